// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QVector>

#include <algorithm>

namespace ironlab::ui::region {

// Px at text scale 1 about the plane of two knobs.
inline constexpr double kSide = 20;
inline constexpr double kEnds = 18;      ///< the line of values below the plane
inline constexpr double kLists = 28;     ///< the two lists
inline constexpr double kUpValues = 46;  ///< the values left of the plane

// About the names in it.
inline constexpr double kDesignReach = 8;        ///< of the design's mark with its edge
inline constexpr double kLeastNamed = 1 / 400.;  ///< of the plane's cells: the share of a patch that is named
inline constexpr double kHalo = 3;               ///< that words clear around them
inline constexpr double kDot = 2.5;              ///< at the end of a leader
inline constexpr double kOffCrossHair = 2;       ///< of names and leaders

inline bool touchesAny(const QRectF& area, const QVector<QRectF>& taken)
{
    return std::ranges::any_of(taken, [&area](const QRectF& other) { return other.intersects(area); });
}

}  // namespace ironlab::ui::region
