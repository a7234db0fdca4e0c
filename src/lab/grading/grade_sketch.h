// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/grade_report.h>

namespace ironlab::lab {

[[nodiscard]] LedgerSketch sketchOf(const Ledger& ledger, const Replayed& replayed);

}  // namespace ironlab::lab
