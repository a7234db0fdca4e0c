// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure_words.h"

#include <ironlab/base/contract.h>
#include <ironlab/base/number_format.h>
#include <ironlab/present/roofline_figure.h>

#include <cctype>

namespace ironlab::present {
namespace {

std::string intensityText(OperationalIntensity intensity)
{
    return quantityText(intensity.in(unit::flopPerByte), "FLOP/B");
}

std::string rateText(FlopRate rate)
{
    return quantityText(rate.in(unit::flopPerSecond), "FLOP/s");
}

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
    return ", on the " + side + " of the ridge at " + intensityText(*figure.ridge);
}

std::string summary(const RooflineFigure& figure)
{
    const RoofPoint* point = figure.current();
    if (point == nullptr) {
        return figure.obstacle.empty() ? "No design stands under its roof yet." : figure.obstacle;
    }
    return point->name + " reaches " + rateText(point->achieved) + " at " + intensityText(point->intensity)
           + sideText(figure, *point) + ". Its roof there is " + rateText(point->attainable) + "; "
           + termWord(point->binding) + " binds.";
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
    return sentence(kindWord(point.kind, point.move) + ": " + point.name + ", " + rateText(point.achieved) + " at "
                    + intensityText(point.intensity) + ", " + roundPercent(share) + " of its roof, "
                    + termWord(point.binding) + " binds");
}

std::string roofText(const RooflineFigure& figure, OperationalIntensity intensity)
{
    if (figure.roofs.empty() || figure.roofs.back().kind != RoofKind::Current) {
        return {};
    }
    return "roof at " + intensityText(intensity) + ": " + rateText(figure.roofs.back().line.attainable(intensity));
}

DataTable dataTable(const RooflineFigure& figure)
{
    DataTable table;
    table.title = figure.title;
    table.columns = {{"mark", "", false},          {"design", "", false},    {"intensity", "FLOP/B", true},
                     {"achieved", "FLOP/s", true}, {"roof", "FLOP/s", true}, {"binds", "", false},
                     {"obstacle", "", false}};
    std::size_t next = 0;
    for (const RoofRow& row : figure.rows) {
        if (!row.binding) {
            table.addRow({kindWord(row.kind, row.move), row.name, "", "", "", "", row.obstacle});
            continue;
        }
        const RoofPoint& point = figure.points[next++];
        table.addRow({kindWord(row.kind, row.move),
                      row.name,
                      {row.intensity, point.intensity.in(unit::flopPerByte)},
                      {rateText(point.achieved), point.achieved.in(unit::flopPerSecond)},
                      {rateText(point.attainable), point.attainable.in(unit::flopPerSecond)},
                      termWord(point.binding),
                      ""});
    }
    for (const RoofCapture& capture : figure.captures) {
        table.notes.push_back(
            {"captured " + capture.name, rateText(capture.achieved) + " at " + intensityText(capture.intensity)});
    }
    for (const Roof& roof : figure.roofs) {
        table.notes.push_back({"roof", roof.label + ", ridge at " + intensityText(roof.line.ridgePoint())});
    }
    for (const RoofGapStep& step : figure.gap) {
        // "5.83 T" and "OP/s" are one unit, "0.72" and "GOP/s" a number and its unit.
        const bool endsInPrefix = !step.text.empty() && std::isalpha(static_cast<unsigned char>(step.text.back())) != 0;
        table.notes.push_back({step.label, step.text + (endsInPrefix ? "" : " ") + figure.gapUnit});
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
                  + rateText(point.attainable) + ", " + termWord(point.binding) + '\n';
    }
    for (const RoofCapture& capture : figure.captures) {
        result += "captured " + capture.name + ": " + rateText(capture.achieved) + " at "
                  + intensityText(capture.intensity) + (capture.roof ? ", under a roof of its own" : "") + '\n';
    }
    result += "table FLOP/B " + figure.rateUnit + '\n';
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
