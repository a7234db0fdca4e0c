// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "latency_words.h"

#include <ironlab/base/contract.h>
#include <ironlab/base/decimal_text.h>
#include <ironlab/base/number_format.h>
#include <ironlab/present/latency_histogram_figure.h>

#include <cmath>

namespace ironlab::present {
namespace {

/// Times an hour that are rarer than once in a hundred years: nothing that a student could wait for.
constexpr double kYearsToWait = 100.0;
constexpr double kTooRare = 1.0 / (kYearsToWait * 365.25 * 24.0);

std::string barText(const LatencyHistogramFigure& figure, std::size_t bar)
{
    const double from = figure.barsStart + static_cast<double>(bar) * figure.barWidth;
    const int decimals = figure.barWidth >= 1.0 ? 0 : static_cast<int>(std::ceil(-std::log10(figure.barWidth) - 1e-9));
    return fixedText(from, decimals) + " to " + fixedText(from + figure.barWidth, decimals) + " " + figure.latency.unit;
}

bool isLate(const LatencyHistogramFigure& figure, std::size_t bar)
{
    return figure.deadline && figure.barsStart + (static_cast<double>(bar) + 0.5) * figure.barWidth > *figure.deadline;
}

}  // namespace

std::string quantileName(double share)
{
    // Ten digits are enough for any share a mission asks of, and drop what binary adds to 99.99.
    return "p" + decimalText(std::round(share * 1e12) / 1e10);
}

std::string timesAnHour(double rate)
{
    if (!(rate > 0.0)) {
        return "never";
    }
    if (rate < kTooRare) {
        return "less than once in " + countText(kYearsToWait) + " years";
    }
    if (rate >= 0.95) {
        return rate < 1.05 ? "once an hour" : numberText(rate) + " times an hour";
    }
    return "once in " + quantityText(3600.0 / rate, "s");
}

std::string kernelWords(physics::OsMode mode)
{
    switch (mode) {
    case physics::OsMode::Stock: return "stock kernel";
    case physics::OsMode::RealTime: return "real-time kernel";
    case physics::OsMode::RealTimeIsolated: return "real-time kernel, isolated cores";
    }
    return {};
}

std::string rateAnHour(double rate)
{
    constexpr double kRare = 1e-3;
    return rate > 0.0 && rate < kRare ? "< 0.001" : numberText(rate);
}

Description describe(const LatencyHistogramFigure& figure)
{
    if (!figure.obstacle.empty()) {
        return {figure.title, spoken(figure.obstacle), {}};
    }
    std::string summary = figure.scope + ". " + figure.verdict;
    for (const LatencyStem& stem : figure.stems) {
        summary += " " + stem.name + " " + stem.value + (stem.isLate ? ", late." : ".");
    }
    return {figure.title, spoken(summary), "Left and right arrows walk through the bars."};
}

std::size_t probeCount(const LatencyHistogramFigure& figure)
{
    return figure.bars.size();
}

std::string probeText(const LatencyHistogramFigure& figure, std::size_t probe)
{
    IRONLAB_EXPECTS(probe < probeCount(figure));
    double longer = 0.0;
    for (std::size_t i = probe + 1; i < figure.bars.size(); ++i) {
        longer += figure.bars[i];
    }
    std::string words = barText(figure, probe) + ": " + timesAnHour(figure.bars[probe]);
    words += figure.pinnedBars.empty() ? "" : ", pinned " + timesAnHour(figure.pinnedBars[probe]);
    return spoken(words + (isLate(figure, probe) ? ", late" : "") + "; longer ones " + timesAnHour(longer) + ".");
}

DataTable dataTable(const LatencyHistogramFigure& figure)
{
    DataTable table;
    table.title = figure.title + ", " + figure.scope;
    table.columns = {{"from", figure.latency.unit, true}, {"to", figure.latency.unit, true}, {"an hour", "1/h", true}};
    const bool hasPinned = !figure.pinnedBars.empty();
    if (hasPinned) {
        table.columns.push_back({"pinned, an hour", "1/h", true});
    }
    for (std::size_t i = 0; i < figure.bars.size(); ++i) {
        const double from = figure.barsStart + static_cast<double>(i) * figure.barWidth;
        std::vector<DataCell> row{{numberText(from), from},
                                  {numberText(from + figure.barWidth), from + figure.barWidth},
                                  {rateAnHour(figure.bars[i]), figure.bars[i]}};
        if (hasPinned) {
            row.emplace_back(rateAnHour(figure.pinnedBars[i]), figure.pinnedBars[i]);
        }
        table.addRow(std::move(row));
    }
    for (const LatencyRow& row : figure.rows) {
        table.notes.push_back({row.name, row.now + (row.pinned.empty() ? "" : ", pinned " + row.pinned)});
    }
    table.notes.push_back({"Verdict", figure.obstacle.empty() ? figure.verdict : figure.obstacle});
    return table;
}

std::string text(const LatencyHistogramFigure& figure)
{
    return text(dataTable(figure));
}

}  // namespace ironlab::present
