// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/best_grades.h"

#include <ironlab/base/decimal_text.h>
#include <ironlab/base/fault.h>
#include <ironlab/base/file_fault.h>
#include <ironlab/lab/absent_students.h>
#include <ironlab/lab/file_system.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <ostream>
#include <set>
#include <system_error>

namespace ironlab::cli {

namespace {

using lab::CsvRow;
using lab::CsvTable;

constexpr std::size_t kLargestExport = std::size_t{64} << 20U;
/// Columns by which Canvas tells students apart, and the one with their names.
constexpr std::array<std::string_view, 5> kWho{"SIS User ID", "SIS Login ID", "Integration ID", "ID", "Student"};

std::string trimmed(const std::string& text)
{
    const std::size_t start = text.find_first_not_of(' ');
    return start == std::string::npos ? std::string() : text.substr(start, text.find_last_not_of(' ') - start + 1);
}

/// The column of an assignment: its head as it is, or its title without the number that Canvas adds.
std::size_t assignmentColumn(const CsvRow& head, const std::string& column)
{
    std::size_t found = std::string::npos;
    for (std::size_t i = 0; i < head.size(); ++i) {
        const std::string cell = trimmed(head[i]);
        if (cell == column) {
            return i;
        }
        const std::size_t number = cell.rfind(" (");
        if (cell.ends_with(')') && number != std::string::npos && cell.substr(0, number) == column) {
            if (found != std::string::npos) {
                return std::string::npos;  // two of that title: the number has to say which
            }
            found = i;
        }
    }
    return found;
}

/// Writes points into one column of an export, and tells every change.
class CanvasMerge final : public GradeWriter {
public:
    CanvasMerge(GradeTarget& target, const lab::Grader& grader, CsvTable table, std::size_t column,
                const GradeOptions& options)
        : m_target(target),
          m_grader(grader),
          m_table(std::move(table)),
          m_column(column),
          m_name(std::filesystem::path(options.canvasExport).filename().string())
    {
        for (const std::string_view who : kWho) {
            if (const std::size_t place = lab::columnNamed(m_table.rows.front(), who); place != std::string::npos) {
                m_who.push_back(place);
            }
        }
    }

    void add(const lab::GradeReport& report) override { m_best.add(report, {}); }

    void finish(const lab::ClassGrade& /*grade*/) override
    {
        std::ostream& words = m_target.streams().out;
        words << "Column \u201c" << m_table.rows.front()[m_column] << "\u201d of \u201c" << m_name << "\u201d:\n";
        for (std::size_t i = 1; i < m_table.rows.size(); ++i) {
            merge(m_table.rows[i], words);
        }
        for (const auto& [student, grade] : m_best.grades()) {
            if (!m_used.contains(student)) {
                words << "  not in the export: " << grade.student << ", " << decimalText(grade.earned) << '\n';
            }
        }
        words << m_changed << " changed, " << m_same << " the same, " << m_left.size() << " without a ledger"
              << (m_left.empty() ? "" : ": ") << lab::fewOf(m_left) << ".\n";
        m_best.tell(m_target.streams());
        if (m_target.isFolder()) {
            const std::string file = std::filesystem::path(m_name).stem().string() + ".merged.csv";
            m_target.write(file, lab::csvText(m_table));
            words << "Written to \u201c" << m_target.pathOf(file).string()
                  << "\u201d; the export itself is as it was.\n";
        } else {
            words << "Nothing was written. Give --output DIR to get the merged file.\n";
        }
    }

private:
    using Grades = std::map<std::string, BestGrades::Grade>;

    [[nodiscard]] Grades::const_iterator gradeOf(const CsvRow& row) const
    {
        const Grades& grades = m_best.grades();
        const auto& list = m_grader.course().classList;
        for (const std::size_t place : m_who) {
            const std::string key = place < row.size() ? lab::studentKey(row[place]) : std::string();
            if (key.empty()) {
                continue;
            }
            if (const auto found = grades.find(key); found != grades.end()) {
                return found;
            }
            for (const lab::ClassMember& member : list ? list->members() : std::vector<lab::ClassMember>{}) {
                const bool isThis = lab::studentKey(member.idNumber) == key || lab::studentKey(member.email) == key
                                    || lab::studentKey(member.name) == key;
                if (const auto found = grades.find(lab::studentKey(member.student)); isThis && found != grades.end()) {
                    return found;
                }
            }
        }
        return grades.end();
    }

