// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/mission.h>
#include <ironlab/present/scale.h>

#include <vector>

namespace ironlab::ui {

/// Where a number stands on its knob's slider, 0 to 1, held within it; in the middle where the slider has no length.
[[nodiscard]] double placeOnSlider(const lab::KnobSpec& knob, double value);

/// The ticks of an axis along a knob that is a number, ascending: its ends, what its slider marks (else round numbers)
/// and all of a few whole numbers, each with a label in the unit of the highest, which alone names it, or a time over decades
/// in the unit that its slider has there; on a logarithmic slider the steps of each decade between them without a label, so
/// that its bending shows.
[[nodiscard]] std::vector<present::Tick> knobTicks(const lab::KnobSpec& knob);

}  // namespace ironlab::ui
