// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/course/preset_trial.h"

#include "ui/style/qt_text.h"

#include <ironlab/lab/json_document.h>

#include <QCoreApplication>

#include <algorithm>

namespace ironlab::ui {
namespace {

/// A preset on its way into the missions, whether it is a device or a model.
class Guest {
public:
    Guest(const lab::Catalog& catalog, const std::string& id)
        : m_catalog(catalog),
          m_id(id),
          m_device(catalog.accelerator(id)),
          m_model(catalog.workload(id))
    {
    }

    [[nodiscard]] const std::string& name() const { return nameOf(m_id); }
    [[nodiscard]] const std::string& nameOf(const std::string& id) const
    {
        if (const auto* device = m_catalog.accelerator(id)) {
            return device->value.name;
        }
        const auto* model = m_catalog.workload(id);
        return model == nullptr ? id : model->value.name;
    }
    /// Missions that it is at home in come first: a device in those of its tier, a model in those of its unit of work.
    [[nodiscard]] bool isAtHome(const lab::Mission& mission) const
    {
        const lab::NamedDesign& own = mission.parts.back().start;
        if (m_device != nullptr) {
            const auto* preset = m_catalog.accelerator(own.accelerator);
            return preset != nullptr && preset->value.tier == m_device->value.tier;
        }
        const auto* preset = m_catalog.workload(own.workload);
        return preset != nullptr && preset->value.unit == m_model->value.unit;
    }
    /// The ids of what it may take the place of: the mission's own machine or model, then the machine of its tier, which
    /// stands in the comparison of tiers alone.
    [[nodiscard]] std::vector<std::string> hosts(const lab::Mission& mission) const
    {
        const lab::NamedDesign& own = mission.parts.back().start;
        if (m_device == nullptr) {
            return {own.workload};
        }
        std::vector<std::string> hosts;
        if (isAtHome(mission)) {
            hosts.push_back(own.accelerator);
        }
        if (const auto tier = mission.tierAccelerators.find(m_device->value.tier);
            tier != mission.tierAccelerators.end()) {
            hosts.push_back(tier->second);
        }
        return hosts;
    }
    /// The mission's text with its id wherever that of the host stood.
    [[nodiscard]] std::string inPlaceOf(const std::string& host, std::string text) const
    {
        const std::string from = '"' + host + '"';
        const std::string to = '"' + m_id + '"';
        for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
            text.replace(at, from.size(), to);
        }
        return text;
    }

private:
    const lab::Catalog& m_catalog;
    const std::string& m_id;
    const lab::Preset<physics::Accelerator>* m_device;
    const lab::Preset<physics::Workload>* m_model;
};

Expected<lab::Mission, Faults> missionWith(const Guest& guest, const std::string& host, const lab::Mission& mission,
                                           const lab::Catalog& catalog)
{
    const auto document = lab::JsonDocument::read(mission.file);
    if (!document) {
        return unexpected(document.error());
    }
    return lab::parseMission(mission.file, guest.inPlaceOf(host, std::string(document->text())), catalog);
}

}  // namespace

Expected<PresetTrial, Faults> presetTrial(const LabContents& contents, const std::string& presetId)
{
    const Guest guest(contents.catalog, presetId);
    std::vector<const lab::Mission*> missions;
    for (const lab::Mission& mission : contents.missions) {
        missions.push_back(&mission);
    }
    std::stable_partition(missions.begin(), missions.end(),
                          [&](const lab::Mission* mission) { return guest.isAtHome(*mission); });
    Faults first;
    for (const lab::Mission* mission : missions) {
        for (const std::string& host : guest.hosts(*mission)) {
            auto read = missionWith(guest, host, *mission, contents.catalog);
            if (!read) {
                if (first.empty()) {
                    first = std::move(read.error());
                }
                continue;
            }
            auto own = std::make_shared<LabContents>(contents);
            own->missions[static_cast<std::size_t>(mission - contents.missions.data())] = std::move(*read);
            const QString words =
                QCoreApplication::translate("ironlab::ui::PresetTrial", "%1 stands in the place of %2 in %3.")
                    .arg(qtText(guest.name()), qtText(guest.nameOf(host)), qtText(mission->title));
            return PresetTrial{std::move(own), qtText(mission->id), words};
        }
    }
    return unexpected(std::move(first));
}

}  // namespace ironlab::ui
