// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/feasible_region.h"
#include "ui/instruments/region_metrics.h"
#include "ui/style/painting.h"

#include <QLineF>

#include <algorithm>
#include <cmath>

// Where a patch lies, and where in it the leader of its name ends.
namespace ironlab::ui {

using namespace region;

QPointF FeasibleRegionMap::widestIn(const QRectF& plane, std::size_t patch) const
{
    const present::RegionPatch& wanted = m_figure.patches[patch];
    return cellArea(plane, wanted.column, wanted.row).center();
}

/// The rectangle of cells around all of a patch.
QRectF FeasibleRegionMap::boundsOf(const QRectF& plane, std::size_t patch) const
{
    QRectF bounds;
    for (std::size_t row = 0; row < m_figure.rows; ++row) {
        std::size_t first = 0;
        std::size_t last = m_figure.columns;
        while (first < last && m_figure.patch(first, row) != patch) {
            ++first;
        }
        while (last > first && m_figure.patch(last - 1, row) != patch) {
            --last;
        }
        if (first < last) {
            bounds |= cellArea(plane, first, row) | cellArea(plane, last - 1, row);
        }
    }
    return bounds;
}

/// What is too high for any place: the design hides it, a line runs through it, or it lies on the patch's edge.
double FeasibleRegionMap::anchorFault(const RegionGround& ground, std::size_t patch, QPointF place) const
{
    const double farthest = std::hypot(ground.plane.width(), ground.plane.height());
    const bool isHidden = around(place, kDot + kHalo).intersects(ground.design);
    const bool isOnLine = touchesAny(around(place, kDot + kOffCrossHair), ground.lines);
    const bool isOnEdge =
        !liesWhere(ground.plane, around(place, kDot + 1), [patch](std::size_t other) { return other == patch; });
    return (isOnLine ? farthest : 0.0) + (isOnEdge ? farthest : 0.0) + (isHidden ? 2 * farthest : 0.0);
}

/// The middle of each cell and of its halves.
std::vector<QPointF> FeasibleRegionMap::anchorPlaces(const QRectF& plane, std::size_t patch) const
{
    std::vector<QPointF> places;
    for (std::size_t row = 0; row < m_figure.rows; ++row) {
        for (std::size_t column = 0; column < m_figure.columns; ++column) {
            if (m_figure.patch(column, row) != patch) {
                continue;
            }
            const QRectF cell = cellArea(plane, column, row);
            const QPointF middle = cell.center();
            const QPointF aside(cell.width() / 4, 0);
            for (const QPointF place :
                 {middle, QPointF(middle.x(), cell.top() + cell.height() / 4), middle - aside, middle + aside}) {
                places.push_back(place);
            }
        }
    }
    return places;
}

/// In the patch's widest place, else at the place next to that which has no fault, or the least.
QPointF FeasibleRegionMap::anchorOf(const QRectF& plane, std::size_t patch) const
{
    const QPointF widest = widestIn(plane, patch);
    QPointF best = widest;
    const RegionGround ground{plane, around(designIn(plane), kDesignReach), crossHair(plane)};
    double least = anchorFault(ground, patch, widest);
    if (least <= 0.0) {
        return widest;
    }
    for (const QPointF place : anchorPlaces(plane, patch)) {
        const double away = QLineF(place, widest).length();
        if (away >= least) {
            continue;
        }
        if (const double here = away + anchorFault(ground, patch, place); here < least) {
            best = place;
            least = here;
        }
    }
    return best;
}

std::vector<QPointF> FeasibleRegionMap::otherAnchors(const QRectF& plane, std::size_t patch, QPointF first) const
{
    constexpr double kBetween = 20.0;
    constexpr std::size_t kMost = 2;
    std::vector<QPointF> places = anchorPlaces(plane, patch);
    std::ranges::stable_sort(places, {}, [&](QPointF place) { return QLineF(place, first).length(); });
    const RegionGround ground{plane, around(designIn(plane), kDesignReach), crossHair(plane)};
    std::vector<QPointF> found{first};
    for (const QPointF place : places) {
        const auto isNear = [&](QPointF other) { return QLineF(place, other).length() < kBetween; };
        if (found.size() <= kMost && std::ranges::none_of(found, isNear) && anchorFault(ground, patch, place) <= 0.0) {
            found.push_back(place);
        }
    }
    found.erase(found.begin());
    return found;
}

/// Of each patch that is large enough for a name; the largest patches come first.
std::vector<QPointF> FeasibleRegionMap::anchors(const QRectF& plane) const
{
    const double least = kLeastNamed * static_cast<double>(m_figure.cells.size());
    std::vector<QPointF> found;
    for (std::size_t i = 0; i < m_figure.patches.size() && static_cast<double>(m_figure.patches[i].cells) >= least;
         ++i) {
        found.push_back(anchorOf(plane, i));
    }
    return found;
}

}  // namespace ironlab::ui
