// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/physics/evaluate.h>

#include <string>
#include <string_view>
#include <vector>

namespace ironlab::present {

/// What turning one knob of a machine by ten per cent in the good direction (a rate up, a fixed time down) would save.
struct Lever {
    physics::Knob knob = physics::Knob::Bandwidth;
    physics::Term term = physics::Term::Memory;
    std::string_view phrase;  ///< "ten per cent more bandwidth"
    Time saves;               ///< of the whole latency, overlap considered
};

/// All levers that save anything, those of one term together, in the order of the terms. Saved times are exact: the step
/// is taken through the model's own law of latency, not along its slope. Empty where the design does not run.
/// Worked example: 17.5 ms of memory time at overlap 0: ten per cent more bandwidth leaves 17.5 / 1.1 and saves 1.59 ms.
[[nodiscard]] std::vector<Lever> levers(const physics::Evaluation& evaluation);

/// The lever of a term that saves most; null where it has none.
[[nodiscard]] const Lever* bestLever(const std::vector<Lever>& levers, physics::Term term);

/// Share of the smaller of memory and compute time that is hidden behind the larger, 0 to 1: the overlap at which the
/// terms of an evaluation give its latency.
[[nodiscard]] double overlapOf(const physics::Evaluation& evaluation);

/// "memory bandwidth", "framework tax": a knob in the words of the panel.
[[nodiscard]] std::string_view knobWords(physics::Knob knob);

}  // namespace ironlab::present
