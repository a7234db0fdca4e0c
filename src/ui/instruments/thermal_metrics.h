// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the lanes of heat and battery have in common; px at the usual size of text.
namespace ironlab::ui::thermal {

inline constexpr double kSide = 20;
inline constexpr double kLaneGap = 11;  ///< numbers at the ends of two scales stand one above the other in it

}  // namespace ironlab::ui::thermal
