// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_ledger.h"
#include "support/temp_folder.h"

#include <ironlab/lab/ledger_store.h>

#include <gtest/gtest.h>

namespace ironlab::lab {
namespace {

using fixture::sampleHeader;
using fixture::sampleLedger;
using ironlab::test::readText;
using ironlab::test::TempFolder;
using ironlab::test::writeText;

class LedgerStoreOnDisk : public testing::Test {
protected:
    std::unique_ptr<LedgerStore> opened(LedgerStoreOptions options = {})
    {
        auto store = LedgerStore::open(m_fileSystem, m_clock, m_path, sampleHeader(), options);
        if (store)
            return std::move(*store);
        ADD_FAILURE() << store.error().sentence;
        return nullptr;
    }

    static void appendOne(LedgerStore& store)
    {
        const auto number = static_cast<int>(store.ledger().events().size()) + 1;
        const auto appended =
            store.append(store.ledger().next(fixture::sampleKind(number), fixture::samplePayload(number),
                                             fixture::kLessonStart + std::chrono::seconds{number}));
        EXPECT_TRUE(appended) << appended.error().sentence;
    }

    static void append(LedgerStore& store, int count)
    {
        for (int i = 0; i < count; ++i)
            appendOne(store);
    }

    // What a killed program leaves behind: copies of the files as they are now.
    void crash(std::unique_ptr<LedgerStore> store)
    {
        const TempFolder copy;
        std::filesystem::copy(m_folder.path(), copy.path());
        store.reset();
        for (const auto& entry : std::filesystem::directory_iterator(m_folder.path()))
            std::filesystem::remove(entry.path());
        std::filesystem::copy(copy.path(), m_folder.path());
    }

    [[nodiscard]] std::filesystem::path beside(const char* ending) const { return m_path.string() + ending; }

