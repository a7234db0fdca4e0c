// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/roofline_plot.h"
#include "ui/instruments/snapshot_marks.h"
#include "ui/style/figure_text.h"
#include "ui/style/painting.h"
#include "ui/style/qt_text.h"

#include <ironlab/present/term_text.h>

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

namespace ironlab::ui {
namespace {

using present::Role;
using present::RoofPoint;
using present::RoofPointKind;

constexpr double kMarkReach = 8.0;
constexpr double kHitReach = 12.0;
/// What it costs to cover some twenty square pixels: names that stand elsewhere as well are then left out.
constexpr double kCrowded = 90.0;
constexpr double kHalo = 4.0;   ///< words keep so far from each other
constexpr double kClear = 2.0;  ///< between a name and the drop that passes behind it

/// Places for a label of a mark: beside it, and around it at the end of a leader.
QVector<QRectF> placesAround(QPointF mark, QSizeF size)
{
    constexpr double kNear = 13.0;
    const double w = size.width();
    const double h = size.height();
    QVector<QRectF> places{{mark.x() + kNear, mark.y() - h / 2, w, h}, {mark.x() - kNear - w, mark.y() - h / 2, w, h}};
    for (const double dy : {16.0, 26.0, 38.0, 52.0, 70.0, 92.0}) {
        for (const double dx : {4.0, 22.0, 42.0, 70.0, 104.0}) {
            places.append({mark.x() + dx, mark.y() + dy - h / 2, w, h});
            places.append({mark.x() - dx - w, mark.y() + dy - h / 2, w, h});
            places.append({mark.x() + dx, mark.y() - dy - h / 2, w, h});
            places.append({mark.x() - dx - w, mark.y() - dy - h / 2, w, h});
        }
    }
    return places;
}

/// From a mark's edge to the nearest point of its label; short where the label stands beside it.
QLineF leaderTo(QPointF mark, const QRectF& label)
{
    constexpr double kEdge = 9.0;
    const QPointF end(std::clamp(mark.x(), label.left() - 2, label.right() + 2),
                      std::clamp(mark.y(), label.top() + 2, label.bottom() - 2));
    QLineF leader(mark, end);
    const double length = leader.length();
    if (length > kEdge) {
        leader.setP1(mark + (end - mark) * (kEdge / length));
    }
    return leader;
}

/// The place that covers least, with a short leader over nothing.
LabelPlacer::Place bestAround(const LabelPlacer& room, QPointF mark, QSizeF size)
{
    constexpr double kLengthWeight = 0.6;
    constexpr double kCoveredWeight = 30.0;
    LabelPlacer::Place best{{}, std::numeric_limits<double>::infinity(), 0};
    const QVector<QRectF> places = placesAround(mark, size);
    for (qsizetype i = 0; i < places.size(); ++i) {
        const QLineF leader = leaderTo(mark, places[i]);
        double cost = kLengthWeight * leader.length();
        if (cost >= best.cost) {
            continue;
        }
        cost += kCoveredWeight * room.covered(leader);
        if (cost >= best.cost) {
            continue;
        }
        cost += room.cost(places[i], best.cost - cost);
        if (cost < best.cost) {
            best = {places[i], cost, i};
        }
    }
    return best;
}

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

void RooflinePlot::paintTrail(QPainter& painter, LabelPlacer& room, const QPolygonF& trail) const
{
    if (trail.size() < 2) {
        return;
    }
    room.avoid(trail, 0.15);
    const PainterState state(painter);
    painter.setRenderHint(QPainter::Antialiasing, true);
    // Flat dots: round caps would cost ten times as much in each frame of a drag.
    QPen dotted(m_theme.color(Role::Text2), m_theme.line(1.4), Qt::CustomDashLine, Qt::FlatCap);
    dotted.setDashPattern({1.1, 2.0});
    painter.setPen(dotted);
    painter.drawPolyline(trail);
}

void RooflinePlot::paintDrop(QPainter& painter, const RoofPoint& point, const QVector<QRectF>& names) const
{
    const QPointF mark = place(point);
    const double x = mark.x();
    const double roof = m_frame.area.bottom()
                        - m_frame.area.height() * m_frame.y.clampedPosition(point.attainable.in(unit::flopPerSecond));
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

void RooflinePlot::paintLabel(QPainter& painter, LabelPlacer& room, const RoofPoint& point) const
{
    const bool isCurrent = point.kind == RoofPointKind::Current;
    const NumberFont& font = m_theme.numbers(isCurrent ? TextRole::NoteStrong : TextRole::Tick);
    const QString label = qtText(point.label);
    const QPointF mark = place(point);
    const LabelPlacer::Place found = bestAround(room, mark, {font.width(label), font.metrics().height()});
    const QLineF leader = leaderTo(mark, found.area);
    // A move's name stands in the table too: it is written only where there is room beside its mark.
    constexpr double kBeside = 8.0;
    if (point.kind == RoofPointKind::Move && (found.index > 1 || found.cost > kBeside)) {
        return;
    }
    // So does the baseline's, whose square is like no other mark.
    if (point.kind == RoofPointKind::Baseline && found.cost > kCrowded) {
        return;
    }
    room.avoid(found.area.adjusted(-kHalo, 0, kHalo, 0));
    if (found.index > 1) {
        room.avoid(QPolygonF{{leader.p1(), leader.p2()}});
        const PainterState state(painter);
        painter.setRenderHint(QPainter::Antialiasing, true);
        painter.setPen(QPen(m_theme.color(Role::Text3), 1.0));
        painter.drawLine(leader);
    }
    drawClearedText(painter, font, found.area, Qt::AlignLeft | Qt::AlignVCenter, label,
                    m_theme.color(isCurrent ? Role::Text1 : Role::Text2), m_theme.color(Role::Paper));
}

void RooflinePlot::paintCaptureLines(QPainter& painter) const
{
    for (const present::RoofCapture& capture : m_figure.captures) {
        if (capture.roof) {
            painter.setPen(snapshotPen(capture.shape, m_theme.color(Role::Text3), m_theme.line(1.2)));
            painter.drawPolyline(roofLine(*capture.roof));
        }
    }
}

void RooflinePlot::paintCaptures(QPainter& painter, LabelPlacer& room, RooflineGround& ground) const
{
    const NumberFont& font = m_theme.numbers(TextRole::TickStrong);
    const double radius = m_theme.scaled(4.5);
    const QColor& ink = m_theme.color(Role::Text1);
    const QColor& paper = m_theme.color(Role::Paper);
    const auto placeOf = [&](const present::RoofCapture& capture) {
        return m_frame.at(capture.intensity.in(unit::flopPerByte), capture.achieved.in(unit::flopPerSecond));
    };
    for (const present::RoofCapture& capture : m_figure.captures) {
        room.avoid(around(placeOf(capture), radius + 2));
    }
    for (const present::RoofCapture& capture : m_figure.captures) {
        const QPointF mark = placeOf(capture);
        drawSnapshotShape(painter, capture.shape, mark, radius, ink, paper);
        // The shape stands again before the name where a move's disc covers the mark.
        const QString name = qtText(capture.name);
        const bool isCovered = std::any_of(m_figure.points.begin(), m_figure.points.end(), [&](const RoofPoint& point) {
            return point.kind == RoofPointKind::Move
                   && QLineF(place(point), mark).length() < m_theme.scaled(kMarkReach);
        });
        const double shape = isCovered ? 2 * radius + 4 : 0.0;
        const QSizeF size(shape + font.width(name), font.metrics().height());
        const LabelPlacer::Place found = bestAround(room, mark, size);
        if (found.cost > kCrowded) {
            continue;  // its shape stands beside its name in the head
        }
        const QRectF& label = found.area;
        room.avoid(label.adjusted(-kHalo, 0, kHalo, 0));
        ground.words.append(label);
        painter.fillRect(label.adjusted(-1, 0, 1, 0), paper);
        if (isCovered) {
            drawSnapshotShape(painter, capture.shape, {label.left() + radius, label.center().y()}, radius - 1, ink,
                              paper);
        }
        if (QLineF(mark, label.center()).length() > size.width() / 2 + 2 * kMarkReach) {
            painter.setPen(QPen(m_theme.color(Role::Text3), 1.0));
            const QLineF leader = leaderTo(mark, label);
            painter.drawLine(leader);
            room.avoid(QPolygonF{{leader.p1(), leader.p2()}});
            ground.room.avoid(QPolygonF{{leader.p1(), leader.p2()}});
        }
        drawFrom(painter, font, label.left() + shape, label.center().y(), name, ink);
    }
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

void RooflinePlot::paintPoints(QPainter& painter, LabelPlacer room, const QVector<QRectF>& names,
                               const RooflinePointer& pointer) const
{
    for (const RoofPoint& point : m_figure.points) {
        room.avoid(markArea(point));
    }
    const RoofPoint* current = m_figure.current();
    if (current != nullptr) {
        const QPolygonF moves = trailOfMoves();
        paintTrail(painter, room, moves.isEmpty() ? moves : QPolygonF{{moves.back(), place(*current)}});
        paintDrop(painter, *current, names);
    }
    const QVector<int> hidden = stacks();
    for (std::size_t i = m_figure.points.size(); i-- > 0;) {
        if (hidden[static_cast<qsizetype>(i)] >= 0) {
            paintLabel(painter, room, m_figure.points[i]);
        }
    }
    paintStackCounts(painter, room, hidden);
    paintMarks(painter, hidden);
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
