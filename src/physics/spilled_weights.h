// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/physics/memory.h>

namespace ironlab::physics {

/// Weights that one step streams over the spill path, because their memory does not hold them.
[[nodiscard]] Bytes spilledWeights(const Footprint& footprint, const StepWork& work);

}  // namespace ironlab::physics
