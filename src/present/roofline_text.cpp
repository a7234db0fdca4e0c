// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure_words.h"
#include "roofline_numbers.h"

#include <ironlab/base/contract.h>
#include <ironlab/base/number_format.h>
#include <ironlab/present/roofline_figure.h>

#include <algorithm>

namespace ironlab::present {
namespace {

std::string kindWord(RoofPointKind kind, int move)
{
    switch (kind) {
    case RoofPointKind::Current: return move > 0 ? "now, move " + std::to_string(move) : "now";
    case RoofPointKind::Baseline: return "baseline";
    case RoofPointKind::Move: break;
    }
    return "move " + std::to_string(move);
}

std::string roofKindWord(RoofKind kind)
{
    return kind == RoofKind::Current ? "current" : kind == RoofKind::Baseline ? "dashed" : "other";
}

std::string sideText(const RooflineFigure& figure, const RoofPoint& point)
{
    if (!figure.ridge) {
        return {};
    }
    const std::string& side = point.intensity < *figure.ridge ? figure.memorySide : figure.computeSide;
    return ", on the " + side + " of the ridge at " + operationIntensityText(*figure.ridge, point.integer);
}

std::string summary(const RooflineFigure& figure)
{
    const RoofPoint* point = figure.current();
    if (point == nullptr) {
        return figure.obstacle.empty() ? "No design stands under its roof yet." : figure.obstacle;
    }
    return point->name + " reaches " + operationRateText(point->achieved, point->integer) + " at "
           + operationIntensityText(point->intensity, point->integer, figure.intensityDigits) + sideText(figure, *point)
           + ". Its roof there is " + operationRateText(point->attainable, point->integer) + "; "
           + termWord(point->binding) + " binds." + (figure.crossing.empty() ? "" : " " + figure.crossing);
}

}  // namespace

Description describe(const RooflineFigure& figure)
{
    return {
        figure.title, summary(figure),
        "Left and right arrows walk through the designs, Home and End go to the first and the last, Enter reads one "
        "out."};
}

std::string probeText(const RooflineFigure& figure, std::size_t index)
{
    IRONLAB_EXPECTS(index < figure.points.size());
    const RoofPoint& point = figure.points[index];
    const double share = point.achieved / point.attainable;
    return sentence(kindWord(point.kind, point.move) + ": " + point.name + ", "
                    + operationRateText(point.achieved, point.integer) + " at "
                    + operationIntensityText(point.intensity, point.integer, figure.intensityDigits) + ", "
                    + roundPercent(share) + " of its roof, " + termWord(point.binding) + " binds");
}

std::string roofText(const RooflineFigure& figure, OperationalIntensity intensity)
{
    if (figure.roofs.empty() || figure.roofs.back().kind != RoofKind::Current) {
        return {};
    }
    const Roof& roof = figure.roofs.back();
    const FlopRate above = roof.line.attainable(intensity);
    const int digits = intensity < roof.line.ridgePoint() ? slopeIntensityDigits(intensity, above) : 3;
    const std::string place = operationIntensityText(intensity, roof.integer, digits);
    return "roof at " + place + ": " + operationRateText(above, roof.integer);
}

DataTable dataTable(const RooflineFigure& figure)
{
    DataTable table;
    table.title = figure.title;
    table.columns = {{"mark", "", false},
                     {"design", "", false},
                     {"intensity", figure.intensityUnit, true},
                     {"achieved", figure.rate.title, true},
                     {"roof", figure.rate.title, true},
                     {"binds", "", false},
                     {"obstacle", "", false}};
    const RateCells achieved(figure, &RoofPoint::achieved);
    const RateCells roofs(figure, &RoofPoint::attainable);
    std::size_t next = 0;
    for (const RoofRow& row : figure.rows) {
        if (!row.binding) {
            table.addRow({kindWord(row.kind, row.move), row.name, "", "", "", "", row.obstacle});
            continue;
        }
        const RoofPoint& point = figure.points[next++];
        table.addRow({kindWord(row.kind, row.move),
                      row.name,
                      {operationIntensityText(point.intensity, point.integer, figure.intensityDigits),
                       point.intensity.in(unit::flopPerByte)},
                      {achieved.text(point.achieved, point.integer), point.achieved.in(unit::flopPerSecond)},
                      {roofs.text(point.attainable, point.integer), point.attainable.in(unit::flopPerSecond)},
                      termWord(point.binding),
                      ""});
    }
    for (const RoofCapture& capture : figure.captures) {
        table.notes.push_back(
            {"captured " + capture.name,
             operationRateText(capture.achieved, capture.integer) + " at "
                 + operationIntensityText(capture.intensity, capture.integer, figure.intensityDigits)});
    }
    // In the order of the tiers, as the plot has them from below, whichever is painted first.
    std::vector<Roof> byTier = figure.roofs;
    std::ranges::stable_sort(byTier, {}, &Roof::tier);
    for (const Roof& roof : byTier) {
        table.notes.push_back(
            {"roof", roof.label + ", ridge at " + operationIntensityText(roof.line.ridgePoint(), roof.integer)});
    }
    if (!figure.crossing.empty()) {
        table.notes.push_back({"now", figure.crossing});
    }
    for (const RoofGapStep& step : figure.gap) {
        // The last step's name ends in what is reached; a note puts a colon of its own behind it.
        std::string name = step.label;
        std::ranges::replace(name, ':', ',');
        table.notes.push_back({name, step.whole});
    }
    return table;
}

std::string text(const RooflineFigure& figure)
{
    std::string result = figure.title + " (" + figure.scope + ")\n";
    result += "x " + text(figure.intensity) + "\ny " + text(figure.rate) + '\n';
    for (const Roof& roof : figure.roofs) {
        result += "roof " + roofKindWord(roof.kind) + ": " + roof.label + '\n';
    }
    result += figure.ridge ? figure.ridgeLabel + '\n' : "";
    for (const RoofPoint& point : figure.points) {
        result += "point " + kindWord(point.kind, point.move) + ": " + point.label + ", under "
                  + operationRateText(point.attainable, point.integer) + ", " + termWord(point.binding) + '\n';
    }
    for (const RoofCapture& capture : figure.captures) {
        result += "captured " + capture.name + ": " + operationRateText(capture.achieved, capture.integer) + " at "
                  + operationIntensityText(capture.intensity, capture.integer, figure.intensityDigits)
                  + (capture.roof ? ", under a roof of its own" : "") + '\n';
    }
    result += "table " + figure.intensityUnit + " " + figure.rateUnit + '\n';
    for (const RoofRow& row : figure.rows) {
        result += "  " + kindWord(row.kind, row.move) + " | " + row.name + " | "
                  + (row.obstacle.empty() ? row.intensity + " | " + row.rate : row.obstacle) + '\n';
    }
    if (!figure.gap.empty()) {
        result += figure.gapTitle + ", " + figure.gapUnit + '\n';
    }
    for (const RoofGapStep& step : figure.gap) {
        result += "  " + (step.term ? termWord(*step.term) : std::string("roof")) + " | " + step.label + " | "
                  + step.text + '\n';
    }
    return result + figure.obstacle + (figure.obstacle.empty() ? "" : "\n");
}

}  // namespace ironlab::present
