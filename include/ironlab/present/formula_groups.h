// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/present/formula_book.h>

#include <string>
#include <vector>

namespace ironlab::present {

/// Numbers of one kind, as a list of them has them below each other.
struct FormulaGroup {
    std::string head;  ///< "Limits"; of another design its name: "E1"
    std::vector<MetricFormula> formulas;
};

/// The numbers of an instrument by their kinds: first the kind of the first number, then times, limits, shares, ratios and so on;
/// within a kind in the order given. A number that two formulas give from the same numbers stands once, under the first name.
/// Worked example: the time, its limit and a term are two groups, the time with its term and the limit.
[[nodiscard]] std::vector<FormulaGroup> grouped(std::vector<MetricFormula> formulas);

}  // namespace ironlab::present
