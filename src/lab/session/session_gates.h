// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/session/words.h"

namespace ironlab::lab {

/// What has to be done before the observation, and before the part may be closed, in the order a student meets it.
[[nodiscard]] std::vector<Requirement> explorationGates(const MissionPart& part, const PartState& state);
[[nodiscard]] std::vector<Requirement> reflectionGates(const MissionPart& part, const PartState& state,
                                                       WordRule countWords = wordCount);

/// The first requirement that is not done, or null.
[[nodiscard]] const Requirement* firstMissing(const std::vector<Requirement>& requirements);

}  // namespace ironlab::lab
