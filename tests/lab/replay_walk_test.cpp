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
            EXPECT_THAT(cited.figures, HasSubstr("T_memory"));
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
    EXPECT_THAT(missing.error(), HasSubstr("no longer"));
    EXPECT_FALSE(submissionText(folder / "nobody.ledger.json"));
}

}  // namespace
}  // namespace ironlab::lab
