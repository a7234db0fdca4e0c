// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/base/number_format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace ironlab {
namespace {

constexpr int kSignificantDigits = 3;
constexpr double kPlainLimit = 9'999.5;

struct Prefix {
    int exponent;
    std::string_view symbol;
};
constexpr std::array kPrefixes{
    Prefix{-18, "a"}, Prefix{-15, "f"}, Prefix{-12, "p"}, Prefix{-9, "n"}, Prefix{-6, "\u00b5"}, Prefix{-3, "m"},
    Prefix{0, ""},    Prefix{3, "k"},   Prefix{6, "M"},   Prefix{9, "G"},  Prefix{12, "T"},      Prefix{15, "P"},
    Prefix{18, "E"},  Prefix{21, "Z"},  Prefix{24, "Y"},  Prefix{27, "R"}, Prefix{30, "Q"}};

struct LongTime {
    double seconds;
    std::string_view unit;
};
constexpr std::array kLongTimes{LongTime{31'557'600.0, "years"}, LongTime{86'400.0, "d"}, LongTime{3'600.0, "h"},
                                LongTime{60.0, "min"}};

// Power of ten of the first digit once `value` is rounded to three digits: 999.6 counts as 1000.
int roundedExponent(double value)
{
    std::array<char, 40> buffer;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::abs(value),
                                   std::chars_format::scientific, kSignificantDigits - 1)
                         .ptr;
    const char* mark = std::find(buffer.data(), end, 'e') + 1;
    if (*mark == '+')
        ++mark;
    int exponent = 0;
    std::from_chars(mark, end, exponent);
    return exponent;
}

int decimalsFor(double value)
{
    if (value == 0.0)
        return 0;
    return std::max(0, kSignificantDigits - 1 - roundedExponent(value));
}

const Prefix& prefixFor(double value, int smallest)
{
    const int exponent = value == 0.0 ? 0 : roundedExponent(value);
    const Prefix* best = nullptr;
    for (const Prefix& prefix : kPrefixes) {
        if (prefix.exponent < smallest)
            continue;
        if (!best || prefix.exponent <= exponent)
            best = &prefix;
    }
    return *best;
}

std::string nonFiniteText(double value)
{
    if (std::isnan(value))
        return std::string(kUnknownText);
    return (value < 0.0 ? "\u2212" : "") + std::string(kInfinityText);
}

bool takesPrefix(std::string_view unit)
{
    constexpr std::array<std::string_view, 18> kSymbols{"s", "B", "FLOP",   "B/s", "FLOP/s", "bit/s",
                                                        "J", "W", "Wh",     "J/B", "Hz",     "m",
                                                        "g", "A", "J/FLOP", "W/K", "Ohm",    "V"};
    return std::find(kSymbols.begin(), kSymbols.end(), unit) != kSymbols.end();
}

// Bytes, FLOP and their rates are counted: a millibyte means nothing.
int smallestPrefix(std::string_view unit)
{
    return unit == "B" || unit == "FLOP" || unit == "B/s" || unit == "FLOP/s" || unit == "bit/s" ? 0 : -18;
}

NumberText prefixed(double value, std::string_view unit)
{
    const Prefix& prefix = prefixFor(value, smallestPrefix(unit));
    const double scaled = value / std::pow(10.0, prefix.exponent);
    return {fixedText(scaled, decimalsFor(scaled)), std::string(prefix.symbol) + std::string(unit)};
}

// Nothing below a minute. Longer units begin at two, so that a day is told as 24 hours and half past one as 90 minutes; an
// hour is an hour.
const LongTime* longTimeFor(double seconds)
{
    constexpr double kHour = 3600.0;
    for (const LongTime& step : kLongTimes) {
        const double least = step.unit == "min" ? step.seconds : 2.0 * step.seconds;
        if (std::abs(seconds) >= least || (step.seconds == kHour && std::abs(seconds) == kHour))
            return &step;
    }
    return nullptr;
}

}  // namespace

std::optional<LongTimeUnit> longTimeUnit(double value, std::string_view baseUnit)
{
    const LongTime* step = baseUnit == "s" && std::isfinite(value) ? longTimeFor(value) : nullptr;
    return step ? std::optional(LongTimeUnit{step->unit, step->seconds}) : std::nullopt;
}

