// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "present/figure_examples.h"

#include <ironlab/present/snapshots_figure.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

namespace ironlab::present {
namespace {

using testing::HasSubstr;

/// The step of 38.9 ms now, one of twice the memory and compute terms captured.
SnapshotsFigure twoDesigns(const physics::Evaluation& now, const physics::Evaluation& captured)
{
    SnapshotsInput input;
    input.designs = {{"now", "new card", &now}, {"E1", "old card", &captured}};
    input.rateUnit = "tok/s";
    return snapshotsFigure(input);
}

physics::Evaluation slower()
{
    examples::Example example;
    example.memory *= 2.0;
    example.compute *= 2.0;
    return examples::evaluation(example);
}

TEST(SnapshotsFigure, ComparesEveryDesignWithTheFirst)
{
    const physics::Evaluation now = examples::evaluation({});
    const physics::Evaluation captured = slower();
    const SnapshotsFigure figure = twoDesigns(now, captured);
    ASSERT_EQ(figure.rows.size(), 2U);
    EXPECT_TRUE(figure.rows[0].latency.change.empty());
    EXPECT_EQ(figure.rows[0].latency.text, "38.9 ms");
    EXPECT_EQ(figure.rows[1].latency.text, "69.3 ms");
    EXPECT_EQ(figure.rows[1].latency.change, "× 1.78");
    EXPECT_EQ(figure.rows[1].rate.change, "÷ 1.78");
    EXPECT_EQ(figure.scope, "compared with now");
}

TEST(SnapshotsFigure, ShowsTheLimitThatIsAskedForAndTheEndOfAStepOnlyWhereTermsOverlap)
{
    physics::Evaluation now = examples::evaluation({});
    now.stepTarget = 50.0 * unit::millisecond;
    physics::Evaluation captured = slower();
    captured.stepTarget = now.stepTarget;
    captured.latency = 0.8 * captured.terms.sum();
    const SnapshotsFigure figure = twoDesigns(now, captured);
    EXPECT_EQ(figure.limitLabel, "limit 50 ms");
    EXPECT_NEAR(figure.rows[1].limit.value_or(0.0), 50.0, 1e-9);
    EXPECT_FALSE(figure.rows[0].overlaps);
    EXPECT_TRUE(figure.rows[1].overlaps);
    // The bar ends where the step does.
    const auto& parts = figure.rows[1].parts;
    EXPECT_NEAR(parts[0] + parts[1] + parts[2] + parts[3], figure.rows[1].total, 1e-9);
    EXPECT_LT(parts[2], figure.rows[1].terms[2]);
    EXPECT_EQ(figure.rows[0].parts, figure.rows[0].terms);
    captured.stepTarget = 40.0 * unit::millisecond;
    EXPECT_EQ(twoDesigns(now, captured).limitLabel, "limits");
    EXPECT_EQ(twoDesigns(slower(), slower()).limitLabel, "");
}

TEST(SnapshotsFigure, TellsAllSharesOfAColumnAlikeWhereOneOfThemIsOneInMillions)
{
    physics::Evaluation now = examples::evaluation({});
    physics::Evaluation captured = slower();
    now.modelFlopsUtilization = 0.00722;
    captured.modelFlopsUtilization = 1.0 / 51.9e6;
    const SnapshotsFigure far = twoDesigns(now, captured);
    EXPECT_TRUE(far.rows[0].utilization.text.starts_with("1 in 13")) << far.rows[0].utilization.text;
    EXPECT_TRUE(far.rows[1].utilization.text.starts_with("1 in 51.9")) << far.rows[1].utilization.text;
    captured.modelFlopsUtilization = 0.001;
    EXPECT_TRUE(twoDesigns(now, captured).rows[0].utilization.text.ends_with(" %"));
}

TEST(SnapshotsFigure, NamesEachRoofOnceByTheDesignsUnderIt)
{
    const physics::Evaluation now = examples::evaluation({});
    const physics::Evaluation captured = slower();
    const SnapshotsFigure shared = twoDesigns(now, captured);
    ASSERT_EQ(shared.roofs.size(), 1U);
    EXPECT_EQ(shared.roofs.front().label, "now, E1: 989 TFLOP/s");
    physics::Evaluation other = captured;
    other.machine.peak = 85.0 * unit::teraflopPerSecond;
    SnapshotsInput input;
    input.designs = {{"now", "new card", &now, false}, {"E1", "board", &other, true}};
    const SnapshotsFigure apart = snapshotsFigure(input);
    ASSERT_EQ(apart.roofs.size(), 2U);
    EXPECT_EQ(apart.roofs.back().label, "E1: 85.0 TOP/s");
    EXPECT_EQ(apart.rate.unit, "FLOP/s or OP/s");
    EXPECT_THAT(text(apart), HasSubstr("Roof of: E1: 85.0 TOP/s"));
}

TEST(SnapshotsFigure, GivesEachDesignAShapeOfItsOwn)
{
    const physics::Evaluation now = examples::evaluation({});
    SnapshotsInput input;
    for (int i = 0; i < 9; ++i) {
        input.designs.push_back({"E" + std::to_string(i), "card", &now});
    }
    const SnapshotsFigure figure = snapshotsFigure(input);
    ASSERT_EQ(figure.rows.size(), kMostSnapshots);
    for (std::size_t i = 1; i < figure.rows.size(); ++i) {
        EXPECT_NE(figure.rows[i].shape, figure.rows[i - 1].shape);
    }
    EXPECT_EQ(figure.scope, "compared with E0");
    input.earlier = 2;
    EXPECT_EQ(snapshotsFigure(input).scope, "compared with E0, the last 6 of 8");
}

TEST(SnapshotsFigure, GivesAnInfinitelyFastAcceleratorNoPlaceUnderARoof)
{
    physics::Evaluation now = examples::evaluation({});
    const physics::Evaluation captured = slower();
    now.machine.peak = std::numeric_limits<double>::infinity() * unit::flopPerSecond;
    now.machine.bandwidth = std::numeric_limits<double>::infinity() * unit::bytePerSecond;
    const SnapshotsFigure figure = twoDesigns(now, captured);
    EXPECT_FALSE(figure.rows[0].hasPlaceUnderRoof());
    EXPECT_TRUE(figure.rows[1].hasPlaceUnderRoof());
    EXPECT_GE(figure.rate.scale.high(), figure.rows[1].peak);
    EXPECT_EQ(figure.rows[0].latency.text, "38.9 ms");
}

TEST(SnapshotsFigure, PutsAllTermsOnOneAxisOfTime)
{
    const physics::Evaluation now = examples::evaluation({});
    const physics::Evaluation captured = slower();
    const SnapshotsFigure figure = twoDesigns(now, captured);
    EXPECT_EQ(figure.time.unit, "ms");
    EXPECT_GE(figure.time.scale.high(), 69.3);
    EXPECT_NEAR(figure.rows[1].terms[1], 35.0, 1e-9);
    EXPECT_NEAR(figure.rows[1].total, 69.3, 1e-9);
}

TEST(SnapshotsFigure, NamesTheWallsThatFailAsTheTrackDoes)
{
    physics::Evaluation now = examples::evaluation({});
    now.walls = {};
    physics::Evaluation captured = now;
    captured.walls.add({physics::WallKind::Latency, 0.09, 0.05, false, true});
    captured.walls.add({physics::WallKind::Capacity, 141e9, 80e9, false, false});
    captured.walls.add({physics::WallKind::Power, 10.0, 700.0, false, false});
    SnapshotsInput input;
    input.designs = {{"now", "card", &now}, {"E1", "card", &captured, false, "HBM"}};
    input.latencyName = "Time per token";
    const SnapshotsFigure figure = snapshotsFigure(input);
    EXPECT_EQ(figure.rows[0].failing, "");
    EXPECT_EQ(figure.rows[1].walls, "2 fail");
    EXPECT_EQ(figure.rows[1].failing, "Time per token, HBM capacity");
    EXPECT_EQ(figure.rows[1].firstFailing, "Time per token and 1 more");
    EXPECT_EQ(figure.rows[0].firstFailing, "");
    EXPECT_THAT(probeText(figure, 1), HasSubstr("walls: 2 fail: Time per token, HBM capacity"));
}

TEST(SnapshotsFigure, SaysWhyADesignHasNoBar)
{
    const physics::Evaluation now = examples::evaluation({});
    const physics::Evaluation captured = examples::doesNotFit();
    const SnapshotsFigure figure = twoDesigns(now, captured);
    EXPECT_EQ(figure.rows[1].obstacle, "Does not fit: needs 141 GB, has 80 GB.");
    EXPECT_THAT(probeText(figure, 1), HasSubstr("Does not fit"));
    EXPECT_EQ(dataTable(figure).rows[1].back().text, figure.rows[1].obstacle);
}

TEST(SnapshotsFigure, HasNothingToShowBeforeADesignIsCaptured)
{
    const SnapshotsFigure figure = snapshotsFigure({});
    EXPECT_EQ(probeCount(figure), 0U);
    EXPECT_EQ(describe(figure).summary, "None yet.");
}

}  // namespace
}  // namespace ironlab::present
