// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation_parts.h"

#include <algorithm>

namespace ironlab::physics {

namespace {

/// One power mode of a machine as a design runs it.
struct Operation {
    Rate capacity;  ///< units per second, flat out
    Power flatOut;
    Power idle;
};

HeatState underLoad(const Operation& operation, std::optional<Rate> offered)
{
    const Rate rate = offered ? std::min(*offered, operation.capacity) : operation.capacity;
    const double duty = operation.capacity > Rate{} ? rate / operation.capacity : 0.0;
    return {averagePower(operation.idle, operation.flatOut, duty), rate};
}

int lowestMode(const PowerSpec& spec)
{
    const auto lowest = std::min_element(spec.modes.begin(), spec.modes.end(),
                                         [](const PowerMode& a, const PowerMode& b) { return a.limit < b.limit; });
    return static_cast<int>(lowest - spec.modes.begin());
}

/// The same design in another power mode.
Operation inMode(const Accelerator& accelerator, const Workload& workload, Design design, int mode)
{
    design.powerMode = mode;
    const QuickEvaluation there = evaluateQuickly(accelerator, workload, design);
    const PowerDraw draw = powerDraw(accelerator, *accelerator.power, design);
    if (there.obstacle != Obstacle::None || !(there.latency > Time{})) {
        return {Rate{}, draw.idle, draw.idle};
    }
    const Time waiting = there.terms.data;
    const Energy energy = draw.busy * (there.latency - waiting) + draw.idle * waiting;
    return {design.batch / there.latency, energy / there.latency, draw.idle};
}

Operation asDesigned(const Evaluation& now)
{
    return {now.throughput, now.energy->perStep / now.latency, now.energy->draw.idle};
}

/// A machine is as hot as each of its devices.
HeatState ofOneDevice(HeatState state, int count)
{
    state.power = state.power / static_cast<double>(count);
    return state;
}

}  // namespace

std::optional<HeatRun> heatRun(const Accelerator& accelerator, const Workload& workload, const Design& design,
                               const Evaluation& evaluation, std::optional<Rate> offered)
{
    if (!accelerator.thermal || !evaluation.energy) {
        return std::nullopt;
    }
    const Operation now = asDesigned(evaluation);
    HeatRun run;
    run.spec = *accelerator.thermal;
    run.running = ofOneDevice(underLoad(now, offered), design.count);
    run.halted = ofOneDevice({now.idle, Rate{}}, design.count);
    run.throttled = run.halted;
    const bool throttles = steadyTemperature(run.spec, run.running.power) > run.spec.limit;
    if (throttles && !accelerator.power->modes.empty()) {
        const Operation lowest = inMode(accelerator, workload, design, lowestMode(*accelerator.power));
        const HeatState slow = ofOneDevice(underLoad(lowest, offered), design.count);
        // The lowest mode is no way out for a design that is in it already, or that draws no less there.
        run.throttled = slow.power < run.running.power ? slow : run.halted;
    }
    return run;
}

void addPowerAndHeat(Evaluation& evaluation, const Accelerator& accelerator, const Design& design)
{
    evaluation.energy.reset();
    evaluation.averagePower.reset();
    evaluation.thermal.reset();
    evaluation.batteryLife.reset();
    if (!accelerator.power || !(evaluation.latency > Time{})) {
        return;
    }
    const Time waiting = evaluation.terms.data;
    evaluation.energy = stepEnergy(accelerator, *accelerator.power, design, evaluation.work, evaluation.traffic,
                                   evaluation.latency - waiting, waiting);
    const Operation now = asDesigned(evaluation);
    evaluation.averagePower = averagePower(now.idle, now.flatOut, evaluation.economics.dutyUtilization);
    if (accelerator.battery) {
        evaluation.batteryLife = batteryLife(*accelerator.battery, *evaluation.averagePower);
    }
    if (accelerator.thermal) {
        const HeatState running = ofOneDevice(underLoad(now, evaluation.offeredToOne()), design.count);
        evaluation.thermal = Thermal{steadyTemperature(*accelerator.thermal, running.power), {}, {}, {}};
    }
}

void addLongRun(Evaluation& evaluation, const Accelerator& accelerator, const Workload& workload, const Design& design)
{
    if (!evaluation.thermal) {
        return;
    }
    const std::optional<Rate> offered = evaluation.offeredToOne();
    const LongRun load = longRun(*heatRun(accelerator, workload, design, evaluation, offered));
    const LongRun full = offered ? longRun(*heatRun(accelerator, workload, design, evaluation, std::nullopt)) : load;
    evaluation.thermal->timeToThrottle = load.timeToThrottle;
    evaluation.thermal->served = load.rate;
    evaluation.thermal->sustained = full.rate;
}

}  // namespace ironlab::physics
