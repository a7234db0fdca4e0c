// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "present/track_examples.h"

#include <ironlab/present/thermal_curve_figure.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace ironlab::present {
namespace {

using testing::HasSubstr;

using examples::glasses;

ThermalCurveFigure figureOf(const physics::HeatRun& run, std::optional<Energy> battery = {})
{
    return examples::heat(run, battery, "FPS");
}

TEST(ThermalCurveFigure, RepeatsItsWorkedExample)
{
    const ThermalCurveFigure figure = figureOf(glasses());
    ASSERT_TRUE(figure.throttlesAt);
    EXPECT_NEAR(*figure.throttlesAt, 13.75, 0.03);
    EXPECT_NEAR(readingAt(figure, *figure.throttlesAt).celsius, 43.0, 0.05);
    EXPECT_EQ(figure.limitLabel, "throttles at 43 °C");
    EXPECT_EQ(figure.state, WallState::Fails);
}

TEST(ThermalCurveFigure, NeverLeavesTheBandOnceItThrottled)
{
    const ThermalCurveFigure figure = figureOf(glasses());
    for (const ThermalPoint& point : figure.now.curve) {
        EXPECT_LE(point.celsius, 43.0 + 1e-6);
        if (point.minute > 14.0) {
            EXPECT_GE(point.celsius, 41.0 - 1e-6);
        }
    }
    EXPECT_FALSE(readingAt(figure, 5.0).isThrottled);
    EXPECT_TRUE(readingAt(figure, 14.0).isThrottled);
    EXPECT_DOUBLE_EQ(readingAt(figure, 14.0).rate, 30.0);
}

TEST(ThermalCurveFigure, HoldsWhereThePowerSettlesWellBelowTheLimit)
{
    const ThermalCurveFigure figure = figureOf(glasses(0.6));
    EXPECT_EQ(figure.state, WallState::Holds);
    EXPECT_FALSE(figure.throttlesAt);
    EXPECT_THAT(figure.verdict, HasSubstr("Never throttles"));
    EXPECT_EQ(figure.now.stretches.size(), 1U);
}

TEST(ThermalCurveFigure, EmptiesTheBatteryByPowerTimesTime)
{
    const Energy battery = 3600.0 * unit::joule;
    const ThermalCurveFigure figure = figureOf(glasses(0.5), battery);
    ASSERT_FALSE(figure.now.charge.empty());
    EXPECT_DOUBLE_EQ(figure.now.charge.front(), 1.0);
    const double spent = 0.5 * figure.time.scale.high() * 60.0;
    EXPECT_NEAR(figure.now.charge.back(), 1.0 - spent / 3600.0, 1e-9);
    EXPECT_THAT(probeText(figure, probeCount(figure) - 1), HasSubstr("battery 50"));
}

TEST(ThermalCurveFigure, DoesNothingAndCoolsOnceTheBatteryIsEmpty)
{
    // 0.5 W empty 900 J in half an hour.
    const ThermalCurveFigure figure = figureOf(glasses(0.5), 900.0 * unit::joule);
    EXPECT_NEAR(readingAt(figure, 15.0).charge.value_or(1.0), 0.5, 1e-9);
    EXPECT_GT(readingAt(figure, 29.9).rate, 0.0);
    EXPECT_EQ(readingAt(figure, 30.1).rate, 0.0);
    EXPECT_EQ(readingAt(figure, 45.0).charge, 0.0);
    EXPECT_LT(readingAt(figure, 45.0).celsius, readingAt(figure, 29.9).celsius);
    EXPECT_TRUE(figure.now.runsEmpty);
    EXPECT_EQ(std::ranges::count(figure.rows, "at the curve’s end", &ThermalRow::name), 0) << "it only cools there";
    EXPECT_FALSE(figureOf(glasses(0.5), 9000.0 * unit::joule).now.runsEmpty);
    EXPECT_EQ(figure.now.charge.size(), figure.now.stretches.size() + 1);
}

/// What is served at the load asked for is another thing than what a machine kept full could serve.
TEST(ThermalCurveFigure, TellsWhatHappensAtTheLoadApartFromWhatItCouldDo)
{
    const physics::HeatRun run = glasses(0.5);
    physics::Evaluation now = examples::heated(run);
    ThermalCurveInput input;
    input.now = &now;
    input.run = &run;
    input.rateUnit = "fps";
    for (const ThermalRow& row : thermalCurveFigure(input).rows) {
        EXPECT_FALSE(row.value.empty()) << row.name << ": a head where all rows are of one load";
    }
    now.offered = 90.0 * unit::perSecond;
    const std::vector<ThermalRow> rows = thermalCurveFigure(input).rows;
    EXPECT_EQ(rows.front(), (ThermalRow{"at 90 fps asked", "", false}));
    const auto flatOut = std::ranges::find(rows, "flat out", &ThermalRow::name);
    ASSERT_NE(flatOut, rows.end());
    EXPECT_TRUE(std::ranges::any_of(flatOut, rows.end(), [](const auto& row) { return row.name == "sustained rate"; }));
    EXPECT_THAT(text(thermalCurveFigure(input)), HasSubstr("flat out: sustained rate"));
}

TEST(ThermalCurveFigure, TracesThePinnedDesignInRateAndChargeToo)
{
    const physics::HeatRun run = glasses(0.5);
    const physics::HeatRun hot = glasses(2.0);
    const physics::Evaluation now = examples::heated(run);
    ThermalCurveInput input;
    input.now = &now;
    input.run = &run;
    input.pinned = &hot;
    input.battery = 9000.0 * unit::joule;
    input.pinnedBattery = 9000.0 * unit::joule;
    const ThermalCurveFigure figure = thermalCurveFigure(input);
    EXPECT_EQ(figure.pinned.charge.size(), figure.pinned.stretches.size() + 1);
    EXPECT_GT(figure.pinned.stretches.size(), 2U) << "it throttles and runs free in turn";
    EXPECT_LT(figure.pinned.charge.back(), figure.now.charge.back());
    EXPECT_THAT(figure.scope, HasSubstr("dashed"));
}

TEST(ThermalCurveFigure, KeepsItsAxisOfTimeWhateverThePower)
{
    EXPECT_EQ(figureOf(glasses(2.0)).time, figureOf(glasses(0.1)).time);
    EXPECT_DOUBLE_EQ(figureOf(glasses()).time.scale.high(), 60.0);
}

TEST(ThermalCurveFigure, SaysSoWhereNothingIsKnownOfHeat)
{
    physics::Evaluation now;
    now.latency = 1.0 * unit::millisecond;
    ThermalCurveInput input;
    input.now = &now;
    const ThermalCurveFigure figure = thermalCurveFigure(input);
    EXPECT_EQ(figure.obstacle, "The preset of this machine states no thermal network.");
    EXPECT_EQ(probeCount(figure), 0U);
    EXPECT_TRUE(dataTable(figure).rows.empty());
}

}  // namespace
}  // namespace ironlab::present
