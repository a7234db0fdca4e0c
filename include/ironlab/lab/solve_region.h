// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/solve_grid.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace ironlab::lab {

/// Where in the plane of two knobs a design would pass, everything else left as it is. Cells are evaluated at their
/// centres: of `columns` cells of a number the one with index i stands at the share (i + 1/2) / columns of its slider; a
/// choice, a switch, and whole numbers of which there are 16 or fewer have one cell for each value.
class FeasibleRegion {
public:
    FeasibleRegion(SolveAxis across, SolveAxis up);

    [[nodiscard]] const SolveAxis& across() const { return m_across; }
    [[nodiscard]] const SolveAxis& up() const { return m_up; }  ///< row 0 is the lowest value
    [[nodiscard]] std::size_t columns() const { return m_across.values.size(); }
    [[nodiscard]] std::size_t rows() const { return m_up.values.size(); }

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

    SolveAxis m_across;
    SolveAxis m_up;
    std::vector<std::uint8_t> m_cells;
};

/// The region around a design of a part, in the plane of two of its knobs. It takes well under a millisecond for 48 by
/// 32 cells, so it may be asked for while a slider is dragged.
[[nodiscard]] FeasibleRegion feasibleRegion(const Mission& mission, const MissionPart& part, const NamedDesign& design,
                                            const KnobSpec& across, const KnobSpec& up, const Catalog& catalog,
                                            std::size_t columns = 48, std::size_t rows = 32);

}  // namespace ironlab::lab
