// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bench_pane.h"

#include "ui/amdahl_heatmap.h"
#include "ui/bench_figures.h"
#include "ui/formula_dialog.h"
#include "ui/formula_strip.h"
#include "ui/hairline.h"
#include "ui/kv_capacity_bar.h"
#include "ui/lab_controller.h"
#include "ui/latency_waterfall.h"
#include "ui/metric_ratio_counter.h"
#include "ui/mfu_gauge.h"
#include "ui/roofline_visualizer.h"
#include "ui/section_header.h"
#include "ui/table_dialog.h"
#include "ui/throughput_ceiling_plot.h"
#include "ui/walls_table.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace ironlab::ui {
namespace {

/// How instruments share the height: as the heights they are designed for; those with 0 keep their own.
int stretchOf(lab::Instrument kind, bool isDense)
{
    switch (kind) {
    case lab::Instrument::Roofline: return 284;
    case lab::Instrument::AmdahlHeatmap: return 322;
    case lab::Instrument::ThroughputCeiling: return 204;
    case lab::Instrument::LatencyWaterfall: return isDense ? 180 : 252;
    case lab::Instrument::MfuGauge:
    case lab::Instrument::KvCapacity: return 252;
    default: return 0;
    }
}

/// Two instruments that stand beside each other.
bool sharesRow(lab::Instrument first, lab::Instrument second)
{
    return (first == lab::Instrument::KvCapacity && second == lab::Instrument::MfuGauge)
           || (first == lab::Instrument::MfuGauge && second == lab::Instrument::KvCapacity);
}

}  // namespace

BenchPane::BenchPane(LabController& controller, QWidget* parent) : PaperPane(parent), m_controller(controller)
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
    return {kind, view, [this, view, figureOf] { view->setFigure(figureOf(m_controller)); }};
}

BenchPane::Item BenchPane::makeWaterfall()
{
    auto* view = new LatencyWaterfall(this);
    const auto refresh = [this, view] { view->setFigure(waterfallOf(m_controller, m_fitsBoth)); };
    connect(view, &LatencyWaterfall::fitToggled, this, [this, refresh] {
        m_fitsBoth = !m_fitsBoth;
        refresh();
    });
    return {lab::Instrument::LatencyWaterfall, view, refresh};
}

BenchPane::Item BenchPane::make(lab::Instrument kind)
{
    switch (kind) {
    case lab::Instrument::LatencyWaterfall: return makeWaterfall();
    case lab::Instrument::RatioCounter: return makeItem<MetricRatioCounter>(kind, ratiosOf);
    case lab::Instrument::Roofline: return makeItem<RooflineVisualizer>(kind, rooflineOf);
    case lab::Instrument::AmdahlHeatmap: return makeItem<AmdahlHeatmap>(kind, heatmapOf);
    case lab::Instrument::ThroughputCeiling: return makeItem<ThroughputCeilingPlot>(kind, ceilingOf);
    case lab::Instrument::Formula: return makeItem<FormulaStrip>(kind, formulaOf);
    case lab::Instrument::Walls: return makeItem<WallsTable>(kind, wallsOf);
    case lab::Instrument::MfuGauge: return makeItem<MfuGauge>(kind, mfuOf);
    case lab::Instrument::KvCapacity: return makeItem<KvCapacityBar>(kind, kvCapacityOf);
    }
    return {};
}

void BenchPane::addInstruments()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    const auto& kinds = m_controller.missionPart().instruments;
    const bool isDense = kinds.size() > 3;
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        if (i > 0) {
            column->addWidget(new Hairline(Qt::Horizontal, this));
        }
        adopt(make(kinds[i]));
        if (i + 1 < kinds.size() && sharesRow(kinds[i], kinds[i + 1])) {
            auto* row = new QHBoxLayout;
            row->setSpacing(0);
            row->addWidget(m_items.back().view, kinds[i] == lab::Instrument::KvCapacity ? 21 : 10);
            row->addWidget(new Hairline(Qt::Vertical, this));
            ++i;
            adopt(make(kinds[i]));
            row->addWidget(m_items.back().view, kinds[i] == lab::Instrument::KvCapacity ? 21 : 10);
            column->addLayout(row, stretchOf(kinds[i], isDense));
        } else {
            column->addWidget(m_items.back().view, stretchOf(kinds[i], isDense));
        }
    }
}

void BenchPane::adopt(const Item& item)
{
    InstrumentView* view = item.view;
    connect(view, &InstrumentView::announced, this, &BenchPane::announced);
    connect(view, &InstrumentView::tableToggled, this, [this, view](bool shown) {
        if (shown) {
            auto* dialog = new TableDialog(view->table(), this);
            connect(dialog, &QDialog::finished, view, [view] { view->header()->setTableShown(false); });
            dialog->open();
        }
    });
    connect(view, &InstrumentView::copyWanted, this, [this, view] {
        QGuiApplication::clipboard()->setPixmap(view->grab());
        Q_EMIT announced(tr("Copied the picture of “%1”.").arg(view->accessibleName()));
    });
    connect(view, &InstrumentView::formulaToggled, this, [this, view, kind = item.kind](bool shown) {
        if (!shown) {
            return;
        }
        auto* dialog = new FormulaDialog(instrumentFormula(kind, m_controller), this);
        connect(dialog, &QDialog::finished, view, [view] { view->header()->setFormulaShown(false); });
        dialog->open();
    });
    m_items.push_back(item);
}

/// The heatmap and the ceiling share their horizontal axis: a cross-hair on one stands on the other too.
void BenchPane::linkCrossHairs()
{
    auto* map = findChild<AmdahlHeatmap*>();
    auto* plot = findChild<ThroughputCeilingPlot*>();
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
    for (const Item& item : m_items) {
        if (!item.view->isHidden()) {
            item.refresh();
        }
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
    if (found == m_items.end() || found->view->isHidden()) {
        return false;
    }
    found->view->setFocus(Qt::ShortcutFocusReason);
    return true;
}

}  // namespace ironlab::ui
