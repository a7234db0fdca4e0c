// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/base/number_format.h>
#include <ironlab/lab/choice_text.h>

#include <algorithm>

namespace ironlab::lab {

std::string termWords(physics::Term term)
{
    return std::string(physics::fileName(term)) + " time";
}

std::string speedupTargetText(physics::SpeedupTarget target)
{
    return target == physics::SpeedupTarget::Compute ? "compute only" : "whole chip";
}

std::string distanceText(Length distance)
{
    return distance > Length{} ? statedText(distance.in(unit::metre), "m") : "0 km";
}

std::string choiceText(const PosedQuestion::Choice& choice)
{
    if (choice.term) {
        return termWords(*choice.term);
    }
    return choice.detail.empty() ? choice.label : choice.label + ", " + choice.detail;
}

std::string choiceText(const PosedQuestion& question, std::string_view id)
{
    const auto found = std::ranges::find(question.choices, id, &PosedQuestion::Choice::id);
    return found == question.choices.end() ? std::string(id) : choiceText(*found);
}

}  // namespace ironlab::lab
