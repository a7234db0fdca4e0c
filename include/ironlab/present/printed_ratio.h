// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/significant_digits.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

// Ratios beside what they are taken of: a reader who divides or multiplies what is printed gets what is printed.
namespace ironlab::present {

/// Factors and a result, as printed: the product of the printed factors, rounded as the result is, is the printed result.
struct PrintedProduct {
    std::vector<std::string> factors;
    std::vector<int> digits;  ///< significant ones of each
    std::string result;
    int resultDigits = 3;
};

/// Three significant digits where that is honest; else the last factors, then all, get more, up to five; the first, which a title
/// repeats, keeps its three the longest; more digits of the result only where nothing else helps. Each number is rounded as it
/// would be alone. Expects factors whose product is `result`, up to rounding, all finite.
/// A factor below a tenth is printed as what it divides by: "÷ 16.49 M".
/// Worked example: 3.17, 0.947 and 0.652 are printed so, with result 1.96; 3.1699 and 0.00000006064 are "3.17" and
/// "÷ 16.49 M", with result "÷ 5.20 M". A result below one is printed as what it divides by, too.
[[nodiscard]] PrintedProduct printedProduct(const std::vector<double>& factors, double result);

/// The smallest number of so many digits that is no less than a value above zero: what somebody types who is told how much is
/// enough. Worked example: 12.31, 3 is 12.4, and 12.3, 3 stays.
[[nodiscard]] double enoughValue(double value, int digits);

/// A factor as a product prints it: bare, and below a tenth as what it divides by.
[[nodiscard]] std::string factorText(double factor, int digits);

/// Two values, each with so many significant digits.
struct PrintedChange {
    std::string text;  ///< one unit, named once where both read well in it: "312 → 989 TFLOP/s"; else each with its own
    std::string brief;    ///< the unit at the end alone: "7.68 G → 1.98 POP/s"
    std::string bare;     ///< where the unit stands beside it: "7.68 G → 1.98 P"
    double before = 0.0;  ///< as printed
    double now = 0.0;
};
/// Of values above zero whose unit takes prefixes or has none: "7.70 GFLOP/s → 989 TFLOP/s".
[[nodiscard]] PrintedChange printedChange(double before, double now, std::string_view baseUnit, int digits = 3);
/// The same with the fewest digits with which the quotient of what is printed, now over before, reads as it should.
/// Worked example: 7.68 G and 1,979 T whose ratio is printed as 257.7 k are "7.680 GOP/s → 1.979 POP/s".
[[nodiscard]] PrintedChange followingChange(double before, double now, std::string_view baseUnit,
                                            const std::function<bool(double quotient)>& reads);

}  // namespace ironlab::present
