// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/file_system.h>
#include <ironlab/lab/ledger_migration.h>

#include <filesystem>
#include <string>

namespace ironlab::lab {

/// A ledger of any major from the text of its file, with the events that so far only the journal beside that file has: what
/// the lab was told last, where it is still open or ended without closing the ledger. A notice says how many. Nothing is
/// changed on disk; faults are those of the ledger's file.
[[nodiscard]] Expected<AnyLedger, Faults> readLedgerWithJournal(FileSystem& files, const std::filesystem::path& file,
                                                                std::string text);

}  // namespace ironlab::lab
