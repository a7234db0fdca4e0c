// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/bench_pane.h"

#include "ui/formulas/formula_strip.h"
#include "ui/instruments/amdahl_heatmap.h"
#include "ui/instruments/capture_legend.h"
#include "ui/instruments/feasible_region.h"
#include "ui/instruments/instrument_dialog.h"
#include "ui/instruments/instrument_words.h"
#include "ui/instruments/kv_capacity_bar.h"
#include "ui/instruments/latency_histogram.h"
#include "ui/instruments/latency_waterfall.h"
#include "ui/instruments/metric_ratio_counter.h"
#include "ui/instruments/mfu_gauge.h"
#include "ui/instruments/roofline_visualizer.h"
#include "ui/instruments/stacked_bars.h"
#include "ui/instruments/thermal_curve.h"
#include "ui/instruments/throughput_ceiling_plot.h"
#include "ui/instruments/tornado.h"
#include "ui/instruments/walls_table.h"
#include "ui/panels/design_words.h"
#include "ui/panels/section_header.h"
#include "ui/panels/side_panel.h"
#include "ui/style/hairline.h"
#include "ui/style/qt_text.h"
#include "ui/window/bench.h"
#include "ui/window/bench_figures.h"
#include "ui/window/bench_layout.h"
#include "ui/window/instrument_numbers.h"
#include "ui/window/instrument_service.h"
#include "ui/window/region_source.h"
#include "ui/window/sweep_source.h"

