// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/grade_target.h"

#include <ironlab/present/grade_page.h>

namespace ironlab::cli {

namespace {

/// A page for the class, and in a folder one for each ledger. Pages are numbered: no name of a file comes from a ledger.
class Pages final : public GradeWriter {
public:
    Pages(GradeTarget& target, const lab::Grader& grader) : m_target(target), m_title(gradeTitle(grader)) {}

    void add(const lab::GradeReport& report) override
    {
        if (!m_target.isFolder()) {
            return;
        }
        std::string number = std::to_string(m_links.size() + 1);
        number.insert(0, number.size() < 5 ? 5 - number.size() : 0, '0');
        m_links.push_back("students/" + number + ".html");
        m_target.write(m_links.back(), present::studentPage(report));
    }

    void finish(const lab::ClassGrade& grade) override
    {
        m_target.write("index.html", present::classPage(grade, m_title, m_links));
    }

private:
    GradeTarget& m_target;
    std::string m_title;
    std::vector<std::string> m_links;
};

}  // namespace

std::unique_ptr<GradeWriter> pageWriter(GradeTarget& target, const lab::Grader& grader)
{
    return std::make_unique<Pages>(target, grader);
}

}  // namespace ironlab::cli
