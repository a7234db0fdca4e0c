// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/present/formula_book.h>

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ironlab::present {

/// A number as it stands in a text on screen.
struct ShownNumber {
    std::size_t begin = 0;  ///< in bytes
    std::size_t length = 0;
    double value = 0.0;      ///< without its sign
    double lastDigit = 1.0;  ///< what one more in its last digit is worth
    bool isDivided = false;  ///< "÷ 1.64", "1 in 26.3 M"
    std::string unit;        ///< base unit; empty: none stands behind it
    double unitSize = 1.0;   ///< of the unit that stands behind it, in base units

    bool operator==(const ShownNumber&) const = default;
};

/// The numbers of a text. Digits within names are none: "H100", "INT8", "p99.99", "Llama-3", "PCIe 5.0 x16".
/// Worked example: "H100: 38.9 / 50 ms" has 38.9, without a unit of its own, and 50 ms.
[[nodiscard]] std::vector<ShownNumber> numbersIn(std::string_view text);

/// Whether the result of a formula, in any prefix, reads like the number; `slack` is in last digits: half of one where
/// it was rounded alone, one where a column was rounded so that it adds up.
[[nodiscard]] bool shows(const ShownNumber& number, const MetricFormula& formula, double slack = 0.5);
/// Whether it is one of the numbers that a formula starts from: what is asked, a figure of a preset, a control.
[[nodiscard]] bool isGivenIn(const ShownNumber& number, const MetricFormula& formula);

using AskFormula = std::function<std::optional<MetricFormula>(const std::string& metric)>;
/// Which of these metrics answers for the number: the first whose result it is, else the first that starts from it. No more
/// formulas are asked for than that takes.
[[nodiscard]] std::optional<std::string> answerTo(const ShownNumber& number, const std::vector<std::string>& metrics,
                                                  const AskFormula& ask);

}  // namespace ironlab::present
