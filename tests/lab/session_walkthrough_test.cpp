// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session_driver.h"

#include <ironlab/lab/replay.h>

#include <gtest/gtest.h>

#include <algorithm>

namespace ironlab::lab {
namespace {

using namespace fixture;

bool allDone(const std::vector<Requirement>& requirements)
{
    return std::all_of(requirements.begin(), requirements.end(), [](const auto& each) { return each.done; });
}

Ledger prefixOf(const Ledger& ledger, std::size_t count)
{
    const auto& events = ledger.events();
    return Ledger::asRecorded(ledger.header(), {events.begin(), events.begin() + static_cast<std::ptrdiff_t>(count)});
}

TEST(SessionWalkthrough, CompletesCloudTitanByCommands)
{
    Driver driver;
    driver.finishMission();
    for (int part = 1; part <= 3; ++part) {
        EXPECT_EQ(driver.part(part).stage, Stage::Closed);
        EXPECT_TRUE(allDone(driver.session().requirements(part)));
    }
    const ReplayReport report = replay(driver.session().ledger(), cloudTitan(), builtInCatalog());
    EXPECT_TRUE(report.agrees()) << report.first();
    EXPECT_TRUE(report.notices.empty());
    EXPECT_GT(report.recomputed, 40U);
}

TEST(SessionWalkthrough, StagesFollowPredictExploreObserveReflect)
{
    Driver driver;
    EXPECT_EQ(driver.part(1).stage, Stage::Predict);
    driver.lock(1);
    EXPECT_EQ(driver.part(1).stage, Stage::Explore);
    Driver explorer;
    explorer.explorePart1();
    EXPECT_EQ(explorer.part(1).stage, Stage::Observe);
    EXPECT_TRUE(explorer.session().mayObserve(1));
    EXPECT_FALSE(explorer.session().mayReveal(1));
    explorer.must(1, RecordObservation{"compute", 1000.0});
    EXPECT_EQ(explorer.part(1).stage, Stage::Reflect);
    EXPECT_TRUE(explorer.session().mayReveal(1));
}

TEST(SessionWalkthrough, KeepsTheKeyToItselfUntilTheObservation)
{
    Driver driver;
    driver.explorePart1();
    EXPECT_TRUE(driver.session().question(1).key.empty());
    EXPECT_TRUE(driver.session().question(1).because.empty());
    EXPECT_EQ(driver.session().question(1).number, 0.0);
    EXPECT_EQ(driver.session().question(1).choices.size(), 4U);
    driver.must(1, RecordObservation{"memory", 3.0});
    EXPECT_EQ(driver.session().question(1).key, "compute");
    EXPECT_GT(driver.session().question(1).number, 1000.0);
}

TEST(SessionWalkthrough, PinsTheBaselineAndGivesAReceiptAtTheLock)
{
    Driver driver;
    EXPECT_FALSE(driver.part(1).pinned);
    driver.lock(1);
    ASSERT_TRUE(driver.part(1).pinned);
    EXPECT_EQ(driver.part(1).pinned->accelerator, "esp32-s3");
    EXPECT_EQ(driver.part(1).prediction->receipt.size(), 9U);
    EXPECT_EQ(driver.part(1).prediction->receipt, receiptCode(driver.session().ledger().events().front().hash));
}

TEST(SessionWalkthrough, OpensAPartWhenTheOneBeforeItIsClosed)
{
    Driver driver;
    EXPECT_TRUE(driver.session().isOpen(1));
    EXPECT_FALSE(driver.session().isOpen(2));
    EXPECT_FALSE(driver.session().isOpen(9));
    driver.finishPart1();
    EXPECT_TRUE(driver.session().isOpen(2));
    EXPECT_FALSE(driver.session().isOpen(3));
}

TEST(SessionWalkthrough, UndoAndRedoWalkTheTrail)
{
    Driver driver;
    driver.lock(1);
    const std::string start = fingerprint(driver.part(1).design);
    driver.turn(1, KnobId::Batch, 16);
    driver.choose(1, KnobId::Tier, "edge");
    const std::string end = fingerprint(driver.part(1).design);
    driver.must(1, UndoTurn{});
    driver.must(1, UndoTurn{});
    EXPECT_EQ(fingerprint(driver.part(1).design), start);
    EXPECT_FALSE(driver.session().canUndo(1));
    driver.must(1, RedoTurn{});
    driver.must(1, RedoTurn{});
    EXPECT_EQ(fingerprint(driver.part(1).design), end);
    EXPECT_FALSE(driver.session().canRedo(1));
    driver.must(1, ResetDesign{});
    EXPECT_EQ(fingerprint(driver.part(1).design), start);
    driver.must(1, UndoTurn{});
    EXPECT_EQ(fingerprint(driver.part(1).design), end);
}

TEST(SessionWalkthrough, TurningTheTierMovesTheMachineAndItsDistance)
{
    Driver driver;
    driver.lock(1);
    driver.choose(1, KnobId::Tier, "cloud");
    EXPECT_EQ(driver.part(1).design.accelerator, "h100-sxm-80gb");
    EXPECT_EQ(driver.part(1).design.knobs.network.distance, 600.0 * unit::kilometre);
    driver.choose(1, KnobId::Tier, "edge");
    EXPECT_EQ(driver.part(1).design.knobs.network.distance, Length{});
}

TEST(SessionWalkthrough, ResumesAtEveryEventWithTheSameState)
{
    Driver driver;
    driver.finishMission();
    const ManualClock clock{UtcTime{}};
    const Ledger& ledger = driver.session().ledger();
    for (std::size_t count = 0; count <= ledger.events().size(); ++count) {
        const auto resumed = Session::resumed(cloudTitan(), builtInCatalog(), clock, prefixOf(ledger, count));
        ASSERT_TRUE(resumed) << "after event " << count << ": " << resumed.error();
        const auto live = driver.history().find(count);
        if (live != driver.history().end()) {
            EXPECT_EQ(stateText(*resumed), live->second) << "after event " << count;
        }
        EXPECT_EQ(resumed->ledger().events().size(), count == 0 ? 0 : count + 1);
    }
}

TEST(SessionWalkthrough, SurvivesTheFileForm)
{
    Driver driver;
    driver.finishPart1();
    const std::string text = ledgerText(driver.session().ledger());
    const auto read = parseLedger("ledger.json", text);
    ASSERT_TRUE(read) << describe(read.error());
    EXPECT_EQ(*read, driver.session().ledger());
    EXPECT_TRUE(replay(*read, cloudTitan(), builtInCatalog()).agrees());
}

TEST(SessionWalkthrough, RefusesALedgerOfAnotherMission)
{
    Driver driver;
    driver.lock(1);
    LedgerHeader header = driver.session().ledger().header();
    header.missionId = "edge_guardian";
    const ManualClock clock{UtcTime{}};
    const auto resumed = Session::resumed(cloudTitan(), builtInCatalog(), clock, Ledger(header));
    ASSERT_FALSE(resumed);
    EXPECT_NE(resumed.error().find("edge_guardian"), std::string::npos);
}

TEST(SessionWalkthrough, AFailingStoreChangesNothing)
{
    ManualClock clock{UtcTime{}};
    bool isFull = false;
    Session session(cloudTitan(), builtInCatalog(), clock, "s", 1, [&](const Event&) -> Expected<void, std::string> {
        if (isFull)
            return unexpected(std::string("Not saved: the disk is full."));
        return {};
    });
    ASSERT_TRUE(session.submit(1, LockPrediction{"data", 2.0, 3}));
    const std::string before = stateText(session);
    isFull = true;
    const auto turned = session.submit(1, TurnKnob{KnobId::Batch, {64.0, {}}});
    ASSERT_FALSE(turned);
    EXPECT_EQ(turned.error().reason, "Not saved: the disk is full.");
    EXPECT_EQ(stateText(session), before);
    isFull = false;
    EXPECT_TRUE(session.submit(1, TurnKnob{KnobId::Batch, {64.0, {}}}));
}

}  // namespace
}  // namespace ironlab::lab
