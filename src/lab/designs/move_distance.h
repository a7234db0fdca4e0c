// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/mission.h>

namespace ironlab::lab {

/// Two configurations count as two when some knob differs by more than this share of its slider's way, or by a choice.
inline constexpr double kNoticeableTurn = 0.01;

/// Where a value stands on its slider, 0 at the left end and 1 at the right one; infinity stands one way further.
[[nodiscard]] double sliderPlace(const KnobSpec& knob, double value);

/// Whether two designs of a part differ enough to count as two configurations.
[[nodiscard]] bool noticeablyDifferent(const NamedDesign& a, const NamedDesign& b, const Mission& mission,
                                       const MissionPart& part, const Catalog& catalog);

}  // namespace ironlab::lab
