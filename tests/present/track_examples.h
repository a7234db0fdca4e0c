// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/physics/evaluate.h>
#include <ironlab/present/latency_histogram_figure.h>
#include <ironlab/present/region_figure.h>
#include <ironlab/present/thermal_curve_figure.h>

#include <optional>
#include <string>
#include <vector>

namespace ironlab::present::examples {

/// Steps of 8 ms, 100 a second, that a stall hits `stalls` times a second for 5 ms.
inline physics::Evaluation loop(double stalls, double body = 0.0)
{
    physics::Evaluation result;
    result.latency = 8.0 * unit::millisecond;
    result.budget.processing = result.latency;
    result.loopRate = 100.0 * unit::perSecond;
    const physics::StepTiming timing{result.latency, 1.0 * unit::millisecond, 10.0, 1.0 * unit::millisecond};
    result.distribution.emplace(timing, physics::Jitter{body, stalls * unit::perSecond, 5.0 * unit::millisecond, 0.0});
    return result;
}

/// The histogram of a loop with a deadline of 10 ms, beside a pinned one.
inline LatencyHistogramInput loopHistogram(const physics::Evaluation& now, const physics::Evaluation& pinned)
{
    LatencyHistogramInput input;
    input.now = &now;
    input.pinned = &pinned;
    input.mode = "stock kernel";
    input.deadline = 10.0 * unit::millisecond;
    input.quantile = 0.9999;
    input.work = "frame";
    return input;
}

/// 15 K/W and 900 s around 25 degC: 2 W settle at 55 degC, the throttled 0.2 W at 28 degC.
inline physics::HeatRun glasses(double watts = 2.0)
{
    physics::HeatRun run;
    run.spec.resistance = 15.0 * unit::kelvinPerWatt;
    run.spec.timeConstant = 900.0 * unit::second;
    run.spec.ambient = 298.15 * unit::kelvin;
    run.spec.limit = 316.15 * unit::kelvin;
    run.spec.release = 314.15 * unit::kelvin;
    run.running = {watts * unit::watt, 90.0 * unit::perSecond};
    run.throttled = {0.2 * unit::watt, 30.0 * unit::perSecond};
    run.halted = {0.08 * unit::watt, Rate{}};
    return run;
}

/// What heats as `run` says.
inline physics::Evaluation heated(const physics::HeatRun& run)
{
    physics::Evaluation now;
    const physics::LongRun load = physics::longRun(run);
    now.latency = 11.0 * unit::millisecond;
    now.throughput = run.running.rate;
    now.thermal = physics::Thermal{physics::steadyTemperature(run.spec, run.running.power), load.timeToThrottle,
                                   load.rate, load.rate};
    return now;
}

/// Heat and battery of such a run, where 60 of its units a second are asked for.
inline ThermalCurveFigure heat(const physics::HeatRun& run, std::optional<Energy> battery = 7200.0 * unit::joule,
                               const std::string& rateUnit = "fps")
{
    const physics::Evaluation now = heated(run);
    ThermalCurveInput input;
    input.now = &now;
    input.run = &run;
    input.battery = battery;
    input.requiredRate = 60.0 * unit::perSecond;
    input.rateUnit = rateUnit;
    return thermalCurveFigure(input);
}

/// A plane of `size` by `size` cells of batch and framework tax: what lies above the diagonal misses its latency, the
/// rest passes.
inline RegionFigure plane(std::size_t size, bool passesHere)
{
    lab::SolveAxis across;
    lab::SolveAxis up;
    RegionInput input;
    input.across.name = "Batch";
    input.up.name = "Framework tax";
    for (std::size_t i = 0; i < size; ++i) {
        across.values.push_back({static_cast<double>(i + 1), {}});
        up.values.push_back({static_cast<double>(i + 1), {}});
        input.across.values.push_back(std::to_string(i + 1));
        input.up.values.push_back(std::to_string(i + 1) + " ms");
    }
    lab::FeasibleRegion region({across}, {up});
    for (std::size_t row = 0; row < size; ++row) {
        for (std::size_t column = 0; column < size; ++column) {
            physics::Evaluation evaluation;
            evaluation.walls.add({physics::WallKind::Latency, column + row < size ? 1.0 : 3.0, 2.0, false, true});
            region.set(column, row, evaluation);
        }
    }
    input.across.here = 0.25;
    input.up.here = 0.25;
    input.region = &region;
    input.wallName = [](physics::WallKind) { return std::string("Frame time"); };
    input.passesHere = passesHere;
    return regionFigure(input);
}

}  // namespace ironlab::present::examples
