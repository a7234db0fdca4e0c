// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "present/figure_examples.h"

#include <ironlab/base/number_format.h>
#include <ironlab/present/heatmap_figure.h>
#include <ironlab/present/number_columns.h>
#include <ironlab/present/shown_number.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace ironlab::present {
namespace {

using physics::SpeedupTarget;
using Verdict = HeatmapReadout::Verdict;

constexpr Time kTarget = 16.7 * unit::millisecond;

class Heatmap : public testing::Test {
protected:
    physics::Evaluation now = examples::spedUp(examples::frame(), 8.0, kTarget);
    physics::Evaluation first = examples::spedUp({2.0, 5.8, 14.3, 20.7}, 1.0, kTarget);
    physics::Evaluation fast = examples::spedUp(examples::frame(), 1e4, kTarget);

    [[nodiscard]] HeatmapInput input() const
    {
        HeatmapInput result;
        result.current = HeatmapDesign{9, 8.0, SpeedupTarget::Accelerator, &now};
        result.moves = {{1, 1.0, SpeedupTarget::Accelerator, &first}, {8, 1e4, SpeedupTarget::Accelerator, &fast}};
        result.target = kTarget;
        result.goal = "60 FPS";
        result.work = "frame";
        result.latencyName = "frame time";
        return result;
    }
};

TEST_F(Heatmap, ReadsAsThePictureOfPartTwo)
{
    EXPECT_EQ(text(heatmapFigure(input())),
              R"(Amdahl heatmap (speedup of the whole frame; limit line for this design: 33.21 ms at S = 1)
x accelerator speedup S: 1 10 100 1,000 10,000
y serial share 1 − p: 100 % 50 % 20 % 10 % 5 % 2 % 1 %
right parallel fraction p: 0 0.5 0.8 0.9 0.95 0.98 0.99
contour 2 ×: 96 points from S 2.02 at 1.00 %
contour 5 ×: 96 points from S 5.21 at 1.00 %
contour 10 ×: 96 points from S 11.0 at 1.00 %
contour 20 ×: 96 points from S 24.8 at 1.00 %
contour 50 ×: 96 points from S 99.0 at 1.00 %
limit 16.7 ms = 1.99 ×
move 1: S 1, serial 53.0 %, missed
move 8: S 10.0 k, serial 39.6 %, met
At the cross-hair, move 9: × 2.12 of 2.53 at most, S 8 ×, serial share 1 − p 39.6 %, parallel fraction p 0.604, frame time 15.65 ms, meets 60 FPS, 6 % left.
)");
}

TEST_F(Heatmap, KeepsEveryContourPointOnTheFormula)
{
    for (const double level : {1.99, 2.0, 5.0, 50.0, 99.0}) {
        const auto points = speedupContour(level);
        ASSERT_LE(points.size(), kContourPoints);
        ASSERT_FALSE(points.empty());
        for (const MapPoint& point : points) {
            EXPECT_NEAR(physics::amdahlSpeedup(1.0 - point.serialShare, point.speedup), level, 1e-9 * level);
        }
        EXPECT_DOUBLE_EQ(points.front().serialShare, kMapSerialEnd);
        EXPECT_DOUBLE_EQ(points.back().speedup, kMapSpeedupEnd);
    }
}

TEST_F(Heatmap, DrawsNoContourThatTheMapDoesNotHold)
{
    EXPECT_TRUE(speedupContour(1.0).empty());
    EXPECT_TRUE(speedupContour(100.0).empty());
    EXPECT_TRUE(speedupContour(std::nan("")).empty());
    EXPECT_TRUE(speedupContour(examples::kInfinity).empty());
}

TEST_F(Heatmap, TellsThePlaceUnderTheCrossHairExactly)
{
    const HeatmapReadout place = readout(heatmapFigure(input()), MapPoint{10.0, 0.1});
    EXPECT_EQ(place.factor, "× 5.26");
    EXPECT_EQ(place.limit, "of 10.0 at most");
    EXPECT_EQ(place.rows[3].value, "6.31 ms");
    EXPECT_EQ(place.verdict, Verdict::Met);
    const HeatmapReadout slow = readout(heatmapFigure(input()), MapPoint{1.0, 1.0});
    EXPECT_EQ(slow.verdictText, "misses 60 FPS by 99 %");
}

TEST_F(Heatmap, ShowsOfWhatJustMissesThatItDoes)
{
    const HeatmapFigure figure = heatmapFigure(input());
    const double needed = *figure.held / *figure.target;
    for (const double missing : {1e-3, 1e-4, 3e-5}) {
        // Of S = ∞ the speedup is one over the serial share.
        const MapPoint place{examples::kInfinity, (1.0 + missing) / needed};
        const HeatmapReadout just = readout(figure, place);
        EXPECT_EQ(just.verdict, Verdict::Missed);
        EXPECT_EQ(just.verdictText, "misses 60 FPS by " + wholePercentText(missing));
        EXPECT_EQ(just.verdictText.find(" 0.0 %"), std::string::npos) << just.verdictText;
        const std::vector<ShownNumber> told = numbersIn(just.rows[3].value);
        ASSERT_EQ(told.size(), 1U);
        EXPECT_GT(told.front().value, figure.target->in(unit::millisecond)) << just.rows[3].value;
    }
    EXPECT_EQ(readout(figure, MapPoint{examples::kInfinity, (1.0 - 1e-4) / needed}).rows[3].value, "16.7 ms");
}

TEST_F(Heatmap, TellsATimeThatGoesIntoTheStepAtOneAsOftenAsTheSpeedupSaysWhereFourDigitsDo)
{
    const HeatmapFigure figure = heatmapFigure(input());
    const double held = significantValue(figure.held->in(unit::millisecond), 4);
    int longer = 0;
    int apart = 0;
    for (double speedup = 1.5; speedup < 900.0; speedup *= 1.37) {
        const HeatmapReadout told = readout(figure, MapPoint{speedup, 0.05});
        const auto latency = numbersIn(told.rows.back().value).front();
        const auto factor = numbersIn(told.factor).front();
        EXPECT_NEAR(held / latency.value, factor.value, 1.01 * factor.lastDigit) << told.rows.back().value;
        apart += "× " + numberText(held / latency.value) == told.factor ? 0 : 1;
        longer += told.rows.back().value.size() > std::string("15.6 ms").size() ? 1 : 0;
        EXPECT_LE(told.rows.back().value.size(), std::string("15.60 ms").size()) << told.rows.back().value;
    }
    EXPECT_GT(longer, 0);
    EXPECT_LE(apart, longer / 2) << "six digits of a time would say more than the model knows";
}

TEST_F(Heatmap, ReadsInfinityAsTheLimit)
{
    const HeatmapReadout place = readout(heatmapFigure(input()), MapPoint{examples::kInfinity, 0.5});
    EXPECT_EQ(place.factor, "× 2.00");
    EXPECT_EQ(place.rows[0].value, "∞");
}

TEST_F(Heatmap, JudgesEachMoveByItsOwnEvaluation)
{
    const HeatmapFigure figure = heatmapFigure(input());
    EXPECT_FALSE(figure.moves[0].met);
    EXPECT_TRUE(figure.moves[1].met);
    const HeatmapReadout own = readout(figure, figure.moves[0]);
    EXPECT_EQ(own.title, "At the cross-hair, move 1");
    EXPECT_EQ(own.rows.back().name, "its own at S = 1");
    EXPECT_EQ(own.rows.back().value, "42.80 ms");
}

/// Everything the figure can say, at every kind of place.
std::string allWords(const HeatmapFigure& figure)
{
    std::string words = text(figure) + text(describe(figure)) + text(dataTable(figure)) + csv(dataTable(figure));
    for (const HeatmapMark& mark : figure.moves) {
        words += probeText(readout(figure, mark));
    }
    return words + probeText(readout(figure, *figure.current)) + probeText(readout(figure, MapPoint{8.0, 0.5}));
}

TEST_F(Heatmap, NamesTheCriticalFractionOnlyOnceItIsClaimed)
{
    HeatmapInput with = input();
    EXPECT_EQ(allWords(heatmapFigure(with)).find("0.568"), std::string::npos);
    EXPECT_EQ(allWords(heatmapFigure(with)).find("ritical"), std::string::npos);
    with.criticalFractionClaimed = true;
    const HeatmapFigure claimed = heatmapFigure(with);
    EXPECT_EQ(claimed.criticalFraction, "0.568");
    EXPECT_EQ(readout(claimed, *claimed.current).rows.back().value, "0.568");
}

TEST_F(Heatmap, SaysWhenTheTargetIsMetAlreadyOrOutOfReach)
{
    HeatmapInput with = input();
    with.target = 50.0 * unit::millisecond;
    EXPECT_EQ(heatmapFigure(with).targetState, TargetState::MetAlready);
    EXPECT_EQ(heatmapFigure(with).targetLabel, "limit 50 ms met already at S = 1");
    EXPECT_EQ(heatmapFigure(with).scope.find("limit line"), std::string::npos) << "there is no such line";
    with.criticalFractionClaimed = true;
    EXPECT_EQ(heatmapFigure(with).criticalFraction, "none needed");
    with.criticalFractionClaimed = false;
    with.target = 0.2 * unit::millisecond;
    EXPECT_EQ(heatmapFigure(with).targetState, TargetState::OutOfReach);
    with.target.reset();
    EXPECT_EQ(heatmapFigure(with).targetState, TargetState::None);
    EXPECT_EQ(readout(heatmapFigure(with), MapPoint{8.0, 0.4}).verdict, Verdict::None);
}

TEST_F(Heatmap, CountsOnlyTheSpedUpShareForComputeOnly)
{
    physics::Evaluation computeOnly = now;
    computeOnly.amdahl.latencyFloor = computeOnly.amdahl.baselineLatency * 0.57;
    HeatmapInput with = input();
    with.current = HeatmapDesign{9, 8.0, SpeedupTarget::Compute, &computeOnly};
    EXPECT_DOUBLE_EQ(heatmapFigure(with).current->place.serialShare, 0.57);
}

TEST_F(Heatmap, AnswersWhereTheDesignDoesNotRun)
{
    const physics::Evaluation tooLarge = examples::doesNotFit();
    HeatmapInput with = input();
    with.current = HeatmapDesign{0, 8.0, SpeedupTarget::Accelerator, &tooLarge};
    const HeatmapFigure figure = heatmapFigure(with);
    EXPECT_FALSE(figure.current.has_value());
    EXPECT_FALSE(figure.held.has_value());
    EXPECT_EQ(figure.obstacle, "Does not fit: needs 141 GB, has 80 GB.");
    EXPECT_TRUE(readout(figure, MapPoint{8.0, 0.5}).rows.empty());
    EXPECT_FALSE(describe(figure).summary.empty());
}

}  // namespace
}  // namespace ironlab::present
