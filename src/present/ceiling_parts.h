// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/present/ceiling_figure.h>

#include <optional>
#include <string>
#include <vector>

namespace ironlab::present {

/// Finite and above zero: fit for any axis.
[[nodiscard]] bool isPlottable(double value);

/// The line of a required rate, "60 fps"; where a time asks for it with that behind: "167 tok/s = 6 ms".
[[nodiscard]] CeilingLevel requiredLevel(Rate required, const std::string& goal, const std::string& unitName);

/// On the line between the two points around x, straight in log x; nothing outside.
[[nodiscard]] std::optional<double> interpolated(const std::vector<CeilingPoint>& points, double x);

}  // namespace ironlab::present
