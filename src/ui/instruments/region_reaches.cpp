// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/feasible_region.h"

#include <algorithm>

// Which patches of the plane of two knobs are large enough to be asked about.
namespace ironlab::ui {
namespace {

constexpr double kLeastSeen = 12;  ///< px up and across of a patch whose name is asked for

}  // namespace

/// How far each patch reaches up in one column, and across in one row.
std::vector<QSizeF> FeasibleRegionMap::reaches(const QRectF& plane) const
{
    std::vector<QSizeF> found(m_figure.patches.size(), QSizeF(0, 0));
    for (std::size_t row = 0; row < m_figure.rows; ++row) {
        double run = 0.0;
        for (std::size_t column = 0; column < m_figure.columns; ++column) {
            const std::size_t patch = m_figure.patch(column, row);
            const bool goesOn = column > 0 && m_figure.patch(column - 1, row) == patch;
            run = cellArea(plane, column, row).width() + (goesOn ? run : 0.0);
            found[patch].setWidth(std::max(found[patch].width(), run));
        }
    }
    for (std::size_t column = 0; column < m_figure.columns; ++column) {
        double run = 0.0;
        for (std::size_t row = 0; row < m_figure.rows; ++row) {
            const std::size_t patch = m_figure.patch(column, row);
            const bool goesOn = row > 0 && m_figure.patch(column, row - 1) == patch;
            run = cellArea(plane, column, row).height() + (goesOn ? run : 0.0);
            found[patch].setHeight(std::max(found[patch].height(), run));
        }
    }
    return found;
}

std::vector<std::size_t> FeasibleRegionMap::seenPatches() const
{
    const std::vector<QSizeF> reach = reaches(plane());
    std::vector<std::size_t> seen;
    for (std::size_t patch = 0; patch < reach.size(); ++patch) {
        if (std::min(reach[patch].width(), reach[patch].height()) >= kLeastSeen) {
            seen.push_back(patch);
        }
    }
    return seen;
}

}  // namespace ironlab::ui
