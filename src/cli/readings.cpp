// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/readings.h"

#include <ironlab/base/number_format.h>
#include <ironlab/lab/rate_unit.h>
#include <ironlab/physics/capacity.h>

#include <cmath>
#include <utility>

namespace ironlab::cli {

namespace {

using physics::Evaluation;

std::string seconds(Time time)
{
    return quantityText(time.in(unit::second), "s");
}

std::string bytes(Bytes amount)
{
    return quantityText(amount.in(unit::byte), "B");
}

std::string joules(Energy energy)
{
    return quantityText(energy.in(unit::joule), "J");
}

std::string watts(Power power)
{
    return quantityText(power.in(unit::watt), "W");
}

std::string celsius(Temperature temperature)
{
    return numberText(temperature.in(unit::kelvin)-kZeroCelsius) + " °C";
}

std::string perSecond(Rate rate, const lab::ResolvedDesign& design)
{
    return quantityText(rate.in(unit::perSecond), lab::rateUnit(design.workload->value.unit));
}

std::string budgetWords(const lab::ResolvedDesign& design, const Evaluation& evaluation)
{
    const physics::LatencyBudget& budget = evaluation.budget;
    if (!design.workload->value.lookAhead) {
        return {};
    }
    return "Budget: " + seconds(budget.hop) + " for the hop, " + seconds(budget.lookAhead) + " of look-ahead, "
           + seconds(budget.io) + " of input and output, " + seconds(budget.processing)
           + " of processing: " + seconds(budget.total()) + " from the first sample to the result.\n";
}

std::string tailWords(const lab::ResolvedDesign& design, const Evaluation& evaluation)
{
    if (!evaluation.distribution) {
        return "Tail: the preset does not say how steps scatter with os_mode "
               + std::string(fileName(design.knobs.osMode)) + ".\n";
    }
    const physics::LatencyDistribution& tail = *evaluation.distribution;
    const double anHour = evaluation.loopRate * (1.0 * unit::hour);
    std::string text = "Tail of a step with os_mode " + std::string(fileName(design.knobs.osMode)) + ": half within "
                       + seconds(tail.quantile(0.5)) + ", 99 % within " + seconds(tail.quantile(0.99))
                       + ", 99.9 % within " + seconds(tail.quantile(0.999)) + ", 99.99 % within "
                       + seconds(tail.quantile(0.9999)) + "; the longest of the " + countText(std::round(anHour))
                       + " steps of an hour is expected at " + seconds(tail.expectedMaximum(anHour)) + ".\n";
    if (evaluation.missesPerHour) {
        text += "The target is missed " + numberText(*evaluation.missesPerHour) + " times an hour at "
                + quantityText(evaluation.loopRate.in(unit::perSecond), "steps/s") + ".\n";
    }
    return text;
}

std::string energyWords(const Evaluation& evaluation)
{
    if (!evaluation.energy) {
        return {};
    }
    const physics::StepEnergy& energy = *evaluation.energy;
    std::string text = "Energy: " + joules(energy.perStep) + " a step from busy power and time";
    if (energy.bottomUp) {
        text += ", " + joules(*energy.bottomUp) + " as a sum (operations " + joules(energy.operations)
                + (energy.operationsAreDerived ? " by the engine\'s share of busy power" : "") + ", bytes moved "
                + joules(energy.movement) + ", standby " + joules(energy.standby) + "); they lie "
                + percentText(*energy.gap()) + " apart, which is the uncertainty";
    }
    text += ". " + watts(*evaluation.averagePower) + " on average, between " + watts(energy.draw.idle) + " idle and "
            + watts(energy.draw.busy) + " busy.";
    if (evaluation.batteryLife) {
        text += " One charge lasts " + seconds(*evaluation.batteryLife) + ".";
    }
    return text + "\n";
}

std::string heatWords(const lab::ResolvedDesign& design, const Evaluation& evaluation)
{
    if (!evaluation.thermal) {
        return {};
    }
    const physics::Thermal& heat = *evaluation.thermal;
    std::string text =
        "Heat: tends to " + celsius(heat.steady) + ", limit " + celsius(design.accelerator->value.thermal->limit);
    text += heat.timeToThrottle ? "; throttles after " + seconds(*heat.timeToThrottle) + " and then serves "
                                      + perSecond(heat.served, design)
                                : "; never throttles";
    return text + ". Kept full it holds " + perSecond(heat.sustained, design) + ", and "
           + perSecond(evaluation.throughput, design) + " while cool.\n";
}

std::string bankWords(const physics::MemoryBank& bank)
{
    std::string text = std::string(displayName(bank.level)) + " of " + bytes(bank.capacity) + " holds";
    const char* separator = " ";
    for (const auto& [region, name] :
         {std::pair(physics::Region::Reserve, "reserve"), std::pair(physics::Region::Weights, "weights"),
          std::pair(physics::Region::KvCache, "KV cache"), std::pair(physics::Region::Activations, "activations")}) {
        if (bank[region] > Bytes{}) {
            text += separator + bytes(bank[region]) + " of " + name;
            separator = ", ";
        }
    }
    return text + " and leaves " + bytes(bank.free());
}

std::string memoryWords(const lab::ResolvedDesign& design, const Evaluation& evaluation)
{
    const physics::MemoryMap map = memoryMap(design.accelerator->value, evaluation);
    std::string text = "Memory: " + bankWords(map.working);
    if (map.weights) {
        text += "; " + bankWords(*map.weights);
    }
    const auto scale = largestModelScale(design.accelerator->value, design.workload->value, design.knobs);
    text += scale ? ". The largest model that fits has scale " + numberText(*scale) : ". No model fits, however small";
    return text + ".\n";
}

std::string moneyWords(const Evaluation& evaluation)
{
    const physics::Economics& money = evaluation.economics;
    if (!money.fleetPrice) {
        return {};
    }
    std::string text = "Money: " + quantityText(money.fleetPrice->in(unit::dollarPerHour), "USD/h");
    if (money.machines) {
        text += " for " + countText(*money.machines) + (*money.machines == 1.0 ? " machine" : " machines")
                + " that the load keeps busy for " + percentText(money.dutyUtilization) + " of the time";
    }
    return text + "; low-utilisation factor " + ratioText(money.lowUtilizationTax) + ".\n";
}

}  // namespace

std::string readings(const lab::ResolvedDesign& design, const Evaluation& evaluation)
{
    if (!evaluation.runs()) {
        return {};
    }
    return budgetWords(design, evaluation) + tailWords(design, evaluation) + energyWords(evaluation)
           + heatWords(design, evaluation) + memoryWords(design, evaluation) + moneyWords(evaluation);
}

}  // namespace ironlab::cli
