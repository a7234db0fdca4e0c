// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/present/goals_met.h>
#include <ironlab/present/walls_figure.h>

#include <gtest/gtest.h>

namespace ironlab::present {
namespace {

using physics::Evaluation;
using physics::WallKind;

Evaluation inTime(bool isInTime)
{
    Evaluation result;
    result.walls.add({WallKind::Latency, isInTime ? 0.005 : 0.026, 0.010, false, isInTime});
    return result;
}

lab::PartState captured(const std::vector<bool>& passing)
{
    lab::PartState state;
    for (std::size_t i = 0; i < passing.size(); ++i) {
        lab::Evidence evidence;
        evidence.id = "E" + std::to_string(i + 1);
        evidence.evaluation = inTime(passing[i]);
        state.evidence.push_back(evidence);
    }
    return state;
}

GoalsMet goals(bool onBench, const std::vector<bool>& passing)
{
    WallsInput names;
    names.latencyName = "Time per token";
    return goalsMet(captured(passing), inTime(onBench), names);
}

TEST(GoalsMet, ABenchThatFailsWhatACapturedDesignPassesIsWarnedOf)
{
    EXPECT_EQ(
        closingWarning(goals(false, {false, true})),
        "The design on the bench fails: Time per token. E2 passes every wall. Closed like this, the part ends with "
        "the design on the bench: the report calls it the final one.");
    EXPECT_NE(closingWarning(goals(false, {true, false, true})).find("E1 and E3 pass every wall."), std::string::npos);
}

TEST(GoalsMet, NothingIsWarnedOfWhereTheBenchPassesOrNothingElseDoes)
{
    EXPECT_EQ(closingWarning(goals(true, {true})), "");
    EXPECT_EQ(closingWarning(goals(false, {false})), "");
    EXPECT_EQ(closingWarning(goals(false, {})), "");
}

TEST(GoalsMet, TheEndSaysWhetherTheFinalDesignMeetsThem)
{
    EXPECT_EQ(goalsSentence(goals(true, {})), "The final design passes every wall.");
    EXPECT_EQ(goalsSentence(goals(false, {true})),
              "The final design fails: Time per token. E1, captured, passes every wall.");
    EXPECT_EQ(goalsSentence(goals(false, {false})),
              "The final design fails: Time per token. No captured design passes every wall.");
}

}  // namespace
}  // namespace ironlab::present
