// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/grade_target.h"

#include <ironlab/lab/csv.h>

#include <map>
#include <string>
#include <vector>

namespace ironlab::cli {

/// One grade a student, as gradebooks want it: where there are several ledgers, the one with the most points.
class BestGrades {
public:
    struct Grade {
        std::string student;
        std::string source;
        double earned = 0.0;
        double possible = 0.0;
        double pending = 0.0;
        std::string feedback;
        bool isGraded = true;  ///< false: nothing of this student could be read
    };

    void add(const lab::GradeReport& report, std::string feedback);
    /// A ledger that could not be graded, where its head still says whose it is: a grade without points, until one comes
    /// that can be read.
    void addUnreadable(const lab::GradeReport& report, std::string feedback);
    /// By the student's key.
    [[nodiscard]] const std::map<std::string, Grade>& grades() const { return m_grades; }
    /// Prints what is not in the grades, and what was chosen among several.
    void tell(Streams& streams) const;

private:
    std::map<std::string, Grade> m_grades;
    std::vector<std::string> m_sentences;
};

}  // namespace ironlab::cli