#include <ironlab/lab/knobs_apart.h>

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace ironlab::ui {
namespace {

/// What the head of a neighbour has room for.
QString turnTitle(lab::Instrument instrument)
{
    switch (instrument) {
    case lab::Instrument::EnergyBudget: return BenchPane::tr("Budgets");
    case lab::Instrument::KvCapacity: return BenchPane::tr("Memory");
    default: return instrumentTitle(instrument);
    }
}

}  // namespace

BenchPane::BenchPane(const Bench& bench, QWidget* parent) : PaperPane(parent), m_bench(bench)
{
    setObjectName(QStringLiteral("benchPane"));
    addInstruments();
    linkCrossHairs();
    showLive();
}

template <class View, class FigureOf>
BenchPane::Item BenchPane::makeItem(lab::Instrument kind, FigureOf figureOf)
{
    auto* view = new View(this);
    return {kind, view, [this, view, figureOf] { view->setFigure(figureOf(m_bench)); }};
}

BenchPane::Item BenchPane::makeWaterfall()
{
    auto* view = new LatencyWaterfall(this);
    const auto refresh = [this, view] { view->setFigure(waterfallOf(m_bench, m_fitsBoth, m_showsCaptures)); };
    addLegend(*view);
    connect(view, &LatencyWaterfall::fitToggled, this, [this, refresh] {
        m_fitsBoth = !m_fitsBoth;
        refresh();
    });
    return {lab::Instrument::LatencyWaterfall, view, refresh};
}

BenchPane::Item BenchPane::makeRoofline()
{
    auto* view = new RooflineVisualizer(this);
    addLegend(*view);
    return {lab::Instrument::Roofline, view, [this, view] { view->setFigure(rooflineOf(m_bench, m_showsCaptures)); }};
}

void BenchPane::addLegend(InstrumentView& view)
{
    auto* legend = new CaptureLegend(&view);
    legend->setObjectName(view.objectName() + QStringLiteral(".captures"));
    view.header()->addControl(legend);
    connect(legend, &CaptureLegend::clicked, this, &BenchPane::capturesToggled);
    m_legends.push_back(legend);
}

void BenchPane::showLegends()
{
    std::vector<CaptureLegend::Entry> entries;
    const auto apart =
        lab::knobsApart(m_bench.state().evidence, m_bench.mission(), m_bench.missionPart(), m_bench.catalog());
    for (const Capture& capture : capturesOf(m_bench)) {
        // A design that does not run has no mark that a legend could name.
        if (!capture.evidence->evaluation.runs()) {
            continue;
        }
        const QString label = designDifference(capture.evidence->design, m_bench.mission(), m_bench.missionPart(),
                                               m_bench.catalog(), apart);
        entries.push_back({qtText(capture.evidence->id), label, capture.shape});
    }
    const std::size_t captured = m_bench.state().evidence.size();
    const std::size_t shown = capturesOf(m_bench).size();
    const QString share = captured > shown ? tr("last %1 of %2").arg(shown).arg(captured) : QString();
    for (CaptureLegend* legend : m_legends) {
        legend->setEntries(entries, m_showsCaptures, share);
    }
    m_listed = m_bench.state().evidence.size();
}

void BenchPane::setCapturesShown(bool shown)
{
    m_showsCaptures = shown;
    showLegends();
    showLive();
}

BenchPane::Item BenchPane::makeWalls()
{
    auto* view = new WallsTable(this);
    connect(view, &WallsTable::sensitivityWanted, this, &BenchPane::showSensitivity);
    return {lab::Instrument::Walls, view, [this, view] {
                if (!m_bench.live().dragging) {
                    view->setFigure(wallsOf(m_bench));
                    return;
                }
                // What relaxes a wall most is asked again once the knob is let go.
                present::WallsFigure figure = wallsWithoutKnobs(m_bench);
                for (present::WallRow& row : figure.rows) {
                    const auto& before = view->figure().rows;
                    const auto same = std::ranges::find(before, row.kind, &present::WallRow::kind);
                    if (same != before.end()) {
                        row.knob = same->knob;
                        row.knobCosts = same->knobCosts;
                    }
                }
                view->setFigure(figure);
            }};
}

BenchPane::Item BenchPane::makeByBatch()
{
    auto* view = new ThroughputByBatch(this);
    const auto source = std::make_shared<SweepSource>(m_bench);
    return {lab::Instrument::ThroughputByBatch, view, [view, source] { view->setFigure(source->figure()); }, {}};
}

BenchPane::Item BenchPane::makeRegion()
{
    auto* view = new FeasibleRegionMap(this);
    const auto source = std::make_shared<RegionSource>(m_bench);
    const auto refresh = [view, source] {
        view->setFigure(source->figure());
        if (view->across() != source->across() || view->up() != source->up()) {
            view->setKnobs(source->knobNames(), source->across(), source->up());
        }
    };
    connect(view, &FeasibleRegionMap::knobsChosen, view, [source, refresh](int across, int up) {
        source->choose(across, up);
        refresh();
    });
    const auto numbers = [this, view, source](std::optional<QPointF> /*place*/) {
        return numbersOfRegion(m_bench, view->figure(),
                               view->cursorCell() ? source->designAt(static_cast<std::size_t>(view->cursorCell()->x()),
                                                                     static_cast<std::size_t>(view->cursorCell()->y()))
                                                  : std::nullopt);
    };
    return {lab::Instrument::FeasibleRegion, view, refresh, numbers};
}

/// A window beside the lab that follows the design, so that knobs can be turned while it is open.
void BenchPane::showSensitivity()
{
    if (!m_sensitivity) {
        m_sensitivity = new Tornado;
        auto* dialog = new InstrumentDialog(m_sensitivity, QStringLiteral("sensitivityDialog"), this);
        connect(m_sensitivity, &InstrumentView::announced, this, &BenchPane::announced);
        serve(*m_sensitivity, serviceOf(lab::Instrument::Tornado, dialog));
    }
    m_sensitivity->setFigure(tornadoOf(m_bench));
    qobject_cast<InstrumentDialog*>(m_sensitivity->window())->bringUp();
}

BenchPane::Item BenchPane::make(lab::Instrument kind)
{
    switch (kind) {
    case lab::Instrument::LatencyWaterfall: return makeWaterfall();
    case lab::Instrument::RatioCounter: return makeItem<MetricRatioCounter>(kind, ratiosOf);
    case lab::Instrument::Roofline: return makeRoofline();
    case lab::Instrument::AmdahlHeatmap: return makeItem<AmdahlHeatmap>(kind, heatmapOf);
    case lab::Instrument::ThroughputCeiling: return makeItem<ThroughputCeilingPlot>(kind, ceilingOf);
    case lab::Instrument::Formula: return makeItem<FormulaStrip>(kind, formulaOf);
    case lab::Instrument::Walls: return makeWalls();
    case lab::Instrument::MfuGauge: return makeItem<MfuGauge>(kind, mfuOf);
    case lab::Instrument::KvCapacity: return makeItem<KvCapacityBar>(kind, kvCapacityOf);
    case lab::Instrument::ThroughputByBatch: return makeByBatch();
    case lab::Instrument::LatencyHistogram: return makeItem<LatencyHistogram>(kind, latencyHistogramOf);
    case lab::Instrument::ThermalCurve: return makeItem<ThermalCurve>(kind, thermalCurveOf);
    case lab::Instrument::MemoryMap: return makeItem<MemoryMap>(kind, memoryMapOf);
    case lab::Instrument::EnergyBudget: return makeItem<EnergyBudget>(kind, energyBudgetOf);
    case lab::Instrument::FeasibleRegion: return makeRegion();
    case lab::Instrument::Tornado: return makeItem<Tornado>(kind, tornadoOf);
    }
    return {};
}

void BenchPane::addInstruments()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    const auto& kinds = m_bench.missionPart().instruments;
    const bool isDense = kinds.size() > 3;
    int designed = 0;
    for (const BenchRow& cells : benchRows(kinds)) {
        designed +=
            std::max(heightShareOf(cells.front().front(), isDense), heightShareOf(cells.back().front(), isDense));
        if (column->count() > 0) {
            column->addWidget(new Hairline(Qt::Horizontal, this));
        }
        if (cells.size() == 1) {
            column->addWidget(addCell(cells.front()), heightShareOf(cells.front().front(), isDense));
            continue;
        }
        auto* row = new QHBoxLayout;
        row->setSpacing(0);
        row->addWidget(addCell(cells.front()), widthShareOf(cells.front().front()));
        row->addWidget(new Hairline(Qt::Vertical, this));
        row->addWidget(addCell(cells.back()), widthShareOf(cells.back().front()));
        const int share = heightShareOf(cells.front().front(), isDense);
        column->addLayout(row, share);
        if (share == 0) {
            m_tallRow = TallRow{column, column->count() - 1, heightShareOf(cells.back().front(), isDense), 0};
        }
    }
    if (m_tallRow) {
        m_tallRow->from = designed;
    }
}

