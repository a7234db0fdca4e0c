// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/base/contract.h>
#include <ironlab/base/decimal_text.h>
#include <ironlab/base/number_format.h>
#include <ironlab/present/data_table.h>

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace ironlab::present {
namespace {

/// Characters, not bytes: continuation bytes of UTF-8 take no column.
std::size_t columnsOf(const std::string& text)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string headOf(const DataColumn& column)
{
    return column.unit.empty() ? column.head : column.head + " (" + column.unit + ")";
}

std::string quotedField(const std::string& field)
{
    if (field.find_first_of(",\"\r\n") == std::string::npos) {
        return field;
    }
    std::string result = "\"";
    for (const char c : field) {
        result += c == '"' ? std::string("\"\"") : std::string(1, c);
    }
    return result + "\"";
}

bool looksLikeFormula(const std::string& field)
{
    return field.size() > 1 && std::string("=+-@\t").find(field.front()) != std::string::npos;
}

std::string csvText(const DataCell& cell)
{
    return quotedField(looksLikeFormula(cell.text) ? "'" + cell.text : cell.text);
}

/// Empty where there is no number.
std::string csvNumber(const DataCell& cell)
{
    if (!cell.value || std::isnan(*cell.value)) {
        return {};
    }
    return std::isfinite(*cell.value) ? decimalText(*cell.value) : *cell.value < 0.0 ? "-inf" : "inf";
}

/// What a column of the screen is for a program that reads only numbers or only texts from one.
enum class Kind { Text, Number, Both };

Kind kindOf(const DataTable& table, std::size_t column)
{
    bool hasNumber = false;
    bool hasWords = false;
    for (const auto& row : table.rows) {
        const DataCell& cell = row[column];
        hasNumber = hasNumber || cell.value.has_value();
        hasWords = hasWords || (!cell.value && !cell.text.empty() && cell.text != kUnknownText);
    }
    if (!hasNumber) {
        return Kind::Text;
    }
    return hasWords || table.columns[column].unit == kUnitOfRow ? Kind::Both : Kind::Number;
}

/// The same place of every line: the head's or a row's fields, by the kinds of their columns.
template <class TextOf, class NumberOf>
std::string csvLine(const std::vector<Kind>& kinds, TextOf textOf, NumberOf numberOf)
{
    std::string line;
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        line += i == 0 ? "" : ",";
        line += kinds[i] == Kind::Number ? "" : textOf(i);
        line += kinds[i] == Kind::Both ? "," : "";
        line += kinds[i] == Kind::Text ? "" : numberOf(i);
    }
    return line + "\n";
}

/// A number beside its own text needs a head of its own.
std::string numberHead(const DataColumn& column, Kind kind)
{
    return kind == Kind::Both && column.unit.empty() ? column.head + " (number)" : headOf(column);
}

std::string oneLine(std::string field)
{
    std::ranges::replace_if(
        field, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
    return field;
}

template <class Items, class Field>
std::string joined(const Items& items, const char* separator, Field field)
{
    std::string result;
    for (const auto& item : items) {
        result += (&item == &items.front() ? "" : separator) + field(item);
    }
    return result;
}

std::vector<std::size_t> widths(const DataTable& table)
{
    std::vector<std::size_t> result;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        std::size_t width = columnsOf(table.columns[i].head);
        for (const auto& row : table.rows) {
            width = std::max(width, columnsOf(row[i].text));
        }
        result.push_back(width);
    }
    return result;
}

std::string alignedLine(const DataTable& table, const std::vector<std::size_t>& width,
                        const std::vector<std::string>& fields)
{
    std::string line;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const std::string room(width[i] - columnsOf(fields[i]), ' ');
        line += (i == 0 ? "" : "  ") + (table.columns[i].isNumber ? room + fields[i] : fields[i] + room);
    }
    return line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
}

}  // namespace

void DataTable::addRow(std::vector<DataCell> cells)
{
    IRONLAB_EXPECTS(cells.size() == columns.size());
    rows.push_back(std::move(cells));
}

std::string csv(const DataTable& table)
{
    std::string result = table.title.empty() ? "" : "# " + oneLine(table.title) + "\n";
    for (const DataTable::Note& note : table.notes) {
        result += "# " + oneLine(note.name) + ": " + oneLine(note.value) + "\n";
    }
    std::vector<Kind> kinds;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        kinds.push_back(kindOf(table, i));
    }
    result += csvLine(
        kinds,
        [&](std::size_t i) {
            return quotedField(kinds[i] == Kind::Both ? table.columns[i].head : headOf(table.columns[i]));
        },
        [&](std::size_t i) { return quotedField(numberHead(table.columns[i], kinds[i])); });
    for (const auto& row : table.rows) {
        result += csvLine(
            kinds, [&](std::size_t i) { return csvText(row[i]); }, [&](std::size_t i) { return csvNumber(row[i]); });
    }
    return result;
}

std::string tsv(const DataTable& table)
{
    std::string result = joined(table.columns, "\t", [](const DataColumn& c) { return oneLine(c.head); }) + "\n";
    for (const auto& row : table.rows) {
        result += joined(row, "\t", [](const DataCell& cell) { return oneLine(cell.text); }) + "\n";
    }
    return result;
}

std::string text(const DataTable& table)
{
    const std::vector<std::size_t> width = widths(table);
    std::vector<std::string> fields;
    for (const DataColumn& column : table.columns) {
        fields.push_back(column.head);
    }
    std::string result = (table.title.empty() ? "" : table.title + "\n") + alignedLine(table, width, fields);
    for (const auto& row : table.rows) {
        fields.clear();
        for (const DataCell& cell : row) {
            fields.push_back(cell.text);
        }
        result += alignedLine(table, width, fields);
    }
    for (const DataTable::Note& note : table.notes) {
        result += note.name + ": " + note.value + "\n";
    }
    return result;
}

}  // namespace ironlab::present
