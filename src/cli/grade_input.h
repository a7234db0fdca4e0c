// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/grade_batch.h>

#include <iosfwd>

namespace ironlab::cli {

/// One ledger a line (NDJSON), as long as the stream lasts; it outlives the function. Empty lines are passed over, and a
/// line too long for a ledger is reported and skipped without being held.
[[nodiscard]] lab::NextSubmission ledgersOf(std::istream& in);

}  // namespace ironlab::cli