void BenchPane::resizeEvent(QResizeEvent* event)
{
    PaperPane::resizeEvent(event);
    if (m_tallRow) {
        const bool isTall = height() >= themeOf(this).scaled(m_tallRow->from);
        m_tallRow->column->setStretch(m_tallRow->index, isTall ? m_tallRow->share : 0);
    }
}

QWidget* BenchPane::addCell(const BenchCell& cell)
{
    if (cell.size() == 1) {
        adopt(make(cell.front()));
        return m_items.back().view;
    }
    auto* stack = new QStackedWidget(this);
    m_sharedPlaces.push_back(cell.front());
    for (const lab::Instrument kind : cell) {
        adopt(make(kind));
        stack->addWidget(m_items.back().view);
        for (const lab::Instrument other : cell) {
            if (other != kind) {
                auto* button =
                    linkButton(m_items.back().view->objectName() + QStringLiteral(".turn.") + qtText(fileName(other)),
                               turnTitle(other), m_items.back().view);
                button->setAccessibleName(instrumentTitle(other));
                button->setToolTip(tr("Show %1 here instead").arg(instrumentTitle(other)));
                connect(button, &QToolButton::clicked, this, [this, other] { focusInstrument(other); });
                m_items.back().view->header()->addControl(button);
            }
        }
    }
    return stack;
}

