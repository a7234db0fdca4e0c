// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/physics/iron_law.h>
#include <ironlab/physics/step.h>

#include <algorithm>
#include <cmath>

namespace ironlab::physics {

namespace {

/// s^exponent, without the cost of std::pow for the full-size model.
double scaled(double modelScale, double exponent)
{
    return modelScale == 1.0 ? 1.0 : std::pow(modelScale, exponent);
}

PowerMode activePowerMode(const Accelerator& accelerator, const Design& design)
{
    if (!accelerator.power || accelerator.power->modes.empty()) {
        return {};
    }
    const auto& modes = accelerator.power->modes;
    const int last = static_cast<int>(modes.size()) - 1;
    const PowerMode& mode = modes[static_cast<std::size_t>(std::clamp(design.powerMode, 0, last))];
    return {{}, mode.limit, mode.peakScale, mode.bandwidthScale};
}

/// Activations follow the width of the compute precision where the workload says at which one they are stated.
double activationWidth(const Workload& workload, const Design& design)
{
    if (!workload.activationPrecision) {
        return 1.0;
    }
    return bytesPerElement(design.computePrecision) / bytesPerElement(*workload.activationPrecision);
}

Flop attentionPerUnit(const Workload& workload, const Design& design)
{
    if (!workload.kvCache) {
        return {};
    }
    const KvCacheShape& shape = *workload.kvCache;
    const double attention = 4.0 * shape.layers * shape.queryHeads * shape.headDimension * design.contextTokens;
    return attention * scaled(design.modelScale, workload.scaling.kvCache) * unit::flop;
}

/// Unpacking runs on the vector units, whose rate is the FP32 engine's. Machines without one unpack in the load path.
Rate dequantizationRate(const Accelerator& accelerator, const Design& design, double factor)
{
    const double perWeight = dequantizationFlopPerWeight(design.weightPrecision, design.computePrecision);
    const ComputeEngine* vector = accelerator.engine(Precision::Fp32);
    if (perWeight <= 0.0 || vector == nullptr) {
        return {};
    }
    return vector->peak * factor / (perWeight * unit::flop);
}

}  // namespace

double dequantizationFlopPerWeight(Precision weights, Precision compute)
{
    constexpr double kFromOneByte = 14.0;
    constexpr double kFromHalfAByte = 9.0;
    const bool computesInFloatingPoint = bytesPerElement(compute) >= bytesPerElement(Precision::Fp16);
    if (!computesInFloatingPoint || bytesPerElement(weights) > 1.0) {
        return 0.0;
    }
    return bytesPerElement(weights) < 1.0 ? kFromHalfAByte : kFromOneByte;
}

Time exposedDequantization(const EffectiveMachine& machine, const StepWork& work, Time streaming)
{
    if (work.packedWeights <= 0.0 || machine.dequantization <= Rate{}) {
        return {};
    }
    return std::max(work.packedWeights / machine.dequantization - streaming, Time{});
}

Time computeTime(const EffectiveMachine& machine, const StepWork& work)
{
    return (work.flops - work.attention) / (machine.peak * machine.computeEfficiency)
           + work.attention / (machine.peak * machine.attentionEfficiency);
}

std::optional<EffectiveMachine> effectiveMachine(const Accelerator& accelerator, const Workload& workload,
                                                 const Design& design)
{
    const ComputeEngine* engine = accelerator.engine(design.computePrecision);
    if (engine == nullptr) {
        return std::nullopt;
    }
    const PowerMode mode = activePowerMode(accelerator, design);
    const double devices = design.count;
    const double memorySpeedup =
        design.speedupAppliesTo == SpeedupTarget::Accelerator ? design.acceleratorSpeedup : 1.0;
    const double bandwidthFactor = devices * mode.bandwidthScale * design.bandwidthScale * memorySpeedup;
    const Memory& working = accelerator.workingMemory();
    const Memory& weights = accelerator.weightMemory();

    EffectiveMachine machine;
    const double computeFactor = devices * mode.peakScale * design.peakScale * design.acceleratorSpeedup;
    machine.peak = engine->peak * computeFactor;
    machine.computeEfficiency = engine->achievable * workload.computeEfficiency
                                * mixEfficiency(workload.operatorMix, accelerator.operatorEfficiency);
    machine.attentionEfficiency = engine->achievable * accelerator.operatorEfficiency[Operator::Attention];
    machine.dequantization = dequantizationRate(accelerator, design, computeFactor);
    machine.bandwidth = working.bandwidth * bandwidthFactor;
    machine.bandwidthEfficiency = working.achievable * workload.bandwidthEfficiency;
    machine.weightBandwidth = weights.bandwidth * bandwidthFactor;
    machine.weightBandwidthEfficiency = weights.achievable * workload.bandwidthEfficiency;
    if (const Memory* cache = accelerator.cache()) {
        machine.cache = cache->capacity * devices;
        machine.cacheBandwidth = cache->bandwidth * (bandwidthFactor * cache->achievable);
    }
    if (accelerator.spill) {
        machine.spillBandwidth = accelerator.spill->bandwidth * (devices * memorySpeedup);
    }
    machine.capacity = working.capacity * devices;
    machine.weightCapacity = weights.capacity * devices;
    machine.reserve = working.reserve * devices;
    machine.separateWeightMemory = &weights != &working;
    return machine;
}

Bytes kvCachePerSequence(const Workload& workload, const Design& design)
{
    if (!workload.kvCache) {
        return {};
    }
    const KvCacheShape& shape = *workload.kvCache;
    const double elements = 2.0 * shape.layers * shape.kvHeads * shape.headDimension * design.contextTokens;
    return elements * bytesPerElement(design.kvPrecision) * scaled(design.modelScale, workload.scaling.kvCache)
           * unit::byte;
}

Flop workPerUnit(const Workload& workload, const Design& design)
{
    return workload.workPerUnit * scaled(design.modelScale, workload.scaling.work) + attentionPerUnit(workload, design);
}

StepWork stepWork(const Workload& workload, const Design& design)
{
    const ScalingExponents& scaling = workload.scaling;
    const double activationScale = scaled(design.modelScale, scaling.activations) * activationWidth(workload, design);
    const double parameterScale = scaled(design.modelScale, scaling.parameters);
    const double streamed = (workload.parameters - workload.lookupParameters) * parameterScale;
    const double weightBytes = bytesPerElement(design.weightPrecision);
    const double kernelScale = scaled(design.modelScale, scaling.kernels);

    StepWork work;
    work.batch = design.batch;
    work.flops = design.batch * workPerUnit(workload, design);
    work.attention = design.batch * attentionPerUnit(workload, design);
    work.weights = workload.parameters * parameterScale * weightBytes * unit::byte;
    work.streamedWeights = streamed * weightBytes * unit::byte;
    work.packedWeights =
        dequantizationFlopPerWeight(design.weightPrecision, design.computePrecision) > 0.0 ? streamed : 0.0;
    work.activations = design.batch * activationScale * workload.activationTraffic.at(design.fusion);
    work.kvCache = design.batch * kvCachePerSequence(workload, design);
    work.peakActivations = design.batch * activationScale * workload.peakActivations;
    work.payload = design.batch * workload.payloadPerUnit;
    work.kernels = workload.kernels.at(design.fusion) * kernelScale;
    work.layers = workload.layers * kernelScale;
    return work;
}

DataTime dataTime(const Workload& workload, const StepWork& work, const Network& network)
{
    DataTime time;
    if (!network.zeroLatency) {
        time.propagation = propagationRoundTrip(network.distance);
    }
    if (network.bandwidth) {
        time.transfer = work.payload / *network.bandwidth;
    }
    if (workload.rate) {
        time.accumulation = (work.batch - 1.0) / *workload.rate;
    }
    return time;
}

CollectiveTime collectiveTime(const Accelerator& accelerator, const Workload& workload, const StepWork& work,
                              const Design& design)
{
    if (design.count <= 1 || !accelerator.link) {
        return {};
    }
    const double devices = design.count;
    Bytes activations;
    if (workload.kvCache) {
        const double hidden = workload.kvCache->queryHeads * workload.kvCache->headDimension;
        // Partial sums are exchanged 16 bits wide even where the products are narrower.
        const double width = std::max(bytesPerElement(Precision::Fp16), bytesPerElement(design.computePrecision));
        activations = work.batch * hidden * width * unit::byte;
    }
    const Time ring = 2.0 * (devices - 1.0) / devices * activations / accelerator.link->bandwidth;
    return {2.0 * work.layers * accelerator.link->latency, 2.0 * work.layers * ring};
}

OverheadTime overheadTime(const Accelerator& accelerator, const Workload& workload, const StepWork& work,
                          const Design& design)
{
    const Overheads& overheads = accelerator.overheads;
    const Time graph = overheads.launchGraph.value_or(overheads.launch);
    // The fusion knob stands for a compiler: towards 1 it merges kernels and replays what is left from a graph.
    const Time launch = overheads.launch + design.fusion * (graph - overheads.launch);

    OverheadTime time;
    time.dispatch = work.kernels * (launch + overheads.kernelTail);
    time.layerSetup = work.layers * overheads.layerSetup;
    time.frameworkTax = design.frameworkTax;
    time.invocation = overheads.invocation;
    time.collectives = collectiveTime(accelerator, workload, work, design).total();
    return time;
}

}  // namespace ironlab::physics
