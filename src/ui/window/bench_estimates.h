// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/bench.h"

namespace ironlab::ui {

/// Whether an estimate goes into what the design does: any figure of its machine or of its work may.
[[nodiscard]] bool isEstimate(const Bench& bench, const lab::NamedDesign& design);
/// Whether the roof itself is one: a peak of the machine or the bandwidth below it. Which of its engines computes stands in
/// the preset's file alone, so one estimated peak is enough.
[[nodiscard]] bool isRoofEstimate(const Bench& bench, const lab::NamedDesign& design);

}  // namespace ironlab::ui
