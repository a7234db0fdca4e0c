// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ledger_maker.h"
#include "support/test_paths.h"

#include <ironlab/lab/grader.h>
#include <ironlab/lab/replay.h>
#include <ironlab/lab/session.h>

#include <gtest/gtest.h>

namespace ironlab::lab {
namespace {

const test::LabData& data()
{
    static const test::LabData lab(test::dataFolder());
    return lab;
}

const ManualClock& clockOfTests()
{
    static const ManualClock clock{UtcTime{std::chrono::milliseconds{1'772'000'000'000}}};
    return clock;
}

Session sessionFor(LedgerPurpose purpose)
{
    LedgerHeader header = ledgerHeader(data().cloudTitan(), data().catalog, "", 1);
    header.purpose = purpose;
    auto session = Session::resumed(data().cloudTitan(), data().catalog, clockOfTests(), Ledger(std::move(header)));
    EXPECT_TRUE(session) << session.error();
    return std::move(*session);
}

/// Shows the last part first, and closes it with nothing written.
Session shown()
{
    Session session = sessionFor(LedgerPurpose::Demonstration);
    EXPECT_TRUE(session.submit(3, TurnKnob{KnobId::Batch, {16.0, {}}}));
    EXPECT_TRUE(session.submit(1, TurnKnob{KnobId::Batch, {4.0, {}}}));
    EXPECT_TRUE(session.submit(1, LockPrediction{"memory", 20.0, 3}));
    EXPECT_TRUE(session.submit(1, RecordObservation{"memory", 20.0}));
    EXPECT_TRUE(session.submit(3, ClosePart{}));
    return session;
}

TEST(Demonstration, EveryLockIsOpenFromTheBeginning)
{
    const Session session = sessionFor(LedgerPurpose::Demonstration);
    for (const MissionPart& part : data().cloudTitan().parts) {
        EXPECT_TRUE(session.isOpen(part.number));
        EXPECT_TRUE(session.mayObserve(part.number));
        EXPECT_EQ(session.part(part.number).stage, Stage::Observe);
    }
    EXPECT_TRUE(shown().mayReveal(1));
    EXPECT_EQ(shown().part(3).stage, Stage::Closed);
}

TEST(Demonstration, LocksStayShutForWorkAndForATrial)
{
    for (const LedgerPurpose purpose : {LedgerPurpose::Work, LedgerPurpose::Trial}) {
        Session session = sessionFor(purpose);
        EXPECT_FALSE(session.isOpen(2));
        EXPECT_FALSE(session.submit(1, TurnKnob{KnobId::Batch, {4.0, {}}}));
    }
}

TEST(Demonstration, ItsLedgerSaysSoAndItsReplayAgreesWithItself)
{
    const Ledger ledger = shown().ledger();
    const auto read = parseLedger("d.json", ledgerText(ledger));
    ASSERT_TRUE(read) << describe(read.error());
    EXPECT_EQ(read->header().purpose, LedgerPurpose::Demonstration);
    EXPECT_FALSE(read->verifyChain());
    const ReplayReport report = replay(*read, data().cloudTitan(), data().catalog);
    EXPECT_TRUE(report.agrees()) << report.first();
    ASSERT_FALSE(report.notices.empty());
    EXPECT_NE(report.notices.front().find("demonstration"), std::string::npos);
    const auto again = Session::resumed(data().cloudTitan(), data().catalog, clockOfTests(), *read);
    EXPECT_TRUE(again) << again.error();
}

TEST(Demonstration, TakingTheMarkOutOfTheFileBreaksItsChain)
{
    std::string text = ledgerText(shown().ledger());
    const std::string mark = "\"purpose\": \"demonstration\",";
    ASSERT_NE(text.find(mark), std::string::npos);
    text.erase(text.find(mark), mark.size());
    const auto read = parseLedger("d.json", text);
    ASSERT_TRUE(read) << describe(read.error());
    const auto broken = read->verifyChain();
    ASSERT_TRUE(broken);
    EXPECT_EQ(broken->cause, ChainBreak::Cause::HeaderChanged);
    EXPECT_FALSE(replay(*read, data().cloudTitan(), data().catalog).agrees()) << "and its order is broken";
}

TEST(Demonstration, IsNotGradedNorIsATrial)
{
    Course course;
    course.catalog = &data().catalog;
    course.missions = &data().missions;
    const Grader grader(std::move(course));
    const GradeReport report = grader.grade("d.json", ledgerText(shown().ledger()));
    EXPECT_FALSE(report.isGraded());
    EXPECT_NE(report.trouble.find("demonstration"), std::string::npos);
    EXPECT_EQ(report.points.possible, 0.0);
    EXPECT_FALSE(grader.grade("t.json", ledgerText(sessionFor(LedgerPurpose::Trial).ledger())).isGraded());
}

}  // namespace
}  // namespace ironlab::lab
