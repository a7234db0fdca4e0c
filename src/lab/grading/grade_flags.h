// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/grader.h>

namespace ironlab::lab {

/// What a person should look at in one ledger. `report` has the replay already.
[[nodiscard]] std::vector<Flag> flagsOf(const Ledger& ledger, const GradeReport& report, const Course& course);

}  // namespace ironlab::lab
