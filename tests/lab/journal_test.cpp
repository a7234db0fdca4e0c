// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_ledger.h"
#include "simulated_disk.h"

#include <ironlab/lab/journal.h>

#include <gtest/gtest.h>

#include <algorithm>

namespace ironlab::lab {
namespace {

using fixture::sampleLedger;
using fixture::SimulatedDisk;
using End = JournalContents::End;

std::string journalOf(const Ledger& ledger)
{
    std::string text;
    for (const Event& event : ledger.events())
        text += journalLine(event);
    return text;
}

TEST(JournalLine, IsOneLine)
{
    const Ledger ledger = sampleLedger(12);
    for (const Event& event : ledger.events()) {
        const std::string line = journalLine(event);
        EXPECT_EQ(std::count(line.begin(), line.end(), '\n'), 1);
        EXPECT_TRUE(line.ends_with('\n'));
    }
}

TEST(ReplayJournal, GivesBackEveryEvent)
{
    const Ledger ledger = sampleLedger(12);
    const std::string text = journalOf(ledger);
    const JournalContents contents = replayJournal(text);
    EXPECT_EQ(contents.events, ledger.events());
    EXPECT_EQ(contents.wholeBytes, text.size());
    EXPECT_EQ(contents.end, End::Clean);
    EXPECT_TRUE(replayJournal("").events.empty());
    EXPECT_EQ(replayJournal("").end, End::Clean);
}

TEST(ReplayJournal, KeepsTheWholeLinesOfAJournalCutAtAnyByte)
{
    const Ledger ledger = sampleLedger(4);
    const std::string text = journalOf(ledger);
    for (std::size_t size = 0; size <= text.size(); ++size) {
        const std::string cut = text.substr(0, size);
        const auto whole = static_cast<std::size_t>(std::count(cut.begin(), cut.end(), '\n'));
        const JournalContents contents = replayJournal(cut);
        ASSERT_EQ(contents.events.size(), whole) << size;
        ASSERT_TRUE(std::equal(contents.events.begin(), contents.events.end(), ledger.events().begin()));
        ASSERT_EQ(contents.end, cut.empty() || cut.ends_with('\n') ? End::Clean : End::Torn) << size;
        ASSERT_EQ(contents.wholeBytes, cut.rfind('\n') + 1);
    }
}

TEST(ReplayJournal, StopsAtAnyByteThatWasChanged)
{
    const Ledger ledger = sampleLedger(3);
    const std::string text = journalOf(ledger);
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::string damaged = text;
        damaged[at] = static_cast<char>(damaged[at] ^ 1);
        const auto line =
            static_cast<std::size_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
        const JournalContents contents = replayJournal(damaged);
        ASSERT_EQ(contents.events.size(), line) << at;
        ASSERT_NE(contents.end, End::Clean) << at;
        if (line < 2 && text[at] != '\n') {
            ASSERT_EQ(contents.end, End::Damaged) << at;
        }
    }
}

TEST(ReplayJournal, TakesTrailingZerosForATornLine)
{
    const std::string text = journalOf(sampleLedger(2));
    const JournalContents contents = replayJournal(text + std::string(4096, '\0'));
    EXPECT_EQ(contents.events.size(), 2U);
    EXPECT_EQ(contents.end, End::Torn);
}

TEST(ReplayJournal, SurvivesGarbage)
{
    for (const char* const text : {"\n", "\n\n\n", "x", "0 ", "99999999999999999999 ", "12 0123456789abcdef {}\n",
                                   "2 44136fa355b3678a {}\n", "-1 44136fa355b3678a {}\n", "002 44136fa355b3678a {}\n"})
        EXPECT_TRUE(replayJournal(text).events.empty()) << text;
}

TEST(Journal, HoldsWhatWasAppended)
{
    SimulatedDisk disk;
    Journal journal(disk, "j");
    EXPECT_TRUE(journal.isBroken());
    ASSERT_TRUE(journal.start());
    EXPECT_TRUE(journal.isEmpty());
    const Ledger ledger = sampleLedger(3);
    for (const Event& event : ledger.events())
        ASSERT_TRUE(journal.append(event));
    EXPECT_FALSE(journal.isBroken());
    EXPECT_EQ(disk.afterCrash(SimulatedDisk::Loss::Unsynced).contents("j"), journalOf(ledger));
    ASSERT_TRUE(journal.start());
    EXPECT_EQ(disk.contents("j"), "");
}

TEST(Journal, IsBrokenAfterAFailureAndWithoutItsFile)
{
    SimulatedDisk disk;
    Journal journal(disk, "j");
    ASSERT_TRUE(journal.start());
    const Ledger ledger = sampleLedger(2);
    ASSERT_TRUE(journal.append(ledger.events()[0]));
    disk.failAt(disk.steps() + 1, 1, std::errc::no_space_on_device);
    const auto appended = journal.append(ledger.events()[1]);
    ASSERT_FALSE(appended);
    EXPECT_EQ(appended.error().kind, FileError::Kind::DiskFull);
    EXPECT_TRUE(journal.isBroken());
    EXPECT_EQ(disk.contents("j"), journalLine(ledger.events()[0])) << "the torn line was cut off";

    ASSERT_TRUE(journal.start());
    EXPECT_FALSE(journal.isBroken());
    ASSERT_TRUE(disk.remove("j"));
    EXPECT_TRUE(journal.isBroken());
}

}  // namespace
}  // namespace ironlab::lab
