// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation_parts.h"

#include <algorithm>
#include <cmath>

namespace ironlab::physics {

namespace {

struct PowerDraw {
    Power idle;
    Power busy;
};

/// Busy power follows the power mode: a mode's limit scales what the default mode draws.
PowerDraw powerDraw(const PowerSpec& spec, const Design& design)
{
    Power busy = spec.busy.value_or(spec.limit);
    if (!spec.modes.empty()) {
        const auto last = static_cast<int>(spec.modes.size()) - 1;
        const PowerMode& mode = spec.modes[static_cast<std::size_t>(std::clamp(design.powerMode, 0, last))];
        busy = busy * (mode.limit / spec.modes.front().limit);
    }
    return {spec.idle * design.count, std::max(busy, spec.idle) * design.count};
}

/// Lumped RC: steady = ambient + R P; the limit is reached after -tau ln(1 - (limit - ambient)/(R P)).
Thermal thermalState(const ThermalSpec& spec, Power average, Power idle, Rate throughput)
{
    Thermal result;
    const Temperature rise = average * spec.resistance;
    const Temperature allowed = spec.limit - spec.ambient;
    result.steady = spec.ambient + rise;
    result.sustained = throughput;
    if (rise > allowed) {
        result.timeToThrottle = -std::log1p(-(allowed / rise)) * spec.timeConstant;
        const Power sustainable = allowed / spec.resistance;
        const double duty = average > idle ? (sustainable - idle) / (average - idle) : 0.0;
        result.sustained = std::clamp(duty, 0.0, 1.0) * throughput;
    }
    return result;
}

}  // namespace

void addPowerAndHeat(Evaluation& evaluation, const Accelerator& accelerator, const Design& design)
{
    evaluation.energyPerStep.reset();
    evaluation.averagePower.reset();
    evaluation.thermal.reset();
    if (!accelerator.power || !(evaluation.latency > Time{})) {
        return;
    }
    const PowerDraw draw = powerDraw(*accelerator.power, design);
    const Time waiting = evaluation.terms.data;
    const Energy step = draw.busy * (evaluation.latency - waiting) + draw.idle * waiting;
    const Power flatOut = step / evaluation.latency;
    evaluation.energyPerStep = step;
    evaluation.averagePower =
        draw.idle + evaluation.economics.dutyUtilization * (std::max(flatOut, draw.idle) - draw.idle);
    if (accelerator.thermal) {
        evaluation.thermal =
            thermalState(*accelerator.thermal, *evaluation.averagePower, draw.idle, evaluation.throughput);
    }
}

}  // namespace ironlab::physics
