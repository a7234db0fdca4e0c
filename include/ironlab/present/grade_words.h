// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/grade_report.h>

#include <string>
#include <string_view>

namespace ironlab::present {

/// Points with at most two decimals: "2", "0.67".
[[nodiscard]] std::string gradePoints(double points);
/// "earned", "in part", "missed", "pending".
[[nodiscard]] std::string stateWord(lab::CriterionState state);
/// The number of an answer in the unit of its question: "6.20 ms", "÷ 300", "÷ 20 k" of how many times smaller a term becomes.
[[nodiscard]] std::string answerText(double number, std::string_view unit);
/// A typed number without a unit, told back in full below a million ("20,000"), so that a slip in its zeros is seen, and from
/// there on as a computed number ("1.09 M").
[[nodiscard]] std::string plainAnswer(double number);
[[nodiscard]] std::string minutesText(double seconds);

}  // namespace ironlab::present
