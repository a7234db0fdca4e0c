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

/// Two all-reduces a layer: each a link latency and a ring pass over the layer's activations.
/// Source: Shoeybi et al., "Megatron-LM", arXiv:1909.08053, section 3; ring traffic 2 (n - 1) / n.
Time collectiveTime(const Accelerator& accelerator, const Workload& workload, const StepWork& work,
                    const Design& design)
{
    if (design.count <= 1 || !accelerator.link) {
        return {};
    }
    const double devices = design.count;
    Bytes activations;
    if (workload.kvCache) {
        const double hidden = workload.kvCache->queryHeads * workload.kvCache->headDimension;
        activations = work.batch * hidden * bytesPerElement(design.computePrecision) * unit::byte;
    }
    const Time ring = 2.0 * (devices - 1.0) / devices * activations / accelerator.link->bandwidth;
    return 2.0 * work.layers * (accelerator.link->latency + ring);
}

}  // namespace

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
    machine.peak = engine->peak * (devices * mode.peakScale * design.peakScale * design.acceleratorSpeedup);
    machine.computeEfficiency = engine->achievable * workload.computeEfficiency
                                * mixEfficiency(workload.operatorMix, accelerator.operatorEfficiency);
    machine.bandwidth = working.bandwidth * bandwidthFactor;
    machine.bandwidthEfficiency = working.achievable * workload.bandwidthEfficiency;
    machine.weightBandwidth = weights.bandwidth * bandwidthFactor;
    machine.weightBandwidthEfficiency = weights.achievable * workload.bandwidthEfficiency;
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
    Flop work = workload.workPerUnit * scaled(design.modelScale, workload.scaling.work);
    if (workload.kvCache) {
        const KvCacheShape& shape = *workload.kvCache;
        const double attention = 4.0 * shape.layers * shape.queryHeads * shape.headDimension * design.contextTokens;
        work += attention * scaled(design.modelScale, workload.scaling.kvCache) * unit::flop;
    }
    return work;
}

StepWork stepWork(const Workload& workload, const Design& design)
{
    const ScalingExponents& scaling = workload.scaling;
    const double activationScale = scaled(design.modelScale, scaling.activations);
    const double kernelScale = scaled(design.modelScale, scaling.kernels);

    StepWork work;
    work.batch = design.batch;
    work.flops = design.batch * workPerUnit(workload, design);
    work.weights = workload.parameters * scaled(design.modelScale, scaling.parameters)
                   * bytesPerElement(design.weightPrecision) * unit::byte;
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
    time.collectives = collectiveTime(accelerator, workload, work, design);
    return time;
}

}  // namespace ironlab::physics
