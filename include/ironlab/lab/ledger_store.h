// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/clock.h>
#include <ironlab/lab/journal.h>
#include <ironlab/lab/json_document.h>
#include <ironlab/lab/ledger.h>

#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ironlab::lab {

/// What was found when a ledger was opened.
struct RecoveryReport {
    bool isNew = false;                 ///< there was nothing to go on with
    std::size_t eventsFromLedger = 0;   ///< from the ledger file, or from its backup
    std::size_t eventsFromJournal = 0;  ///< saved by the journal when the lab ended without closing the ledger
    std::vector<std::string> notices;   ///< sentences about everything out of the ordinary
};

/// Text being typed, by what it is for.
using Drafts = std::map<std::string, std::string, std::less<>>;

struct LedgerStoreOptions {
    /// Events after which the ledger file is written anew; the more, the longer the ledger already is, so that the time
    /// spent on an event does not grow with it.
    std::size_t compactEvery = 32;
    /// A ledger is kept below the size that its reader takes.
    std::size_t largestBytes = kLedgerLimits.bytes;
};

/// Keeps a ledger on disk while a session adds to it. Beside `X` there are `X.journal` (the latest events), `X.drafts`
/// (text not yet sent), `X.bak` (the ledger before it was last written) and `X.lock` (held while it is open for writing).
///
/// What `append` and `saveDraft` returned for survives the end of the program in any manner at any moment. A file that
/// cannot be read is never overwritten but moved aside, and the report says so. Where the folder cannot lock files, a
/// second writer is noticed by what it wrote, and the one who notices writes no more.
class LedgerStore {
public:
    /// Opens the ledger, or begins one with `headerIfNew`, and keeps others from writing to it. Events that only the
    /// journal has are recovered. `InUse` where another program or window has it open.
    [[nodiscard]] static Expected<std::unique_ptr<LedgerStore>, FileError> open(FileSystem& fileSystem,
                                                                                const Clock& clock,
                                                                                const std::filesystem::path& file,
                                                                                const LedgerHeader& headerIfNew,
                                                                                LedgerStoreOptions options = {});

    /// Reads a ledger and what its journal adds, and changes nothing on disk, even while another window writes.
    struct Reading {
        Ledger ledger;
        RecoveryReport report;
    };
    [[nodiscard]] static Expected<Reading, FileError> readOnly(FileSystem& fileSystem,
                                                               const std::filesystem::path& file);

    /// Closes without a report of failures; `close` gives one.
    ~LedgerStore();
    LedgerStore(const LedgerStore&) = delete;
    LedgerStore& operator=(const LedgerStore&) = delete;

    [[nodiscard]] const Ledger& ledger() const { return m_ledger; }
    [[nodiscard]] const RecoveryReport& report() const { return m_report; }
    [[nodiscard]] const std::filesystem::path& file() const { return m_path; }

    /// Appends an event that `ledger()` accepts. It is on disk when this returns; after an error it is not part of the
    /// ledger and may be tried again. `TooLarge` where the ledger's reader would refuse it.
    [[nodiscard]] Expected<void, FileError> append(const Event& event);

    /// Writes the ledger file and empties the journal. Does nothing where the journal is empty.
    [[nodiscard]] Expected<void, FileError> compact();
    /// Writes a copy of the ledger as it stands, finished or not, even where its own folder takes nothing any more.
    [[nodiscard]] Expected<void, FileError> exportTo(const std::filesystem::path& target);
    /// Compacts, removes the files that are of no more use, and lets others open the ledger. Nothing may be appended
    /// after it succeeded.
    [[nodiscard]] Expected<void, FileError> close();

    /// Why the ledger file could not be written lately, or nothing. The events are safe in the journal meanwhile.
    [[nodiscard]] const std::optional<FileError>& trouble() const { return m_trouble; }

    /// Saves text that is still being typed, under a key such as "cloud_titan/1/reflection". Empty text removes it.
    [[nodiscard]] Expected<void, FileError> saveDraft(std::string_view key, std::string_view text);
    [[nodiscard]] std::optional<std::string> draft(std::string_view key) const;
    [[nodiscard]] const Drafts& drafts() const { return m_drafts; }

private:
    LedgerStore(FileSystem& fileSystem, std::filesystem::path file, LedgerStoreOptions options);
    [[nodiscard]] Expected<void, FileError> lockAndRecover(const Clock& clock, const LedgerHeader& headerIfNew);
    [[nodiscard]] Expected<void, FileError> makeRoomFor(const Event& event);
    [[nodiscard]] Expected<void, FileError> expectOwnFile() const;
    [[nodiscard]] Expected<void, FileError> writeLedger();
    [[nodiscard]] std::size_t compactionInterval() const;
    [[nodiscard]] Expected<void, FileError> loadDrafts(const Clock& clock);
    [[nodiscard]] Expected<void, FileError> writeDrafts(const Drafts& drafts);
    void letGo();

    FileSystem& m_fileSystem;
    std::filesystem::path m_path;
    LedgerStoreOptions m_options;
    Ledger m_ledger;
    RecoveryReport m_report;
    Journal m_journal;
    std::optional<FileSystem::Handle> m_lock;
    std::size_t m_eventsSinceCompaction = 0;
    std::size_t m_ledgerBytes = 0;  ///< of the ledger file
    std::string m_ledgerFileHash;   ///< of its contents, kept where nothing is locked
    bool m_isClosed = false;
    std::optional<FileError> m_trouble;
    Drafts m_drafts;
};

}  // namespace ironlab::lab
