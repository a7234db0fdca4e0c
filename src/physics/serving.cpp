// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/physics/iron_law.h>
#include <ironlab/physics/memory.h>
#include <ironlab/physics/serving.h>

#include <algorithm>
#include <limits>
#include <utility>

namespace ironlab::physics {

namespace {

/// Machine time of one decode step: everything but the network.
Time decodeStep(const Accelerator& accelerator, const Workload& workload, const EffectiveMachine& machine,
                const Design& design)
{
    const StepWork work = stepWork(workload, design);
    const Traffic bytes = traffic(machine, footprint(machine, work), work);
    return acceleratorTime(memoryTime(machine, bytes), computeTime(machine, work), design.overlap)
           + overheadTime(accelerator, workload, work, design).total();
}

/// What a prompt of these many tokens has to do when all of them are computed together, at half the context on average.
/// Its KV cache is written once and not read back: negligible beside the weights.
StepWork promptWork(const Workload& workload, const Design& design, double tokens)
{
    Design prompt = design;
    prompt.batch = tokens;
    prompt.contextTokens = tokens / 2.0;
    StepWork work = stepWork(workload, prompt);
    work.kvCache = Bytes{};
    return work;
}

/// What one more prompt adds where prompts and answers share every pass over the weights.
Time promptShare(const Accelerator& accelerator, const Workload& workload, const EffectiveMachine& machine,
                 const Design& design)
{
    StepWork work = promptWork(workload, design, *design.promptTokens);
    work.weights = Bytes{};
    work.streamedWeights = Bytes{};
    work.packedWeights = 0.0;
    const Time exchanged = collectiveTime(accelerator, workload, work, design).transfer;
    return acceleratorTime(work.activations / (machine.bandwidth * machine.bandwidthEfficiency),
                           computeTime(machine, work), design.overlap)
           + exchanged;
}

/// Lengths of prompts differ, so their kernels are launched one by one and not replayed from a graph.
Time promptOverhead(const Accelerator& accelerator, const Workload& workload, const StepWork& work,
                    const Design& design)
{
    OverheadTime overhead = overheadTime(accelerator, workload, work, design);
    overhead.dispatch = work.kernels * (accelerator.overheads.launch + accelerator.overheads.kernelTail);
    return overhead.total();
}

Time timeToFirstToken(const Accelerator& accelerator, const Workload& workload, const EffectiveMachine& machine,
                      const Design& design)
{
    const StepWork work = promptWork(workload, design, *design.promptTokens);
    Design one = design;
    one.batch = 1.0;
    one.contextTokens = *design.promptTokens;
    const Traffic bytes = traffic(machine, footprint(machine, stepWork(workload, one)), work);
    const Terms terms{dataTime(workload, work, design.network).total(), memoryTime(machine, bytes),
                      computeTime(machine, work), promptOverhead(accelerator, workload, work, design)};
    return latency(terms, design.overlap);
}

/// Memory time over the batch is a straight line up to the batch whose live activations fill the cache, and another one
/// beyond it.
struct MemoryLine {
    Time fixed;
    Time perUnit;
    double until = 0.0;  ///< the largest batch it holds for
};

std::pair<MemoryLine, MemoryLine> memoryLines(const EffectiveMachine& machine, const StepWork& one)
{
    const Bandwidth working = machine.bandwidth * machine.bandwidthEfficiency;
    const Time streaming = one.streamedWeights / (machine.weightBandwidth * machine.weightBandwidthEfficiency);
    const Time weights = streaming + exposedDequantization(machine, one, streaming);
    const double infinite = std::numeric_limits<double>::infinity();
    MemoryLine beyond{weights, (one.activations + one.kvCache) / working, infinite};
    if (machine.cache <= Bytes{} || one.peakActivations <= Bytes{}) {
        return {MemoryLine{beyond.fixed, beyond.perUnit, 0.0}, beyond};
    }
    const double fill = machine.cache / one.peakActivations;
    const Bytes kept = fill * one.activations;
    beyond.fixed = weights + kept / machine.cacheBandwidth - kept / working;
    return {MemoryLine{weights, one.kvCache / working + one.activations / machine.cacheBandwidth, fill}, beyond};
}

/// Where a memory line meets the compute time `batch * perUnit`, from batch `from` to the line's end.
std::optional<double> crossingOf(const MemoryLine& memory, Time perUnit, double from)
{
    const Time gain = perUnit - memory.perUnit;
    if (gain == Time{}) {
        return std::nullopt;
    }
    const double crossing = memory.fixed / gain;
    return crossing >= from && crossing <= memory.until ? std::optional(crossing) : std::nullopt;
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
    const Time computedPerUnit = computeTime(base, work);
    const auto [inCache, beyondCache] = memoryLines(base, work);
    const MemoryLine& atOne = inCache.until >= 1.0 ? inCache : beyondCache;
    result.memoryBoundAtOne = atOne.fixed + atOne.perUnit > computedPerUnit;
    std::optional<double> crossing = crossingOf(inCache, computedPerUnit, 1.0);
    if (!crossing) {
        crossing = crossingOf(beyondCache, computedPerUnit, std::max(1.0, inCache.until));
    }
    if (!crossing || *crossing > limit) {
        return result;
    }
    Design there = design;
    there.batch = *crossing;
    if (!footprint(*machine, stepWork(workload, there)).fits()) {
        result.beyondCapacity = true;
        return result;
    }
    result.batch = *crossing;
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
    const Time promptTime = promptShare(accelerator, workload, *machine, design);
    const Time prefilling = result.sequences * promptTime;
    result.interTokenLatency = result.timePerOutputToken + (result.sequences - 1.0) / output * promptTime;
    if (decoding + prefilling > Time{}) {
        result.outputTokens = result.sequences * output / (decoding + prefilling);
    }
    return result;
}

}  // namespace ironlab::physics