    TempFolder m_folder;
    std::filesystem::path m_path = m_folder / "titan.ledger.json";
    PosixFileSystem m_fileSystem;
    ManualClock m_clock{fixture::kLessonStart};
};

TEST_F(LedgerStoreOnDisk, BeginsALedgerThatIsThereAtOnce)
{
    const auto store = opened();
    EXPECT_TRUE(store->report().isNew);
    EXPECT_TRUE(store->report().notices.empty());
    EXPECT_EQ(readText(m_path), ledgerText(Ledger(sampleHeader())));
}

TEST_F(LedgerStoreOnDisk, GoesOnWhereItWasClosed)
{
    {
        const auto store = opened();
        append(*store, 5);
        ASSERT_TRUE(store->close());
    }
    EXPECT_EQ(readText(m_path), ledgerText(sampleLedger(5)));
    EXPECT_FALSE(std::filesystem::exists(beside(".journal")));
    EXPECT_FALSE(std::filesystem::exists(beside(".lock")));
    const auto store = opened();
    EXPECT_FALSE(store->report().isNew);
    EXPECT_EQ(store->report().eventsFromLedger, 5U);
    EXPECT_EQ(store->report().eventsFromJournal, 0U);
    EXPECT_TRUE(store->report().notices.empty());
    append(*store, 2);
    EXPECT_EQ(store->ledger(), sampleLedger(7));
}

TEST_F(LedgerStoreOnDisk, RecoversEventsThatOnlyTheJournalHas)
{
    auto store = opened();
    append(*store, 5);
    crash(std::move(store));
    EXPECT_EQ(readText(m_path), ledgerText(sampleLedger(0)));

    store = opened();
    EXPECT_EQ(store->ledger(), sampleLedger(5));
    EXPECT_EQ(store->report().eventsFromJournal, 5U);
    ASSERT_EQ(store->report().notices.size(), 1U);
    EXPECT_EQ(readText(m_path), ledgerText(sampleLedger(5)));
}

TEST_F(LedgerStoreOnDisk, IgnoresATornLastLineAndSaysSo)
{
    auto store = opened();
    append(*store, 5);
    crash(std::move(store));
    std::filesystem::resize_file(beside(".journal"), std::filesystem::file_size(beside(".journal")) - 7);

    store = opened();
    EXPECT_EQ(store->ledger(), sampleLedger(4));
    EXPECT_EQ(store->report().notices.size(), 2U);
    append(*store, 1);
    EXPECT_EQ(store->ledger(), sampleLedger(5));
}

TEST_F(LedgerStoreOnDisk, KeepsADamagedJournalForInspection)
{
    auto store = opened();
    append(*store, 5);
    crash(std::move(store));
    std::string journal = readText(beside(".journal"));
    journal[journal.find("batch")] = 'B';
    writeText(beside(".journal"), journal);

    store = opened();
    EXPECT_EQ(store->ledger(), sampleLedger(0));
    EXPECT_EQ(readText(beside(".journal.unreadable-20260302T090000Z")), journal);
    EXPECT_EQ(store->report().notices.size(), 2U);
}

TEST_F(LedgerStoreOnDisk, KeepsAJournalOfAnotherLedgerForInspection)
{
    LedgerHeader other = sampleHeader();
    other.student = "Somebody Else";
    Ledger foreign(other);
    fixture::appendSample(foreign);
    writeText(beside(".journal"), journalLine(foreign.events().front()));
    const auto store = opened();
    EXPECT_EQ(store->ledger(), sampleLedger(0));
    EXPECT_TRUE(std::filesystem::exists(beside(".journal.unreadable-20260302T090000Z")));
}

TEST_F(LedgerStoreOnDisk, WritesTheLedgerEveryNEvents)
{
    LedgerStoreOptions options;
    options.compactEvery = 3;
    const auto store = opened(options);
    append(*store, 4);
    EXPECT_EQ(readText(m_path), ledgerText(sampleLedger(3)));
    EXPECT_EQ(readText(beside(".journal")), journalLine(sampleLedger(4).events().back()));
    EXPECT_EQ(readText(beside(".bak")), ledgerText(sampleLedger(0)));
    EXPECT_FALSE(store->trouble());
}

TEST_F(LedgerStoreOnDisk, MovesAnUnreadableLedgerAsideAndUsesTheBackup)
{
    LedgerStoreOptions options;
    options.compactEvery = 3;
    auto store = opened(options);
    append(*store, 7);
    ASSERT_TRUE(store->close());
    store.reset();
    const std::string damaged = readText(m_path).substr(0, 400);
    writeText(m_path, damaged);

    store = opened();
    EXPECT_EQ(readText(beside(".unreadable-20260302T090000Z")), damaged);
    EXPECT_EQ(store->ledger(), sampleLedger(6)) << "the backup";
    EXPECT_EQ(store->report().notices.size(), 2U);
    EXPECT_EQ(readText(m_path), ledgerText(sampleLedger(6)));
}

TEST_F(LedgerStoreOnDisk, NeverOverwritesWhatItMovedAside)
{
    for (const char* const garbage : {"garbage 1", "garbage 2", "garbage 3"}) {
        writeText(m_path, garbage);
        std::filesystem::remove(beside(".bak"));
        const auto store = opened();
        EXPECT_TRUE(store->report().isNew);
    }
    EXPECT_EQ(readText(beside(".unreadable-20260302T090000Z")), "garbage 1");
    EXPECT_EQ(readText(beside(".unreadable-20260302T090000Z-2")), "garbage 2");
    EXPECT_EQ(readText(beside(".unreadable-20260302T090000Z-3")), "garbage 3");
}

TEST_F(LedgerStoreOnDisk, RefusesAGoodFileOfAnotherKind)
{
    const std::string mission = "{\"schema\": \"ironlab/mission/1\", \"id\": \"x\"}";
    writeText(m_path, mission);
    const auto store = LedgerStore::open(m_fileSystem, m_clock, m_path, sampleHeader());
    ASSERT_FALSE(store);
    EXPECT_EQ(store.error().kind, FileError::Kind::Unreadable);
    EXPECT_EQ(readText(m_path), mission);
}

TEST_F(LedgerStoreOnDisk, LeavesAFileThatIsNoTextWhereItIs)
{
    const std::string document("%PDF-1.7\n\0binary", 17);
    writeText(m_path, document);
    const auto store = LedgerStore::open(m_fileSystem, m_clock, m_path, sampleHeader());
    ASSERT_FALSE(store);
    EXPECT_NE(store.error().sentence.find("is not a ledger but a PDF document"), std::string::npos)
        << store.error().sentence;
    EXPECT_EQ(readText(m_path), document);
}

TEST_F(LedgerStoreOnDisk, LeavesALedgerOfANewerLabWhereItIsAndSaysWhichLabOpensIt)
{
    LedgerHeader header = sampleHeader();
    header.labVersion = "99.1.0";
    std::string text = ledgerText(Ledger(header));
    text.insert(text.find("\"track\""), "\"mood\": \"curious\", ");
    writeText(m_path, text);
    const auto store = LedgerStore::open(m_fileSystem, m_clock, m_path, sampleHeader());
    ASSERT_FALSE(store);
    EXPECT_EQ(store.error().kind, FileError::Kind::Unreadable);
    EXPECT_NE(store.error().sentence.find("was begun with version 99.1.0 of the lab"), std::string::npos)
        << store.error().sentence;
    ASSERT_EQ(store.error().faults.size(), 2U);
    EXPECT_NE(store.error().faults[0].fix.find("open it with version 99.1.0"), std::string::npos);
    EXPECT_NE(store.error().faults[1].found.find("mood"), std::string::npos);
    EXPECT_EQ(readText(m_path), text);
}

TEST_F(LedgerStoreOnDisk, RestoresAMissingLedgerFromItsBackup)
{
    auto store = opened();
    append(*store, 2);
    ASSERT_TRUE(store->compact());
    append(*store, 2);
    ASSERT_TRUE(store->close());
    store.reset();
    std::filesystem::remove(m_path);
    store = opened();
    EXPECT_EQ(store->ledger(), sampleLedger(2));
    EXPECT_FALSE(store->report().isNew);
}

TEST_F(LedgerStoreOnDisk, SaysThatALedgerWasEdited)
{
    {
        const auto store = opened();
        append(*store, 5);
    }
    std::string text = readText(m_path);
    text[text.find("\"4.5\"") + 1] = '9';
    writeText(m_path, text);
    const auto store = opened();
    ASSERT_EQ(store->report().notices.size(), 1U);
    EXPECT_NE(store->report().notices[0].find("event 3"), std::string::npos);
    append(*store, 1);
    EXPECT_EQ(store->ledger().events().size(), 6U);
}

TEST_F(LedgerStoreOnDisk, IsOpenInOneWindowOnly)
{
    const auto store = opened();
    append(*store, 3);
    const auto second = LedgerStore::open(m_fileSystem, m_clock, m_path, sampleHeader());
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().kind, FileError::Kind::InUse);
    EXPECT_EQ(second.error().sentence,
              "\"titan.ledger.json\" is open in another window of the lab. Close that window, or "
              "open the file read-only.");

