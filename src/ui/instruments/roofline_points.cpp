// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/leader_places.h"
#include "ui/instruments/roofline_metrics.h"
#include "ui/instruments/roofline_plot.h"
#include "ui/style/painting.h"
#include "ui/style/qt_text.h"

#include <ironlab/present/term_text.h>

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <functional>

// What moves over a roofline with the design: the end of the trail, the drop, and the pointer.
namespace ironlab::ui {
namespace {

using present::Role;
using present::RoofPoint;
using present::RoofPointKind;

constexpr double kHitReach = 12.0;
constexpr double kClear = 2.0;  ///< between a name and the drop that passes behind it

}  // namespace

std::optional<std::size_t> RooflinePlot::pointAt(QPointF position) const
{
    for (std::size_t i = m_figure.points.size(); i-- > 0;) {
        const QPointF away = place(m_figure.points[i]) - position;
        if (std::hypot(away.x(), away.y()) <= m_theme.scaled(kHitReach)) {
            return i;
        }
    }
    return std::nullopt;
}

QPolygonF RooflinePlot::trailOfMoves() const
{
    QPolygonF trail;
    for (const RoofPoint& point : m_figure.points) {
        if (point.kind == RoofPointKind::Move) {
            trail << place(point);
        }
    }
    return trail;
}

void RooflinePlot::paintTrail(QPainter& painter, const QPolygonF& trail) const
{
    if (trail.size() < 2) {
        return;
    }
    const PainterState state(painter);
    painter.setRenderHint(QPainter::Antialiasing, true);
    // Flat dots: round caps would cost ten times as much in each frame of a drag.
    QPen dotted(m_theme.color(Role::Text2), m_theme.line(1.4), Qt::CustomDashLine, Qt::FlatCap);
    dotted.setDashPattern({1.1, 2.0});
    painter.setPen(dotted);
    painter.drawPolyline(trail);
}

QLineF RooflinePlot::dropOf(const RoofPoint& point) const
{
    const QPointF mark = place(point);
    const double roof = m_frame.area.bottom()
                        - m_frame.area.height() * m_frame.y.clampedPosition(point.attainable.in(unit::flopPerSecond));
    return {QPointF(mark.x(), roof), mark};
}

void RooflinePlot::paintDrop(QPainter& painter, const RoofPoint& point, const QVector<QRectF>& names) const
{
    const QLineF drop = dropOf(point);
    const QPointF mark = drop.p2();
    const double x = mark.x();
    const double roof = drop.y1();
    const QColor& color = m_theme.termText(present::roleOf(point.binding));
    const double width = m_theme.line(2.0);
    const double left = std::round(x - width / 2);
    QVector<QRectF> crossed;
    for (const QRectF& name : names) {
        if (name.left() - kClear < left + width && name.right() + kClear > left && name.bottom() > roof) {
            crossed.append(name);
        }
    }
    std::ranges::sort(crossed, std::less{}, &QRectF::top);
    double from = roof;
    const auto drawTo = [&](double to) {
        painter.fillRect(QRectF(left, from, width, std::max(0.0, to - from)), color);
    };
    for (const QRectF& name : crossed) {
        drawTo(std::min(name.top(), mark.y()));
        from = std::max(from, name.bottom());
    }
    drawTo(mark.y());
    painter.fillRect(QRectF(std::round(x) - 3, roof - 0.5, 6, width), color);
}

void RooflinePlot::paintProbe(QPainter& painter, LabelPlacer& room, double x) const
{
    const double intensity = m_frame.xValue(x);
    const QString words = qtText(present::roofText(m_figure, intensity * unit::flopPerByte));
    if (words.isEmpty() || !(intensity > 0.0)) {
        return;
    }
    const FlopRate roof = m_figure.roofs.back().line.attainable(intensity * unit::flopPerByte);
    const double y =
        m_frame.area.bottom() - m_frame.area.height() * m_frame.y.clampedPosition(roof.in(unit::flopPerSecond));
    const QColor& color = m_theme.color(Role::Text3);
    drawVertical(painter, x, m_frame.area.top(), m_frame.area.bottom(), color);
    drawHorizontal(painter, m_frame.area.left(), x, y, color);
    const NumberFont& font = m_theme.numbers(TextRole::Tick);
    const QRectF area = bestAround(room, {x, y}, {font.width(words), font.metrics().height()}).area;
    drawClearedText(painter, font, area, Qt::AlignLeft | Qt::AlignVCenter, words, m_theme.color(Role::Text1),
                    m_theme.color(Role::Paper));
}

void RooflinePlot::paintPoints(QPainter& painter, const RooflineGround& ground, const RooflinePointer& pointer) const
{
    LabelPlacer room = ground.room;
    for (const RoofPoint& point : m_figure.points) {
        room.avoid(markArea(point));
    }
    const RoofPoint* current = m_figure.current();
    if (current != nullptr) {
        const QPolygonF moves = trailOfMoves();
        const QPolygonF end = moves.isEmpty() ? moves : QPolygonF{{moves.back(), place(*current)}};
        room.avoid(end, roofline::kTrailWeight);
        paintTrail(painter, end);
        paintDrop(painter, *current, ground.words);
    }
    const std::vector<Stack> marks = stacks(ground.named);
    const bool isBaselineTold = paintLabels(painter, room, ground, marks);
    paintMarks(painter, marks, isBaselineTold);
    if (pointer.point && *pointer.point < m_figure.points.size()) {
        paintMark(painter, m_figure.points[*pointer.point]);
        const PainterState state(painter);
        painter.setRenderHint(QPainter::Antialiasing, true);
        painter.setPen(QPen(m_theme.color(Role::Focus), m_theme.palette().focusWidth));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(place(m_figure.points[*pointer.point]), kHitReach - 2, kHitReach - 2);
    } else if (pointer.intensityAt) {
        paintProbe(painter, room, *pointer.intensityAt);
    }
}

}  // namespace ironlab::ui
