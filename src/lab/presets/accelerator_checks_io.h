// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/presets/provenance_io.h"

#include <ironlab/physics/accelerator.h>

namespace ironlab::lab {

/// Exactly one working memory and at most one for the weights.
void checkMemoryRoles(ObjectReader& reader, const physics::Accelerator& accelerator);

/// Figures against each other: ridge points of real machines, engines that fit together.
void checkProportions(ObjectReader& reader, const physics::Accelerator& accelerator, const ProvenanceList& provenance);

}  // namespace ironlab::lab
