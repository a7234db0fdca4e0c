// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/physics/ratios.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace ironlab::physics {

namespace {

double shrinkage(Time before, Time after)
{
    if (after > Time{}) {
        return before / after;
    }
    return before > Time{} ? std::numeric_limits<double>::infinity() : 1.0;
}

double computingShare(const Evaluation& evaluation)
{
    return evaluation.terms.compute / evaluation.latency;
}

}  // namespace

std::optional<RatioFactors> ratioFactors(const Evaluation& now, const Evaluation& baseline)
{
    if (!now.runs() || !baseline.runs()) {
        return std::nullopt;
    }
    RatioFactors factors;
    factors.peak = now.machine.peak / baseline.machine.peak;
    if (!std::isfinite(factors.peak) || factors.peak <= 0.0) {
        return std::nullopt;
    }
    factors.throughput = now.throughput / baseline.throughput;
    factors.workPerUnit = (baseline.work.flops / baseline.work.batch) / (now.work.flops / now.work.batch);
    factors.achievable = now.computeEfficiency() / baseline.computeEfficiency();
    factors.computingShare = computingShare(now) / computingShare(baseline);
    factors.bandwidth = now.machine.bandwidth / baseline.machine.bandwidth;
    factors.latency = baseline.latency / now.latency;
    return factors;
}

std::array<double, 4> termShrinkage(const Terms& before, const Terms& after)
{
    std::array<double, 4> result{};
    for (const Term term : kTerms) {
        result[static_cast<std::size_t>(term)] = shrinkage(before[term], after[term]);
    }
    return result;
}

LargestShrinkage largestShrinkage(const Terms& before, const Terms& after)
{
    const std::array<double, 4> factors = termShrinkage(before, after);
    LargestShrinkage result{Term::Data, factors[0], false};
    double next = 0.0;
    for (const Term term : {Term::Memory, Term::Compute, Term::Overhead}) {
        const double factor = factors[static_cast<std::size_t>(term)];
        if (factor > result.factor) {
            next = result.factor;
            result.term = term;
            result.factor = factor;
        } else {
            next = std::max(next, factor);
        }
    }
    result.tied = next >= (1.0 - kBalanceBand) * result.factor;
    return result;
}

}  // namespace ironlab::physics