/// Where instruments take turns, it is this one's.
void BenchPane::takeTurn(const Item& item)
{
    auto* stack = qobject_cast<QStackedWidget*>(item.view->parentWidget());
    if (stack != nullptr && stack->currentWidget() != item.view) {
        stack->setCurrentWidget(item.view);
        item.refresh();
        const auto first =
            std::ranges::find(m_items, stack->widget(0), [](const Item& each) -> QWidget* { return each.view; });
        Q_EMIT turnTaken(first->kind, item.kind);
    }
}

void BenchPane::showInTurn(lab::Instrument instrument)
{
    const auto found = std::ranges::find(m_items, instrument, &Item::kind);
    if (found != m_items.end()) {
        takeTurn(*found);
    }
}

InstrumentService BenchPane::serviceOf(lab::Instrument kind, QWidget* window)
{
    return {kind, [this] { return &m_bench; }, window, [this](const QString& words) { Q_EMIT announced(words); }, {}};
}

void BenchPane::adopt(const Item& item)
{
    InstrumentView* view = item.view;
    connect(view, &InstrumentView::announced, this, &BenchPane::announced);
    InstrumentService service = serviceOf(item.kind, this);
    service.numbers = item.numbers;
    serve(*view, service);
    m_items.push_back(item);
}

/// The heatmap and the ceiling share their horizontal axis: a cross-hair on one stands on the other too.
void BenchPane::linkCrossHairs()
{
    auto* map = findChild<AmdahlHeatmap*>();
    auto* plot = findChild<ThroughputCeilingPlot*>(QStringLiteral("throughputCeiling"));
    if (map == nullptr || plot == nullptr) {
        return;
    }
    connect(map, &AmdahlHeatmap::crossHairMoved, plot, &ThroughputCeilingPlot::setCrossHairSpeedup);
    connect(map, &AmdahlHeatmap::crossHairLeft, plot, &ThroughputCeilingPlot::clearCrossHair);
    connect(plot, &ThroughputCeilingPlot::crossHairMoved, map, &AmdahlHeatmap::setCrossHairSpeedup);
    connect(plot, &ThroughputCeilingPlot::crossHairLeft, map, &AmdahlHeatmap::clearCrossHair);
}

void BenchPane::showLive()
{
    if (m_bench.state().evidence.size() != m_listed) {
        showLegends();
    }
    for (const Item& item : m_items) {
        if (!item.view->isHidden()) {
            item.refresh();
        }
    }
    if (m_sensitivity && m_sensitivity->isVisible()) {
        m_sensitivity->setFigure(tornadoOf(m_bench));
    }
}

void BenchPane::setFormulaShown(bool shown)
{
    for (const Item& item : m_items) {
        if (item.kind == lab::Instrument::Formula) {
            item.view->setVisible(shown);
            if (shown) {
                item.refresh();
            }
        }
    }
}

InstrumentView* BenchPane::currentInstrument() const
{
    for (const Item& item : m_items) {
        if (item.view->hasFocus()
            || item.view->isAncestorOf(QGuiApplication::focusObject() == nullptr
                                           ? nullptr
                                           : qobject_cast<QWidget*>(QGuiApplication::focusObject()))) {
            return item.view;
        }
    }
    return m_items.empty() ? nullptr : m_items.front().view;
}

bool BenchPane::focusInstrument(lab::Instrument instrument)
{
    const auto found =
        std::find_if(m_items.begin(), m_items.end(), [&](const Item& item) { return item.kind == instrument; });
    if (found == m_items.end()) {
        return false;
    }
    takeTurn(*found);
    if (found->view->isHidden()) {
        return false;
    }
    found->view->setFocus(Qt::ShortcutFocusReason);
    return true;
}

}  // namespace ironlab::ui
