// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "present/example_evaluations.h"

#include <ironlab/present/number_columns.h>
#include <ironlab/present/walls_figure.h>

#include <gtest/gtest.h>

#include <cmath>

namespace ironlab::present {
namespace {

using physics::Wall;
using physics::WallKind;

WallRow onlyRow(const Wall& wall)
{
    physics::Evaluation now = example::step();
    now.walls.add(wall);
    WallsInput input;
    input.now = &now;
    input.memoryName = "SRAM";
    return wallsFigure(input).rows.front();
}

TEST(WallNumbers, DecidesWhatIsNearByWhatIsShown)
{
    // On both sides of a tenth, and shown as the same.
    const WallRow below = onlyRow({WallKind::Power, 1.8041, 2.0, false, false});
    const WallRow above = onlyRow({WallKind::Power, 1.7962, 2.0, false, false});
    EXPECT_EQ(below.against + ", " + below.words, "1.80 / 2 W, 10 % left");
    EXPECT_EQ(above.against + ", " + above.words, "1.80 / 2 W, 10 % left");
    EXPECT_EQ(below.state, above.state);
    EXPECT_EQ(onlyRow({WallKind::Power, 1.815, 2.0, false, false}).state, WallState::Near);
    EXPECT_EQ(onlyRow({WallKind::Utilization, 0.42996, 0.4, true, true}).state,
              onlyRow({WallKind::Utilization, 0.43004, 0.4, true, true}).state);
}

TEST(WallNumbers, TellsASharesTwoNumbersWithTheDigitsThatItFollowsFrom)
{
    const WallRow capacity = onlyRow({WallKind::Capacity, 243.6e3, 524.288e3, false, false});
    EXPECT_EQ(capacity.against + ", " + capacity.words, "243.6 / 524 kB, 54 % left");
    EXPECT_EQ(capacity.demand, "243.6 kB");
    const WallRow late = onlyRow({WallKind::Latency, 0.016684, 0.01667, false, true});
    EXPECT_EQ(late.against + ", " + late.words, "16.68 / 16.67 ms, 0.1 % over");
    const WallRow rate = onlyRow({WallKind::SustainedRate, 66.66, 60.0, true, true});
    EXPECT_EQ(rate.words, "10 % left") << rate.against;
}

TEST(WallNumbers, ReadFromTheFewestDigitsThatDo)
{
    EXPECT_EQ(againstTextOfShare(243.6e3, 524.288e3, "B"), "243.6 / 524 kB");
    EXPECT_EQ(againstTextOfShare(49e9, 80e9, "B"), "49.0 / 80 GB");
    EXPECT_EQ(quantityWithDigits(243.6e3, "B", 4), "243.6 kB");
    EXPECT_EQ(limitText(524.288e3, "B", 4), "524.3 kB");
    EXPECT_EQ(limitText(0.05, "s", 5), "50 ms");
}

TEST(WallNumbers, LeaveTheShareThatTheModelSaysIsLeft)
{
    for (const Wall& wall :
         {Wall{WallKind::Power, 1.5, 2.0, false, false}, Wall{WallKind::Power, 2.5, 2.0, false, false},
          Wall{WallKind::SustainedRate, 150.0, 60.0, true, true}, Wall{WallKind::SustainedRate, 45.0, 60.0, true, true},
          Wall{WallKind::BatteryLife, 8000.0, 5400.0, true, true}}) {
        const WallRow row = onlyRow(wall);
        EXPECT_DOUBLE_EQ(row.margin, wall.margin()) << row.against;
        EXPECT_TRUE(row.words.starts_with(wholePercentText(std::abs(wall.margin())))) << row.words;
    }
}

}  // namespace
}  // namespace ironlab::present
