// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/base/contract.h>
#include <ironlab/physics/sweep.h>

#include <algorithm>

namespace ironlab::physics {

namespace {

std::vector<std::size_t> placesOf(const Grid& grid, std::size_t point)
{
    std::vector<std::size_t> places(grid.axes.size());
    for (std::size_t i = places.size(); i-- > 0;) {
        places[i] = point % grid.axes[i].values.size();
        point /= grid.axes[i].values.size();
    }
    return places;
}

}  // namespace

std::size_t Grid::size() const
{
    std::size_t points = 1;
    for (const GridAxis& axis : axes) {
        points *= axis.values.size();
    }
    return points;
}

Design Grid::at(std::size_t point) const
{
    return GridWalk(*this, point).design();
}

void Grid::putCostlyAxesOutside()
{
    const auto cost = [](const GridAxis& axis) {
        const Stages stages = stagesOf(axis.field);
        return 2 * ((stages & stage::kWork) != 0) + 2 * ((stages & stage::kMachine) != 0)
               + ((stages & (stage::kData | stage::kOverhead)) != 0);
    };
    std::stable_sort(axes.begin(), axes.end(),
                     [&cost](const GridAxis& a, const GridAxis& b) { return cost(a) > cost(b); });
}

GridWalk::GridWalk(const Grid& grid, std::size_t point)
    : m_grid(&grid),
      m_places(placesOf(grid, point)),
      m_design(grid.start)
{
    IRONLAB_EXPECTS(point < grid.size());
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        const GridAxis& axis = grid.axes[i];
        copyField(axis.field, axis.values[m_places[i]], m_design);
    }
}

Stages GridWalk::next()
{
    Stages changed = stage::kLast;
    for (std::size_t i = m_places.size(); i-- > 0;) {
        const GridAxis& axis = m_grid->axes[i];
        const bool wraps = ++m_places[i] == axis.values.size();
        m_places[i] = wraps ? 0 : m_places[i];
        copyField(axis.field, axis.values[m_places[i]], m_design);
        changed |= stagesOf(axis.field);
        if (!wraps) {
            break;
        }
    }
    return changed;
}

}  // namespace ironlab::physics
