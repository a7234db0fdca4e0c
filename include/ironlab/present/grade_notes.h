// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/grade_report.h>

#include <string>

/// What is the matter with a ledger, in words for one cell of a table.
namespace ironlab::present {

/// For the instructor: why a ledger was not graded, with the first place and what to do; or each flag with its reason, and
/// what to do where the file is not as the lab wrote it. Empty where there is nothing to say.
///
/// Worked example, a ledger whose end is missing: "The file is not a readable ledger. Line 7, column 12: found the end of
/// the file, expected … Ask for another export (in the lab, File > Export ledger…); the student's own ledger is not
/// touched by this."
[[nodiscard]] std::string instructorNotes(const lab::GradeReport& report);
/// The same for the student, who is told what is the matter with the file alone: it names nobody, and accuses nobody.
[[nodiscard]] std::string studentNotes(const lab::GradeReport& report);

}  // namespace ironlab::present
