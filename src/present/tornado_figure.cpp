// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/base/contract.h>
#include <ironlab/base/letter_case.h>
#include <ironlab/base/number_format.h>
#include <ironlab/present/formula_book.h>
#include <ironlab/present/knob_step.h>
#include <ironlab/present/obstacle_text.h>
#include <ironlab/present/term_text.h>
#include <ironlab/present/tornado_figure.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ironlab::present {
namespace {

using physics::Knob;

/// Below a hundredth of a per cent a knob has no effect that could be seen.
constexpr double kNoEffect = 1e-4;

void tellChange(TornadoRow& row, const std::string& turned)
{
    const std::string amount = percentText(std::abs(row.change));
    row.value = (row.change < 0.0 ? "\u2212" : "+") + amount;
    row.words = turned + ": " + amount + (row.change < 0.0 ? " less time." : " more time.");
}

TornadoRow rowOf(Knob knob, const TornadoInput& input, const KnobStep& step)
{
    TornadoRow row;
    row.knob = knob;
    row.metric = "sensitivity." + std::string(fileName(knob));
    row.name = knobWords(knob);
    row.elasticity = input.now->sensitivity[knob];
    row.change = step.after.latency / input.now->latency - 1.0;
    std::string more = "Ten per cent more " + row.name;
    if (knob == Knob::Batch) {
        const double batch = input.bench.design->batch;
        row.name = "batch " + countText(batch) + " → " + countText(nextBatch(batch));
        more = "A batch of " + countText(nextBatch(batch)) + " instead of " + countText(batch);
    }
    tellChange(row, more);
    return row;
}

TornadoRow rowOf(const KnobChoice& choice, const TornadoInput& input, const physics::QuickEvaluation& after)
{
    TornadoRow row;
    row.metric = placed("sensitivity." + std::string(fileName(choice.of)), {static_cast<double>(choice.value)});
    row.name = choiceWords(input.bench, choice);
    row.change = after.latency / input.now->latency - 1.0;
    tellChange(row, capitalized(row.name));
    return row;
}

/// How far the axis has to go. A batch that grows far more than the rest would leave their bars no width.
double reachOf(const std::vector<TornadoRow>& rows)
{
    constexpr double kFarBeyond = 4.0;
    double all = 0.0;
    double others = 0.0;
    for (const TornadoRow& row : rows) {
        all = std::max(all, std::abs(row.change));
        others = std::max(others, row.isWhole() ? 0.0 : std::abs(row.change));
    }
    return others > 0.0 && all > kFarBeyond * others ? others : all;
}

/// The same reach to both sides, in whole per cents.
Axis axisFor(double largest)
{
    const double reach = std::max(1.0, std::ceil(100.0 * largest));
    Axis axis;
    axis.scale = Scale::linear(-reach, reach);
    axis.ticks = ticks(axis.scale, TickText::Plain, 7);
    axis.unit = "%";
    return axis;
}

/// A design without a time is sensitive to nothing; one that spills is sensitive to a path that no knob here moves.
std::string firstOf(const TornadoInput& input)
{
    const physics::Evaluation& now = *input.now;
    if (now.runs()) {
        const std::string spill = spillText(now, input.bench.accelerator);
        return spill.empty() ? spill : spill + " Make it fit first. " + fitHelp(now, input.bench.design);
    }
    const std::string help = obstacleText(now, input.bench.design).help;
    return "Change this first: until it runs it has no time that any of these could move."
           + (help.empty() ? std::string() : " " + help);
}

/// Where another choice does not run or changes nothing it has no row: a list of choices would say little of knobs.
void addChoices(TornadoFigure& figure, const TornadoInput& input)
{
    for (const KnobChoice& choice : otherChoices(input.bench, input.weightPrecisions, input.kvPrecisions)) {
        const physics::QuickEvaluation after = evaluatedWith(input.bench, choice);
        if (after.obstacle != physics::Obstacle::None) {
            continue;
        }
        if (TornadoRow row = rowOf(choice, input, after); std::abs(row.change) >= kNoEffect) {
            figure.rows.push_back(std::move(row));
        }
    }
}

}  // namespace

TornadoFigure tornadoFigure(const TornadoInput& input)
{
    IRONLAB_EXPECTS(input.now != nullptr);
    TornadoFigure figure;
    figure.title = "Sensitivity";
    figure.scope = "ten per cent more of each; what is chosen, to its neighbours";
    figure.first = firstOf(input);
    if (!input.now->runs()) {
        figure.obstacle = obstacleText(*input.now, input.bench.design).answer;
        return figure;
    }
    std::vector<std::string> still;
    std::vector<std::string> stuck;
    for (const Knob knob : physics::kKnobs) {
        const auto step = knobStep(input.bench, knob);
        if (!step) {
            continue;
        }
        if (!step->runs()) {
            stuck.emplace_back(knobWords(knob));
        } else if (const TornadoRow row = rowOf(knob, input, *step); std::abs(row.change) < kNoEffect) {
            still.emplace_back(knobWords(knob));
        } else {
            figure.rows.push_back(row);
        }
    }
    addChoices(figure, input);
    std::ranges::stable_sort(
        figure.rows, [](const TornadoRow& a, const TornadoRow& b) { return std::abs(a.change) > std::abs(b.change); });
    figure.change = axisFor(reachOf(figure.rows));
    for (TornadoRow& row : figure.rows) {
        row.isBeyondAxis = 100.0 * std::abs(row.change) > figure.change.scale.high();
    }
    figure.still = stuck.empty() ? "" : "Does not run with more " + listed(stuck) + ".";
    if (!still.empty()) {
        figure.still += (stuck.empty() ? "No effect here: " : " No effect: ") + listed(still) + ".";
    }
    // No knob here stands for it.
    if (input.now->overhead.collectives > Time{}) {
        figure.still += (figure.still.empty() ? "" : " ")
                        + std::string("In no row: the exchange between devices, a time of their link.");
    }
    return figure;
}

Description describe(const TornadoFigure& figure)
{
    const std::string first = figure.first.empty() ? "" : " " + figure.first;
    if (!figure.obstacle.empty() || figure.rows.empty()) {
        return {figure.title, spoken((figure.obstacle.empty() ? figure.still : figure.obstacle) + first), {}};
    }
    const std::string rest = (figure.still.empty() ? "" : " " + figure.still) + first;
    return {figure.title, spoken(figure.rows.front().words + rest), "Up and down arrows walk through the rows."};
}

std::size_t probeCount(const TornadoFigure& figure)
{
    return figure.rows.size();
}

std::string probeText(const TornadoFigure& figure, std::size_t probe)
{
    IRONLAB_EXPECTS(probe < probeCount(figure));
    return spoken(figure.rows[probe].words);
}

DataTable dataTable(const TornadoFigure& figure)
{
    DataTable table;
    table.title = figure.title + ", " + figure.scope;
    table.columns = {{"what is raised", "", false}, {"change of time", "", true}, {"elasticity", "", true}};
    for (const TornadoRow& row : figure.rows) {
        table.addRow({row.name,
                      {row.value, row.change},
                      row.elasticity ? DataCell(numberText(*row.elasticity), *row.elasticity)
                                     : DataCell(std::string(kUnknownText))});
    }
    for (const std::string& note : {figure.still, figure.obstacle, figure.first}) {
        if (!note.empty()) {
            table.notes.push_back({"Note", note});
        }
    }
    return table;
}

std::string text(const TornadoFigure& figure)
{
    return text(dataTable(figure));
}

}  // namespace ironlab::present
