// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "class_parts.h"

#include <ironlab/base/number_format.h>
#include <ironlab/present/class_figures.h>
#include <ironlab/present/grade_words.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace ironlab::present {
namespace {

/// Bins a decade: each is a third wider than the one before.
constexpr double kBinsADecade = 8.0;

bool hasPlace(double number)
{
    return std::isfinite(number) && number > 0.0;
}

int binOf(double number)
{
    return static_cast<int>(std::floor(kBinsADecade * std::log10(number) + 1e-9));
}

double edgeOf(int bin)
{
    return std::pow(10.0, bin / kBinsADecade);
}

struct Answer {
    const lab::ClassRow* row;
    const lab::ClassRow::Prediction* prediction;
};

std::vector<Answer> answersOf(const lab::ClassQuestion& question, const std::vector<lab::ClassRow>& rows)
{
    std::vector<Answer> answers;
    eachPrediction(question, rows, [&](const lab::ClassRow& row, const lab::ClassRow::Prediction& each) {
        answers.push_back({&row, &each});
    });
    return answers;
}

DataTable tableOf(const lab::ClassQuestion& question, const std::vector<Answer>& answers, std::string title)
{
    DataTable table;
    table.title = std::move(title);
    table.columns = {
        {"student", "", false},         {"predicted number", question.unit == "times" ? "" : question.unit, true},
        {"over the model's", "", true}, {"answer", "", false},
        {"model's answer", "", false},  {"sure, 1 to 5", "", true}};
    for (const Answer& answer : answers) {
        const auto& each = *answer.prediction;
        const auto label = question.labels.find(each.choice);
        const bool hasRatio = hasPlace(question.truth) && std::isfinite(each.number);
        const double ratio = hasRatio ? each.number / question.truth : 0.0;
        table.addRow({answer.row->student.empty() ? answer.row->source : answer.row->student,
                      {answerText(each.number, question.unit), each.number},
                      hasRatio ? DataCell(numberText(ratio), ratio) : DataCell(std::string(kUnknownText)),
                      label == question.labels.end() ? each.choice : label->second,
                      each.isRight ? "yes" : "no",
                      {std::to_string(each.confidence), static_cast<double>(each.confidence)}});
    }
    table.notes.push_back({"The model's number", answerText(question.truth, question.unit)});
    return table;
}

std::string summaryOf(const lab::ClassQuestion& question, std::vector<double> numbers, std::size_t outside)
{
    std::sort(numbers.begin(), numbers.end());
    const double middle = numbers[(numbers.size() - 1) / 2];
    std::string text = "The middle one says " + answerText(middle, question.unit);
    if (hasPlace(question.truth)) {
        const auto near = std::count_if(numbers.begin(), numbers.end(), [&](double number) {
            return number >= question.truth / 2.0 && number <= question.truth * 2.0;
        });
        text += ", " + ratioText(middle / question.truth) + " of the model's; " + std::to_string(near) + " of "
                + std::to_string(numbers.size()) + " lie within a factor of two";
    }
    text += '.';
    if (outside > 0) {
        text += ' ' + people(outside) + " with zero or less have no place on this axis; the table has them.";
    }
    return text;
}

void addBins(ClassNumbersFigure& figure, const lab::ClassQuestion& question, const std::vector<Answer>& answers)
{
    std::map<int, ClassNumbersFigure::Bin> bins;
    std::map<int, std::string> names;
    for (const Answer& answer : answers) {
        const double number = answer.prediction->number;
        if (!hasPlace(number)) {
            continue;
        }
        const int place = binOf(number);
        ClassNumbersFigure::Bin& bin = bins[place];
        bin.low = edgeOf(place);
        bin.high = edgeOf(place + 1);
        ++(answer.prediction->isRight ? bin.solid : bin.hatched);
        names[place] += (names[place].empty() ? "" : ", ")
                        + (answer.row->student.empty() ? answer.row->source : answer.row->student);
    }
    std::size_t most = 0;
    for (auto& [place, bin] : bins) {
        const std::size_t all = bin.solid + bin.hatched;
        most = std::max(most, all);
        constexpr std::size_t kFewNames = 6;
        bin.words = people(all) + " from " + answerText(bin.low, question.unit) + " to "
                    + answerText(bin.high, question.unit) + ", " + std::to_string(bin.solid)
                    + " with the model's answer" + (all <= kFewNames ? ": " + names[place] : "") + '.';
        figure.bins.push_back(bin);
    }
    figure.count = peopleAxis(most);
}

}  // namespace

ClassNumbersFigure numbersFigure(const lab::ClassQuestion& question, const std::vector<lab::ClassRow>& rows)
{
    ClassNumbersFigure figure;
    figure.title = "Predicted numbers";
    figure.scope = titleOf(question);
    figure.truth = question.truth;
    figure.truthTag = "model: " + answerText(question.truth, question.unit);
    const std::vector<Answer> answers = answersOf(question, rows);
    figure.table = tableOf(question, answers, figure.title + ", " + figure.scope);
    addBins(figure, question, answers);
    if (figure.bins.empty()) {
        figure.obstacle = answers.empty() ? "Nobody has locked a number for this question."
                                          : "No predicted number lies above zero; the table has them.";
        return figure;
    }
    std::vector<double> numbers;
    for (const Answer& answer : answers) {
        if (hasPlace(answer.prediction->number)) {
            numbers.push_back(answer.prediction->number);
        }
    }
    double low = figure.bins.front().low;
    double high = figure.bins.back().high;
    if (hasPlace(question.truth)) {
        low = std::min(low, question.truth);
        high = std::max(high, question.truth);
    }
    figure.number.scale = Scale::decadesAround(low, high);
    figure.number.ticks = ticks(figure.number.scale);
    for (Tick& tick : figure.number.ticks) {
        tick.label = answerText(tick.value, question.unit);
    }
    figure.summary = summaryOf(question, numbers, answers.size() - numbers.size());
    return figure;
}

Description describe(const ClassNumbersFigure& figure)
{
    if (!figure.obstacle.empty()) {
        return {figure.title, figure.obstacle, {}};
    }
    return {figure.title + ", " + figure.scope, spoken(figure.summary + ' ' + figure.truthTag + '.'),
            "Left and right arrows walk through the bars."};
}

}  // namespace ironlab::present
