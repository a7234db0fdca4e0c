// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula_scope.h"

#include <ironlab/base/number_format.h>
#include <ironlab/base/significant_digits.h>

#include <algorithm>
#include <array>
#include <cmath>

// How a number is printed in a formula, and which number that is.
namespace ironlab::present {
namespace {

constexpr int kFewestDigits = 3;

struct Prefix {
    int exponent;
    std::string_view symbol;
};
constexpr std::array kPrefixes{Prefix{-12, "p"}, Prefix{-9, "n"}, Prefix{-6, "µ"}, Prefix{-3, "m"}, Prefix{0, ""},
                               Prefix{3, "k"},   Prefix{6, "M"},  Prefix{9, "G"},  Prefix{12, "T"}, Prefix{15, "P"}};

bool takesPrefix(std::string_view unit)
{
    constexpr std::array<std::string_view, 10> kUnits{"s", "B", "FLOP", "B/s",    "FLOP/s",
                                                      "J", "W", "J/B",  "J/FLOP", "m"};
    return std::ranges::find(kUnits, unit) != kUnits.end();
}

/// Bytes, FLOP and their rates are counted: a millibyte means nothing.
int smallestPrefix(std::string_view unit)
{
    return unit == "B" || unit == "FLOP" || unit == "B/s" || unit == "FLOP/s" ? 0 : -12;
}

int exponentOf(double value)
{
    // An infinite speedup has no digits to count.
    return value == 0.0 || !std::isfinite(value) ? 0
                                                 : static_cast<int>(std::floor(std::log10(std::abs(value)) + 1e-12));
}

/// Zeros behind the point that say nothing are left out.
std::string trimmed(std::string digits)
{
    if (digits.find('.') == std::string::npos) {
        return digits;
    }
    const std::size_t last = digits.find_last_not_of('0');
    return digits.substr(0, digits[last] == '.' ? last : last + 1);
}

/// A plain number with many zeros behind the point is told as one part of how many.
bool isTiny(double value, std::string_view unit)
{
    constexpr double kTiny = 1e-4;
    return unit.empty() && value > 0.0 && value < kTiny;
}

/// One part of a number of a dozen digits and more is told by a power of ten instead.
bool isVanishing(double value, std::string_view unit)
{
    constexpr double kVanishing = 1e-12;
    return unit.empty() && value > 0.0 && value < kVanishing;
}

/// "8.12" and −201.
struct PowerOfTen {
    std::string digits;
    int exponent = 0;

    PowerOfTen(double value, int count) : exponent(static_cast<int>(std::floor(std::log10(value))))
    {
        const double mantissa = significantValue(value / std::pow(10.0, exponent), count);
        constexpr double kNext = 10.0;
        exponent += mantissa < kNext ? 0 : 1;
        digits = trimmed(fixedText(mantissa < kNext ? mantissa : 1.0, count));
    }
    [[nodiscard]] double value() const { return std::stod(digits) * std::pow(10.0, exponent); }
    [[nodiscard]] std::string text() const { return "(" + digits + " × 10 ^ −" + std::to_string(-exponent) + ")"; }
};

/// A number as it is printed: digits of `value / size`, and what stands behind them.
struct Printed {
    double size = 1.0;
    int decimals = 0;
    std::string unit;
};

Printed printedAs(double value, std::string_view unit, int digits)
{
    Printed printed;
    printed.unit = unit;
    // No distance is none of kilometres, the unit of its control.
    constexpr int kKilo = 3;
    int exponent = value == 0.0 && unit == "m" ? kKilo : exponentOf(value);
    if (const auto longer = longTimeUnit(value, unit)) {
        printed.size = longer->size;
        printed.unit = longer->name;
        exponent = exponentOf(value / longer->size);
    } else if (takesPrefix(unit)) {
        const auto* prefix = std::ranges::find_if(kPrefixes, [&](const Prefix& each) {
            return each.exponent >= smallestPrefix(unit) && exponent < each.exponent + 3;
        });
        const Prefix& chosen = prefix == kPrefixes.end() ? kPrefixes.back() : *prefix;
        printed.size = std::pow(10.0, chosen.exponent);
        printed.unit = std::string(chosen.symbol) + std::string(unit);
        exponent -= chosen.exponent;
    }
    printed.decimals = std::clamp(digits - 1 - exponent, 0, 30);
    return printed;
}

bool isShortWhole(double value)
{
    constexpr double kLongest = 1e7;
    return value == std::round(value) && std::abs(value) < kLongest;
}

int decimalsOf(const std::string& digits)
{
    const std::size_t point = digits.find('.');
    return point == std::string::npos ? 0 : static_cast<int>(digits.size() - point - 1);
}

}  // namespace

double operandValue(double value, std::string_view unit, int digits)
{
    if (unit == kCelsius) {
        return operandValue(value - kZeroCelsius, "", digits) + kZeroCelsius;
    }
    if (isVanishing(value, unit)) {
        return PowerOfTen(value, digits).value();
    }
    if (isTiny(value, unit)) {
        return 1.0 / significantValue(1.0 / value, digits);
    }
    const Printed printed = printedAs(value, unit, digits);
    if (!std::isfinite(value) || (printed.size == 1.0 && isShortWhole(value))) {
        return value;
    }
    // The text decides, so that both are rounded alike.
    std::string text = fixedText(std::abs(value) / printed.size, printed.decimals);
    std::erase(text, ',');
    return std::copysign(std::stod(text), value) * printed.size;
}

std::string computedText(double value, std::string_view unit, int digits)
{
    const Printed printed = printedAs(value, unit, digits);
    if (!takesPrefix(unit) || value == 0.0 || !std::isfinite(value)) {
        return operandText(value, unit, digits);
    }
    // Only the digits beyond those of a page may be left out.
    const int shown = std::min(printedAs(value, unit, kFewestDigits).decimals, printed.decimals);
    const std::string all = fixedText(value / printed.size, printed.decimals);
    // Counted behind the point: 99.97 to one decimal is 100.0, which is as long.
    return (decimalsOf(trimmed(all)) > shown ? trimmed(all) : fixedText(value / printed.size, shown)) + " "
           + printed.unit;
}

std::string operandText(double value, std::string_view unit, int digits)
{
    if (unit == kCelsius) {
        return operandText(value - kZeroCelsius, "", digits) + " °C";
    }
    if (isVanishing(value, unit)) {
        return PowerOfTen(value, digits).text();
    }
    if (isTiny(value, unit)) {
        return "(1 / " + operandText(significantValue(1.0 / value, digits), {}, digits) + ")";
    }
    Printed printed = printedAs(value, unit, digits);
    if (printed.size == 1.0 && isShortWhole(value)) {
        printed.decimals = 0;
    }
    const std::string number = trimmed(fixedText(value / printed.size, printed.decimals));
    return printed.unit.empty() ? number : number + " " + printed.unit;
}

}  // namespace ironlab::present
