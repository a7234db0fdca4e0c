// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/base/file_fault.h>
#include <ironlab/lab/class_list.h>
#include <ironlab/lab/csv.h>
#include <ironlab/lab/file_system.h>
#include <ironlab/lab/seal.h>

#include <algorithm>
#include <cctype>

namespace ironlab::lab {
namespace {

constexpr std::size_t kLargestList = std::size_t{64} << 20U;
constexpr std::string_view kReceipt = "receipt_";

std::string cellAt(const CsvRow& row, std::size_t column)
{
    return column < row.size() ? row[column] : std::string();
}

/// Receipts are compared as they are shown, whatever case and dash they were typed with.
Expected<std::string, std::string> receiptFrom(const std::string& cell, const std::string& student)
{
    if (cell.find_first_not_of(" -") == std::string::npos)
        return std::string();
    if (const auto bits = seedOfToken(cell))
        return tokenOfSeed(*bits);
    return unexpected("\u201c" + cell + "\u201d of \u201c" + student
                      + "\u201d is no receipt: eight letters and digits such as K7QF-2M9D.");
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

ClassMember memberOf(const CsvRow& row, const Columns& columns, std::vector<std::string>& faults)
{
    ClassMember member{cellAt(row, columns.student),
                       cellAt(row, columns.name),
                       cellAt(row, columns.email),
                       cellAt(row, columns.idNumber),
                       cellAt(row, columns.token),
                       {},
                       {}};
    const auto receiptIn = [&](std::size_t column) {
        const auto receipt = receiptFrom(cellAt(row, column), member.student);
        if (!receipt)
            faults.push_back(receipt.error());
        return receipt ? *receipt : std::string();
    };
    for (const auto& [part, column] : columns.receipts)
        if (std::string receipt = receiptIn(column); !receipt.empty())
            member.receipts[part] = std::move(receipt);
    member.finalReceipt = receiptIn(columns.finalReceipt);
    return member;
}

/// A list that is wrong in many rows is the wrong list: the first few say it.
std::string told(const std::vector<std::string>& faults)
{
    constexpr std::size_t kMost = 8;
    std::string text;
    for (std::size_t i = 0; i < std::min(kMost, faults.size()); ++i)
        text += (i == 0 ? "" : "\n") + faults[i];
    return faults.size() > kMost ? text + "\nand " + std::to_string(faults.size() - kMost) + " more" : text;
}

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

Expected<ClassList, std::string> ClassList::parse(std::string_view text)
{
    const auto table = parseCsv(text);
    if (!table)
        return unexpected(table.error());
    const Columns columns(table->rows.front());
    if (columns.student == std::string::npos)
        return unexpected(std::string("The class list has no column \"student\": what students type in the lab."));
    ClassList list;
    std::vector<std::string> faults;
    for (std::size_t i = 1; i < table->rows.size(); ++i) {
        ClassMember member = memberOf(table->rows[i], columns, faults);
        const std::string key = studentKey(member.student);
        if (key.empty())
            continue;
        const std::size_t place = list.m_members.size();
        if (!list.m_places.emplace(key, place).second)
            faults.push_back("\u201c" + member.student + "\u201d stands in the class list twice.");
        for (const auto& [part, receipt] : member.receipts) {
            list.m_partsWithReceipts.insert(part);
            list.m_receipts[receipt].push_back(place);
        }
        list.m_members.push_back(std::move(member));
    }
    if (!faults.empty())
        return unexpected(told(faults));
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
    auto list = parse(*text);
    if (!list)
        return unexpected(faultsOf(file.string(), list.error()));
    return std::move(*list);
}

Faults ClassList::faultsOf(const std::string& file, std::string_view told)
{
    Faults faults;
    while (!told.empty()) {
        const std::size_t end = std::min(told.find('\n'), told.size());
        faults.push_back(
            faultOfFile(file, excerpt(told.substr(0, end), 200),
                        "a class list: CSV with a column \"student\", each student once, receipts as they are shown",
                        "mend the list, or export it anew from your spreadsheet"));
        told.remove_prefix(std::min(end + 1, told.size()));
    }
    return faults;
}

const ClassMember* ClassList::find(std::string_view student) const
{
    const auto found = m_places.find(studentKey(student));
    return found == m_places.end() ? nullptr : &m_members[found->second];
}

}  // namespace ironlab::lab
