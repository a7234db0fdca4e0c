// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/designs/drafts_io.h"
#include "lab/ledger/ledger_opening.h"

#include <ironlab/base/contract.h>
#include <ironlab/base/file_fault.h>
#include <ironlab/lab/json_document.h>
#include <ironlab/lab/ledger_drafts.h>
#include <ironlab/lab/sha256.h>

#include <algorithm>
#include <utility>

namespace ironlab::lab {
namespace {

// The name behind symbolic links, also of a file that is not there yet, so that saving replaces the file and not the
// link.
std::filesystem::path resolved(std::filesystem::path file)
{
    constexpr int kMostLinks = 16;
    std::error_code error;
    for (int i = 0; i < kMostLinks && std::filesystem::is_symlink(file, error); ++i)
        file = file.parent_path() / std::filesystem::read_symlink(file, error);
    std::filesystem::path target = std::filesystem::weakly_canonical(file, error);
    return error ? file : target;
}

Expected<std::optional<FileSystem::Handle>, FileError> lockLedger(FileSystem& fileSystem,
                                                                  const std::filesystem::path& file)
{
    if (const auto created = fileSystem.createFolders(folderOf(file)); !created)
        return unexpected(savingFailed(file, created.error()));
    const auto lock = fileSystem.lock(lockPath(file));
    if (lock)
        return std::optional(*lock);
    if (lock.error() == std::errc::function_not_supported)
        return std::optional<FileSystem::Handle>();
    return unexpected(savingFailed(file, lock.error()));
}

std::string movedSentence(const std::filesystem::path& file, const std::filesystem::path& aside)
{
    return '"' + file.filename().string() + "\" could not be used and was kept as \"" + aside.filename().string()
           + "\".";
}

// An event takes no more than that in the ledger for each byte of its line in the journal.
constexpr double kLedgerPerJournalByte = 1.25;
constexpr std::size_t kLedgerShareOfEvents = 16;

FileError tooLarge(const std::filesystem::path& file)
{
    return {
        FileError::Kind::TooLarge,
        '"' + file.filename().string()
            + "\" has reached the largest size that a ledger may have, so nothing more is recorded in it. Export it, "
              "then begin a new ledger; what was saved before is safe.",
        {faultOfFile(file.string(), "a ledger of the largest size", "room for what you do next",
                     "export it, then begin a new ledger; what was saved before is safe")}};
}

FileError writtenElsewhere(const std::filesystem::path& file)
{
    return {
        FileError::Kind::InUse,
        '"' + file.filename().string()
            + "\" was written by another window of the lab meanwhile. Export this window's ledger under another "
              "name, then close the window and open the file again.",
        {faultOfFile(file.string(), "a ledger that another window wrote meanwhile", "the ledger as this window left it",
                     "export this window's ledger under another name, then close it and open the file again")}};
}

Expected<void, FileError> keepAside(FileSystem& fileSystem, const Clock& clock, const std::filesystem::path& file,
                                    RecoveryReport& report)
{
    return moveAside(fileSystem, clock, file).map([&](const std::filesystem::path& aside) {
        report.notices.push_back(movedSentence(file, aside));
    });
}

}  // namespace

Drafts draftsBeside(FileSystem& fileSystem, const std::filesystem::path& ledger)
{
    const std::filesystem::path file = draftsPath(ledger);
    auto text = fileSystem.read(file, kLedgerLimits.bytes);
    if (!text || !text->has_value())
        return {};
    return parseDrafts(file.string(), std::move(**text)).value_or(Drafts{});
}

LedgerStore::LedgerStore(FileSystem& fileSystem, std::filesystem::path file, LedgerStoreOptions options)
    : m_fileSystem(fileSystem),
      m_path(std::move(file)),
      m_options(options),
      m_ledger(LedgerHeader{}),
      m_journal(fileSystem, journalPath(m_path))
{
    IRONLAB_EXPECTS(m_options.compactEvery > 0);
}

LedgerStore::~LedgerStore()
{
    if (!m_isClosed && !close())
        letGo();
}

Expected<std::unique_ptr<LedgerStore>, FileError> LedgerStore::open(FileSystem& fileSystem, const Clock& clock,
                                                                    const std::filesystem::path& file,
                                                                    const LedgerHeader& headerIfNew,
                                                                    LedgerStoreOptions options)
{
    // No std::make_unique: the constructor is private.
    std::unique_ptr<LedgerStore> store(new LedgerStore(fileSystem, resolved(file), options));
    store->m_isClosed = true;
    auto opened = store->lockAndRecover(clock, headerIfNew).and_then([&] { return store->loadDrafts(clock); });
    if (!opened) {
        store->letGo();
        return unexpected(std::move(opened).error());
    }
    store->m_isClosed = false;
    return store;
}

Expected<void, FileError> LedgerStore::lockAndRecover(const Clock& clock, const LedgerHeader& headerIfNew)
{
    auto lock = lockLedger(m_fileSystem, m_path);
    if (!lock)
        return unexpected(std::move(lock).error());
    m_lock = *lock;
    auto found = findLedger(m_fileSystem, m_path, headerIfNew);
    if (!found)
        return unexpected(std::move(found).error());
    m_ledger = std::move(*found->ledger);
    m_report = std::move(found->report);
    m_ledgerBytes = found->ledgerBytes;
    m_ledgerFileHash = std::move(found->ledgerFileHash);
    if (!m_lock)
        m_report.notices.emplace_back("This folder cannot lock files. Do not open the ledger in a second window.");
    noteClock(clock, m_ledger, m_report);
    if (found->ledgerIsUnreadable) {
        if (auto kept = keepAside(m_fileSystem, clock, m_path, m_report); !kept)
            return kept;
    }
    if (!found->olderText.empty()) {
        const auto kept = keepOlder(m_fileSystem, m_path, found->olderText);
        if (!kept)
            return unexpected(kept.error());
        m_report.notices.push_back("The file as it was is kept as \"" + kept->filename().string() + "\".");
    }
    // The ledger must hold every event before the journal that had them goes.
    if (!found->olderText.empty() || found->journalIsUnusable || m_report.eventsFromJournal > 0
        || !m_fileSystem.exists(m_path)) {
        if (auto written = writeLedger(); !written)
            return written;
    }
    if (found->journalIsUnusable) {
        if (auto kept = keepAside(m_fileSystem, clock, journalPath(m_path), m_report); !kept)
            return kept;
    }
    // The ledger may be in place only since a moment ago, by a lab that did not live to see its name reach the disk.
    if (const auto synced = m_fileSystem.syncFolder(folderOf(m_path)); !synced)
        return unexpected(savingFailed(m_path, synced.error()));
    return m_journal.start();
}

Expected<LedgerStore::Reading, FileError> LedgerStore::readOnly(FileSystem& fileSystem,
                                                                const std::filesystem::path& file)
{
    auto found = findLedger(fileSystem, file, std::nullopt);
    if (!found)
        return unexpected(std::move(found).error());
    if (found->ledger)
        return Reading{std::move(*found->ledger), std::move(found->report)};
    const std::string name = '"' + file.string() + '"';
    if (found->ledgerIsUnreadable)
        return unexpected(FileError{FileError::Kind::Unreadable,
                                    name + " is not a readable ledger:\n" + describe(found->faults),
                                    std::move(found->faults)});
    return unexpected(noSuchFile(file));
}

Expected<void, FileError> LedgerStore::append(const Event& event)
{
    IRONLAB_EXPECTS(!m_isClosed);
    IRONLAB_EXPECTS(m_ledger.accepts(event));
    if (auto room = makeRoomFor(event); !room)
        return room;
    if (m_journal.isBroken()) {
        // A whole ledger and a fresh journal are the only sure ground after a failure.
        if (auto written = writeLedger().and_then([this] { return m_journal.start(); }); !written)
            return written;
    }
    if (m_journal.isForeign())
        return unexpected(writtenElsewhere(m_path));
    if (auto appended = m_journal.append(event); !appended)
        return appended;
    m_ledger.append(event);
    if (++m_eventsSinceCompaction >= compactionInterval()) {
        m_eventsSinceCompaction = 0;
        const auto compacted = compact();
        m_trouble = compacted ? std::nullopt : std::optional(compacted.error());
    }
    return {};
}

std::size_t LedgerStore::compactionInterval() const
{
    return std::max(m_options.compactEvery, m_ledger.events().size() / kLedgerShareOfEvents);
}

Expected<void, FileError> LedgerStore::makeRoomFor(const Event& event)
{
    const std::size_t line = journalLine(event).size();
    const auto fits = [&] {
        const double added = kLedgerPerJournalByte * static_cast<double>(m_journal.size() + line);
        return static_cast<double>(m_ledgerBytes) + added <= static_cast<double>(m_options.largestBytes);
    };
    // What the journal takes in the ledger is a guess until it is written there.
    if (fits() || (!m_journal.isEmpty() && compact() && fits()))
        return {};
    return unexpected(tooLarge(m_path));
}

Expected<void, FileError> LedgerStore::expectOwnFile() const
{
    // Who holds the lock is alone.
    if (m_lock)
        return {};
    const auto text = m_fileSystem.read(m_path, kLedgerLimits.bytes);
    if (!text)
        return unexpected(readingFailed(m_path, text.error()));
    if (text->has_value() && sha256Hex(**text) != m_ledgerFileHash)
        return unexpected(writtenElsewhere(m_path));
    return {};
}

Expected<void, FileError> LedgerStore::writeLedger()
{
    if (auto own = expectOwnFile(); !own)
        return own;
    const std::string text = ledgerText(m_ledger);
    return replaceFile(m_fileSystem, m_path, text, Backup::Keep).map([&] {
        m_ledgerBytes = text.size();
        if (!m_lock)
            m_ledgerFileHash = sha256Hex(text);
    });
}

Expected<void, FileError> LedgerStore::compact()
{
    IRONLAB_EXPECTS(!m_isClosed);
    if (m_journal.isEmpty() && !m_journal.isBroken() && m_fileSystem.exists(m_path))
        return {};
    if (m_journal.isForeign())
        return unexpected(writtenElsewhere(m_path));
    return writeLedger().and_then([this] { return m_journal.start(); }).map([this] {
        m_eventsSinceCompaction = 0;
        m_trouble.reset();
    });
}

Expected<void, FileError> LedgerStore::exportTo(const std::filesystem::path& target)
{
    auto compacted = compact();
    if (resolved(target) == m_path)
        return compacted;
    return replaceFile(m_fileSystem, resolved(target), ledgerText(m_ledger), Backup::None);
}

Expected<void, FileError> LedgerStore::close()
{
    if (m_isClosed)
        return {};
    if (auto compacted = compact(); !compacted)
        return compacted;
    m_isClosed = true;
    const bool isForeign = m_journal.isForeign();
    m_journal.close();
    // An empty journal left behind does no harm; one that another window writes to is not ours to remove.
    if (!isForeign)
        static_cast<void>(m_fileSystem.remove(journalPath(m_path)));
    letGo();
    return {};
}

void LedgerStore::letGo()
{
    m_isClosed = true;
    m_journal.close();
    if (m_lock)
        m_fileSystem.unlock(*m_lock, lockPath(m_path));
    m_lock.reset();
}

Expected<void, FileError> LedgerStore::saveDraft(std::string_view key, std::string_view text)
{
    IRONLAB_EXPECTS(!m_isClosed && !key.empty());
    Drafts drafts = m_drafts;
    if (text.empty())
        drafts.erase(std::string(key));
    else
        drafts.insert_or_assign(std::string(key), std::string(text));
    if (drafts == m_drafts)
        return {};
    return writeDrafts(drafts).map([&] { m_drafts = std::move(drafts); });
}

std::optional<std::string> LedgerStore::draft(std::string_view key) const
{
    const auto found = m_drafts.find(key);
    return found == m_drafts.end() ? std::nullopt : std::optional(found->second);
}

Expected<void, FileError> LedgerStore::writeDrafts(const Drafts& drafts)
{
    const std::filesystem::path file = draftsPath(m_path);
    if (!drafts.empty())
        return replaceFile(m_fileSystem, file, draftsText(drafts), Backup::None);
    const auto removed = m_fileSystem.remove(file).and_then([&] { return m_fileSystem.syncFolder(folderOf(file)); });
    if (!removed)
        return unexpected(savingFailed(file, removed.error()));
    return {};
}

Expected<void, FileError> LedgerStore::loadDrafts(const Clock& clock)
{
    const std::filesystem::path file = draftsPath(m_path);
    auto text = m_fileSystem.read(file, kLedgerLimits.bytes);
    if (!text)
        return unexpected(readingFailed(file, text.error()));
    if (!text->has_value())
        return {};
    auto drafts = parseDrafts(file.string(), std::move(**text));
    if (!drafts)
        return keepAside(m_fileSystem, clock, file, m_report);
    m_drafts = std::move(*drafts);
    return {};
}

}  // namespace ironlab::lab
