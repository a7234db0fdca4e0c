// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/solve_region.h>
#include <ironlab/present/data_table.h>
#include <ironlab/present/describe.h>
#include <ironlab/present/scale.h>

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace ironlab::present {

/// One of the two knobs of the plane. Places along it are from 0 to 1.
struct RegionAxis {
    std::string name;                 ///< "Batch"
    std::vector<std::string> values;  ///< one a cell: "16", "2.5 ms", "INT4"
    /// Labelled as the knob is: in one unit, which the highest names, "0", "250", "500 km", or over decades each in its own, "100 µs",
    /// "1 ms"; those between them without a label.
    std::vector<Tick> ticks = {};
    double here = 0.0;               ///< of the design
    std::vector<double> edges = {};  ///< where cells end, from 0 to 1; empty where all are as wide

    /// The low end of a cell along the axis; that of the cell after the last is 1.
    [[nodiscard]] double edge(std::size_t cell) const;
    [[nodiscard]] double middle(std::size_t cell) const { return (edge(cell) + edge(cell + 1)) / 2.0; }
    /// The cell at a place of the axis, held within it. There is at least one value.
    [[nodiscard]] std::size_t cellAt(double place) const;

    bool operator==(const RegionAxis&) const = default;
};

/// What the map is built from. The pointer needs to live only while the figure is built.
struct RegionInput {
    const lab::FeasibleRegion* region = nullptr;
    RegionAxis across;
    RegionAxis up;
    std::function<std::string(physics::WallKind)> wallName;
    bool passesHere = false;  ///< the design's own evaluation
};

/// All cells of the plane that pass, or that one wall stops.
struct RegionPart {
    std::string name;  ///< "passes", or of the wall; "does not run" where a design cannot
    std::size_t cells = 0;

    bool operator==(const RegionPart&) const = default;
};

/// Cells of one part that hang together.
struct RegionPatch {
    std::size_t part = 0;  ///< as in `RegionFigure::cells`
    std::size_t cells = 0;
    std::size_t column = 0;  ///< of the cell where its name stands: of those farthest from other patches the middlemost
    std::size_t row = 0;
    std::size_t reach = 0;  ///< cells from there to the nearest other patch or the end of the plane

    bool operator==(const RegionPatch&) const = default;
};

/// Which designs pass in the plane of two knobs, everything else as it is, and which wall stops the others.
struct RegionFigure {
    static constexpr std::size_t kPasses = 0;

    std::string title;
    std::string scope;  ///< "18 % of this plane passes": of the designs that the cells stand for
    RegionAxis across;
    RegionAxis up;
    std::size_t columns = 0;
    std::size_t rows = 0;
    std::vector<std::size_t> cells;  ///< row by row from the low end; 0 passes, i is stopped by `stops[i - 1]`
    std::vector<RegionPart> stops;   ///< by falling number of cells
    RegionPart passing;
    std::vector<RegionPatch> patches;  ///< by falling number of cells
    std::vector<std::size_t> patchOf;  ///< the patch of each cell
    bool passesHere = false;

    [[nodiscard]] std::size_t cell(std::size_t column, std::size_t row) const { return cells[row * columns + column]; }
    [[nodiscard]] std::size_t patch(std::size_t column, std::size_t row) const
    {
        return patchOf[row * columns + column];
    }
    bool operator==(const RegionFigure&) const = default;
};

[[nodiscard]] RegionFigure regionFigure(const RegionInput& input);

[[nodiscard]] Description describe(const RegionFigure& figure);
/// "Batch 16, framework tax 2.5 ms: passes." or "…: stopped by time per token."
[[nodiscard]] std::string probeText(const RegionFigure& figure, std::size_t column, std::size_t row);
[[nodiscard]] DataTable dataTable(const RegionFigure& figure);
[[nodiscard]] std::string text(const RegionFigure& figure);

}  // namespace ironlab::present
