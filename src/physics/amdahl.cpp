// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/physics/amdahl.h>

#include <limits>

namespace ironlab::physics {

namespace {
constexpr double kRounding = 1e-12;
}  // namespace

double amdahlSpeedup(double parallelFraction, double accelerator)
{
    const double time = (1.0 - parallelFraction) + parallelFraction / accelerator;
    return time > 0.0 ? 1.0 / time : std::numeric_limits<double>::infinity();
}

double amdahlLimit(double parallelFraction)
{
    return amdahlSpeedup(parallelFraction, std::numeric_limits<double>::infinity());
}

std::optional<double> criticalParallelFraction(Time now, Time target, double accelerator)
{
    if (now <= target) {
        return 0.0;
    }
    // now > target, so an accelerator that suffices is faster than 1 and the division below is sound.
    if (accelerator * target < now) {
        return std::nullopt;
    }
    const double critical = (1.0 - target / now) / (1.0 - 1.0 / accelerator);
    return critical < 1.0 ? critical : 1.0;
}

std::optional<double> requiredSpeedup(Time now, double parallelFraction, Time target)
{
    if (now <= target) {
        return 1.0;
    }
    const double acceleratedBudget = target / now - (1.0 - parallelFraction);
    // A budget of a few rounding errors is none: it would ask for a speedup of 10^16.
    if (acceleratedBudget <= kRounding) {
        return std::nullopt;
    }
    return parallelFraction / acceleratedBudget;
}

}  // namespace ironlab::physics
