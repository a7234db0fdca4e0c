// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/course/try_as_student.h"

#include "ui/course/preset_trial.h"
#include "ui/course/throwaway_desk.h"

#include <algorithm>
#include <system_error>

namespace ironlab::ui {
namespace {

MainWindow* shown(std::shared_ptr<const LabContents> contents, const ThrowawayDesk::Wish& wish, QWidget* parent)
{
    auto* desk = new ThrowawayDesk(std::move(contents), wish, parent);
    desk->window().show();
    return &desk->window();
}

/// The preset that a file holds.
template <class Presets>
std::string idIn(const std::filesystem::path& file, const Presets& presets)
{
    const auto own = std::find_if(presets.begin(), presets.end(), [&](const auto* each) {
        std::error_code error;
        return std::filesystem::equivalent(each->file, file, error);
    });
    return own == presets.end() ? std::string() : (*own)->value.id;
}

}  // namespace

Expected<MainWindow*, Faults> tryAsStudent(const Trial& trial, QWidget* parent)
{
    ContentReading reading = ContentReader().read(trial.sources);
    if (!reading.faults.empty()) {
        return unexpected(std::move(reading.faults));
    }
    return shown(std::move(reading.contents), {lab::LedgerPurpose::Trial, trial.track, trial.part}, parent);
}

Expected<MainWindow*, Faults> tryPreset(const std::filesystem::path& file, ContentSources sources, QWidget* parent)
{
    // First, so that it is the file itself that the trial knows, and not another one with the same contents.
    sources.presets.insert(sources.presets.begin(), file);
    const ContentReading reading = ContentReader().read(sources);
    if (!reading.faults.empty()) {
        return unexpected(reading.faults);
    }
    const lab::Catalog& catalog = reading.contents->catalog;
    const std::string device = idIn(file, catalog.accelerators());
    auto trial = presetTrial(*reading.contents, device.empty() ? idIn(file, catalog.workloads()) : device);
    if (!trial) {
        return unexpected(std::move(trial.error()));
    }
    return shown(std::move(trial->contents), {lab::LedgerPurpose::Trial, trial->track, {}, nullptr, trial->words},
                 parent);
}

}  // namespace ironlab::ui
