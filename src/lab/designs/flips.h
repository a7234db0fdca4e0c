// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/session_state.h>

namespace ironlab::lab {

/// The flip of one tier as far as these moves show it. Only moves count that run and fit: beyond the capacity the spill
/// path makes memory slow, which is another story.
[[nodiscard]] FlipState flipSeen(physics::Tier tier, const std::vector<Move>& moves, const Mission& mission,
                                 const MissionPart& part, const Catalog& catalog);

/// Whether the batch that makes arithmetic take as long as memory traffic lies within the slider, for this design.
[[nodiscard]] bool hasFlip(const ResolvedDesign& design, const KnobSpec& batch);

/// Whether a tier was looked at from two batches with nothing else changed.
[[nodiscard]] bool twoBatchesSeen(physics::Tier tier, const std::vector<Move>& moves, const Mission& mission);

}  // namespace ironlab::lab
