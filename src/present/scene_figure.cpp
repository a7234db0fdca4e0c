// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure_words.h"

#include <ironlab/base/contract.h>
#include <ironlab/base/number_format.h>
#include <ironlab/base/significant_digits.h>
#include <ironlab/present/number_columns.h>
#include <ironlab/present/scene_figure.h>

#include <algorithm>
#include <optional>

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

/// A word where no column of marks is: a cross would be read as a factor.
std::string cellText(const SceneRow::Value& value)
{
    return (value.fails ? "fails: " : "") + value.text;
}

/// The throughput that is shown lies below a rate that is asked for. What is sustained when warm has a wall of its own and
/// may be missed by a design that is fast enough while it is cool.
bool isTooSlow(const Evaluation& evaluation)
{
    const double shown = evaluation.throughput.in(unit::perSecond);
    return evaluation.runs() && std::ranges::any_of(evaluation.walls, [shown](const physics::Wall& wall) {
               const bool isRate =
                   wall.kind == physics::WallKind::Throughput || wall.kind == physics::WallKind::SustainedRate;
               return isRate && shown < wall.limit;
           });
}

SceneRow throughputRow(const SceneInput& input)
{
    // The unit stands with the name: behind both numbers it would leave the names no room on one line.
    // What is done is no more than what arrives.
    const bool arrives = input.yours->offered || input.theirs->offered;
    const std::string name = input.rateUnit.empty() ? (arrives ? "Possible rate" : "Throughput")
                             : arrives              ? "Possible " + input.rateUnit
                                                    : "Throughput, " + input.rateUnit;
    SceneRow rates = row(input, "throughput", name,
                         [](const Evaluation& each) { return numberText(each.throughput.in(unit::perSecond)); });
    rates.yours.fails = isTooSlow(*input.yours);
    rates.theirs.fails = isTooSlow(*input.theirs);
    return rates;
}

std::optional<double> billOfAMillion(const Evaluation& evaluation)
{
    const auto& bill = evaluation.economics.costPerMillion;
    return evaluation.runs() && bill ? std::optional(bill->in(unit::dollar)) : std::nullopt;
}

std::optional<double> priceOfAnHour(const Evaluation& evaluation)
{
    const auto& fleet = evaluation.economics.fleetPrice;
    return evaluation.runs() && fleet
               ? std::optional(fleet->in(unit::dollarPerHour) / evaluation.economics.machines.value_or(1.0))
               : std::nullopt;
}

/// Digits of a price with which as many machines as are needed come, for the load that they serve, to the bill as it is told.
int digitsOfHour(const Evaluation& evaluation, double hours)
{
    const double price = hours * priceOfAnHour(evaluation).value_or(0.0);
    const double bill = billOfAMillion(evaluation).value_or(0.0);
    return digitsToRead([&](int each) {
        return !(price > 0.0) || numberText(significantValue(price, each) * (bill / price)) == numberText(bill);
    });
}

/// Of one of the machines, as the bill counts them; of a thousand hours where one costs less than a cent.
SceneRow hourRow(const SceneInput& input)
{
    constexpr double kCent = 0.01;
    const double larger =
        std::max(priceOfAnHour(*input.yours).value_or(0.0), priceOfAnHour(*input.theirs).value_or(0.0));
    const bool isSmall = larger > 0.0 && larger < kCent;
    const double hours = isSmall ? 1e3 : 1.0;
    const int digits = std::max(digitsOfHour(*input.yours, hours), digitsOfHour(*input.theirs, hours));
    return row(input, isSmall ? "money.thousand_hours" : "money.hour",
               isSmall ? "USD / 1,000 h each" : "USD / hour each", [hours, digits](const Evaluation& each) {
                   const auto price = priceOfAnHour(each);
                   return price ? significantText(hours * *price, digits) : unknown();
               });
}

/// Of a million units, or of a billion where a million costs both less than a cent.
SceneRow billRow(const SceneInput& input)
{
    const bool isSmall = tellsBillions(input);
    const double scale = isSmall ? 1e3 : 1.0;
    const std::string name = (isSmall ? "USD / billion " : "USD / million ") + input.unitsName;
    return row(input, isSmall ? "cost_per_billion" : "cost_per_million", name, [scale](const Evaluation& each) {
        const auto bill = billOfAMillion(each);
        return bill ? numberText(scale * *bill) : unknown();
    });
}

/// With a digit more where the factor beside it follows from that, and from MFU, only then.
std::string busyShare(const Evaluation& evaluation)
{
    if (!evaluation.offered) {
        return unknown();
    }
    const physics::Economics& money = evaluation.economics;
    const double utilization = printedShare(evaluation.modelFlopsUtilization);
    const auto reads = [&](int digits) {
        return numberText(1.0 / (utilization * printedShare(money.dutyUtilization, digits)))
               == numberText(money.lowUtilizationTax);
    };
    return shareText(money.dutyUtilization, digitMoreToRead(reads));
}

}  // namespace

bool tellsBillions(const SceneInput& input)
{
    constexpr double kCent = 0.01;
    const double larger =
        std::max(billOfAMillion(*input.yours).value_or(0.0), billOfAMillion(*input.theirs).value_or(0.0));
    return larger > 0.0 && larger < kCent;
}

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
    figure.rows.push_back(throughputRow(input));
    figure.rows.push_back(walled(row(input, "mfu", "MFU while busy",
                                     [](const Evaluation& each) { return percentText(each.modelFlopsUtilization); }),
                                 input, physics::WallKind::Utilization));
    figure.rows.push_back(row(input, "money.duty", "Share of time busy", busyShare));
    figure.rows.push_back(row(input, "low_utilization_tax", "Low utilisation", [](const Evaluation& each) {
        return "× " + numberText(each.economics.lowUtilizationTax);
    }));
    figure.factorNote =
        "The factor is what useful work costs over its price at the peak: one over MFU times the share of time busy.";
    figure.rows.push_back(row(input, "money.machines", "Machines needed", [](const Evaluation& each) {
        return each.economics.machines ? countText(*each.economics.machines) : unknown();
    }));
    figure.rows.push_back(hourRow(input));
    figure.rows.push_back(billRow(input));
    figure.note = input.isPriceEstimate ? "Prices: est." : "";
    return figure;
}

DataTable dataTable(const SceneFigure& figure)
{
    DataTable table;
    table.columns = {{"", "", false}, {"yours", "", true}, {"theirs", "", true}};
    for (const SceneRow& each : figure.rows) {
        table.addRow({each.name, cellText(each.yours), cellText(each.theirs)});
    }
    table.notes.push_back({"Low-utilisation factor", figure.factorNote});
    if (!figure.note.empty()) {
        table.notes.push_back({"Prices", "est."});
    }
    return table;
}

}  // namespace ironlab::present
