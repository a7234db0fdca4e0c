// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/present/walls_figure.h>

// The numbers of a wall as a row tells them: need, limit, what is left, and whether that is little.
namespace ironlab::present {

/// The row's numbers as a person reads them: temperatures in degrees Celsius.
struct ShownWall {
    double demand = 0.0;
    double limit = 0.0;
    double spare = 0.0;  ///< above zero where the wall holds
};
[[nodiscard]] ShownWall shownWall(const physics::Wall& wall);

/// What is left, as a share of what there is: of the limit, or of what a design gives towards a goal. What a goal is
/// short of is a share of the goal.
[[nodiscard]] double marginOf(const physics::Wall& wall, const ShownWall& value);

/// Judged by what is left as the row prints it, so that equal numbers on the screen are one state.
[[nodiscard]] WallState stateOf(const physics::Wall& wall, const ShownWall& value);

/// Demand and limit, with as many digits as it takes for the share beside them to follow from them.
void fillNumbers(WallRow& row, const physics::Wall& wall, const ShownWall& value);
/// "22 % left", "20.9 K left", "1.2 points short".
void fillWords(WallRow& row, const physics::Wall& wall, const ShownWall& value);

}  // namespace ironlab::present
