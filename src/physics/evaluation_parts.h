// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tail_verdicts.h"

#include <ironlab/physics/evaluate.h>
#include <ironlab/physics/sweep.h>

#include <optional>

// The parts of `evaluate`, each in a file of its own.
namespace ironlab::physics {

/// Whether the design runs at all, given the machine that its precision found.
[[nodiscard]] Obstacle obstacleOf(const Accelerator& accelerator, const Design& design, const Footprint& footprint);

/// Everything up to the latency. Does the stages that are stale and those that follow from them, and takes them off
/// `stale`; where the design turns out not to run, the rest stays stale.
void addStep(Evaluation& evaluation, const Accelerator& accelerator, const Workload& workload, const Design& design,
             Stages& stale);

/// What the walls ask for beside the step (rates, tail, money, power and heat), and the walls. With `tails`, quantiles and
/// misses are on the right side of what is asked, and no nearer.
void addVerdict(Evaluation& evaluation, const Accelerator& accelerator, const Workload& workload, const Design& design,
                const Requirements& requirements, TailVerdicts* tails = nullptr);

/// Amdahl's view of a design that runs.
[[nodiscard]] AmdahlReport amdahlReport(const Accelerator& accelerator, const Workload& workload, const Design& design,
                                        Time latencyNow, std::optional<Time> target);

/// Elasticities of the latency of a design that runs. Those of the machine's rates and of fixed times are exact; those
/// of batch, model scale and context are central differences through the same model.
[[nodiscard]] Sensitivity sensitivityOf(const Accelerator& accelerator, const Workload& workload, const Design& design,
                                        const Evaluation& evaluation);

/// Energy, average power, steady temperature and battery life; nothing where the preset has no figures.
void addPowerAndHeat(Evaluation& evaluation, const Accelerator& accelerator, const Design& design);

/// What comes of running hot: when it throttles, and the rates it then keeps.
void addLongRun(Evaluation& evaluation, const Accelerator& accelerator, const Workload& workload, const Design& design);

/// Every wall that applies to the design, demands filled in.
void addWalls(Evaluation& evaluation, const Accelerator& accelerator, const Design& design,
              const Requirements& requirements, TailVerdicts* tails = nullptr);

}  // namespace ironlab::physics
