// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/physics/evaluate.h>

namespace ironlab::physics {

/// The largest whole batch from 1 to `end` that is evaluated to fit in memory, the rest of the design as it is; 0 where
/// not even one does. Found by halving: what a step needs resident never falls with the batch.
/// Worked example: 80 GB less 4 GB of reserve and 35.3 GB of weights leave 40.7 GB; at 168.8 MB of cache and activations
/// a sequence 241 of them fit.
[[nodiscard]] double lastFittingBatch(const Accelerator& accelerator, const Workload& workload, const Design& design,
                                      double end);

/// The largest whole batch from 1 to `end` that runs and passes the latency wall of the requirements, at the quantile
/// that they ask for; 0 where not even one does, `end` where no latency is asked. Found by halving: the time of a step
/// never falls with the batch.
/// Worked example: a step of 10 ms and 0.3 ms for each sequence keeps 50 ms up to 133 sequences.
[[nodiscard]] double lastBatchInTime(const Accelerator& accelerator, const Workload& workload, const Design& design,
                                     const Requirements& requirements, double end);

}  // namespace ironlab::physics
