// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/base/contract.h>
#include <ironlab/present/number_columns.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <numeric>
#include <optional>
#include <utility>

namespace ironlab::present {
namespace {

constexpr int kDigits = 3;
constexpr int kMostDigits = 9;
constexpr double kPrefixFrom = 1e4;

std::string withoutTrailingZeros(std::string digits)
{
    if (digits.find('.') == std::string::npos) {
        return digits;
    }
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.back() == '.') {
        digits.pop_back();
    }
    return digits;
}

/// Printed text and the number it stands for.
struct Printed {
    std::string text;
    double value = 0.0;
};

/// Below, a factor is told by what it divides by: "÷ 16.5 M" has fewer zeros than 0.0000000606.
constexpr double kDividesBelow = 0.1;

Printed printed(double value, int digits)
{
    if (value > 0.0 && value < kDividesBelow) {
        const Printed divisor = printed(1.0 / value, digits);
        return {"\u00f7 " + divisor.text, 1.0 / divisor.value};
    }
    return {significantText(value, digits), significantValue(value, digits)};
}

bool multipliesOut(const std::vector<Printed>& factors, double result, int resultDigits)
{
    double product = 1.0;
    for (const Printed& factor : factors) {
        product *= factor.value;
    }
    return printed(product, resultDigits).text == printed(result, resultDigits).text;
}

/// The factors with `digits`, the last `finer` of them with one more.
std::vector<Printed> printedFactors(const std::vector<double>& factors, int digits, std::size_t finer)
{
    std::vector<Printed> result;
    for (std::size_t i = 0; i < factors.size(); ++i) {
        result.push_back(printed(factors[i], i + finer >= factors.size() ? digits + 1 : digits));
    }
    return result;
}

/// The neighbour of the printed number on the other side of the value.
Printed otherSide(double value, int digits)
{
    if (value == 0.0) {
        return printed(value, digits);
    }
    if (value > 0.0 && value < kDividesBelow) {
        const Printed divisor = otherSide(1.0 / value, digits);
        return {"\u00f7 " + divisor.text, 1.0 / divisor.value};
    }
    const double nearest = significantValue(value, digits);
    const double step = std::pow(10.0, std::floor(std::log10(std::abs(value))) - digits + 1);
    return printed(nearest + (nearest > value ? -step : step), digits);
}

/// With the most digits that read well, one or two factors rounded to their other side so that the product holds.
std::optional<std::vector<Printed>> roundedToHold(const std::vector<double>& factors, double result, int digits)
{
    for (std::size_t i = 0; i < factors.size(); ++i) {
        for (std::size_t j = i; j < factors.size(); ++j) {
            std::vector<Printed> candidate = printedFactors(factors, digits, 0);
            candidate[i] = otherSide(factors[i], digits);
            candidate[j] = otherSide(factors[j], digits);
            if (multipliesOut(candidate, result, kDigits)) {
                return candidate;
            }
        }
    }
    return std::nullopt;
}

/// What is smaller than rounding leaves of the whole is nothing.
constexpr double kNothing = 1e-12;

bool isSome(double part, double total)
{
    return std::abs(part) > kNothing * std::abs(total);
}

/// "< 0.01": some, but less than the last digit.
std::string belowText(double part, const std::string& lastDigit)
{
    return part < 0.0 ? "> \u2212" + lastDigit : "< " + lastDigit;
}

PrintedProduct texts(const std::vector<Printed>& factors, std::string result)
{
    PrintedProduct product;
    product.result = std::move(result);
    for (const Printed& factor : factors) {
        product.factors.push_back(factor.text);
    }
    return product;
}

}  // namespace

std::vector<long long> largestRemainder(const std::vector<double>& parts, double total)
{
    std::vector<long long> result;
    for (const double part : parts) {
        result.push_back(static_cast<long long>(std::floor(part)));
    }
    const long long sum = std::accumulate(result.begin(), result.end(), 0LL);
    const long long missing = std::llround(total) - sum;
    std::vector<std::size_t> order(parts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    // One that is less than half of a last digit is not raised to a whole one before all others are.
    const auto lost = [&](std::size_t i) {
        const bool isSlight = parts[i] >= 0.0 && parts[i] < 0.5;
        return isSlight ? 0.0 : parts[i] - std::floor(parts[i]);
    };
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return lost(a) > lost(b); });
    for (long long i = 0; i < missing && !order.empty(); ++i) {
        ++result[order[static_cast<std::size_t>(i) % order.size()]];
    }
    return result;
}

SummedColumn summedColumn(const std::vector<double>& parts, double total, std::string_view baseUnit)
{
    return summedColumn(parts, total, commonScale({total}, baseUnit));
}

SummedColumn summedColumn(const std::vector<double>& parts, double total, NumberScale scale)
{
    SummedColumn column;
    column.scale = std::move(scale);
    const double lastDigit = column.scale.lastDigit();
    std::vector<double> counts;
    for (const double part : parts) {
        counts.push_back(part / lastDigit);
    }
    const std::vector<long long> printed = largestRemainder(counts, total / lastDigit);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const bool vanishes = printed[i] == 0 && isSome(parts[i], total);
        column.values.push_back(static_cast<double>(printed[i]) * lastDigit);
        column.parts.push_back(vanishes ? belowText(parts[i], column.scale.digits(lastDigit))
                                        : column.scale.digits(column.values.back()));
    }
    column.total = column.scale.digits(total);
    return column;
}

