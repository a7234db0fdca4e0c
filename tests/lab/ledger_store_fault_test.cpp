// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Troubles that last: a disk that is full, read-only or gone, a second window, a clock that jumps, a ledger without end.
// In each nothing that was saved is lost, and the sentence that the person reads says what to do.
#include "sample_ledger.h"
#include "simulated_disk.h"

#include <ironlab/lab/ledger_store.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

namespace ironlab::lab {
namespace {

using fixture::sampleHeader;
using fixture::sampleLedger;
using fixture::SimulatedDisk;
using testing::HasSubstr;
using Condition = SimulatedDisk::Condition;
using Loss = SimulatedDisk::Loss;

constexpr const char* kFile = "/stick/titan.ledger.json";
constexpr int kEvents = 7;

auto openStore(FileSystem& disk, UtcTime now = fixture::kLessonStart, LedgerStoreOptions options = {3})
{
    const ManualClock clock(now);
    return LedgerStore::open(disk, clock, kFile, sampleHeader(), options);
}

Event nextSample(const LedgerStore& store)
{
    const auto number = static_cast<int>(store.ledger().events().size()) + 1;
    return store.ledger().next(fixture::sampleKind(number), fixture::samplePayload(number),
                               fixture::kLessonStart + std::chrono::seconds{number});
}

Expected<void, FileError> appendSample(LedgerStore& store)
{
    return store.append(nextSample(store));
}

struct Trouble {
    const char* name;
    Condition condition;
    FileError::Kind kind;
    const char* advice;
};

// The name that GoogleTest looks for.
void PrintTo(const Trouble& trouble, std::ostream* out)  // NOLINT(readability-identifier-naming)
{
    *out << trouble.name;
}

class LastingTrouble : public testing::TestWithParam<Trouble> {
protected:
    static void expectAdvice(const Expected<void, FileError>& failed)
    {
        ASSERT_FALSE(failed);
        EXPECT_EQ(failed.error().kind, GetParam().kind) << failed.error().sentence;
        EXPECT_THAT(failed.error().sentence, HasSubstr(GetParam().advice));
        EXPECT_THAT(failed.error().sentence, HasSubstr("/stick"));
    }
};

TEST_P(LastingTrouble, KeepsWhatWasSavedAndGoesOnWhenItIsOver)
{
    for (int before = 0; before < kEvents; ++before) {
        SimulatedDisk disk;
        auto store = openStore(disk);
        ASSERT_TRUE(store);
        for (int i = 0; i < before; ++i)
            ASSERT_TRUE(appendSample(**store));
        ASSERT_TRUE((*store)->saveDraft("d", "typed before"));

        disk.become(GetParam().condition);
        for (int attempt = 0; attempt < 3; ++attempt)
            expectAdvice(appendSample(**store));
        expectAdvice((*store)->saveDraft("d", "typed meanwhile"));
        EXPECT_EQ((*store)->ledger(), sampleLedger(before)) << "what is not saved is not in the ledger";
        EXPECT_EQ((*store)->draft("d"), "typed before");

        disk.become(Condition::Sound);
        while ((*store)->ledger().events().size() < kEvents)
            ASSERT_TRUE(appendSample(**store));
        ASSERT_TRUE((*store)->close());
        EXPECT_EQ(disk.contents(kFile), ledgerText(sampleLedger(kEvents))) << before;
        EXPECT_EQ((*openStore(disk))->draft("d"), "typed before");
    }
}

TEST_P(LastingTrouble, LosesNothingWhenTheLabEndsInTheMiddleOfIt)
{
    for (int before = 0; before < kEvents; ++before) {
        SimulatedDisk disk;
        SimulatedDisk found;
        {
            auto store = openStore(disk);
            ASSERT_TRUE(store);
            for (int i = 0; i < before; ++i)
                ASSERT_TRUE(appendSample(**store));
            disk.become(GetParam().condition);
            ASSERT_FALSE(appendSample(**store));
            static_cast<void>((*store)->close());
            found = disk.afterCrash(Loss::Unsynced);
        }
        const auto again = openStore(found);
        ASSERT_TRUE(again) << again.error().sentence;
        EXPECT_EQ((*again)->ledger(), sampleLedger(before));
        disk.become(Condition::Sound);
        EXPECT_EQ((*openStore(disk))->ledger(), sampleLedger(before)) << "closed in the middle of it";
    }
}

TEST_P(LastingTrouble, FromTheBeginningIsSaidAtTheBeginning)
{
    SimulatedDisk before;
    auto lost = openStore(before);
    for (int i = 0; i < 5; ++i)
        ASSERT_TRUE(appendSample(**lost));
    SimulatedDisk disk = before.afterCrash(Loss::Nothing);
    disk.become(GetParam().condition);
    const auto store = openStore(disk);
    ASSERT_FALSE(store);
    EXPECT_EQ(store.error().kind, GetParam().kind);
    EXPECT_THAT(store.error().sentence, HasSubstr(GetParam().advice));
    const auto reading = LedgerStore::readOnly(disk, kFile);
    if (GetParam().condition == Condition::Gone) {
        EXPECT_FALSE(reading);
    } else {
        ASSERT_TRUE(reading) << "what is there can be read";
        EXPECT_EQ(reading->ledger, sampleLedger(5));
    }
    disk.become(Condition::Sound);
    EXPECT_EQ((*openStore(disk))->ledger(), sampleLedger(5));
}

TEST_P(LastingTrouble, DoesNotKeepTheLedgerFromBeingExportedElsewhere)
{
    SimulatedDisk disk;
    auto store = openStore(disk);
    for (int i = 0; i < 2; ++i)
        ASSERT_TRUE(appendSample(**store));
    disk.become(GetParam().condition, "/stick");
    const auto exported = (*store)->exportTo("/home-folder/copy.json");
    ASSERT_TRUE(exported) << exported.error().sentence;
    EXPECT_EQ(disk.contents("/home-folder/copy.json"), ledgerText(sampleLedger(2)));
    disk.become(Condition::Sound);
}

std::string nameOf(const testing::TestParamInfo<Trouble>& parameter)
{
    return parameter.param.name;
}

INSTANTIATE_TEST_SUITE_P(Kinds, LastingTrouble,
                         testing::Values(Trouble{"Full", Condition::Full, FileError::Kind::DiskFull,
                                                 "Free some space and try again"},
                                         Trouble{"ReadOnly", Condition::ReadOnly, FileError::Kind::ReadOnly,
                                                 "Change its permissions, or choose another folder"},
                                         Trouble{"Gone", Condition::Gone, FileError::Kind::FolderMissing,
                                                 "Plug the drive in again or restore the folder"}),
                         nameOf);

class TwoWindowsWithoutLocks : public testing::Test {
protected:
    void SetUp() override
    {
        m_disk.refuseLocks();
        m_first = std::move(*openStore(m_disk));
        for (int i = 0; i < 4; ++i)
            ASSERT_TRUE(appendSample(*m_first));
    }

