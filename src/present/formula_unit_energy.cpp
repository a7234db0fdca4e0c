// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula_power_words.h"

#include <ironlab/present/number_columns.h>

#include <algorithm>
#include <utility>

namespace ironlab::present {
namespace {

using lab::KnobId;

std::optional<MetricFormula> served(FormulaScope s)
{
    if (!s.now().offered) {
        return std::nullopt;
    }
    const auto machines = s.now().economics.machines;
    const Expression load =
        machines ? offeredLoad(s) / s.metric("money.machines", "*N*", "machines", *machines, "")
                 : Expression::call("min", {offeredLoad(s), s.metric("throughput", "*X*", "throughput",
                                                                     s.now().throughput.in(unit::perSecond), "1/s")});
    return s.written("*λ*_{1}", "Load of one machine", load, s.now().servedByOne().in(unit::perSecond), shownIn("1/s"),
                     "the model's manual, “Money”");
}

/// The rate whose period a unit of work has to itself.
Expression unitRate(FormulaScope& s)
{
    return s.now().offered
               ? loadOfOne(s)
               : s.metric("throughput", "*X*", "throughput", s.now().servedByOne().in(unit::perSecond), "1/s");
}

std::optional<MetricFormula> unitEnergy(FormulaScope s)
{
    if (!s.now().averagePower || !(s.now().servedByOne() > Rate{})) {
        return std::nullopt;
    }
    return s.written("*E*_{unit}", "Energy of a unit", averagePower(s) / unitRate(s),
                     joules(*s.now().averagePower / s.now().servedByOne()), shownIn("J"), kEnergy);
}

/// What the energy budget shows of a unit of work.
bool hasUnitEnergy(const FormulaScope& s)
{
    return energyOf(s) != nullptr && s.now().averagePower && s.now().servedByOne() > Rate{};
}

Energy wholeUnit(const FormulaScope& s)
{
    return *s.now().averagePower / s.now().servedByOne();
}

Energy standbyOf(const FormulaScope& s)
{
    return std::min(energyOf(s)->draw.idle / s.now().servedByOne(), wholeUnit(s));
}

Expression unitWhole(FormulaScope& s)
{
    return s.metric("energy.unit", "*E*_{unit}", "energy of a unit", joules(wholeUnit(s)), "J");
}

std::optional<MetricFormula> standby(FormulaScope s)
{
    if (!hasUnitEnergy(s)) {
        return std::nullopt;
    }
    const Expression idling = idle(s) * count(s) / unitRate(s);
    return s.written("*E*_{standby}", "Energy of standing by, a unit", Expression::call("min", {idling, unitWhole(s)}),
                     joules(standbyOf(s)), shownIn("J"), kEnergy);
}

std::optional<MetricFormula> working(FormulaScope s)
{
    if (!hasUnitEnergy(s)) {
        return std::nullopt;
    }
    const Expression rest =
        unitWhole(s)
        - s.metric("energy.standby", "*E*_{standby}", "energy of standing by, a unit", joules(standbyOf(s)), "J");
    return s.written("*E*_{working}", "Energy of working, a unit", rest, joules(wholeUnit(s) - standbyOf(s)),
                     shownIn("J"), kEnergy);
}

std::optional<MetricFormula> ofUnit(FormulaScope s, bool isMovement)
{
    if (!hasUnitEnergy(s) || !energyOf(s)->bottomUp) {
        return std::nullopt;
    }
    const Energy whole = isMovement ? energyOf(s)->movement : energyOf(s)->operations;
    const Expression step =
        isMovement ? s.metric("energy.movement", "*E*_{move}", "energy of moving bytes", joules(whole), "J")
                   : s.metric("energy.operations", "*E*_{op}", "energy of the arithmetic", joules(whole), "J");
    const Expression batch = s.control(KnobId::Batch, "*B*", "batch", s.now().work.batch, "");
    return s.written(isMovement ? "*E*_{move,1}" : "*E*_{op,1}",
                     isMovement ? "Energy of moving bytes, a unit" : "Energy of the arithmetic, a unit", step / batch,
                     joules(whole) / s.now().work.batch, shownIn("J"), kSum);
}

std::optional<MetricFormula> unitBottomUp(FormulaScope s)
{
    if (!hasUnitEnergy(s) || !energyOf(s)->bottomUp) {
        return std::nullopt;
    }
    const double batch = s.now().work.batch;
    const double operation = joules(energyOf(s)->operations) / batch;
    const double movement = joules(energyOf(s)->movement) / batch;
    const double stands = joules(energyOf(s)->draw.idle / s.now().servedByOne());
    const Expression sum =
        idle(s) * count(s) / unitRate(s)
        + s.metric("energy.operations_unit", "*E*_{op,1}", "energy of the arithmetic, a unit", operation, "J")
        + s.metric("energy.movement_unit", "*E*_{move,1}", "energy of moving bytes, a unit", movement, "J");
    return s.written("*E*_{sum,1}", "Energy of a unit by operation", sum, stands + operation + movement, shownIn("J"),
                     kSum);
}

std::optional<MetricFormula> allowed(FormulaScope s)
{
    if (!hasUnitEnergy(s) || !s.asked().power) {
        return std::nullopt;
    }
    const Expression quotient =
        s.asks("*P*_{asked}", "average power allowed", watts(*s.asked().power), "W") / unitRate(s);
    return s.written("*E*_{allowed}", "Energy that a unit may take", quotient,
                     joules(*s.asked().power / s.now().servedByOne()), shownIn("J"), kEnergy);
}

std::optional<MetricFormula> unitMargin(FormulaScope s, bool isBottomUp)
{
    if (!hasUnitEnergy(s) || !s.asked().power || (isBottomUp && !energyOf(s)->bottomUp)) {
        return std::nullopt;
    }
    const double limit = joules(*s.asked().power / s.now().servedByOne());
    const double parts = (joules(energyOf(s)->operations) + joules(energyOf(s)->movement)) / s.now().work.batch;
    const double taken =
        isBottomUp ? joules(energyOf(s)->draw.idle / s.now().servedByOne()) + parts : joules(wholeUnit(s));
    const Expression most = s.metric("energy.allowed", "*E*_{allowed}", "energy that a unit may take", limit, "J");
    const Expression unit =
        isBottomUp ? s.metric("energy.bottom_up_unit", "*E*_{sum,1}", "energy of a unit by operation", taken, "J")
                   : unitWhole(s);
    return s.written("left", isBottomUp ? "Left of the energy, by operation" : "Left of the energy of a unit",
                     (most - unit) / most, (limit - taken) / limit, shownMargin, kEnergy);
}

/// How far the two bars of the budget lie apart.
std::optional<MetricFormula> unitGap(FormulaScope s)
{
    if (!hasUnitEnergy(s) || !energyOf(s)->bottomUp) {
        return std::nullopt;
    }
    const double byTime = joules(wholeUnit(s));
    const double bySum = joules(energyOf(s)->draw.idle / s.now().servedByOne())
                         + (joules(energyOf(s)->operations) + joules(energyOf(s)->movement)) / s.now().work.batch;
    const Expression one = unitWhole(s);
    const Expression other = s.metric("energy.bottom_up_unit", "*E*_{sum,1}", "the same by operation", bySum, "J");
    const Expression larger = Expression::call("max", {one, other});
    const Expression smaller = Expression::call("min", {one, other});
    const double most = std::max(byTime, bySum);
    return s.written("gap", "Gap of the two estimates, a unit", (larger - smaller) / larger,
                     (most - std::min(byTime, bySum)) / most, wholePercentText,
                     "the model's manual, “Power and heat”: the stated uncertainty");
}

}  // namespace

const Chapter& unitEnergyChapter()
{
    static const Chapter kChapter{
        {"power.load", served},
        {"energy.unit", unitEnergy},
        {"energy.standby", standby},
        {"energy.working", working},
        {"energy.operations_unit", [](FormulaScope s) { return ofUnit(std::move(s), false); }},
        {"energy.movement_unit", [](FormulaScope s) { return ofUnit(std::move(s), true); }},
        {"energy.bottom_up_unit", unitBottomUp},
        {"energy.unit_gap", unitGap},
        {"energy.allowed", allowed},
        {"energy.margin", [](FormulaScope s) { return unitMargin(std::move(s), false); }},
        {"energy.bottom_up_margin", [](FormulaScope s) { return unitMargin(std::move(s), true); }}};
    return kChapter;
}

}  // namespace ironlab::present
