// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure_words.h"

#include <ironlab/base/contract.h>
#include <ironlab/base/number_format.h>
#include <ironlab/present/number_columns.h>
#include <ironlab/present/scene_figure.h>

#include <algorithm>

namespace ironlab::present {
namespace {

using physics::Evaluation;

std::string unknown()
{
    return std::string(kUnknownText);
}

/// A row whose texts exist only where a design runs.
template <class TextOf>
SceneRow row(const SceneInput& input, std::string metric, std::string name, TextOf textOf)
{
    const auto value = [&](const Evaluation& evaluation) {
        return SceneRow::Value{evaluation.runs() ? textOf(evaluation) : unknown(), false};
    };
    return {std::move(metric), std::move(name), value(*input.yours), value(*input.theirs)};
}

SceneRow walled(SceneRow row, const SceneInput& input, physics::WallKind kind)
{
    row.yours.fails = fails(*input.yours, kind);
    row.theirs.fails = fails(*input.theirs, kind);
    return row;
}

std::string cellText(const SceneRow::Value& value)
{
    // Behind the number: before it a cross would be read as a factor.
    return value.text + (value.fails ? " ✕" : "");
}

}  // namespace

SceneFigure sceneFigure(const SceneInput& input)
{
    IRONLAB_EXPECTS(input.yours != nullptr && input.theirs != nullptr);
    SceneFigure figure;
    // Side by side both stand in one unit.
    const double longer = std::max(input.yours->latency.in(unit::second), input.theirs->latency.in(unit::second));
    figure.rows.push_back(
        walled(row(input, "latency", input.latencyName,
                   [longer](const Evaluation& each) { return textBeside(each.latency.in(unit::second), longer, "s"); }),
               input, physics::WallKind::Latency));
    // The unit stands with the name: behind both numbers it would leave the names no room on one line.
    const std::string throughput = input.rateUnit.empty() ? "Throughput" : "Throughput, " + input.rateUnit;
    figure.rows.push_back(row(input, "throughput", throughput,
                              [](const Evaluation& each) { return numberText(each.throughput.in(unit::perSecond)); }));
    figure.rows.push_back(walled(row(input, "mfu", "MFU while busy",
                                     [](const Evaluation& each) { return percentText(each.modelFlopsUtilization); }),
                                 input, physics::WallKind::Utilization));
    figure.rows.push_back(row(input, "low_utilization_tax", "Low-utilisation factor", [](const Evaluation& each) {
        return "× " + numberText(each.economics.lowUtilizationTax);
    }));
    figure.rows.push_back(row(input, "money.machines", "Machines needed", [](const Evaluation& each) {
        return each.economics.machines ? countText(*each.economics.machines) : unknown();
    }));
    figure.rows.push_back(
        row(input, "cost_per_million", "USD per million " + input.unitsName, [](const Evaluation& each) {
            return each.economics.costPerMillion ? numberText(each.economics.costPerMillion->in(unit::dollar))
                                                 : unknown();
        }));
    return figure;
}

DataTable dataTable(const SceneFigure& figure)
{
    DataTable table;
    table.columns = {{"", "", false}, {"yours", "", true}, {"theirs", "", true}};
    for (const SceneRow& each : figure.rows) {
        table.addRow({each.name, cellText(each.yours), cellText(each.theirs)});
    }
    return table;
}

}  // namespace ironlab::present
