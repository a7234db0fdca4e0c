// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "present/track_examples.h"

#include <ironlab/present/tornado_figure.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ironlab::present {
namespace {

using testing::HasSubstr;

TEST(RegionFigure, SaysWhatPassesAndWhatStopsTheRest)
{
    const RegionFigure figure = examples::plane(10, true);
    EXPECT_EQ(figure.passing.cells, 55U);
    ASSERT_EQ(figure.stops.size(), 1U);
    EXPECT_EQ(figure.stops.front().cells, 45U);
    EXPECT_EQ(figure.scope, "55 % pass");
    EXPECT_EQ(probeText(figure, 1, 2), "Batch 2, framework tax 3 ms: passes.");
    EXPECT_EQ(probeText(figure, 9, 9), "Batch 10, framework tax 10 ms: stopped by frame time.");
    EXPECT_THAT(describe(figure).summary, HasSubstr("Your design passes. Most is stopped by frame time."));
}

TEST(RegionFigure, PutsEachNameWhereItsPartIsWidest)
{
    const RegionFigure figure = examples::plane(16, false);
    EXPECT_EQ(figure.cell(figure.passing.column, figure.passing.row), RegionFigure::kPasses);
    EXPECT_EQ(figure.cell(figure.stops.front().column, figure.stops.front().row), 1U);
    EXPECT_GE(figure.passing.reach, 4U);
    EXPECT_LT(figure.passing.column, 8U);
    EXPECT_GT(figure.stops.front().column, 8U);
}

TEST(RegionFigure, ListsTheHighestRowFirstAsThePictureShowsIt)
{
    const DataTable table = dataTable(examples::plane(4, false));
    ASSERT_EQ(table.rows.size(), 4U);
    EXPECT_EQ(table.rows.front().front().text, "4 ms");
    EXPECT_EQ(table.rows.front()[1].text, "passes");
    EXPECT_EQ(table.rows.front()[4].text, "Frame time");
}

physics::Evaluation sensitive()
{
    physics::Evaluation now;
    now.latency = 10.0 * unit::millisecond;
    const auto set = [&now](physics::Knob knob, double elasticity) {
        now.sensitivity.elasticity[static_cast<std::size_t>(knob)] = elasticity;
    };
    set(physics::Knob::Peak, -0.2);
    set(physics::Knob::Bandwidth, -0.45);
    set(physics::Knob::FrameworkTax, 0.1);
    return now;
}

TEST(TornadoFigure, RepeatsItsWorkedExample)
{
    const physics::Evaluation now = sensitive();
    const TornadoFigure figure = tornadoFigure({&now, {}});
    ASSERT_EQ(figure.rows.size(), 3U);
    EXPECT_EQ(figure.rows[0].words, "Ten per cent more memory bandwidth: 4.20 % less time.");
    EXPECT_EQ(figure.rows[0].value, "\u22124.20 %");
    EXPECT_EQ(figure.rows[2].value, "+0.958 %");
}

TEST(TornadoFigure, SortsByEffectAndNamesTheKnobsWithout)
{
    const physics::Evaluation now = sensitive();
    const TornadoFigure figure = tornadoFigure({&now, {}});
    EXPECT_EQ(figure.rows[1].name, "compute rate");
    EXPECT_THAT(figure.still, HasSubstr("context"));
    EXPECT_DOUBLE_EQ(figure.change.scale.low(), -5.0);
    EXPECT_DOUBLE_EQ(figure.change.scale.high(), 5.0);
}

TEST(TornadoFigure, HasNoBarsForADesignThatDoesNotRun)
{
    physics::Evaluation now = sensitive();
    now.obstacle = physics::Obstacle::NoEngineForPrecision;
    const TornadoFigure figure = tornadoFigure({&now, {}});
    EXPECT_TRUE(figure.rows.empty());
    EXPECT_FALSE(figure.obstacle.empty());
}

}  // namespace
}  // namespace ironlab::present
