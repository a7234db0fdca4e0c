// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/json_document.h>
#include <ironlab/lab/ledger.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ironlab::lab {

inline constexpr std::string_view kOldLedgerSchema = "ironlab/ledger/0";

/// A ledger of any major of the format, in the form of today. What was read is never changed: whoever keeps the file
/// keeps the bytes that were handed in.
struct AnyLedger {
    Ledger ledger;
    std::string migratedFrom;  ///< the schema it had; empty where it is today's
    /// Where the chain of an older format breaks. The migrated ledger has a chain of its own, which always holds.
    std::optional<ChainBreak> oldChain;
    std::vector<std::string> notices;
};
[[nodiscard]] Expected<AnyLedger, Faults> readAnyLedger(std::string file, std::string text,
                                                        const JsonLimits& limits = kLedgerLimits);

/// Whether a text says, near its beginning, that it is a ledger of whatever major; it may be damaged all the same.
[[nodiscard]] bool claimsToBeLedger(std::string_view text);

/// The header of a ledger as a document of its own: what stands before the events, closed. It is often whole where the rest
/// is not; empty where there is none.
[[nodiscard]] std::string headOfLedger(std::string_view text);
/// The student whom such a head names; empty where it cannot be read.
[[nodiscard]] std::string studentInHead(std::string head);
/// Likewise the version of the lab that began the ledger.
[[nodiscard]] std::string labVersionInHead(std::string head);

}  // namespace ironlab::lab
