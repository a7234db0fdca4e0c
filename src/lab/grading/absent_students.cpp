// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/lab/absent_students.h>

#include <algorithm>

namespace ironlab::lab {

AbsentStudents::AbsentStudents(const std::optional<ClassList>& list)
{
    if (!list)
        return;
    for (const ClassMember& member : list->members())
        m_names.emplace(studentKey(member.student), member.student);
}

void AbsentStudents::cameIn(std::string_view student)
{
    m_names.erase(studentKey(student));
}

std::vector<std::string> AbsentStudents::names() const
{
    std::vector<std::string> names;
    for (const auto& [key, name] : m_names)
        names.push_back(name);
    return names;
}

std::string fewOf(const std::vector<std::string>& names)
{
    constexpr std::size_t kMost = 8;
    std::string text;
    for (std::size_t i = 0; i < std::min(kMost, names.size()); ++i)
        text += (i == 0 ? "" : ", ") + names[i];
    return names.size() <= kMost ? text : text + " and " + std::to_string(names.size() - kMost) + " more";
}

}  // namespace ironlab::lab
