// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/class_grade.h>

#include <string>

/// Plots of a class as inline SVG. Marks are told apart by place, words and hatching, not by colour alone.
namespace ironlab::present {

/// How many chose what, the model's choice marked.
[[nodiscard]] std::string choicePlot(const lab::ClassQuestion& question, const std::vector<lab::ClassRow>& rows);
/// Predicted number over the model's, on a logarithmic axis from a thousandth to a thousand times.
[[nodiscard]] std::string numberPlot(const lab::ClassQuestion& question, const std::vector<lab::ClassRow>& rows);
/// Minutes and moves of each part: the range, the middle half, the median.
[[nodiscard]] std::string workPlot(const std::vector<lab::ClassRow>& rows);

}  // namespace ironlab::present
