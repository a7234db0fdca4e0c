// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/present/knob_step.h>

#include <optional>
#include <string>

namespace ironlab::present {

/// The batch from which on a step computes longer than it waits for memory, in whole units, with what it follows from.
struct WholeRidgeBatch {
    Time fixed;           ///< memory time that every batch shares: the weights
    Time memoryPerUnit;   ///< that each unit adds
    Time computePerUnit;  ///< compute time that each unit adds
    double batch = 1.0;   ///< ceil(fixed / (computePerUnit - memoryPerUnit))
};

/// Nothing where there is no such batch among those that fit, or a batch of one is enough. The times are those of batches of
/// one and two, which the model evaluates; the result is the model's own ridge batch (physics/serving.h), rounded up.
/// Worked example: 13.2 ms of weights, 66.3 us of KV cache and activations and 204.6 us of arithmetic a sequence meet at 96
/// sequences.
[[nodiscard]] std::optional<WholeRidgeBatch> wholeRidgeBatch(const physics::Evaluation& now, const KnobBench& bench);

/// "Compute-bound from batch 96 on.", or "Memory-bound at all that fit.", short enough to stand beside the largest batch.
/// Empty where the design is not known or has no engine.
[[nodiscard]] std::string ridgeSentence(const physics::Evaluation& now, const KnobBench& bench);

}  // namespace ironlab::present
