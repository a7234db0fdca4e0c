// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/class_grade.h>
#include <ironlab/present/data_table.h>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ironlab::present {

enum class LedgerState { Finished, Unfinished, NotReadable };
inline constexpr std::array kLedgerStates{LedgerState::Finished, LedgerState::Unfinished, LedgerState::NotReadable};
[[nodiscard]] std::string_view words(LedgerState state);  ///< "finished", "unfinished", "not readable"

/// What the overview of a class says of one ledger, about two kilobytes. Earned, possible and pending stand apart.
struct ClassEntry {
    std::string source, student;
    std::string mission;  ///< its title, or where it is not installed its id
    LedgerState state = LedgerState::Finished;
    lab::Points points;
    std::vector<std::string> hints;       ///< for a person to look at, a sentence each; no verdicts
    std::vector<std::string> unfinished;  ///< "Part 2: 3 of 15 distinct configurations"
    double seconds = 0.0;
    int moves = 0;
    std::string trouble;              ///< why it was not graded; empty where it was
    std::vector<std::string> faults;  ///< of a file that is not readable, each with its place

    /// The student, or where nobody is named the file.
    [[nodiscard]] const std::string& name() const { return student.empty() ? source : student; }
};
[[nodiscard]] ClassEntry classEntry(const lab::GradeReport& report);

/// Adds what ledgers have in common with others, as a hint to each of them. Expects the entries of `grade`'s rows.
void addLikenesses(std::vector<ClassEntry>& entries, const lab::ClassGrade& grade);

/// Columns of the table of a class, in their order.
enum class ClassColumn { Student, State, Earned, Possible, Pending, LookAt, Unfinished, Minutes, Moves, Mission, File };
inline constexpr std::size_t kClassColumns = static_cast<std::size_t>(ClassColumn::File) + 1;
[[nodiscard]] std::string_view head(ClassColumn column);
/// A cell as shown, with the value to sort by where it is a number. Points of a ledger that was not graded are empty.
[[nodiscard]] DataCell cell(const ClassEntry& entry, ClassColumn column);
[[nodiscard]] DataTable classTable(const std::vector<const ClassEntry*>& entries, std::string title);

/// "24 ledgers: 19 finished, 3 unfinished, 2 not readable. 5 have something to look at."
[[nodiscard]] std::string classSummary(const std::vector<ClassEntry>& entries);

}  // namespace ironlab::present
