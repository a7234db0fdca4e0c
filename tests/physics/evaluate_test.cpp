// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixtures.h"

#include <ironlab/physics/evaluate.h>
#include <ironlab/physics/ratios.h>

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace ironlab::physics {
namespace {

using namespace test;

constexpr double kInfinity = std::numeric_limits<double>::infinity();

Evaluation decode(const Design& design, const Requirements& requirements = {})
{
    return evaluate(cloudAccelerator(), largeLanguageModel(), design, requirements);
}

TEST(Evaluate, AFiveMillisecondTaxMakesAFourMillisecondTargetImpossibleAtEverySpeedup)
{
    Design design = decodeDesign();
    design.frameworkTax = 5.0 * unit::millisecond;
    Requirements requirements;
    requirements.latency = 4.0 * unit::millisecond;
    for (const double speedup : {1.0, 100.0, 1e6, kInfinity}) {
        design.acceleratorSpeedup = speedup;
        const Evaluation result = decode(design, requirements);
        EXPECT_FALSE(result.feasible());
        EXPECT_FALSE(result.walls.find(WallKind::Latency)->passed());
        EXPECT_GE(result.amdahl.latencyFloor.in(unit::millisecond), 5.0);
    }
}

TEST(Evaluate, OneMachineServesItsShareOfTheLoadUpToItsThroughput)
{
    Evaluation evaluation;
    evaluation.throughput = 60.0 * unit::perSecond;
    EXPECT_FALSE(evaluation.offeredToOne());
    EXPECT_EQ(evaluation.servedByOne().in(unit::perSecond), 60.0) << "kept full";
    evaluation.offered = 90.0 * unit::perSecond;
    EXPECT_EQ(evaluation.offeredToOne()->in(unit::perSecond), 90.0);
    EXPECT_EQ(evaluation.servedByOne().in(unit::perSecond), 60.0);
    evaluation.economics.machines = 2.0;
    EXPECT_EQ(evaluation.offeredToOne()->in(unit::perSecond), 45.0);
    EXPECT_EQ(evaluation.servedByOne().in(unit::perSecond), 45.0);
}

TEST(Evaluate, AmdahlFormulaAndModelAgreeAtEverySpeedup)
{
    Design design = decodeDesign();
    for (const double overlap : {0.0, 0.4, 1.0}) {
        design.overlap = overlap;
        for (const double speedup : {1.0, 3.0, 1000.0, kInfinity}) {
            design.acceleratorSpeedup = speedup;
            const AmdahlReport report = decode(design).amdahl;
            EXPECT_NEAR(report.speedup, amdahlSpeedup(report.parallelFraction, speedup), 1e-9);
            EXPECT_NEAR(report.speedupLimit, amdahlLimit(report.parallelFraction), 1e-9);
        }
    }
}

TEST(Evaluate, SpeedingUpComputeAloneMeetsASecondCeiling)
{
    Design design = decodeDesign();
    design.acceleratorSpeedup = kInfinity;
    const Evaluation whole = decode(design);
    design.speedupAppliesTo = SpeedupTarget::Compute;
    const Evaluation computeOnly = decode(design);
    EXPECT_GT(computeOnly.latency, whole.latency);
    EXPECT_NEAR(computeOnly.amdahl.speedup, computeOnly.amdahl.speedupLimit, 1e-12);
}

TEST(Evaluate, TurningTheTaxMovesBothTheParallelFractionAndTheTime)
{
    Design design = decodeDesign();
    const Evaluation before = decode(design);
    design.frameworkTax = 10.0 * unit::millisecond;
    const Evaluation after = decode(design);
    EXPECT_LT(after.amdahl.parallelFraction, before.amdahl.parallelFraction);
    EXPECT_GT(after.amdahl.baselineLatency, before.amdahl.baselineLatency);
}

TEST(Evaluate, AModelThatDoesNotFitIsAnAnswer)
{
    Design design = decodeDesign();
    design.weightPrecision = Precision::Fp16;
    const Evaluation spilled = decode(design);
    EXPECT_TRUE(spilled.runs());
    EXPECT_FALSE(spilled.feasible());
    EXPECT_FALSE(spilled.walls.find(WallKind::Capacity)->passed());

    Accelerator noSpill = cloudAccelerator();
    noSpill.spill.reset();
    const Evaluation stuck = evaluate(noSpill, largeLanguageModel(), design);
    EXPECT_EQ(stuck.obstacle, Obstacle::DoesNotFit);
    EXPECT_FALSE(stuck.feasible());
    EXPECT_FALSE(stuck.walls.find(WallKind::Capacity)->passed());
}

TEST(Evaluate, AMissingEngineAndAMissingLinkAreAnswers)
{
    Design design = decodeDesign();
    design.computePrecision = Precision::Fp8;
    EXPECT_EQ(decode(design).obstacle, Obstacle::NoEngineForPrecision);
    Design two = decodeDesign();
    two.count = 2;
    Accelerator noLink = cloudAccelerator();
    noLink.link.reset();
    EXPECT_EQ(evaluate(noLink, largeLanguageModel(), two).obstacle, Obstacle::NoLinkBetweenDevices);
}

TEST(Evaluate, TheZeroLatencyNetworkRemovesPropagationOnly)
{
    Design design = decodeDesign();
    const Evaluation before = decode(design);
    design.network.zeroLatency = true;
    const Evaluation after = decode(design);
    EXPECT_NEAR((before.latency - after.latency).in(unit::millisecond), 6.0, 1e-9);
    EXPECT_EQ(after.data.transfer, before.data.transfer);
    EXPECT_GT(after.data.total(), Time{});
    EXPECT_EQ(after.terms.memory, before.terms.memory);
}

TEST(Evaluate, ABatchFromAPeriodicSourceWaitsForItsFrames)
{
    Design design;
    design.batch = 4.0;
    const Evaluation result = evaluate(cloudAccelerator(), convolutionalNetwork(), design);
    EXPECT_NEAR(result.data.accumulation.in(unit::millisecond), 50.0, 1e-9);
}

TEST(Evaluate, UtilizationIsMeasuredAgainstTheDensePeakOfTheComputePrecision)
{
    const Evaluation result = decode(decodeDesign());
    const double expected = (result.work.flops / result.latency) / (1000.0 * unit::teraflopPerSecond);
    EXPECT_NEAR(result.modelFlopsUtilization, expected, 1e-12);
    EXPECT_LE(result.achieved, result.attainable);
}

TEST(Evaluate, SensitivityAgreesWithRepeatedEvaluation)
{
    const Design design = decodeDesign();
    const Evaluation base = decode(design);
    const auto measured = [&](auto turn) {
        Design turned = design;
        turn(turned);
        return std::log(decode(turned).latency / base.latency) / std::log(1.001);
    };
    EXPECT_NEAR(base.sensitivity[Knob::Peak], measured([](Design& d) { d.peakScale = 1.001; }), 2e-3);
    EXPECT_NEAR(base.sensitivity[Knob::Bandwidth], measured([](Design& d) { d.bandwidthScale = 1.001; }), 2e-3);
    EXPECT_NEAR(base.sensitivity[Knob::Batch], measured([](Design& d) { d.batch *= 1.001; }), 2e-3);
    EXPECT_NEAR(base.sensitivity[Knob::Context], measured([](Design& d) { d.contextTokens *= 1.001; }), 2e-3);
    EXPECT_NEAR(base.sensitivity[Knob::ModelScale], measured([](Design& d) { d.modelScale *= 1.001; }), 2e-3);
    EXPECT_NEAR(base.sensitivity[Knob::FrameworkTax],
                measured([](Design& d) { d.frameworkTax = d.frameworkTax * 1.001; }), 2e-3);
}

TEST(Evaluate, SensitivitiesOfTheOverheadShareItOut)
{
    Accelerator engine = cloudAccelerator();
    engine.overheads.layerSetup = 10.0 * unit::microsecond;
    const Evaluation now = evaluate(engine, largeLanguageModel(), decodeDesign());
    ASSERT_GT(now.overhead.layerSetup, Time{});
    EXPECT_DOUBLE_EQ(now.sensitivity[Knob::LayerSetup], now.overhead.layerSetup / now.latency);
    EXPECT_NEAR(now.sensitivity[Knob::Launch] + now.sensitivity[Knob::LayerSetup] + now.sensitivity[Knob::FrameworkTax]
                    + now.sensitivity[Knob::Invocation],
                now.terms.overhead / now.latency, 1e-12);
}

TEST(Evaluate, TheMarginOfAWallIsAShareOfWhatThereIs)
{
    // A limit keeps a share of itself; of a goal that is exceeded a share of what is given is to spare; what a goal is short of
    // is a share of the goal.
    EXPECT_DOUBLE_EQ((Wall{WallKind::Latency, 40.0, 50.0, false, true}).margin(), 0.2);
    EXPECT_DOUBLE_EQ((Wall{WallKind::Latency, 60.0, 50.0, false, true}).margin(), -0.2);
    EXPECT_DOUBLE_EQ((Wall{WallKind::SustainedRate, 150.0, 60.0, true, true}).margin(), 0.6);
    EXPECT_DOUBLE_EQ((Wall{WallKind::SustainedRate, 45.0, 60.0, true, true}).margin(), -0.25);
    EXPECT_FALSE((Wall{WallKind::SustainedRate, 60.0, 60.0, true, true}).passed());
    const double infinity = std::numeric_limits<double>::infinity();
    EXPECT_DOUBLE_EQ((Wall{WallKind::BatteryLife, infinity, 60.0, true, true}).margin(), 1.0);
    EXPECT_FALSE((Wall{WallKind::Latency, infinity, 60.0, false, true}).passed());
}

TEST(Evaluate, SensitivityHoldsWhereUnpackingHidesWeightsOnTheSpillPath)
{
    Accelerator accelerator = cloudAccelerator();
    accelerator.memory.front().capacity = 30.0 * unit::gigabyte;
    accelerator.compute[static_cast<std::size_t>(Precision::Fp32)] =
        ComputeEngine{60.0 * unit::teraflopPerSecond, 0.8, "vector"};
    accelerator.spill = SpillPath{"host", 2.0 * unit::terabytePerSecond, std::nullopt};
    const auto at = [&](double peak, double bandwidth) {
        Design design = decodeDesign();
        design.peakScale = peak;
        design.bandwidthScale = bandwidth;
        return evaluate(accelerator, largeLanguageModel(), design);
    };
    const Evaluation base = at(0.2, 1.0);
    ASSERT_TRUE(base.runs());
    ASSERT_GT(base.traffic.unpacking, Time{});
    ASSERT_GT(base.footprint.overflow(), base.footprint.kvCache);
    const auto elasticity = [&](const Evaluation& turned) {
        return std::log(turned.latency / base.latency) / std::log(1.001);
    };
    EXPECT_NEAR(base.sensitivity[Knob::Bandwidth], elasticity(at(0.2, 1.001)), 2e-3);
    EXPECT_NEAR(base.sensitivity[Knob::Peak], elasticity(at(0.2 * 1.001, 1.0)), 2e-3);
}

TEST(Evaluate, TheVerdictAgreesWithTheLargestElasticityOfTheMachine)
{
    const Evaluation result = decode(decodeDesign());
    const bool memoryBinds = result.binding.term == Term::Memory;
    EXPECT_EQ(memoryBinds, std::abs(result.sensitivity[Knob::Bandwidth]) > std::abs(result.sensitivity[Knob::Peak]));
}

TEST(Evaluate, HeatFollowsTheLumpedNetwork)
{
    const Evaluation result = decode(decodeDesign());
    ASSERT_TRUE(result.thermal.has_value());
    const double power = result.averagePower->in(unit::watt);
    EXPECT_NEAR(result.thermal->steady.in(unit::kelvin), 300.0 + 0.1 * power, 1e-9);
    // 50 K of headroom against 0.1 K/W: throttles above 500 W, after -60 ln(1 - 50 / rise) seconds.
    ASSERT_GT(power, 500.0);
    EXPECT_NEAR(result.thermal->timeToThrottle->in(unit::second), -60.0 * std::log(1.0 - 50.0 / (0.1 * power)), 1e-6);
    EXPECT_LT(result.thermal->sustained, result.throughput);
}

TEST(Evaluate, AnInfiniteAcceleratorHitsNoWallOfTheMachine)
{
    Design design = decodeDesign();
    design.acceleratorSpeedup = kInfinity;
    Requirements requirements;
    requirements.latency = 50.0 * unit::millisecond;
    const Evaluation result = decode(design, requirements);
    EXPECT_TRUE(result.walls.find(WallKind::Bandwidth)->passed());
    EXPECT_TRUE(result.walls.find(WallKind::Latency)->passed());
    EXPECT_TRUE(std::isfinite(result.modelFlopsUtilization));
    EXPECT_TRUE(std::isfinite(result.ridge.in(unit::flopPerByte)));
}

TEST(Evaluate, JitterBelongsToTheOperatingSystemMode)
{
    Accelerator accelerator = cloudAccelerator();
    accelerator.jitter[static_cast<std::size_t>(OsMode::Stock)] =
        Jitter{0.2, 5.0 * unit::perSecond, 5.0 * unit::millisecond};
    Design design = decodeDesign();
    const Evaluation stock = evaluate(accelerator, largeLanguageModel(), design);
    ASSERT_TRUE(stock.distribution.has_value());
    EXPECT_NEAR(stock.distribution->quantile(0.5) / stock.latency, 1.0, 0.02);
    EXPECT_GT(stock.distribution->quantile(0.9999), 1.1 * stock.latency);
    design.osMode = OsMode::RealTime;
    EXPECT_FALSE(evaluate(accelerator, largeLanguageModel(), design).distribution.has_value());
}

TEST(Ratios, TheFactorsMultiplyToTheThroughputRatioExactly)
{
    Design slow = decodeDesign();
    slow.batch = 8.0;
    Design fast = decodeDesign();
    fast.computePrecision = Precision::Int8;
    fast.contextTokens = 256.0;
    const auto factors = ratioFactors(decode(fast), decode(slow));
    ASSERT_TRUE(factors.has_value());
    EXPECT_NEAR(factors->peak * factors->workPerUnit * factors->achievable * factors->computingShare,
                factors->throughput, 1e-12 * factors->throughput);
}

TEST(Ratios, TheTermThatShrinksMostIsComputed)
{
    const Terms before{Time{}, 10.0 * unit::millisecond, 50.0 * unit::millisecond, 5.0 * unit::millisecond};
    const Terms after{Time{}, 1.0 * unit::millisecond, 0.5 * unit::millisecond, 2.5 * unit::millisecond};
    const LargestShrinkage largest = largestShrinkage(before, after);
    EXPECT_EQ(largest.term, Term::Compute);
    EXPECT_NEAR(largest.factor, 100.0, 1e-9);
    EXPECT_FALSE(largest.tied);
    EXPECT_EQ(termShrinkage(before, after)[0], 1.0);
}

}  // namespace
}  // namespace ironlab::physics
