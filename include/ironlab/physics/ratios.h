// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/physics/evaluate.h>

#include <array>
#include <optional>

namespace ironlab::physics {

/// Throughput ratio of two designs as an exact product of named factors.
struct RatioFactors {
    double throughput = 1.0;      ///< now / baseline, units per second: the product of the next four
    double peak = 1.0;            ///< dense peak now / baseline
    double workPerUnit = 1.0;     ///< baseline FLOP per unit / now
    double achievable = 1.0;      ///< achievable share of the peak, now / baseline
    double computingShare = 1.0;  ///< share of the step spent computing, now / baseline
    double bandwidth = 1.0;       ///< for comparison only: not a factor of the product
    double latency = 1.0;         ///< baseline / now, for comparison only
};

/// Identity: throughput = B/T = (R * eta * T_compute/T) / F_unit, so the ratio of two designs multiplies out exactly.
/// `computingShare` is where Amdahl's law sits: a peak 3.17 times higher buys 1.96 times the throughput when the share
/// of the time spent computing falls to 0.652 of what it was.
/// Nothing where one of the designs does not run or its peak is infinite.
[[nodiscard]] std::optional<RatioFactors> ratioFactors(const Evaluation& now, const Evaluation& baseline);

/// Shrinkage of each term from `before` to `after`: before / after. Infinite where a term vanished, zero where it
/// appeared, 1 where both are zero.
[[nodiscard]] std::array<double, 4> termShrinkage(const Terms& before, const Terms& after);

/// The term that shrank most. `tied` where the next is within `kBalanceBand`.
struct LargestShrinkage {
    Term term = Term::Compute;
    double factor = 1.0;
    bool tied = false;
};
[[nodiscard]] LargestShrinkage largestShrinkage(const Terms& before, const Terms& after);

}  // namespace ironlab::physics
