// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/base/number_format.h>
#include <ironlab/lab/absent_students.h>
#include <ironlab/lab/class_grade.h>

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
    const std::size_t named = std::min(SimilarLedgers::kMostNamed, names.size());
    return fewOf({names.begin(), names.begin() + static_cast<std::ptrdiff_t>(named)}, names.size() - named);
}

std::string fewOf(const std::vector<std::string>& first, std::size_t more)
{
    std::string text;
    for (const std::string& name : first)
        text += (text.empty() ? "" : ", ") + name;
    return more > 0 ? text + " and " + countText(static_cast<double>(more)) + " more" : text;
}

}  // namespace ironlab::lab
