// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/base/contract.h>
#include <ironlab/present/number_columns.h>
#include <ironlab/present/printed_ratio.h>

#include <algorithm>
#include <cmath>

namespace ironlab::present {
namespace {

constexpr int kRatioDigits = 3;
constexpr int kMostRatioDigits = 6;  ///< where even five do not multiply out

/// Printed text and the number it stands for.
struct Printed {
    std::string text;
    double value = 0.0;
    int digits = kRatioDigits;
};

/// Below, a factor is told by what it divides by: "÷ 16.5 M" has fewer zeros than 0.0000000606.
constexpr double kDividesBelow = 0.1;

Printed printed(double value, int digits)
{
    if (value > 0.0 && value < kDividesBelow) {
        const Printed divisor = printed(1.0 / value, digits);
        return {"\u00f7 " + divisor.text, 1.0 / divisor.value, digits};
    }
    return {significantText(value, digits), significantValue(value, digits), digits};
}

/// Shrinkage as what it divides by, as a counter beside it has it.
std::string resultText(double result, int digits)
{
    const bool shrinks = result > 0.0 && significantValue(result, digits) < 1.0;
    return shrinks ? "\u00f7 " + significantText(1.0 / result, digits) : significantText(result, digits);
}

bool multipliesOut(const std::vector<Printed>& factors, double result, int resultDigits)
{
    double product = 1.0;
    for (const Printed& factor : factors) {
        product *= factor.value;
    }
    return resultText(product, resultDigits) == resultText(result, resultDigits);
}

/// The first factor, which titles repeat, with `first` digits, the others with `digits`, the last `finer` of those with one
/// more.
std::vector<Printed> printedFactors(const std::vector<double>& factors, int first, int digits, std::size_t finer)
{
    std::vector<Printed> result;
    for (std::size_t i = 0; i < factors.size(); ++i) {
        const bool isFiner = i + finer >= factors.size();
        result.push_back(printed(factors[i], i == 0 ? first : isFiner ? digits + 1 : digits));
    }
    return result;
}

PrintedProduct texts(const std::vector<Printed>& factors, double result, int resultDigits)
{
    PrintedProduct product;
    product.result = resultText(result, resultDigits);
    product.resultDigits = resultDigits;
    for (const Printed& factor : factors) {
        product.factors.push_back(factor.text);
        product.digits.push_back(factor.digits);
    }
    return product;
}

}  // namespace

PrintedProduct printedProduct(const std::vector<double>& factors, double result)
{
    constexpr int kReadableDigits = 5;
    for (int resultDigits = kRatioDigits; resultDigits <= kRatioDigits + 1; ++resultDigits) {
        for (int first = resultDigits; first <= kReadableDigits; ++first) {
            for (int digits = first; digits <= kReadableDigits; ++digits) {
                for (std::size_t finer = 0; finer < factors.size(); ++finer) {
                    const std::vector<Printed> candidate = printedFactors(factors, first, digits, finer);
                    if (multipliesOut(candidate, result, resultDigits)) {
                        return texts(candidate, result, resultDigits);
                    }
                }
            }
        }
    }
    return texts(printedFactors(factors, kMostRatioDigits, kMostRatioDigits, 0), result, kRatioDigits);
}

double enoughValue(double value, int digits)
{
    IRONLAB_EXPECTS(value > 0.0);
    constexpr double kRounding = 1e-12;
    constexpr double kFourDigits = 1e3;  // shown in full
    constexpr double kPrefixFrom = 1e4;
    const double rounded = significantValue(value, digits);
    if (!std::isfinite(value) || rounded >= value * (1.0 - kRounding)) {
        return rounded;
    }
    const bool isWhole = value >= kFourDigits && value < kPrefixFrom;
    const double lastDigit = isWhole ? 1.0 : std::pow(10.0, std::floor(std::log10(value)) - digits + 1);
    return significantValue(rounded + lastDigit, digits);
}

std::string factorText(double factor, int digits)
{
    return printed(factor, digits).text;
}

PrintedChange printedChange(double before, double now, std::string_view baseUnit, int digits)
{
    constexpr double kReadable = 0.1;
    const NumberText larger = quantityNumber(std::max(before, now), baseUnit);
    const NumberScale shared = commonScale({before, now}, baseUnit);
    const bool sharesUnit = std::isfinite(before) && std::isfinite(now)
                            && std::min(before, now) / shared.unitSize >= kReadable && shared.unit == larger.unit;
    const NumberScale from = sharesUnit ? shared : commonScale({before}, baseUnit);
    const NumberScale to = sharesUnit ? shared : commonScale({now}, baseUnit);
    const auto prefixed = [&](double value, const NumberScale& scale) {
        const std::string prefix = scale.unit.substr(0, scale.unit.size() - baseUnit.size());
        const std::string number = significantText(value / scale.unitSize, digits);
        return prefix.empty() ? number : number + " " + prefix;
    };
    const std::string first = significantText(before / from.unitSize, digits);
    const std::string last = NumberText{significantText(now / to.unitSize, digits), to.unit}.text();
    PrintedChange change;
    change.before = significantValue(before / from.unitSize, digits) * from.unitSize;
    change.now = significantValue(now / to.unitSize, digits) * to.unitSize;
    change.text = (sharesUnit ? first : NumberText{first, from.unit}.text()) + " → " + last;
    change.brief = (sharesUnit ? first : prefixed(before, from)) + " → " + last;
    change.bare = (sharesUnit ? first : prefixed(before, from)) + " → " + prefixed(now, to);
    return change;
}

PrintedChange followingChange(double before, double now, std::string_view baseUnit,
                              const std::function<bool(double quotient)>& reads)
{
    const int digits = digitsToRead([&](int each) {
        const PrintedChange change = printedChange(before, now, baseUnit, each);
        return reads(change.now / change.before);
    });
    return printedChange(before, now, baseUnit, digits);
}

}  // namespace ironlab::present
