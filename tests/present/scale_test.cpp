// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/present/scale.h>

#include <gtest/gtest.h>

#include <cmath>

namespace ironlab::present {
namespace {

std::string labels(const Scale& scale, TickText style = TickText::Plain)
{
    return text(Axis{scale, ticks(scale, style), "", ""});
}

TEST(Scale, MapsAndInvertsLinearly)
{
    const Scale scale = Scale::linear(20.0, 120.0);
    EXPECT_DOUBLE_EQ(scale.position(20.0), 0.0);
    EXPECT_DOUBLE_EQ(scale.position(45.0), 0.25);
    EXPECT_DOUBLE_EQ(scale.position(220.0), 2.0);
    EXPECT_DOUBLE_EQ(scale.value(0.25), 45.0);
    EXPECT_DOUBLE_EQ(scale.clampedPosition(220.0), 1.0);
}

TEST(Scale, MapsDecadesToEqualLengths)
{
    const Scale scale = Scale::logarithmic(1.0, 1e4);
    EXPECT_NEAR(scale.position(100.0), 0.5, 1e-15);
    EXPECT_NEAR(scale.value(0.75), 1000.0, 1e-9);
    EXPECT_TRUE(std::isinf(scale.position(0.0)));
    EXPECT_DOUBLE_EQ(scale.clampedPosition(-3.0), 0.0);
}

TEST(Scale, EndsRoundAndNeverFarBehindWhatItFits)
{
    EXPECT_DOUBLE_EQ(Scale::fromZeroTo(77.6).high(), 80.0);
    EXPECT_DOUBLE_EQ(Scale::fromZeroTo(10.2).high(), 11.0);
    EXPECT_DOUBLE_EQ(Scale::fromZeroTo(1.0).high(), 1.0);
    for (double reach = 0.001; reach < 1e6; reach *= 1.0137) {
        const Scale scale = Scale::fromZeroTo(reach);
        EXPECT_GE(scale.high(), reach * (1.0 - 1e-9));
        EXPECT_LE(scale.high(), reach * 1.26) << reach;
    }
}

TEST(Scale, AnAxisFromZeroHasFiveToSevenTicksAtRoundNumbers)
{
    for (double reach = 0.001; reach < 1e6; reach *= 1.0137) {
        const auto marks = ticks(Scale::fromZeroTo(reach));
        EXPECT_GE(marks.size(), 5U) << reach;
        EXPECT_LE(marks.size(), 7U) << reach;
        EXPECT_EQ(marks.front().label, "0");
    }
}

TEST(Scale, AReachThatIsNoLengthCountsAsOne)
{
    EXPECT_DOUBLE_EQ(Scale::fromZeroTo(0.0).high(), 1.0);
    EXPECT_DOUBLE_EQ(Scale::fromZeroTo(std::nan("")).high(), 1.0);
}

TEST(Ticks, ShareTheirDecimals)
{
    EXPECT_EQ(labels(Scale::fromZeroTo(14.2)), "0 2.5 5.0 7.5 10.0 12.5 15.0");
    EXPECT_EQ(labels(Scale::linear(-40.0, 40.0)), "−40 −20 0 20 40");
    EXPECT_EQ(labels(Scale::fromZeroTo(9500.0)), "0 2,000 4,000 6,000 8,000 10,000");
}

TEST(Ticks, StandAtDecadesOnlyOnALogarithmicScale)
{
    EXPECT_EQ(labels(Scale::logarithmic(3.0, 45000.0)), "10 100 1,000 10,000");
    EXPECT_EQ(labels(Scale::decadesAround(3.0, 450.0)), "1 10 100 1,000");
    EXPECT_EQ(labels(Scale::decadesAround(3e9, 9e14), TickText::Prefixed), "1 G 10 G 100 G 1 T 10 T 100 T 1 P");
    EXPECT_EQ(labels(Scale::decadesAround(5.0, 5.0)), "1 10");
}

TEST(Ticks, SkipDecadesRatherThanCrowd)
{
    EXPECT_EQ(labels(Scale::decadesAround(1e3, 1e15)), "1 k 100 k 10 M 1 G 100 G 10 T 1 P");
}

TEST(Axis, NamesItsUnitOnceAfterTheLastTick)
{
    const Scale scale = Scale::fromZeroTo(77.6);
    EXPECT_EQ(text(Axis{scale, ticks(scale), "ms", ""}), "0 20 40 60 80 ms");
}

}  // namespace
}  // namespace ironlab::present
