// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/fault.h>
#include <ironlab/lab/ledger.h>

#include <string>
#include <string_view>

namespace ironlab::lab {

/// What is wrong with a ledger that can be read.
struct LedgerComplaint {
    std::string pointer;  ///< RFC 6901; empty for the whole ledger
    std::string found;
    std::string expected;
    std::string fix;
};

/// The complaint as a fault of its file: at the place that the pointer leads to in `text`, the contents of the file, or at
/// the beginning where it leads nowhere.
[[nodiscard]] Fault ledgerFault(const std::string& file, std::string text, const LedgerComplaint& complaint);

/// What a broken chain is to whoever gave the file.
[[nodiscard]] LedgerComplaint complaintOf(const ChainBreak& broken);

}  // namespace ironlab::lab
