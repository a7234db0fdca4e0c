// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/physics/evaluate.h>
#include <ironlab/present/data_table.h>
#include <ironlab/present/describe.h>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace ironlab::present {

/// What the formula strip is built from. Pointers need to live only while the figure is built.
struct FormulaInput {
    const physics::Evaluation* now = nullptr;
    const physics::Design* design = nullptr;  ///< gives S and what it speeds up
    std::optional<Time> target;               ///< required latency
    /// The critical parallel fraction was claimed and found right. Until then nothing in the figure contains it.
    bool criticalFractionClaimed = false;
};

/// A quantity that follows from the same two numbers: head, formula and value.
struct FormulaColumn {
    std::string head;    ///< "limit, S = ∞"; variables between asterisks
    std::string markup;  ///< "1 / (1 − *p*)"
    std::string value;   ///< "= 2.53", or in words "none needed: met at S = 1"
    std::string spoken;
    bool operator==(const FormulaColumn&) const = default;
};

/// Formulas are markup: variables between asterisks, `\frac{}{}` for fractions, subscripts in `_{}`.
struct FormulaFigure {
    std::string title;
    std::string message;                 ///< why there is no formula; the rest is then empty
    std::string law;                     ///< the right side on one plain line: "1 / ((1 − p) + p / S)"
    std::string symbols;                 ///< "speedup = \frac{1}{(1 − *p*) + *p* / *S*}"
    std::string numbers;                 ///< "\frac{1}{0.396 + 0.604 / 8}"
    std::string result;                  ///< "2.12"; what the printed numbers give, to the last digit
    std::string note;                    ///< where the law and the model part: an overlap that hides a part
    std::string verdict;                 ///< "Too serial: no speedup is enough."
    std::vector<FormulaColumn> columns;  ///< limit, floor, needed, and the critical fraction once claimed

    [[nodiscard]] bool hasFormula() const { return message.empty(); }
    bool operator==(const FormulaFigure&) const = default;
};

/// Amdahl's law with the student's own numbers. p is the share of the design's time at S = 1 that S speeds up.
[[nodiscard]] FormulaFigure formulaFigure(const FormulaInput& input);

[[nodiscard]] Description describe(const FormulaFigure& figure);
/// The formula itself, then the columns.
[[nodiscard]] std::size_t probeCount(const FormulaFigure& figure);
[[nodiscard]] std::string probeText(const FormulaFigure& figure, std::size_t probe);
[[nodiscard]] DataTable dataTable(const FormulaFigure& figure);
[[nodiscard]] std::string text(const FormulaFigure& figure);

}  // namespace ironlab::present
