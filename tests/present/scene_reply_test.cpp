// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ledger_maker.h"
#include "support/test_paths.h"

#include <ironlab/present/scene_figure.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>

namespace ironlab::present {
namespace {

using physics::Evaluation;
using physics::WallKind;

Evaluation design(bool isInTime, double machines, double dollars)
{
    Evaluation result;
    result.walls.add({WallKind::Latency, isInTime ? 0.005 : 0.026, 0.010, false, true});
    result.economics.machines = machines;
    result.economics.costPerMillion = dollars * unit::dollar;
    return result;
}

std::string replyTo(const Evaluation& yours, const Evaluation& theirs)
{
    SceneReplyInput input;
    input.designs.yours = &yours;
    input.designs.theirs = &theirs;
    input.designs.latencyName = "Time per hop";
    input.answered = "77.1 hops/s";
    input.tolerance = "5 %";
    input.load = "200 hops/s";
    return sceneReply(input);
}

bool says(const std::string& reply, const std::string& words)
{
    return reply.find(words) != std::string::npos;
}

TEST(SceneReply, MeetsAnAnswerWithTheEvidence)
{
    const std::string reply = replyTo(design(true, 1.0, 2.0), design(false, 6.0, 3.0));
    EXPECT_TRUE(says(reply, "Your 77.1 hops/s holds within 5 %. Yours passes every wall. Theirs fails: Time per hop."))
        << reply;
    EXPECT_TRUE(says(reply, "At 200 hops/s yours takes 1 machine at 2.00 USD a million, theirs 6 at 3.00.")) << reply;
    EXPECT_TRUE(says(reply, "These numbers speak for yours.")) << reply;
    const std::string small = replyTo(design(true, 1.0, 0.00037), design(false, 6.0, 0.000951));
    EXPECT_TRUE(says(small, "yours takes 1 machine at 0.370 USD a billion, theirs 6 at 0.951.")) << small;
}

TEST(SceneReply, TheFiguresNameTheWallsThatEachChoiceFails)
{
    Evaluation yours = design(true, 1.0, 2.0);
    yours.walls.add({WallKind::Capacity, 2e9, 1e9, false, true});
    const Evaluation theirs = design(false, 6.0, 3.0);
    SceneReplyInput input;
    input.designs.yours = &yours;
    input.designs.theirs = &theirs;
    input.designs.latencyName = "Time per hop";
    input.memoryName = "SRAM";
    EXPECT_EQ(sceneVerdicts(input), "Yours fails: SRAM capacity. Theirs fails: Time per hop.");
}

TEST(SceneReply, TheProposalBesideItselfIsSaidToBeOneDesign)
{
    const Evaluation one = design(false, 6.0, 3.0);
    SceneReplyInput input;
    input.designs.yours = &one;
    input.designs.theirs = &one;
    input.designs.latencyName = "Time per hop";
    input.isProposal = true;
    EXPECT_EQ(sceneVerdicts(input), "Yours is what is proposed, so both are one design. It fails: Time per hop.");
    input.mayUndo = true;
    EXPECT_TRUE(says(sceneVerdicts(input), "undo your turns until it is on the bench again"));
    EXPECT_FALSE(says(sceneReply(input), "undo")) << "an answer on record is not turned back";
    EXPECT_FALSE(says(sceneReply(input), "theirs 6 at")) << sceneReply(input);
}

TEST(SceneReply, WhatIsProposedIsKnownUnderAnyLoad)
{
    const ironlab::test::LabData data(ironlab::test::dataFolder());
    const lab::MissionPart& part = data.cloudTitan().parts[1];
    ASSERT_TRUE(part.scene && part.scene->proposal);
    lab::NamedDesign same = *part.scene->proposal;
    same.knobs.arrivalRate = 7.0 * unit::perSecond;
    EXPECT_TRUE(isProposed(*part.scene, same));
    EXPECT_FALSE(isProposed(*part.scene, part.start));
}

/// Part 2 of Cloud Titan: its scene asks for the time of the proposal.
struct AskedScene {
    const ironlab::test::LabData data{ironlab::test::dataFolder()};
    const lab::MissionPart& part = data.cloudTitan().parts[1];
    lab::PartState state;

