// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Ledgers that an earlier or a later lab recorded: a student's work goes on, and the difference is told as what it is.
#include "session_driver.h"
#include "support/ledger_edits.h"

#include <ironlab/lab/lab_version.h>
#include <ironlab/lab/replay.h>
#include <ironlab/lab/replay_walk.h>
#include <ironlab/version.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ironlab::lab {
namespace {

using namespace fixture;
using ironlab::test::forged;
using ironlab::test::indexOf;
using ironlab::test::rebuilt;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const Ledger& closedPart1()
{
    static const Ledger ledger = [] {
        Driver driver;
        driver.finishPart1();
        return driver.session().ledger();
    }();
    return ledger;
}

/// The first part closed with one word of its first box repeated, as often as the box asks for words.
Ledger closedByRepetition()
{
    std::string text = "[E1] [E2]";
    for (int i = 0; i < part(1).reflection.front().minimumWords; ++i)
        text += " asdf";
    return forged(closedPart1(), indexOf(closedPart1(), EventKind::ReflectionSaved), {"text"}, Payload::text(text));
}

/// The first part closed with a box left all but empty, which no lab took.
Ledger closedTooEarly()
{
    return forged(closedPart1(), indexOf(closedPart1(), EventKind::ReflectionSaved), {"text"}, Payload::text("[E1]"));
}

Expected<Session, std::string> resumed(const Ledger& ledger, const Mission& mission = cloudTitan())
{
    static const ManualClock clock{UtcTime{std::chrono::hours{500'000}}};
    return Session::resumed(mission, builtInCatalog(), clock, ledger);
}

TEST(EarlierRule, APartThatWasClosedByARepeatedWordStaysClosedAndWorkGoesOn)
{
    const Ledger older = closedByRepetition();
    auto session = resumed(older);
    ASSERT_TRUE(session) << session.error();
    EXPECT_EQ(session->part(1).stage, Stage::Closed);
    ASSERT_TRUE(session->isOpen(2));
    EXPECT_THAT(session->earlierRules(),
                ElementsAre(HasSubstr("Part 1 was closed under an earlier rule, by which a word "
                                      "counted each time it was repeated. Today it would need "
                                      "more: 1 of ")));
    ASSERT_TRUE(session->submit(2, LockPrediction{session->question(2).choices.front().id, 0.125, 2}));
    const auto& events = session->ledger().events();
    ASSERT_GT(events.size(), older.events().size());
    for (std::size_t i = 0; i < older.events().size(); ++i)
        EXPECT_EQ(events[i], older.events()[i]) << "nothing of what was there is lost";
    const auto again = resumed(session->ledger());
    ASSERT_TRUE(again) << again.error();
    EXPECT_TRUE(again->part(2).prediction);
}

TEST(EarlierRule, IsNoDisagreementOfAReplayButTold)
{
    const ReplayReport report = replay(closedByRepetition(), cloudTitan(), builtInCatalog());
    EXPECT_TRUE(report.agrees()) << report.first();
    EXPECT_THAT(report.notices, ElementsAre(HasSubstr("earlier rule")));
    EXPECT_FALSE(report.filesDiffer);
}

TEST(EarlierRule, IsToldOnceHoweverOftenAReplayGoesToAndFro)
{
    const Ledger ledger = closedByRepetition();
    const ReplayPlan plan(cloudTitan(), builtInCatalog());
    ReplayWalk walk(ledger, plan);
    for (int i = 0; i < 3; ++i) {
        walk.goTo(walk.eventCount());
        EXPECT_EQ(walk.replayed().report.notices.size(), 1U);
        walk.goTo(0);
        EXPECT_THAT(walk.replayed().report.notices, IsEmpty());
    }
}

TEST(EarlierRule, ExcusesNoTextThatNoLabTook)
{
    const Ledger ledger = closedTooEarly();
    const ReplayReport report = replay(ledger, cloudTitan(), builtInCatalog());
    ASSERT_EQ(report.disagreements.size(), 1U);
    EXPECT_EQ(report.disagreements.front().what, "order");
    EXPECT_THAT(report.first(), HasSubstr("closes a part whose reflection is not complete: 0 of "));
    const auto session = resumed(ledger);
    ASSERT_TRUE(session) << session.error();
    EXPECT_EQ(session->part(1).stage, Stage::Closed) << "it is for the grader to say, not for the lab to lock away";
    EXPECT_THAT(session->earlierRules(), ElementsAre(HasSubstr("closed under other rules or other numbers")));
}

TEST(OtherNumbers, AnObservationStaysRecordedWhereTodayMoreWouldBeAskedFor)
{
    Mission stricter = cloudTitan();
    stricter.parts.front().gates.distinctMoves += 50;
    const auto session = resumed(closedPart1(), stricter);
    ASSERT_TRUE(session) << session.error();
    EXPECT_TRUE(session->part(1).observation);
    EXPECT_EQ(session->part(1).stage, Stage::Closed);
    EXPECT_THAT(session->earlierRules(),
                ElementsAre(HasSubstr("The observation of part 1 was recorded under other rules or other numbers")));
    const ReplayReport report = replay(closedPart1(), stricter, builtInCatalog());
    ASSERT_EQ(report.disagreements.size(), 1U);
    EXPECT_THAT(report.first(), HasSubstr("records an observation before the part's moves are done: "));
}

TEST(OtherNumbers, AreNotTheReasonWhereAllIsAsItWasRecorded)
{
    const auto session = resumed(closedPart1());
    ASSERT_TRUE(session) << session.error();
    EXPECT_THAT(session->earlierRules(), IsEmpty());
}

/// A ledger with a result that this version does not know.
Ledger withLaterResult(const std::string& labVersion)
{
    std::vector<Event> events = closedPart1().events();
    Payload& payload = events[indexOf(closedPart1(), EventKind::Evaluated)].payload;
    Payload::Object members = *payload.asObject();
    for (PayloadMember& member : members)
        if (member.key == "result")
            member.value.set("carbon_g", Payload::text("0.25"));
    payload = Payload::object(std::move(members));
    LedgerHeader header = closedPart1().header();
    header.labVersion = labVersion;
    return rebuilt(header, events);
}

TEST(NewerLab, GoesOnHereAndItsUnknownResultsArePassedOver)
{
    const Ledger ledger = withLaterResult("99.0.0");
    const auto session = resumed(ledger);
    ASSERT_TRUE(session) << session.error();
    EXPECT_EQ(session->part(1).stage, Stage::Closed);
    const ReplayReport report = replay(ledger, cloudTitan(), builtInCatalog());
    EXPECT_TRUE(report.agrees()) << report.first();
    EXPECT_THAT(report.notices, ElementsAre(HasSubstr("results that it does not know were passed over")));
    EXPECT_TRUE(report.filesDiffer);
}

TEST(NewerLab, IsNoExcuseForALedgerOfThisOne)
{
    const ReplayReport report = replay(withLaterResult(std::string(kVersion)), cloudTitan(), builtInCatalog());
    ASSERT_EQ(report.disagreements.size(), 1U);
    EXPECT_THAT(report.first(), HasSubstr("of which the model knows nothing"));
}

TEST(LabVersion, IsComparedNumberByNumber)
{
    EXPECT_TRUE(isNewerVersion("0.10.0", "0.9.3"));
    EXPECT_TRUE(isNewerVersion("1.0.1", "1.0"));
    EXPECT_FALSE(isNewerVersion("0.1.0", "0.1.0"));
    EXPECT_FALSE(isNewerVersion("0.1.0", "0.1.1"));
    EXPECT_FALSE(isNewerVersion("", "0.1.0"));
    EXPECT_FALSE(isNewerVersion("tomorrow", "0.1.0"));
    EXPECT_FALSE(isNewerVersion("1..0", "0.1.0"));
}

}  // namespace
}  // namespace ironlab::lab
