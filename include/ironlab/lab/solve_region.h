// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/solve_grid.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace ironlab::lab {

/// The values of one knob that a region is evaluated at, each once. A number is taken at the shares (i + 1/2) / n of its
/// slider; a choice, a switch, and whole numbers of which there are 16 or fewer have one cell for each value.
struct RegionSide {
    SolveAxis axis;
    /// Where the cells end along the slider, from 0 to 1, where some are wider than others: a batch of 1 has a larger
    /// share of a logarithmic slider than one of 100. Empty where all are as wide.
    std::vector<double> edges = {};
};

/// Where in the plane of two knobs a design would pass, everything else left as it is. Cells are different designs.
class FeasibleRegion {
public:
    FeasibleRegion(RegionSide across, RegionSide up);

    [[nodiscard]] const SolveAxis& across() const { return m_across.axis; }
    [[nodiscard]] const SolveAxis& up() const { return m_up.axis; }  ///< row 0 is the lowest value
    [[nodiscard]] const RegionSide& acrossSide() const { return m_across; }
    [[nodiscard]] const RegionSide& upSide() const { return m_up; }
    [[nodiscard]] std::size_t columns() const { return m_across.axis.values.size(); }
    [[nodiscard]] std::size_t rows() const { return m_up.axis.values.size(); }

    /// Whether the design at a cell runs and passes every wall.
    [[nodiscard]] bool passes(std::size_t column, std::size_t row) const { return at(column, row) == kPasses; }
    /// The wall with the smallest margin of those it fails; nothing where it passes or cannot run for another reason.
    [[nodiscard]] std::optional<physics::WallKind> stoppedBy(std::size_t column, std::size_t row) const;
    [[nodiscard]] std::size_t passing() const;  ///< number of cells that pass

    void set(std::size_t column, std::size_t row, const physics::Evaluation& evaluation);

private:
    static constexpr std::uint8_t kPasses = 0xFF;
    static constexpr std::uint8_t kNoWall = 0xFE;
    [[nodiscard]] std::uint8_t at(std::size_t column, std::size_t row) const;

    RegionSide m_across;
    RegionSide m_up;
    std::vector<std::uint8_t> m_cells;
};

/// The region around a design of a part, in the plane of two of its knobs, of `columns` by `rows` cells at most. It takes well under a millisecond for 48 by
/// 32 cells, so it may be asked for while a slider is dragged.
[[nodiscard]] FeasibleRegion feasibleRegion(const Mission& mission, const MissionPart& part, const NamedDesign& design,
                                            const KnobSpec& across, const KnobSpec& up, const Catalog& catalog,
                                            std::size_t columns = 48, std::size_t rows = 32);

}  // namespace ironlab::lab
