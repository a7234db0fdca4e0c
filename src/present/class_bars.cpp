// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "class_parts.h"

#include <ironlab/base/number_format.h>
#include <ironlab/present/class_figures.h>

#include <algorithm>
#include <array>
#include <map>

namespace ironlab::present {
namespace {

constexpr std::array<std::string_view, 5> kSure{"guess", "unsure", "fairly sure", "quite sure", "certain"};

void finish(ClassBarsFigure& figure, const std::string& head, const std::string& nothing)
{
    std::size_t most = 0;
    const bool hasTwo = !figure.hatchedName.empty();
    figure.table.title = figure.title;
    figure.table.columns = {{head, "", false}, {hasTwo ? figure.solidName : "how many", "", true}};
    if (hasTwo) {
        figure.table.columns.push_back({figure.hatchedName, "", true});
    }
    figure.table.columns.push_back({"in words", "", false});
    for (const ClassBar& row : figure.rows) {
        most = std::max(most, row.solid + row.hatched);
        std::vector<DataCell> cells{row.label, peopleCell(row.solid)};
        if (hasTwo) {
            cells.push_back(peopleCell(row.hatched));
        }
        cells.emplace_back(row.words);
        figure.table.addRow(std::move(cells));
    }
    figure.count = peopleAxis(most);
    if (most == 0) {
        figure.obstacle = nothing;
    }
}

}  // namespace

DataCell peopleCell(std::size_t count)
{
    return {std::to_string(count), static_cast<double>(count)};
}

Axis peopleAxis(std::size_t most)
{
    Axis axis;
    // Below five people the steps of a round axis would be parts of people.
    constexpr std::size_t kFew = 5;
    axis.scale =
        most <= kFew ? Scale::linear(0.0, static_cast<double>(kFew)) : Scale::fromZeroTo(static_cast<double>(most));
    for (Tick& tick : ticks(axis.scale)) {
        if (tick.value == static_cast<double>(static_cast<std::size_t>(tick.value))) {
            tick.label = countText(tick.value);
            axis.ticks.push_back(tick);
        }
    }
    return axis;
}

std::string people(std::size_t count)
{
    return count == 1 ? "1 student" : countText(static_cast<double>(count)) + " students";
}

std::string titleOf(const lab::ClassQuestion& question)
{
    return "Part " + std::to_string(question.part) + (question.title.empty() ? "" : ", " + question.title);
}

ClassBarsFigure choicesFigure(const lab::ClassQuestion& question, const std::vector<lab::ClassRow>& rows)
{
    ClassBarsFigure figure;
    figure.title = "Chosen answers";
    figure.scope = titleOf(question);
    std::map<std::string, std::size_t> counts;
    std::size_t all = 0;
    eachPrediction(question, rows, [&](const lab::ClassRow&, const lab::ClassRow::Prediction& each) {
        ++counts[each.choice];
        ++all;
    });
    for (const auto& [choice, label] : question.labels) {
        ClassBar bar;
        bar.label = label;
        bar.isModels = choice == question.key;
        (bar.isModels ? bar.solid : bar.hatched) = counts[choice];
        bar.value = std::to_string(counts[choice]);
        bar.words = people(counts[choice]) + " of " + std::to_string(all) + " chose \u201c" + label + "\u201d"
                    + (bar.isModels ? ", which is the model's answer." : ".");
        figure.rows.push_back(std::move(bar));
    }
    std::stable_sort(figure.rows.begin(), figure.rows.end(),
                     [](const ClassBar& a, const ClassBar& b) { return a.solid + a.hatched > b.solid + b.hatched; });
    figure.solidName = "model's answer";
    figure.hatchedName = "another answer";
    finish(figure, "answer", "Nobody has locked an answer to this question.");
    return figure;
}

ClassBarsFigure confidenceFigure(const lab::ClassQuestion& question, const std::vector<lab::ClassRow>& rows)
{
    ClassBarsFigure figure;
    figure.title = "How sure they were";
    figure.scope = titleOf(question);
    figure.solidName = "model's answer";
    figure.hatchedName = "another answer";
    std::array<ClassBar, kSure.size()> bars;
    eachPrediction(question, rows, [&](const lab::ClassRow&, const lab::ClassRow::Prediction& each) {
        ClassBar& bar = bars[static_cast<std::size_t>(std::clamp(each.confidence, 1, 5) - 1)];
        ++(each.isRight ? bar.solid : bar.hatched);
    });
    for (std::size_t i = 0; i < bars.size(); ++i) {
        ClassBar& bar = bars[i];
        const std::size_t all = bar.solid + bar.hatched;
        bar.label = std::string(kSure[i]);
        bar.value = all == 0 ? "0" : std::to_string(bar.solid) + " of " + std::to_string(all);
        bar.words = bar.label + ": " + people(all) + (all == 0 ? "." : ", " + bar.value + " with the model's answer.");
        figure.rows.push_back(bar);
    }
    finish(figure, "how sure", "Nobody has locked an answer to this question.");
    return figure;
}

ClassBarsFigure misconceptionsFigure(const lab::ClassGrade& grade)
{
    ClassBarsFigure figure;
    figure.title = "Misconceptions";
    figure.scope = "answers that were predicted and are not the model's";
    figure.solidName = "observed it still";
    figure.hatchedName = "no longer";
    for (const lab::Misconception& wrong : grade.misconceptions()) {
        ClassBar bar;
        bar.label = wrong.missionTitle + ", part " + std::to_string(wrong.part) + ": " + wrong.label;
        bar.solid = wrong.kept;
        bar.hatched = wrong.count - wrong.kept;
        bar.value = std::to_string(wrong.count) + " of " + std::to_string(wrong.answers);
        bar.words = bar.value + " predicted it in " + wrong.missionTitle + ", " + std::to_string(wrong.confident)
                    + " of them quite sure or certain; " + std::to_string(wrong.kept) + " observed it still.";
        figure.rows.push_back(std::move(bar));
    }
    finish(figure, "answer", "No answer was predicted that is not the model's.");
    return figure;
}

ClassBarsFigure unfinishedFigure(const lab::ClassGrade& grade)
{
    ClassBarsFigure figure;
    figure.title = "Unfinished";
    figure.scope = "what parts still need, and in how many ledgers";
    for (const auto& [item, count] : grade.unfinished()) {
        figure.rows.push_back(
            {item, count, 0, std::to_string(count),
             std::to_string(count) + (count == 1 ? " ledger lacks" : " ledgers lack") + " this item: " + item + '.',
             false});
    }
    finish(figure, "item", "Nothing is unfinished.");
    return figure;
}

Description describe(const ClassBarsFigure& figure)
{
    if (!figure.obstacle.empty()) {
        return {figure.title, figure.obstacle, {}};
    }
    const auto most =
        std::max_element(figure.rows.begin(), figure.rows.end(), [](const ClassBar& a, const ClassBar& b) {
            return a.solid + a.hatched < b.solid + b.hatched;
        });
    return {figure.title + ", " + figure.scope, spoken("Most: " + most->words),
            "Up and down arrows walk through the bars."};
}

}  // namespace ironlab::present
