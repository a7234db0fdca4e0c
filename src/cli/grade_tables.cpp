// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/best_grades.h"

#include <ironlab/base/decimal_text.h>
#include <ironlab/base/number_format.h>
#include <ironlab/present/grade_notes.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <ostream>

namespace ironlab::cli {

namespace {

using lab::CsvRow;
using lab::plainCell;

std::string number(double value)
{
    return std::isfinite(value) ? decimalText(value) : std::string();
}

std::string rounded(double value)
{
    return decimalText(std::round(100.0 * value) / 100.0);
}

/// A table of the class: a row a ledger, points apart, then each criterion and each part.
class ClassTable final : public GradeWriter {
public:
    ClassTable(GradeTarget& target, const lab::Grader& grader)
        : m_target(target),
          m_criteria(grader.criterionIds()),
          m_parts(grader.lastPart())
    {
    }

    void add(const lab::GradeReport& report) override
    {
        std::string flags;
        for (const lab::Flag& flag : report.flags) {
            flags += (flags.empty() ? "" : "; ") + std::string(fileName(flag.kind));
        }
        CsvRow row{plainCell(report.student), plainCell(report.source), plainCell(report.mission),
                   std::string(report.progress())};
        const bool isGraded = report.isGraded();
        for (const double points : {report.points.earned, report.points.possible, report.points.pending}) {
            row.push_back(isGraded ? number(points) : std::string());
        }
        row.push_back(!isGraded ? "" : report.replay.agrees() ? "yes" : "no");
        row.push_back(flags);
        row.push_back(plainCell(report.trouble));
        addCriteria(report, row);
        for (int part = 1; part <= m_parts; ++part) {
            addPart(report, part, row);
        }
        row.push_back(plainCell(present::instructorNotes(report)));
        m_lines.append(lab::csvLine(row));
    }

    void finish(const lab::ClassGrade& grade) override
    {
        m_target.begin("grades.csv");
        CsvRow head{"student",  "source",  "mission", "progress", "earned",
                    "possible", "pending", "agrees",  "flags",    "trouble"};
        for (const std::string& id : m_criteria) {
            head.push_back(plainCell(id));
        }
        for (int part = 1; part <= m_parts; ++part) {
            for (const char* what :
                 {"minutes", "configurations", "unfinished", "predicted", "right", "prediction_ratio", "confidence"}) {
                head.push_back("part" + std::to_string(part) + '_' + what);
            }
        }
        head.insert(head.end(), {"notes", "alike"});
        m_target.out() << lab::csvLine(head);
        const auto alike = alikeRows(grade);
        m_lines.each([&](std::size_t row, std::string_view line) {
            line.remove_suffix(1);
            const auto found = alike.find(row);
            m_target.out() << line << ',' << (found == alike.end() ? "" : found->second) << '\n';
        });
        m_target.end();
    }

private:
    void addCriteria(const lab::GradeReport& report, CsvRow& row) const
    {
        for (const std::string& id : m_criteria) {
            const auto found =
                std::find_if(report.criteria.begin(), report.criteria.end(),
                             [&](const lab::CriterionResult& result) { return result.criterion.id == id; });
            const bool isThere = found != report.criteria.end();
            row.push_back(!isThere ? "" : found->pending > 0.0 ? "pending" : number(found->earned));
        }
    }

    static void addPart(const lab::GradeReport& report, int number, CsvRow& row)
    {
        const auto part = std::find_if(report.parts.begin(), report.parts.end(),
                                       [&](const lab::PartReport& each) { return each.part == number; });
        if (part == report.parts.end()) {
            row.insert(row.end(), 3, "");
        } else {
            row.push_back(rounded(part->seconds / 60.0));
            row.push_back(std::to_string(part->moves));
            row.push_back(std::to_string(part->unfinished.size()));
        }
        const auto prediction = std::find_if(report.predictions.begin(), report.predictions.end(),
                                             [&](const lab::PredictionReport& each) { return each.part == number; });
        if (prediction == report.predictions.end()) {
            row.insert(row.end(), 4, "");
            return;
        }
        row.push_back(plainCell(prediction->choice));
        row.push_back(prediction->isRight ? "yes" : "no");
        row.push_back(cli::number(prediction->number / prediction->truth));
        row.push_back(std::to_string(prediction->confidence));
    }

    /// Row numbers that a row is like, counted from 1 below the head: the first few of a crowd, and how many more.
    static std::map<std::size_t, std::string> alikeRows(const lab::ClassGrade& grade)
    {
        std::map<std::size_t, std::string> alike;
        for (const lab::SimilarLedgers& similar : grade.similar()) {
            for (const std::size_t row : similar.rows) {
                std::string& text = alike[row];
                text += (text.empty() ? "" : "; ") + std::string(fileName(similar.kind)) + ':';
                const auto others = similar.othersThan(row);
                for (const std::size_t other : others.named) {
                    text += ' ' + std::to_string(other + 1);
                }
                if (others.more > 0) {
                    text += " +" + std::to_string(others.more);
                }
            }
        }
        return alike;
    }

    GradeTarget& m_target;
    std::vector<std::string> m_criteria;
    int m_parts;
    lab::Spill m_lines;
};

/// What Moodle's import of grades reads: who, points, and words; both columns have to be mapped.
class MoodleTable final : public GradeWriter {
public:
    MoodleTable(GradeTarget& target, const lab::Grader& grader) : m_target(target), m_grader(grader) {}

    void add(const lab::GradeReport& report) override
    {
        if (report.isGraded()) {
            m_best.add(report, feedback(report));
        } else {
            m_best.addUnreadable(report, present::studentNotes(report));
        }
    }

    void finish(const lab::ClassGrade& /*grade*/) override
    {
        const std::string title = plainCell(gradeTitle(m_grader));
        m_target.begin("moodle.csv");
        m_target.out() << lab::csvLine({"ID number", "Email address", title, title + " (feedback)"});
        const auto& list = m_grader.course().classList;
        for (const auto& [student, grade] : m_best.grades()) {
            const lab::ClassMember* const member = list ? list->find(student) : nullptr;
            const bool hasId = member != nullptr && !member->idNumber.empty();
            m_target.out() << lab::csvLine({plainCell(hasId ? member->idNumber : grade.student),
                                            member == nullptr ? "" : plainCell(member->email),
                                            grade.isGraded ? number(grade.earned) : "", plainCell(grade.feedback)});
        }
        m_target.end();
        m_best.tell(m_target.streams());
    }

private:
    static std::string feedback(const lab::GradeReport& report)
    {
        const std::string notes = present::studentNotes(report);
        std::string text = notes + (notes.empty() ? "" : " ") + number(report.points.earned) + " of "
                           + number(report.points.possible) + " points found by replay; "
                           + number(report.points.pending)
                           + " points are given by a person and are not in this figure.";
        for (const lab::CriterionResult& result : report.criteria) {
            if (result.state == lab::CriterionState::Missed || result.state == lab::CriterionState::Partly) {
                text += " Part " + std::to_string(result.criterion.part) + ", " + result.criterion.title + ": "
                        + result.because;
            }
        }
        return text;
    }

    GradeTarget& m_target;
    const lab::Grader& m_grader;
    BestGrades m_best;
};

}  // namespace

std::unique_ptr<GradeWriter> csvWriter(GradeTarget& target, const lab::Grader& grader)
{
    return std::make_unique<ClassTable>(target, grader);
}

std::unique_ptr<GradeWriter> moodleWriter(GradeTarget& target, const lab::Grader& grader)
{
    return std::make_unique<MoodleTable>(target, grader);
}

}  // namespace ironlab::cli
