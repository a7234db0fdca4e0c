// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "region_patches.h"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>
#include <utility>

namespace ironlab::present {
namespace {

constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

/// Gives all cells that hang together with `first`, by their sides, the number of a new patch.
void fillPatch(RegionFigure& figure, std::size_t first)
{
    const std::size_t number = figure.patches.size();
    figure.patches.push_back({figure.cells[first], 0, 0, 0, 0});
    std::vector<std::size_t> waiting{first};
    figure.patchOf[first] = number;
    const auto visit = [&](std::size_t cell) {
        if (figure.patchOf[cell] == kNone && figure.cells[cell] == figure.patches[number].part) {
            figure.patchOf[cell] = number;
            waiting.push_back(cell);
        }
    };
    while (!waiting.empty()) {
        const std::size_t cell = waiting.back();
        waiting.pop_back();
        ++figure.patches[number].cells;
        const std::size_t column = cell % figure.columns;
        if (column > 0) {
            visit(cell - 1);
        }
        if (column + 1 < figure.columns) {
            visit(cell + 1);
        }
        if (cell >= figure.columns) {
            visit(cell - figure.columns);
        }
        if (cell + figure.columns < figure.cells.size()) {
            visit(cell + figure.columns);
        }
    }
}

/// The largest patch first; cells are renumbered.
void sortPatches(RegionFigure& figure)
{
    std::vector<std::size_t> order(figure.patches.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::greater{}, [&](std::size_t patch) { return figure.patches[patch].cells; });
    std::vector<RegionPatch> sorted;
    std::vector<std::size_t> placeOf(order.size());
    for (const std::size_t patch : order) {
        placeOf[patch] = sorted.size();
        sorted.push_back(figure.patches[patch]);
    }
    for (std::size_t& patch : figure.patchOf) {
        patch = placeOf[patch];
    }
    figure.patches = std::move(sorted);
}

/// How many cells away from each cell the nearest one of another patch is, seen along rows, columns and diagonals: two
/// sweeps of the chessboard distance, with the edge of the plane as another patch.
std::vector<std::size_t> distances(const RegionFigure& figure)
{
    const std::size_t width = figure.columns;
    const std::size_t height = figure.rows;
    std::vector<std::size_t> distance(width * height, width + height);
    const auto relax = [&](std::size_t column, std::size_t row, int dx, int dy) {
        const std::size_t x = column + static_cast<std::size_t>(dx);
        const std::size_t y = row + static_cast<std::size_t>(dy);
        const bool isSame = x < width && y < height && figure.patch(x, y) == figure.patch(column, row);
        std::size_t& here = distance[row * width + column];
        here = std::min(here, isSame ? distance[y * width + x] + 1 : std::size_t{1});
    };
    constexpr std::array kBefore{std::pair(-1, 0), std::pair(-1, -1), std::pair(0, -1), std::pair(1, -1)};
    for (std::size_t row = 0; row < height; ++row) {
        for (std::size_t column = 0; column < width; ++column) {
            for (const auto& [dx, dy] : kBefore) {
                relax(column, row, dx, dy);
            }
        }
    }
    for (std::size_t row = height; row-- > 0;) {
        for (std::size_t column = width; column-- > 0;) {
            for (const auto& [dx, dy] : kBefore) {
                relax(column, row, -dx, -dy);
            }
        }
    }
    return distance;
}

/// The cell of a patch whose distance from others is largest; of several the one nearest to their middle.
void placeNames(RegionFigure& figure)
{
    struct Middle {
        double column = 0.0;
        double row = 0.0;
        double cells = 0.0;
        double nearest = std::numeric_limits<double>::infinity();
    };
    const std::vector<std::size_t> distance = distances(figure);
    std::vector<Middle> middles(figure.patches.size());
    for (std::size_t cell = 0; cell < figure.cells.size(); ++cell) {
        RegionPatch& patch = figure.patches[figure.patchOf[cell]];
        patch.reach = std::max(patch.reach, distance[cell]);
    }
    const auto eachFarthest = [&](auto visit) {
        for (std::size_t cell = 0; cell < figure.cells.size(); ++cell) {
            const std::size_t patch = figure.patchOf[cell];
            if (distance[cell] == figure.patches[patch].reach) {
                visit(figure.patches[patch], middles[patch], cell % figure.columns, cell / figure.columns);
            }
        }
    };
    eachFarthest([](RegionPatch&, Middle& middle, std::size_t column, std::size_t row) {
        middle.column += static_cast<double>(column);
        middle.row += static_cast<double>(row);
        middle.cells += 1.0;
    });
    eachFarthest([](RegionPatch& patch, Middle& middle, std::size_t column, std::size_t row) {
        const double x = static_cast<double>(column) - middle.column / middle.cells;
        const double y = static_cast<double>(row) - middle.row / middle.cells;
        if (const double away = x * x + y * y; away < middle.nearest) {
            middle.nearest = away;
            patch.column = column;
            patch.row = row;
        }
    });
}

}  // namespace

void addPatches(RegionFigure& figure)
{
    figure.patchOf.assign(figure.cells.size(), kNone);
    for (std::size_t cell = 0; cell < figure.cells.size(); ++cell) {
        if (figure.patchOf[cell] == kNone) {
            fillPatch(figure, cell);
        }
    }
    sortPatches(figure);
    placeNames(figure);
}

}  // namespace ironlab::present