std::string NumberText::text() const
{
    return unit.empty() ? digits : digits + ' ' + unit;
}

std::string fixedText(double value, int decimals)
{
    if (!std::isfinite(value))
        return nonFiniteText(value);
    std::array<char, 400> buffer;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::abs(value),
                                   std::chars_format::fixed, std::clamp(decimals, 0, 30))
                         .ptr;
    std::string text(buffer.data(), end);
    const bool isZero = text.find_first_of("123456789") == std::string::npos;
    const std::size_t whole = std::min(text.find('.'), text.size());
    for (std::size_t place = whole; place > 3; place -= 3)
        text.insert(place - 3, ",");
    return value < 0.0 && !isZero ? "\u2212" + text : text;
}

std::string numberText(double value)
{
    if (!std::isfinite(value))
        return nonFiniteText(value);
    if (std::abs(value) < kPlainLimit)
        return fixedText(value, decimalsFor(value));
    const NumberText scaled = prefixed(value, "");
    return scaled.text();
}

std::string countText(double value)
{
    const bool wholeAndSmall = std::abs(value) < kPlainLimit && value == std::round(value);
    return wholeAndSmall ? fixedText(value, 0) : numberText(value);
}

NumberText quantityNumber(double value, std::string_view baseUnit)
{
    if (baseUnit == "%")
        return {percentText(value), ""};
    if (baseUnit == "times")
        return {ratioText(value), ""};
    if (baseUnit.empty() || baseUnit == "1")
        return {numberText(value), ""};
    if (!std::isfinite(value))
        return {nonFiniteText(value), std::string(baseUnit)};
    if (const auto unit = longTimeUnit(value, baseUnit))
        return {numberText(value / unit->size), std::string(unit->name)};
    if (takesPrefix(baseUnit))
        return prefixed(value, baseUnit);
    return {numberText(value), std::string(baseUnit)};
}

std::string quantityText(double value, std::string_view baseUnit)
{
    return quantityNumber(value, baseUnit).text();
}

std::string statedText(double value, std::string_view baseUnit)
{
    std::string text = quantityText(value, baseUnit);
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::size_t point = text.find('.');
    if (point >= end)
        return text;
    const std::size_t last = text.find_last_not_of('0', end - 1);
    const std::size_t keep = last == point ? point : last + 1;
    return text.erase(keep, end - keep);
}

std::string ratioText(double ratio)
{
    if (std::isnan(ratio))
        return std::string(kUnknownText);
    const bool shrinks = ratio < 1.0 && numberText(ratio) != "1.00";
    if (shrinks)
        return "\u00f7 " + (ratio > 0.0 ? numberText(1.0 / ratio) : std::string(kInfinityText));
    return "\u00d7 " + numberText(ratio);
}

std::string percentText(double fraction)
{
    if (!std::isfinite(fraction))
        return nonFiniteText(fraction) + " %";
    const double percent = 100.0 * fraction;
    if (percent != 0.0 && std::abs(percent) < 0.001)
        return "< 0.001 %";
    return numberText(percent) + " %";
}

double NumberScale::lastDigit() const
{
    return unitSize * std::pow(10.0, -decimals);
}

std::string NumberScale::digits(double value) const
{
    return fixedText(value / unitSize, decimals);
}

std::string NumberScale::text(double value) const
{
    return unit.empty() ? digits(value) : digits(value) + ' ' + unit;
}

NumberScale commonScale(const std::vector<double>& values, std::string_view baseUnit)
{
    double largest = 0.0;
    for (const double value : values)
        if (std::isfinite(value))
            largest = std::max(largest, std::abs(value));
    if (!takesPrefix(baseUnit))
        return {1.0, std::string(baseUnit), decimalsFor(largest)};
    if (const auto unit = longTimeUnit(largest, baseUnit))
        return {unit->size, std::string(unit->name), decimalsFor(largest / unit->size)};
    const Prefix& prefix = prefixFor(largest, smallestPrefix(baseUnit));
    const double unitSize = std::pow(10.0, prefix.exponent);
    return {unitSize, std::string(prefix.symbol) + std::string(baseUnit), decimalsFor(largest / unitSize)};
}

}  // namespace ironlab
