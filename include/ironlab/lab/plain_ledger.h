// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/json_document.h>
#include <ironlab/lab/ledger.h>

#include <optional>
#include <string_view>

namespace ironlab::lab {

/// The ledger of a text that `ledgerText` could have written, blanks aside; nearly all are. Nothing for every other text,
/// right or wrong: it is for the strict reader, which takes several times as long, knows every place and tells every
/// fault. Where there is a ledger, the strict reader finds the same one and no fault.
[[nodiscard]] std::optional<Ledger> plainLedger(std::string_view text, const JsonLimits& limits);

}  // namespace ironlab::lab
