// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ceiling_parts.h"
#include "figure_words.h"

#include <ironlab/base/number_format.h>
#include <ironlab/present/ceiling_figure.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace ironlab::present {
namespace {

bool isSpeedup(const CeilingFigure& figure)
{
    return figure.against == CeilingFigure::Against::Speedup;
}

std::string xText(const CeilingFigure& figure, double x)
{
    return (isSpeedup(figure) ? "S = " : "batch ") + speedupNumber(x);
}

std::string kindWord(CeilingCurveKind kind)
{
    switch (kind) {
    case CeilingCurveKind::Throughput: return "throughput";
    case CeilingCurveKind::ComputeOnly: return "compute only";
    case CeilingCurveKind::ComputeRoof: return "compute roof";
    case CeilingCurveKind::MemoryRoof: break;
    }
    return "memory roof";
}

bool isSame(double a, double b)
{
    return a == b || (std::isfinite(a) && std::isfinite(b) && std::abs(a - b) <= 1e-9 * std::max(a, b));
}

std::string requiredSentence(const CeilingFigure& figure)
{
    if (!figure.required) {
        return {};
    }
    if (!isSpeedup(figure)) {
        return " Required: " + figure.required->label + '.';
    }
    return figure.requiredSpeedup
               ? ' ' + figure.required->label + " is reached at S = " + speedupNumber(*figure.requiredSpeedup) + '.'
               : ' ' + figure.required->label + " is reached at no S.";
}

/// A label has little room; a sentence says what the ridge means.
std::string stopSentence(const CeilingStop& stop)
{
    return stop.kind == CeilingStop::Kind::Ridge ? "Compute-bound from batch " + countText(stop.x) + " on."
                                                 : sentence(stop.label);
}

}  // namespace

std::string rateText(const CeilingFigure& figure, double x)
{
    const auto rate = throughputAt(figure, x);
    return rate ? numberText(*rate) : std::string(kUnknownText);
}

std::vector<CeilingRow> ceilingRows(const CeilingFigure& figure, double x)
{
    if (figure.curves.empty()) {
        return {};
    }
    std::vector<double> places{x};
    const auto add = [&places](double place) {
        if (std::none_of(places.begin(), places.end(), [place](double other) { return isSame(place, other); })) {
            places.push_back(place);
        }
    };
    if (isSpeedup(figure)) {
        add(figure.requiredSpeedup.value_or(x));
        add(100.0);
        add(kInfinity);
    } else {
        for (const CeilingStop& stop : figure.stops) {
            add(stop.x);
        }
    }
    std::sort(places.begin(), places.end());
    std::vector<CeilingRow> rows;
    for (const double place : places) {
        rows.push_back({xText(figure, place), rateText(figure, place), isSame(place, x)});
    }
    return rows;
}

Description describe(const CeilingFigure& figure)
{
    std::string summary = figure.obstacle;
    if (figure.rateHere) {
        summary =
            sentence(xText(figure, figure.here) + " gives " + numberText(*figure.rateHere) + ' ' + figure.columnHead);
        summary += figure.ceiling ? " " + sentence(figure.ceiling->label) : "";
        summary += requiredSentence(figure);
    }
    if (!figure.curves.empty()) {
        for (const CeilingStop& stop : figure.stops) {
            summary += (summary.empty() ? "" : " ") + stopSentence(stop);
        }
        for (const std::string& limit : figure.limits) {
            summary += (summary.empty() ? "" : " ") + limit;
        }
    }
    const std::string keys = isSpeedup(figure) ? "Left and right arrows move the cross-hair shared with the heatmap"
                                               : "Left and right arrows move the cross-hair";
    return {figure.title, summary,
            keys + ", Home and End go to the ends, Escape returns to the design, Enter reads the place out."};
}

std::string probeText(const CeilingFigure& figure, double x)
{
    const auto rate = throughputAt(figure, x);
    if (!isSpeedup(figure)) {
        return sentence(sweptText(figure, x));
    }
    const std::string what = rate ? numberText(*rate) + ' ' + figure.columnHead : std::string("nothing runs here");
    if (!rate || !figure.required) {
        return sentence(xText(figure, x) + ": " + what);
    }
    const bool enough = *rate >= figure.required->rate;
    return sentence(xText(figure, x) + ": " + what + (enough ? ", reaches " : ", misses ") + figure.required->label);
}

DataTable dataTable(const CeilingFigure& figure)
{
    if (!isSpeedup(figure)) {
        return sweepTable(figure);
    }
    DataTable table;
    table.title = figure.title;
    table.columns = {{"S", "", true}, {"throughput", "1/s", true}};
    std::vector<double> places;
    if (!figure.curves.empty()) {
        places = {1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 1000.0, 10000.0, kInfinity, figure.here};
        places.push_back(figure.requiredSpeedup.value_or(figure.here));
    }
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end(), isSame), places.end());
    for (const double place : places) {
        const auto rate = throughputAt(figure, place);
        table.addRow({{speedupNumber(place), place}, rate ? DataCell(numberText(*rate), *rate) : DataCell()});
    }
    for (const auto& level : {figure.ceiling, figure.required}) {
        if (level) {
            table.notes.push_back({"line", level->label});
        }
    }
    if (!figure.roofs.empty()) {
        table.notes.push_back({"roofs", figure.roofs});
    }
    return table;
}

std::string text(const CeilingFigure& figure)
{
    std::string result = figure.title + " (" + figure.scope + ")\n";
    result += "x " + text(figure.x) + "\ny " + text(figure.rate) + '\n';
    for (const CeilingCurve& curve : figure.curves) {
        result += kindWord(curve.kind) + ": " + std::to_string(curve.points.size()) + " points";
        if (!curve.points.empty()) {
            result += " from " + numberText(curve.points.front().rate) + " to " + numberText(curve.points.back().rate);
        }
        result += (curve.label.empty() ? "" : ", " + curve.label) + '\n';
    }
    for (const auto& level : {figure.ceiling, figure.required}) {
        result += level ? "line: " + level->label + '\n' : "";
    }
    result += figure.roofs.empty() ? "" : figure.roofs + '\n';
    for (const CeilingStop& stop : figure.stops) {
        result += "stop: " + stop.label + '\n';
    }
    for (const std::string& limit : figure.limits) {
        result += limit + '\n';
    }
    for (const CeilingRow& row : ceilingRows(figure, figure.here)) {
        result += "  " + row.name + " | " + row.value + (row.isHere ? " | here" : "") + '\n';
    }
    return result + figure.obstacle + (figure.obstacle.empty() ? "" : "\n");
}

}  // namespace ironlab::present
