// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/mission.h>

namespace ironlab::lab {

/// The question's choices, key, number and cause, without its prompt. Every design of the question has to be one that
/// the catalog resolves.
[[nodiscard]] PosedQuestion poseByKind(const MissionPart& part, const Catalog& catalog);

/// What a candidate's card shows; the second line is about its precisions.
[[nodiscard]] std::string batchText(const physics::Design& knobs);
[[nodiscard]] std::string precisionsText(const ResolvedDesign& design);

/// A share in per cent with all the nines it was stated with: "99.99".
[[nodiscard]] std::string exactPercent(double share);

}  // namespace ironlab::lab
