// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/physics/jitter_simulation.h>

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <utility>

namespace ironlab::physics {
namespace {

constexpr std::uint64_t kSeed = 7;
constexpr std::size_t kSteps = 1'000'000;

TEST(Jitter, QuantilesRepeatTheWorkedExample)
{
    const Jitter jitter{0.0, 10.0 * unit::perSecond, 2.0 * unit::millisecond};
    const LatencyDistribution distribution({5.0 * unit::millisecond, {}, 0.0, {}}, jitter);
    EXPECT_NEAR(1.0 / distribution.exceedance(5.0 * unit::millisecond), 20.5, 0.05);
    EXPECT_NEAR(distribution.quantile(0.99).in(unit::millisecond), 8.25, 0.01);
    EXPECT_NEAR(distribution.quantile(0.5).in(unit::millisecond), 5.0, 1e-6);
}

TEST(Jitter, EveryStepOutlastsADeadlineFarBelowItsFixedPart)
{
    const Jitter jitter{0.1, 10.0 * unit::perSecond, 2.0 * unit::millisecond};
    const LatencyDistribution distribution({30.0 * unit::second, {}, 0.0, 1.0 * unit::millisecond}, jitter);
    EXPECT_EQ(distribution.exceedance(1.0 * unit::millisecond), 1.0);
}

struct Case {
    const char* name;
    StepTiming timing;
    Jitter jitter;
};

const std::array kCases{
    Case{"host and stalls",
         {8.0 * unit::millisecond, {}, 0.0, 3.0 * unit::millisecond},
         {0.3, 4.0 * unit::perSecond, 1.5 * unit::millisecond}},
    Case{"few scattering dispatches",
         {5.0 * unit::millisecond, 2.0 * unit::millisecond, 20.0, 0.5 * unit::millisecond},
         {0.05, 2.0 * unit::perSecond, 3.0 * unit::millisecond, 0.6}},
    Case{"many scattering dispatches",
         {9.0 * unit::millisecond, 4.0 * unit::millisecond, 60.0, 0.1 * unit::millisecond},
         {0.0, 0.5 * unit::perSecond, 8.0 * unit::millisecond, 0.8}},
    Case{"stalls only", {5.0 * unit::millisecond, {}, 0.0, {}}, {0.0, 10.0 * unit::perSecond, 2.0 * unit::millisecond}},
    Case{"several stalls a step",
         {400.0 * unit::millisecond, {}, 0.0, 40.0 * unit::millisecond},
         {0.1, 20.0 * unit::perSecond, 5.0 * unit::millisecond}}};

TEST(Jitter, ClosedFormAgreesWithTheSeededSimulation)
{
    for (const Case& one : kCases) {
        SCOPED_TRACE(testing::Message() << one.name << ", seed " << kSeed);
        const LatencyDistribution distribution(one.timing, one.jitter);
        const LatencySample sample = simulateLatency(one.timing, one.jitter, kSteps, kSeed);
        for (const auto& [probability, tolerance] : {std::pair{0.5, 0.01}, std::pair{0.9, 0.01}, std::pair{0.99, 0.01},
                                                     std::pair{0.999, 0.02}, std::pair{0.9999, 0.05}}) {
            EXPECT_NEAR(distribution.quantile(probability) / sample.quantile(probability), 1.0, tolerance)
                << probability;
        }
        const Time deadline = distribution.quantile(0.999);
        EXPECT_NEAR(sample.exceedance(deadline) / 1e-3, 1.0, 0.15);
        EXPECT_NEAR(distribution.expectedMaximum(kSteps) / sample.longest(), 1.0, 0.3);
    }
}

TEST(Jitter, HistogramsOfClosedFormAndSimulationAgreeBarByBar)
{
    for (const Case& one : kCases) {
        SCOPED_TRACE(testing::Message() << one.name << ", seed " << kSeed);
        const LatencyHistogram closed = latencyHistogram(LatencyDistribution(one.timing, one.jitter));
        const LatencyHistogram drawn =
            latencyHistogram(simulateLatency(one.timing, one.jitter, kSteps / 4, kSeed), closed);
        ASSERT_EQ(closed.share.size(), drawn.share.size());
        ASSERT_GE(closed.share.size(), 1U);
        ASSERT_LE(closed.share.size(), 81U);
        double sum = closed.before + closed.beyond;
        for (std::size_t bar = 0; bar < closed.share.size(); ++bar) {
            sum += closed.share[bar];
            EXPECT_NEAR(closed.share[bar], drawn.share[bar], 0.01) << bar;
        }
        EXPECT_NEAR(sum, 1.0, 1e-9);
        EXPECT_NEAR(closed.beyond, drawn.beyond, 1e-3);
    }
}

TEST(Jitter, BarsKeepTheWidthAskedForAsLongAsTheyAreFew)
{
    const LatencyDistribution distribution(kCases[0].timing, kCases[0].jitter);
    EXPECT_EQ(latencyHistogram(distribution, 0.1 * unit::millisecond).width, 0.1 * unit::millisecond);
    EXPECT_LE(latencyHistogram(distribution, 1.0 * unit::nanosecond).share.size(), 2001U);
}

TEST(Jitter, OneSeedGivesOneSampleAndAnotherSeedAnother)
{
    const Case& one = kCases[1];
    const auto first = simulateLatency(one.timing, one.jitter, 1000, 1).sorted;
    EXPECT_EQ(first, simulateLatency(one.timing, one.jitter, 1000, 1).sorted);
    EXPECT_NE(first, simulateLatency(one.timing, one.jitter, 1000, 2).sorted);
    EXPECT_TRUE(simulateLatency(one.timing, one.jitter, 0, 1).sorted.empty());
    EXPECT_EQ(LatencySample{}.quantile(0.5), Time{});
}

TEST(Jitter, RandomNumbersRepeatTheWorkedExampleAndHaveTheirMoments)
{
    RandomSource zero(0);
    EXPECT_EQ(zero.bits(), 0xe220a8397b1dcdafULL);
    EXPECT_EQ(zero.bits(), 0x6e789e6aa1b965f4ULL);
    RandomSource random(kSeed);
    double normals = 0.0;
    double squares = 0.0;
    double exponentials = 0.0;
    double events = 0.0;
    constexpr int kDraws = 200'000;
    for (int i = 0; i < kDraws; ++i) {
        const double z = random.normal();
        normals += z;
        squares += z * z;
        exponentials += random.exponential();
        events += random.poisson(2.5);
    }
    EXPECT_NEAR(normals / kDraws, 0.0, 0.01);
    EXPECT_NEAR(squares / kDraws, 1.0, 0.01);
    EXPECT_NEAR(exponentials / kDraws, 1.0, 0.01);
    EXPECT_NEAR(events / kDraws, 2.5, 0.02);
}

TEST(Jitter, ScatterOfTheDispatchesAveragesOutAsTheyGrowInNumber)
{
    Jitter jitter;
    jitter.dispatch = 0.8;
    const auto spread = [&](double dispatches) {
        const StepTiming timing{10.0 * unit::millisecond, 4.0 * unit::millisecond, dispatches, {}};
        const LatencyDistribution distribution(timing, jitter);
        return distribution.quantile(0.999) - distribution.quantile(0.5);
    };
    EXPECT_NEAR(spread(100.0) / spread(400.0), 2.0, 0.2);
}

TEST(Jitter, TheLongestStepRepeatsTheWorkedExample)
{
    // One step of 5 ms in a thousand is hit.
    const Jitter jitter{0.0, 0.2 * unit::perSecond, 2.0 * unit::millisecond};
    const LatencyDistribution distribution({5.0 * unit::millisecond, {}, 0.0, {}}, jitter);
    EXPECT_NEAR(distribution.expectedMaximum(1e6).in(unit::millisecond), 5.0 + 15.0, 0.1);
    EXPECT_NEAR(distribution.expectedMaximum(1.0).in(unit::millisecond), 5.002, 1e-3);
}

TEST(Jitter, QuantilesAreTotal)
{
    const LatencyDistribution calm({5.0 * unit::millisecond, {}, 0.0, {}}, Jitter{});
    EXPECT_EQ(calm.quantile(1.0), 5.0 * unit::millisecond);
    const LatencyDistribution rough(kCases[1].timing, kCases[1].jitter);
    EXPECT_TRUE(std::isinf(rough.quantile(1.0).in(unit::second)));
    EXPECT_GT(rough.quantile(0.0), Time{});
    double last = 0.0;
    for (double nines = 0.1; nines < 15.0; nines += 0.1) {
        const double now = rough.exceededBy(std::pow(10.0, -nines)).in(unit::second);
        ASSERT_TRUE(std::isfinite(now));
        ASSERT_GE(now, last) << nines;
        last = now;
    }
}

TEST(Jitter, WithoutScatterEveryStepTakesItsTypicalTime)
{
    const LatencyDistribution distribution({8.0 * unit::millisecond, {}, 0.0, 3.0 * unit::millisecond}, Jitter{});
    EXPECT_NEAR(distribution.quantile(0.9999).in(unit::millisecond), 8.0, 1e-9);
    EXPECT_EQ(distribution.exceedance(8.1 * unit::millisecond), 0.0);
    EXPECT_EQ(distribution.exceedance(7.9 * unit::millisecond), 1.0);
}

TEST(Jitter, ExceedanceFallsWithTime)
{
    const Jitter jitter{0.5, 20.0 * unit::perSecond, 3.0 * unit::millisecond};
    const LatencyDistribution distribution({6.0 * unit::millisecond, {}, 0.0, 2.0 * unit::millisecond}, jitter);
    double last = 1.0;
    for (double t = 4.0; t < 60.0; t += 0.05) {
        const double now = distribution.exceedance(t * unit::millisecond);
        EXPECT_LE(now, last + 1e-12) << t;
        last = now;
    }
}

TEST(Jitter, MissesPerHourCountTheLoops)
{
    const Jitter jitter{0.0, 1.0 * unit::perSecond, 1.0 * unit::millisecond};
    const LatencyDistribution distribution({5.0 * unit::millisecond, {}, 0.0, {}}, jitter);
    const Time deadline = distribution.quantile(1.0 - 1e-6);
    EXPECT_NEAR(missesPerHour(distribution, deadline, 100.0 * unit::perSecond), 0.36, 1e-3);
}

}  // namespace
}  // namespace ironlab::physics
