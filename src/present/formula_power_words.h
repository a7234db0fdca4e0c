// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the formulas of power and those of the energy of a unit say alike.
#pragma once

#include "formula_scope.h"

namespace ironlab::present {

inline constexpr const char* kEnergy =
    "the model's manual, “Power and heat”: busy power × busy time, nearer to measurements than sums over "
    "operations";
inline constexpr const char* kSum = "Horowitz, Computing's energy problem, ISSCC 2014";

[[nodiscard]] inline double watts(Power power)
{
    return power.in(unit::watt);
}

[[nodiscard]] inline double joules(Energy energy)
{
    return energy.in(unit::joule);
}

/// Null where the preset has no power figures.
[[nodiscard]] inline const physics::StepEnergy* energyOf(const FormulaScope& s)
{
    return s.now().energy ? &*s.now().energy : nullptr;
}

[[nodiscard]] inline Expression idle(FormulaScope& s)
{
    return s.ofMachine("/power/idle", "*P*_{idle}", "idle power of one device", watts(s.machine().power->idle), "W");
}

[[nodiscard]] inline Expression count(FormulaScope& s)
{
    return s.control(lab::KnobId::Count, "*n*_{devices}", "devices", s.knobs().count, "");
}

[[nodiscard]] inline Expression averagePower(FormulaScope& s)
{
    return s.metric("power.average", "*P*", "average power", watts(*s.now().averagePower), "W");
}

}  // namespace ironlab::present
