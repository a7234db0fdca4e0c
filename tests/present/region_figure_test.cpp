// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "present/example_evaluations.h"
#include "present/track_examples.h"

#include <ironlab/physics/capacity.h>
#include <ironlab/present/tornado_figure.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <string>
#include <utility>

namespace ironlab::present {
namespace {

using testing::HasSubstr;
using testing::Not;

/// Of six by six designs, what stops each is said by `evaluate(column, row)`; walls are named by `wallName`.
template <class Evaluate>
RegionFigure figureOf(Evaluate evaluate, std::function<std::string(physics::WallKind)> wallName)
{
    lab::SolveAxis side;
    for (double value = 1.0; value <= 6.0; value += 1.0) {
        side.values.push_back({value, {}});
    }
    lab::FeasibleRegion region({side}, {side});
    for (std::size_t row = 0; row < 6; ++row) {
        for (std::size_t column = 0; column < 6; ++column) {
            region.set(column, row, evaluate(column, row));
        }
    }
    RegionInput input;
    input.region = &region;
    input.across.values.assign(6, "1");
    input.up.values.assign(6, "1");
    input.wallName = std::move(wallName);
    return regionFigure(input);
}

TEST(RegionFigure, SaysWhatPassesAndWhatStopsTheRest)
{
    const RegionFigure figure = examples::plane(10, true);
    EXPECT_EQ(figure.passing.cells, 55U);
    ASSERT_EQ(figure.stops.size(), 1U);
    EXPECT_EQ(figure.stops.front().cells, 45U);
    EXPECT_EQ(figure.scope, "55 % of this plane passes");
    EXPECT_EQ(probeText(figure, 1, 2), "Batch 2, framework tax 3 ms: passes.");
    EXPECT_EQ(probeText(figure, 9, 9), "Batch 10, framework tax 10 ms: stopped by frame time.");
    EXPECT_THAT(describe(figure).summary, HasSubstr("Your design passes. Most is stopped by frame time."));
}

TEST(RegionFigure, PutsEachNameWhereItsPatchIsWidest)
{
    const RegionFigure figure = examples::plane(16, false);
    ASSERT_EQ(figure.patches.size(), 2U);
    for (std::size_t i = 0; i < figure.patches.size(); ++i) {
        const RegionPatch& patch = figure.patches[i];
        EXPECT_EQ(figure.patch(patch.column, patch.row), i);
        EXPECT_EQ(figure.cell(patch.column, patch.row), patch.part);
        EXPECT_GE(patch.reach, 4U);
        EXPECT_EQ(patch.column < 8, patch.part == RegionFigure::kPasses);
    }
}

/// The first column fails, and the upper end of the last one.
TEST(RegionFigure, TellsPatchesOfOnePartApart)
{
    const RegionFigure figure = figureOf(
        [](std::size_t column, std::size_t row) {
            physics::Evaluation evaluation;
            const bool fails = column == 0 || (column == 5 && row > 3);
            evaluation.walls.add({physics::WallKind::Latency, fails ? 3.0 : 1.0, 2.0, false, true});
            return evaluation;
        },
        [](physics::WallKind) { return std::string("Frame time"); });
    ASSERT_EQ(figure.stops.size(), 1U);
    EXPECT_EQ(figure.stops.front().cells, 8U);
    ASSERT_EQ(figure.patches.size(), 3U);
    EXPECT_EQ(figure.patches[0].part, RegionFigure::kPasses);
    EXPECT_EQ(figure.patches[0].cells, 28U);
    EXPECT_EQ(figure.patches[1].cells, 6U);
    EXPECT_EQ(figure.patches[1].column, 0U);
    EXPECT_EQ(figure.patches[2].cells, 2U);
    EXPECT_EQ(figure.patches[2].column, 5U);
    // In the middle of a column of one cell's width, not at its end.
    EXPECT_GE(figure.patches[1].row, 2U);
    EXPECT_LE(figure.patches[1].row, 3U);
}

/// A wall may stop a few cells only, whose patch has no room for a name.
TEST(RegionFigure, NamesEveryWallInItsTableAndInWords)
{
    const RegionFigure figure = figureOf(
        [](std::size_t column, std::size_t row) {
            physics::Evaluation evaluation;
            evaluation.walls.add({physics::WallKind::Latency, column > 2 ? 3.0 : 1.0, 2.0, false, true});
            evaluation.walls.add({physics::WallKind::Power, column == 0 && row == 5 ? 3.0 : 1.0, 2.0, false, true});
            return evaluation;
        },
        [](physics::WallKind wall) { return std::string(wall == physics::WallKind::Power ? "Power" : "Frame time"); });
    EXPECT_THAT(describe(figure).summary, HasSubstr("Most is stopped by frame time, some by power."));
    EXPECT_THAT(dataTable(figure).notes, testing::Contains(DataTable::Note{"Stopped by", "frame time and power"}));
}

TEST(RegionFigure, ListsTheHighestRowFirstAsThePictureShowsIt)
{
    const DataTable table = dataTable(examples::plane(4, false));
    ASSERT_EQ(table.rows.size(), 4U);
    EXPECT_EQ(table.rows.front().front().text, "4 ms");
    EXPECT_EQ(table.rows.front()[1].text, "passes");
    EXPECT_EQ(table.rows.front()[4].text, "Frame time");
}

TornadoFigure tornadoOf(const example::Stepped& stepped)
{
    const physics::Evaluation now = stepped.evaluation();
    return tornadoFigure({&now, stepped.bench()});
}

const TornadoRow& rowOf(const TornadoFigure& figure, physics::Knob knob)
{
    return *std::ranges::find(figure.rows, knob, &TornadoRow::knob);
}

TEST(TornadoFigure, RepeatsItsWorkedExample)
{
    const TornadoFigure figure = tornadoOf(example::steppedLike(example::step()));
    const TornadoRow& bandwidth = rowOf(figure, physics::Knob::Bandwidth);
    EXPECT_EQ(bandwidth.words, "Ten per cent more memory bandwidth: 4.09 % less time.");
    EXPECT_EQ(bandwidth.value, "\u22124.09 %");
    EXPECT_NEAR(bandwidth.elasticity.value_or(0.0), -17.5 / 38.9, 1e-6);
}

TEST(TornadoFigure, OfADesignThatDoesNotFitSaysWhatHasToChangeFirst)
{
    example::Stepped stepped = example::steppedLike(example::step());
    stepped.design.weightPrecision = physics::Precision::Fp16;
    stepped.workload.parameters = 70e9;
    stepped.accelerator.spill.reset();
    const TornadoFigure none = tornadoOf(stepped);
    EXPECT_TRUE(none.obstacle.starts_with("Does not fit: ")) << none.obstacle;
    EXPECT_TRUE(none.first.starts_with("Change this first: until it runs it has no time that any of these could move. "
                                       "INT8 weights would fit: "))
        << none.first;
    EXPECT_NE(describe(none).summary.find("Change this first"), std::string::npos);

    stepped.accelerator.spill = physics::SpillPath{};
    stepped.accelerator.spill->path = "a bus";
    stepped.accelerator.spill->bandwidth = 64e9 * unit::bytePerSecond;
    const TornadoFigure spilling = tornadoOf(stepped);
    EXPECT_TRUE(spilling.obstacle.empty());
    EXPECT_NE(spilling.first.find("Make it fit first. INT8 weights would fit: "), std::string::npos) << spilling.first;
    EXPECT_TRUE(tornadoOf(example::steppedLike(example::step())).first.empty());
}

TEST(TornadoFigure, SortsByEffectAndNamesTheKnobsWithout)
{
    const TornadoFigure figure = tornadoOf(example::steppedLike(example::step()));
    ASSERT_GE(figure.rows.size(), 3U);
    for (std::size_t i = 1; i < figure.rows.size(); ++i) {
        EXPECT_GE(std::abs(figure.rows[i - 1].change), std::abs(figure.rows[i].change));
    }
    EXPECT_THAT(figure.still, HasSubstr("invocation"));
    EXPECT_DOUBLE_EQ(figure.change.scale.low(), -figure.change.scale.high());
}

TEST(TornadoFigure, SaysThatTheExchangeBetweenDevicesHasNoRow)
{
    const example::Stepped stepped = example::steppedLike(example::step());
    physics::Evaluation now = stepped.evaluation();
    EXPECT_THAT(tornadoFigure({&now, stepped.bench()}).still, Not(HasSubstr("exchange between devices")));
    now.overhead.collectives = 1.0 * unit::millisecond;
    EXPECT_THAT(tornadoFigure({&now, stepped.bench()}).still, HasSubstr("exchange between devices"));
}

TEST(TornadoFigure, DoesNotSpeakOfAContextWhereNothingHasOne)
{
    EXPECT_THAT(tornadoOf(example::steppedLike(example::step())).still, Not(HasSubstr("context")));
    const example::Stepped speaking{example::newCard(), example::languageModel(), example::design()};
    const TornadoFigure figure = tornadoOf(speaking);
    EXPECT_THAT(rowOf(figure, physics::Knob::Context).words, HasSubstr("Ten per cent more context: "));
}

TEST(TornadoFigure, EvaluatesTheNextWholeBatchInsteadOfCarryingASlope)
{
    example::Stepped stepped = example::steppedLike(example::stepOf(0.0, 0.2, 0.1, 0.25));
    stepped.workload.rate = 200.0 * unit::perSecond;
    stepped.design.batch = 1.0;
    const TornadoRow row = rowOf(tornadoOf(stepped), physics::Knob::Batch);
    const Time before = stepped.evaluation().latency;
    stepped.design.batch = 2.0;
    EXPECT_DOUBLE_EQ(row.change, stepped.evaluation().latency / before - 1.0);
    EXPECT_EQ(row.name, "batch 1 → 2");
    EXPECT_THAT(row.words, HasSubstr("A batch of 2 instead of 1: "));
}

TEST(TornadoFigure, LeavesItsAxisToTenPerCentWhereAWholeBatchGoesFarBeyond)
{
    example::Stepped stepped = example::steppedLike(example::stepOf(0.0, 0.2, 0.1, 0.25));
    stepped.workload.rate = 200.0 * unit::perSecond;
    stepped.design.batch = 1.0;
    const TornadoFigure figure = tornadoOf(stepped);
    ASSERT_GE(figure.rows.size(), 2U);
    for (const TornadoRow& row : figure.rows) {
        EXPECT_EQ(row.isBeyondAxis, row.knob == physics::Knob::Batch) << row.name;
    }
    EXPECT_LE(figure.change.scale.high(), std::ceil(100.0 * std::abs(figure.rows[1].change)));
}

TEST(TornadoFigure, SeesWhatHappensPastATie)
{
    const TornadoFigure figure = tornadoOf(example::steppedLike(example::stepOf(0.0, 10.0, 10.0, 1.0, 1.0), 1.0));
    EXPECT_EQ(std::ranges::count(figure.rows, physics::Knob::Bandwidth, &TornadoRow::knob), 0);
    EXPECT_THAT(figure.still, HasSubstr("compute rate, memory bandwidth"));
}

TEST(TornadoFigure, SaysWhichKnobEndsTheRun)
{
    example::Stepped stepped{example::newCard(), example::languageModel(), example::design()};
    stepped.design.batch = std::floor(physics::largestBatch(stepped.accelerator, stepped.workload, stepped.design));
    const TornadoFigure figure = tornadoOf(stepped);
    EXPECT_THAT(figure.still, HasSubstr("Does not run with more "));
    EXPECT_THAT(figure.still, HasSubstr("batch"));
    EXPECT_EQ(std::ranges::count(figure.rows, physics::Knob::Batch, &TornadoRow::knob), 0);
}

TEST(TornadoFigure, HasNoBarsForADesignThatDoesNotRun)
{
    physics::Evaluation now = example::step();
    now.obstacle = physics::Obstacle::NoEngineForPrecision;
    const TornadoFigure figure = tornadoFigure({&now, {}});
    EXPECT_TRUE(figure.rows.empty());
    EXPECT_FALSE(figure.obstacle.empty());
}

}  // namespace
}  // namespace ironlab::present
