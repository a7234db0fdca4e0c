// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ledger_maker.h"
#include "support/temp_folder.h"
#include "support/test_paths.h"

#include <ironlab/lab/json_writer.h>
#include <ironlab/lab/ledger_migration.h>
#include <ironlab/lab/ledger_store.h>
#include <ironlab/lab/replay.h>

#include <gtest/gtest.h>

#include <algorithm>

namespace ironlab::lab {
namespace {

using ironlab::test::readText;
using ironlab::test::TempFolder;
using ironlab::test::writeText;

const test::LabData& data()
{
    static const test::LabData lab(test::dataFolder());
    return lab;
}

Ledger taken()
{
    test::StudentPlan plan;
    plan.partsFinished = 1;
    return test::takenBy(data().cloudTitan(), data().catalog, plan);
}

TEST(LedgerMigration, GivesTheEventsOfTodayToTheSecond)
{
    const Ledger today = taken();
    const auto read = readAnyLedger("old.json", test::oldFormat(today));
    ASSERT_TRUE(read) << describe(read.error());
    EXPECT_EQ(read->migratedFrom, kOldLedgerSchema);
    EXPECT_FALSE(read->oldChain);
    EXPECT_FALSE(read->ledger.verifyChain());
    ASSERT_EQ(read->ledger.events().size(), today.events().size());
    for (std::size_t i = 0; i < today.events().size(); ++i) {
        EXPECT_EQ(read->ledger.events()[i].kind, today.events()[i].kind);
        EXPECT_EQ(canonicalJson(read->ledger.events()[i].payload), canonicalJson(today.events()[i].payload));
    }
    EXPECT_TRUE(replay(read->ledger, data().cloudTitan(), data().catalog).agrees());
}

TEST(LedgerMigration, LeavesTodaysLedgersAlone)
{
    const Ledger today = taken();
    const auto read = readAnyLedger("x.json", ledgerText(today));
    ASSERT_TRUE(read);
    EXPECT_TRUE(read->migratedFrom.empty());
    EXPECT_EQ(read->ledger, today);
}

TEST(LedgerMigration, FindsWhereAnOlderChainBreaks)
{
    std::string text = test::oldFormat(taken());
    const std::size_t second = text.find("{\"kind\"", text.find('\n') + 2);
    const std::size_t third = text.find(",\n{\"kind\"", second);
    ASSERT_NE(third, std::string::npos);
    text.erase(text.find(",\n{\"kind\""), third - text.find(",\n{\"kind\""));
    const auto read = readAnyLedger("old.json", text);
    ASSERT_TRUE(read) << describe(read.error());
    ASSERT_TRUE(read->oldChain);
    EXPECT_EQ(read->oldChain->event, 2U);
}

TEST(LedgerMigration, TellsAllFaultsOfAnOlderLedgerToo)
{
    const auto read =
        readAnyLedger("old.json", R"({"schema": "ironlab/ledger/0", "mission": 7, "events": [ {"seq": 0} ]})");
    ASSERT_FALSE(read);
    EXPECT_GT(read.error().size(), 5U);
}

TEST(LedgerMigration, TheLabGoesOnInTodaysFormAndKeepsTheBytes)
{
    const TempFolder folder;
    const auto file = folder / "x.ledger.json";
    const std::string original = test::oldFormat(taken());
    writeText(file, original);
    PosixFileSystem files;
    const ManualClock clock{UtcTime(std::chrono::seconds{1'800'000'000})};
    for (int opening = 0; opening < 2; ++opening) {
        auto store = LedgerStore::open(files, clock, file, {});
        ASSERT_TRUE(store) << store.error().sentence;
        EXPECT_EQ((*store)->ledger().events().size(), taken().events().size());
        const auto& notices = (*store)->report().notices;
        const bool isTold = std::any_of(notices.begin(), notices.end(), [](const std::string& notice) {
            return notice.find("x.ledger.json.older") != std::string::npos;
        });
        EXPECT_EQ(isTold, opening == 0);
        ASSERT_TRUE((*store)->close());
    }
    EXPECT_EQ(readText(folder / "x.ledger.json.older"), original);
    EXPECT_TRUE(readLedger(file));
    EXPECT_FALSE(std::filesystem::exists(folder / "x.ledger.json.older-2"));
}

}  // namespace
}  // namespace ironlab::lab
