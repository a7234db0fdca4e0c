// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/physics/evaluate.h>

namespace ironlab::physics {

/// The largest whole batch from 1 to `end` that runs and passes the latency wall of the requirements, at the quantile
/// that they ask for; 0 where not even one does, `end` where no latency is asked. Found by halving: the time of a step
/// never falls with the batch.
/// Worked example: a step of 10 ms and 0.3 ms for each sequence keeps 50 ms up to 133 sequences.
[[nodiscard]] double lastBatchInTime(const Accelerator& accelerator, const Workload& workload, const Design& design,
                                     const Requirements& requirements, double end);

}  // namespace ironlab::physics
