// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/solve.h>

#include <string>
#include <vector>

namespace ironlab::lab {

inline constexpr std::string_view kSolutionSchema = "ironlab/solution/1";

/// `ironlab/solution/1`: one JSON object with the keys of docs/FORMATS.md. Under `best` stand the objectives asked for.
[[nodiscard]] std::string solutionJson(const Solution& solution, const Mission& mission, const MissionPart& part,
                                       const std::vector<Objective>& objectives, const Catalog& catalog);

}  // namespace ironlab::lab
