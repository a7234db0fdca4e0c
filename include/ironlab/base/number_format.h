// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ironlab {

inline constexpr std::string_view kInfinityText = "\u221e";
inline constexpr std::string_view kUnknownText = "\u2013";

/// A number as it is shown: digits and unit apart, so that figures can align them.
struct NumberText {
    std::string digits;
    std::string unit;  ///< with its SI prefix; empty for a plain number

    /// "38.9 ms"; digits alone where there is no unit.
    [[nodiscard]] std::string text() const;
    bool operator==(const NumberText&) const = default;
};

/// Three significant digits without an exponent: 38.94 is "38.9", 0.6521 "0.652", 1234.6 "1,235". From 10,000 on a
/// prefix stands for the thousands: 1,984,000 is "1.98 M". Infinite is "∞", not a number is "–".
[[nodiscard]] std::string numberText(double value);

/// A whole count: in full up to 9,999 ("1,280"), then with a prefix ("65.5 k"); anything else as `numberText`.
[[nodiscard]] std::string countText(double value);

/// `value` of a base unit with the SI prefix that leaves 1 <= n < 1000: 0.0389 "s" is "38.9 ms", 3.35e12 "B/s" is
/// "3.35 TB/s". Times from a minute on are told in minutes, hours, days and years, money never in thousandths, and units that are
/// words ("tokens/s", "USD per million") keep the prefix with the number: "12.3 k tokens/s". An empty unit is a plain
/// number, "1" a plain number too, "%" and "times" are `percentText` and `ratioText`.
[[nodiscard]] NumberText quantityNumber(double value, std::string_view baseUnit);
[[nodiscard]] std::string quantityText(double value, std::string_view baseUnit);

/// A unit that people count long times in.
struct LongTimeUnit {
    std::string_view name;
    double size;  ///< in seconds
};
/// The unit of a time in seconds from a minute on: "min" of 90 s, "h" of one hour; hours, days, years from two of them on.
/// Nothing for shorter times and for other units.
[[nodiscard]] std::optional<LongTimeUnit> longTimeUnit(double value, std::string_view baseUnit);

/// A value that somebody set rather than one that came out: no zeros behind the point that say nothing. 0.05 "s" is
/// "50 ms", 0.0025 "s" is "2.5 ms", 0.4 "%" is "40 %".
[[nodiscard]] std::string statedText(double value, std::string_view baseUnit);

/// Growth "× 3.17", shrinkage "÷ 3.00", no change "× 1.00". `ratio` = now / before.
[[nodiscard]] std::string ratioText(double ratio);

/// 0.482 is "48.2 %", 1 is "100 %", below a thousandth of a per cent "< 0.001 %".
[[nodiscard]] std::string percentText(double fraction);

/// A unit and a number of decimals that several numbers share, so that what is summed also adds up on screen.
struct NumberScale {
    double unitSize = 1.0;  ///< of the shown unit, in base units
    std::string unit;
    int decimals = 0;

    /// What one more in the last decimal is worth, in base units: of hundredths of a millisecond 0.00001 s.
    [[nodiscard]] double lastDigit() const;
    [[nodiscard]] std::string digits(double value) const;
    [[nodiscard]] std::string text(double value) const;
};
/// The scale that shows the largest magnitude with three significant digits: 6.1, 17.5, 12.9, 2.4 and 38.9 ms.
[[nodiscard]] NumberScale commonScale(const std::vector<double>& values, std::string_view baseUnit);

/// `value` with that many decimals, thousands parted by commas, a real minus sign.
[[nodiscard]] std::string fixedText(double value, int decimals);

}  // namespace ironlab
