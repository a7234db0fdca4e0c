// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The promise of LedgerStore, tried at every step at which the disk, the power or the program can fail.
#include "sample_ledger.h"
#include "simulated_disk.h"
#include "support/temp_folder.h"

#include <ironlab/lab/ledger_store.h>

#include <gtest/gtest.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

namespace ironlab::lab {
namespace {

using fixture::sampleHeader;
using fixture::SimulatedDisk;
using Loss = SimulatedDisk::Loss;

constexpr std::array kLosses{Loss::Nothing, Loss::Unsynced, Loss::UnsyncedContents, Loss::UnsyncedNames,
                             Loss::HalfOfTheContents};
constexpr const char* kFile = "/simulated/titan.ledger.json";
constexpr int kEvents = 5;
constexpr LedgerStoreOptions kOften{3};

Event nextSample(const LedgerStore& store)
{
    const auto number = static_cast<int>(store.ledger().events().size()) + 1;
    return store.ledger().next(fixture::sampleKind(number), fixture::samplePayload(number),
                               fixture::kLessonStart + std::chrono::seconds{number});
}

auto openStore(FileSystem& disk)
{
    static const ManualClock clock(fixture::kLessonStart);
    return LedgerStore::open(disk, clock, kFile, sampleHeader(), kOften);
}

// What a session was told is safe.
struct Confirmed {
    std::size_t events = 0;
    std::string draft;
    std::string draftTried;
};

// One lesson: events, drafts, a regular end. Stops at the first failure, as after a crash.
Confirmed lesson(FileSystem& disk)
{
    Confirmed confirmed;
    auto store = openStore(disk);
    if (!store)
        return confirmed;
    confirmed.events = (*store)->ledger().events().size();
    confirmed.draft = confirmed.draftTried = (*store)->draft("d").value_or("");
    for (int i = 0; i < kEvents; ++i) {
        if (!(*store)->append(nextSample(**store)))
            return confirmed;
        ++confirmed.events;
        confirmed.draftTried = "draft " + std::to_string(confirmed.events);
        if (i % 3 == 1 && !(*store)->saveDraft("d", confirmed.draftTried))
            return confirmed;
        if (i % 3 == 1)
            confirmed.draft = confirmed.draftTried;
    }
    static_cast<void>((*store)->close());
    return confirmed;
}

void expectKept(SimulatedDisk& disk, const Confirmed& confirmed, const std::string& when)
{
    const auto store = openStore(disk);
    ASSERT_TRUE(store) << when << store.error().sentence;
    const Ledger& ledger = (*store)->ledger();
    ASSERT_GE(ledger.events().size(), confirmed.events) << when;
    ASSERT_LE(ledger.events().size(), confirmed.events + 1) << when;
    ASSERT_EQ(ledger, fixture::sampleLedger(static_cast<int>(ledger.events().size()))) << when;
    const std::string draft = (*store)->draft("d").value_or("");
    ASSERT_TRUE(draft == confirmed.draft || draft == confirmed.draftTried) << when << draft;
    for (const std::string& name : disk.names())
        ASSERT_EQ(name.find("unreadable"), std::string::npos) << when << name;
    ASSERT_TRUE((*store)->append(nextSample(**store))) << when;
    ASSERT_TRUE((*store)->close()) << when;
}

TEST(LedgerStoreCrash, LosesNothingConfirmedWhateverStepItDiesAt)
{
    for (std::size_t step = 1;; ++step) {
        SimulatedDisk disk;
        disk.dieAt(step);
        const Confirmed confirmed = lesson(disk);
        for (const Loss loss : kLosses) {
            SimulatedDisk found = disk.afterCrash(loss);
            const std::string when =
                "step " + std::to_string(step) + ", loss " + std::to_string(static_cast<int>(loss)) + ": ";
            ASSERT_NO_FATAL_FAILURE(expectKept(found, confirmed, when));
        }
        if (!disk.isDead())
            break;
    }
}

TEST(LedgerStoreCrash, LosesNothingWhenItDiesAgainWhileRecovering)
{
    for (std::size_t first = 1;; ++first) {
        SimulatedDisk disk;
        disk.dieAt(first);
        const Confirmed confirmed = lesson(disk);
        for (const Loss loss : {Loss::Nothing, Loss::Unsynced}) {
            for (std::size_t second = 1;; ++second) {
                SimulatedDisk again = disk.afterCrash(loss);
                again.dieAt(second);
                static_cast<void>(openStore(again));
                for (const Loss secondLoss : kLosses) {
                    SimulatedDisk found = again.afterCrash(secondLoss);
                    ASSERT_NO_FATAL_FAILURE(expectKept(
                        found, confirmed, "steps " + std::to_string(first) + " and " + std::to_string(second) + ": "));
                }
                if (!again.isDead())
                    break;
            }
        }
        if (!disk.isDead())
            break;
    }
}

TEST(LedgerStoreCrash, GoesOnAfterAnyStepFailedOnce)
{
    for (const std::errc error : {std::errc::no_space_on_device, std::errc::io_error}) {
        for (std::size_t step = 1;; ++step) {
            SimulatedDisk disk;
            disk.failAt(step, 1, error);
            auto store = openStore(disk);
            if (!store) {
                EXPECT_FALSE(store.error().sentence.empty());
                store = openStore(disk);
            }
            ASSERT_TRUE(store) << step;
            for (int i = 0; i < kEvents; ++i) {
                const Event event = nextSample(**store);
                if (const auto appended = (*store)->append(event); !appended) {
                    ASSERT_EQ((*store)->ledger().events().size(), static_cast<std::size_t>(i));
                    ASSERT_TRUE((*store)->append(event)) << "the second try, step " << step;
                }
            }
            const bool isClosed = (*store)->close() || (*store)->close();
            ASSERT_TRUE(isClosed) << step;
            ASSERT_EQ(disk.contents(kFile), ledgerText(fixture::sampleLedger(kEvents))) << step;
            if (disk.steps() < step)
                break;
        }
    }
}

TEST(LedgerStoreCrash, KeepsEventsInTheJournalWhileTheLedgerCannotBeWritten)
{
    SimulatedDisk disk;
    auto store = openStore(disk);
    ASSERT_TRUE(store);
    for (int i = 0; i < 2; ++i)
        ASSERT_TRUE((*store)->append(nextSample(**store)));
    disk.failAt(disk.steps() + 3, 1, std::errc::no_space_on_device);
    ASSERT_TRUE((*store)->append(nextSample(**store))) << "the third event, after which the ledger is written";
    ASSERT_TRUE((*store)->trouble());
    EXPECT_EQ((*store)->trouble()->kind, FileError::Kind::DiskFull);
    SimulatedDisk found = disk.afterCrash(Loss::Unsynced);
    EXPECT_EQ((*openStore(found))->ledger(), fixture::sampleLedger(3));
    ASSERT_TRUE((*store)->compact());
    EXPECT_FALSE((*store)->trouble());
}

TEST(LedgerStoreCrash, WritesOnWhenTheSystemTakesAFewBytesAtATime)
{
    SimulatedDisk disk;
    disk.limitWrites(5);
    EXPECT_EQ(lesson(disk).events, static_cast<std::size_t>(kEvents));
    EXPECT_EQ(disk.contents(kFile), ledgerText(fixture::sampleLedger(kEvents)));
}

TEST(LedgerStoreCrash, WorksWhereLinksAndLocksAreRefused)
{
    SimulatedDisk disk;
    disk.refuseLinks();
    disk.refuseLocks();
    {
        const auto store = openStore(disk);
        ASSERT_TRUE(store);
        ASSERT_EQ((*store)->report().notices.size(), 1U);
    }
    EXPECT_EQ(lesson(disk).events, static_cast<std::size_t>(kEvents));
}

// In the child: appends for ever, telling the parent after each event that it was confirmed.
[[noreturn]] void appendForEver(const std::filesystem::path& file, int pipe)
{
    PosixFileSystem fileSystem;
    const SystemClock clock;
    auto store = LedgerStore::open(fileSystem, clock, file, sampleHeader(), kOften);
    while (store && (*store)->append(nextSample(**store)) && ::write(pipe, "+", 1) == 1) {}
    ::_exit(1);
}

TEST(LedgerStoreCrash, LosesNothingWhenItIsKilledAtAnyMoment)
{
    const ironlab::test::TempFolder folder;
    const std::filesystem::path file = folder / "titan.ledger.json";
    std::mt19937 random(11);
    std::size_t confirmed = 0;
    // IRONLAB_KILLS=1000 asks for more than every build has time for.
    const char* const asked = std::getenv("IRONLAB_KILLS");
    const int rounds = asked != nullptr ? std::atoi(asked) : 25;
    for (int round = 0; round < rounds; ++round) {
        std::array<int, 2> pipe{};
        ASSERT_EQ(::pipe(pipe.data()), 0);
        const pid_t child = ::fork();
        if (child == 0)
            appendForEver(file, pipe[1]);
        ::close(pipe[1]);
        char mark = 0;
        for (auto wanted = random() % 12; wanted > 0 && ::read(pipe[0], &mark, 1) == 1; --wanted)
            ++confirmed;
        ASSERT_EQ(::kill(child, SIGKILL), 0);
        ASSERT_EQ(::waitpid(child, nullptr, 0), child);
        while (::read(pipe[0], &mark, 1) == 1)
            ++confirmed;
        ::close(pipe[0]);

        PosixFileSystem fileSystem;
        const ManualClock clock(fixture::kLessonStart);
        auto store = LedgerStore::open(fileSystem, clock, file, sampleHeader(), kOften);
        ASSERT_TRUE(store) << store.error().sentence;
        const std::size_t found = (*store)->ledger().events().size();
        ASSERT_GE(found, confirmed);
        ASSERT_LE(found, confirmed + 1);
        ASSERT_EQ((*store)->ledger(), fixture::sampleLedger(static_cast<int>(found)));
        confirmed = found;
    }
}

}  // namespace
}  // namespace ironlab::lab