    const auto reading = LedgerStore::readOnly(m_fileSystem, m_path);
    ASSERT_TRUE(reading);
    EXPECT_EQ(reading->ledger, sampleLedger(3)) << "with the events of the journal";
    append(*store, 1);
}

TEST_F(LedgerStoreOnDisk, ReadOnlyChangesNothing)
{
    auto store = opened();
    append(*store, 3);
    crash(std::move(store));
    const std::string journal = readText(beside(".journal"));
    ASSERT_TRUE(LedgerStore::readOnly(m_fileSystem, m_path));
    EXPECT_EQ(readText(beside(".journal")), journal);
    EXPECT_EQ(readText(m_path), ledgerText(sampleLedger(0)));
    EXPECT_FALSE(LedgerStore::readOnly(m_fileSystem, m_folder / "absent.json"));
    writeText(m_folder / "bad.json", "{");
    const auto bad = LedgerStore::readOnly(m_fileSystem, m_folder / "bad.json");
    ASSERT_FALSE(bad);
    EXPECT_NE(bad.error().sentence.find("bad.json:1:2"), std::string::npos) << bad.error().sentence;
    EXPECT_EQ(readText(m_folder / "bad.json"), "{");
}

TEST_F(LedgerStoreOnDisk, ExportsTheLedgerAsItStands)
{
    const auto store = opened();
    append(*store, 3);
    ASSERT_TRUE(store->exportTo(m_folder / "handed-in.json"));
    EXPECT_EQ(readText(m_folder / "handed-in.json"), ledgerText(sampleLedger(3)));
    append(*store, 1);
    ASSERT_TRUE(store->exportTo(m_path));
    EXPECT_EQ(readText(m_path), ledgerText(sampleLedger(4)));
    const auto gone = store->exportTo(m_folder / "gone" / "x.json");
    ASSERT_FALSE(gone);
    EXPECT_EQ(gone.error().kind, FileError::Kind::FolderMissing);
}

TEST_F(LedgerStoreOnDisk, KeepsDraftsUntilTheyAreCleared)
{
    auto store = opened();
    ASSERT_TRUE(store->saveDraft("1/reflection", "The memory term"));
    ASSERT_TRUE(store->saveDraft("2/reflection", "größer \"x\"\n"));
    crash(std::move(store));
    store = opened();
    EXPECT_EQ(store->draft("1/reflection"), "The memory term");
    EXPECT_EQ(store->draft("2/reflection"), "größer \"x\"\n");
    EXPECT_EQ(store->draft("3/reflection"), std::nullopt);
    ASSERT_TRUE(store->saveDraft("1/reflection", ""));
    ASSERT_TRUE(store->saveDraft("2/reflection", ""));
    EXPECT_FALSE(std::filesystem::exists(beside(".drafts")));
}

TEST_F(LedgerStoreOnDisk, MovesUnreadableDraftsAside)
{
    writeText(beside(".drafts"), "{\"schema\":");
    const auto store = opened();
    EXPECT_TRUE(store->drafts().empty());
    EXPECT_EQ(readText(beside(".drafts.unreadable-20260302T090000Z")), "{\"schema\":");
    EXPECT_EQ(store->report().notices.size(), 1U);
}

TEST_F(LedgerStoreOnDisk, NoticesThatItsFolderIsGone)
{
    const auto store = opened();
    append(*store, 2);
    std::filesystem::remove_all(m_folder.path());
    const Event next = store->ledger().next(EventKind::Note, fixture::samplePayload(3), fixture::kLessonStart);
    const auto appended = store->append(next);
    ASSERT_FALSE(appended);
    EXPECT_EQ(appended.error().kind, FileError::Kind::FolderMissing);
    EXPECT_EQ(store->ledger().events().size(), 2U);

    std::filesystem::create_directories(m_folder.path());
    append(*store, 1);
    EXPECT_EQ(LedgerStore::readOnly(m_fileSystem, m_path)->ledger, sampleLedger(3)) << "nothing is missing";
}

TEST_F(LedgerStoreOnDisk, SavesToTheFileBehindALink)
{
    std::filesystem::create_directories(m_folder / "usb");
    std::filesystem::create_symlink(m_folder / "usb" / "real.json", m_path);
    {
        const auto store = opened();
        append(*store, 1);
    }
    EXPECT_TRUE(std::filesystem::is_symlink(m_path));
    EXPECT_EQ(readText(m_folder / "usb" / "real.json"), ledgerText(sampleLedger(1)));
}

TEST_F(LedgerStoreOnDisk, CreatesTheFoldersItNeeds)
{
    m_path = m_folder / "new" / "folder" / "x.json";
    const auto store = opened();
    append(*store, 1);
    EXPECT_TRUE(std::filesystem::exists(m_path));
}

}  // namespace
}  // namespace ironlab::lab
