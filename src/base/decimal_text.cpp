// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/base/contract.h>
#include <ironlab/base/decimal_text.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <system_error>

namespace ironlab {
namespace {

// Long enough for every shortest form: sign, 17 digits, point, exponent.
using Buffer = std::array<char, 40>;

std::string_view shortestText(double value, Buffer& buffer)
{
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    return {buffer.data(), static_cast<std::size_t>(end - buffer.data())};
}

// Whole numbers of up to five digits, for which no exponent is shorter: most numbers that people set.
std::optional<double> fewDigits(std::string_view text)
{
    constexpr std::size_t kMost = 5;
    if (text.empty() || text.size() > kMost || (text.front() == '0' && text.size() > 1))
        return std::nullopt;
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = 10 * value + (c - '0');
    }
    return value;
}

// Power of ten of the first significant digit, saturated; only its sign matters where `from_chars` gave up.
long decimalExponent(std::string_view literal)
{
    constexpr long kFar = 1'000'000'000;
    const std::size_t mark = literal.find_first_of("eE");
    long exponent = 0;
    if (mark != std::string_view::npos) {
        std::string_view digits = literal.substr(mark + 1);
        if (digits.starts_with('+'))
            digits.remove_prefix(1);
        if (std::from_chars(digits.data(), digits.data() + digits.size(), exponent).ec != std::errc{})
            exponent = digits.starts_with('-') ? -kFar : kFar;
    }
    const std::string_view mantissa = literal.substr(0, mark);
    const std::size_t point = std::min(mantissa.find('.'), mantissa.size());
    const std::size_t first = mantissa.find_first_of("123456789");
    if (first == std::string_view::npos)
        return -kFar;
    return exponent + static_cast<long>(point) - static_cast<long>(first);
}

}  // namespace

std::string decimalText(double value)
{
    IRONLAB_EXPECTS(std::isfinite(value));
    Buffer buffer;
    return std::string(shortestText(value, buffer));
}

Expected<double, TextFault> parseDecimalText(std::string_view text)
{
    if (const auto whole = fewDigits(text))
        return *whole;
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value))
        return unexpected(TextFault{"a number as text, such as \"0.25\" or \"1.5e-06\"",
                                    "write a finite number with a decimal point and without a unit"});
    Buffer buffer;
    if (const std::string_view shortest = shortestText(value, buffer); shortest != text)
        return unexpected(TextFault{"the number in its shortest form",
                                    "write \"" + std::string(shortest) + "\", which is the same number"});
    return value;
}

std::optional<double> jsonNumber(std::string_view literal)
{
    double value = 0.0;
    const auto [end, error] = std::from_chars(literal.data(), literal.data() + literal.size(), value);
    if (error == std::errc{})
        return std::isfinite(value) ? std::optional<double>(value) : std::nullopt;
    IRONLAB_EXPECTS(error == std::errc::result_out_of_range);
    if (decimalExponent(literal) > 0)
        return std::nullopt;
    return literal.starts_with('-') ? -0.0 : 0.0;
}

}  // namespace ironlab
