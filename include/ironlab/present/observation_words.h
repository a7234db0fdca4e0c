// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/session.h>

#include <string>
#include <string_view>

namespace ironlab::present {

/// "What was recorded as seen differs from what the model gives: memory time instead of compute time." Names the answer, the
/// number or both, whichever differs; a number within 5 % is near enough. Empty where neither does.
[[nodiscard]] std::string observationDiffers(const lab::PosedQuestion& question, const lab::Observation& observed,
                                             std::string_view numberUnit);

}  // namespace ironlab::present
