// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What marks and words of a roofline have in common; px at the usual size of text.
namespace ironlab::ui::roofline {

inline constexpr double kMarkReach = 8.0;
inline constexpr double kFrameReach = 11.0;  ///< of a baseline's square around another mark
inline constexpr double kApart = 13.0;       ///< of marks whose middles are nearer, one hides the other's number
inline constexpr double kSamePlace = 4.0;
inline constexpr double kTrailWeight = 0.15;  ///< of what a name covers of the dots between moves, which bear it
inline constexpr double kHalo = 4.0;          ///< words keep so far from each other
inline constexpr double kSeenLeader = 12.0;   ///< a shorter one does not tell which of two marks is meant
/// What it costs to cover some twenty square pixels: names that stand elsewhere as well are then left out.
inline constexpr double kCrowded = 90.0;

}  // namespace ironlab::ui::roofline
