// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "present/track_examples.h"

#include <ironlab/present/latency_histogram_figure.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <numeric>

namespace ironlab::present {
namespace {

using testing::HasSubstr;

using examples::loop;

LatencyHistogramInput inputFor(const physics::Evaluation& now)
{
    LatencyHistogramInput input;
    input.now = &now;
    input.mode = kernelWords(physics::OsMode::Stock);
    input.deadline = 10.0 * unit::millisecond;
    input.quantile = 0.9999;
    input.work = "frame";
    return input;
}

double missesOf(const LatencyHistogramFigure& figure)
{
    return figure.rows.back().nowValue.value_or(-1.0);
}

TEST(LatencyHistogramFigure, RepeatsItsWorkedExample)
{
    const physics::Evaluation now = loop(0.05);
    const LatencyHistogramFigure figure = latencyHistogramFigure(inputFor(now));
    EXPECT_NEAR(missesOf(figure), 96.5, 0.1);
    EXPECT_EQ(figure.rows.back().name, "misses per hour");
    EXPECT_EQ(figure.state, WallState::Fails);
    EXPECT_EQ(figure.scope, "stock kernel, 100 fps");
}

TEST(LatencyHistogramFigure, CountsEveryStepInOneBarOrBeyondTheLast)
{
    const physics::Evaluation now = loop(0.05, 0.01);
    const LatencyHistogramFigure figure = latencyHistogramFigure(inputFor(now));
    const double counted = std::accumulate(figure.bars.begin(), figure.bars.end(), 0.0);
    EXPECT_LE(counted, 360'000.0 + 1e-6);
    EXPECT_GT(counted, 360'000.0 - 50.0);
}

TEST(LatencyHistogramFigure, MakesBarsATenthOfAMillisecondWideWhereThatReadsWell)
{
    const physics::Evaluation now = loop(0.05, 0.01);
    const LatencyHistogramFigure figure = latencyHistogramFigure(inputFor(now));
    EXPECT_EQ(figure.latency.unit, "ms");
    EXPECT_DOUBLE_EQ(figure.barWidth, 0.1);
    EXPECT_LE(figure.bars.size(), 200U);
    EXPECT_TRUE(figure.latency.scale.contains(*figure.deadline));
}

TEST(LatencyHistogramFigure, SaysTheLateBarsAndTheVerdictInWords)
{
    const physics::Evaluation now = loop(0.05, 0.01);
    const LatencyHistogramFigure figure = latencyHistogramFigure(inputFor(now));
    const auto late = static_cast<std::size_t>((10.5 - figure.barsStart) / figure.barWidth);
    EXPECT_THAT(probeText(figure, late), HasSubstr(", late; longer ones "));
    EXPECT_THAT(probeText(figure, late), HasSubstr("10."));
    EXPECT_THAT(describe(figure).summary, HasSubstr("Determinism: misses 10 ms"));
    EXPECT_THAT(describe(figure).summary, HasSubstr("p99.99"));
    EXPECT_EQ(dataTable(figure).rows.size(), figure.bars.size());
}

TEST(LatencyHistogramFigure, JudgesTheQuantileThatTheMissionAsksFor)
{
    const physics::Evaluation now = loop(0.05);
    LatencyHistogramInput input = inputFor(now);
    input.quantile = 0.99;
    EXPECT_EQ(latencyHistogramFigure(input).state, WallState::Holds);
    input.missesAllowed = 1.0;
    EXPECT_EQ(latencyHistogramFigure(input).state, WallState::Fails);
}

TEST(LatencyHistogramFigure, DrawsThePinnedDesignOnTheSamePlaces)
{
    const physics::Evaluation now = loop(0.001, 0.01);
    const physics::Evaluation pinned = loop(0.05, 0.01);
    LatencyHistogramInput input = inputFor(now);
    input.pinned = &pinned;
    const LatencyHistogramFigure figure = latencyHistogramFigure(input);
    EXPECT_EQ(figure.pinnedBars.size(), figure.bars.size());
    EXPECT_GT(*figure.rows.back().pinnedValue, 10.0 * missesOf(figure));
}

TEST(LatencyHistogramFigure, AddsWhatAStreamAddsToEveryStep)
{
    physics::Evaluation now = loop(0.0, 0.01);
    const double alone = *latencyHistogramFigure(inputFor(now)).rows.front().nowValue;
    now.budget.hop = 4.0 * unit::millisecond;
    const LatencyHistogramFigure figure = latencyHistogramFigure(inputFor(now));
    EXPECT_NEAR(*figure.rows.front().nowValue, alone + 0.004, 1e-9);
    EXPECT_NEAR(missesOf(figure), 360'000.0, 1.0);
}

TEST(LatencyHistogramFigure, SaysSoWhereTheScatterIsNotKnown)
{
    physics::Evaluation now = loop(0.05);
    now.distribution.reset();
    const LatencyHistogramFigure figure = latencyHistogramFigure(inputFor(now));
    EXPECT_EQ(figure.obstacle, "Nothing is known of how this machine's steps scatter on a stock kernel.");
    EXPECT_EQ(probeCount(figure), 0U);
    EXPECT_THAT(describe(figure).summary, HasSubstr("scatter"));
}

TEST(LatencyHistogramFigure, NamesARareMissByHowLongItTakesToHappen)
{
    const physics::Evaluation now = loop(1e-6);
    const LatencyHistogramFigure figure = latencyHistogramFigure(inputFor(now));
    EXPECT_EQ(figure.state, WallState::Holds);
    EXPECT_THAT(figure.verdict, HasSubstr("Determinism: misses 10 ms once in "));
}

TEST(LatencyHistogramFigure, SaysOfABatchThatAMissDelaysAllOfIt)
{
    physics::Evaluation now = loop(0.05);
    LatencyHistogramInput input = inputFor(now);
    input.unitName = "frame";
    EXPECT_EQ(latencyHistogramFigure(input).verdict.find("frames"), std::string::npos);
    now.work.batch = 2.0;
    EXPECT_THAT(latencyHistogramFigure(input).verdict, HasSubstr("Each miss is of one step and delays its 2 frames."));
}

TEST(LatencyHistogramFigure, DoesNotSayNeverOfWhatItPrintsAsRare)
{
    const physics::Evaluation now = loop(1e-15);
    const LatencyHistogramFigure figure = latencyHistogramFigure(inputFor(now));
    ASSERT_GT(*figure.rows.back().nowValue, 0.0);
    EXPECT_EQ(figure.rows.back().now, "< 0.001");
    EXPECT_THAT(figure.verdict, HasSubstr("Determinism: misses 10 ms less than once in 100 years; "));
}

}  // namespace
}  // namespace ironlab::present
