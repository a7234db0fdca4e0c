// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "region_patches.h"

#include <ironlab/base/contract.h>
#include <ironlab/base/letter_case.h>
#include <ironlab/present/number_columns.h>
#include <ironlab/present/region_figure.h>
#include <ironlab/present/term_text.h>

#include <algorithm>
#include <cmath>

namespace ironlab::present {
namespace {

using lab::FeasibleRegion;

/// Counts the parts of the plane: 0 passes, i + 1 the i-th wall met.
void fillCells(RegionFigure& figure, const FeasibleRegion& region, const RegionInput& input)
{
    for (std::size_t row = 0; row < figure.rows; ++row) {
        for (std::size_t column = 0; column < figure.columns; ++column) {
            if (region.passes(column, row)) {
                figure.cells.push_back(RegionFigure::kPasses);
                ++figure.passing.cells;
                continue;
            }
            const auto wall = region.stoppedBy(column, row);
            const std::string name = wall ? input.wallName(*wall) : std::string("does not run");
            auto stop = std::ranges::find(figure.stops, name, &RegionPart::name);
            if (stop == figure.stops.end()) {
                stop = figure.stops.insert(stop, RegionPart{name, 0});
            }
            ++stop->cells;
            figure.cells.push_back(static_cast<std::size_t>(stop - figure.stops.begin()) + 1);
        }
    }
}

/// The largest part first; cells are renumbered.
void sortStops(RegionFigure& figure)
{
    std::vector<RegionPart> sorted = figure.stops;
    std::ranges::stable_sort(sorted, std::greater{}, &RegionPart::cells);
    for (std::size_t& cell : figure.cells) {
        if (cell != RegionFigure::kPasses) {
            const auto at = std::ranges::find(sorted, figure.stops[cell - 1].name, &RegionPart::name);
            cell = static_cast<std::size_t>(at - sorted.begin()) + 1;
        }
    }
    figure.stops = std::move(sorted);
}

/// What stops designs of the plane, from the `first` on, the one that stops most before the others.
std::string stopNames(const RegionFigure& figure, std::size_t first)
{
    std::vector<std::string> names;
    for (std::size_t i = first; i < figure.stops.size(); ++i) {
        names.push_back(uncapitalized(figure.stops[i].name));
    }
    return listed(names);
}

}  // namespace

double RegionAxis::edge(std::size_t cell) const
{
    return edges.empty() ? static_cast<double>(cell) / static_cast<double>(values.size()) : edges[cell];
}

std::size_t RegionAxis::cellAt(double place) const
{
    // Pictures ask thousands of times: by halving, or by counting where all cells are equally wide.
    const std::size_t last = values.empty() ? 0 : values.size() - 1;
    if (edges.empty()) {
        const double count = std::floor(place * static_cast<double>(values.size()));
        return count > 0.0 ? std::min(static_cast<std::size_t>(count), last) : 0;
    }
    const auto inner = edges.begin() + 1;
    const auto above = std::upper_bound(inner, inner + static_cast<std::ptrdiff_t>(last), place);
    return static_cast<std::size_t>(above - inner);
}

RegionFigure regionFigure(const RegionInput& input)
{
    IRONLAB_EXPECTS(input.region != nullptr && input.wallName);
    const FeasibleRegion& region = *input.region;
    RegionFigure figure;
    figure.title = "What passes";
    figure.across = input.across;
    figure.up = input.up;
    figure.columns = region.columns();
    figure.rows = region.rows();
    figure.passesHere = input.passesHere;
    figure.passing.name = "passes";
    figure.cells.reserve(figure.columns * figure.rows);
    fillCells(figure, region, input);
    sortStops(figure);
    addPatches(figure);
    const double share = static_cast<double>(figure.passing.cells) / static_cast<double>(figure.cells.size());
    figure.scope = figure.passing.cells == 0 ? std::string("nothing here, other axes may")
                                             : wholePercentText(share) + " of this plane passes";
    return figure;
}

Description describe(const RegionFigure& figure)
{
    std::string summary = figure.across.name + " against " + uncapitalized(figure.up.name)
                          + ", the rest as it is: " + (figure.passing.cells == 0 ? "nothing passes" : figure.scope)
                          + ". Your design " + (figure.passesHere ? "passes." : "does not pass.");
    if (!figure.stops.empty()) {
        summary += " Most is stopped by " + uncapitalized(figure.stops.front().name)
                   + (figure.stops.size() > 1 ? ", some by " + stopNames(figure, 1) : "") + ".";
    }
    return {figure.title, spoken(summary), "Arrow keys move over the plane."};
}

std::string probeText(const RegionFigure& figure, std::size_t column, std::size_t row)
{
    IRONLAB_EXPECTS(column < figure.columns && row < figure.rows);
    const std::size_t cell = figure.cell(column, row);
    const std::string verdict =
        cell == RegionFigure::kPasses ? "passes" : "stopped by " + uncapitalized(figure.stops[cell - 1].name);
    return spoken(figure.across.name + " " + figure.across.values[column] + ", " + uncapitalized(figure.up.name) + " "
                  + figure.up.values[row] + ": " + verdict + ".");
}

DataTable dataTable(const RegionFigure& figure)
{
    DataTable table;
    table.title = figure.title + ", " + figure.scope;
    table.columns = {{figure.up.name, "", false}};
    for (const std::string& value : figure.across.values) {
        table.columns.push_back({figure.across.name + " " + value, "", false});
    }
    for (std::size_t row = figure.rows; row-- > 0;) {
        std::vector<DataCell> cells{figure.up.values[row]};
        for (std::size_t column = 0; column < figure.columns; ++column) {
            const std::size_t cell = figure.cell(column, row);
            cells.emplace_back(cell == RegionFigure::kPasses ? "passes" : figure.stops[cell - 1].name);
        }
        table.addRow(std::move(cells));
    }
    // A patch of a few cells has no name in the picture.
    if (!figure.stops.empty()) {
        table.notes.push_back({"Stopped by", stopNames(figure, 0)});
    }
    table.notes.push_back({"Your design", figure.passesHere ? "passes" : "does not pass"});
    return table;
}

std::string text(const RegionFigure& figure)
{
    return text(dataTable(figure));
}

}  // namespace ironlab::present