    lab::NamedDesign at(double batch) const
    {
        lab::NamedDesign design = part.start;
        design.knobs.batch = batch;
        return design;
    }
};

TEST(OwnDesign, IsTheOneThatWasAnsweredAbout)
{
    AskedScene scene;
    scene.state.pinned = scene.at(2.0);
    EXPECT_EQ(ownDesign(scene.part, scene.state, scene.at(4.0)).design.knobs.batch, 4.0);
    scene.state.answeredOn = scene.at(8.0);
    const OwnDesign own = ownDesign(scene.part, scene.state, scene.at(4.0));
    EXPECT_EQ(own.design.knobs.batch, 8.0);
    EXPECT_EQ(own.from, OwnDesign::From::Answered);
}

TEST(OwnDesign, IsTheBaselineWhereTheProposalItselfWasOnTheBench)
{
    AskedScene scene;
    scene.state.pinned = scene.at(2.0);
    scene.state.answeredOn = *scene.part.scene->proposal;
    const OwnDesign own = ownDesign(scene.part, scene.state, scene.at(4.0));
    EXPECT_EQ(own.design.knobs.batch, 2.0);
    EXPECT_EQ(own.from, OwnDesign::From::Pinned);
    EXPECT_TRUE(says(ownDesignText(own.from, true), "is the pinned baseline"));
}

TEST(OwnDesign, IsTheStartWhereTheProposalIsPinnedToo)
{
    AskedScene scene;
    scene.state.pinned = scene.part.scene->proposal;
    scene.state.answeredOn = *scene.part.scene->proposal;
    const OwnDesign own = ownDesign(scene.part, scene.state, scene.at(4.0));
    EXPECT_EQ(own.from, OwnDesign::From::Start);
    EXPECT_FALSE(isProposed(*scene.part.scene, own.design));
}

TEST(OwnDesign, StaysOnTheBenchWhereALoadIsAskedAtWhichItsBillCrosses)
{
    AskedScene scene;
    const lab::MissionPart& last = scene.data.cloudTitan().parts[2];
    ASSERT_EQ(last.scene->number, lab::SceneNumber::CostCrossover);
    scene.state.pinned = last.start;
    EXPECT_EQ(ownDesign(last, scene.state, *last.scene->proposal).from, OwnDesign::From::Bench);
}

SceneRow billsOf(const Evaluation& yours, const Evaluation& theirs)
{
    SceneInput input;
    input.yours = &yours;
    input.theirs = &theirs;
    input.unitsName = "hops";
    return sceneFigure(input).rows.back();
}

TEST(SceneFigure, TellsBothBillsOfABillionWhereAMillionCostsLessThanACent)
{
    const SceneRow small = billsOf(design(true, 1.0, 0.00037), design(false, 6.0, 0.000951));
    EXPECT_EQ(small.name, "USD / billion hops");
    EXPECT_EQ(small.metric, "cost_per_billion");
    EXPECT_EQ(small.yours.text, "0.370");
    EXPECT_EQ(small.theirs.text, "0.951");
    const SceneRow large = billsOf(design(true, 1.0, 0.00037), design(false, 6.0, 0.158));
    EXPECT_EQ(large.name, "USD / million hops");
    EXPECT_EQ(large.theirs.text, "0.158");
}

TEST(SceneFigure, MarksPricesThatAreGuessedWhereTheyStand)
{
    const Evaluation one = design(true, 1.0, 0.5);
    SceneInput input;
    input.yours = &one;
    input.theirs = &one;
    EXPECT_EQ(sceneFigure(input).note, "");
    input.isPriceEstimate = true;
    EXPECT_EQ(sceneFigure(input).note, "Prices: est.");
    EXPECT_EQ(dataTable(sceneFigure(input)).notes.back().name, "Prices");
}

TEST(SceneFigure, GivesTheLowUtilisationFactorBesideWhatItFollowsFrom)
{
    Evaluation one = design(true, 1.0, 0.5);
    one.offered = 2000.0 * unit::perSecond;
    one.modelFlopsUtilization = 0.45;
    one.economics.dutyUtilization = 2000.0 / 3142.0;
    one.economics.lowUtilizationTax = 1.0 / (0.45 * one.economics.dutyUtilization);
    SceneInput input;
    input.yours = &one;
    input.theirs = &one;
    const SceneFigure figure = sceneFigure(input);
    const auto textOf = [&figure](const std::string& metric) {
        return std::ranges::find(figure.rows, metric, &SceneRow::metric)->yours.text;
    };
    EXPECT_EQ(textOf("mfu"), "45.0 %");
    EXPECT_EQ(textOf("money.duty"), "63.7 %");
    EXPECT_EQ(textOf("low_utilization_tax"), "× 3.49");
    EXPECT_NE(text(dataTable(figure)).find("one over MFU times the share of time busy"), std::string::npos);
}

TEST(SceneFigure, TellsWhatAMachineCostsAnHourOrAThousandHoursWhereThatIsLessThanACent)
{
    const auto hourOf = [](double fleet, double machines) {
        Evaluation one = design(true, 1.0, 0.5);
        one.economics.fleetPrice = fleet * unit::dollarPerHour;
        one.economics.machines = machines;
        SceneInput input;
        input.yours = &one;
        input.theirs = &one;
        const SceneFigure figure = sceneFigure(input);
        const SceneRow& row = figure.rows[figure.rows.size() - 2];
        return row.metric + ": " + row.name + " " + row.yours.text;
    };
    EXPECT_EQ(hourOf(6.0, 2.0), "money.hour: USD / hour each 3.00");
    EXPECT_EQ(hourOf(0.0006, 2.0), "money.thousand_hours: USD / 1,000 h each 0.300");
}

TEST(SceneFigure, GivesAnHourTheDigitsFromWhichTheBillFollows)
{
    // At 200 units a second six machines of 0.266 USD would cost 0.369 USD a billion.
    Evaluation one = design(true, 6.0, 0.000369694);
    one.economics.fleetPrice = 6.0 * 0.00026618 * unit::dollarPerHour;
    SceneInput input;
    input.yours = &one;
    input.theirs = &one;
    const SceneFigure figure = sceneFigure(input);
    EXPECT_EQ(figure.rows.back().yours.text, "0.370");
    EXPECT_EQ(figure.rows[figure.rows.size() - 2].yours.text, "0.2662");
}

TEST(SceneFigure, MarksAThroughputBelowTheRateThatIsAskedFor)
{
    Evaluation yours = design(true, 1.0, 1.0);
    yours.throughput = 183.0 * unit::perSecond;
    yours.walls.add({WallKind::Throughput, 183.0, 120.0, true, true});
    Evaluation theirs = design(false, 2.0, 1.0);
    theirs.throughput = 117.0 * unit::perSecond;
    theirs.walls.add({WallKind::Throughput, 117.0, 120.0, true, true});
    SceneInput input;
    input.yours = &yours;
    input.theirs = &theirs;
    const SceneFigure figure = sceneFigure(input);
    EXPECT_EQ(figure.rows[1].metric, "throughput");
    EXPECT_FALSE(figure.rows[1].yours.fails);
    EXPECT_TRUE(figure.rows[1].theirs.fails);
    const std::string words = text(dataTable(figure));
    EXPECT_NE(words.find("fails: 117"), std::string::npos) << words;
}

TEST(SceneReply, NamesAWallOfTheWholeAnswerAsTheWallsDo)
{
    Evaluation late = design(false, 6.0, 3.0);
    late.stepTarget = 4.0 * unit::millisecond;
    const Evaluation fast = design(true, 1.0, 2.0);
    SceneReplyInput input;
    input.designs.yours = &fast;
    input.designs.theirs = &late;
    input.designs.latencyName = "Time per hop";
    input.designs.requirements.latency = 10.0 * unit::millisecond;
    EXPECT_TRUE(says(sceneReply(input), "Theirs fails: Sound to sound.")) << sceneReply(input);
}

TEST(SceneReply, TellsANumberInTheUnitThatTheSceneAsksIn)
{
    const ironlab::test::LabData data(ironlab::test::dataFolder());
    const auto& parts = data.cloudTitan().parts;
    EXPECT_EQ(sceneNumberText(parts.at(2), data.catalog, 26.8), "26.8 tok/s");
    EXPECT_EQ(sceneNumberText(parts.at(2), data.catalog, std::numeric_limits<double>::infinity()), "∞");
    EXPECT_EQ(sceneNumberText(parts.at(1), data.catalog, 0.00514), "5.14 ms");
}

TEST(SceneReply, SpeaksForTheProposalWhereTheNumbersDo)
{
    EXPECT_TRUE(says(replyTo(design(false, 1.0, 2.0), design(true, 6.0, 3.0)), "speak for the proposal"));
    EXPECT_TRUE(says(replyTo(design(true, 1.0, 3.0), design(true, 1.0, 2.0)), "the proposal is the cheaper one"));
    EXPECT_TRUE(says(replyTo(design(true, 1.0, 2.0), design(true, 1.0, 3.0)), "yours is the cheaper one"));
    EXPECT_TRUE(says(replyTo(design(false, 1.0, 2.0), design(false, 1.0, 3.0)), "Neither holds"));
    EXPECT_TRUE(says(replyTo(design(true, 1.0, 2.0), design(true, 1.0, 2.0)), "leave the choice to you"));
}

}  // namespace
}  // namespace ironlab::present
