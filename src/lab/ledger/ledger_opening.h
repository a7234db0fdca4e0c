// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/ledger_store.h>

namespace ironlab::lab {

[[nodiscard]] std::filesystem::path journalPath(const std::filesystem::path& ledger);
[[nodiscard]] std::filesystem::path draftsPath(const std::filesystem::path& ledger);
[[nodiscard]] std::filesystem::path lockPath(const std::filesystem::path& ledger);

/// What the files of a ledger say together. Nothing has been changed on disk.
struct FoundLedger {
    std::optional<Ledger> ledger;  ///< nothing where there is none and none can be recovered
    RecoveryReport report;
    bool ledgerIsUnreadable = false;
    bool journalIsUnusable = false;  ///< some of it could not be used and should be kept for inspection
    Faults faults;                   ///< of the unreadable ledger
    std::size_t ledgerBytes = 0;     ///< of the ledger file
    std::string ledgerFileHash;      ///< of its contents; empty where there is none
    std::string olderText;           ///< its contents where they are of an older format; empty where they are not
};

/// Reads the ledger (or its backup where it is missing or unreadable) and replays the journal on it. Where neither
/// exists, `headerIfNew` begins a ledger. An error where a file exists but the system does not let it be read, or where it is
/// a good file of another kind.
[[nodiscard]] Expected<FoundLedger, FileError> findLedger(FileSystem& fileSystem, const std::filesystem::path& file,
                                                          const std::optional<LedgerHeader>& headerIfNew);

/// Says in the report where the computer's clock stands before the last event: times are kept as they were shown, and
/// only a person can tell which of them are right.
void noteClock(const Clock& clock, const Ledger& ledger, RecoveryReport& report);

/// Keeps the contents of a ledger of an older format beside it, under a name that is free, and returns that name.
[[nodiscard]] Expected<std::filesystem::path, FileError> keepOlder(FileSystem& fileSystem,
                                                                   const std::filesystem::path& file,
                                                                   std::string_view contents);

/// Gives an unreadable file another name, with the time in it, and returns that name.
[[nodiscard]] Expected<std::filesystem::path, FileError> moveAside(FileSystem& fileSystem, const Clock& clock,
                                                                   const std::filesystem::path& file);

}  // namespace ironlab::lab
