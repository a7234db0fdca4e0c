// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/course/try_as_student.h"

#include "ui/course/preset_trial.h"
#include "ui/course/throwaway_desk.h"

#include <algorithm>

namespace ironlab::ui {
namespace {

MainWindow* shown(std::shared_ptr<const LabContents> contents, const ThrowawayDesk::Wish& wish, QWidget* parent)
{
    auto* desk = new ThrowawayDesk(std::move(contents), wish, parent);
    desk->window().show();
    return &desk->window();
}

/// The instructor's own among all presets.
template <class Presets>
std::string ownId(const Presets& presets)
{
    const auto own = std::find_if(presets.begin(), presets.end(), [](const auto* each) { return !each->builtIn; });
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

Expected<MainWindow*, Faults> tryPreset(const std::filesystem::path& file, const std::filesystem::path& dataFolder,
                                        QWidget* parent)
{
    const ContentReading reading = ContentReader().read({dataFolder, {file}, {}, {}});
    if (!reading.faults.empty()) {
        return unexpected(reading.faults);
    }
    const std::string device = ownId(reading.contents->catalog.accelerators());
    auto trial = presetTrial(*reading.contents, device.empty() ? ownId(reading.contents->catalog.workloads()) : device);
    if (!trial) {
        return unexpected(std::move(trial.error()));
    }
    return shown(std::move(trial->contents), {lab::LedgerPurpose::Trial, trial->track, {}, nullptr, trial->words},
                 parent);
}

}  // namespace ironlab::ui
