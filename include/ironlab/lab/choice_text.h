// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/mission.h>

#include <string>
#include <string_view>

namespace ironlab::lab {

/// Id of the answer that none of the designs of a question is in time.
inline constexpr std::string_view kNoneOfThem = "none";

/// A term in plain words: "memory time".
[[nodiscard]] std::string termWords(physics::Term term);

/// A choice of a question in words that tell it from the others: "memory time", "Batch 1, INT4 weights, INT8 arithmetic".
[[nodiscard]] std::string choiceText(const PosedQuestion::Choice& choice);
/// The same of the choice with this id; the id itself where the question has none such.
[[nodiscard]] std::string choiceText(const PosedQuestion& question, std::string_view id);

/// What the magic accelerator speeds up, wherever it is told: "whole chip", "compute only".
[[nodiscard]] std::string speedupTargetText(physics::SpeedupTarget target);

/// "600 km", "30 m"; "0 km" of what runs where it is used, since that is the unit of the control.
[[nodiscard]] std::string distanceText(Length distance);

}  // namespace ironlab::lab
