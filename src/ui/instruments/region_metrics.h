// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ironlab::ui::region {

// Px at text scale 1 about the plane of two knobs.
inline constexpr double kSide = 20;
inline constexpr double kEnds = 18;      ///< the line of values below the plane
inline constexpr double kLists = 28;     ///< the two lists
inline constexpr double kUpValues = 46;  ///< the values left of the plane

}  // namespace ironlab::ui::region
