// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/present/formula_book.h>

#include <cstddef>
#include <string>

namespace ironlab::present {

// Formulas of numbers that are no figure of one design.

/// The share of a plane of designs that passes. Worked example: 173 of 960 cells are 18 %.
[[nodiscard]] MetricFormula passingShare(std::size_t passing, std::size_t cells);
/// How many times a number that was said is the true one, or the true one it. Worked example: 30 said of 12 is 2.50.
[[nodiscard]] MetricFormula missFactor(double said, double truth, const std::string& baseUnit);

/// The same of shares, in points. Worked example: 45.0 % said and 49.4 % true is 4.4 points too low.
[[nodiscard]] MetricFormula missPoints(double said, double truth);

}  // namespace ironlab::present
