// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/instrument_places.h"

#include "ui/instruments/amdahl_heatmap.h"
#include "ui/instruments/headroom_line.h"
#include "ui/instruments/kv_capacity_bar.h"
#include "ui/instruments/latency_histogram.h"
#include "ui/instruments/latency_waterfall.h"
#include "ui/instruments/metric_ratio_counter.h"
#include "ui/instruments/roofline_visualizer.h"
#include "ui/instruments/snapshots.h"
#include "ui/instruments/stacked_bars.h"
#include "ui/instruments/thermal_curve.h"
#include "ui/instruments/throughput_ceiling_plot.h"
#include "ui/instruments/tornado.h"
#include "ui/instruments/walls_table.h"

#include <ironlab/present/shown_number.h>

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace ironlab::ui {
namespace {

using Ids = std::vector<std::string>;
using present::placed;

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kSecondsAMinute = 60.0;

/// What stands at the place, or under the keyboard's cursor.
std::optional<std::size_t> thingAt(const InstrumentView& view, std::optional<QPointF> place)
{
    const auto* probed = qobject_cast<const ProbedView*>(&view);
    if (probed == nullptr) {
        return std::nullopt;
    }
    if (!place) {
        return probed->probe() ? std::optional(static_cast<std::size_t>(*probed->probe())) : std::nullopt;
    }
    for (int i = 0; i < probed->probeCount(); ++i) {
        if (probed->probeArea(i).contains(*place)) {
            return static_cast<std::size_t>(i);
        }
    }
    return std::nullopt;
}

Ids ofTerm(physics::Term term)
{
    const std::string name(fileName(term));
    Ids ids{"terms." + name, "share." + name, "pinned:terms." + name, "ratio." + name};
    switch (term) {
    case physics::Term::Data: ids.insert(ids.end(), {"saves.link_rate", "saves.distance"}); break;
    case physics::Term::Memory: ids.emplace_back("saves.bandwidth"); break;
    case physics::Term::Compute: ids.emplace_back("saves.peak"); break;
    case physics::Term::Overhead: break;
    }
    return ids;
}

Ids atWaterfall(const LatencyWaterfall& view, std::size_t thing)
{
    const auto& rows = view.figure().rows;
    if (thing >= rows.size()) {
        return {"latency", "pinned:latency", "ratio.latency", "latency.left", "latency.margin"};
    }
    const auto& term = rows[thing].term;
    return term ? ofTerm(*term) : Ids{"latency.overlap", "share.overlap", "pinned:latency.overlap"};
}

Ids sides(const std::string& ratio, const std::string& metric)
{
    return {ratio, "pinned:" + metric, metric};
}

Ids atRatios(const MetricRatioCounter& view, std::size_t thing)
{
    const std::array counters{sides("ratio.peak", "machine.peak"), sides("ratio.bandwidth", "machine.bandwidth"),
                              sides("ratio.throughput", "throughput")};
    if (thing < counters.size()) {
        return counters[thing];
    }
    const present::RatioFigure& figure = view.figure();
    const std::size_t factor = thing - counters.size();
    if (factor >= figure.factors.size()) {
        return {"ratio.product", "ratio.throughput"};
    }
    const std::string& name = figure.factors[factor].name;
    return name == "peak"                        ? sides("ratio.peak", "machine.peak")
           : name == "achievable"                ? sides("ratio.achievable", "rates.step_efficiency")
           : factor + 1 == figure.factors.size() ? sides("ratio.computing", "rates.computing_share")
                                                 : sides("ratio.work", "work.flops_per_unit");
}

std::string bookName(present::RoofPointKind kind, int move)
{
    switch (kind) {
    case present::RoofPointKind::Current: return {};
    case present::RoofPointKind::Baseline: return "pinned:";
    case present::RoofPointKind::Move: break;
    }
    return "move " + std::to_string(move) + ":";
}

Ids underRoof(const std::string& book)
{
    return {book + "rates.achieved", book + "rates.intensity", book + "rates.attainable"};
}

Ids atRoofline(const RooflineVisualizer& view)
{
    const auto at = view.pointedAt();
    if (!at || *at >= view.figure().points.size()) {
        return {};
    }
    const present::RoofPoint& point = view.figure().points[*at];
    return underRoof(bookName(point.kind, point.move));
}

Ids ofDesign(const std::string& book)
{
    Ids ids;
    for (const char* metric : {"amdahl.speedup", "amdahl.limit", "latency", "amdahl.serial_share", "amdahl.accelerated",
                               "latency.margin", "latency.overrun", "amdahl.baseline", "amdahl.critical"}) {
        ids.push_back(book + metric);
    }
    return ids;
}

Ids ofCaptured(const std::string& book)
{
    Ids ids;
    for (const char* metric : {"latency", "throughput", "mfu", "power.average", "ratio.latency", "ratio.throughput",
                               "ratio.mfu", "ratio.power", "room.total", "machine.capacity"}) {
        ids.push_back(book + metric);
    }
    return ids;
}

Ids atHeatmap(const AmdahlHeatmap& view)
{
    if (const present::HeatmapMark* mark = view.pointedMark()) {
        const bool isNow = view.figure().current && &*view.figure().current == mark;
        return ofDesign(isNow ? std::string() : "move " + std::to_string(mark->move) + ":");
    }
    const auto place = view.crossHair();
    if (!place) {
        return {};
    }
    Ids ids;
    for (const char* metric :
         {"amdahl.at", "amdahl.limit_at", "amdahl.latency_at", "amdahl.parallel_at", "amdahl.margin_at"}) {
        ids.push_back(placed(metric, {place->speedup, place->serialShare}));
    }
    return ids;
}

/// Of one batch of a sweep.
Ids ofBatch(double batch)
{
    Ids ids;
    for (const char* metric : {"throughput.at_batch", "latency.at_batch", "batch.compute_roof", "batch.memory_roof"}) {
        ids.push_back(placed(metric, {batch}));
    }
    return ids;
}

bool isByBatch(const ThroughputCeilingPlot& view)
{
    return view.figure().against == present::CeilingFigure::Against::Batch;
}

Ids atBatch(const ThroughputCeilingPlot& view)
{
    Ids ids = ofBatch(view.crossHair());
    for (const present::CeilingStop& stop : view.figure().stops) {
        const Ids there = ofBatch(stop.x);
        ids.insert(ids.end(), there.begin(), there.end());
    }
    return ids;
}

Ids atCeiling(const ThroughputCeilingPlot& view)
{
    if (isByBatch(view)) {
        return atBatch(view);
    }
    Ids ids{placed("throughput.at", {view.crossHair()})};
    if (view.figure().requiredSpeedup) {
        ids.emplace_back("amdahl.required");
        ids.push_back(placed("throughput.at", {*view.figure().requiredSpeedup}));
    }
    ids.push_back(placed("throughput.at", {100.0}));
    ids.push_back(placed("throughput.at", {kInfinity}));
    ids.push_back(placed("throughput.compute_only", {kInfinity}));
    return ids;
}

Ids atHistogram(const LatencyHistogram& view, std::size_t bar)
{
    const present::LatencyHistogramFigure& figure = view.figure();
    const auto unit = present::numbersIn("1 " + figure.latency.unit);
    if (bar >= figure.bars.size() || unit.empty()) {
        return {};
    }
    const double size = unit.front().unitSize;
    const double from = figure.barsStart + static_cast<double>(bar) * figure.barWidth;
    const std::string steps = placed("tail.steps", {from * size, (from + figure.barWidth) * size});
    return {steps, "pinned:" + steps};
}

Ids atMinute(double minute)
{
    Ids ids;
    for (const char* book : {"", "pinned:"}) {
        for (const char* metric : {"heat.at", "heat.rate", "heat.charge"}) {
            ids.push_back(book + placed(metric, {minute * kSecondsAMinute}));
        }
    }
    return ids;
}

Ids atCapacity(const KvCapacityBar& view, std::size_t thing)
{
    const present::KvCapacityFigure& figure = view.figure();
    if (thing >= figure.segments.size()) {
        return {};
    }
    switch (figure.segments[thing].part) {
    case present::CapacityPart::Weights: return {"work.weights"};
    case present::CapacityPart::KvCache: return {"work.kv"};
    case present::CapacityPart::Activations: return {"work.peak_activations"};
    case present::CapacityPart::Reserve: return {"machine.reserve"};
    case present::CapacityPart::Free: return {"room.free"};
    }
    return {};
}

/// By the names that the bars of memories and budgets have.
Ids atBars(const StackedBars& view, std::size_t thing)
{
    static const std::array<std::pair<std::string, Ids>, 12> kParts{
        {{"weights", {"work.weights", "spill.weights", "room.kept_weights"}},
         {"KV cache", {"work.kv", "spill.kv", "room.kept_kv"}},
         {"arena", {"work.peak_activations", "spill.activations", "room.kept_activations"}},
         {"reserve", {"machine.reserve"}},
         {"free", {"room.free", "room.free_weights"}},
         {"standing by", {"energy.standby"}},
         {"working", {"energy.working"}},
         {"arithmetic", {"energy.operations_unit"}},
         {"moving bytes", {"energy.movement_unit"}},
         {"look-ahead", {"budget.look_ahead"}},
         {"input", {"terms.data"}},
         {"processing", {"budget.processing"}}}};
    const present::StackedBarsFigure& figure = view.figure();
    const present::StackPlace place = present::placeOf(figure, thing);
    const std::string& name = figure.bars[place.bar].parts[place.part].name;
    const auto* found = std::ranges::find(kParts, name, &std::pair<std::string, Ids>::first);
    return found == kParts.end() ? Ids{"budget.hop"} : found->second;
}

Ids atTornado(const Tornado& view, std::size_t thing)
{
    const auto& rows = view.figure().rows;
    if (thing >= rows.size()) {
        return {};
    }
    const present::TornadoRow& row = rows[thing];
    return row.knob ? Ids{row.metric, "elasticity." + std::string(fileName(*row.knob))} : Ids{row.metric};
}

template <class View>
const View* as(const InstrumentView& view)
{
    return qobject_cast<const View*>(&view);
}

/// Of a view whose things the arrow keys walk over.
Ids atThing(const InstrumentView& view, std::size_t thing)
{
    if (const auto* waterfall = as<LatencyWaterfall>(view)) {
        return atWaterfall(*waterfall, thing);
    }
    if (const auto* ratios = as<MetricRatioCounter>(view)) {
        return atRatios(*ratios, thing);
    }
    if (const auto* histogram = as<LatencyHistogram>(view)) {
        return atHistogram(*histogram, thing);
    }
    if (const auto* curve = as<ThermalCurve>(view)) {
        return atMinute(present::probeMinute(curve->figure(), thing));
    }
    if (const auto* capacity = as<KvCapacityBar>(view)) {
        return atCapacity(*capacity, thing);
    }
    if (const auto* bars = as<StackedBars>(view)) {
        return atBars(*bars, thing);
    }
    if (const auto* walls = as<WallsTable>(view)) {
        return {present::wallMetric(walls->figure().rows[thing].kind)};
    }
    if (const auto* line = as<HeadroomLine>(view)) {
        return {present::wallMetric(line->row(static_cast<int>(thing)).kind)};
    }
    const auto* tornado = as<Tornado>(view);
    return tornado == nullptr ? Ids{} : atTornado(*tornado, thing);
}

/// The columns of the strip of Amdahl's law.
Ids atFormula(std::size_t thing)
{
    constexpr std::array kColumns{"amdahl.law", "amdahl.limit", "amdahl.floor", "amdahl.needed", "amdahl.critical"};
    return thing < kColumns.size() ? Ids{kColumns[thing]} : Ids{};
}

}  // namespace

std::vector<std::string> metricsOfRow(lab::Instrument kind, const InstrumentView& view, std::size_t row)
{
    if (const auto* roofline = as<RooflineVisualizer>(view)) {
        const present::RoofRow& design = roofline->figure().rows[row];
        return underRoof(bookName(design.kind, design.move));
    }
    if (const auto* map = as<AmdahlHeatmap>(view)) {
        // Moves as they were made, and at the end what stands on the bench.
        const auto& moves = map->figure().moves;
        return ofDesign(row < moves.size() ? "move " + std::to_string(moves[row].move) + ":" : std::string());
    }
    if (const auto* snapshots = as<Snapshots>(view)) {
        return ofCaptured(snapshots->figure().rows[row].name + ":");
    }
    if (const auto* line = as<HeadroomLine>(view)) {
        return {present::wallMetric(line->figure().rows[row].kind)};
    }
    const present::DataTable table = view.table();
    if (const auto* plot = as<ThroughputCeilingPlot>(view)) {
        const auto& place = table.rows[row].front().value;
        if (place && isByBatch(*plot)) {
            return ofBatch(*place);
        }
        return place ? Ids{placed("throughput.at", {*place})} : Ids{};
    }
    return kind == lab::Instrument::Formula ? atFormula(row) : atThing(view, row);
}

std::string metricAt(const InstrumentView& view, QPointF place)
{
    const auto* waterfall = as<LatencyWaterfall>(view);
    const auto row = waterfall == nullptr ? std::nullopt : thingAt(view, place);
    const auto column = row ? waterfall->columnAt(place) : std::nullopt;
    return column ? present::metricOf(waterfall->figure(), *row, *column) : std::string();
}

std::vector<std::string> metricsNear(lab::Instrument kind, const InstrumentView& view, std::optional<QPointF> place)
{
    if (const auto* roofline = as<RooflineVisualizer>(view)) {
        return atRoofline(*roofline);
    }
    if (const auto* map = as<AmdahlHeatmap>(view)) {
        return atHeatmap(*map);
    }
    if (const auto* plot = as<ThroughputCeilingPlot>(view)) {
        return atCeiling(*plot);
    }
    const auto thing = thingAt(view, place);
    Ids ids;
    if (thing) {
        ids = kind == lab::Instrument::Formula ? atFormula(*thing) : atThing(view, *thing);
    }
    if (const auto* curve = as<ThermalCurve>(view); curve != nullptr && !curve->figure().now.curve.empty()) {
        const Ids end = atMinute(curve->figure().now.curve.back().minute);
        ids.insert(ids.end(), end.begin(), end.end());
    }
    return ids;
}

}  // namespace ironlab::ui
