// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure_words.h"

#include <ironlab/base/contract.h>
#include <ironlab/present/snapshots_figure.h>

#include <utility>
#include <vector>

namespace ironlab::present {
namespace {

/// "1 fails: Power".
std::string wallsCell(const SnapshotRow& row)
{
    return row.walls + (row.failing.empty() ? "" : ": " + row.failing);
}

std::string comparedText(const SnapshotRow& row)
{
    if (!row.obstacle.empty()) {
        return row.name + ", " + row.label + ": " + row.obstacle;
    }
    const auto with = [](const SnapshotValue& value) {
        return value.text + (value.change.empty() ? "" : " (" + value.change + ")");
    };
    return row.name + ", " + row.label + ": " + with(row.latency) + ", " + with(row.rate) + ", MFU "
           + with(row.utilization) + ", walls: " + wallsCell(row) + ".";
}

}  // namespace

Description describe(const SnapshotsFigure& figure)
{
    std::string summary;
    for (const SnapshotRow& row : figure.rows) {
        summary += (summary.empty() ? "" : " ") + comparedText(row);
    }
    return {figure.title, spoken(summary.empty() ? "None yet." : summary),
            "Up and down arrows walk through the designs."};
}

std::size_t probeCount(const SnapshotsFigure& figure)
{
    return figure.rows.size();
}

std::string probeText(const SnapshotsFigure& figure, std::size_t probe)
{
    IRONLAB_EXPECTS(probe < probeCount(figure));
    return spoken(comparedText(figure.rows[probe]));
}

namespace {

DataCell exact(const SnapshotValue& value)
{
    return value.value ? DataCell(value.text, *value.value) : DataCell(value.text);
}

/// Against the first design.
DataCell changeCell(const SnapshotValue& value, const SnapshotValue& first)
{
    const bool isFactor = !value.change.empty() && value.value && first.value.value_or(0.0) != 0.0;
    return isFactor ? DataCell(value.change, *value.value / *first.value) : DataCell(value.change);
}

}  // namespace

DataTable dataTable(const SnapshotsFigure& figure)
{
    DataTable table;
    table.title = figure.title + ", " + figure.scope;
    table.columns = {{"design", "", false},
                     {"what", "", false},
                     {"latency", "s", true},
                     {"latency change", "", true},
                     {"rate", figure.rateUnit, true},
                     {"rate change", "", true},
                     {"MFU", "", true},
                     {"MFU change", "", true},
                     {"power", "W", true},
                     {"power change", "", true},
                     {"walls", "", false}};
    for (const SnapshotRow& row : figure.rows) {
        const SnapshotRow& first = figure.rows.front();
        std::vector<DataCell> cells{row.name, row.label};
        for (const auto value :
             {&SnapshotRow::latency, &SnapshotRow::rate, &SnapshotRow::utilization, &SnapshotRow::power}) {
            cells.push_back(exact(row.*value));
            cells.push_back(changeCell(row.*value, first.*value));
        }
        cells.emplace_back(row.obstacle.empty() ? wallsCell(row) : row.obstacle);
        table.addRow(std::move(cells));
    }
    for (const SnapshotRoof& roof : figure.roofs) {
        table.notes.push_back({"Roof of", roof.label});
    }
    return table;
}

std::string text(const SnapshotsFigure& figure)
{
    return text(dataTable(figure));
}

}  // namespace ironlab::present
