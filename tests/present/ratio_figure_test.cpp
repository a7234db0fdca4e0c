// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "present/example_evaluations.h"

#include <ironlab/present/ratio_figure.h>

#include <gtest/gtest.h>

namespace ironlab::present {
namespace {

RatioFigure figureOf(const physics::Evaluation& now, const physics::Evaluation* baseline)
{
    RatioInput input;
    input.now = &now;
    input.baseline = baseline;
    return ratioFigure(input);
}

TEST(RatioFigure, SaysWhereTheGrowthWent)
{
    const physics::Evaluation baseline = example::baselineStep();
    EXPECT_EQ(
        text(figureOf(example::step(), &baseline)),
        "Metric ratio counter, against the pinned baseline\n"
        "× 3.17  Peak FLOP/s  312 → 989 TFLOP/s\n"
        "× 1.64  Bandwidth  2.04 → 3.35 TB/s\n"
        "× 1.96  Throughput  840 → 1,645 tok/s\n"
        "Why 3.17 became 1.96, exactly\n"
        "3.17 (peak FLOP/s) × 0.947 (achievable share 0.75 → 0.71) × 0.653 (of the time computing 50.79 → 33.16 %)"
        " = 1.96 (throughput)\n");
}

TEST(RatioFigure, CountsMoreWorkPerUnitAsAFactor)
{
    const physics::Evaluation baseline = example::baselineStep();
    physics::Evaluation now = example::step();
    now.work.batch = 32.0;
    now.throughput = now.work.batch / now.latency;
    const RatioFigure figure = figureOf(now, &baseline);
    ASSERT_EQ(figure.factors.size(), 4U);
    EXPECT_EQ(figure.factors[1].name, "work per token");
    EXPECT_NEAR(figure.factors[1].value, 0.5, 1e-12);
}

TEST(RatioFigure, SaysHowSmallAShareBecame)
{
    const physics::Evaluation baseline = example::stepOf(0.0, 0.1, 9.0, 0.1);
    physics::Evaluation now = example::stepOf(58.0, 0.01, 0.0001, 0.6);
    now.work.flops = baseline.work.flops;
    const RatioFigure figure = figureOf(now, &baseline);
    EXPECT_EQ(figure.factors.back().detail, "97.8 % → 1 in 586 k");
}

TEST(RatioFigure, NamesBothWhereFlopAreHeldAgainstOperations)
{
    const physics::Evaluation now = example::step();
    const physics::Evaluation baseline = example::baselineStep();
    RatioInput input;
    input.now = &now;
    input.baseline = &baseline;
    input.integer = true;
    input.baselineInteger = false;
    const RatioFigure figure = ratioFigure(input);
    EXPECT_EQ(figure.counters.front().name, "Peak FLOP/s or OP/s");
    EXPECT_EQ(figure.counters.front().change, "312 TFLOP/s → 989 TOP/s");
    input.baselineInteger = true;
    EXPECT_EQ(ratioFigure(input).counters.front().change, "312 → 989 TOP/s");
}

TEST(RatioFigure, AsksForAPinnedDesignWhereThereIsNone)
{
    const RatioFigure figure = figureOf(example::step(), nullptr);
    EXPECT_FALSE(figure.compares());
    EXPECT_EQ(probeCount(figure), 0U);
    EXPECT_EQ(text(figure), "Metric ratio counter, against the pinned baseline\n"
                            "Pin a design, then change it: the ratios stand here.\n");
}

TEST(RatioFigure, ExplainsNoChangeWhereNothingWasMoved)
{
    const physics::Evaluation same = example::step();
    EXPECT_EQ(figureOf(example::step(), &same).productTitle,
              "Move a slider, and here stands why the throughput changes");
}

TEST(RatioFigure, SpeaksRatiosInWords)
{
    const physics::Evaluation baseline = example::baselineStep();
    const RatioFigure figure = figureOf(example::step(), &baseline);
    EXPECT_EQ(probeText(figure, 0), "Peak FLOP/s times 3.17: 312 to 989 TFLOP/s.");
    EXPECT_EQ(probeText(figure, 6), "Result 1.96: throughput one batch.");
    EXPECT_EQ(describe(baseline.runs() ? figure : RatioFigure{}).summary,
              "Now against the pinned baseline: Peak FLOP/s times 3.17, Bandwidth times 1.64, Throughput times 1.96. "
              "The product 3.17 times 0.947 times 0.653 = 1.96 is exact.");
}

}  // namespace
}  // namespace ironlab::present
