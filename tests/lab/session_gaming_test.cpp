// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session_driver.h"

#include <ironlab/lab/replay.h>

#include <gtest/gtest.h>

namespace ironlab::lab {
namespace {

using namespace fixture;

std::string movesRequirement(Driver& driver, int part)
{
    return driver.session().requirements(part).at(1).text;
}

TEST(SessionGaming, GoingToAndFroCountsTwice)
{
    Driver driver;
    driver.lock(1);
    for (int i = 0; i < 15; ++i)
        driver.turn(1, KnobId::Batch, i % 2 == 0 ? 64.0 : 1.0);
    EXPECT_EQ(driver.part(1).moves.size(), 2U);
    EXPECT_EQ(driver.part(1).countingMoves(), 2);
}

TEST(SessionGaming, FifteenWigglesOfOneValueAreNotFifteenIterations)
{
    Driver driver;
    driver.finishPart1();
    driver.lock(2);
    for (int i = 1; i <= 15; ++i)
        driver.turn(2, KnobId::FrameworkTax, 5e-3 + i * 1e-6);
    EXPECT_EQ(driver.part(2).moves.size(), 16U);
    EXPECT_EQ(driver.part(2).countingMoves(), 1);
    EXPECT_NE(
        movesRequirement(driver, 2).find("15 more differ from one that counts by less than a hundredth of a slider"),
        std::string::npos)
        << movesRequirement(driver, 2);
    EXPECT_EQ(driver.part(2).stage, Stage::Explore);
}

TEST(SessionGaming, UndoAndRedoMakeNoMovesAndEraseNone)
{
    Driver driver;
    driver.lock(1);
    driver.turn(1, KnobId::Batch, 16);
    driver.turn(1, KnobId::Batch, 64);
    for (int i = 0; i < 10; ++i) {
        driver.must(1, UndoTurn{});
        driver.must(1, UndoTurn{});
        driver.must(1, RedoTurn{});
        driver.must(1, RedoTurn{});
    }
    EXPECT_EQ(driver.part(1).moves.size(), 3U);
    driver.must(1, UndoTurn{});
    driver.must(1, UndoTurn{});
    EXPECT_EQ(driver.part(1).moves.size(), 3U);
}

TEST(SessionGaming, ResettingAndTurningBackCountsOnce)
{
    Driver driver;
    driver.lock(1);
    for (int i = 0; i < 8; ++i) {
        driver.turn(1, KnobId::Batch, 64);
        driver.must(1, ResetDesign{});
    }
    EXPECT_EQ(driver.part(1).countingMoves(), 2);
}

TEST(SessionGaming, BlankLinesAndCitationsAreNotWords)
{
    EXPECT_EQ(wordCount(""), 0);
    EXPECT_EQ(wordCount(" \n\t "), 0);
    EXPECT_EQ(wordCount("- -- … ... [E1] [E2]"), 1);  // the ellipsis is a letter to us: it costs nobody anything
    EXPECT_EQ(wordCount("memory binds [E1], so more FLOP/s"), 5);
    EXPECT_EQ(wordCount("zwölf 12 слов"), 3);
}

TEST(SessionGaming, AWordRightAfterItselfIsNoFurtherWord)
{
    EXPECT_EQ(wordCount("memory binds [E1], memory"), 3);
    EXPECT_EQ(wordCount("so so So!"), 1);
    EXPECT_EQ(wordCount("asdf [E1] asdf, (asdf) asdf[E2]"), 1);
    EXPECT_EQ(wordCount("it is what it is"), 5);
    EXPECT_EQ(wordCount("1.5 15 FLOP/s FLOPs"), 4);
    std::string often;
    for (int i = 0; i < 26; ++i)
        often += "asdf ";
    EXPECT_EQ(wordCount(often), 1);
}

TEST(SessionGaming, CitationsNameCapturedDesigns)
{
    EXPECT_EQ(citations("[E1] and [E12], again [E1]; not [E], [e1] or [E1"), (std::vector<std::string>{"E1", "E12"}));
}

TEST(SessionGaming, AnEventWithoutItsLockDoesNotFit)
{
    Driver driver;
    driver.lock(1);
    driver.turn(1, KnobId::Batch, 16);
    const Ledger& whole = driver.session().ledger();
    Ledger forged(whole.header());
    for (std::size_t i = 1; i < whole.events().size(); ++i)
        forged.append(whole.events()[i].kind, whole.events()[i].payload, whole.events()[i].time);
    const ManualClock clock{UtcTime{}};
    const auto resumed = Session::resumed(cloudTitan(), builtInCatalog(), clock, forged);
    ASSERT_FALSE(resumed);
    EXPECT_NE(resumed.error().find("Event 1 "), std::string::npos);
    EXPECT_NE(resumed.error().find("before the part's prediction is locked"), std::string::npos);
    EXPECT_EQ(replay(forged, cloudTitan(), builtInCatalog()).disagreements.front().what, "order");
}

}  // namespace
}  // namespace ironlab::lab
