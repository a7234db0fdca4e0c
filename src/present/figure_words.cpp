// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure_words.h"

#include <ironlab/base/number_format.h>
#include <ironlab/present/obstacle_text.h>

#include <cctype>
#include <cmath>

namespace ironlab::present {
std::string briefObstacle(const physics::Evaluation& evaluation)
{
    const std::string answer = obstacleText(evaluation).answer;
    std::string brief = answer.substr(0, answer.find(':'));
    if (!brief.empty()) {
        brief.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(brief.front())));
    }
    return brief;
}

std::string termWord(physics::Term term)
{
    return std::string(physics::fileName(term));
}

std::string sentence(std::string text)
{
    if (text.empty()) {
        return text;
    }
    text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
    return text.back() == '.' ? text : text + '.';
}

std::string withEstimate(std::string text, bool isEstimate)
{
    return isEstimate ? std::move(text) + ", est." : text;
}

std::string roundPercent(double share)
{
    const double percent = 100.0 * share;
    if (!std::isfinite(percent)) {
        return percentText(share);
    }
    return std::abs(percent) >= 9.5 ? fixedText(percent, 0) + " %" : fixedText(percent, 1) + " %";
}

std::string wholePercent(double share)
{
    const double percent = 100.0 * share;
    return std::abs(percent) < 0.95 ? roundPercent(share) : fixedText(percent, 0) + " %";
}

std::string timesText(double factor)
{
    return std::isfinite(factor) ? speedupNumber(factor) + "×" : std::string(kInfinityText);
}

std::string speedupNumber(double speedup)
{
    return speedup == std::round(speedup) ? countText(speedup) : numberText(speedup);
}

}  // namespace ironlab::present
