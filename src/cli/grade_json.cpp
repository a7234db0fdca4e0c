// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/grade_target.h"

#include <ostream>

namespace ironlab::cli {

namespace {

/// One object with every report, written as they come, and the class at its end.
class JsonGrades final : public GradeWriter {
public:
    explicit JsonGrades(GradeTarget& target) : m_target(target)
    {
        m_target.begin("grades.json");
        m_target.out() << "{\n\"schema\": \"ironlab/grades/1\",\n\"reports\": [";
    }

    void add(const lab::GradeReport& report) override
    {
        m_target.out() << (m_isFirst ? "\n" : ",\n") << lab::gradeReportText(report, false);
        m_isFirst = false;
    }

    void finish(const lab::ClassGrade& grade) override
    {
        m_target.out() << (m_isFirst ? "],\n\"class\": " : "\n],\n\"class\": ") << lab::classGradeText(grade)
                       << "\n}\n";
        m_target.end();
    }

private:
    GradeTarget& m_target;
    bool m_isFirst = true;
};

}  // namespace

std::unique_ptr<GradeWriter> jsonWriter(GradeTarget& target)
{
    return std::make_unique<JsonGrades>(target);
}

}  // namespace ironlab::cli
