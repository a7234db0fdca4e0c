// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/lab/choice_text.h>
#include <ironlab/present/grade_words.h>
#include <ironlab/present/observation_words.h>

#include <cmath>

namespace ironlab::present {
namespace {

bool isNear(double number, double truth)
{
    constexpr double kNear = 0.05;
    return number == truth || std::abs(number - truth) <= kNear * std::abs(truth);
}

}  // namespace

std::string observationDiffers(const lab::PosedQuestion& question, const lab::Observation& observed,
                               std::string_view numberUnit)
{
    std::string seen;
    std::string given;
    if (observed.choice != question.key) {
        seen = lab::choiceText(question, observed.choice);
        given = lab::choiceText(question, question.key);
    }
    if (!isNear(observed.number, question.number)) {
        const std::string joint = seen.empty() ? "" : " and ";
        seen += joint + answerText(observed.number, numberUnit);
        given += joint + answerText(question.number, numberUnit);
    }
    return seen.empty()
               ? std::string()
               : "What was recorded as seen differs from what the model gives: " + seen + " instead of " + given + ".";
}

}  // namespace ironlab::present
