// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ironlab/base/decimal_text.h>
#include <ironlab/base/number_format.h>
#include <ironlab/base/number_text.h>
#include <ironlab/present/grade_words.h>

#include <cmath>

namespace ironlab::present {
namespace {

/// Six digits of a guess would stand beside three of the model's, so it has as many: "20 k" where "20,000" was typed.
std::string typedFactor(double number)
{
    constexpr double kPrefixFrom = 1e4;
    return number < kPrefixFrom ? plainAnswer(number) : statedText(number, "");
}

}  // namespace

std::string gradePoints(double points)
{
    return decimalText(std::round(100.0 * points) / 100.0);
}

std::string stateWord(lab::CriterionState state)
{
    switch (state) {
    case lab::CriterionState::Earned: return "earned";
    case lab::CriterionState::Partly: return "in part";
    case lab::CriterionState::Missed: return "missed";
    case lab::CriterionState::PendingManual: return "pending";
    }
    return {};
}

std::string plainAnswer(double number)
{
    constexpr double kInFull = 1e6;
    const double magnitude = std::abs(number);
    const bool isWhole = magnitude >= 1000.0 && magnitude < kInFull && number == std::round(number);
    return isWhole ? fixedText(number, 0) : numberText(number);
}

std::string answerText(double number, std::string_view unit)
{
    // The one question that asks for a factor asks how many times smaller something becomes.
    if (unit == "times") {
        return "÷ " + typedFactor(number);
    }
    const bool isTime = dimensionOfUnit(unit) == exponentsOf(dimension::Time{});
    return quantityText(number, isTime ? "s" : unit);
}

std::string minutesText(double seconds)
{
    constexpr double kSecondsAMinute = 60.0;
    return fixedText(seconds / kSecondsAMinute, 1);
}

}  // namespace ironlab::present
