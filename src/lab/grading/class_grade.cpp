// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/grading/class_rows.h"

#include <ironlab/base/contract.h>

#include <algorithm>
#include <tuple>

namespace ironlab::lab {
namespace {

constexpr int kFairlySure = 4;

ClassRow rowOf(const GradeReport& report)
{
    ClassRow row;
    row.source = report.source;
    row.student = report.student;
    row.mission = report.mission;
    row.trouble = report.trouble;
    row.progress = report.progress();
    row.points = report.points;
    row.agrees = report.replay.agrees();
    for (const Flag& flag : report.flags)
        row.flags.push_back(flag.kind);
    for (const PredictionReport& each : report.predictions)
        row.predictions.push_back(
            {each.part, each.choice, each.number, each.confidence, each.isRight, each.observedChoice});
    for (const PartReport& part : report.parts)
        row.parts.push_back({part.part, part.moves, static_cast<float>(part.seconds), part.stage == Stage::Closed,
                             static_cast<int>(part.unfinished.size())});
    return row;
}

const std::string& titleOf(const GradeReport& report)
{
    return report.missionTitle.empty() ? report.mission : report.missionTitle;
}

/// "2 of 5 distinct designs" and "3 of 5 …" are the same item.
std::string withoutCounts(std::string item)
{
    const std::size_t of = item.find(" of ");
    const auto isDigits = [&](std::size_t from, std::size_t to) {
        return from < to
               && std::all_of(item.begin() + static_cast<std::ptrdiff_t>(from),
                              item.begin() + static_cast<std::ptrdiff_t>(to),
                              [](char c) { return c >= '0' && c <= '9'; });
    };
    if (of != std::string::npos && isDigits(0, of))
        item.erase(0, of + 4);
    return item.substr(0, item.find(';'));
}

}  // namespace

void ClassGrade::add(const GradeReport& report)
{
    m_records.append(packed(rowOf(report), report.sketch));
    m_unreadable += report.isGraded() ? 0U : 1U;
    for (const PredictionReport& each : report.predictions) {
        ClassQuestion& question = m_questions[{report.mission, each.part}];
        question.mission = report.mission;
        question.missionTitle = titleOf(report);
        question.part = each.part;
        question.key = each.key;
        question.truth = each.truth;
        question.unit = each.unit;
        question.labels[each.key] = each.keyLabel;
        question.labels[each.choice] = each.choiceLabel;
    }
    for (const PartReport& part : report.parts) {
        if (const auto found = m_questions.find({report.mission, part.part}); found != m_questions.end())
            found->second.title = part.title;
        for (const std::string& item : part.unfinished)
            ++m_unfinished[titleOf(report) + ", part " + std::to_string(part.part) + ": " + withoutCounts(item)];
    }
}

void ClassGrade::eachRow(const std::function<void(const ClassRow&)>& visit) const
{
    m_records.each([&visit](std::size_t, std::string_view record) { visit(unpackedRow(record)); });
}

std::vector<ClassRow> ClassGrade::rows() const
{
    std::vector<ClassRow> rows;
    rows.reserve(size());
    eachRow([&rows](const ClassRow& row) { rows.push_back(row); });
    return rows;
}

ClassRow ClassGrade::row(std::size_t number) const
{
    IRONLAB_EXPECTS(number < size());
    ClassRow row;
    m_records.each(number, number + 1, [&row](std::size_t, std::string_view record) { row = unpackedRow(record); });
    return row;
}

std::vector<ClassQuestion> ClassGrade::questions() const
{
    std::vector<ClassQuestion> questions;
    for (const auto& [key, question] : m_questions)
        questions.push_back(question);
    return questions;
}

std::vector<Misconception> ClassGrade::misconceptions() const
{
    std::map<std::tuple<std::string, int, std::string>, Misconception> found;
    std::map<QuestionKey, std::size_t> answers;
    eachRow([&](const ClassRow& row) {
        for (const ClassRow::Prediction& each : row.predictions) {
            ++answers[{row.mission, each.part}];
            if (each.isRight)
                continue;
            Misconception& wrong = found[{row.mission, each.part, each.choice}];
            ++wrong.count;
            wrong.confident += each.confidence >= kFairlySure ? 1U : 0U;
            wrong.kept += each.observedChoice == each.choice ? 1U : 0U;
        }
    });
    std::vector<Misconception> list;
    for (auto& [key, wrong] : found) {
        std::tie(wrong.mission, wrong.part, wrong.choice) = key;
        const ClassQuestion& question = m_questions.at({wrong.mission, wrong.part});
        wrong.missionTitle = question.missionTitle;
        const auto label = question.labels.find(wrong.choice);
        wrong.label = label == question.labels.end() ? wrong.choice : label->second;
        wrong.answers = answers[{wrong.mission, wrong.part}];
        list.push_back(wrong);
    }
    std::stable_sort(list.begin(), list.end(),
                     [](const Misconception& a, const Misconception& b) { return a.count > b.count; });
    return list;
}

std::vector<std::pair<std::string, std::size_t>> ClassGrade::unfinished() const
{
    std::vector<std::pair<std::string, std::size_t>> list(m_unfinished.begin(), m_unfinished.end());
    std::stable_sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    return list;
}

}  // namespace ironlab::lab
