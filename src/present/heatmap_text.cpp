// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure_words.h"

#include <ironlab/base/letter_case.h>
#include <ironlab/base/number_format.h>
#include <ironlab/base/significant_digits.h>
#include <ironlab/present/heatmap_figure.h>
#include <ironlab/present/number_columns.h>
#include <ironlab/present/printed_ratio.h>
#include <ironlab/present/term_text.h>

#include <algorithm>
#include <cmath>

namespace ironlab::present {
namespace {

using Verdict = HeatmapReadout::Verdict;

constexpr int kShownDigits = 3;

/// In the unit of what the page asks for; a time that just misses it has as many digits as show that, and at least so many.
std::string timeText(const HeatmapFigure& figure, Time time, int fewest = kShownDigits)
{
    const double beside = (figure.target ? *figure.target : figure.held.value_or(time)).in(unit::second);
    const double value = time.in(unit::second);
    const NumberScale scale = scaleBeside(value, beside, "s");
    const int digits = digitsToRead(
        [&](int each) {
            return !figure.target || value <= beside
                   || significantValue(value / scale.unitSize, each) > beside / scale.unitSize;
        },
        fewest);
    return digits == kShownDigits ? textBeside(value, beside, "s")
                                  : NumberText{significantText(value / scale.unitSize, digits), scale.unit}.text();
}

/// A step at S = 1 has a digit more on this page, since floor and fraction follow from its terms.
constexpr int kDigitsAtOne = 4;

/// A digit more of a time where with it, and not without, it goes into that at S = 1, as the page has it, as often as the
/// speedup says. No more than one: six digits of a time would say more than the model knows.
int digitsOfSpeedup(Time atOne, Time latency, double total)
{
    const double before = significantValue(atOne.in(unit::millisecond), kDigitsAtOne);
    const auto reads = [&](int digits) {
        return numberText(before / significantValue(latency.in(unit::millisecond), digits)) == numberText(total);
    };
    return digitMoreToRead(reads, kShownDigits);
}

/// What a read-out is made of, wherever the numbers come from.
struct Reading {
    MapPoint place;
    double total = 1.0;
    double limit = 1.0;
    Time latency;
    Time atOne;
    bool met = false;
};

void addVerdict(HeatmapReadout& readout, const HeatmapFigure& figure, const Reading& reading)
{
    if (!figure.target) {
        return;
    }
    const double margin = (*figure.target - reading.latency) / *figure.target;
    readout.verdict = reading.met ? Verdict::Met : Verdict::Missed;
    if (figure.required) {
        // One page, one limit: the share is of what the walls judge by.
        const double spare = (*figure.target - reading.latency) / *figure.required;
        readout.verdictText = shareOfText(std::abs(spare), limitText(figure.required->in(unit::second), "s"))
                              + (reading.met ? " left" : " over");
        return;
    }
    if (reading.met) {
        readout.verdictText = "meets " + figure.goal + ", " + wholePercentText(margin) + " left";
        return;
    }
    constexpr double kToldAsFactor = -1.0;
    readout.verdictText = "misses " + figure.goal
                          + (margin > kToldAsFactor ? " by " + wholePercentText(-margin)
                                                    : ", × " + numberText(reading.latency / *figure.target));
}

HeatmapReadout readoutOf(const HeatmapFigure& figure, const Reading& reading)
{
    HeatmapReadout readout;
    readout.title = "At the cross-hair";
    readout.factor = "× " + numberText(reading.total);
    readout.limit = "of " + numberText(reading.limit) + " at most";
    readout.rows = {{"S", timesText(reading.place.speedup)},
                    {"serial share 1 − p", percentText(reading.place.serialShare), "1 − p"},
                    {"parallel fraction p", numberText(1.0 - reading.place.serialShare), "p"},
                    {uncapitalized(figure.latencyName),
                     timeText(figure, reading.latency, digitsOfSpeedup(reading.atOne, reading.latency, reading.total))
                         + (figure.isEstimate ? " est." : "")}};
    addVerdict(readout, figure, reading);
    return readout;
}

std::string metText(const HeatmapFigure& figure, const HeatmapMark& mark)
{
    if (!mark.runs) {
        return "does not run";
    }
    return !figure.target ? "" : mark.met ? figure.metWord : figure.missedWord;
}

std::string markName(const HeatmapMark& mark)
{
    return mark.move > 0 ? "move " + std::to_string(mark.move) : "now";
}

std::vector<HeatmapMark> allMarks(const HeatmapFigure& figure)
{
    std::vector<HeatmapMark> marks = figure.moves;
    if (figure.current) {
        marks.push_back(*figure.current);
    }
    return marks;
}

std::string targetText(const HeatmapFigure& figure)
{
    switch (figure.targetState) {
    case TargetState::None: return {};
    case TargetState::MetAlready:
    case TargetState::OnMap: return figure.targetLabel;
    case TargetState::OutOfReach: break;
    }
    return figure.targetLabel + ", beyond this map: no serial share on it is small enough";
}

std::string contourText(const HeatmapContour& contour)
{
    const MapPoint& first = contour.points.front();
    return contour.label + ": " + std::to_string(contour.points.size()) + " points from S " + numberText(first.speedup)
           + " at " + percentText(first.serialShare) + '\n';
}

}  // namespace

HeatmapReadout readout(const HeatmapFigure& figure, MapPoint place)
{
    if (!figure.held) {
        return {"At the cross-hair", "", "", {}, Verdict::None, ""};
    }
    const double total = physics::amdahlSpeedup(1.0 - place.serialShare, place.speedup);
    const Time latency = *figure.held / total;
    const bool met = figure.target && latency <= *figure.target;
    return readoutOf(figure, {place, total, physics::amdahlLimit(1.0 - place.serialShare), latency, *figure.held, met});
}

HeatmapReadout readout(const HeatmapFigure& figure, const HeatmapMark& mark)
{
    if (!mark.runs) {
        return {"At the cross-hair, " + markName(mark), "", "", {}, Verdict::None, "does not run"};
    }
    HeatmapReadout result =
        readoutOf(figure, {mark.place, mark.total, mark.limit, mark.latency, mark.latencyAtOne, mark.met});
    const bool isCurrent = figure.current && *figure.current == mark;
    result.title += ", " + markName(mark);
    if (isCurrent && figure.criticalFraction) {
        result.rows.push_back({"critical p", *figure.criticalFraction});
    }
    if (!isCurrent && figure.held && mark.latencyAtOne != *figure.held) {
        result.rows.push_back({"its own at S = 1", timeText(figure, mark.latencyAtOne, kDigitsAtOne)});
    }
    return result;
}

std::string probeText(const HeatmapReadout& readout)
{
    std::string result = readout.title;
    if (!readout.factor.empty()) {
        result += ": " + readout.factor + ' ' + readout.limit;
    }
    for (const HeatmapReadout::Row& row : readout.rows) {
        result += ", " + row.name + ' ' + row.value;
    }
    return result + (readout.verdictText.empty() ? "" : ", " + readout.verdictText) + '.';
}

Description describe(const HeatmapFigure& figure)
{
    std::string summary = sentence(figure.scope);
    if (!figure.obstacle.empty()) {
        summary += ' ' + figure.obstacle;
    }
    if (figure.targetState != TargetState::None) {
        summary += ' ' + sentence(targetText(figure));
    }
    if (figure.current) {
        summary += ' ' + probeText(readout(figure, *figure.current));
    }
    const auto met = std::count_if(figure.moves.begin(), figure.moves.end(), [](const auto& mark) { return mark.met; });
    if (figure.target && !figure.moves.empty()) {
        summary += ' ' + std::to_string(met) + " of " + std::to_string(figure.moves.size()) + " recorded moves met it.";
    }
    return {
        figure.title, summary,
        "Arrows move the cross-hair, Home and End go to S = 1 and S = ∞, Control with arrows walks through the moves, "
        "Escape returns to the design, Enter reads the place out."};
}

DataTable dataTable(const HeatmapFigure& figure)
{
    DataTable table;
    table.title = figure.title;
    table.columns = {{"move", "", false},
                     {"S", "", true},
                     {"serial share", "", true},
                     {"parallel fraction", "", true},
                     {"speedup", "", true},
                     {figure.latencyName, "s", true},
                     {figure.latencyName + " at S = 1", "s", true},
                     {"limit", "", false}};
    for (const HeatmapMark& mark : allMarks(figure)) {
        if (!mark.runs) {
            table.addRow({markName(mark),
                          {speedupNumber(mark.place.speedup), mark.place.speedup},
                          "",
                          "",
                          "",
                          "",
                          "",
                          metText(figure, mark)});
            continue;
        }
        const double serial = mark.place.serialShare;
        table.addRow({markName(mark),
                      {speedupNumber(mark.place.speedup), mark.place.speedup},
                      {percentText(serial), serial},
                      {numberText(1.0 - serial), 1.0 - serial},
                      {numberText(mark.total), mark.total},
                      {timeText(figure, mark.latency), mark.latency.in(unit::second)},
                      {timeText(figure, mark.latencyAtOne), mark.latencyAtOne.in(unit::second)},
                      metText(figure, mark)});
    }
    table.notes.push_back({"map", figure.scope});
    if (figure.targetState != TargetState::None) {
        table.notes.push_back({"limit", targetText(figure)});
    }
    if (figure.criticalFraction) {
        table.notes.push_back({"critical parallel fraction, claimed", *figure.criticalFraction});
    }
    return table;
}

std::string text(const HeatmapFigure& figure)
{
    std::string result = figure.title + " (" + figure.scope + ")\n";
    result += "x " + text(figure.speedup) + "\ny " + text(figure.serial) + "\nright parallel fraction p:";
    for (const Tick& tick : figure.parallel) {
        result += ' ' + tick.label;
    }
    result += '\n';
    for (const HeatmapContour& contour : figure.contours) {
        result += "contour " + contourText(contour);
    }
    if (figure.targetState != TargetState::None) {
        result += targetText(figure) + '\n';
    }
    for (const HeatmapMark& mark : figure.moves) {
        result += markName(mark) + ": S " + speedupNumber(mark.place.speedup) + ", serial "
                  + percentText(mark.place.serialShare) + ", " + metText(figure, mark) + '\n';
    }
    if (figure.current) {
        result += probeText(readout(figure, *figure.current)) + '\n';
    }
    return result + figure.obstacle + (figure.obstacle.empty() ? "" : "\n");
}

}  // namespace ironlab::present
