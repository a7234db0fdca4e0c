// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/presets/provenance_io.h"

#include <ironlab/lab/object_reader.h>
#include <ironlab/physics/accelerator.h>
#include <ironlab/physics/workload.h>

namespace ironlab::lab {

/// Holds every figure that its own reader does not bound against what real machines and work of its kind have, and
/// against the other figures of the file: a prefix that is off by a thousand is a fault that says the bounds. Called
/// once the file is read without a fault.
void checkBounds(ObjectReader& reader, const physics::Accelerator& accelerator, const ProvenanceList& provenance);
void checkBounds(ObjectReader& reader, const physics::Workload& workload, const ProvenanceList& provenance);

}  // namespace ironlab::lab
