// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ironlab::ui {

class Bench;
class InstrumentView;

/// The design on the bench as the screen names it: mission and part, machine and model, every knob of the part with its
/// value and unit, what is held fixed, and the limits that the mission sets.
[[nodiscard]] QString configurationWords(const Bench& bench);

/// What a picture or table of an instrument is called in a folder, without its ending: "cloud_titan-part-2-amdahl-heatmap".
[[nodiscard]] QString suggestedName(const InstrumentView& view, const Bench& bench);

}  // namespace ironlab::ui
