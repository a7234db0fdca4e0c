// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure_words.h"
#include "formula_scope.h"
#include "latency_words.h"
#include "report_parts.h"

#include <ironlab/present/number_columns.h>

#include <algorithm>
#include <functional>

namespace ironlab::present {
namespace {

using physics::Evaluation;
using physics::WallKind;

/// One column of the table, over all pieces of evidence.
struct Column {
    std::string head;
    std::vector<std::string> metrics;  ///< of its numbers
    std::function<std::string(const lab::Evidence&)> text;
};

/// A word: a cross would be read as a factor.
std::string crossed(const std::string& text, bool fails)
{
    return (fails ? "fails: " : "") + text;
}

std::string room(Bytes needed, Bytes capacity)
{
    return crossed(againstText(needed.in(unit::byte), capacity.in(unit::byte), "B"), needed > capacity);
}

bool asksAnywhere(const ReportedPart& part, bool (*asks)(const physics::Requirements&))
{
    return std::ranges::any_of(part.plan.mission().parts,
                               [asks](const lab::MissionPart& each) { return asks(each.requirements); });
}

bool anyEvidence(const ReportedPart& part, bool (*holds)(const Evaluation&))
{
    return std::ranges::any_of(part.state().evidence,
                               [holds](const lab::Evidence& each) { return holds(each.evaluation); });
}

/// A figure that is there only where the design runs and the preset says enough.
template <class Read>
Column figure(std::string head, std::vector<std::string> metrics, Read read)
{
    return {std::move(head), std::move(metrics), [read](const lab::Evidence& evidence) {
                const Evaluation& evaluation = evidence.evaluation;
                return evaluation.runs() ? read(evaluation) : std::string(kUnknownText);
            }};
}

void addRoom(std::vector<Column>& columns, const ReportedPart& part)
{
    columns.push_back({"memory", {"room.total", "machine.capacity"}, [](const lab::Evidence& evidence) {
                           const physics::Footprint& need = evidence.evaluation.footprint;
                           return room(need.total, need.capacity);
                       }});
    if (anyEvidence(part, [](const Evaluation& each) { return each.footprint.kvCache > Bytes{}; })) {
        columns.push_back({"KV cache", {"work.kv"}, [](const lab::Evidence& evidence) {
                               return quantityText(evidence.evaluation.footprint.kvCache.in(unit::byte), "B");
                           }});
    }
    if (anyEvidence(part, [](const Evaluation& each) { return each.footprint.separateWeightMemory; })) {
        columns.push_back(
            {"weight memory", {"work.weights", "machine.weight_capacity"}, [](const lab::Evidence& evidence) {
                 const physics::Footprint& need = evidence.evaluation.footprint;
                 return need.separateWeightMemory ? room(need.weights, need.weightCapacity) : std::string(kUnknownText);
             }});
    }
}

void addTail(std::vector<Column>& columns, double share)
{
    columns.push_back(figure(
        quantileName(share), {"tail." + quantileName(share), "budget.response"}, [share](const Evaluation& each) {
            return each.distribution ? crossed(
                       quantityText((each.budget.algorithmic() + each.distribution->quantile(share)).in(unit::second),
                                    "s"),
                       fails(each, WallKind::Latency))
                                     : std::string(kUnknownText);
        }));
    columns.push_back(figure("misses an hour", {"tail.misses"}, [](const Evaluation& each) {
        return each.missesPerHour ? crossed(rateAnHour(*each.missesPerHour), fails(each, WallKind::DeadlineMisses))
                                  : std::string(kUnknownText);
    }));
}

void addHeat(std::vector<Column>& columns)
{
    columns.push_back(figure("settles in the end at", {"heat.steady"}, [](const Evaluation& each) {
        return each.thermal
                   ? crossed(shownCelsius(each.thermal->steady.in(unit::kelvin)), fails(each, WallKind::Temperature))
                   : std::string(kUnknownText);
    }));
    columns.push_back(figure("battery", {"battery.life"}, [](const Evaluation& each) {
        return each.batteryLife
                   ? crossed(quantityText(each.batteryLife->in(unit::second), "s"), fails(each, WallKind::BatteryLife))
                   : std::string(kUnknownText);
    }));
}

void addEnergy(std::vector<Column>& columns)
{
    // With what standing by between two units takes, as the budget of the lab has it.
    columns.push_back(figure("energy of a unit", {"energy.unit"}, [](const Evaluation& each) {
        return each.averagePower && each.servedByOne() > Rate{}
                   ? quantityText((*each.averagePower / each.servedByOne()).in(unit::joule), "J")
                   : std::string(kUnknownText);
    }));
    columns.push_back(figure("average power", {"power.average"}, [](const Evaluation& each) {
        return each.averagePower
                   ? crossed(quantityText(each.averagePower->in(unit::watt), "W"), fails(each, WallKind::Power))
                   : std::string(kUnknownText);
    }));
}

/// The quantile that a part of the mission asks for.
std::optional<double> quantileAsked(const ReportedPart& part)
{
    for (const lab::MissionPart& each : part.plan.mission().parts) {
        if (each.requirements.latencyQuantile) {
            return each.requirements.latencyQuantile;
        }
    }
    return std::nullopt;
}

std::vector<Column> columnsOf(const ReportedPart& part)
{
    std::vector<Column> columns;
    addRoom(columns, part);
    if (const auto quantile = quantileAsked(part)) {
        addTail(columns, *quantile);
    }
    if (asksAnywhere(part, [](const physics::Requirements& asked) {
            return asked.sustainedRate.has_value() || asked.batteryLife.has_value();
        })) {
        addHeat(columns);
    }
    if (asksAnywhere(part, [](const physics::Requirements& asked) { return asked.power.has_value(); })) {
        addEnergy(columns);
    }
    return columns;
}

}  // namespace

DataTable evidenceWalls(const ReportedPart& part)
{
    DataTable table;
    table.columns = {{"", "", false}};
    const std::vector<Column> columns = columnsOf(part);
    for (const Column& column : columns) {
        table.columns.push_back({column.head, "", true});
    }
    for (const lab::Evidence& evidence : part.state().evidence) {
        std::vector<DataCell> cells{evidence.id};
        for (const Column& column : columns) {
            cells.emplace_back(column.text(evidence));
        }
        table.addRow(std::move(cells));
    }
    return table;
}

std::vector<std::string> evidenceMetrics(const ReportedPart& part)
{
    std::vector<std::string> metrics;
    for (const Column& column : columnsOf(part)) {
        metrics.insert(metrics.end(), column.metrics.begin(), column.metrics.end());
    }
    return metrics;
}

}  // namespace ironlab::present
