// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/physics/evaluate.h>

#include <optional>

// The parts of `evaluate`, each in a file of its own.
namespace ironlab::physics {

/// Terms of a design on a machine, spill path included. The design has to be one that runs.
[[nodiscard]] Terms stepTerms(const Accelerator& accelerator, const Workload& workload, const Design& design,
                              const EffectiveMachine& machine, const StepWork& work, const Traffic& traffic);

/// Whether the design runs at all, given the machine that its precision found.
[[nodiscard]] Obstacle obstacleOf(const Accelerator& accelerator, const Design& design, const Footprint& footprint);

/// Amdahl's view of a design that runs.
[[nodiscard]] AmdahlReport amdahlReport(const Accelerator& accelerator, const Workload& workload, const Design& design,
                                        Time latencyNow, std::optional<Time> target);

/// Elasticities of the latency of a design that runs. Those of the machine's rates and of fixed times are exact; those
/// of batch, model scale and context are central differences through the same model.
[[nodiscard]] Sensitivity sensitivityOf(const Accelerator& accelerator, const Workload& workload, const Design& design,
                                        const Evaluation& evaluation);

/// Energy, average power and lumped-RC temperature; nothing where the preset has no figures.
void addPowerAndHeat(Evaluation& evaluation, const Accelerator& accelerator, const Design& design);

/// Every wall that applies to the design, demands filled in.
[[nodiscard]] Walls wallsOf(const Evaluation& evaluation, const Accelerator& accelerator, const Design& design,
                            const Requirements& requirements);

}  // namespace ironlab::physics
