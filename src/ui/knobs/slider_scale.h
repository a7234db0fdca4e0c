// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace ironlab::ui {

/// How far a key moves a knob.
enum class KeyStep { Fine, Arrow, Page };

/// Shares of the groove that the keys move; made at least one distinct value each. Fine < arrow < page.
struct KeySteps {
    double fine = 0.01;
    double arrow = 0.03;
    double page = 0.10;
};

/// The values a knob can take and where on its groove (0 left to 1 right) each of them stands.
class SliderScale {
public:
    /// Evenly spaced; snaps to whole multiples of `quantum`, by default the largest of 1, 2, 5 times a power of ten that
    /// is no more than a fine step. Expects minimum < maximum.
    [[nodiscard]] static SliderScale linear(double minimum, double maximum, double quantum = 0);
    /// Evenly spaced in the logarithm; snaps to as many significant digits as a fine step resolves, or to whole multiples
    /// of `quantum` (1 for counts) where those are coarser. Expects 0 < minimum < maximum.
    [[nodiscard]] static SliderScale logarithmic(double minimum, double maximum, double quantum = 0);
    /// The listed values and no other, evenly spaced; ascending or descending, at least two.
    [[nodiscard]] static SliderScale stops(std::vector<double> values);

    [[nodiscard]] SliderScale withSteps(const KeySteps& steps) const;

    [[nodiscard]] double minimum() const;
    [[nodiscard]] double maximum() const;
    [[nodiscard]] bool hasStops() const { return !m_stops.empty(); }
    [[nodiscard]] bool contains(double value) const;

    /// Where a value stands on the groove, 0 to 1; outside the range it is clamped.
    [[nodiscard]] double positionOf(double value) const;
    /// The snapped value at a place on the groove.
    [[nodiscard]] double valueAt(double position) const;
    /// The value one key press away; always a different one until the end of the groove. `direction` is +1 or -1.
    [[nodiscard]] double stepped(double value, KeyStep step, int direction) const;

private:
    enum class Kind { Linear, Logarithmic, Stops };

    SliderScale(Kind kind, double minimum, double maximum, double quantum);
    [[nodiscard]] double share(KeyStep step) const;
    [[nodiscard]] double exactAt(double position) const;
    [[nodiscard]] double snapped(double value) const;
    [[nodiscard]] double quantumAt(double value) const;
    [[nodiscard]] std::size_t nearestStop(double value) const;

    Kind m_kind;
    double m_minimum;
    double m_maximum;
    double m_quantum;
    KeySteps m_steps;
    std::vector<double> m_stops;
};

}  // namespace ironlab::ui
