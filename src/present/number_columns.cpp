// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/base/contract.h>
#include <ironlab/present/number_columns.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <tuple>
#include <utility>

namespace ironlab::present {
namespace {

constexpr int kColumnDigits = 3;
constexpr double kReadsAsNothing = 0.05;  ///< per cents or points below it, where one decimal is told
constexpr double kLeastPercent = 1e-3;

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

}  // namespace

std::vector<long long> wholesThatAddUp(const std::vector<double>& parts, double total, const std::vector<bool>& kept)
{
    IRONLAB_EXPECTS(kept.empty() || kept.size() == parts.size());
    std::vector<long long> result;
    for (const double part : parts) {
        result.push_back(std::llround(part));
    }
    long long missing = std::llround(total) - std::accumulate(result.begin(), result.end(), 0LL);
    const long long step = missing < 0 ? -1 : 1;
    // By no more than a last digit, which readers take for rounding, while any part can do with that.
    constexpr double kTakenForRounding = 1.0;
    const auto bent = [&](std::size_t i) {
        const double error = std::abs(static_cast<double>(result[i] + step) - parts[i]);
        const bool isZero = !isSome(parts[i], total);
        const bool isKept = !kept.empty() && kept[i];
        return std::tuple(isZero, isKept, error > kTakenForRounding, isZero ? 0.0 : error / std::abs(parts[i]));
    };
    for (; missing != 0 && !parts.empty(); missing -= step) {
        std::size_t least = 0;
        for (std::size_t i = 1; i < parts.size(); ++i) {
            least = bent(i) < bent(least) ? i : least;
        }
        result[least] += step;
    }
    return result;
}

bool addsUp(const std::vector<double>& parts, double total, double lastDigit)
{
    long long sum = 0;
    for (const double part : parts) {
        sum += std::llround(part / lastDigit);
    }
    return sum == std::llround(total / lastDigit);
}

namespace {

/// The scale, or the first of those with up to `most` decimals, in which it is so; none where it is so in none.
template <class IsSo>
std::optional<NumberScale> coarsestScale(NumberScale scale, int most, IsSo isSo)
{
    for (; scale.decimals <= most; ++scale.decimals) {
        if (isSo(scale.lastDigit())) {
            return scale;
        }
    }
    return std::nullopt;
}

}  // namespace

NumberScale scaleThatAddsUp(const std::vector<double>& parts, double total, NumberScale scale)
{
    const auto isSo = [&](double lastDigit) { return addsUp(parts, total, lastDigit); };
    if (auto found = coarsestScale(scale, scale.decimals + kMoreDecimals, isSo)) {
        return *std::move(found);
    }
    // Thirds never add up: the finer the digit that is bent, the less it says.
    ++scale.decimals;
    return scale;
}

SummedColumn summedColumn(const std::vector<double>& parts, double total, std::string_view baseUnit)
{
    return summedColumn(parts, total, scaleThatAddsUp(parts, total, commonScale({total}, baseUnit)));
}

SummedColumn summedColumn(const std::vector<double>& parts, double total, NumberScale scale,
                          const std::vector<bool>& kept)
{
    SummedColumn column;
    column.scale = std::move(scale);
    const double lastDigit = column.scale.lastDigit();
    std::vector<double> counts;
    for (const double part : parts) {
        counts.push_back(part / lastDigit);
    }
    const std::vector<long long> printed = wholesThatAddUp(counts, total / lastDigit, kept);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const bool vanishes = printed[i] == 0 && isSome(parts[i], total);
        column.values.push_back(static_cast<double>(printed[i]) * lastDigit);
        column.parts.push_back(vanishes ? belowText(parts[i], column.scale.digits(lastDigit))
                                        : column.scale.digits(column.values.back()));
    }
    column.total = column.scale.digits(total);
    return column;
}

namespace {

/// The parts that are marked, or those that are not.
std::vector<double> partsThat(const std::vector<double>& parts, const std::vector<bool>& marked, bool are)
{
    std::vector<double> result;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (marked[i] == are) {
            result.push_back(parts[i]);
        }
    }
    return result;
}

