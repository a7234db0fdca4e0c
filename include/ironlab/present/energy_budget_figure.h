// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/physics/evaluate.h>
#include <ironlab/present/stacked_bars_figure.h>

#include <optional>
#include <string>

namespace ironlab::present {

/// What the budgets are built from. The pointer needs to live only while the figure is built.
struct EnergyBudgetInput {
    const physics::Evaluation* now = nullptr;
    std::optional<Power> power;     ///< average power allowed
    std::optional<Time> latency;    ///< of the response, allowed
    std::string unitName = "unit";  ///< what one unit of work is: "hop"
    std::string latencyName = "Latency";
    bool isEstimate = false;
};

/// Two budgets: the energy that one unit of work may take at the allowed power (busy power and idle power over its
/// period), beside the sum over operations and bytes, and the time that its response may take. The parts of the first bar
/// are idle power x period and (busy power - idle power) x busy time a unit; with the unit's period they give the
/// average power exactly.
/// Worked example: 250 hops a second at 1 mW may take 4 uJ each; 0.4 mW idle take 1.6 uJ of them.
[[nodiscard]] StackedBarsFigure energyBudgetFigure(const EnergyBudgetInput& input);

}  // namespace ironlab::present
