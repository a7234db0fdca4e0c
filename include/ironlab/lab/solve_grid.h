// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/mission.h>
#include <ironlab/physics/sweep.h>

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace ironlab::lab {

/// The field of a design that a knob turns; nothing for those that choose the machine.
[[nodiscard]] std::optional<physics::DesignField> fieldOf(KnobId knob);

/// The value of a number at a share, 0 to 1, of its slider: the ends as they are, between them three significant digits,
/// which is how finely a slider can be set, or a whole number.
[[nodiscard]] double valueAt(const KnobSpec& knob, double share);

/// Values of a knob that a grid tries: every choice, both ways of a switch, and of a number `samples` places evenly
/// spread over its slider, both ends among them; fewer where whole numbers fall together, and infinity on top where the knob allows it. `samples` is 1 or more; one is the low end.
/// Worked example: nine samples of a batch from 1 to 256 on a logarithmic slider are the powers of two.
[[nodiscard]] std::vector<KnobValue> knobSamples(const KnobSpec& knob, int samples);

/// More designs than these are not asked of one grid.
inline constexpr std::size_t kMostGridPoints = 2'000'000'000;

/// How fine a part's grid is made.
struct GridOptions {
    /// Numbers get 3, 5, 9 … 257 values, the knob with the fewest first, as long as the grid has no more points.
    std::size_t mostPoints = 6'000'000;
    std::map<KnobId, int> samples;  ///< of a number, set by hand
};

/// One knob of a part with the values that it takes.
struct SolveAxis {
    KnobSpec knob;
    std::vector<KnobValue> values;
};
/// The axes of a part in the order of its panel.
[[nodiscard]] std::vector<SolveAxis> solveAxes(const MissionPart& part, const GridOptions& options);

/// The part of a grid that runs on one accelerator.
struct MachineGrid {
    NamedDesign start;  ///< with the knobs that choose the machine turned
    const physics::Accelerator* accelerator = nullptr;
    const physics::Workload* workload = nullptr;
    physics::Grid grid;

    [[nodiscard]] NamedDesign at(std::size_t point) const;
};

/// One grid for each machine that the axes can choose. Power modes that a machine does not have are left out.
[[nodiscard]] std::vector<MachineGrid> machineGrids(const Mission& mission, const NamedDesign& start,
                                                    const std::vector<SolveAxis>& axes, const Catalog& catalog);

}  // namespace ironlab::lab
