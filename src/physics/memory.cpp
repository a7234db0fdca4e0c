// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spilled_weights.h"

#include <ironlab/physics/memory.h>

#include <algorithm>
#include <cmath>

namespace ironlab::physics {

namespace {

Bytes excess(Bytes needed, Bytes available)
{
    return std::max(needed - available, Bytes{});
}

/// Part of `bytes` that `overflow` pushes out; takes it off the overflow.
Bytes pushedOut(Bytes bytes, Bytes& overflow)
{
    const Bytes out = std::min(bytes, overflow);
    overflow -= out;
    return out;
}

}  // namespace

Bytes Footprint::overflow() const
{
    const Bytes working = excess(total, capacity);
    return separateWeightMemory ? working + excess(weights, weightCapacity) : working;
}

Footprint footprint(const EffectiveMachine& machine, const StepWork& work)
{
    Footprint result;
    result.weights = work.weights;
    result.kvCache = work.kvCache;
    result.activations = work.peakActivations;
    result.reserve = machine.reserve;
    result.total = work.kvCache + work.peakActivations + machine.reserve;
    if (!machine.separateWeightMemory) {
        result.total += work.weights;
    }
    result.capacity = machine.capacity;
    result.weightCapacity = machine.weightCapacity;
    result.separateWeightMemory = machine.separateWeightMemory;
    return result;
}

Bytes spilledWeights(const Footprint& footprint, const StepWork& work)
{
    const Bytes out = footprint.separateWeightMemory
                          ? excess(footprint.weights, footprint.weightCapacity)
                          : std::min(footprint.weights, excess(footprint.total, footprint.capacity));
    // What is only looked up takes room but is not streamed.
    return (work.weights > Bytes{} ? work.streamedWeights / work.weights : 0.0) * out;
}

double cachedShare(const EffectiveMachine& machine, const StepWork& work)
{
    if (work.peakActivations <= Bytes{}) {
        return machine.cache > Bytes{} ? 1.0 : 0.0;
    }
    return std::min(1.0, machine.cache / work.peakActivations);
}

Traffic traffic(const EffectiveMachine& machine, const Footprint& footprint, const StepWork& work)
{
    Bytes overflow = excess(footprint.total, footprint.capacity);
    if (!footprint.separateWeightMemory) {
        overflow -= std::min(footprint.weights, overflow);
    }
    const Bytes weightsOut = spilledWeights(footprint, work);
    const Bytes kvCacheOut = pushedOut(footprint.kvCache, overflow);
    // Live activations are few, but each is written and read many times: their traffic goes out in proportion.
    const Bytes activationsOut = pushedOut(footprint.activations, overflow);
    const double activationShareOut = footprint.activations > Bytes{} ? activationsOut / footprint.activations : 0.0;
    const Bytes cached = cachedShare(machine, work) * work.activations;
    const Bytes leaving = work.activations - cached;
    const Bytes activationTrafficOut = activationShareOut * leaving;

    Traffic result;
    result.overSpill = weightsOut + kvCacheOut + activationTrafficOut;
    result.fromWorking = (work.kvCache - kvCacheOut) + (leaving - activationTrafficOut);
    result.onChip = cached;
    const Bytes weightsIn = work.streamedWeights - weightsOut;
    if (footprint.separateWeightMemory) {
        result.fromWeightMemory = weightsIn;
    } else {
        result.fromWorking += weightsIn;
    }
    Time streaming = weightsIn / (machine.weightBandwidth * machine.weightBandwidthEfficiency);
    if (weightsOut > Bytes{}) {
        streaming += weightsOut / machine.spillBandwidth;
    }
    result.unpacking = exposedDequantization(machine, work, streaming);
    return result;
}

Time memoryTime(const EffectiveMachine& machine, const Traffic& traffic)
{
    Time time = traffic.fromWorking / (machine.bandwidth * machine.bandwidthEfficiency) + traffic.unpacking;
    if (traffic.fromWeightMemory > Bytes{}) {
        time += traffic.fromWeightMemory / (machine.weightBandwidth * machine.weightBandwidthEfficiency);
    }
    if (traffic.onChip > Bytes{}) {
        time += traffic.onChip / machine.cacheBandwidth;
    }
    if (traffic.overSpill > Bytes{}) {
        time += traffic.overSpill / machine.spillBandwidth;
    }
    return time;
}

double largestBatch(const Accelerator& accelerator, const Workload& workload, const Design& design, double limit)
{
    const auto machine = effectiveMachine(accelerator, workload, design);
    if (!machine) {
        return 0.0;
    }
    Design one = design;
    one.batch = 1.0;
    const Footprint single = footprint(*machine, stepWork(workload, one));
    if (!single.fits()) {
        return 0.0;
    }
    const Bytes perUnit = single.kvCache + single.activations;
    const double last = std::floor(limit);
    if (perUnit <= Bytes{}) {
        return last;
    }
    const Bytes spare = single.capacity - (single.total - perUnit);
    // A hair above the quotient, so that a batch that fits to the byte is not lost to rounding.
    const double batch = std::floor((spare / perUnit) * (1.0 + 1e-12));
    return std::clamp(batch, 1.0, last);
}

}  // namespace ironlab::physics
