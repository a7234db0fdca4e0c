// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/physics/step.h>

#include <optional>

namespace ironlab::physics {

/// The batch at which memory time equals compute time, as batch grows from 1.
struct RidgeBatch {
    std::optional<double> batch;  ///< nothing: no crossing in [1, limit]
    bool memoryBoundAtOne = true;
    bool beyondCapacity = false;  ///< there would be a crossing, but that batch does not fit in memory
    /// Intensity as the batch grows without bound: work / (activations + KV cache) per unit. For decode about
    /// 2 * parameters / KV cache per sequence. Infinite where a unit moves nothing of its own.
    OperationalIntensity intensityLimit;
    bool unbounded = false;  ///< true: `intensityLimit` is infinite
};

/// A cache that keeps activations on the chip bends the line of memory time where they fill it; each side is solved by
/// itself.
/// Solves memory time(B) = compute time(B) exactly, for B in [1, limit] and as long as everything fits (past that the
/// spill path makes memory slower still).
/// Formula: B* = (W / bw_w + u) / (F / r - (A + K) / bw), the rates being achievable ones and u what unpacking weights
/// takes longer than streaming them.
/// Worked example: W = 35.3 GB at 2.68 TB/s (13.2 ms), F = 141 GFLOP at 791 TFLOP/s (0.178 ms), A + K = 0.168 GB
/// (0.0627 ms): B* = 13.2 / (0.178 - 0.0627) = 114.
[[nodiscard]] RidgeBatch ridgeBatch(const Accelerator& accelerator, const Workload& workload, const Design& design,
                                    double limit = 4096.0);

/// Serving of a language model at full load: prompts of length ISL are prefilled and OSL tokens decoded for each.
struct Serving {
    Time timeToFirstToken;    ///< network, overhead and the prefill of one prompt, against both roofs
    Time timePerOutputToken;  ///< one decode step on the machine at the average context, network left out
    /// Between two tokens of one answer while prompts of the others are taken in: t_step + (n - 1) t_prompt / OSL.
    Time interTokenLatency;
    double sequences = 0.0;  ///< decoded together: the design's batch, or as many as fit with full length reserved
    Rate outputTokens;       ///< n OSL / (OSL t_step(n) + n ISL t_prompt_token)
};

/// Nothing where the workload has no KV cache or the design names no prompt and output lengths.
/// Source: Pope et al., MLSys 2023 (prefill and decode); continuous batching as in Yu et al., "Orca", OSDI 2022.
[[nodiscard]] std::optional<Serving> serving(const Accelerator& accelerator, const Workload& workload,
                                             const Design& design);

}  // namespace ironlab::physics
