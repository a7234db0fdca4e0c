// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

}  // namespace ironlab::ui
