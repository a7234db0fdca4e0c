// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "present/track_examples.h"

#include <ironlab/present/thermal_curve_figure.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

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
    for (const ThermalPoint& point : figure.curve) {
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
    EXPECT_EQ(figure.stretches.size(), 1U);
}

TEST(ThermalCurveFigure, EmptiesTheBatteryByPowerTimesTime)
{
    const Energy battery = 3600.0 * unit::joule;
    const ThermalCurveFigure figure = figureOf(glasses(0.5), battery);
    ASSERT_FALSE(figure.charge.empty());
    EXPECT_DOUBLE_EQ(figure.charge.front(), 1.0);
    const double spent = 0.5 * figure.time.scale.high() * 60.0;
    EXPECT_NEAR(figure.charge.back(), 1.0 - spent / 3600.0, 1e-9);
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
    EXPECT_TRUE(figure.runsEmpty);
    EXPECT_NE(figure.rows.front().name, "at the curve’s end") << "it only cools there";
    EXPECT_FALSE(figureOf(glasses(0.5), 9000.0 * unit::joule).runsEmpty);
    EXPECT_EQ(figure.charge.size(), figure.stretches.size() + 1);
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
