// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "class_parts.h"

#include <ironlab/base/number_format.h>
#include <ironlab/present/class_figures.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace ironlab::present {
namespace {

/// Quartiles by the nearest rank.
ClassSpreadFigure::Row rowOf(int part, std::vector<double> values, const std::string& unit, const std::string& noun)
{
    std::sort(values.begin(), values.end());
    const auto rank = [&](double share) {
        return values[static_cast<std::size_t>(std::lround(share * static_cast<double>(values.size() - 1)))];
    };
    const auto shown = [&](double value) { return unit.empty() ? countText(value) : numberText(value); };
    ClassSpreadFigure::Row row;
    row.label = "Part " + std::to_string(part);
    row.least = values.front();
    row.lower = rank(0.25);
    row.middle = rank(0.5);
    row.upper = rank(0.75);
    row.most = values.back();
    row.value = shown(row.middle) + (unit.empty() ? "" : ' ' + unit);
    row.words = row.label + ": " + shown(row.middle) + ' ' + noun + " in the middle, half of the class between "
                + shown(row.lower) + " and " + shown(row.upper) + ", all between " + shown(row.least) + " and "
                + shown(row.most) + '.';
    return row;
}

template <class ValueOf>
ClassSpreadFigure spreadFigure(const std::vector<lab::ClassRow>& rows, const std::string& unit, const std::string& noun,
                               ValueOf&& valueOf)
{
    std::map<int, std::vector<double>> values;
    for (const lab::ClassRow& row : rows) {
        for (const lab::ClassRow::Part& part : row.parts) {
            values[part.part].push_back(valueOf(part));
        }
    }
    ClassSpreadFigure figure;
    figure.scope = "range, middle half and median";
    figure.table.columns = {{"part", "", false},    {"least", unit, true},           {"a quarter below", unit, true},
                            {"middle", unit, true}, {"a quarter above", unit, true}, {"most", unit, true}};
    double most = 0.0;
    for (auto& [part, list] : values) {
        const auto row = rowOf(part, std::move(list), unit, noun);
        most = std::max(most, row.most);
        std::vector<DataCell> cells{row.label};
        for (const double value : {row.least, row.lower, row.middle, row.upper, row.most}) {
            cells.emplace_back(numberText(value), value);
        }
        figure.table.addRow(std::move(cells));
        figure.rows.push_back(row);
    }
    figure.axis.scale = Scale::fromZeroTo(most);
    figure.axis.ticks = ticks(figure.axis.scale);
    figure.axis.unit = unit;
    if (figure.rows.empty()) {
        figure.obstacle = "No ledger was graded.";
    }
    return figure;
}

}  // namespace

ClassSpreadFigure minutesFigure(const std::vector<lab::ClassRow>& rows)
{
    constexpr double kSecondsAMinute = 60.0;
    ClassSpreadFigure figure = spreadFigure(rows, "min", "minutes", [](const lab::ClassRow::Part& part) {
        return static_cast<double>(part.seconds) / kSecondsAMinute;
    });
    figure.title = "Time";
    figure.table.title = "Time a part, in minutes";
    return figure;
}

ClassSpreadFigure movesFigure(const std::vector<lab::ClassRow>& rows)
{
    ClassSpreadFigure figure = spreadFigure(
        rows, "", "configurations", [](const lab::ClassRow::Part& part) { return static_cast<double>(part.moves); });
    figure.title = "Configurations";
    figure.table.title = "Distinct configurations a part";
    return figure;
}

Description describe(const ClassSpreadFigure& figure)
{
    if (!figure.obstacle.empty()) {
        return {figure.title, figure.obstacle, {}};
    }
    std::string summary;
    for (const auto& row : figure.rows) {
        summary += (summary.empty() ? "" : " ") + row.words;
    }
    return {figure.title, spoken(summary), "Up and down arrows walk through the parts."};
}

}  // namespace ironlab::present
