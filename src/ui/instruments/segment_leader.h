// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>
#include <QRectF>

#include <algorithm>
#include <cmath>

namespace ironlab::ui {

/// Where the leader to a label below touches a segment of a bar: over the label's left edge where the segment lies there,
/// and never past the segment's middle, since at its end it would name the next one as well.
inline double leaderFoot(const QRectF& segment, double labelLeft)
{
    constexpr double kInset = 3.0;
    const double from = std::min(segment.left() + kInset, segment.center().x());
    return std::floor(std::clamp(labelLeft + kInset, from, segment.center().x())) + 0.5;
}

/// From a foot down to a label that may stand far aside: it leaves the bar and comes to its label upright, so that a long one
/// is not taken for a rule. Leaders whose feet and labels stand in the same order do not cross.
inline QPolygonF bentLeader(QPointF foot, QPointF label)
{
    constexpr double kUpright = 0.3;  ///< of the height, at each end
    const double upright = std::round(kUpright * (label.y() - foot.y()));
    return {{foot, QPointF(foot.x(), foot.y() + upright), QPointF(label.x(), label.y() - upright), label}};
}

}  // namespace ironlab::ui
