// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/number_text.h>
#include <ironlab/lab/session_state.h>

#include <string>
#include <string_view>
#include <vector>

/// What can be read out of a reflection without judging it: terms it names, figures it quotes.
namespace ironlab::lab {

/// Terms that a text says bind: "memory-bound", "T_overhead", "bound by compute", "the data term"; where it says none
/// so clearly, those that it merely mentions. Each once.
/// Worked example: "limited by the bandwidth, not compute" names memory; "more memory would help" mentions it.
struct NamedTerms {
    std::vector<physics::Term> terms;
    bool areStated = false;  ///< in one of the clear ways
};
[[nodiscard]] NamedTerms namedTerms(std::string_view text);

/// A number with a unit in a text: "41.8 ms", "35 %", "1,984 tokens/s". Numbers without a unit are not figures.
/// Worked example: "41.8 ms" is 0.0418 with half a step of 0.00005.
struct QuotedFigure {
    std::string text;
    double value = 0.0;     ///< base units
    double halfStep = 0.0;  ///< half a unit of its last digit
    Exponents dimension;
};
[[nodiscard]] std::vector<QuotedFigure> quotedFigures(std::string_view text);

/// Whether a figure is one of this design: a time of it, a share, a rate, bytes, money. A figure agrees within half its
/// last digit, or within a hundredth.
[[nodiscard]] bool isFigureOf(const QuotedFigure& figure, const NamedDesign& design,
                              const physics::Evaluation& evaluation);
[[nodiscard]] bool agrees(const QuotedFigure& figure, double value);

}  // namespace ironlab::lab
