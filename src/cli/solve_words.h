// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/solve.h>

#include <string>

namespace ironlab::cli {

/// What `solve` prints for people: the grid, the feasible share, which walls stop how many, the start, the best designs,
/// the fronts and what becomes of the proposal. Designs stand as the settings of `evaluate --set`.
[[nodiscard]] std::string solutionWords(const lab::Solution& solution, const lab::Mission& mission,
                                        const lab::MissionPart& part, const std::vector<lab::Objective>& objectives,
                                        const lab::Catalog& catalog);

}  // namespace ironlab::cli
