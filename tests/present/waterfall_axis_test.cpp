// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "present/example_evaluations.h"

#include <ironlab/present/waterfall_figure.h>

#include <gtest/gtest.h>

namespace ironlab::present {
namespace {

using physics::Evaluation;

TEST(WaterfallAxis, EndsItsAxisFarBelowALimitThatIsFarOff)
{
    const Evaluation now = example::stepOf(0.0, 1.1, 1.0, 0.1);
    WaterfallInput input;
    input.now = &now;
    input.limit = 80.0 * unit::millisecond;
    const WaterfallFigure figure = waterfallFigure(input);
    EXPECT_GE(figure.axis.scale.high(), 5.0) << "80 / 4 / 4";
    EXPECT_LT(figure.axis.scale.high(), 6.0) << "and on to the next tick";
    EXPECT_TRUE(figure.limit->isBeyond);
    EXPECT_EQ(figure.limit->flag, "SLA 80 ms");
}

TEST(WaterfallAxis, KeepsTheAxisOfALimitThatIsNotFarOff)
{
    const Evaluation now = example::stepOf(0.0, 10.0, 10.0, 0.1);
    WaterfallInput input;
    input.now = &now;
    input.limit = 80.0 * unit::millisecond;
    EXPECT_GE(waterfallFigure(input).axis.scale.high(), 80.0);
    EXPECT_FALSE(waterfallFigure(input).limit->isBeyond);
}

TEST(WaterfallAxis, HoldsItsAxisStillWhileAKnobTurnsButForOneStepAtAFourthOfTheLimit)
{
    int steps = 0;
    double before = 0.0;
    for (int i = 0; i <= 120; ++i) {
        const Evaluation now = example::stepOf(0.0, 10.0 + 0.2 * i, 1.0, 0.1);
        WaterfallInput input;
        input.now = &now;
        input.limit = 80.0 * unit::millisecond;
        const double end = waterfallFigure(input).axis.scale.high();
        steps += before > 0.0 && end != before ? 1 : 0;
        before = end;
    }
    EXPECT_EQ(steps, 1);
}

TEST(WaterfallAxis, KeepsInSightWhatWasPinnedOrCapturedWithinTheLimit)
{
    const Evaluation now = example::stepOf(0.0, 1.0, 1.0, 0.1);
    const Evaluation slower = example::stepOf(0.0, 30.0, 10.0, 1.0);
    WaterfallInput input;
    input.now = &now;
    input.limit = 80.0 * unit::millisecond;
    input.baseline = &slower;
    EXPECT_EQ(waterfallFigure(input).cut, "");
    input.baseline = nullptr;
    input.captured = {{"E1", SnapshotShape::Square, &slower}};
    EXPECT_FALSE(waterfallFigure(input).captures.front().isBeyond);
}

}  // namespace
}  // namespace ironlab::present
