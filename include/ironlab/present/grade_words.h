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
/// The number of an answer in the unit of its question: "6.20 ms", "÷ 20,000" of how many times smaller a term becomes.
[[nodiscard]] std::string answerText(double number, std::string_view unit);
/// The same of a number without a unit: what was typed stands in full below a million ("20,000"), and from there on as a
/// computed number beside it does ("1.09 M").
[[nodiscard]] std::string plainAnswer(double number);
[[nodiscard]] std::string minutesText(double seconds);

}  // namespace ironlab::present
