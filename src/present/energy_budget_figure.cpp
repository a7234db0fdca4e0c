// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure_words.h"

#include <ironlab/base/contract.h>
#include <ironlab/present/energy_budget_figure.h>
#include <ironlab/present/number_columns.h>
#include <ironlab/present/obstacle_text.h>
#include <ironlab/present/printed_ratio.h>

#include <algorithm>
#include <numeric>

namespace ironlab::present {
namespace {

using physics::Evaluation;
using physics::StepEnergy;

double joules(Energy energy)
{
    return energy.in(unit::joule);
}

/// Standing by and working, as average power counts them.
StackInput byTime(const EnergyBudgetInput& input, Rate rate)
{
    const StepEnergy& energy = *input.now->energy;
    const double whole = joules(*input.now->averagePower / rate);
    const double standby = std::min(joules(energy.draw.idle / rate), whole);
    StackInput bar;
    bar.name = "Power × time";
    bar.base = "J";
    bar.parts = {{"standing by", standby, StackFill::Fourth}, {"working", whole - standby, StackFill::First}};
    if (input.power) {
        bar.limit = joules(*input.power / rate);
    }
    return bar;
}

/// The same energy by what is done: operations and bytes, with idle power over the whole period. A check of the other: the
/// limit, which it is drawn to the scale of, judges that one alone.
std::optional<StackInput> byOperation(const EnergyBudgetInput& input, Rate rate)
{
    const StepEnergy& energy = *input.now->energy;
    if (!energy.bottomUp) {
        return std::nullopt;
    }
    const double batch = input.now->work.batch;
    StackInput bar;
    bar.name = "by operation";
    bar.isJudged = false;
    bar.base = "J";
    bar.parts = {{"standing by", joules(energy.draw.idle / rate), StackFill::Fourth},
                 {"arithmetic", joules(energy.operations) / batch, StackFill::Second},
                 {"moving bytes", joules(energy.movement) / batch, StackFill::Third}};
    if (input.power) {
        bar.limit = joules(*input.power / rate);
    }
    return bar;
}

StackInput latencyInput(const EnergyBudgetInput& input)
{
    const physics::LatencyBudget& budget = input.now->budget;
    StackInput bar;
    bar.name = input.latencyName;
    bar.base = "s";
    bar.parts = {{input.unitName, budget.hop.in(unit::second), StackFill::Fourth},
                 {"look-ahead", budget.lookAhead.in(unit::second), StackFill::Third},
                 {"input", budget.io.in(unit::second), StackFill::Second},
                 {"processing", budget.processing.in(unit::second), StackFill::First}};
    if (input.latency) {
        bar.limit = input.latency->in(unit::second);
    }
    return bar;
}

double sumOf(const StackInput& bar)
{
    return std::accumulate(bar.parts.begin(), bar.parts.end(), 0.0,
                           [](double so, const StackInput::Part& part) { return so + part.value; });
}

/// How far two estimates of one energy lie apart: "42 %" of the larger.
std::string gapText(double one, double other)
{
    const double larger = std::max(one, other);
    return wholePercentText(larger > 0.0 ? (larger - std::min(one, other)) / larger : 0.0);
}

/// Both bars have as many digits as it takes for the gap to follow from what stands beside them.
void tellGap(StackInput& first, StackInput& second)
{
    const double one = sumOf(first);
    const double other = sumOf(second);
    const double oneUnit = commonScale({one}, first.base).unitSize;
    const double otherUnit = commonScale({other}, second.base).unitSize;
    first.digits = second.digits = digitsToRead([&](int digits) {
        return gapText(significantValue(one / oneUnit, digits) * oneUnit,
                       significantValue(other / otherUnit, digits) * otherUnit)
               == gapText(one, other);
    });
}

void addEnergy(StackedBarsFigure& figure, const EnergyBudgetInput& input)
{
    // Each unit has its period to itself.
    const Rate rate = input.now->servedByOne();
    if (!input.now->energy || !input.now->averagePower || !(rate > Rate{})) {
        figure.sentences.emplace_back("The preset of this machine states no power.");
        return;
    }
    StackInput whole = byTime(input, rate);
    std::optional<StackInput> summed = byOperation(input, rate);
    std::string gap;
    if (summed) {
        tellGap(whole, *summed);
        whole.reach = summed->reach = std::max(sumOf(whole), sumOf(*summed));
        gap = (input.power ? " Power × time counts for the wall; the other is " : " Two estimates of one energy, ")
              + gapText(sumOf(whole), sumOf(*summed)) + " apart.";
    }
    figure.bars.push_back(stackBar(whole));
    if (summed) {
        figure.bars.push_back(stackBar(*summed));
    }
    const double watts = input.now->averagePower->in(unit::watt);
    const std::string drawn =
        input.power ? againstText(watts, input.power->in(unit::watt), "W") : quantityText(watts, "W");
    figure.scope = withEstimate(drawn, input.isEstimate);
    figure.sentences.push_back("At " + limitText(rate.in(unit::perSecond), "") + " " + input.unitName + "s a second."
                               + gap);
}

}  // namespace

StackedBarsFigure energyBudgetFigure(const EnergyBudgetInput& input)
{
    IRONLAB_EXPECTS(input.now != nullptr);
    StackedBarsFigure figure;
    figure.title = "Energy and latency budget";
    figure.hint = "Left and right arrows walk through where energy and time go.";
    if (!input.now->runs()) {
        figure.obstacle = obstacleText(*input.now).answer;
        return figure;
    }
    addEnergy(figure, input);
    figure.bars.push_back(stackBar(latencyInput(input)));
    return figure;
}

}  // namespace ironlab::present
