// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/ledger/ledger_opening.h"

#include <ironlab/lab/ledger_store.h>
#include <ironlab/lab/ledger_with_journal.h>

#include <utility>

namespace ironlab::lab {

Expected<AnyLedger, Faults> readLedgerWithJournal(FileSystem& files, const std::filesystem::path& file,
                                                  std::string text)
{
    auto read = readAnyLedger(file.string(), std::move(text));
    // An older format has no journal, and a broken chain nothing that could be added to it.
    const bool takesMore = read && read->migratedFrom.empty() && !read->ledger.verifyChain();
    if (!takesMore || !files.exists(journalPath(file)))
        return read;
    auto whole = LedgerStore::readOnly(files, file);
    if (!whole || whole->report.eventsFromJournal == 0)
        return read;
    read->ledger = std::move(whole->ledger);
    const std::size_t more = whole->report.eventsFromJournal;
    read->notices.push_back(
        (more == 1 ? "The last event is" : "The last " + std::to_string(more) + " events are")
        + std::string(" from the journal beside the ledger; the lab has not written them into it yet."));
    return read;
}

}  // namespace ironlab::lab
