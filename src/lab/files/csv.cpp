// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/files/foreign_file.h"

#include <ironlab/base/file_fault.h>
#include <ironlab/lab/csv.h>

#include <algorithm>
#include <cctype>
#include <utility>

namespace ironlab::lab {
namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";

char separatorOf(std::string_view text)
{
    const std::string_view first = text.substr(0, text.find_first_of("\r\n"));
    if (first.find(',') != std::string_view::npos)
        return ',';
    if (first.find(';') != std::string_view::npos)
        return ';';
    return first.find('\t') != std::string_view::npos ? '\t' : ',';
}

/// Goes through a table character by character.
class Scanner {
public:
    Scanner(std::string_view text, char separator) : m_text(text), m_separator(separator) {}

    /// Puts the rows into the table; false at a quotation mark without its partner, in the row that begins on `line()`.
    bool readInto(CsvTable& table)
    {
        while (m_at < m_text.size()) {
            if (!cell())
                return false;
            if (m_at < m_text.size() && m_text[m_at] == m_separator) {
                ++m_at;
                if (m_at == m_text.size())
                    m_row.emplace_back();
                continue;
            }
            endRow(table);
        }
        if (!m_row.empty())
            endRow(table);
        return true;
    }

    [[nodiscard]] int line() const { return m_line; }

private:
    bool cell()
    {
        std::string& value = m_row.emplace_back();
        if (m_at < m_text.size() && m_text[m_at] == '"' && !quoted(value))
            return false;
        while (m_at < m_text.size() && m_text[m_at] != m_separator && m_text[m_at] != '\n' && m_text[m_at] != '\r')
            value += m_text[m_at++];
        return true;
    }

    bool quoted(std::string& value)
    {
        for (++m_at; m_at < m_text.size(); ++m_at) {
            m_linesInCell += m_text[m_at] == '\n' ? 1 : 0;
            if (m_text[m_at] != '"') {
                value += m_text[m_at];
            } else if (m_at + 1 < m_text.size() && m_text[m_at + 1] == '"') {
                value += '"';
                ++m_at;
            } else {
                ++m_at;
                return true;
            }
        }
        return false;
    }

    void endRow(CsvTable& table)
    {
        if (m_at < m_text.size() && m_text[m_at] == '\r')
            ++m_at;
        if (m_at < m_text.size() && m_text[m_at] == '\n')
            ++m_at;
        if (m_row.size() > 1 || !m_row.front().empty()) {
            table.rows.push_back(std::move(m_row));
            table.lines.push_back(m_line);
        }
        m_line += 1 + std::exchange(m_linesInCell, 0);
        m_row = {};
    }

    std::string_view m_text;
    char m_separator;
    std::size_t m_at = 0;
    int m_line = 1;
    int m_linesInCell = 0;
    CsvRow m_row;
};

bool sameLetters(std::string_view a, std::string_view b)
{
    const auto small = [](char c) { return std::tolower(static_cast<unsigned char>(c)); };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return small(x) == small(y); });
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t start = text.find_first_not_of(" \t");
    if (start == std::string_view::npos)
        return {};
    return text.substr(start, text.find_last_not_of(" \t") - start + 1);
}

}  // namespace

Expected<CsvTable, Faults> parseCsv(std::string_view text, const std::string& file)
{
    if (const std::string_view look = foreignFile(text); !look.empty())
        return unexpected(Faults{faultOfFile(file, std::string(look), "a table, which is text in CSV",
                                             "save the table as CSV, or choose the file that was meant")});
    CsvTable table;
    table.hasByteOrderMark = text.starts_with(kMark);
    if (table.hasByteOrderMark)
        text.remove_prefix(kMark.size());
    table.separator = separatorOf(text);
    table.lineEnd = text.find("\r\n") != std::string_view::npos ? "\r\n" : "\n";
    Scanner scanner(text, table.separator);
    if (!scanner.readInto(table))
        return unexpected(Faults{{file, scanner.line(), 1, "", "a quotation mark without its partner",
                                  "a cell that ends with a quotation mark where it begins with one",
                                  "save the table again as CSV, or add the missing quotation mark"}});
    if (table.rows.empty())
        return unexpected(Faults{faultOfFile(file, "no row", "a table whose first line names its columns",
                                             "save the table again as CSV, with its first line")});
    return table;
}

std::string csvLine(const CsvRow& row, char separator, std::string_view lineEnd)
{
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (i > 0)
            line += separator;
        const std::string& cell = row[i];
        const bool isPlain = cell.find_first_of("\"\r\n") == std::string::npos
                             && cell.find(separator) == std::string::npos && !cell.starts_with(' ')
                             && !cell.ends_with(' ');
        if (isPlain) {
            line += cell;
            continue;
        }
        line += '"';
        for (const char c : cell)
            line += c == '"' ? std::string("\"\"") : std::string(1, c);
        line += '"';
    }
    return line.append(lineEnd);
}

std::string csvText(const CsvTable& table)
{
    std::string text(table.hasByteOrderMark ? kMark : std::string_view{});
    for (const CsvRow& row : table.rows)
        text += csvLine(row, table.separator, table.lineEnd);
    return text;
}

std::string plainCell(std::string_view text)
{
    const bool isFormula = !text.empty() && std::string_view("=+-@\t\r\n").find(text.front()) != std::string_view::npos;
    return (isFormula ? "'" : "") + std::string(text);
}

std::size_t columnNamed(const CsvRow& head, std::string_view name)
{
    const auto found = std::find_if(head.begin(), head.end(),
                                    [&](const std::string& cell) { return sameLetters(trimmed(cell), name); });
    return found == head.end() ? std::string::npos : static_cast<std::size_t>(found - head.begin());
}

}  // namespace ironlab::lab
