// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/session.h>

#include <vector>

namespace ironlab::lab {

/// The knobs of a part in which captured designs differ among each other, in the order of the part: what a text about one of
/// them tells first.
[[nodiscard]] std::vector<KnobId> knobsApart(const std::vector<Evidence>& captured, const Mission& mission,
                                             const MissionPart& part, const Catalog& catalog);

}  // namespace ironlab::lab
