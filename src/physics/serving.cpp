// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/physics/iron_law.h>
#include <ironlab/physics/memory.h>
#include <ironlab/physics/serving.h>

#include <algorithm>

namespace ironlab::physics {

namespace {

FlopRate achievablePeak(const EffectiveMachine& machine)
{
    return machine.peak * machine.computeEfficiency;
}

/// Machine time of one decode step: everything but the network.
Time decodeStep(const Accelerator& accelerator, const Workload& workload, const EffectiveMachine& machine,
                const Design& design)
{
    const StepWork work = stepWork(workload, design);
    const Traffic bytes = traffic(footprint(machine, work), work);
    return acceleratorTime(memoryTime(machine, bytes), work.flops / achievablePeak(machine), design.overlap)
           + overheadTime(accelerator, workload, work, design).total();
}

/// Prefill of one prompt: weights read once, all prompt tokens computed together at half the context on average.
Time prefillCompute(const Workload& workload, const EffectiveMachine& machine, const Design& design)
{
    Design prompt = design;
    prompt.contextTokens = *design.promptTokens / 2.0;
    return *design.promptTokens * workPerUnit(workload, prompt) / achievablePeak(machine);
}

Time timeToFirstToken(const Accelerator& accelerator, const Workload& workload, const EffectiveMachine& machine,
                      const Design& design)
{
    Design one = design;
    one.batch = 1.0;
    one.contextTokens = *design.promptTokens;
    StepWork work = stepWork(workload, one);
    work.kvCache = Bytes{};  // written once, not read: negligible beside the weights
    const Traffic bytes = traffic(footprint(machine, work), work);
    const Terms terms{dataTime(workload, work, design.network).total(), memoryTime(machine, bytes),
                      prefillCompute(workload, machine, design),
                      overheadTime(accelerator, workload, work, design).total()};
    return latency(terms, design.overlap);
}

}  // namespace

RidgeBatch ridgeBatch(const Accelerator& accelerator, const Workload& workload, const Design& design, double limit)
{
    RidgeBatch result;
    const auto machine = effectiveMachine(accelerator, workload, design);
    if (!machine) {
        return result;
    }
    Design one = design;
    one.batch = 1.0;
    const StepWork work = stepWork(workload, one);
    const Bytes perUnit = work.activations + work.kvCache;
    result.unbounded = perUnit <= Bytes{};
    if (!result.unbounded) {
        result.intensityLimit = work.flops / perUnit;
    }
    if (!footprint(*machine, work).fits()) {
        result.beyondCapacity = true;
        return result;
    }
    // Of the base machine, whatever the magic speedup: speeding up both sides moves nothing, an infinite one divides
    // zero by zero.
    Design plain = design;
    if (design.speedupAppliesTo == SpeedupTarget::Accelerator) {
        plain.acceleratorSpeedup = 1.0;
    }
    const EffectiveMachine base = *effectiveMachine(accelerator, workload, plain);
    const Time weights = work.weights / (base.weightBandwidth * base.weightBandwidthEfficiency);
    const Time movedPerUnit = perUnit / (base.bandwidth * base.bandwidthEfficiency);
    const Time computedPerUnit = work.flops / achievablePeak(base);
    result.memoryBoundAtOne = weights + movedPerUnit > computedPerUnit;
    const Time gain = computedPerUnit - movedPerUnit;
    if (gain <= Time{}) {
        return result;
    }
    const double crossing = weights / gain;
    if (crossing < 1.0 || crossing > limit) {
        return result;
    }
    Design there = design;
    there.batch = crossing;
    if (!footprint(*machine, stepWork(workload, there)).fits()) {
        result.beyondCapacity = true;
        return result;
    }
    result.batch = crossing;
    return result;
}

std::optional<Serving> serving(const Accelerator& accelerator, const Workload& workload, const Design& design)
{
    const auto machine = effectiveMachine(accelerator, workload, design);
    if (!machine || !workload.kvCache || !design.promptTokens || !design.outputTokens) {
        return std::nullopt;
    }
    const double prompt = *design.promptTokens;
    const double output = *design.outputTokens;
    Design reserved = design;
    reserved.contextTokens = prompt + output;
    Design average = design;
    average.contextTokens = prompt + output / 2.0;

    Serving result;
    const double fitting = largestBatch(accelerator, workload, reserved, design.batch);
    result.sequences = std::max(1.0, fitting);
    average.batch = result.sequences;
    result.timeToFirstToken = timeToFirstToken(accelerator, workload, *machine, design);
    result.timePerOutputToken = decodeStep(accelerator, workload, *machine, average);
    const Time decoding = output * result.timePerOutputToken;
    const Time prefilling = result.sequences * prefillCompute(workload, *machine, design);
    if (decoding + prefilling > Time{}) {
        result.outputTokens = result.sequences * output / (decoding + prefilling);
    }
    return result;
}

}  // namespace ironlab::physics
