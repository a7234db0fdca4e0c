// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/session_state.h>

#include <QString>

namespace ironlab::ui {

[[nodiscard]] QString instrumentTitle(lab::Instrument instrument);
/// What it shows, in a few words that give nothing away.
[[nodiscard]] QString instrumentPurpose(lab::Instrument instrument);

/// "waiting for the work to arrive": what a term of the Iron Law is.
[[nodiscard]] QString termMeaning(physics::Term term);

/// The five degrees of being sure, 1 to 5: "guess" to "certain", and as told afterwards: "Guessing", "Fairly sure".
[[nodiscard]] QString confidenceWord(int confidence);
[[nodiscard]] QString confidenceSentence(int confidence);

/// "Explore", as the steps above the instruments call the stages.
[[nodiscard]] QString stageName(lab::Stage stage);

}  // namespace ironlab::ui
