// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/class_list.h>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ironlab::lab {

/// Who stands in a class list, and no ledger has come of them.
///
///     AbsentStudents absent(list);      // lee, kim, sam
///     absent.cameIn("Lee");
///     absent.names();                   // kim, sam
class AbsentStudents {
public:
    /// Without a list nobody is missed.
    explicit AbsentStudents(const std::optional<ClassList>& list);

    /// A readable ledger of a student as they typed it, capitals and blanks around it forgiven.
    void cameIn(std::string_view student);
    /// As they stand in the list, in the order of their keys.
    [[nodiscard]] std::vector<std::string> names() const;

private:
    std::map<std::string, std::string> m_names;  ///< by the key that ledgers are found by
};

/// "kim, sam"; of many the first `SimilarLedgers::kMostNamed`, and how many more there are.
[[nodiscard]] std::string fewOf(const std::vector<std::string>& names);
/// The same of names that are the first of more: "kim, sam and 3 more".
[[nodiscard]] std::string fewOf(const std::vector<std::string>& first, std::size_t more);

}  // namespace ironlab::lab
