// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/physics/power.h>

#include <algorithm>
#include <limits>

namespace ironlab::physics {

namespace {

const PowerMode* activeMode(const PowerSpec& spec, const Design& design)
{
    if (spec.modes.empty()) {
        return nullptr;
    }
    const auto last = static_cast<int>(spec.modes.size()) - 1;
    return &spec.modes[static_cast<std::size_t>(std::clamp(design.powerMode, 0, last))];
}

Power fullBusy(const PowerSpec& spec)
{
    return std::max(spec.busy.value_or(spec.limit), spec.idle);
}

/// Busy power of the mode with nothing scaled: a mode's limit scales what the first mode draws.
Power modeBusy(const PowerSpec& spec, const PowerMode* mode)
{
    if (mode == nullptr) {
        return fullBusy(spec);
    }
    const Power scaled = fullBusy(spec) * (mode->limit / spec.modes.front().limit);
    return std::max(mode->busy.value_or(scaled), spec.idle);
}

/// The part of the dynamic power that the working memory takes at its full rate.
double memoryShare(const Accelerator& accelerator, const PowerSpec& spec)
{
    const Memory& memory = accelerator.workingMemory();
    const Power dynamic = fullBusy(spec) - spec.idle;
    if (!memory.energy || !(dynamic > Power{})) {
        return 0.0;
    }
    return std::min(*memory.energy * memory.bandwidth / dynamic, 1.0);
}

/// Joules of the bytes by the memory that serves them; nothing where one of the memories in use states none.
std::optional<Energy> movementEnergy(const Accelerator& accelerator, const Traffic& traffic)
{
    const auto& working = accelerator.workingMemory().energy;
    const auto& weights = accelerator.weightMemory().energy;
    if (!working || (traffic.fromWeightMemory > Bytes{} && !weights)) {
        return std::nullopt;
    }
    Energy energy = (traffic.fromWorking + traffic.overSpill) * *working;
    if (traffic.fromWeightMemory > Bytes{}) {
        energy += traffic.fromWeightMemory * *weights;
    }
    return energy;
}

}  // namespace

PowerDraw powerDraw(const Accelerator& accelerator, const PowerSpec& spec, const Design& design)
{
    const Power dynamic = modeBusy(spec, activeMode(spec, design)) - spec.idle;
    const double memory = memoryShare(accelerator, spec);
    const double scale = (1.0 - memory) * design.peakScale + memory * design.bandwidthScale;
    return {spec.idle * design.count, (spec.idle + scale * dynamic) * design.count};
}

std::optional<OperationEnergy> operationEnergy(const Accelerator& accelerator, const PowerSpec& spec,
                                               const Design& design)
{
    const ComputeEngine* const engine = accelerator.engine(design.computePrecision);
    if (engine == nullptr) {
        return std::nullopt;
    }
    if (const auto& stated = spec.energyPerOperation[static_cast<std::size_t>(design.computePrecision)]) {
        return OperationEnergy{*stated, false};
    }
    const PowerMode* const mode = activeMode(spec, design);
    const Power dynamic = (1.0 - memoryShare(accelerator, spec)) * (modeBusy(spec, mode) - spec.idle);
    const FlopRate best = engine->peak * engine->achievable * (mode == nullptr ? 1.0 : mode->peakScale);
    return OperationEnergy{dynamic / best, true};
}

std::optional<double> StepEnergy::gap() const
{
    if (!bottomUp) {
        return std::nullopt;
    }
    const Energy larger = std::max(perStep, *bottomUp);
    return larger > Energy{} ? (larger - std::min(perStep, *bottomUp)) / larger : 0.0;
}

StepEnergy stepEnergy(const Accelerator& accelerator, const PowerSpec& spec, const Design& design, const StepWork& work,
                      const Traffic& traffic, Time busy, Time waiting)
{
    StepEnergy result;
    result.draw = powerDraw(accelerator, spec, design);
    result.perStep = result.draw.busy * busy + result.draw.idle * waiting;
    result.standby = result.draw.idle * (busy + waiting);
    const auto perOperation = operationEnergy(accelerator, spec, design);
    const auto movement = movementEnergy(accelerator, traffic);
    if (perOperation && movement) {
        result.operations = work.flops * perOperation->each;
        result.operationsAreDerived = perOperation->isDerived;
        result.movement = *movement;
        result.bottomUp = result.operations + result.movement + result.standby;
    }
    return result;
}

Power averagePower(Power idle, Power flatOut, double duty)
{
    return idle + duty * (std::max(flatOut, idle) - idle);
}

Time batteryLife(Energy charge, Power average)
{
    return average > Power{} ? charge / average : std::numeric_limits<double>::infinity() * unit::second;
}

}  // namespace ironlab::physics
