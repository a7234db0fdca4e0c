// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/physics/evaluate.h>

#include <limits>
#include <optional>

namespace ironlab::present::examples {

/// What an evaluation is made from here: terms in milliseconds and the machine, so that figures are tested against
/// numbers that can be checked by hand, whatever the presets say.
struct Example {
    double data = 6.1;
    double memory = 17.5;
    double compute = 12.9;
    double overhead = 2.4;
    double overlap = 0.0;
    double batch = 64.0;
    double peak = 989.0;      ///< TFLOP/s
    double bandwidth = 3.35;  ///< TB/s
    double bandwidthEfficiency = 0.8;
    double computeEfficiency = 0.707;
};

/// The evaluation that belongs to the terms: work and traffic follow from the machine's rates.
inline physics::Evaluation evaluation(const Example& example)
{
    physics::Evaluation result;
    result.machine.peak = example.peak * unit::teraflopPerSecond;
    result.machine.bandwidth = example.bandwidth * unit::terabytePerSecond;
    result.machine.bandwidthEfficiency = example.bandwidthEfficiency;
    result.machine.computeEfficiency = example.computeEfficiency;
    result.terms = {example.data * unit::millisecond, example.memory * unit::millisecond,
                    example.compute * unit::millisecond, example.overhead * unit::millisecond};
    result.latency = physics::latency(result.terms, example.overlap);
    result.binding = physics::bindingTerm(result.terms);
    result.work.batch = example.batch;
    result.work.flops = result.terms.compute * result.machine.peak * example.computeEfficiency;
    result.traffic.fromWorking = result.terms.memory * result.machine.bandwidth * example.bandwidthEfficiency;
    result.intensity = result.work.flops / result.traffic.total();
    result.ridge = result.machine.roofline().ridgePoint();
    result.attainable = result.machine.roofline().attainable(result.intensity);
    result.achieved = result.work.flops / result.latency;
    result.throughput = example.batch / result.latency;
    return result;
}

/// Fills the Amdahl report of a design at accelerator speedup S whose terms at S = 1 are `atOne`.
inline physics::Evaluation spedUp(const Example& atOne, double speedup, std::optional<Time> target = std::nullopt)
{
    Example now = atOne;
    now.memory /= speedup;
    now.compute /= speedup;
    physics::Evaluation result = evaluation(now);
    const physics::Evaluation base = evaluation(atOne);
    const Time accelerated = physics::acceleratorTime(base.terms.memory, base.terms.compute, atOne.overlap);
    result.amdahl.baselineLatency = base.latency;
    result.amdahl.latencyFloor = base.latency - accelerated;
    result.amdahl.parallelFraction = accelerated / base.latency;
    result.amdahl.speedup = base.latency / result.latency;
    result.amdahl.speedupLimit = physics::amdahlLimit(result.amdahl.parallelFraction);
    result.amdahl.hasTarget = target.has_value();
    if (target) {
        result.amdahl.criticalParallelFraction = physics::criticalParallelFraction(base.latency, *target, speedup);
    }
    return result;
}

/// A design that needs more memory than there is.
inline physics::Evaluation doesNotFit()
{
    physics::Evaluation result;
    result.obstacle = physics::Obstacle::DoesNotFit;
    result.footprint.weights = 141.0 * unit::gigabyte;
    result.footprint.total = 141.0 * unit::gigabyte;
    result.footprint.capacity = 80.0 * unit::gigabyte;
    return result;
}

/// The frame of the pictures: 2.00 + 11.14 ms serial, 5.78 + 14.29 ms sped up.
inline Example frame()
{
    return {2.00, 5.78, 14.29, 11.14, 0.0, 1.0, 4.0, 0.051, 0.8, 0.7};
}

inline constexpr double kInfinity = std::numeric_limits<double>::infinity();

}  // namespace ironlab::present::examples
