// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/present/goals_met.h>

namespace ironlab::ui {

class LabController;

/// How the design on a part's bench and what was captured meet the goals of that part.
[[nodiscard]] present::GoalsMet goalsOfPart(const LabController& controller, int part);

}  // namespace ironlab::ui
