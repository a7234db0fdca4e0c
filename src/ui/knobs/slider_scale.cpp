// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/knobs/slider_scale.h"

#include <algorithm>
#include <cmath>

namespace ironlab::ui {
namespace {

constexpr double kRounding = 1e-9;
/// How far a fine step may fall short of a power of ten and still count as one: 9.6 per cent is "a tenth".
constexpr double kRoughly = 1.1;

/// The largest of 1, 2 and 5 times a power of ten that is no more than `limit`, with room for rounding.
double roundQuantum(double limit)
{
    const double power = std::pow(10.0, std::floor(std::log10(limit * (1 + kRounding))));
    for (const double factor : {5.0, 2.0}) {
        if (factor * power <= limit * (1 + kRounding)) {
            return factor * power;
        }
    }
    return power;
}

/// The multiple of `quantum` nearest to `value`; through the inverse where that is whole, so that 3 * 0.1 is 0.3.
double nearestMultiple(double value, double quantum)
{
    const double inverse = 1 / quantum;
    const bool isWhole = std::abs(inverse - std::round(inverse)) < 1e-6 * inverse;
    return quantum < 1 && isWhole ? std::round(value * std::round(inverse)) / std::round(inverse)
                                  : std::round(value / quantum) * quantum;
}

bool isPowerOfTen(double value)
{
    const double exponent = std::log10(value);
    return std::abs(exponent - std::round(exponent)) < kRounding;
}

}  // namespace

SliderScale::SliderScale(Kind kind, double minimum, double maximum, double quantum)
    : m_kind(kind),
      m_minimum(minimum),
      m_maximum(maximum),
      m_quantum(quantum)
{
}

SliderScale SliderScale::linear(double minimum, double maximum, double quantum)
{
    return {Kind::Linear, minimum, maximum,
            quantum > 0 ? quantum : roundQuantum((maximum - minimum) * KeySteps().fine)};
}

SliderScale SliderScale::logarithmic(double minimum, double maximum, double quantum)
{
    return {Kind::Logarithmic, minimum, maximum, quantum};
}

SliderScale SliderScale::stops(std::vector<double> values)
{
    SliderScale scale(Kind::Stops, values.front(), values.back(), 0);
    scale.m_stops = std::move(values);
    return scale;
}

SliderScale SliderScale::withSteps(const KeySteps& steps) const
{
    SliderScale scale = *this;
    scale.m_steps = steps;
    return scale;
}

double SliderScale::minimum() const
{
    return std::min(m_minimum, m_maximum);
}

double SliderScale::maximum() const
{
    return std::max(m_minimum, m_maximum);
}

bool SliderScale::contains(double value) const
{
    const double tolerance = 1e-12 * std::max(std::abs(m_minimum), std::abs(m_maximum));
    return value >= minimum() - tolerance && value <= maximum() + tolerance;
}

double SliderScale::positionOf(double value) const
{
    switch (m_kind) {
    case Kind::Linear: return std::clamp((value - m_minimum) / (m_maximum - m_minimum), 0.0, 1.0);
    case Kind::Logarithmic:
        return value > m_minimum ? std::min(std::log(value / m_minimum) / std::log(m_maximum / m_minimum), 1.0) : 0.0;
    case Kind::Stops: break;
    }
    return static_cast<double>(nearestStop(value)) / static_cast<double>(m_stops.size() - 1);
}

double SliderScale::valueAt(double position) const
{
    const double place = std::clamp(position, 0.0, 1.0);
    if (m_kind == Kind::Stops) {
        return m_stops[static_cast<std::size_t>(std::lround(place * static_cast<double>(m_stops.size() - 1)))];
    }
    // The ends are values in their own right, whatever the quantum.
    if (place == 0.0) {
        return m_minimum;
    }
    return place == 1.0 ? m_maximum : snapped(exactAt(place));
}

double SliderScale::stepped(double value, KeyStep step, int direction) const
{
    if (m_kind == Kind::Stops) {
        const auto last = static_cast<long>(m_stops.size()) - 1;
        const long stride = step == KeyStep::Page ? std::max(2L, last / 4) : 1L;
        return m_stops[static_cast<std::size_t>(
            std::clamp(static_cast<long>(nearestStop(value)) + direction * stride, 0L, last))];
    }
    // Where a step is finer than the values lie apart, it still moves, and the sizes of step stay in order.
    const double moved = std::abs(valueAt(positionOf(value) + direction * share(step)) - value);
    const double quanta = step == KeyStep::Fine ? 1 : step == KeyStep::Arrow ? 2 : 4;
    const double distance = std::max(moved, quanta * quantumAt(value));
    const double target = value + direction * distance;
    // The ends are values in their own right, though no multiple of the quantum need fall on them.
    const double end = direction > 0 ? m_maximum : m_minimum;
    return (end - target) * direction < quantumAt(end) / 2 ? end : snapped(target);
}

double SliderScale::share(KeyStep step) const
{
    switch (step) {
    case KeyStep::Fine: return m_steps.fine;
    case KeyStep::Arrow: return m_steps.arrow;
    case KeyStep::Page: return m_steps.page;
    }
    return m_steps.arrow;
}

double SliderScale::exactAt(double position) const
{
    return m_kind == Kind::Linear ? m_minimum + position * (m_maximum - m_minimum)
                                  : m_minimum * std::pow(m_maximum / m_minimum, position);
}

/// The distance between neighbouring values near `value`. In a logarithm it grows with the decades only, since grids
/// that change elsewhere would let values go back where the knob goes on.
double SliderScale::quantumAt(double value) const
{
    if (m_kind == Kind::Linear || (m_quantum > 0 && !isPowerOfTen(m_quantum))) {
        return m_quantum;
    }
    const double fine = std::pow(m_maximum / m_minimum, m_steps.fine) - 1;
    const double digits = -std::floor(std::log10(kRoughly * fine));
    const double decade = std::floor(std::log10(value) + kRounding);
    return std::max(std::pow(10.0, decade - digits), m_quantum);
}

double SliderScale::snapped(double value) const
{
    const double inside = std::clamp(value, m_minimum, m_maximum);
    return std::clamp(nearestMultiple(inside, quantumAt(inside)), m_minimum, m_maximum);
}

std::size_t SliderScale::nearestStop(double value) const
{
    const auto nearest = std::ranges::min_element(m_stops, {}, [value](double stop) { return std::abs(stop - value); });
    return static_cast<std::size_t>(nearest - m_stops.begin());
}

}  // namespace ironlab::ui
