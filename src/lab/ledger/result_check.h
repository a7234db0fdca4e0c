// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/payload.h>
#include <ironlab/lab/replay.h>
#include <ironlab/physics/evaluate.h>

namespace ironlab::lab {

/// What a recorded result claims that this evaluation does not bear out.
[[nodiscard]] std::vector<Disagreement> checkResult(std::uint64_t event, const Payload& claimed,
                                                    const physics::Evaluation& evaluation);

}  // namespace ironlab::lab
