// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "present/figure_examples.h"

#include <ironlab/present/ceiling_figure.h>
#include <ironlab/present/number_columns.h>

#include <gtest/gtest.h>

#include <algorithm>

namespace ironlab::present {
namespace {

using physics::SpeedupTarget;

class Ceiling : public testing::Test {
protected:
    physics::Evaluation atOne = examples::evaluation(examples::frame());

    [[nodiscard]] CeilingInput input() const
    {
        CeilingInput result;
        result.atOne = &atOne;
        result.speedup = 8.0;
        result.required = 60.0 * unit::perSecond;
        result.unitName = "frames per second";
        result.columnHead = "FPS";
        return result;
    }
};

TEST_F(Ceiling, ReadsAsThePictureOfPartTwo)
{
    EXPECT_EQ(text(ceilingFigure(input())),
              R"(Throughput ceiling (frames per second, one batch in flight; S as above)
x accelerator speedup S: 1 10 100 1,000 10,000
y FPS: 0 20 40 60 80 100
compute roof: 17 points from 70.0 to 100
compute only: 49 points from 30.1 to 52.9, compute only 52.9
throughput: 97 points from 30.1 to 76.1, whole chip
line: serial ceiling 76.1, at S = ∞
line: 60 FPS
compute roof 70.0·S, memory roof 173·S (above)
  S = 5.70 | 60.0
  S = 8 | 63.9 | here
  S = 100 | 75.0
  S = ∞ | 76.1
)");
}

TEST_F(Ceiling, PutsNoPointThatALogarithmicAxisRefuses)
{
    CeilingInput with = input();
    atOne = examples::evaluation({0.0, 5.0, 14.0, 0.0});
    const CeilingFigure figure = ceilingFigure(with);
    EXPECT_TRUE(figure.rate.scale.isLogarithmic());
    EXPECT_FALSE(figure.ceiling.has_value());
    for (const CeilingCurve& curve : figure.curves) {
        for (const CeilingPoint& point : curve.points) {
            EXPECT_GE(point.x, 1.0);
            EXPECT_GT(point.rate, 0.0);
            EXPECT_LT(point.rate, examples::kInfinity);
        }
    }
}

TEST_F(Ceiling, NeverPassesItsCeiling)
{
    const CeilingFigure figure = ceilingFigure(input());
    const CeilingCurve& whole = figure.curves.back();
    EXPECT_TRUE(std::is_sorted(whole.points.begin(), whole.points.end(),
                               [](const auto& a, const auto& b) { return a.rate < b.rate; }));
    EXPECT_LT(whole.points.back().rate, figure.ceiling->rate);
    EXPECT_DOUBLE_EQ(*whole.atInfinity, figure.ceiling->rate);
}

TEST_F(Ceiling, StandsOnTheSecondCurveForComputeOnly)
{
    CeilingInput with = input();
    with.appliesTo = SpeedupTarget::Compute;
    with.speedup = examples::kInfinity;
    with.required = 50.0 * unit::perSecond;
    const CeilingFigure figure = ceilingFigure(with);
    EXPECT_NEAR(figure.rateHere.value_or(0.0), 1000.0 / (2.0 + 5.78 + 11.14), 1e-9);
    // Three digits that somebody types are enough, and one less in the last would not be.
    const double needed = figure.requiredSpeedup.value_or(0.0);
    EXPECT_GE(throughputAt(figure, needed).value_or(0.0), 50.0);
    EXPECT_EQ(rateText(figure, needed), rateText(figure, significantValue(needed, 3)));
    EXPECT_LT(throughputAt(figure, needed - 0.011 * needed).value_or(0.0), 50.0);
}

TEST_F(Ceiling, LabelsLargeRatesAsItsValuesAreTold)
{
    atOne = examples::evaluation({0.0, 0.22, 0.546, 0.09, 0.0, 1.0});
    const CeilingFigure figure = ceilingFigure(input());
    ASSERT_GE(figure.rate.ticks.size(), 3U);
    EXPECT_EQ(figure.rate.ticks.front().label, "0");
    EXPECT_EQ(figure.rate.ticks.back().label, "15 k");
    EXPECT_EQ(rateText(figure, examples::kInfinity), "11.1 k");
}

TEST_F(Ceiling, SaysThatNoSpeedupReachesTheRequiredRate)
{
    CeilingInput with = input();
    with.required = 90.0 * unit::perSecond;
    const CeilingFigure figure = ceilingFigure(with);
    EXPECT_FALSE(figure.requiredSpeedup.has_value());
    EXPECT_EQ(describe(figure).summary,
              "S = 8 gives 63.9 FPS. Serial ceiling 76.1, at S = ∞. 90 FPS is reached at no S.");
    EXPECT_EQ(probeText(figure, 100.0), "S = 100: 75.0 FPS, misses 90 FPS.");
}

TEST_F(Ceiling, NamesTheRequiredRateInTheUnitOfItsAxisAndTheTimeThatAsksForIt)
{
    CeilingInput with = input();
    with.goal = "16.7 ms";
    EXPECT_EQ(ceilingFigure(with).required->label, "60 FPS = 16.7 ms");
}

TEST_F(Ceiling, NamesEachRoofOnceAtItsLineOrAboveThePlot)
{
    const CeilingFigure figure = ceilingFigure(input());
    EXPECT_EQ(figure.curves.front().roof, "compute roof 70.0·S");
    EXPECT_EQ(figure.roofAbove, "memory roof 173·S is above");
}

TEST_F(Ceiling, AnswersWhereTheDesignDoesNotRun)
{
    CeilingInput with = input();
    const physics::Evaluation tooLarge = examples::doesNotFit();
    with.atOne = &tooLarge;
    const CeilingFigure figure = ceilingFigure(with);
    EXPECT_TRUE(figure.curves.empty());
    EXPECT_EQ(figure.obstacle, "Does not fit: needs 141 GB, has 80 GB.");
    EXPECT_TRUE(ceilingRows(figure, 8.0).empty());
    EXPECT_FALSE(throughputAt(figure, 8.0).has_value());
    with.atOne = nullptr;
    EXPECT_TRUE(ceilingFigure(with).curves.empty());
}

TEST_F(Ceiling, TabulatesItsCurve)
{
    const DataTable table = dataTable(ceilingFigure(input()));
    EXPECT_EQ(table.columns[0].head, "S");
    EXPECT_EQ(table.rows.back()[0].text, "∞");
    EXPECT_EQ(table.rows.back()[1].text, "76.1");
    EXPECT_TRUE(std::is_sorted(table.rows.begin(), table.rows.end(), [](const auto& a, const auto& b) {
        return a[1].value.value_or(0.0) < b[1].value.value_or(0.0);
    }));
}

}  // namespace
}  // namespace ironlab::present
