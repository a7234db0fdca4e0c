// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/simulated_disk.h"
#include "support/ledger_edits.h"
#include "ui/lab_window.h"
#include "ui/window/workbook.h"

#include <ironlab/lab/durable_file.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ironlab::ui {
namespace {

using lab::fixture::SimulatedDisk;
using testing::HasSubstr;
using Condition = SimulatedDisk::Condition;

constexpr const char* kFile = "/stick/titan.ledger.json";

class WorkbookInTrouble : public testing::Test {
protected:
    auto opened()
    {
        return Workbook::open({test::missions().front(), test::catalog(), m_clock, m_disk, kFile, "tester", 1});
    }

    ManualClock m_clock{UtcTime{std::chrono::milliseconds{1'772'000'000'000}}};
    SimulatedDisk m_disk;
};

TEST_F(WorkbookInTrouble, OpensForReadingWhereItsFolderTakesNothing)
{
    {
        const auto book = opened();
        ASSERT_TRUE(book) << describe(book.error());
        ASSERT_TRUE((*book)->session().submit(1, lab::LockPrediction{"memory", 100.0, 3}));
    }
    for (const Condition condition : {Condition::ReadOnly, Condition::Full}) {
        m_disk.become(condition, "/stick");
        const auto book = opened();
        ASSERT_TRUE(book) << describe(book.error());
        EXPECT_TRUE((*book)->isReadOnly());
        EXPECT_THAT((*book)->readOnlyReason().toStdString(), HasSubstr("Here it can be read, nothing is recorded."));
        EXPECT_NE((*book)->session().part(1).stage, lab::Stage::Predict) << "what was saved is there";
        EXPECT_FALSE((*book)->session().submit(1, lab::AddNote{"more"}));
        EXPECT_TRUE((*book)->exportTo("/elsewhere/copy.json").empty());
        EXPECT_FALSE(m_disk.contents("/elsewhere/copy.json").empty());
        EXPECT_FALSE((*book)->exportTo("/stick/copy.json").empty());
        m_disk.become(Condition::Sound);
    }
    EXPECT_FALSE((*opened())->isReadOnly());
}

TEST_F(WorkbookInTrouble, SaysWhatToDoWhereThereIsNothingToRead)
{
    m_disk.become(Condition::ReadOnly);
    const auto book = opened();
    ASSERT_FALSE(book);
    EXPECT_THAT(describe(book.error()), HasSubstr("choose another folder, or change its permissions"));
}

/// The example of Cloud Titan up to its second part, the first closed with one word repeated, as an earlier lab let it be.
lab::Ledger closedByRepetition()
{
    const lab::Ledger whole = test::exampleLedger(test::Track::CloudTitan);
    const lab::Ledger ledger =
        test::exampleLedger(test::Track::CloudTitan, ironlab::test::indexOf(whole, lab::EventKind::PartClosed) + 1);
    std::string text = "[E1] [E2]";
    for (int i = 0; i < 100; ++i) {
        text += " asdf";
    }
    std::vector<lab::Event> events = ledger.events();
    for (lab::Event& event : events) {
        if (event.kind == lab::EventKind::ReflectionSaved) {
            event.payload = ironlab::test::changed(event.payload, {"text"}, lab::Payload::text(text));
        }
    }
    return ironlab::test::rebuilt(ledger.header(), events);
}

class OlderWorkbook : public WorkbookInTrouble {};

TEST_F(OlderWorkbook, OpensAndSaysUnderWhichRuleItsPartWasClosed)
{
    const lab::Ledger older = closedByRepetition();
    m_disk.put(kFile, lab::ledgerText(older));
    {
        const auto book = opened();
        ASSERT_TRUE(book) << describe(book.error());
        EXPECT_THAT((*book)->notices().join(QLatin1Char(' ')).toStdString(), HasSubstr("closed under an earlier rule"));
        EXPECT_EQ((*book)->session().part(1).stage, lab::Stage::Closed);
        ASSERT_TRUE((*book)->session().submit(2, lab::LockPrediction{"no", 0.02, 3}));
    }
    const auto saved = lab::parseLedger(kFile, m_disk.contents(kFile));
    ASSERT_TRUE(saved) << describe(saved.error());
    ASSERT_GT(saved->events().size(), older.events().size());
    EXPECT_TRUE(std::equal(older.events().begin(), older.events().end(), saved->events().begin()))
        << "what was recorded stays to the letter";
    EXPECT_FALSE(saved->verifyChain());
}

TEST_F(OlderWorkbook, ThatWasChangedOutsideStaysAsItIsAndItsUntouchedCopyIsNamed)
{
    const lab::Ledger sound = closedByRepetition();
    const std::string changed =
        lab::ledgerText(ironlab::test::edited(sound, ironlab::test::indexOf(sound, lab::EventKind::ReflectionSaved),
                                              {"text"}, lab::Payload::text("another text")));
    m_disk.put(kFile, changed);
    const auto alone = opened();
    ASSERT_FALSE(alone);
    EXPECT_THAT(describe(alone.error()), HasSubstr("take an untouched copy"));
    EXPECT_EQ(m_disk.contents(kFile), changed);
    m_disk.put(lab::backupPath(kFile), lab::ledgerText(sound));
    const auto withCopy = opened();
    ASSERT_FALSE(withCopy);
    EXPECT_THAT(describe(withCopy.error()), HasSubstr("copy “titan.ledger.json.bak”, which lies beside it"));
    EXPECT_EQ(m_disk.contents(kFile), changed);
}

TEST_F(OlderWorkbook, OfANewerLabSaysWhichVersionOpensIt)
{
    lab::LedgerHeader header = closedByRepetition().header();
    header.labVersion = "99.0.0";
    lab::Ledger newer(header);
    newer.append(lab::EventKind::Note,
                 lab::Payload().set("part", lab::Payload::integer(1)).set("about", lab::Payload::text("mood")),
                 m_clock.utcNow());
    const std::string text = lab::ledgerText(newer);
    m_disk.put(kFile, text);
    const auto book = opened();
    ASSERT_FALSE(book);
    EXPECT_THAT(describe(book.error()), HasSubstr("open it with version 99.0.0 of the lab"));
    EXPECT_EQ(m_disk.contents(kFile), text);
}

}  // namespace
}  // namespace ironlab::ui
