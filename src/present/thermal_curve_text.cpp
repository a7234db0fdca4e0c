// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/base/contract.h>
#include <ironlab/base/number_format.h>
#include <ironlab/present/thermal_curve_figure.h>

#include <algorithm>

namespace ironlab::present {
namespace {

constexpr std::size_t kProbes = 61;

/// The value of a line through points at a place between them.
double between(double from, double to, double first, double second, double at)
{
    return to > from ? first + (second - first) * (at - from) / (to - from) : second;
}

double celsiusAt(const std::vector<ThermalPoint>& curve, double minute)
{
    const auto next = std::lower_bound(curve.begin(), curve.end(), minute,
                                       [](const ThermalPoint& point, double at) { return point.minute < at; });
    if (next == curve.begin() || next == curve.end()) {
        return next == curve.end() ? curve.back().celsius : next->celsius;
    }
    const ThermalPoint& before = *std::prev(next);
    return between(before.minute, next->minute, before.celsius, next->celsius, minute);
}

}  // namespace

ThermalReading readingAt(const ThermalCurveFigure& figure, double minute)
{
    IRONLAB_EXPECTS(!figure.now.curve.empty() && !figure.now.stretches.empty());
    const auto found = std::find_if(figure.now.stretches.begin(), figure.now.stretches.end(),
                                    [minute](const ThermalStretch& each) { return minute < each.to; });
    const ThermalStretch& stretch = found != figure.now.stretches.end() ? *found : figure.now.stretches.back();
    ThermalReading reading{celsiusAt(figure.now.curve, minute), stretch.rate, {}, stretch.isThrottled};
    if (!figure.now.charge.empty()) {
        const auto index = static_cast<std::size_t>(&stretch - figure.now.stretches.data());
        reading.charge = between(stretch.from, stretch.to, figure.now.charge[index], figure.now.charge[index + 1],
                                 std::min(minute, stretch.to));
    }
    return reading;
}

Description describe(const ThermalCurveFigure& figure)
{
    if (!figure.obstacle.empty()) {
        return {figure.title, spoken(figure.obstacle), {}};
    }
    std::string summary = figure.scope + ". " + figure.verdict;
    for (const ThermalRow& row : figure.rows) {
        summary += " " + row.name + (row.value.empty() ? ":" : " " + row.value + ";");
    }
    summary.back() = '.';
    return {figure.title, spoken(summary), "Left and right arrows move through the minutes."};
}

std::size_t probeCount(const ThermalCurveFigure& figure)
{
    return figure.now.curve.empty() ? 0 : kProbes;
}

double probeMinute(const ThermalCurveFigure& figure, std::size_t probe)
{
    return figure.time.scale.high() * static_cast<double>(probe) / static_cast<double>(kProbes - 1);
}

std::string probeText(const ThermalCurveFigure& figure, std::size_t probe)
{
    IRONLAB_EXPECTS(probe < probeCount(figure));
    const double minute = probeMinute(figure, probe);
    const ThermalReading reading = readingAt(figure, minute);
    std::string words = "After " + countText(minute) + " min: " + numberText(reading.celsius) + " °C, "
                        + numberText(reading.rate) + " " + figure.rateUnit;
    words += reading.isThrottled ? ", throttled" : "";
    words += reading.charge ? ", battery " + percentText(*reading.charge) : "";
    return spoken(words + ".");
}

DataTable dataTable(const ThermalCurveFigure& figure)
{
    DataTable table;
    table.title = figure.title + (figure.scope.empty() ? "" : ", " + figure.scope);
    table.columns = {
        {"time", "min", true}, {"temperature", "degC", true}, {"rate", "1/s", true}, {"throttled", "", false}};
    const bool hasBattery = !figure.now.charge.empty();
    if (hasBattery) {
        table.columns.push_back({"battery", "", true});
    }
    for (std::size_t i = 0; i < probeCount(figure); ++i) {
        const double minute = probeMinute(figure, i);
        const ThermalReading reading = readingAt(figure, minute);
        std::vector<DataCell> row{{countText(minute), minute},
                                  {numberText(reading.celsius) + " °C", reading.celsius},
                                  {numberText(reading.rate) + " " + figure.rateUnit, reading.rate},
                                  reading.isThrottled ? "yes" : "no"};
        if (hasBattery) {
            row.emplace_back(percentText(*reading.charge), *reading.charge);
        }
        table.addRow(std::move(row));
    }
    std::string head;
    for (const ThermalRow& row : figure.rows) {
        if (row.value.empty()) {
            head = row.name + ": ";
        } else {
            table.notes.push_back({head + row.name, row.value});
        }
    }
    table.notes.push_back({"Verdict", figure.obstacle.empty() ? figure.verdict : figure.obstacle});
    return table;
}

std::string text(const ThermalCurveFigure& figure)
{
    return text(dataTable(figure));
}

}  // namespace ironlab::present
