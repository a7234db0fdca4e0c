// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/quantity.h>

#include <optional>

namespace ironlab::physics {

/// Amdahl's law for a machine whose accelerated part takes the share p of the time at speedup 1.
/// Formula: speedup(p, S) = 1 / ((1 - p) + p / S). Source: Amdahl, AFIPS SJCC 1967.
/// p in [0, 1], S in [1, infinity]; never below 1, never above amdahlLimit(p).
/// Worked example: p = 0.604, S = 8 give 1 / (0.396 + 0.0755) = 2.12.
[[nodiscard]] double amdahlSpeedup(double parallelFraction, double accelerator);

/// The ceiling 1 / (1 - p) as S grows without bound; infinite for p = 1. Worked example: p = 0.604 gives 2.53.
[[nodiscard]] double amdahlLimit(double parallelFraction);

/// The smallest p with which a baseline of time `now` reaches `target` at accelerator speedup S:
/// p* = (1 - target/now) / (1 - 1/S).
/// Nothing where no p in [0, 1] suffices (S < now/target); 0 where the baseline meets the target already.
/// Worked example: 33.3 ms to 16.65 ms at S = 10 needs (1 - 0.5) / (1 - 0.1) = 0.556; at S = 1.9 nothing suffices.
[[nodiscard]] std::optional<double> criticalParallelFraction(Time now, Time target, double accelerator);

/// The accelerator speedup at which a baseline (now, p) reaches `target`: S = p / (target/now - (1 - p)).
/// Nothing where even S = infinity misses (the floor now*(1-p) lies at or above the target); 1 where it is met already.
/// Worked example: now 50 ms, p = 0.9, target 10 ms need S = 0.9 / (0.2 - 0.1) = 9.
[[nodiscard]] std::optional<double> requiredSpeedup(Time now, double parallelFraction, Time target);

struct AmdahlReport {
    double parallelFraction = 0.0;                   ///< of the baseline, S = 1
    double speedup = 1.0;                            ///< at the design's S
    double speedupLimit = 1.0;                       ///< at S = infinity; infinite for p = 1
    Time baselineLatency;                            ///< T at S = 1
    Time latencyFloor;                               ///< T at S = infinity
    std::optional<double> criticalParallelFraction;  ///< for the required latency; nothing where no p suffices
    bool hasTarget = false;                          ///< false: no latency was required, so nothing is critical
};

}  // namespace ironlab::physics
