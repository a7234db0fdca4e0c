// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/best_grades.h"

#include <ironlab/lab/class_list.h>
#include <ironlab/present/grade_notes.h>

#include <utility>

namespace ironlab::cli {

namespace {

std::string leftOut(const lab::GradeReport& report)
{
    const std::string owner = report.student.empty() ? std::string() : " of \u201c" + report.student + "\u201d";
    return "Not graded: \u201c" + report.source + "\u201d" + owner + ". "
           + (report.isGraded() ? "It names no student." : present::instructorNotes(report));
}

}  // namespace

void BestGrades::add(const lab::GradeReport& report, std::string feedback)
{
    const std::string key = lab::studentKey(report.student);
    if (!report.isGraded() || key.empty()) {
        m_sentences.push_back(leftOut(report));
        return;
    }
    Grade grade{report.student,         report.source,         report.points.earned,
                report.points.possible, report.points.pending, std::move(feedback)};
    const auto [place, isNew] = m_grades.try_emplace(key, grade);
    if (isNew) {
        return;
    }
    if (!place->second.isGraded) {
        place->second = std::move(grade);
        return;
    }
    m_sentences.push_back("Several ledgers of \u201c" + report.student
                          + "\u201d: the one with the most points is taken.");
    if (grade.earned > place->second.earned) {
        place->second = std::move(grade);
    }
}

void BestGrades::addUnreadable(const lab::GradeReport& report, std::string feedback)
{
    m_sentences.push_back(leftOut(report));
    const std::string key = lab::studentKey(report.student);
    if (!key.empty()) {
        m_grades.try_emplace(key, Grade{report.student, report.source, 0.0, 0.0, 0.0, std::move(feedback), false});
    }
}

void BestGrades::tell(Streams& streams) const
{
    for (const std::string& sentence : m_sentences) {
        printSentence(sentence, streams);
    }
}

}  // namespace ironlab::cli
