// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ironlab::present {

/// The unit of a column whose rows have each their own.
inline constexpr std::string_view kUnitOfRow = "SI unit";

struct DataColumn {
    std::string head;
    std::string unit;       ///< of the exact values of its cells; empty for text and for plain ratios
    bool isNumber = false;  ///< right-aligned on screen

    bool operator==(const DataColumn&) const = default;
};

/// What stands on screen and, where it is a number, the exact value for other programs.
struct DataCell {
    std::string text;
    std::optional<double> value;
    std::string metric{};  ///< id of the number in the book of formulas; empty: it is found by how it reads

    DataCell() = default;
    DataCell(std::string shown) : text(std::move(shown)) {}  // NOLINT(google-explicit-constructor): rows read as text
    DataCell(const char* shown) : text(shown) {}             // NOLINT(google-explicit-constructor)
    DataCell(std::string shown, double exact, std::string id = {})
        : text(std::move(shown)),
          value(exact),
          metric(std::move(id))
    {
    }

    bool operator==(const DataCell&) const = default;
};

/// A figure as rows and columns: what the table view shows, a screen reader walks through and an export writes.
struct DataTable {
    struct Note {
        std::string name;
        std::string value;
        bool operator==(const Note&) const = default;
    };

    std::string title;
    std::vector<DataColumn> columns;
    std::vector<std::vector<DataCell>> rows;
    std::vector<Note> notes;  ///< configuration and what holds for the whole figure

    /// Expects as many cells as columns.
    void addRow(std::vector<DataCell> cells);

    bool operator==(const DataTable&) const = default;
};

/// RFC 4180 with LF: a head of "name (unit)", exact values as decimal text, other cells as shown. A column is of one kind: all
/// numbers ("inf" where they have no bound, nothing where there is none) or all texts. One that has both on screen, or a unit
/// in each row, is written as two: its texts, and beside them its numbers as "name (number)" or "name (SI unit)". Title and
/// notes come first as lines that begin with "# ". Text that a spreadsheet would take for a formula is led by an apostrophe.
[[nodiscard]] std::string csv(const DataTable& table);

/// Head and rows separated by tabs, cells as shown: what is copied to the clipboard.
[[nodiscard]] std::string tsv(const DataTable& table);

/// Aligned columns for a terminal and for tests.
[[nodiscard]] std::string text(const DataTable& table);

}  // namespace ironlab::present