SummedColumn summedColumn(const std::vector<double>& parts, const std::vector<bool>& marked, NumberScale scale)
{
    IRONLAB_EXPECTS(parts.size() == marked.size());
    std::vector<double> some;
    std::vector<double> rest;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        (marked[i] ? some : rest).push_back(parts[i]);
    }
    const double total = std::accumulate(parts.begin(), parts.end(), 0.0);
    const double sum = std::accumulate(some.begin(), some.end(), 0.0);
    const double digit = scale.lastDigit();
    const double printedRest = static_cast<double>(std::llround(total / digit) - std::llround(sum / digit)) * digit;
    const SummedColumn ofSome = summedColumn(some, sum, scale);
    const SummedColumn ofRest = summedColumn(rest, printedRest, scale);
    SummedColumn column;
    std::array<std::size_t, 2> next{0, 0};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const SummedColumn& from = marked[i] ? ofSome : ofRest;
        const std::size_t at = next[marked[i] ? 0 : 1]++;
        column.parts.push_back(from.parts[at]);
        column.values.push_back(from.values[at]);
    }
    column.total = scale.digits(total);
    column.scale = std::move(scale);
    return column;
}

std::vector<std::string> shareColumn(const std::vector<double>& parts, double total)
{
    if (!(total > 0.0) || !std::isfinite(total)) {
        return std::vector<std::string>(parts.size(), std::string(kUnknownText));
    }
    std::vector<double> percents;
    for (const double part : parts) {
        percents.push_back(100.0 * part / total);
    }
    std::vector<std::string> result;
    const std::vector<long long> printed = largestRemainder(percents, 100.0);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const bool vanishes = printed[i] == 0 && isSome(parts[i], total);
        const std::string digits = vanishes ? belowText(parts[i], "1") : fixedText(static_cast<double>(printed[i]), 0);
        result.push_back(digits + " %");
    }
    return result;
}

std::string columnDigits(double value, const NumberScale& scale)
{
    const double lastDigit = scale.lastDigit();
    constexpr double kRoundsToZero = 0.5;
    const bool vanishes = value != 0.0 && std::abs(value) < kRoundsToZero * lastDigit;
    return vanishes ? belowText(value, scale.digits(lastDigit)) : scale.digits(value);
}

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

PrintedProduct printedProduct(const std::vector<double>& factors, double result)
{
    constexpr int kReadableDigits = 4;
    for (std::size_t finer = 0; finer <= factors.size(); ++finer) {
        const std::vector<Printed> candidate = printedFactors(factors, kDigits, finer);
        if (multipliesOut(candidate, result, kDigits)) {
            return texts(candidate, printed(result, kDigits).text);
        }
    }
    if (const auto candidate = roundedToHold(factors, result, kReadableDigits)) {
        return texts(*candidate, printed(result, kDigits).text);
    }
    for (int resultDigits = kDigits; resultDigits <= kDigits + 1; ++resultDigits) {
        // With three digits of the result, three of the factors were refused above.
        for (int digits = resultDigits == kDigits ? kReadableDigits : kDigits; digits < kMostDigits; ++digits) {
            for (std::size_t finer = 0; finer < factors.size(); ++finer) {
                const std::vector<Printed> candidate = printedFactors(factors, digits, finer);
                if (multipliesOut(candidate, result, resultDigits)) {
                    return texts(candidate, printed(result, resultDigits).text);
                }
            }
        }
    }
    return texts(printedFactors(factors, kMostDigits, 0), printed(result, kDigits).text);
}

std::string changeText(double before, double now, std::string_view baseUnit)
{
    constexpr double kReadable = 0.1;
    const NumberText larger = quantityNumber(std::max(before, now), baseUnit);
    const double unitSize = commonScale({before, now}, baseUnit).unitSize;
    const bool sharesUnit = std::isfinite(before) && std::isfinite(now) && std::min(before, now) / unitSize >= kReadable
                            && commonScale({before, now}, baseUnit).unit == larger.unit;
    if (!sharesUnit) {
        return quantityText(before, baseUnit) + " → " + quantityText(now, baseUnit);
    }
    return numberText(before / unitSize) + " → " + NumberText{numberText(now / unitSize), larger.unit}.text();
}

std::string limitText(double value, std::string_view baseUnit)
{
    const NumberText number = quantityNumber(value, baseUnit);
    return NumberText{withoutTrailingZeros(number.digits), number.unit}.text();
}

std::string againstText(double value, double limit, std::string_view baseUnit)
{
    const NumberText shown = quantityNumber(limit, baseUnit);
    const double unitSize = commonScale({limit}, baseUnit).unitSize;
    if (commonScale({limit}, baseUnit).unit != shown.unit || !std::isfinite(limit)) {
        return quantityText(value, baseUnit) + " / " + limitText(limit, baseUnit);
    }
    const std::string digits = numberText(value / unitSize) + " / " + withoutTrailingZeros(shown.digits);
    return NumberText{digits, shown.unit}.text();
}

std::string pointsText(double difference)
{
    const double points = std::abs(100.0 * difference);
    return points < 9.95 ? fixedText(points, 1) : fixedText(points, 0);
}

std::string shareText(double share)
{
    constexpr double kOneInBelow = 1e-5;
    constexpr double kOneInFrom = 1e-15;  // prefixes end there
    return share > kOneInFrom && share < kOneInBelow ? "1 in " + numberText(1.0 / share) : percentText(share);
}

std::string wholePercentText(double share)
{
    const double percent = 100.0 * share;
    return fixedText(percent, std::abs(percent) < 0.95 ? 1 : 0) + " %";
}

}  // namespace ironlab::present
