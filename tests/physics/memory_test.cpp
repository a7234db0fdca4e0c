// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixtures.h"

#include <ironlab/physics/memory.h>

#include <gtest/gtest.h>

namespace ironlab::physics {
namespace {

using namespace test;

TEST(StepWork, WeightsFollowTheStoragePrecision)
{
    Design design;
    design.weightPrecision = Precision::Int4;
    EXPECT_NEAR(stepWork(largeLanguageModel(), design).weights.in(unit::gigabyte), 35.3, 1e-9);
    design.weightPrecision = Precision::Fp16;
    EXPECT_NEAR(stepWork(largeLanguageModel(), design).weights.in(unit::gigabyte), 141.2, 1e-9);
}

TEST(Precision, OnlyArithmeticInIntegersCountsAsOpInsteadOfFlop)
{
    for (const Precision precision : kPrecisions) {
        EXPECT_EQ(isInteger(precision), displayName(precision).starts_with("INT")) << displayName(precision);
    }
}

TEST(StepWork, KvCacheOfLlama70BTakes327680BytesATokenInHalfPrecision)
{
    Design design;
    design.kvPrecision = Precision::Fp16;
    design.contextTokens = 1.0;
    EXPECT_EQ(kvCachePerSequence(largeLanguageModel(), design).in(unit::byte), 327'680.0);
    design.kvPrecision = Precision::Fp8;
    design.contextTokens = 2048.0;
    EXPECT_EQ(kvCachePerSequence(largeLanguageModel(), design).in(unit::byte), 163'840.0 * 2048.0);
}

TEST(StepWork, AttentionAddsWorkThatGrowsWithContext)
{
    Design design;
    const Workload model = largeLanguageModel();
    EXPECT_NEAR(workPerUnit(model, design).in(unit::gigaflop), 141.2, 1e-9);
    design.contextTokens = 1000.0;
    EXPECT_NEAR(workPerUnit(model, design).in(unit::gigaflop), 141.2 + 4.0 * 80 * 64 * 128 * 1e3 / 1e9, 1e-9);
}

TEST(StepWork, FusionLowersDispatchesAndTraffic)
{
    Design design = decodeDesign();
    design.fusion = 0.0;
    const StepWork eager = stepWork(largeLanguageModel(), design);
    design.fusion = 0.5;
    const StepWork half = stepWork(largeLanguageModel(), design);
    EXPECT_EQ(eager.kernels, 1200.0);
    EXPECT_EQ(half.kernels, 880.0);
    EXPECT_LT(half.activations, eager.activations);
}

TEST(StepWork, ModelScaleFollowsItsExponents)
{
    Design design = decodeDesign();
    const StepWork whole = stepWork(largeLanguageModel(), design);
    design.modelScale = 1e-3;
    const StepWork small = stepWork(largeLanguageModel(), design);
    EXPECT_NEAR(small.weights / whole.weights, 1e-3, 1e-12);
    EXPECT_NEAR(small.kvCache / whole.kvCache, 1e-2, 1e-9);
    EXPECT_NEAR(small.kernels / whole.kernels, 1e-1, 1e-9);
}

TEST(Memory, HalfPrecision70BDoesNotFitOneCardAndSpillsOverPcie)
{
    Design design = decodeDesign();
    design.weightPrecision = Precision::Fp16;
    const auto machine = effectiveMachine(cloudAccelerator(), largeLanguageModel(), design);
    const StepWork work = stepWork(largeLanguageModel(), design);
    const Footprint resident = footprint(*machine, work);
    EXPECT_FALSE(resident.fits());
    EXPECT_NEAR(resident.overflow().in(unit::byte), (resident.total - resident.capacity).in(unit::byte), 1.0);
    const Traffic bytes = traffic(*machine, resident, work);
    EXPECT_NEAR(bytes.overSpill.in(unit::byte), resident.overflow().in(unit::byte), 1.0);
    EXPECT_NEAR(bytes.total().in(unit::byte), work.traffic().in(unit::byte), 1.0);
}

TEST(Memory, TheCliffOfASpillIsComputed)
{
    Design design = decodeDesign();
    const Accelerator accelerator = cloudAccelerator();
    const Workload model = largeLanguageModel();
    const double largest = largestBatch(accelerator, model, design);
    design.batch = largest;
    const Time inside = evaluateQuickly(accelerator, model, design).terms.memory;
    design.batch = largest + 10.0;
    const Time outside = evaluateQuickly(accelerator, model, design).terms.memory;
    const Time perUnit = inside / largest;
    EXPECT_GT(outside - inside, 20.0 * perUnit);
}

TEST(Memory, LargestBatchFitsAndOneMoreDoesNot)
{
    Design design = decodeDesign();
    const Accelerator accelerator = cloudAccelerator();
    const Workload model = largeLanguageModel();
    const double largest = largestBatch(accelerator, model, design);
    EXPECT_GT(largest, 100.0);
    design.batch = largest;
    const auto machine = effectiveMachine(accelerator, model, design);
    EXPECT_TRUE(footprint(*machine, stepWork(model, design)).fits());
    design.batch = largest + 1.0;
    EXPECT_FALSE(footprint(*machine, stepWork(model, design)).fits());
    design.weightPrecision = Precision::Fp16;
    EXPECT_EQ(largestBatch(accelerator, model, design), 0.0);
}

TEST(Memory, FlashIsNotCountedAsSram)
{
    Workload keywordSpotting = convolutionalNetwork();
    keywordSpotting.parameters = 1e6;
    keywordSpotting.peakActivations = 500.0 * unit::kilobyte;
    keywordSpotting.activationTraffic = {600.0 * unit::kilobyte, 600.0 * unit::kilobyte};
    Design design;
    design.weightPrecision = Precision::Int8;
    design.computePrecision = Precision::Int8;
    const auto machine = effectiveMachine(tinyAccelerator(), keywordSpotting, design);
    const StepWork work = stepWork(keywordSpotting, design);
    const Footprint resident = footprint(*machine, work);
    EXPECT_TRUE(resident.separateWeightMemory);
    EXPECT_NEAR(resident.total.in(unit::kilobyte), 612.0, 1e-9);
    EXPECT_NEAR(resident.overflow().in(unit::kilobyte), 100.0, 1e-9);
    const Traffic bytes = traffic(*machine, resident, work);
    EXPECT_NEAR(bytes.fromWeightMemory.in(unit::kilobyte), 1000.0, 1e-9);
    EXPECT_NEAR(bytes.overSpill.in(unit::kilobyte), 120.0, 1e-9);
}

TEST(Memory, TimeSumsOverThePaths)
{
    EffectiveMachine machine;
    machine.bandwidth = 3.35 * unit::terabytePerSecond;
    machine.bandwidthEfficiency = 0.8;
    const Traffic bytes{17.65 * unit::gigabyte, Bytes{}, Bytes{}, Time{}, Bytes{}};
    EXPECT_NEAR(memoryTime(machine, bytes).in(unit::millisecond), 6.59, 0.005);
}

}  // namespace
}  // namespace ironlab::physics
