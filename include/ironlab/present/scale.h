// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace ironlab::present {

/// A mapping between values and places on an axis: 0 at its low end, 1 at its high end. The painter multiplies by pixels.
class Scale {
public:
    enum class Kind { Linear, Logarithmic };

    /// Both ends as given. Expects low < high, and 0 < low where logarithmic; all finite.
    [[nodiscard]] static Scale linear(double low, double high);
    [[nodiscard]] static Scale logarithmic(double low, double high);
    /// From 0 to a round end (a whole number of half tick steps) at or beyond `reach`, so that the axis does not breathe
    /// with every small change and five to seven ticks fall on it. A `reach` that is not above 0 counts as 1.
    /// Examples: 77.6 ends at 80 with ticks every 20, 10.2 ends at 11 with ticks every 2.
    [[nodiscard]] static Scale fromZeroTo(double reach);
    /// Whole decades around [low, high], at least one. Example: 3 to 450 gives 1 to 1,000.
    [[nodiscard]] static Scale decadesAround(double low, double high);

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] bool isLogarithmic() const { return m_kind == Kind::Logarithmic; }
    [[nodiscard]] double low() const { return m_low; }
    [[nodiscard]] double high() const { return m_high; }
    [[nodiscard]] bool contains(double value) const { return value >= m_low && value <= m_high; }

    /// Where a value stands; outside [0, 1] for values outside the range. On a logarithmic scale a value that is not
    /// above 0 stands at -infinity.
    [[nodiscard]] double position(double value) const;
    /// As `position`, but held within [0, 1].
    [[nodiscard]] double clampedPosition(double value) const;
    /// The value at a place; the inverse of `position`.
    [[nodiscard]] double value(double position) const;

    bool operator==(const Scale&) const = default;

private:
    Scale(Kind kind, double low, double high);

    Kind m_kind;
    double m_low;
    double m_high;
    double m_origin;  ///< low end, of the logarithm where logarithmic
    double m_extent;  ///< length, of the logarithm where logarithmic; never 0
};

/// How the numbers at ticks are written. `Plain` groups thousands with commas (10,000); a logarithmic scale that leaves
/// 0.0001 to 10,000 is written with prefixes all the same. `Prefixed` always uses SI prefixes (100 G) on decades.
enum class TickText { Plain, Prefixed };

struct Tick {
    double value = 0.0;
    double position = 0.0;  ///< 0 to 1 on the scale
    std::string label;      ///< without a unit

    bool operator==(const Tick&) const = default;
};

/// The labelled ticks of a scale, ascending: on a linear scale at whole multiples of 1, 2, 2.5 or 5 times a power of ten,
/// at most `most` of them, sharing their decimals; on a logarithmic one at decades only, every second or third of them
/// where there are too many. Expects most >= 2.
[[nodiscard]] std::vector<Tick> ticks(const Scale& scale, TickText text = TickText::Plain, int most = 7);

/// An axis as a painter needs it: the unit is painted once, after the last tick's label, or is part of the title.
struct Axis {
    Scale scale = Scale::linear(0.0, 1.0);
    std::vector<Tick> ticks;
    std::string unit;
    std::string title;

    bool operator==(const Axis&) const = default;
};

/// "0 20 40 60 80 ms", with the title in front where there is one. For figures dumped as text.
[[nodiscard]] std::string text(const Axis& axis);

}  // namespace ironlab::present
