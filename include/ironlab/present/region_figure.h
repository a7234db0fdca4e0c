// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/solve_region.h>
#include <ironlab/present/data_table.h>
#include <ironlab/present/describe.h>

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace ironlab::present {

/// One of the two knobs of the plane.
struct RegionAxis {
    std::string name;                 ///< "Batch"
    std::vector<std::string> values;  ///< one a cell: "16", "2.5 ms", "INT4"
    std::string low;                  ///< at the ends of the axis: "1", "256"
    std::string high;
    double here = 0.0;  ///< where the design stands, 0 to 1 along the axis
    /// Where cells end along the axis, from 0 to 1; empty where all are as wide. Then `here` 0 and 1 are the middles of
    /// the first and last cell, else the ends of the axis.
    std::vector<double> edges = {};

    /// The low end of a cell along the axis; that of the cell after the last is 1.
    [[nodiscard]] double edge(std::size_t cell) const;
    /// The cell at a place of the axis, held within it. There is at least one value.
    [[nodiscard]] std::size_t cellAt(double place) const;
    /// The place of the design between the ends of the axis, 0 to 1.
    [[nodiscard]] double placeHere() const;

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

/// A part of the plane that one wall stops.
struct RegionStop {
    std::string name;  ///< of the wall; "does not fit" where a design cannot run
    std::size_t cells = 0;
    std::size_t column = 0;  ///< of the cell farthest from other parts, where its name stands
    std::size_t row = 0;
    std::size_t reach = 0;  ///< cells from there to the nearest other part

    bool operator==(const RegionStop&) const = default;
};

/// Which designs pass in the plane of two knobs, everything else as it is, and which wall stops the others.
struct RegionFigure {
    static constexpr std::size_t kPasses = 0;

    std::string title;
    std::string scope;  ///< "18 % pass": of the designs that the cells stand for
    RegionAxis across;
    RegionAxis up;
    std::size_t columns = 0;
    std::size_t rows = 0;
    std::vector<std::size_t> cells;  ///< row by row from the low end; 0 passes, i is stopped by `stops[i - 1]`
    std::vector<RegionStop> stops;   ///< by falling number of cells
    RegionStop passing;              ///< the part that passes
    bool passesHere = false;

    [[nodiscard]] std::size_t cell(std::size_t column, std::size_t row) const { return cells[row * columns + column]; }
    bool operator==(const RegionFigure&) const = default;
};

[[nodiscard]] RegionFigure regionFigure(const RegionInput& input);

[[nodiscard]] Description describe(const RegionFigure& figure);
/// "Batch 16, framework tax 2.5 ms: passes." or "…: stopped by time per token."
[[nodiscard]] std::string probeText(const RegionFigure& figure, std::size_t column, std::size_t row);
[[nodiscard]] DataTable dataTable(const RegionFigure& figure);
[[nodiscard]] std::string text(const RegionFigure& figure);

}  // namespace ironlab::present
