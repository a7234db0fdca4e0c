// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace ironlab::present::fixture {

/// A number with the exponents of s, B, FLOP, J, USD, K, m. It knows nothing of the lab's own quantities: it checks them.
struct Measured {
    double value = 0.0;
    std::array<int, 7> dimension{};
};

/// Computes a line such as "35.3 GB / (3.35 TB/s × 0.8) + 2 ms": numbers with units, + − × / ^, brackets, min, max, ln,
/// exp, sqrt, ceil, floor, and the quantile and exceedance of a latency that scatters. `fault` says what does not fit:
/// a sum of seconds and bytes, an unknown unit.
[[nodiscard]] std::optional<Measured> computed(std::string_view line, std::string& fault);

/// A result as it is printed: "13.2 ms", "45.0 %", "÷ 3.00", "< 0.001 %".
struct PrintedResult {
    Measured number;
    double halfStep = 0.0;   ///< half a unit of its last digit
    bool isBound = false;    ///< "< 0.001 %": anything below
    bool isDivided = false;  ///< "÷ 3.00", "1 in 26.3 M": of the reciprocal
};
[[nodiscard]] std::optional<PrintedResult> printedResult(std::string_view text, std::string& fault);

}  // namespace ironlab::present::fixture
