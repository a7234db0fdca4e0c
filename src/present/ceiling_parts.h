// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/present/ceiling_figure.h>

#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace ironlab::present {

inline constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// Finite and above zero: fit for any axis.
[[nodiscard]] bool isPlottable(double value);

/// The line of a required rate, "60 fps"; where a time asks for it with that behind: "167 tok/s = 6 ms".
[[nodiscard]] CeilingLevel requiredLevel(Rate required, const std::string& goal, const std::string& unitName);

/// Of a sweep: what is said where a batch stands, and its table.
[[nodiscard]] std::string sweptText(const CeilingFigure& figure, double batch);
[[nodiscard]] DataTable sweepTable(const CeilingFigure& figure);

}  // namespace ironlab::present
