// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/speedup_axis.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ironlab::ui {

namespace {
constexpr double kInfinity = std::numeric_limits<double>::infinity();
// Px at text scale 1.
constexpr double kInfinityWidth = 54.0;
constexpr double kInfinityGap = 10.0;
constexpr double kLeastDecades = 30.0;
}  // namespace

SpeedupAxis::SpeedupAxis(double viewWidth, double textScale, Margins margins)
    : m_margins(margins),
      m_infinityWidth(std::round(kInfinityWidth * textScale)),
      m_gap(std::round(kInfinityGap * textScale)),
      m_left(std::round(margins.left * textScale)),
      m_right(std::max(m_left + kLeastDecades + m_gap + m_infinityWidth,
                       std::round(viewWidth - margins.right * textScale))),
      m_decadesEnd(m_right - m_infinityWidth - m_gap)
{
}

double SpeedupAxis::xAt(double speedup) const
{
    if (std::isinf(speedup)) {
        return m_right - m_infinityWidth / 2;
    }
    return m_left + (m_decadesEnd - m_left) * m_scale.clampedPosition(speedup);
}

double SpeedupAxis::speedupAt(double x) const
{
    if (x > m_decadesEnd + m_gap / 2) {
        return kInfinity;
    }
    return m_scale.value(std::clamp((x - m_left) / (m_decadesEnd - m_left), 0.0, 1.0));
}

double steppedSpeedup(double speedup, int direction, bool fine)
{
    if (std::isinf(speedup)) {
        return direction < 0 ? SpeedupAxis::kEnd : speedup;
    }
    if (direction > 0 && speedup >= SpeedupAxis::kEnd) {
        return kInfinity;
    }
    // On a grid of whole steps, so that a walk to and fro comes back to the same place.
    const double steps = fine ? 100.0 : 20.0;
    const double at = std::log10(std::max(1.0, speedup)) * steps;
    const double next = direction > 0 ? std::floor(at + 1.0 + 1e-6) : std::ceil(at - 1.0 - 1e-6);
    return std::clamp(std::pow(10.0, next / steps), 1.0, SpeedupAxis::kEnd);
}

}  // namespace ironlab::ui
