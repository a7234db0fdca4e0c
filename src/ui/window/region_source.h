// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/present/region_figure.h>

#include <QStringList>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace ironlab::ui {

class Bench;

/// The plane of two knobs of the part on show, evaluated anew only where something else than these two has changed:
/// turning one of them only moves the design over the kept plane. Until somebody chooses the knobs, the plane follows
/// the hand: the knob turned last lies across, the one turned before upwards.
class RegionSource {
public:
    explicit RegionSource(const Bench& bench);

    [[nodiscard]] QStringList knobNames() const;
    [[nodiscard]] int across() const { return static_cast<int>(m_across); }
    [[nodiscard]] int up() const { return static_cast<int>(m_up); }
    /// Two different knobs of the part. From now on the plane no longer follows the hand.
    void choose(int across, int up);
    /// Coarser while a knob is dragged, so that a step stays cheap.
    [[nodiscard]] const present::RegionFigure& figure();
    /// The design that a cell of the plane stands for; nothing before there is a plane.
    [[nodiscard]] std::optional<lab::NamedDesign> designAt(std::size_t column, std::size_t row) const;

private:
    [[nodiscard]] const lab::KnobSpec& knob(std::size_t index) const;
    [[nodiscard]] std::string keyOf(const lab::NamedDesign& design) const;
    [[nodiscard]] present::RegionAxis axisOf(const lab::RegionSide& side) const;
    /// The first knob that stands elsewhere than it did; nothing where none does.
    [[nodiscard]] std::optional<std::size_t> turnedKnob() const;
    void followHand();
    [[nodiscard]] double placeOf(const lab::RegionSide& side, const present::RegionAxis& axis) const;
    /// True where the plane was evaluated anew.
    bool refresh();

    const Bench& m_bench;
    std::size_t m_across = 0;
    std::size_t m_up = 1;
    std::optional<lab::FeasibleRegion> m_region;
    present::RegionFigure m_figure;  ///< of the plane; only the design moves over it
    std::string m_key;
    std::vector<lab::KnobValue> m_values;  ///< of all knobs, as they stood
    bool m_follows = true;
};

}  // namespace ironlab::ui
