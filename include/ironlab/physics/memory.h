// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/physics/step.h>

namespace ironlab::physics {

/// What a design needs resident, against what there is.
struct Footprint {
    Bytes weights;
    Bytes kvCache;
    Bytes activations;  ///< peak, whole batch
    Bytes reserve;
    Bytes total;           ///< what must lie in working memory
    Bytes capacity;        ///< of working memory
    Bytes weightCapacity;  ///< of the weight memory; equal to `capacity` where weights live in working memory
    bool separateWeightMemory = false;

    /// Bytes that do not fit where they belong, working and weight memory together.
    [[nodiscard]] Bytes overflow() const;
    [[nodiscard]] bool fits() const { return overflow() <= Bytes{}; }
};
[[nodiscard]] Footprint footprint(const EffectiveMachine& machine, const StepWork& work);

/// Bytes of one step by the path that serves them. What does not fit is served over the spill path: weights first, then
/// KV cache, then activations.
struct Traffic {
    Bytes fromWorking;
    Bytes fromWeightMemory;  ///< zero where weights live in working memory (they count in `fromWorking`)
    Bytes overSpill;
    Time unpacking;  ///< what unpacking weights takes longer than streaming them: `exposedDequantization`
    Bytes onChip;    ///< activations that the cache keeps from leaving the chip; not part of the total
    [[nodiscard]] Bytes total() const { return fromWorking + fromWeightMemory + overSpill; }
};
[[nodiscard]] Traffic traffic(const EffectiveMachine& machine, const Footprint& footprint, const StepWork& work);

/// Share of the activation traffic that stays on the chip: as much of the live activations as the cache holds,
/// min(1, cache / live activations); 0 without a cache.
/// Worked example: 50 MB of cache under 4 x 20 MB of live activations keep 62.5 % of their traffic.
[[nodiscard]] double cachedShare(const EffectiveMachine& machine, const StepWork& work);

/// Sum over paths of bytes / (bandwidth * efficiency), and what unpacking weights takes longer than that.
/// Worked example: 17.65 GB at 3.35 TB/s and 0.8 take 6.59 ms.
[[nodiscard]] Time memoryTime(const EffectiveMachine& machine, const Traffic& traffic);

/// The largest whole batch from 1 to `limit` (1 or more) whose footprint fits, the rest of the design as it is; 0 where
/// not even one does.
/// Worked example: 80 GB less 4 GB of reserve and 35.3 GB of weights leave 40.7 GB; at 168.8 MB of cache and activations
/// a sequence 241 of them fit.
[[nodiscard]] double largestBatch(const Accelerator& accelerator, const Workload& workload, const Design& design,
                                  double limit = 4096.0);

}  // namespace ironlab::physics
