// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/present/knob_step.h>

#include <optional>
#include <string>
#include <vector>

namespace ironlab::present {

/// What turning one knob of a design by ten per cent in the good direction (a rate up, a fixed time down) would save.
struct Lever {
    physics::Knob knob = physics::Knob::Bandwidth;
    std::optional<physics::Knob> also;  ///< turned together with `knob`
    physics::Term term = physics::Term::Memory;
    std::string phrase;  ///< "ten per cent more bandwidth"
    Time saves;          ///< of the whole latency

    /// A rate that goes up, alone: what a column of "ten per cent more" can say.
    [[nodiscard]] bool isRate() const;
};

/// All levers that save anything, those of one term together, in the order of the terms. Every saving is the difference
/// of two evaluations of the model. Memory and compute are turned together as well where that saves more than turning
/// them one after the other would: tied and overlapped, neither helps alone. Where T_data waits for a batch to arrive,
/// the next smaller batch is a lever. Empty where the design does not run or its machine is not known.
/// Worked example: 17.5 ms of memory time at overlap 0: ten per cent more bandwidth leaves 17.5 / 1.1 and saves 1.59 ms.
[[nodiscard]] std::vector<Lever> levers(const physics::Evaluation& evaluation, const KnobBench& bench);

/// The lever of a term that saves most, one knob turned alone; null where it has none.
[[nodiscard]] const Lever* bestLever(const std::vector<Lever>& levers, physics::Term term);

/// "FLOP/s", or "OP/s" of arithmetic in integers.
[[nodiscard]] std::string operationRate(physics::Precision precision);

}  // namespace ironlab::present
