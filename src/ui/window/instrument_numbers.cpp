// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/instrument_numbers.h"

#include "ui/instruments/instrument_view.h"
#include "ui/instruments/instrument_words.h"
#include "ui/instruments/tornado.h"
#include "ui/window/bench.h"
#include "ui/window/bench_book.h"
#include "ui/window/bench_figures.h"
#include "ui/window/instrument_places.h"

#include <ironlab/present/formula_book.h>
#include <ironlab/present/plain_formulas.h>

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace ironlab::ui {
namespace {

using Ids = std::vector<std::string>;

/// The designs besides the one on the bench that the instrument shows.
BookShelf shelfOf(lab::Instrument kind, const Bench& bench)
{
    BookShelf shelf{{std::string(), BenchBook::live(bench)}};
    const bool showsMoves = kind == lab::Instrument::Roofline || kind == lab::Instrument::AmdahlHeatmap;
    const bool showsCaptures = kind == lab::Instrument::Roofline || kind == lab::Instrument::LatencyWaterfall;
    if (showsMoves) {
        for (const lab::Move& move : bench.state().moves) {
            shelf.emplace_back("move " + std::to_string(move.number),
                               BenchBook::of(bench, move.design, move.evaluation));
        }
    }
    if (showsCaptures) {
        for (const Capture& capture : capturesOf(bench)) {
            shelf.emplace_back(capture.evidence->id,
                               BenchBook::of(bench, capture.evidence->design, capture.evidence->evaluation));
        }
    }
    if (kind == lab::Instrument::Roofline) {
        for (const auto& [tier, design] : tierDesigns(bench)) {
            shelf.emplace_back(std::string(displayName(tier)) + " tier",
                               BenchBook::of(bench, design, bench.evaluated(design)));
        }
    }
    return shelf;
}

/// Of every other design of the shelf.
Ids ofOthers(lab::Instrument kind)
{
    switch (kind) {
    case lab::Instrument::Roofline: return {"rates.achieved", "rates.intensity", "machine.peak", "rates.ridge"};
    case lab::Instrument::AmdahlHeatmap: return {"latency", "amdahl.baseline"};
    default: return {"latency"};
    }
}

/// Each once, where it came first.
void append(Ids& ids, const Ids& more)
{
    for (const std::string& id : more) {
        if (std::ranges::find(ids, id) == ids.end()) {
            ids.push_back(id);
        }
    }
}

/// Which choices the Sensitivity shows is the part's to say, not the register's.
Ids ofRows(const InstrumentView& view)
{
    Ids ids;
    if (const auto* tornado = qobject_cast<const Tornado*>(&view)) {
        for (const present::TornadoRow& row : tornado->figure().rows) {
            ids.push_back(row.metric);
        }
    }
    return ids;
}

/// What the formulas of these numbers are made of.
template <class Ask>
Ids operandsOf(const Ask& ask, const Ids& ids)
{
    Ids operands;
    for (const std::string& id : ids) {
        if (const auto formula = ask(id)) {
            for (const present::FormulaOperand& operand : formula->operands) {
                if (!operand.origin.metric.empty()) {
                    operands.push_back(operand.origin.metric);
                }
            }
        }
    }
    return operands;
}

}  // namespace

AskedNumbers numbersOf(lab::Instrument kind, const InstrumentView& view, const Bench& bench,
                       std::optional<QPointF> place)
{
    BookShelf shelf = shelfOf(kind, bench);
    Ids ids = metricsNear(kind, view, place);
    append(ids, operandsOf([&shelf](const std::string& id) { return askShelf(shelf, id); }, ids));
    const Ids shown = present::metricsOf(kind);
    append(ids, shown);
    append(ids, ofRows(view));
    for (const auto& [name, book] : shelf) {
        for (const std::string& metric : name.empty() ? Ids{} : ofOthers(kind)) {
            append(ids, {name + ":" + metric});
        }
    }
    if (bench.live().pinned) {
        for (const std::string& metric : shown) {
            append(ids, {"pinned:" + metric});
        }
    }
    return {instrumentTitle(kind), std::move(ids),
            [shelf = std::move(shelf)](const std::string& id) { return askShelf(shelf, id); },
            place ? metricAt(view, *place) : std::string()};
}

AskedNumbers numbersOfRegion(const Bench& bench, const present::RegionFigure& figure,
                             const std::optional<lab::NamedDesign>& under)
{
    const std::string share = "region.share";
    const std::string place = QCoreApplication::translate("ironlab::ui::InstrumentNumbers", "this place").toStdString();
    BookShelf shelf{{std::string(), BenchBook::live(bench)}};
    Ids ids;
    if (under) {
        shelf.emplace_back(place, BenchBook::of(bench, *under, bench.evaluated(*under)));
    }
    const auto addWalls = [&](const std::string& book) {
        for (std::size_t i = 0; i < physics::kWallKinds; ++i) {
            ids.push_back(book + present::wallMetric(static_cast<physics::WallKind>(i)));
        }
    };
    if (under) {
        addWalls(place + ":");
    }
    if (!figure.cells.empty()) {
        ids.insert(under ? ids.end() : ids.begin(), share);
    }
    addWalls({});
    return {instrumentTitle(lab::Instrument::FeasibleRegion), std::move(ids),
            [shelf = std::move(shelf), share, passing = figure.passing.cells,
             cells = figure.cells.size()](const std::string& id) {
                return id == share ? std::optional(present::passingShare(passing, cells)) : askShelf(shelf, id);
            }};
}

TableNumbers numbersOfTable(lab::Instrument kind, const InstrumentView& view, AskedNumbers all)
{
    TableNumbers numbers{remembering(std::move(all)), {}};
    const std::size_t rows = view.table().rows.size();
    for (std::size_t row = 0; row < rows; ++row) {
        Ids ids = metricsOfRow(kind, view, row);
        append(ids, operandsOf(numbers.all.ask, ids));
        numbers.rows.push_back(std::move(ids));
    }
    return numbers;
}

}  // namespace ironlab::ui
