// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/archive_maker.h"
#include "support/ledger_maker.h"
#include "support/temp_folder.h"
#include "support/test_paths.h"

#include <ironlab/lab/replay_walk.h>
#include <ironlab/lab/submission_text.h>
#include <ironlab/lab/submissions.h>
#include <ironlab/lab/written_texts.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <map>
#include <random>

namespace ironlab::lab {
namespace {

using ironlab::test::LabData;
using testing::HasSubstr;

const LabData& data()
{
    static const LabData read(test::dataFolder());
    return read;
}

const Ledger& taken()
{
    static const Ledger ledger = ironlab::test::takenBy(data().cloudTitan(), data().catalog, {});
    return ledger;
}

std::string stateText(const ReplayWalk& walk)
{
    std::string text = std::to_string(walk.part());
    for (const auto& [number, part] : walk.replayed().parts) {
        text += ' ' + fingerprint(part.state.design) + std::to_string(part.state.moves.size())
                + std::to_string(part.state.evidence.size()) + std::to_string(static_cast<int>(part.state.stage));
    }
    return text;
}

TEST(ReplayWalk, EndsWhereReplayingEnds)
{
    const ReplayPlan plan(data().cloudTitan(), data().catalog);
    ReplayWalk walk(taken(), plan);
    EXPECT_EQ(walk.event(), nullptr);
    EXPECT_EQ(walk.part(), 1);
    walk.goTo(walk.eventCount() + 7);
    EXPECT_EQ(walk.position(), taken().events().size());
    EXPECT_EQ(walk.event()->seq, taken().events().back().seq);
    const Replayed whole = replay(taken(), plan);
    for (const auto& [number, part] : whole.parts) {
        const PartState& state = walk.replayed().parts.at(number).state;
        EXPECT_EQ(fingerprint(state.design), fingerprint(part.state.design));
        EXPECT_EQ(state.moves.size(), part.state.moves.size());
        EXPECT_EQ(state.stage, Stage::Closed);
    }
    EXPECT_TRUE(walk.replayed().report.agrees());
}

TEST(ReplayWalk, IsTheSameForthAndBack)
{
    const ReplayPlan plan(data().cloudTitan(), data().catalog);
    ReplayWalk walk(taken(), plan);
    std::vector<std::string> forth;
    for (std::size_t i = 0; i <= walk.eventCount(); ++i) {
        walk.goTo(i);
        forth.push_back(stateText(walk));
    }
    for (const std::size_t position : {walk.eventCount() / 2, std::size_t{3}, walk.eventCount() - 1, std::size_t{0}}) {
        walk.goTo(position);
        EXPECT_EQ(stateText(walk), forth[position]) << position;
    }
}

/// Part 1 of Cloud Titan with at least so many events: a drawn way over a few dozen batches in which turns are undone, done
/// again, cut off by other turns and captured.
Ledger longLedger(std::size_t length)
{
    const Mission& mission = data().cloudTitan();
    ManualClock clock{UtcTime{std::chrono::seconds{1'772'000'000}}};
    Session session(mission, data().catalog, clock, "long", 1);
    std::minstd_rand draw(11);
    const auto act = [&](const Command& command) {
        clock.advance(std::chrono::seconds{1});
        const auto done = session.submit(1, command);
        EXPECT_TRUE(done) << done.error().reason;
    };
    act(LockPrediction{session.question(1).choices.front().id, 10.0, 3});
    while (session.ledger().events().size() < length) {
        const auto kind = draw() % 8;
        if (kind == 0 && session.canUndo(1)) {
            act(UndoTurn{});
        } else if (kind == 1 && session.canRedo(1)) {
            act(RedoTurn{});
        } else if (kind == 2 && draw() % 16 == 0) {
            // Refused where this design is captured already.
            static_cast<void>(session.submit(1, CaptureEvidence{}));
        } else {
            act(TurnKnob{KnobId::Batch, {static_cast<double>(1 + draw() % 48), {}}});
        }
    }
    return session.ledger();
}

TEST(ReplayWalk, LeadsBackToAnyPlaceOfALongLedgerAsItWas)
{
    const Ledger ledger = longLedger(3'000);
    const ReplayPlan plan(data().cloudTitan(), data().catalog);
    ReplayWalk walk(ledger, plan);
    const auto stood = [&] {
        const PartState& state = walk.replayed().parts.at(1).state;
        std::string text = stateText(walk) + '@' + std::to_string(state.position);
        for (const NamedDesign& design : state.trail) {
            text += '/' + std::to_string(static_cast<int>(design.knobs.batch));
        }
        return text;
    };
    std::map<std::size_t, std::string> forth;
    for (std::size_t at = 0; at <= walk.eventCount(); at += 97) {
        walk.goTo(at);
        forth[at] = stood();
    }
    walk.goTo(walk.eventCount());
    for (auto at = forth.rbegin(); at != forth.rend(); ++at) {
        walk.goTo(at->first);
        ASSERT_EQ(stood(), at->second) << at->first;
    }
    std::minstd_rand draw(5);
    for (int i = 0; i < 60; ++i) {
        const std::size_t at = draw() % forth.size() * 97;
        walk.goTo(at);
        ASSERT_EQ(stood(), forth[at]) << "back and forth, " << at;
    }
    EXPECT_TRUE(walk.replayed().report.agrees());
}

TEST(ReplayWalk, AStepBackDoesNotGoThroughALongLedgerAgain)
{
    const Ledger ledger = longLedger(20'000);
    const ReplayPlan plan(data().cloudTitan(), data().catalog);
    ReplayWalk walk(ledger, plan);
    const auto timeOf = [&](auto&& act) {
        const auto begin = std::chrono::steady_clock::now();
        act();
        return std::chrono::steady_clock::now() - begin;
    };
    const auto whole = timeOf([&] { walk.goTo(walk.eventCount()); });
    auto back = std::chrono::steady_clock::duration{0};
    for (int i = 1; i <= 10; ++i) {
        back += timeOf([&] { walk.goTo(walk.eventCount() - static_cast<std::size_t>(i)); });
    }
    RecordProperty("whole_us", static_cast<int>(whole / std::chrono::microseconds{1}));
    RecordProperty("step_back_us", static_cast<int>(back / std::chrono::microseconds{10}));
    EXPECT_LT(back, whole) << "ten steps back cost less than the way from the beginning";
}

TEST(ReplayWalk, TellsADisagreementAtItsEvent)
{
    const std::size_t index = ironlab::test::indexOf(taken(), EventKind::Evaluated, 4);
    const Ledger edited = ironlab::test::edited(taken(), index, {"result", "latency_s"}, Payload::text("0.000123"));
    const ReplayPlan plan(data().cloudTitan(), data().catalog);
    ReplayWalk walk(edited, plan);
    walk.goTo(index);
    EXPECT_TRUE(walk.replayed().report.disagreements.empty());
    walk.goTo(index + 1);
    ASSERT_FALSE(walk.replayed().report.disagreements.empty());
    EXPECT_EQ(walk.replayed().report.disagreements.front().event, walk.event()->seq);
    EXPECT_TRUE(walk.replayed().report.chain) << "a broken chain ends nothing";
}

TEST(WrittenTexts, StandBesideTheDesignsThatTheyCite)
{
    const ReplayPlan plan(data().cloudTitan(), data().catalog);
    ReplayWalk walk(taken(), plan);
    const Mission& mission = data().cloudTitan();
    EXPECT_TRUE(
        writtenTexts(mission, mission.parts.front(), walk.replayed().parts.at(1).state, data().catalog).empty());
    walk.goTo(walk.eventCount());
    const auto texts = writtenTexts(mission, mission.parts.front(), walk.replayed().parts.at(1).state, data().catalog);
    ASSERT_FALSE(texts.empty());
    bool anyCited = false;
    for (const ManualText& text : texts) {
        EXPECT_FALSE(text.label.empty());
        for (const CitedEvidence& cited : text.evidence) {
            anyCited = true;
            EXPECT_TRUE(cited.exists) << cited.id;
            EXPECT_THAT(cited.figures, HasSubstr("memory time"));
        }
    }
    EXPECT_TRUE(anyCited);
}

TEST(SubmissionText, FindsFilesAndWhatLiesInArchivesAgain)
{
    const ironlab::test::TempFolder folder;
    ironlab::test::writeText(folder / "lee.ledger.json", "one");
    EXPECT_EQ(submissionText(folder / "lee.ledger.json").value_or("?"), "one");
    ironlab::test::writeArchive(folder / "class.zip", ironlab::test::ArchiveKind::Zip,
                                {{"a/kim.ledger.json", "two"}, {"a/lee.ledger.json", "three"}});
    Submissions submissions({folder / "class.zip"});
    while (const auto each = submissions.next()) {
        EXPECT_EQ(submissionText(each->source).value_or("?"), each->text);
    }
    const auto missing = submissionText(folder / "class.zip" / "b.ledger.json");
    ASSERT_FALSE(missing);
    EXPECT_THAT(describe(missing.error()), HasSubstr("found no such entry in the archive"));
    EXPECT_FALSE(submissionText(folder / "nobody.ledger.json"));
}

}  // namespace
}  // namespace ironlab::lab
