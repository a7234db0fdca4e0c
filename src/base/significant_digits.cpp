// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/base/contract.h>
#include <ironlab/base/number_format.h>
#include <ironlab/base/significant_digits.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

namespace ironlab {
namespace {

constexpr double kPrefixFrom = 1e4;

bool shrinks(double ratio, int digits)
{
    return ratio < 1.0 && significantValue(ratio, digits) != 1.0;
}

}  // namespace

double significantValue(double value, int digits)
{
    IRONLAB_EXPECTS(digits >= 1 && digits <= 17);
    if (value == 0.0 || !std::isfinite(value)) {
        return value;
    }
    // Whole numbers are never rounded to tens: 1,234 stays, up to where a prefix takes over.
    const bool isFourDigits = std::abs(value) >= kPrefixFrom / 10.0 && std::abs(value) < kPrefixFrom - 0.5;
    const int places = std::max(digits, isFourDigits ? 4 : digits);
    std::array<char, 40> buffer{};
    const auto written =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::scientific, places - 1);
    double rounded = value;
    std::from_chars(buffer.data(), written.ptr, rounded);
    return rounded;
}

std::string significantText(double value, int digits)
{
    const double rounded = significantValue(value, digits);
    if (rounded == 0.0 || !std::isfinite(rounded)) {
        return numberText(rounded);
    }
    if (std::abs(rounded) >= kPrefixFrom) {
        const int group = static_cast<int>(std::floor(std::log10(std::abs(rounded)) / 3.0 + 1e-12));
        constexpr std::array<std::string_view, 6> kPrefixes{"", "k", "M", "G", "T", "P"};
        const auto at = static_cast<std::size_t>(std::min(group, 5));
        return significantText(rounded / std::pow(1000.0, static_cast<double>(at)), digits) + " "
               + std::string(kPrefixes[at]);
    }
    const int first = static_cast<int>(std::floor(std::log10(std::abs(rounded)) + 1e-12));
    return fixedText(rounded, std::max(0, digits - 1 - first));
}

std::string signedRatio(double ratio, int digits)
{
    return shrinks(ratio, digits) ? "\u00f7 " + significantText(1.0 / ratio, digits)
                                  : "\u00d7 " + significantText(ratio, digits);
}

double signedRatioValue(double ratio, int digits)
{
    return shrinks(ratio, digits) ? 1.0 / significantValue(1.0 / ratio, digits) : significantValue(ratio, digits);
}

int digitsToRead(const std::function<bool(int digits)>& reads, int fewest)
{
    constexpr int kMostReadable = 6;
    int digits = fewest;
    while (digits < kMostReadable && !reads(digits)) {
        ++digits;
    }
    return digits;
}

int digitMoreToRead(const std::function<bool(int digits)>& reads, int fewest)
{
    return !reads(fewest) && reads(fewest + 1) ? fewest + 1 : fewest;
}

}  // namespace ironlab
