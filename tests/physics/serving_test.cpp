// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixtures.h"

#include <ironlab/physics/serving.h>

#include <gtest/gtest.h>

namespace ironlab::physics {
namespace {

using namespace test;

TEST(RidgeBatch, MemoryEqualsComputeExactlyAtTheCrossing)
{
    Design design = decodeDesign();
    const RidgeBatch ridge = ridgeBatch(cloudAccelerator(), largeLanguageModel(), design);
    ASSERT_TRUE(ridge.batch.has_value());
    EXPECT_TRUE(ridge.memoryBoundAtOne);
    design.batch = *ridge.batch;
    const QuickEvaluation there = evaluateQuickly(cloudAccelerator(), largeLanguageModel(), design);
    EXPECT_NEAR(there.terms.memory / there.terms.compute, 1.0, 1e-9);
}

TEST(RidgeBatch, LongContextNeverBecomesComputeBound)
{
    Design design = decodeDesign();
    design.kvPrecision = Precision::Fp16;
    design.contextTokens = 8192.0;
    const RidgeBatch ridge = ridgeBatch(cloudAccelerator(), largeLanguageModel(), design);
    EXPECT_FALSE(ridge.batch.has_value());
    EXPECT_TRUE(ridge.memoryBoundAtOne);
    EXPECT_FALSE(ridge.beyondCapacity);
    EXPECT_LT(ridge.intensityLimit.in(unit::flopPerByte), 1000.0 / 3.0);
}

TEST(RidgeBatch, AComputeBoundMachineHasNoCrossing)
{
    Workload model = convolutionalNetwork();
    model.parameters = 1e5;
    model.activationTraffic = {100.0 * unit::kilobyte, 100.0 * unit::kilobyte};
    model.peakActivations = 50.0 * unit::kilobyte;
    Design design;
    design.weightPrecision = Precision::Int8;
    design.computePrecision = Precision::Int8;
    const RidgeBatch ridge = ridgeBatch(tinyAccelerator(), model, design);
    EXPECT_FALSE(ridge.batch.has_value());
    EXPECT_FALSE(ridge.memoryBoundAtOne);
}

TEST(RidgeBatch, ACrossingThatDoesNotFitIsNotReported)
{
    Design design = decodeDesign();
    design.kvPrecision = Precision::Fp16;
    design.weightPrecision = Precision::Int8;
    const RidgeBatch ridge = ridgeBatch(cloudAccelerator(), largeLanguageModel(), design);
    EXPECT_FALSE(ridge.batch.has_value());
    EXPECT_TRUE(ridge.beyondCapacity);
}

TEST(RidgeBatch, AnInfiniteAcceleratorLeavesTheRidgeWhereItIs)
{
    Design design = decodeDesign();
    const RidgeBatch plain = ridgeBatch(cloudAccelerator(), largeLanguageModel(), design);
    design.acceleratorSpeedup = std::numeric_limits<double>::infinity();
    const RidgeBatch magic = ridgeBatch(cloudAccelerator(), largeLanguageModel(), design);
    ASSERT_TRUE(magic.batch.has_value());
    EXPECT_EQ(*plain.batch, *magic.batch);
}

TEST(Serving, PrefillAndDecodeMeetTheirOwnRoofs)
{
    Design design = decodeDesign();
    design.network = {};
    design.frameworkTax = Time{};
    design.promptTokens = 2048.0;
    design.outputTokens = 128.0;
    const auto result = serving(cloudAccelerator(), largeLanguageModel(), design);
    ASSERT_TRUE(result.has_value());
    // 2,048 tokens of 141.2 GFLOP and half the attention, at 720 TFLOP/s: about 0.41 s; the weights add 14.7 ms.
    EXPECT_NEAR(result->timeToFirstToken.in(unit::second), 0.428, 0.01);
    EXPECT_LT(result->timePerOutputToken.in(unit::millisecond), 50.0);
    EXPECT_EQ(result->sequences, 64.0);
}

TEST(Serving, OutputRateFallsWithThePromptAndNeverBeatsDecodeAlone)
{
    Design design = decodeDesign();
    design.outputTokens = 128.0;
    double last = std::numeric_limits<double>::infinity();
    for (const double prompt : {16.0, 128.0, 1024.0, 4096.0}) {
        design.promptTokens = prompt;
        const auto result = serving(cloudAccelerator(), largeLanguageModel(), design);
        const double rate = result->outputTokens.in(unit::perSecond);
        EXPECT_LT(rate, last);
        EXPECT_LT(rate, (result->sequences / result->timePerOutputToken).in(unit::perSecond));
        last = rate;
    }
}

TEST(Serving, SequencesAreLimitedByTheKvCacheAtFullLength)
{
    Design design = decodeDesign();
    design.batch = 4096.0;
    design.promptTokens = 2048.0;
    design.outputTokens = 2048.0;
    Design full = design;
    full.contextTokens = 4096.0;
    const auto result = serving(cloudAccelerator(), largeLanguageModel(), design);
    EXPECT_EQ(result->sequences, largestBatch(cloudAccelerator(), largeLanguageModel(), full));
    EXPECT_FALSE(serving(cloudAccelerator(), convolutionalNetwork(), design).has_value());
}

}  // namespace
}  // namespace ironlab::physics
