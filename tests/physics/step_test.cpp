// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixtures.h"

#include <ironlab/physics/evaluate.h>

#include <gtest/gtest.h>

namespace ironlab::physics {
namespace {

using namespace test;

Accelerator withVectorUnits(FlopRate peak)
{
    Accelerator result = cloudAccelerator();
    result.compute[static_cast<std::size_t>(Precision::Fp32)] = ComputeEngine{peak, 1.0, "vector units"};
    return result;
}

TEST(Dequantization, UnpacksTheWorkedExampleInUnder5Milliseconds)
{
    Workload model = largeLanguageModel();
    model.parameters = 6.6e9;
    Design design = decodeDesign();
    design.weightPrecision = Precision::Int8;
    const auto machine = effectiveMachine(withVectorUnits(19.5 * unit::teraflopPerSecond), model, design);
    const StepWork work = stepWork(model, design);
    EXPECT_NEAR((work.packedWeights / machine->dequantization).in(unit::millisecond), 4.7, 0.05);
    EXPECT_NEAR(exposedDequantization(*machine, work, work.streamedWeights / (1.86 * unit::terabytePerSecond))
                    .in(unit::millisecond),
                1.2, 0.05);
}

TEST(Dequantization, AddsToTheMemoryTimeWhatStreamingTheWeightsDoesNotHide)
{
    const Design design = decodeDesign();
    const Workload model = largeLanguageModel();
    const Accelerator slow = withVectorUnits(10.0 * unit::teraflopPerSecond);
    const Accelerator fast = withVectorUnits(1000.0 * unit::teraflopPerSecond);
    const QuickEvaluation unpacked = evaluateQuickly(slow, model, design);
    const QuickEvaluation hidden = evaluateQuickly(fast, model, design);
    const QuickEvaluation none = evaluateQuickly(cloudAccelerator(), model, design);
    const StepWork work = stepWork(model, design);
    const Time exposed = exposedDequantization(*effectiveMachine(slow, model, design), work,
                                               work.streamedWeights / (3.0 * 0.8 * unit::terabytePerSecond));
    EXPECT_GT(exposed, Time{});
    EXPECT_EQ(hidden.terms.memory, none.terms.memory);
    EXPECT_EQ(unpacked.terms.compute, none.terms.compute);
    EXPECT_NEAR((unpacked.terms.memory - none.terms.memory) / exposed, 1.0, 1e-9);
}

TEST(Dequantization, MoreBandwidthNeverMakesItSlower)
{
    const Accelerator machine = withVectorUnits(10.0 * unit::teraflopPerSecond);
    for (const double overlap : {0.0, 0.3, 1.0}) {
        Design design = decodeDesign();
        design.overlap = overlap;
        const Time before = evaluateQuickly(machine, largeLanguageModel(), design).latency;
        design.bandwidthScale = 2.0;
        EXPECT_LE(evaluateQuickly(machine, largeLanguageModel(), design).latency, before);
    }
}

TEST(Dequantization, IsNothingForWeightsAsWideAsTheArithmetic)
{
    EXPECT_EQ(dequantizationFlopPerWeight(Precision::Fp16, Precision::Fp16), 0.0);
    EXPECT_EQ(dequantizationFlopPerWeight(Precision::Int8, Precision::Int8), 0.0);
    EXPECT_EQ(dequantizationFlopPerWeight(Precision::Int4, Precision::Int8), 0.0);
    EXPECT_EQ(dequantizationFlopPerWeight(Precision::Int8, Precision::Fp16), 14.0);
    EXPECT_EQ(dequantizationFlopPerWeight(Precision::Int4, Precision::Fp16), 9.0);
}

TEST(StepWork, EmbeddingTablesTakeRoomButAreNotStreamed)
{
    Workload model = largeLanguageModel();
    model.lookupParameters = 0.6e9;
    Design design = decodeDesign();
    design.weightPrecision = Precision::Fp8;
    const StepWork work = stepWork(model, design);
    EXPECT_NEAR(work.weights.in(unit::gigabyte), 70.6, 1e-9);
    EXPECT_NEAR(work.streamedWeights.in(unit::gigabyte), 70.0, 1e-9);
    const auto machine = effectiveMachine(cloudAccelerator(), model, design);
    const Footprint resident = footprint(*machine, work);
    EXPECT_NEAR(resident.weights.in(unit::gigabyte), 70.6, 1e-9);
    EXPECT_NEAR((traffic(*machine, resident, work).total() / work.traffic()), 1.0, 1e-12);
}

TEST(StepWork, ActivationsFollowTheComputePrecisionWhereTheWorkloadSaysAtWhichOneTheyStand)
{
    Workload network = convolutionalNetwork();
    Design design;
    design.computePrecision = Precision::Fp16;
    const Bytes asStated = stepWork(network, design).activations;
    network.activationPrecision = Precision::Int8;
    EXPECT_EQ(stepWork(network, design).activations, 2.0 * asStated);
    design.computePrecision = Precision::Int8;
    EXPECT_EQ(stepWork(network, design).activations, asStated);
}

TEST(ComputeTime, AttentionRunsAtItsOwnShareOfThePeak)
{
    Accelerator machine = cloudAccelerator();
    const Workload model = largeLanguageModel();
    Design design = decodeDesign();
    design.contextTokens = 32768.0;
    const StepWork work = stepWork(model, design);
    EXPECT_GT(work.attention, Flop{});
    const Time even = computeTime(*effectiveMachine(machine, model, design), work);
    machine.operatorEfficiency.relative[static_cast<std::size_t>(Operator::Attention)] = 0.5;
    const auto uneven = effectiveMachine(machine, model, design);
    const Time added = computeTime(*uneven, work) - even;
    EXPECT_NEAR(added / (work.attention / (uneven->peak * 0.8)), 1.0, 1e-9);
}

TEST(ComputeTime, MatchesTheWorkedExample)
{
    EffectiveMachine machine;
    machine.peak = 989.0 * unit::teraflopPerSecond;
    machine.computeEfficiency = 0.66;
    StepWork work;
    work.flops = 64.0 * 139.0 * unit::gigaflop;
    EXPECT_NEAR(computeTime(machine, work).in(unit::millisecond), 13.6, 0.05);
}

Accelerator withCache(Bytes capacity)
{
    Accelerator result = cloudAccelerator();
    result.memory.push_back(
        {MemoryLevel::Sram, MemoryRole::Cache, capacity, Bytes{}, 10.0 * unit::terabytePerSecond, 1.0, std::nullopt});
    return result;
}

TEST(Cache, KeepsTheShareOfTheWorkedExample)
{
    EffectiveMachine machine;
    machine.cache = 50.0 * unit::megabyte;
    StepWork work;
    work.peakActivations = 4.0 * 20.0 * unit::megabyte;
    EXPECT_EQ(cachedShare(machine, work), 0.625);
    machine.cache = Bytes{};
    EXPECT_EQ(cachedShare(machine, work), 0.0);
}

TEST(Cache, KeepsActivationsOffTheWorkingMemoryAndHoldsNothing)
{
    const Workload network = convolutionalNetwork();
    const Design design;
    const Accelerator cached = withCache(1.0 * unit::gigabyte);
    const Evaluation with = evaluate(cached, network, design);
    const Evaluation without = evaluate(cloudAccelerator(), network, design);
    EXPECT_LT(with.terms.memory, without.terms.memory);
    EXPECT_EQ(with.traffic.onChip, with.work.activations);
    EXPECT_EQ(with.traffic.total(), with.work.streamedWeights);
    EXPECT_EQ(with.footprint.capacity, without.footprint.capacity);
    EXPECT_GT(with.intensity, without.intensity);
}

TEST(Cache, BendsTheRidgeWhereItIsFull)
{
    Workload network = convolutionalNetwork();
    network.parameters = 1e8;
    network.workPerUnit = 40.0 * unit::gigaflop;
    Design design;
    for (const Bytes capacity : {2.0 * unit::megabyte, 4.0 * unit::gigabyte}) {
        const Accelerator machine = withCache(capacity);
        const RidgeBatch ridge = ridgeBatch(machine, network, design);
        ASSERT_TRUE(ridge.batch.has_value());
        design.batch = *ridge.batch;
        const QuickEvaluation there = evaluateQuickly(machine, network, design);
        EXPECT_NEAR(there.terms.memory / there.terms.compute, 1.0, 1e-9);
    }
}

TEST(CollectiveTime, MatchesTheWorkedExample)
{
    Accelerator machine = cloudAccelerator();
    machine.link = DeviceLink{450.0 * unit::gigabytePerSecond, 16.0 * unit::microsecond};
    const Workload model = largeLanguageModel();
    Design design = decodeDesign();
    design.batch = 1.0;
    design.count = 2;
    const CollectiveTime time = collectiveTime(machine, model, stepWork(model, design), design);
    EXPECT_NEAR(time.latency.in(unit::millisecond), 2.56, 1e-9);
    EXPECT_NEAR(time.transfer.in(unit::microsecond), 5.8, 0.05);
    design.count = 1;
    EXPECT_EQ(collectiveTime(machine, model, stepWork(model, design), design).total(), Time{});
}

TEST(Serving, ATokenTakesLongerWhereOthersBringPrompts)
{
    Design design = decodeDesign();
    design.promptTokens = 1000.0;
    design.outputTokens = 200.0;
    design.batch = 1.0;
    const Serving alone = *serving(cloudAccelerator(), largeLanguageModel(), design);
    EXPECT_EQ(alone.interTokenLatency, alone.timePerOutputToken);
    design.batch = 16.0;
    const Serving shared = *serving(cloudAccelerator(), largeLanguageModel(), design);
    EXPECT_GT(shared.interTokenLatency, shared.timePerOutputToken);
}

}  // namespace
}  // namespace ironlab::physics
