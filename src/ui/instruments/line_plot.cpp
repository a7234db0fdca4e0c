// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/line_plot.h"

#include "ui/style/painting.h"

#include <QChart>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QLegend>
#include <QLineSeries>
#include <QLogValueAxis>
#include <QPainter>
#include <QValueAxis>

#include <cmath>

namespace ironlab::ui {
namespace {

/// Room around the plot area inside the chart, for lines that touch its edge.
constexpr double kMargin = 8.0;

bool isPlottable(double value, bool logarithmic)
{
    return std::isfinite(value) && (!logarithmic || value > 0.0);
}

/// Qt Charts on a scene of its own, without a view. One point at or below zero would empty a whole series on a
/// logarithmic axis of Qt 6.4, and series animation would paint yesterday's curve: neither is let in.
class ChartLinePlot final : public LinePlot {
public:
    ChartLinePlot() : m_chart(new QChart)
    {
        m_scene.setItemIndexMethod(QGraphicsScene::NoIndex);
        m_scene.addItem(m_chart);
        m_chart->setAnimationOptions(QChart::NoAnimation);
        m_chart->setBackgroundVisible(false);
        m_chart->setPlotAreaBackgroundVisible(false);
        m_chart->setDropShadowEnabled(false);
        m_chart->setMargins({});
        m_chart->layout()->setContentsMargins(0, 0, 0, 0);
        m_chart->legend()->hide();
    }

    void setScales(const present::Scale& x, const present::Scale& y) override
    {
        if (m_x != nullptr && x == m_xScale && y == m_yScale) {
            return;
        }
        m_xScale = x;
        m_yScale = y;
        setAxis(m_x, x, Qt::AlignBottom);
        setAxis(m_y, y, Qt::AlignLeft);
        for (QLineSeries* series : std::as_const(m_series)) {
            attach(series);
        }
    }

    void setCurves(const QList<LinePlotCurve>& curves) override
    {
        while (m_series.size() > curves.size()) {
            QLineSeries* last = m_series.takeLast();
            m_chart->removeSeries(last);
            delete last;
        }
        while (m_series.size() < curves.size()) {
            auto* series = new QLineSeries;
            m_chart->addSeries(series);
            m_series.append(series);
            attach(series);
        }
        for (qsizetype i = 0; i < curves.size(); ++i) {
            m_series[i]->setPen(curves[i].pen);
            m_series[i]->replace(plottable(curves[i].points));
        }
    }

    void paint(QPainter& painter, const QRectF& area) override
    {
        const QRectF inside(kMargin, kMargin, area.width(), area.height());
        const QRectF whole(0, 0, area.width() + 2 * kMargin, area.height() + 2 * kMargin);
        if (m_chart->size() != whole.size() || m_chart->plotArea() != inside) {
            m_scene.setSceneRect(whole);
            m_chart->resize(whole.size());
            m_chart->setPlotArea(inside);
            m_chart->layout()->activate();
        }
        // A view would ask for smooth curves; a bare scene takes what the painter has.
        const PainterState state(painter);
        painter.setRenderHint(QPainter::Antialiasing, true);
        m_scene.render(&painter, area.adjusted(-kMargin, -kMargin, kMargin, kMargin), whole, Qt::IgnoreAspectRatio);
    }

private:
    [[nodiscard]] QList<QPointF> plottable(const QList<QPointF>& points) const
    {
        QList<QPointF> kept;
        kept.reserve(points.size());
        for (const QPointF& point : points) {
            if (isPlottable(point.x(), m_xScale.isLogarithmic()) && isPlottable(point.y(), m_yScale.isLogarithmic())) {
                kept.append(point);
            }
        }
        return kept;
    }

    void attach(QLineSeries* series)
    {
        for (QAbstractAxis* axis : {m_x, m_y}) {
            if (axis != nullptr && !series->attachedAxes().contains(axis)) {
                series->attachAxis(axis);
            }
        }
    }

    /// An axis only maps. The library's lines and labels stay off: they would read 2451.0.
    void setAxis(QAbstractAxis*& axis, const present::Scale& scale, Qt::Alignment side)
    {
        const bool isLogarithmic = scale.isLogarithmic();
        const bool fits = axis != nullptr && (qobject_cast<QLogValueAxis*>(axis) != nullptr) == isLogarithmic;
        if (!fits) {
            if (axis != nullptr) {
                m_chart->removeAxis(axis);
                delete axis;
            }
            axis = isLogarithmic ? static_cast<QAbstractAxis*>(new QLogValueAxis) : new QValueAxis;
            axis->setVisible(false);
            m_chart->addAxis(axis, side);
        }
        axis->setRange(scale.low(), scale.high());
    }

    QGraphicsScene m_scene;
    QChart* m_chart;  ///< owned by the scene
    QAbstractAxis* m_x = nullptr;
    QAbstractAxis* m_y = nullptr;
    QList<QLineSeries*> m_series;
    present::Scale m_xScale = present::Scale::linear(0.0, 1.0);
    present::Scale m_yScale = present::Scale::linear(0.0, 1.0);
};

}  // namespace

std::unique_ptr<LinePlot> makeLinePlot()
{
    return std::make_unique<ChartLinePlot>();
}

}  // namespace ironlab::ui
