// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/expected.h>
#include <ironlab/base/fault.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ironlab::lab {

using CsvRow = std::vector<std::string>;

/// A table of comma-separated values (RFC 4180; a semicolon or a tab parts cells where the first line has one and no
/// comma), as spreadsheets and learning platforms write it.
struct CsvTable {
    std::vector<CsvRow> rows;  ///< the head first
    std::vector<int> lines;    ///< on which each row begins, from 1
    char separator = ',';
    bool hasByteOrderMark = false;
    std::string lineEnd = "\n";
};

/// Empty lines are left out. Faults: an empty text, a quotation mark without its partner; they name `file`.
/// Worked example: "a,b\n\n1,2\n" has two rows, on the lines 1 and 3.
[[nodiscard]] Expected<CsvTable, Faults> parseCsv(std::string_view text, const std::string& file = {});

/// A row with its line end; cells are quoted where they have to be.
[[nodiscard]] std::string csvLine(const CsvRow& row, char separator = ',', std::string_view lineEnd = "\n");
/// The whole table again.
[[nodiscard]] std::string csvText(const CsvTable& table);

/// A text that somebody typed, for a cell: where a spreadsheet would take it for a formula (it begins with =, +, -, @, a
/// tab or a line break) it gets an apostrophe in front, and is a text.
/// Worked example: "=1+1" is "'=1+1", "4711" stays.
[[nodiscard]] std::string plainCell(std::string_view text);

/// The column of that head, letters compared whatever their case; `npos` where there is none.
[[nodiscard]] std::size_t columnNamed(const CsvRow& head, std::string_view name);

}  // namespace ironlab::lab