double sumOf(const std::vector<double>& parts)
{
    return std::accumulate(parts.begin(), parts.end(), 0.0);
}

/// With one or two more decimals: the first in which both sums add up.
NumberScale scaleThatAddsUp(const std::vector<double>& parts, const std::vector<double>& some, NumberScale scale)
{
    const auto bothAddUp = [&](double lastDigit) {
        return addsUp(parts, sumOf(parts), lastDigit) && addsUp(some, sumOf(some), lastDigit);
    };
    const int most = scale.decimals + kMoreDecimals;
    ++scale.decimals;
    return coarsestScale(scale, most, bothAddUp).value_or(scale);
}

}  // namespace

SummedColumn summedColumn(const std::vector<double>& parts, const std::vector<bool>& marked, NumberScale scale)
{
    IRONLAB_EXPECTS(parts.size() == marked.size());
    const std::vector<double> some = partsThat(parts, marked, true);
    const double total = sumOf(parts);
    const double sum = sumOf(some);
    scale = scaleThatAddsUp(parts, some, std::move(scale));
    const double digit = scale.lastDigit();
    const double printedRest = static_cast<double>(std::llround(total / digit) - std::llround(sum / digit)) * digit;
    const SummedColumn ofSome = summedColumn(some, sum, scale);
    const SummedColumn ofRest = summedColumn(partsThat(parts, marked, false), printedRest, scale);
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
        return std::vector<std::string>(parts.size() + 1, std::string(kUnknownText));
    }
    std::vector<double> percents;
    for (const double part : parts) {
        percents.push_back(100.0 * part / total);
    }
    constexpr double kWhole = 100.0;
    NumberScale scale{1.0, "%", 0};
    scale.decimals = addsUp(percents, kWhole, scale.lastDigit()) ? 0 : 1;
    const SummedColumn column = summedColumn(percents, kWhole, scale);
    std::vector<std::string> result;
    for (const std::string& part : column.parts) {
        result.push_back(part + " %");
    }
    result.push_back(column.total + " %");
    return result;
}

std::string columnDigits(double value, const NumberScale& scale)
{
    const double lastDigit = scale.lastDigit();
    constexpr double kRoundsToZero = 0.5;
    const bool vanishes = value != 0.0 && std::abs(value) < kRoundsToZero * lastDigit;
    return vanishes ? belowText(value, scale.digits(lastDigit)) : scale.digits(value);
}

std::string amountText(const SummedColumn& column, std::size_t part, double value, std::string_view baseUnit)
{
    const bool readsAsZero = column.values[part] == 0.0;
    return readsAsZero ? quantityText(value, baseUnit) : NumberText{column.parts[part], column.scale.unit}.text();
}

double roundedTo(double value, const NumberScale& scale)
{
    return std::round(value / scale.lastDigit()) * scale.lastDigit();
}

namespace {

/// As `quantityNumber`; more than its digits only where the unit is one of those that values are counted in.
NumberText numberWithDigits(double value, std::string_view baseUnit, int digits)
{
    NumberText number = quantityNumber(value, baseUnit);
    const NumberScale scale = commonScale({value}, baseUnit);
    if (digits != kColumnDigits && scale.unit == number.unit && std::isfinite(value)) {
        number.digits = significantText(value / scale.unitSize, digits);
    }
    return number;
}

}  // namespace

std::string quantityWithDigits(double value, std::string_view baseUnit, int digits)
{
    return numberWithDigits(value, baseUnit, digits).text();
}

std::string limitText(double value, std::string_view baseUnit, int digits)
{
    const NumberText number = numberWithDigits(value, baseUnit, digits);
    return NumberText{withoutTrailingZeros(number.digits), number.unit}.text();
}

PairDigits digitsOfPair(double value, double limit, const std::function<bool(double value, double limit)>& reads,
                        int fewest)
{
    constexpr std::array kTried{PairDigits{3, 3}, PairDigits{4, 3}, PairDigits{5, 3}, PairDigits{4, 4},
                                PairDigits{5, 4}, PairDigits{5, 5}, PairDigits{6, 6}};
    const auto* const found = std::ranges::find_if(kTried, [&](const PairDigits& digits) {
        return digits.value >= fewest
               && reads(significantValue(value, digits.value), significantValue(limit, digits.limit));
    });
    return found == kTried.end() ? PairDigits{fewest, kColumnDigits} : *found;
}