    void expectRefusal(const Expected<void, FileError>& result)
    {
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().kind, FileError::Kind::InUse);
        EXPECT_THAT(result.error().sentence, HasSubstr("Export this window's ledger under another name"));
    }

    void expectOnDisk(int events)
    {
        SimulatedDisk found = m_disk.afterCrash(Loss::Unsynced);
        const auto store = openStore(found);
        ASSERT_TRUE(store) << store.error().sentence;
        EXPECT_EQ((*store)->ledger(), sampleLedger(events));
    }

    SimulatedDisk m_disk;
    std::unique_ptr<LedgerStore> m_first;
};

TEST_F(TwoWindowsWithoutLocks, TheOneThatWritesFirstGoesOnAndTheOtherIsTold)
{
    auto second = std::move(*openStore(m_disk));
    EXPECT_THAT(second->report().notices, testing::Contains(HasSubstr("Do not open the ledger in a second window")));
    EXPECT_EQ(second->ledger(), sampleLedger(4));
    ASSERT_TRUE(appendSample(*second));
    expectRefusal(appendSample(*m_first));
    ASSERT_TRUE(appendSample(*second));
    expectRefusal(m_first->close());
    ASSERT_TRUE(m_first->exportTo("/stick/copy.json"));
    EXPECT_EQ(m_disk.contents("/stick/copy.json"), ledgerText(sampleLedger(4)));
    m_first.reset();
    expectOnDisk(6);
    ASSERT_TRUE(second->close());
    EXPECT_EQ(m_disk.contents(kFile), ledgerText(sampleLedger(6)));
}

TEST_F(TwoWindowsWithoutLocks, ALedgerThatTheOtherOneClosedIsNotOverwritten)
{
    {
        auto second = std::move(*openStore(m_disk));
        for (int i = 0; i < 3; ++i)
            ASSERT_TRUE(appendSample(*second));
        ASSERT_TRUE(second->close());
    }
    EXPECT_EQ(m_disk.contents(kFile), ledgerText(sampleLedger(7)));
    expectRefusal(appendSample(*m_first));
    expectRefusal(m_first->compact());
    m_first.reset();
    EXPECT_EQ(m_disk.contents(kFile), ledgerText(sampleLedger(7)));
}

TEST_F(TwoWindowsWithoutLocks, TheIdleOneClosesWithoutTakingTheOthersJournalAway)
{
    auto second = std::move(*openStore(m_disk));
    auto third = std::move(*openStore(m_disk));
    ASSERT_TRUE(appendSample(*second));
    ASSERT_TRUE(third->close());
    expectOnDisk(5);
    m_first.reset();
}

TEST(LedgerStoreClock, SaysThatTheClockWasSetBackAndKeepsEverything)
{
    SimulatedDisk disk;
    {
        auto store = openStore(disk);
        for (int i = 0; i < 5; ++i)
            ASSERT_TRUE(appendSample(**store));
    }
    const UtcTime yearBack = fixture::kLessonStart - std::chrono::days{365};
    auto store = openStore(disk, yearBack);
    ASSERT_TRUE(store);
    ASSERT_EQ((*store)->report().notices.size(), 1U);
    EXPECT_THAT((*store)->report().notices[0], HasSubstr("2025-03-02 09:00 UTC"));
    EXPECT_THAT((*store)->report().notices[0], HasSubstr("2026-03-02 09:00 UTC"));
    EXPECT_THAT((*store)->report().notices[0], HasSubstr("Set the clock"));
    ASSERT_TRUE((*store)->append((*store)->ledger().next(EventKind::Note, fixture::samplePayload(6), yearBack)));
    ASSERT_TRUE((*store)->close());
    const auto again = openStore(disk, yearBack + std::chrono::hours{1});
    EXPECT_EQ((*again)->ledger().events().size(), 6U);
    EXPECT_FALSE((*again)->ledger().verifyChain());
    EXPECT_TRUE((*again)->report().notices.empty());
}

TEST(LedgerStoreClock, SaysNothingOfASmallCorrectionOrALeapForward)
{
    for (const auto jump : {std::chrono::seconds{-60}, std::chrono::seconds{std::chrono::days{4000}}}) {
        SimulatedDisk disk;
        {
            auto store = openStore(disk);
            ASSERT_TRUE(appendSample(**store));
        }
        const auto store = openStore(disk, fixture::kLessonStart + jump);
        EXPECT_TRUE((*store)->report().notices.empty());
        EXPECT_EQ((*store)->ledger(), sampleLedger(1));
    }
}

TEST(LedgerStoreSize, RefusesTheEventThatItsReaderWouldRefuse)
{
    const LedgerStoreOptions small{8, 20'000};
    SimulatedDisk disk;
    auto store = openStore(disk, fixture::kLessonStart, small);
    Expected<void, FileError> appended;
    while ((appended = appendSample(**store))) {}
    EXPECT_EQ(appended.error().kind, FileError::Kind::TooLarge);
    EXPECT_THAT(appended.error().sentence, HasSubstr("begin a new ledger"));
    const auto events = static_cast<int>((*store)->ledger().events().size());
    ASSERT_TRUE((*store)->close());
    EXPECT_LE(disk.contents(kFile).size(), small.largestBytes);
    EXPECT_GT(disk.contents(kFile).size(), small.largestBytes * 9 / 10);
    const auto again = openStore(disk, fixture::kLessonStart, small);
    EXPECT_EQ((*again)->ledger(), sampleLedger(events));
    EXPECT_FALSE(appendSample(**again)) << "an opened ledger knows its size";
}

#ifdef __SANITIZE_ADDRESS__
constexpr int kMany = 5'000;
#else
constexpr int kMany = 100'000;
#endif

TEST(LedgerStoreSize, GoesOnWithALedgerOfAHundredThousandEventsAndLosesNoneToACrash)
{
    SimulatedDisk disk;
    Ledger expected = sampleLedger(kMany);
    disk.put(kFile, ledgerText(expected));
    auto store = openStore(disk, fixture::kLessonStart + std::chrono::days{2});
    ASSERT_TRUE(store) << store.error().sentence;
    EXPECT_TRUE((*store)->report().notices.empty());
    for (int i = 0; i < 100; ++i) {
        ASSERT_TRUE(appendSample(**store));
        fixture::appendSample(expected);
    }
    EXPECT_TRUE((*store)->ledger() == expected);
    SimulatedDisk found = disk.afterCrash(Loss::Unsynced);
    const auto again = openStore(found, fixture::kLessonStart + std::chrono::days{2});
    ASSERT_TRUE(again) << again.error().sentence;
    EXPECT_EQ((*again)->report().eventsFromJournal, 100U) << "so few did not have the whole ledger written anew";
    EXPECT_TRUE((*again)->ledger() == expected);
}

TEST(LedgerStoreSize, WritesALongLedgerLessOften)
{
    SimulatedDisk disk;
    auto store = openStore(disk);
    std::size_t written = 0;
    std::string last;
    for (int i = 0; i < 400; ++i) {
        ASSERT_TRUE(appendSample(**store));
        const std::string now = disk.contents(kFile);
        written += now == last ? 0 : now.size();
        last = now;
    }
    // Were it written after every third event, as a short one is, this would be more than 60 times its size.
    EXPECT_LT(written, 25 * last.size());
    SimulatedDisk found = disk.afterCrash(Loss::Unsynced);
    EXPECT_EQ((*openStore(found))->ledger(), sampleLedger(400));
}

}  // namespace
}  // namespace ironlab::lab
