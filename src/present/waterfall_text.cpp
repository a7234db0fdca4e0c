// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "waterfall_parts.h"

#include <ironlab/base/contract.h>
#include <ironlab/base/letter_case.h>
#include <ironlab/present/levers.h>
#include <ironlab/present/number_columns.h>

#include <algorithm>
#include <functional>
#include <utility>

namespace ironlab::present {
namespace {

using physics::Evaluation;
using physics::Term;

const WaterfallRow& rowOf(const WaterfallFigure& figure, Term term)
{
    return *std::ranges::find_if(figure.rows, [term](const WaterfallRow& row) { return row.term == term; });
}

bool binds(const Evaluation& now, Term term)
{
    return term == now.binding.term || (now.binding.balanced && term == now.binding.runnerUp);
}

/// The best lever of what binds, together with another knob where it takes both, and the best of the rest: that which
/// saves more first.
std::vector<Lever> chosenLevers(const Evaluation& now, const std::vector<Lever>& levers)
{
    const Lever* own = nullptr;
    const Lever* other = nullptr;
    for (const Lever& lever : levers) {
        const Lever*& best = binds(now, lever.term) ? own : other;
        best = best == nullptr || lever.saves > best->saves ? &lever : best;
    }
    std::vector<Lever> chosen;
    for (const Lever* lever : {own, other}) {
        // What two knobs save together is not told beside one of them.
        if (lever != nullptr && (chosen.empty() || !chosen.front().also || chosen.front().also != lever->knob)) {
            chosen.push_back(*lever);
        }
    }
    std::ranges::stable_sort(chosen, std::ranges::greater{}, &Lever::saves);
    return chosen;
}

std::string leverSentence(const Evaluation& now, const std::vector<Lever>& levers, const NumberScale& scale)
{
    const std::vector<Lever> chosen = chosenLevers(now, levers);
    if (chosen.empty()) {
        return {};
    }
    std::string sentence = " " + capitalized(chosen[0].phrase) + " would save " + savingText(chosen[0].saves, scale);
    // Two names of balanced terms leave no room for a second lever.
    if (chosen.size() > 1 && !now.binding.balanced) {
        sentence += "; " + chosen[1].phrase + ", " + savingText(chosen[1].saves, scale);
    }
    return sentence + ".";
}

const WaterfallRow& probed(const WaterfallFigure& figure, std::size_t probe)
{
    IRONLAB_EXPECTS(probe < probeCount(figure));
    return probe < figure.rows.size() ? figure.rows[probe] : figure.total;
}

std::string limitSentence(const WaterfallFigure& figure)
{
    return figure.limit ? " " + capitalized(figure.limit->flag) + ": " + figure.limit->margin + "." : std::string{};
}

std::string baselineUnit(const WaterfallFigure& figure)
{
    const std::size_t comma = figure.baselineHead.find(", ");
    return comma == std::string::npos ? figure.axis.unit : figure.baselineHead.substr(comma + 2);
}

}  // namespace

TermText verdictOf(const Evaluation& now, const std::vector<Lever>& levers, const WaterfallFigure& figure,
                   const NumberScale& scale)
{
    const std::string help = figure.spill.empty() ? leverSentence(now, levers, scale) : " " + figure.spill;
    const WaterfallRow& binding = rowOf(figure, now.binding.term);
    // Columns that are finer for the sake of their ratios are told with fewer digits in a sentence.
    const bool isFiner = figure.total.now != scale.digits(figure.total.seconds);
    const auto told = [&](const WaterfallRow& row) { return isFiner ? columnDigits(row.seconds, scale) : row.now; };
    const std::string ofTotal = " of " + told(figure.total) + " " + scale.unit + ".";
    if (!now.binding.balanced) {
        return {termPiece(now.binding.term), plainPiece(" binds: " + told(binding) + ofTotal + help)};
    }
    const WaterfallRow& second = rowOf(figure, now.binding.runnerUp);
    return {termPiece(now.binding.term), plainPiece(" and "), termPiece(now.binding.runnerUp),
            plainPiece(" are balanced: " + told(binding) + " and " + told(second) + ofTotal + help)};
}

Description describe(const WaterfallFigure& figure)
{
    Description description;
    description.name = figure.title;
    description.hint = "Up and down arrows walk through the terms.";
    if (!figure.runs()) {
        description.summary = spoken(figure.obstacle.answer + " " + figure.obstacle.help);
        return description;
    }
    std::string summary = capitalized(figure.scope.empty() ? "one step" : figure.scope) + ". "
                          + plainText(figure.verdict) + limitSentence(figure);
    if (figure.hasBaseline) {
        summary += " Pinned baseline: " + figure.total.baseline + " " + baselineUnit(figure) + ", now "
                   + figure.total.change + ".";
    }
    description.summary = spoken(summary);
    description.hint += figure.canFitBoth ? " Z fits the whole baseline." : "";
    return description;
}

std::size_t probeCount(const WaterfallFigure& figure)
{
    return figure.runs() ? figure.rows.size() + 1 : 0;
}

std::string probeText(const WaterfallFigure& figure, std::size_t probe)
{
    const WaterfallRow& row = probed(figure, probe);
    std::string said = row.name + ": " + row.exact + ", " + row.share;
    if (row.binds) {
        said += ", " + figure.bindsTag;
    }
    if (!row.change.empty()) {
        said += "; baseline " + row.baseline + " " + baselineUnit(figure) + ", " + row.change;
    }
    if (!row.saves.empty()) {
        said += "; ten per cent more saves " + row.saves;
    }
    return spoken(said + ".");
}

namespace {

/// The change as a factor; a text alone where one of the two is nothing.
DataCell ofBaseline(const WaterfallRow& row, std::string metric)
{
    const bool isFactor = !row.change.empty() && row.seconds > 0.0 && row.secondsBefore.value_or(0.0) > 0.0;
    return isFactor ? DataCell(row.change, row.seconds / *row.secondsBefore, std::move(metric)) : DataCell(row.change);
}

}  // namespace

std::string metricOf(const WaterfallFigure& figure, std::size_t probe, WaterfallColumn column)
{
    const WaterfallRow& row = probed(figure, probe);
    const bool isTotal = probe == figure.rows.size();
    const std::string term = row.term ? std::string(fileName(*row.term)) : std::string("overlap");
    const std::string time = isTotal ? "latency" : (row.term ? "terms." : "latency.") + term;
    switch (column) {
    case WaterfallColumn::Now: return time;
    case WaterfallColumn::Share: return isTotal ? std::string() : "share." + term;
    case WaterfallColumn::Baseline: return "pinned:" + time;
    case WaterfallColumn::Change: return isTotal ? "ratio.latency" : row.term ? "ratio." + term : std::string();
    case WaterfallColumn::Saves: return row.savedBy ? "saves." + std::string(fileName(*row.savedBy)) : std::string();
    }
    return {};
}

DataTable dataTable(const WaterfallFigure& figure)
{
    DataTable table;
    table.title = figure.title + (figure.scope.empty() ? "" : ", " + figure.scope);
    if (!figure.runs()) {
        table.columns = {{"answer", "", false}};
        table.addRow({DataCell(figure.obstacle.answer)});
        return table;
    }
    table.columns = {{"term", "", false}, {"now", "s", true}, {"share", "", true}};
    if (figure.hasBaseline) {
        table.columns.push_back({"baseline", "s", true});
        table.columns.push_back({"change", "", true});
    } else {
        table.columns.push_back({"10 % more saves", "s", true});
    }
    for (std::size_t i = 0; i < probeCount(figure); ++i) {
        const WaterfallRow& row = probed(figure, i);
        const double share = row.seconds / std::max(figure.total.seconds, 1e-300);
        // Two times that are too short for the column read alike, so each cell says which number it is.
        const auto metric = [&](WaterfallColumn column) { return metricOf(figure, i, column); };
        std::vector<DataCell> cells{row.name,
                                    {row.now + " " + figure.axis.unit, row.seconds, metric(WaterfallColumn::Now)},
                                    {row.share, share, metric(WaterfallColumn::Share)}};
        if (figure.hasBaseline) {
            cells.emplace_back(row.baseline + " " + baselineUnit(figure), row.secondsBefore.value_or(0.0),
                               metric(WaterfallColumn::Baseline));
            cells.push_back(ofBaseline(row, metric(WaterfallColumn::Change)));
        } else {
            cells.push_back(row.secondsSaved ? DataCell(row.saves, *row.secondsSaved, metric(WaterfallColumn::Saves))
                                             : DataCell(row.saves));
        }
        table.addRow(std::move(cells));
    }
    if (figure.limit) {
        table.notes.push_back({figure.limit->flag, figure.limit->margin});
    }
    for (const WaterfallCapture& capture : figure.captures) {
        table.notes.push_back({"Captured " + capture.name, capture.total});
    }
    table.notes.push_back({"Verdict", plainText(figure.verdict)});
    return table;
}

std::string text(const WaterfallFigure& figure)
{
    std::string result = text(dataTable(figure));
    if (!figure.runs()) {
        return figure.title + "\n" + figure.obstacle.answer + "\n"
               + (figure.obstacle.help.empty() ? "" : figure.obstacle.help + "\n");
    }
    for (const WaterfallRow& row : figure.rows) {
        result += row.name + " from " + fixedText(row.bar.start, 2) + " to " + fixedText(row.bar.end(), 2)
                  + (row.binds ? ", " + figure.bindsTag : "") + "\n";
    }
    for (const WaterfallCapture& capture : figure.captures) {
        result += "Captured " + capture.name + " ends at " + fixedText(capture.ends.back(), 2)
                  + (capture.isBeyond ? ", beyond the axis" : "") + "\n";
    }
    result += "Axis: " + text(figure.axis) + "\n";
    return result + (figure.cut.empty() ? "" : "Baseline beyond the axis: " + figure.cut + "\n");
}

}  // namespace ironlab::present
