// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/expected.h>
#include <ironlab/base/fault.h>
#include <ironlab/lab/csv.h>

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace ironlab::lab {

/// One student of a class list. Empty texts are what the list does not say.
struct ClassMember {
    std::string student;  ///< as typed in the lab
    std::string name, email, idNumber;
    std::string token;                    ///< as issued
    std::map<int, std::string> receipts;  ///< of the locks of parts, as handed in at the time
    std::string finalReceipt;             ///< of the whole ledger, as handed in

    [[nodiscard]] bool hasReceipts() const { return !receipts.empty() || !finalReceipt.empty(); }
};

/// Who is in a class and which receipts they handed in: a CSV file with a column `student` and, as far as they are known,
/// `name`, `email`, `idnumber`, `token`, `receipt_1`, `receipt_2`, …, `receipt_final`. Other columns are passed over.
class ClassList {
public:
    /// Faults, all at once: no table, no column `student`, a student twice, a receipt that is none. They name `file`, and
    /// their pointers the row after the head, from 0, and the column: "/2/receipt_1".
    [[nodiscard]] static Expected<ClassList, Faults> parse(std::string_view text, const std::string& file = {});
    /// Likewise of a table as `parseCsv` gives it.
    [[nodiscard]] static Expected<ClassList, Faults> of(const CsvTable& table, const std::string& file = {});
    /// Likewise, with the file that cannot be read among what may be wrong.
    [[nodiscard]] static Expected<ClassList, Faults> read(const std::filesystem::path& file);

    [[nodiscard]] const std::vector<ClassMember>& members() const { return m_members; }
    /// By what was typed in the lab; letters compared whatever their case, blanks around it passed over.
    [[nodiscard]] const ClassMember* find(std::string_view student) const;
    /// Whether anybody handed in a receipt of that part.
    [[nodiscard]] bool hasReceiptsOf(int part) const { return m_partsWithReceipts.contains(part); }
    /// Places in `members()` of those who handed in that code for a part. Two with the same code are nothing that a list
    /// is refused for: which of them is meant, only a ledger shows.
    [[nodiscard]] std::vector<std::size_t> membersWithReceipt(std::string_view receipt) const;

private:
    std::vector<ClassMember> m_members;
    std::map<std::string, std::size_t, std::less<>> m_places;
    std::set<int> m_partsWithReceipts;
    std::map<std::string, std::vector<std::size_t>, std::less<>> m_receipts;
};

/// Letters made small, blanks at the ends left out: what students are told apart by.
[[nodiscard]] std::string studentKey(std::string_view student);

}  // namespace ironlab::lab
