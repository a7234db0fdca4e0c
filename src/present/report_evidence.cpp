// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure_words.h"
#include "formula_scope.h"
#include "latency_words.h"
#include "report_parts.h"

#include <ironlab/present/number_columns.h>

#include <algorithm>
#include <functional>
#include <optional>

namespace ironlab::present {
namespace {

using physics::Evaluation;
using physics::WallKind;

/// One column of the table, over all pieces of evidence.
struct Column {
    std::string head;
    std::vector<std::string> metrics;  ///< of its numbers
    std::function<std::string(const lab::Evidence&)> text;
    bool isOfGoals = false;  ///< a goal of the mission says what fails, which the part does not ask for
};

/// A word: a cross would be read as a factor.
std::string crossed(const std::string& text, bool fails)
{
    return (fails ? "fails: " : "") + text;
}

/// Before what fails a goal that its part does not ask for: there the same design may pass all walls.
constexpr const char* kWouldFail = "would fail";

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

/// What a column asks of a design is asked by this part already.
bool asksHere(const ReportedPart& part, WallKind kind)
{
    const physics::Requirements& asked = part.part.requirements;
    switch (kind) {
    case WallKind::Latency: return asked.latencyQuantile.has_value();
    case WallKind::DeadlineMisses: return asked.missesPerHour.has_value();
    case WallKind::BatteryLife: return asked.batteryLife.has_value();
    case WallKind::Power: return asked.power.has_value();
    default: return true;
    }
}

const lab::MissionPart& partOfTheGoals(const ReportedPart& part)
{
    return part.plan.mission().parts.back();
}

/// Where a part asks nothing, the goals of its mission tell whether a design would do.
bool failsThere(const ReportedPart& part, const lab::Evidence& evidence, WallKind kind)
{
    if (asksHere(part, kind)) {
        return fails(evidence.evaluation, kind);
    }
    const auto design = lab::resolve(evidence.design, part.catalog());
    return design && fails(design->evaluate(partOfTheGoals(part).requirements), kind);
}

/// A figure that is there only where the design runs and the preset says enough. `read` gives nothing where it does not.
template <class Read>
Column figure(std::string head, std::vector<std::string> metrics, Read read)
{
    return {std::move(head), std::move(metrics), [read](const lab::Evidence& evidence) {
                const Evaluation& evaluation = evidence.evaluation;
                const std::optional<std::string> text = evaluation.runs() ? read(evaluation) : std::nullopt;
                return text.value_or(std::string(kUnknownText));
            }};
}

/// One that a wall stands before.
template <class Read>
Column walled(const ReportedPart& part, WallKind kind, std::string head, std::vector<std::string> metrics, Read read)
{
    Column column = figure(std::move(head), std::move(metrics), read);
    column.text = [&part, kind, text = std::move(column.text)](const lab::Evidence& evidence) {
        const std::string shown = text(evidence);
        const bool isMissed = shown != kUnknownText && failsThere(part, evidence, kind);
        return asksHere(part, kind) || !isMissed ? crossed(shown, isMissed) : kWouldFail + (": " + shown);
    };
    column.isOfGoals = !asksHere(part, kind);
    return column;
}

using Text = std::optional<std::string>;

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

void addTail(std::vector<Column>& columns, const ReportedPart& part, double share)
{
    const std::string name = quantileName(share);
    columns.push_back(walled(part, WallKind::Latency, name, {"tail." + name, "budget.response"},
                             [share](const Evaluation& each) -> Text {
                                 if (!each.distribution) {
                                     return std::nullopt;
                                 }
                                 const Time response = each.budget.algorithmic() + each.distribution->quantile(share);
                                 return quantityText(response.in(unit::second), "s");
                             }));
    columns.push_back(
        walled(part, WallKind::DeadlineMisses, "misses per hour", {"tail.misses"}, [](const Evaluation& each) -> Text {
            return each.missesPerHour ? Text(rateAnHour(*each.missesPerHour)) : std::nullopt;
        }));
}

void addHeat(std::vector<Column>& columns, const ReportedPart& part)
{
    columns.push_back(walled(
        part, WallKind::Temperature, "settles in the end at", {"heat.steady"}, [](const Evaluation& each) -> Text {
            return each.thermal ? Text(shownCelsius(each.thermal->steady.in(unit::kelvin))) : std::nullopt;
        }));
    columns.push_back(
        walled(part, WallKind::BatteryLife, "battery", {"battery.life"}, [](const Evaluation& each) -> Text {
            return each.batteryLife ? Text(quantityText(each.batteryLife->in(unit::second), "s")) : std::nullopt;
        }));
}

void addEnergy(std::vector<Column>& columns, const ReportedPart& part)
{
    // With what standing by between two units takes, as the budget of the lab has it.
    columns.push_back(figure("energy of a unit", {"energy.unit"}, [](const Evaluation& each) -> Text {
        return each.averagePower && each.servedByOne() > Rate{}
                   ? Text(quantityText((*each.averagePower / each.servedByOne()).in(unit::joule), "J"))
                   : std::nullopt;
    }));
    columns.push_back(
        walled(part, WallKind::Power, "average power", {"power.average"}, [](const Evaluation& each) -> Text {
            return each.averagePower ? Text(quantityText(each.averagePower->in(unit::watt), "W")) : std::nullopt;
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
        addTail(columns, part, *quantile);
    }
    if (asksAnywhere(part, [](const physics::Requirements& asked) {
            return asked.sustainedRate.has_value() || asked.batteryLife.has_value();
        })) {
        addHeat(columns, part);
    }
    if (asksAnywhere(part, [](const physics::Requirements& asked) { return asked.power.has_value(); })) {
        addEnergy(columns, part);
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
    if (std::ranges::any_of(columns, &Column::isOfGoals)) {
        table.notes.push_back({kWouldFail, "this part does not ask for it; the goals of part "
                                               + std::to_string(partOfTheGoals(part).number) + " do"});
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
