// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/number_format.h>
#include <ironlab/base/significant_digits.h>

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace ironlab::present {

/// Decimals that a column gets beyond the three digits of its total, where its sums or ratios follow only with them: six digits
/// of a time in which two are good would say more than the model knows.
inline constexpr int kMoreDecimals = 2;

/// Numbers that are summed, as printed: one unit, one number of decimals, and the printed parts add up to the printed
/// total to the last digit.
struct SummedColumn {
    NumberScale scale;
    std::vector<std::string> parts;
    std::vector<double> values;  ///< that the parts print, in base units; 0 for "< 0.01"
    std::string total;
};

/// The total has three significant digits, and one or two more where the parts, each rounded as it stands alone, add up to it
/// only then. Where they never do (thirds) the last digit that is missing or too much goes to the part that it bends least for its
/// size, so that three digits of each stay the model's wherever they can. `total` is the sum of `parts` up to rounding; parts may be negative. A part that is zero
/// stays zero, and one that is not never prints as zero. Worked example: 1.04, 1.04 and 1.04 s with total 3.12 s are printed 1.04,
/// 1.04, 1.04 and 3.12; 16.66, 16.66 and 16.68 ms with total 50.00 ms are printed so, since 16.7, 16.7 and 16.7 are not 50.0.
[[nodiscard]] SummedColumn summedColumn(const std::vector<double>& parts, double total, std::string_view baseUnit);

/// Whether the parts, each rounded to the digit, add up to the total so rounded.
[[nodiscard]] bool addsUp(const std::vector<double>& parts, double total, double lastDigit);
/// The scale with so many more decimals, two at most, that the rounded parts add up; one more where they never do.
[[nodiscard]] NumberScale scaleThatAddsUp(const std::vector<double>& parts, double total, NumberScale scale);

/// The same in a scale that is given: for a column that shares unit and decimals with another. Parts that are `kept` give way
/// last: those that stand beside an equal one in the other column, which a bent digit would show as changed.
[[nodiscard]] SummedColumn summedColumn(const std::vector<double>& parts, double total, NumberScale scale,
                                        const std::vector<bool>& kept = {});

/// A part of a column with its unit, as it adds up with the others; in a unit of its own where it is too small to show among
/// them. Worked example: 3,100 B beside 0.34 and 0.13 MB are "3.10 kB".
[[nodiscard]] std::string amountText(const SummedColumn& column, std::size_t part, double value,
                                     std::string_view baseUnit);

/// A number of a column, in its unit and with its decimals. What is not zero never prints as zero: 0.0004 in a column of
/// hundredths is "< 0.01".
[[nodiscard]] std::string columnDigits(double value, const NumberScale& scale);

/// The same where the sum of some parts stands on the page as well: `marked` says which. Their printed sum is that sum rounded
/// to the column's decimals, and so is the printed total. `scale` has three digits of the total; the column has one decimal more,
/// from which formulas beside it follow, and a second one where each part, rounded as it stands alone, adds up to both only then.
/// Worked example: 11.458, 0.216 and 4.366 ms with total 16.040 ms in tenths are printed with three decimals, where 4.366 is
/// marked.
[[nodiscard]] SummedColumn summedColumn(const std::vector<double>& parts, const std::vector<bool>& marked,
                                        NumberScale scale);

/// Per cents of `total` that add up to 100 as printed, the hundred last: whole ones where these add up, else with one
/// decimal, and what is still missing goes to the part that it bends least. "16 %", and "< 1 %" for what is counted as none but is some. All "–" where the total is not above zero.
[[nodiscard]] std::vector<std::string> shareColumn(const std::vector<double>& parts, double total);

/// Each part rounded as it stands alone, or beside it where the sum is not `total` rounded otherwise: the parts that this
/// bends least for their size give way, and those that are `kept` last. Worked example: 1146, 21.8 and 437 with total 1604 are
/// 1145, 22 and 437; 1146, 22 and 436 where the first is kept.
[[nodiscard]] std::vector<long long> wholesThatAddUp(const std::vector<double>& parts, double total,
                                                     const std::vector<bool>& kept = {});

/// To the last digit that the scale prints: 4.3772 ms with two decimals is 4.38 ms, in base units.
[[nodiscard]] double roundedTo(double value, const NumberScale& scale);

/// The unit in which a value is told beside another of its kind, on one page or in one row, with three digits of it: the other's,
/// where that is the larger one and leaves it a hundredth or more. Worked example: 516 µs beside 10 ms is 0.516 ms.
[[nodiscard]] NumberScale scaleBeside(double value, double other, std::string_view baseUnit);
[[nodiscard]] std::string textBeside(double value, double other, std::string_view baseUnit);

/// Significant digits of a value and of the limit beside it.
struct PairDigits {
    int value = 3;
    int limit = 3;
};
/// The fewest digits with which something reads as it should of the two as printed: a share that is told beside them follows
/// from them. The value alone gets up to two more before the limit does, which stands elsewhere as well; six of each at most,
/// and `fewest` of the value, three of the limit where that does not help either. Both are counted in the unit that they are told in.
/// Worked example: of 243.6 and 524.288 kB 54 % are left, which 244 and 524 kB do not give and 243.6 and 524 kB do.
[[nodiscard]] PairDigits digitsOfPair(double value, double limit,
                                      const std::function<bool(double value, double limit)>& reads, int fewest = 3);

/// A value beside its limit, with the unit named once: "38.9 / 50 ms". Limits lose trailing zeros: 50, not 50.0.
[[nodiscard]] std::string againstText(double value, double limit, std::string_view baseUnit,
                                      const PairDigits& digits = {});
/// The same with as many digits as it takes for the whole per cents that are left or missing to follow from the two, `fewest` of
/// the value at least.
[[nodiscard]] std::string againstTextOfShare(double value, double limit, std::string_view baseUnit, int fewest = 3);

/// As `quantityText`, with so many significant digits.
[[nodiscard]] std::string quantityWithDigits(double value, std::string_view baseUnit, int digits);
/// The same where a round value loses its trailing zeros: "50 ms", "80 GB", "16.7 ms".
[[nodiscard]] std::string limitText(double value, std::string_view baseUnit, int digits = 3);

/// Points between two shares, two significant digits: 0.012 is "1.2"; one of what would read as none: 0.00021 is "0.02".
[[nodiscard]] std::string pointsText(double difference);

/// A share with so many significant digits: in per cent, and below 0.001 % as one in how many, which has fewer zeros.
/// Worked example: 0.653 is "65.3 %", 3.8e-8 is "1 in 26.3 M".
[[nodiscard]] std::string shareText(double share, int digits = 3);
/// The share that this text says.
[[nodiscard]] double printedShare(double share, int digits = 3);

/// A share in whole per cents, one decimal below one per cent, and one digit of what would read as nothing: 0.333 is "33 %",
/// 0.004 is "0.4 %", 0.00021 is "0.02 %"; ten and more in times: 31.7 is "31.7 times", since four digits of a per cent would
/// not follow from three of what it is of.
[[nodiscard]] std::string wholePercentText(double share);
/// "22 % of 10 ms", "31.7 times 10 ms".
[[nodiscard]] std::string shareOfText(double share, const std::string& whole);

}  // namespace ironlab::present
