// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/physics/capacity.h>
#include <ironlab/present/stacked_bars_figure.h>

#include <optional>

namespace ironlab::present {

/// What the map is built from. Pointers need to live only while the figure is built.
struct MemoryMapInput {
    const physics::Evaluation* now = nullptr;
    const physics::Accelerator* machine = nullptr;
    double modelScale = 1.0;
    std::optional<double> largestModelScale;  ///< physics::largestModelScale of the same design
};

/// A bar a memory: what lies in the working memory, in a weight memory of its own, and, where something is pushed out,
/// behind the spill path or nowhere at all.
[[nodiscard]] StackedBarsFigure memoryMapFigure(const MemoryMapInput& input);

}  // namespace ironlab::present