NumberScale scaleBeside(double value, double other, std::string_view baseUnit)
{
    constexpr double kReadable = 0.01;
    NumberScale own = commonScale({value}, baseUnit);
    const NumberScale theirs = commonScale({other}, baseUnit);
    const double shown = std::abs(value) / theirs.unitSize;
    if (!std::isfinite(other) || theirs.unitSize <= own.unitSize || shown < kReadable) {
        return own;
    }
    return {theirs.unitSize, theirs.unit, kColumnDigits - 1 - static_cast<int>(std::floor(std::log10(shown) + 1e-12))};
}

std::string textBeside(double value, double other, std::string_view baseUnit)
{
    const NumberScale scale = scaleBeside(value, other, baseUnit);
    const NumberText own = quantityNumber(value, baseUnit);
    return commonScale({value}, baseUnit).unit == scale.unit
               ? own.text()
               : NumberText{significantText(value / scale.unitSize, kColumnDigits), scale.unit}.text();
}

std::string againstText(double value, double limit, std::string_view baseUnit, const PairDigits& digits)
{
    const NumberText shown = numberWithDigits(limit, baseUnit, digits.limit);
    const double unitSize = commonScale({limit}, baseUnit).unitSize;
    if (commonScale({limit}, baseUnit).unit != shown.unit || !std::isfinite(limit)) {
        return quantityText(value, baseUnit) + " / " + limitText(limit, baseUnit);
    }
    const std::string both =
        significantText(value / unitSize, digits.value) + " / " + withoutTrailingZeros(shown.digits);
    return NumberText{both, shown.unit}.text();
}

std::string againstTextOfShare(double value, double limit, std::string_view baseUnit, int fewest)
{
    const auto told = [](double each, double of) {
        return (each > of ? "over " : "left ") + wholePercentText(std::abs(of - each) / of);
    };
    const double unitSize = commonScale({limit}, baseUnit).unitSize;
    return againstText(value, limit, baseUnit,
                       digitsOfPair(
                           value / unitSize, limit / unitSize,
                           [&](double each, double of) { return told(each, of) == told(value, limit); }, fewest));
}

std::string pointsText(double difference)
{
    const double points = std::abs(100.0 * difference);
    if (points > kLeastPercent && points < kReadsAsNothing) {
        return significantText(points, 1);
    }
    return points < 9.95 ? fixedText(points, 1) : fixedText(points, 0);
}

std::string shareText(double share, int digits)
{
    constexpr double kOneInBelow = 1e-5;
    constexpr double kOneInFrom = 1e-15;  // prefixes end there
    if (share > kOneInFrom && share < kOneInBelow) {
        return "1 in " + significantText(1.0 / share, digits);
    }
    return share >= kOneInBelow ? significantText(100.0 * share, digits) + " %" : percentText(share);
}

double printedShare(double share, int digits)
{
    constexpr double kOneInBelow = 1e-5;
    return share > 0.0 && share < kOneInBelow ? 1.0 / significantValue(1.0 / share, digits)
                                              : significantValue(100.0 * share, digits) / 100.0;
}

std::string shareOfText(double share, const std::string& whole)
{
    const std::string told = wholePercentText(share);
    return told + (told.ends_with('%') ? " of " : " ") + whole;
}

std::string wholePercentText(double share)
{
    constexpr double kToldInTimes = 10.0;
    const double percent = 100.0 * share;
    if (percent != 0.0 && std::abs(percent) < kReadsAsNothing) {
        return std::abs(percent) < kLeastPercent ? percentText(share) : significantText(percent, 1) + " %";
    }
    return std::abs(share) >= kToldInTimes ? numberText(share) + " times"
                                           : fixedText(percent, std::abs(percent) < 0.95 ? 1 : 0) + " %";
}

}  // namespace ironlab::present
