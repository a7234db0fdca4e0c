// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>

// Numbers with as many digits as it takes for what is computed from them, as printed, to come out as printed.
namespace ironlab {

/// `value` with so many significant digits, grouped, with a prefix from 10,000 on; no exponent. Whole numbers keep
/// their digits up to 9,999. "0.6521" for 4 digits.
[[nodiscard]] std::string significantText(double value, int digits);
/// The number that `significantText` prints. Example: 0.65213, 3 is 0.652.
[[nodiscard]] double significantValue(double value, int digits);
/// "× 38.2" or "÷ 5.12" with so many significant digits; expects a ratio above zero.
[[nodiscard]] std::string signedRatio(double ratio, int digits);
/// The number that `signedRatio` prints: 1 / 5.12 of "÷ 5.12".
[[nodiscard]] double signedRatioValue(double ratio, int digits);
/// The fewest significant digits, up to six, with which something reads as it should: two sides of a ratio with which their
/// quotient, as printed, is the printed ratio.
[[nodiscard]] int digitsToRead(const std::function<bool(int digits)>& reads, int fewest = 3);
/// `fewest`, or one more where something reads as it should with that and not without: of a computed number more digits would say
/// more than the model knows. Example: 4 of what reads with four and more, 3 of what reads with five.
[[nodiscard]] int digitMoreToRead(const std::function<bool(int digits)>& reads, int fewest = 3);

}  // namespace ironlab
