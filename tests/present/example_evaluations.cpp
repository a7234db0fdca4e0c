// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "present/example_evaluations.h"

namespace ironlab::present::example {
namespace {

physics::Accelerator card(FlopRate peak, double achievable, Bandwidth bandwidth)
{
    physics::Accelerator accelerator;
    accelerator.id = "card";
    accelerator.name = "Card";
    const auto engine = static_cast<std::size_t>(physics::Precision::Fp16);
    accelerator.compute[engine] = physics::ComputeEngine{peak, achievable, "tensor"};
    accelerator.memory.push_back({physics::MemoryLevel::Hbm,
                                  physics::MemoryRole::Working,
                                  80.0 * unit::gigabyte,
                                  4.0 * unit::gigabyte,
                                  bandwidth,
                                  0.8,
                                  {}});
    accelerator.overheads.launch = 4.0 * unit::microsecond;
    return accelerator;
}

}  // namespace

physics::Accelerator newCard()
{
    return card(989.0 * unit::teraflopPerSecond, 0.71, 3.35 * unit::terabytePerSecond);
}

physics::Accelerator oldCard()
{
    return card(312.0 * unit::teraflopPerSecond, 0.75, 2.04 * unit::terabytePerSecond);
}

physics::Workload languageModel()
{
    physics::Workload workload;
    workload.id = "model";
    workload.name = "Model";
    workload.parameters = 70.6e9;
    workload.workPerUnit = 141.0 * unit::gigaflop;
    workload.activationTraffic = {30.0 * unit::megabyte, 10.0 * unit::megabyte};
    workload.peakActivations = 20.0 * unit::megabyte;
    workload.kvCache = physics::KvCacheShape{80, 8, 128, 64};
    workload.kernels = {1200.0, 560.0};
    workload.layers = 80.0;
    workload.payloadPerUnit = 1.0 * unit::kilobyte;
    return workload;
}

physics::Design design()
{
    physics::Design design;
    design.batch = 64.0;
    design.weightPrecision = physics::Precision::Int4;
    design.kvPrecision = physics::Precision::Fp8;
    design.contextTokens = 1024.0;
    design.fusion = 1.0;
    design.frameworkTax = 1.2 * unit::millisecond;
    design.network.distance = 600.0 * unit::kilometre;
    design.network.bandwidth = 10.0 * unit::gigabitPerSecond;
    return design;
}

physics::Requirements requirements()
{
    physics::Requirements requirements;
    requirements.latency = 50.0 * unit::millisecond;
    requirements.modelFlopsUtilization = 0.4;
    return requirements;
}

physics::Evaluation stepOf(double data, double memory, double compute, double overhead, double overlap)
{
    physics::Evaluation step;
    step.terms = {data * unit::millisecond, memory * unit::millisecond, compute * unit::millisecond,
                  overhead * unit::millisecond};
    step.latency = physics::latency(step.terms, overlap);
    step.binding = physics::bindingTerm(step.terms);
    step.data.propagation = step.terms.data;
    step.overhead.frameworkTax = step.terms.overhead;
    step.machine.bandwidth = 3.35 * unit::terabytePerSecond;
    step.machine.bandwidthEfficiency = 0.8;
    step.traffic.fromWorking = step.terms.memory * (step.machine.bandwidth * step.machine.bandwidthEfficiency);
    step.machine.peak = 989.0 * unit::teraflopPerSecond;
    step.machine.computeEfficiency = 0.71;
    step.work.batch = 64.0;
    step.work.flops = step.terms.compute * (step.machine.peak * step.machine.computeEfficiency);
    step.throughput = step.work.batch / step.latency;
    step.achieved = step.work.flops / step.latency;
    step.modelFlopsUtilization = step.achieved / step.machine.peak;
    return step;
}

physics::Evaluation step()
{
    return stepOf(6.1, 17.5, 12.9, 2.4);
}

Stepped steppedLike(const physics::Evaluation& step, double overlap)
{
    constexpr double kBatch = 64.0;
    Stepped made{newCard(), {}, {}};
    const physics::ComputeEngine& engine = *made.accelerator.engine(physics::Precision::Fp16);
    const physics::Memory& memory = made.accelerator.workingMemory();
    const Bytes traffic = step.terms.memory * (memory.bandwidth * memory.achievable);
    made.workload.workPerUnit = step.terms.compute * (engine.peak * engine.achievable) / kBatch;
    made.workload.activationTraffic = {traffic / kBatch, traffic / kBatch};
    made.design.batch = kBatch;
    made.design.frameworkTax = step.terms.overhead;
    made.design.overlap = overlap;
    constexpr double kThereAndBack = 2.0;
    made.design.network.distance = step.terms.data * (200'000.0 * unit::kilometrePerSecond) / kThereAndBack;
    return made;
}

physics::Evaluation baselineStep()
{
    physics::Evaluation before = stepOf(6.1, 28.8, 38.6, 2.6);
    before.machine.bandwidth = 2.04 * unit::terabytePerSecond;
    before.machine.peak = 312.0 * unit::teraflopPerSecond;
    before.machine.computeEfficiency = 0.75;
    before.work.flops = step().work.flops;
    before.terms.compute = before.work.flops / (before.machine.peak * before.machine.computeEfficiency);
    before.latency = physics::latency(before.terms, 0.0);
    before.throughput = before.work.batch / before.latency;
    return before;
}

}  // namespace ironlab::present::example
