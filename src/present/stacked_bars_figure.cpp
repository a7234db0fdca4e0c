// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/base/contract.h>
#include <ironlab/present/number_columns.h>
#include <ironlab/present/stacked_bars_figure.h>
#include <ironlab/present/term_text.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ironlab::present {
namespace {

void judge(StackBar& bar, double sum, double limit, int digits)
{
    const double spare = limit > 0.0 ? (limit - sum) / limit : -1.0;
    bar.hasLimit = true;
    bar.state = spare < 0.0 ? WallState::Fails : isNearShare(spare) ? WallState::Near : WallState::Holds;
    bar.words = wholePercentText(std::abs(spare)) + (spare >= 0.0 ? " left" : " over");
    bar.total = limit > 0.0 ? againstTextOfShare(sum, limit, bar.base, digits) : againstText(sum, limit, bar.base);
}

/// "SRAM 1.05 of 1.05 MB, 3 % left".
std::string barText(const StackBar& bar)
{
    return bar.name + " " + bar.total + (bar.words.empty() ? "" : ", " + bar.words);
}

}  // namespace

StackBar stackBar(const StackInput& input)
{
    std::vector<StackInput::Part> parts = input.parts;
    const double sum = std::accumulate(parts.begin(), parts.end(), 0.0,
                                       [](double so, const StackInput::Part& part) { return so + part.value; });
    if (input.limit && input.showsFree) {
        parts.push_back({"free", std::max(*input.limit - sum, 0.0), StackFill::Free});
    }
    std::erase_if(parts, [](const StackInput::Part& part) { return !(part.value > 0.0); });
    StackBar bar;
    bar.name = input.name;
    bar.base = input.base;
    bar.total = quantityWithDigits(sum, input.base, input.digits);
    const double length = std::max({sum, input.limit.value_or(0.0), input.reach});
    if (length > 0.0 && std::isfinite(length)) {
        std::vector<double> values;
        for (const StackInput::Part& part : parts) {
            values.push_back(part.value);
        }
        const double whole = input.showsFree ? length : sum;
        const SummedColumn column = summedColumn(values, whole, input.base);
        double start = 0.0;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const double share = values[i] / length;
            bar.parts.push_back(
                {parts[i].name, amountText(column, i, values[i], input.base), parts[i].fill, start, share, values[i]});
            start += share;
        }
        bar.limitAt = input.limit.value_or(length) / length;
    }
    if (!input.isJudged) {
        bar.words = "cross-check";
    } else if (input.limit) {
        judge(bar, sum, *input.limit, input.digits);
    }
    return bar;
}

Description describe(const StackedBarsFigure& figure)
{
    if (!figure.obstacle.empty()) {
        return {figure.title, spoken(figure.obstacle), {}};
    }
    // A scope that is the first bar's would be said twice.
    const bool isOfFirst = !figure.bars.empty() && figure.scope == barText(figure.bars.front());
    std::string summary = figure.scope.empty() || isOfFirst ? "" : figure.scope + ". ";
    for (const StackBar& bar : figure.bars) {
        summary += barText(bar) + ". ";
    }
    for (const std::string& sentence : figure.sentences) {
        summary += sentence + " ";
    }
    if (!summary.empty()) {
        summary.pop_back();
    }
    return {figure.title, spoken(summary), figure.hint};
}

std::size_t probeCount(const StackedBarsFigure& figure)
{
    return std::accumulate(figure.bars.begin(), figure.bars.end(), std::size_t{0},
                           [](std::size_t so, const StackBar& bar) { return so + bar.parts.size(); });
}

StackPlace placeOf(const StackedBarsFigure& figure, std::size_t probe)
{
    IRONLAB_EXPECTS(probe < probeCount(figure));
    StackPlace place{0, probe};
    while (place.part >= figure.bars[place.bar].parts.size()) {
        place.part -= figure.bars[place.bar].parts.size();
        ++place.bar;
    }
    return place;
}

std::string probeText(const StackedBarsFigure& figure, std::size_t probe)
{
    const StackPlace place = placeOf(figure, probe);
    const StackBar& bar = figure.bars[place.bar];
    const StackPart& part = bar.parts[place.part];
    return spoken(bar.name + ", " + part.name + ": " + quantityText(part.value, bar.base) + ".");
}

DataTable dataTable(const StackedBarsFigure& figure)
{
    DataTable table;
    table.title = figure.title + (figure.scope.empty() ? "" : ", " + figure.scope);
    table.columns = {{"bar", "", false}, {"part", "", false}, {"amount", "SI unit", true}};
    for (const StackBar& bar : figure.bars) {
        for (const StackPart& part : bar.parts) {
            table.addRow({bar.name, part.name, {part.amount, part.value}});
        }
    }
    for (const StackBar& bar : figure.bars) {
        table.notes.push_back({bar.name, bar.total + (bar.words.empty() ? "" : ", " + bar.words)});
    }
    for (const std::string& sentence : figure.sentences) {
        table.notes.push_back({"Note", sentence});
    }
    if (!figure.obstacle.empty()) {
        table.notes.push_back({"Note", figure.obstacle});
    }
    return table;
}

std::string text(const StackedBarsFigure& figure)
{
    return text(dataTable(figure));
}

}  // namespace ironlab::present
