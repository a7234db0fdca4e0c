// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/physics/memory.h>

#include <optional>

namespace ironlab::physics {

/// What a design's machine draws, all its devices together.
struct PowerDraw {
    Power idle;
    Power busy;  ///< while a step runs; never below idle
};

/// Power of the design's power mode and scaling knobs. A mode that states its own busy power draws it; another draws
/// the machine's busy power times mode limit / first mode's limit.
/// Formula: busy = idle + (busy_mode - idle) ((1 - m) peak_scale + m bandwidth_scale), where m = min(1, e_memory BW /
/// (busy - idle)) is the memory's part of the dynamic power, 0 where the preset states no energy per byte.
/// Assumption: an engine or a memory of the same node draws dynamic power in proportion to its rate; idle power stays.
/// Worked example: 2 W idle, 12 W busy, memory of 50 pJ/B at 100 GB/s (5 W, m = 0.5): half the peak draws
/// 2 + 10 (0.5 * 0.5 + 0.5) = 9.5 W.
[[nodiscard]] PowerDraw powerDraw(const Accelerator& accelerator, const PowerSpec& spec, const Design& design);

/// Energy of one operation: the preset's, else what is left of the dynamic power for the engine, spread over the rate
/// that it achieves at best, in the design's power mode.
/// Formula: e = (1 - m) (busy_mode - idle) / (peak * achievable * peak scale of the mode), m as above.
/// Worked example: 2 W idle, 12 W busy, m = 0.5, 10 TFLOP/s achieved at best: 5 W / 10 TFLOP/s = 0.5 pJ.
struct OperationEnergy {
    EnergyPerFlop each;
    bool isDerived = false;  ///< true: not from the preset
};
/// Nothing where the machine has no engine for the design's compute precision.
[[nodiscard]] std::optional<OperationEnergy> operationEnergy(const Accelerator& accelerator, const PowerSpec& spec,
                                                             const Design& design);

/// Energy of one step, estimated in two ways.
struct StepEnergy {
    PowerDraw draw;
    /// Busy power x busy time + idle power x the wait for data. Average power, heat and battery follow from this one:
    /// on small devices it lies nearer to measurements than sums over operations.
    Energy perStep;
    /// Sum of FLOP x e(precision) + bytes x e(level) + idle power x T; nothing where a memory in use states no energy.
    std::optional<Energy> bottomUp;
    Energy operations;  ///< the first of the three sums
    /// The second; bytes over the spill path count as bytes of the working memory, those that a cache keeps as none.
    Energy movement;
    Energy standby;                     ///< the third
    bool operationsAreDerived = false;  ///< no energy per operation in the preset: see `OperationEnergy`

    /// |perStep - bottomUp| / the larger of the two, in [0, 1]: the stated uncertainty. Nothing without `bottomUp`.
    [[nodiscard]] std::optional<double> gap() const;
};

/// Source of the sum: Horowitz, "Computing's energy problem", ISSCC 2014, doi:10.1109/ISSCC.2014.6757323.
/// Worked example: 10 GFLOP at 1 pJ and 100 MB at 50 pJ/B in 20 ms at 2 W idle: 10 + 5 + 40 = 55 mJ; busy at 4 W: 80 mJ;
/// the gap is 31 %.
[[nodiscard]] StepEnergy stepEnergy(const Accelerator& accelerator, const PowerSpec& spec, const Design& design,
                                    const StepWork& work, const Traffic& traffic, Time busy, Time waiting);

/// Idle power plus the share `duty` of what running flat out adds to it.
/// Worked example: 80 mW idle, 1 W flat out, busy for a quarter of the time: 310 mW.
[[nodiscard]] Power averagePower(Power idle, Power flatOut, double duty);

/// Time that a charge lasts; infinite at no power. Worked example: 0.96 Wh at 310 mW last 3.1 h.
[[nodiscard]] Time batteryLife(Energy charge, Power average);

}  // namespace ironlab::physics