    void merge(CsvRow& row, std::ostream& words)
    {
        const std::string name = row.empty() ? std::string() : trimmed(row.front());
        if (name == "Points Possible") {
            tellPossible(row, words);
            return;
        }
        const auto grade = gradeOf(row);
        if (grade == m_best.grades().end()) {
            m_left.push_back(name);
            return;
        }
        m_used.insert(grade->first);
        row.resize(std::max(row.size(), m_column + 1));
        std::string& cell = row[m_column];
        const std::string points = decimalText(grade->second.earned);
        if (trimmed(cell) == "EX") {
            words << "  excused, left alone: " << name << '\n';
            return;
        }
        if (isThatNumber(trimmed(cell), grade->second.earned)) {
            ++m_same;
            return;
        }
        words << "  " << name << ": " << (trimmed(cell).empty() ? "(empty)" : trimmed(cell)) << " -> " << points
              << '\n';
        cell = points;
        ++m_changed;
    }

    /// Canvas compares to two decimals, so "2.0" and "2" are the same grade.
    static bool isThatNumber(const std::string& cell, double points)
    {
        double value = 0.0;
        const char* const end = cell.data() + cell.size();
        const auto [stop, error] = std::from_chars(cell.data(), end, value);
        return error == std::errc{} && stop == end && std::abs(value - points) < 0.005;
    }

    void tellPossible(const CsvRow& row, std::ostream& words) const
    {
        if (m_best.grades().empty() || m_column >= row.size()) {
            return;
        }
        const BestGrades::Grade& first = m_best.grades().begin()->second;
        words << "  points possible in Canvas: " << trimmed(row[m_column]) << "; by replay "
              << decimalText(first.possible) << ", pending " << decimalText(first.pending) << '\n';
    }

    GradeTarget& m_target;
    const lab::Grader& m_grader;
    CsvTable m_table;
    std::size_t m_column;
    std::string m_name;
    std::vector<std::size_t> m_who;
    BestGrades m_best;
    std::set<std::string> m_used;
    std::size_t m_changed = 0;
    std::size_t m_same = 0;
    std::vector<std::string> m_left;
};

std::string columnsOf(const CsvRow& head)
{
    std::string text;
    for (const std::string& cell : head) {
        if (cell.ends_with(')')) {
            text += (text.empty() ? "" : ", ") + excerpt(cell, 60);
        }
    }
    return text.empty() ? "none" : text;
}

Expected<CsvTable, Faults> readExport(const GradeOptions& options)
{
    lab::PosixFileSystem files;
    const auto text = lab::wholeFile(files, options.canvasExport, kLargestExport);
    if (!text) {
        return unexpected(text.error().faults);
    }
    auto table = lab::parseCsv(*text, options.canvasExport);
    if (!table) {
        return table;
    }
    const CsvRow& head = table->rows.front();
    const bool isExport = !head.empty() && head.front().find("Student") != std::string::npos
                          && lab::columnNamed(head, "ID") != std::string::npos;
    if (!isExport) {
        return unexpected(
            Faults{faultOfFile(options.canvasExport, "another table",
                               "a gradebook export of Canvas: its first column is \"Student\" and one is \"ID\"",
                               "export it from Canvas and give that file; none is ever made up")});
    }
    return table;
}

}  // namespace

std::unique_ptr<GradeWriter> canvasWriter(GradeTarget& target, const lab::Grader& grader, const GradeOptions& options)
{
    auto table = readExport(options);
    if (!table) {
        printFaults(table.error(), options.common, target.streams());
        return nullptr;
    }
    const std::size_t column = assignmentColumn(table->rows.front(), options.column);
    if (column == std::string::npos) {
        printSentence("The export has no column, or more than one, of the title \u201c" + options.column
                          + "\u201d, and Canvas would make a new assignment of it. Its columns of assignments: "
                          + columnsOf(table->rows.front()) + '.',
                      target.streams());
        return nullptr;
    }
    return std::make_unique<CanvasMerge>(target, grader, std::move(*table), column, options);
}

}  // namespace ironlab::cli
