// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/lab/class_list.h>
#include <ironlab/lab/csv.h>
#include <ironlab/lab/file_system.h>
#include <ironlab/lab/seal.h>

#include <algorithm>
#include <cctype>
#include <utility>

namespace ironlab::lab {
namespace {

constexpr std::size_t kLargestList = std::size_t{64} << 20U;
constexpr std::string_view kReceipt = "receipt_";

std::string cellAt(const CsvRow& row, std::size_t column)
{
    return column < row.size() ? row[column] : std::string();
}

/// Which column holds what.
struct Columns {
    explicit Columns(const CsvRow& head)
        : student(columnNamed(head, "student")),
          name(columnNamed(head, "name")),
          email(columnNamed(head, "email")),
          idNumber(columnNamed(head, "idnumber")),
          token(columnNamed(head, "token")),
          finalReceipt(columnNamed(head, "receipt_final"))
    {
        for (int part = 1; part <= 9; ++part)
            if (const std::size_t column = columnNamed(head, std::string(kReceipt) + std::to_string(part));
                column != std::string::npos)
                receipts[part] = column;
    }
    std::size_t student, name, email, idNumber, token, finalReceipt;
    std::map<int, std::size_t> receipts;
};

/// Takes the rows of a table one after the other and notes what is wrong with them.
class RowReader {
public:
    RowReader(const CsvTable& table, const Columns& columns, std::string file)
        : m_table(table),
          m_columns(columns),
          m_file(std::move(file))
    {
    }

    [[nodiscard]] const Faults& faults() const { return m_faults; }

    ClassMember memberAt(std::size_t at)
    {
        const CsvRow& row = m_table.rows[at];
        ClassMember member{cellAt(row, m_columns.student),
                           cellAt(row, m_columns.name),
                           cellAt(row, m_columns.email),
                           cellAt(row, m_columns.idNumber),
                           cellAt(row, m_columns.token),
                           {},
                           {}};
        for (const auto& [part, column] : m_columns.receipts)
            if (std::string receipt = receiptAt(at, column); !receipt.empty())
                member.receipts[part] = std::move(receipt);
        member.finalReceipt = receiptAt(at, m_columns.finalReceipt);
        return member;
    }

    /// A row by which somebody could be told apart or graded, if it said who types what in the lab.
    void withoutStudent(std::size_t at, const ClassMember& member)
    {
        const std::string& address = member.email.empty() ? member.idNumber : member.email;
        if (address.empty() && member.token.empty() && member.receipts.empty() && member.finalReceipt.empty())
            return;
        const std::string& shown = member.name.empty() ? address : member.name;
        fault(at, m_columns.student, shown.empty() ? "no student" : "no student, in the row of " + excerpt(shown),
              "what the student types in the lab", "fill the cell in, or take the row out");
    }

    void twice(std::size_t at, std::size_t first)
    {
        fault(at, m_columns.student,
              excerpt(m_table.rows[at][m_columns.student]) + ", who stands in line "
                  + std::to_string(m_table.lines[first]) + " already",
              "each student once", "leave one of the two lines");
    }

private:
    /// Receipts are compared as they are shown, whatever case and dash they were typed with.
    std::string receiptAt(std::size_t at, std::size_t column)
    {
        const std::string cell = cellAt(m_table.rows[at], column);
        if (cell.find_first_not_of(" -") == std::string::npos)
            return {};
        if (const auto bits = seedOfToken(cell))
            return tokenOfSeed(*bits);
        fault(at, column, excerpt(cell) + " of " + excerpt(cellAt(m_table.rows[at], m_columns.student)),
              "a receipt: eight letters and digits such as K7QF-2M9D",
              "copy the receipt as the lab shows it, or leave the cell empty");
        return {};
    }

    void fault(std::size_t at, std::size_t column, std::string found, std::string expected, std::string fix)
    {
        m_faults.push_back({m_file, m_table.lines[at], 1,
                            '/' + std::to_string(at - 1) + '/' + m_table.rows.front()[column], std::move(found),
                            std::move(expected), std::move(fix)});
    }

    const CsvTable& m_table;
    const Columns& m_columns;
    std::string m_file;
    Faults m_faults;
};

}  // namespace

std::string studentKey(std::string_view student)
{
    const std::size_t start = student.find_first_not_of(" \t\r\n");
    if (start == std::string_view::npos)
        return {};
    std::string key(student.substr(start, student.find_last_not_of(" \t\r\n") - start + 1));
    for (char& c : key)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return key;
}

Expected<ClassList, Faults> ClassList::parse(std::string_view text, const std::string& file)
{
    const auto table = parseCsv(text, file);
    if (!table)
        return unexpected(table.error());
    return of(*table, file);
}

Expected<ClassList, Faults> ClassList::of(const CsvTable& table, const std::string& file)
{
    const Columns columns(table.rows.front());
    if (columns.student == std::string::npos)
        return unexpected(Faults{
            {file, table.lines.front(), 1, "", excerpt(csvLine(table.rows.front(), table.separator, "")),
             "a column \"student\": what students type in the lab", "name that column \"student\" in the first line"}});
    ClassList list;
    RowReader reader(table, columns, file);
    std::vector<std::size_t> rowOf;
    for (std::size_t i = 1; i < table.rows.size(); ++i) {
        ClassMember member = reader.memberAt(i);
        const std::string key = studentKey(member.student);
        if (key.empty()) {
            reader.withoutStudent(i, member);
            continue;
        }
        const std::size_t place = list.m_members.size();
        if (const auto [earlier, isNew] = list.m_places.emplace(key, place); !isNew)
            reader.twice(i, rowOf[earlier->second]);
        for (const auto& [part, receipt] : member.receipts) {
            list.m_partsWithReceipts.insert(part);
            list.m_receipts[receipt].push_back(place);
        }
        list.m_members.push_back(std::move(member));
        rowOf.push_back(i);
    }
    if (!reader.faults().empty())
        return unexpected(reader.faults());
    return list;
}

std::vector<std::size_t> ClassList::membersWithReceipt(std::string_view receipt) const
{
    const auto found = m_receipts.find(receipt);
    return found == m_receipts.end() ? std::vector<std::size_t>{} : found->second;
}

Expected<ClassList, Faults> ClassList::read(const std::filesystem::path& file)
{
    PosixFileSystem files;
    const auto text = wholeFile(files, file, kLargestList);
    if (!text)
        return unexpected(text.error().faults);
    return parse(*text, file.string());
}

const ClassMember* ClassList::find(std::string_view student) const
{
    const auto found = m_places.find(studentKey(student));
    return found == m_places.end() ? nullptr : &m_members[found->second];
}

}  // namespace ironlab::lab
