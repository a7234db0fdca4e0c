// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

/// The doors through which files of a class come in.
namespace ironlab::fuzz {

void readAssignment(std::string_view bytes);
/// Tables of students and gradebooks.
void readTable(std::string_view bytes);
/// Submissions in an archive, within small limits.
void readArchive(std::string_view bytes);
/// Any bytes, graded as a ledger.
void gradeLedger(std::string_view bytes);

}  // namespace ironlab::fuzz
