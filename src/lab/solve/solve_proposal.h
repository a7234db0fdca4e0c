// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/solve.h>

namespace ironlab::lab {

/// The load at which a part's scene weighs its proposal; nothing where it proposes nothing or names no load.
[[nodiscard]] std::optional<Rate> loadOf(const MissionPart& part);

/// The proposal of a part's scene beside the cheapest feasible design, if there is one.
[[nodiscard]] std::optional<SolvedProposal> solvedProposal(const MissionPart& part, const Catalog& catalog,
                                                           std::optional<SolvedDesign> rival);

}  // namespace ironlab::lab
