// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/course/lab_contents.h"

#include <ironlab/base/expected.h>

#include <QString>

namespace ironlab::ui {

/// A lab in which a preset of an instructor stands in a mission, so that what a student would meet can be tried.
struct PresetTrial {
    std::shared_ptr<const LabContents> contents;
    QString track;  ///< id of the mission
    QString words;  ///< "AMD Instinct MI300X stands in the place of NVIDIA H100 SXM in Cloud Titan."
};

/// Puts a device or a model in the place of the mission's own: a device in that of a mission whose machine is of its tier,
/// or where that mission cannot be met with it in that of the machine that stands for its tier; a model in that of one
/// which counts the same unit of work. Missions are tried in their order until one can be read with it; where none can,
/// the faults are those of the first. `contents` has the preset.
[[nodiscard]] Expected<PresetTrial, Faults> presetTrial(const LabContents& contents, const std::string& presetId);

}  // namespace ironlab::ui
