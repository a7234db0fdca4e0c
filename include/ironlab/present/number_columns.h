// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/number_format.h>

#include <string>
#include <string_view>
#include <vector>

namespace ironlab::present {

/// Numbers that are summed, as printed: one unit, one number of decimals, and the printed parts add up to the printed
/// total to the last digit.
struct SummedColumn {
    NumberScale scale;
    std::vector<std::string> parts;
    std::vector<double> values;  ///< that the parts print, in base units; 0 for "< 0.01"
    std::string total;
};

/// The total is rounded to three significant digits; the parts are rounded down and the missing last digits go to those
/// that lost most (the method of the largest remainder). `total` is the sum of `parts` up to rounding; parts may be
/// negative. A part that is zero stays zero, and one that is not never prints as zero. Worked example: 1.04, 1.04 and 1.04 s with total 3.12 s are printed
/// 1.04, 1.04, 1.04 and 3.12; 16.66, 16.66 and 16.68 ms with total 50.0 ms are printed 16.7, 16.6, 16.7 and 50.0.
[[nodiscard]] SummedColumn summedColumn(const std::vector<double>& parts, double total, std::string_view baseUnit);

/// The same in a scale that is given: for a column that shares unit and decimals with another.
[[nodiscard]] SummedColumn summedColumn(const std::vector<double>& parts, double total, NumberScale scale);

/// A number of a column, in its unit and with its decimals. What is not zero never prints as zero: 0.0004 in a column of
/// hundredths is "< 0.01".
[[nodiscard]] std::string columnDigits(double value, const NumberScale& scale);

/// The same where the sum of some parts stands on the page as well: `marked` says which. Their printed sum is that sum rounded
/// to the column's decimals, and so is the printed total.
/// Worked example: 11.458, 0.216 and 4.366 ms with total 16.040 ms are printed 11.46, 0.21 and 4.37 where 4.366 is marked,
/// though its remainder is the smallest.
[[nodiscard]] SummedColumn summedColumn(const std::vector<double>& parts, const std::vector<bool>& marked,
                                        NumberScale scale);

/// Whole per cents of `total` that add up to 100 as printed: "16 %", and "< 1 %" for what is counted as none but is some.
/// All "–" where the total is not above zero.
[[nodiscard]] std::vector<std::string> shareColumn(const std::vector<double>& parts, double total);

/// Whole numbers near `parts` whose sum is `total` rounded.
[[nodiscard]] std::vector<long long> largestRemainder(const std::vector<double>& parts, double total);

/// `value` with so many significant digits, grouped, with a prefix from 10,000 on; no exponent. Whole numbers keep
/// their digits up to 9,999. "0.6521" for 4 digits.
[[nodiscard]] std::string significantText(double value, int digits);
/// The number that `significantText` prints. Example: 0.65213, 3 is 0.652.
[[nodiscard]] double significantValue(double value, int digits);

/// Factors and a result, as printed: the product of the printed factors, rounded as the result is, is the printed result.
struct PrintedProduct {
    std::vector<std::string> factors;
    std::string result;
};

/// Three significant digits where that is honest; else the last factors, then all, get a fourth; then one or two of them
/// are rounded to their other side, as the parts of a column are, so that the printed product holds; more digits only where
/// nothing else helps. Expects factors whose product is `result`, up to rounding, all finite.
/// A factor below a tenth is printed as what it divides by: "÷ 16.49 M".
/// Worked example: 3.17, 0.947 and 0.652 are printed so, with result 1.96; 3.1699 and 0.00000006064 are "3.17" and
/// "÷ 16.49 M", with result "÷ 5.20 M".
[[nodiscard]] PrintedProduct printedProduct(const std::vector<double>& factors, double result);

/// Two values with one unit, named once where both read well in it: "312 → 989 TFLOP/s"; else each with its own:
/// "7.70 GFLOP/s → 989 TFLOP/s".
[[nodiscard]] std::string changeText(double before, double now, std::string_view baseUnit);

/// A value beside its limit, with the unit named once: "38.9 / 50 ms". Limits lose trailing zeros: 50, not 50.0.
[[nodiscard]] std::string againstText(double value, double limit, std::string_view baseUnit);

/// As `quantityText`, but a round value loses its trailing zeros: "50 ms", "80 GB", "16.7 ms".
[[nodiscard]] std::string limitText(double value, std::string_view baseUnit);

/// Points between two shares, two significant digits: 0.012 is "1.2".
[[nodiscard]] std::string pointsText(double difference);

/// A share with three significant digits: in per cent, and below 0.001 % as one in how many, which has fewer zeros.
/// Worked example: 0.653 is "65.3 %", 3.8e-8 is "1 in 26.3 M".
[[nodiscard]] std::string shareText(double share);

/// A share in whole per cents, one decimal below one per cent: 0.333 is "33 %", 0.004 is "0.4 %".
[[nodiscard]] std::string wholePercentText(double share);

}  // namespace ironlab::present
