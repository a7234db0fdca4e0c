// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.h"

#include <ironlab/lab/ledger_migration.h>
#include <ironlab/lab/mission.h>

#include <memory>
#include <string>

namespace ironlab::cli {

/// A ledger with the mission it is about and the presets it needs; null after the reason was printed, and then `exit`
/// says how to end.
struct LedgerInput {
    lab::Catalog catalog;
    lab::Mission mission;
    lab::AnyLedger read;
};
struct LedgerReading {
    std::unique_ptr<LedgerInput> input;
    Exit exit = Exit::Done;
};
/// `assignment` is the file of the one that the ledger was recorded under; empty: it is taken under the mission's own
/// terms. What is to be known of that stands among the ledger's notices.
[[nodiscard]] LedgerReading readLedgerInput(const std::string& file, const std::string& assignment,
                                            const CommonOptions& common, Streams& streams);

}  // namespace ironlab::cli
