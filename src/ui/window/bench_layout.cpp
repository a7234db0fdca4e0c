// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/bench_layout.h"

namespace ironlab::ui {
namespace {

using lab::Instrument;

/// Instruments of a track's own wall, which leave room for a small one beside them.
bool isWide(Instrument kind)
{
    switch (kind) {
    case Instrument::KvCapacity:
    case Instrument::ThroughputByBatch:
    case Instrument::LatencyHistogram:
    case Instrument::ThermalCurve:
    case Instrument::MemoryMap:
    case Instrument::EnergyBudget:
    case Instrument::Tornado: return true;
    default: return false;
    }
}

bool isSmall(Instrument kind)
{
    return kind == Instrument::MfuGauge || kind == Instrument::FeasibleRegion;
}

bool sharesRow(Instrument first, Instrument second)
{
    const bool isRegionOfWalls = first == Instrument::Walls && second == Instrument::FeasibleRegion;
    return isRegionOfWalls || (isWide(first) && isSmall(second)) || (isSmall(first) && isWide(second));
}

std::vector<BenchCell> cellsOf(const std::vector<Instrument>& kinds)
{
    std::vector<BenchCell> cells;
    for (const Instrument kind : kinds) {
        if (!cells.empty() && isWide(kind) && isWide(cells.back().front())) {
            cells.back().push_back(kind);
        } else {
            cells.push_back({kind});
        }
    }
    return cells;
}

}  // namespace

std::vector<BenchRow> benchRows(const std::vector<Instrument>& kinds)
{
    std::vector<BenchRow> rows;
    for (const BenchCell& cell : cellsOf(kinds)) {
        const bool hasRoom = !rows.empty() && rows.back().size() == 1;
        if (hasRoom && sharesRow(rows.back().front().front(), cell.front())) {
            rows.back().push_back(cell);
        } else {
            rows.push_back({cell});
        }
    }
    return rows;
}

int heightShareOf(Instrument kind, bool isDense)
{
    switch (kind) {
    case Instrument::Roofline: return 284;
    case Instrument::AmdahlHeatmap: return 322;
    case Instrument::ThroughputCeiling: return 204;
    case Instrument::LatencyWaterfall: return isDense ? 240 : 252;
    default: return isWide(kind) || isSmall(kind) ? 252 : 0;
    }
}

int widthShareOf(Instrument kind)
{
    return isSmall(kind) ? 10 : 21;
}

}  // namespace ironlab::ui
