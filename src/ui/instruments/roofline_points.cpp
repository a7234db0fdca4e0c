// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/roofline_plot.h"
#include "ui/instruments/snapshot_marks.h"
#include "ui/style/figure_text.h"
#include "ui/style/painting.h"
#include "ui/style/qt_text.h"

#include <ironlab/present/term_text.h>

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>
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
constexpr double kSamePlace = 4.0;
constexpr double kStacked = 13.0;  ///< of marks whose middles are nearer, one hides the other's number
constexpr double kFarthest = 100.0;
constexpr double kFarLabel = 36.0;  ///< from a mark to its label; a nearer one without the rate is better

/// Places for a label of a mark: beside it, and around it at the end of a leader, no farther up or down than `reach`.
QVector<QRectF> placesAround(QPointF mark, QSizeF size, double reach)
{
    constexpr double kNear = 13.0;
    const double w = size.width();
    const double h = size.height();
    QVector<QRectF> places{{mark.x() + kNear, mark.y() - h / 2, w, h}, {mark.x() - kNear - w, mark.y() - h / 2, w, h}};
    for (const double dy : {16.0, 26.0, 38.0, 52.0, 70.0, 92.0}) {
        if (dy > reach) {
            break;
        }
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
LabelPlacer::Place bestAround(const LabelPlacer& room, QPointF mark, QSizeF size, double reach = 100.0)
{
    constexpr double kLengthWeight = 0.6;
    constexpr double kCoveredWeight = 30.0;
    LabelPlacer::Place best{{}, std::numeric_limits<double>::infinity(), 0};
    const QVector<QRectF> places = placesAround(mark, size, reach);
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

void RooflinePlot::paintLabelAt(QPainter& painter, LabelPlacer& room, const RoofPoint& point,
                                const LabelPlacer::Place& place, const QString& label) const
{
    const bool isCurrent = point.kind == RoofPointKind::Current;
    room.avoid(place.area.adjusted(-kHalo, 0, kHalo, 0));
    if (place.index > 1) {
        const QLineF leader = leaderTo(this->place(point), place.area);
        room.avoid(QPolygonF{{leader.p1(), leader.p2()}});
        const PainterState state(painter);
        painter.setRenderHint(QPainter::Antialiasing, true);
        painter.setPen(QPen(m_theme.color(Role::Text3), 1.0));
        painter.drawLine(leader);
    }
    const NumberFont& font = m_theme.numbers(isCurrent ? TextRole::NoteStrong : TextRole::Tick);
    drawClearedText(painter, font, place.area, Qt::AlignLeft | Qt::AlignVCenter, label,
                    m_theme.color(isCurrent ? Role::Text1 : Role::Text2), m_theme.color(Role::Paper));
}

/// "baseline: 122 MOP/s" near its square, else "baseline" alone; farther away, or over a roof, it would name another thing.
void RooflinePlot::paintBaselineLabel(QPainter& painter, LabelPlacer& room, const RoofPoint& point) const
{
    constexpr double kNear = 26.0;
    constexpr double kFree = 24.0;  ///< what a short leader alone costs
    const NumberFont& font = m_theme.numbers(TextRole::Tick);
    const QString label = qtText(point.label);
    for (const QString& form : {label, label.section(QLatin1Char(':'), 0, 0)}) {
        const auto found = bestAround(room, this->place(point), {font.width(form), font.metrics().height()}, kNear);
        if (found.cost <= kFree) {
            paintLabelAt(painter, room, point, found, form);
            return;
        }
    }
}

/// "now: 432 TOP/s"; with the captured designs at its place that have no room for their own names "E2 = now: 432 TOP/s".
QString RooflinePlot::currentLabel(const RoofPoint& point, const RooflineGround& ground) const
{
    QString label = qtText(point.label);
    for (auto capture = ground.unnamed.rbegin(); capture != ground.unnamed.rend(); ++capture) {
        const present::RoofCapture& design = m_figure.captures[*capture];
        if (QLineF(placeOf(design), place(point)).length() < kSamePlace) {
            label.prepend(qtText(design.name) + QStringLiteral(" = "));
        }
    }
    return label;
}

void RooflinePlot::paintLabel(QPainter& painter, LabelPlacer& room, const RoofPoint& point,
                              const RooflineGround& ground) const
{
    if (point.kind == RoofPointKind::Baseline) {
        paintBaselineLabel(painter, room, point);
        return;
    }
    const bool isCurrent = point.kind == RoofPointKind::Current;
    const NumberFont& font = m_theme.numbers(isCurrent ? TextRole::NoteStrong : TextRole::Tick);
    QString label = isCurrent ? currentLabel(point, ground) : qtText(point.label);
    const double reach = isCurrent ? kFarthest : 0.0;
    auto found = bestAround(room, place(point), {font.width(label), font.metrics().height()}, reach);
    const auto colon = label.indexOf(QLatin1Char(':'));
    const bool isFar = isCurrent && leaderTo(place(point), found.area).length() > m_theme.scaled(kFarLabel);
    if (isCurrent && colon > 0 && (isFar || found.cost > kCrowded)) {
        // Rather than over other words or far away its rate is left to the list, which has it too.
        const QString brief = label.left(colon);
        const auto other = bestAround(room, place(point), {font.width(brief), font.metrics().height()}, reach);
        if (other.cost < found.cost && (found.cost > kCrowded || room.cost(other.area) <= 0.0)) {
            label = brief;
            found = other;
        }
    }
    // A move's name stands in the table too: it is written only where there is room beside its mark.
    constexpr double kBeside = 8.0;
    if (isCurrent || found.cost <= kBeside) {
        paintLabelAt(painter, room, point, found, label);
    }
}

QPointF RooflinePlot::placeOf(const present::RoofCapture& capture) const
{
    return m_frame.at(capture.intensity.in(unit::flopPerByte), capture.achieved.in(unit::flopPerSecond));
}

std::vector<RooflinePlot::CaptureGroup> RooflinePlot::captureGroups() const
{
    std::vector<CaptureGroup> groups;
    for (const present::RoofCapture& capture : m_figure.captures) {
        const QPointF here = placeOf(capture);
        const auto same = std::ranges::find_if(
            groups, [&](const CaptureGroup& group) { return QLineF(group.place, here).length() < kSamePlace; });
        if (same != groups.end()) {
            same->designs.push_back(&capture);
            continue;
        }
        CaptureGroup group{here, {&capture}, false, {}};
        int own = 0;
        int seen = 0;
        for (const RoofPoint& point : m_figure.points) {
            const double away = QLineF(place(point), here).length();
            if (point.kind == RoofPointKind::Move && away < m_theme.scaled(kStacked)) {
                group.isCovered = group.isCovered || away < m_theme.scaled(kMarkReach);
                // Other designs may stand within a pixel of it.
                const bool isSame = point.intensity == capture.intensity && point.achieved == capture.achieved;
                own = own == 0 && isSame ? point.move : own;
                seen = point.move;
            }
        }
        if (own > 0 && seen != own) {
            group.move = QCoreApplication::translate("ironlab::ui::RooflineVisualizer", ", move %1").arg(own);
        }
        groups.push_back(std::move(group));
    }
    return groups;
}

void RooflinePlot::paintCaptureName(QPainter& painter, LabelPlacer& room, RooflineGround& ground,
                                    const CaptureGroup& group) const
{
    const NumberFont& font = m_theme.numbers(TextRole::TickStrong);
    const double radius = m_theme.scaled(4.5);
    const QColor& ink = m_theme.color(Role::Text1);
    const QColor& paper = m_theme.color(Role::Paper);
    // The shape stands again before the name where the mark does not show it.
    const bool hasShapes = group.isCovered || group.designs.size() > 1;
    const double shape = hasShapes ? 2 * radius + 4 : 0.0;
    const double gap = m_theme.scaled(8.0);
    const QString move = group.designs.size() == 1 ? group.move : QString();
    double width = font.width(move) - gap;
    for (const present::RoofCapture* design : group.designs) {
        width += shape + font.width(qtText(design->name)) + gap;
    }
    const LabelPlacer::Place found = bestAround(room, group.place, {width, font.metrics().height()});
    if (found.cost > kCrowded) {
        for (const present::RoofCapture* design : group.designs) {
            ground.unnamed.push_back(static_cast<std::size_t>(design - m_figure.captures.data()));
        }
        return;
    }
    const QRectF& label = found.area;
    room.avoid(label.adjusted(-kHalo, 0, kHalo, 0));
    ground.words.append(label);
    painter.fillRect(label.adjusted(-1, 0, 1, 0), paper);
    if (found.index > 1) {
        painter.setPen(QPen(m_theme.color(Role::Text3), 1.0));
        const QLineF leader = leaderTo(group.place, label);
        painter.drawLine(leader);
        room.avoid(QPolygonF{{leader.p1(), leader.p2()}});
        ground.room.avoid(QPolygonF{{leader.p1(), leader.p2()}});
    }
    double left = label.left();
    for (const present::RoofCapture* design : group.designs) {
        if (hasShapes) {
            drawSnapshotShape(painter, design->shape, {left + radius, label.center().y()}, radius - 1, ink, paper);
        }
        const QString name = qtText(design->name);
        left = drawFrom(painter, font, left + shape, label.center().y(),
                        design == group.designs.back() ? name + move : name, ink)
               + gap;
    }
}

void RooflinePlot::paintCaptures(QPainter& painter, LabelPlacer& room, RooflineGround& ground) const
{
    const double radius = m_theme.scaled(4.5);
    const std::vector<CaptureGroup> groups = captureGroups();
    for (const CaptureGroup& group : groups) {
        room.avoid(around(group.place, radius + 2));
    }
    for (const RoofPoint& point : m_figure.points) {
        if (point.kind == RoofPointKind::Baseline) {
            room.avoid(markArea(point));
        }
    }
    for (const CaptureGroup& group : groups) {
        for (const present::RoofCapture* design : group.designs) {
            drawSnapshotShape(painter, design->shape, placeOf(*design), radius, m_theme.color(Role::Text1),
                              m_theme.color(Role::Paper));
        }
        paintCaptureName(painter, room, ground, group);
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

void RooflinePlot::paintPoints(QPainter& painter, const RooflineGround& ground, const RooflinePointer& pointer) const
{
    LabelPlacer room = ground.room;
    for (const RoofPoint& point : m_figure.points) {
        room.avoid(markArea(point));
    }
    const RoofPoint* current = m_figure.current();
    if (current != nullptr) {
        const QPolygonF moves = trailOfMoves();
        paintTrail(painter, room, moves.isEmpty() ? moves : QPolygonF{{moves.back(), place(*current)}});
        paintDrop(painter, *current, ground.words);
    }
    const QVector<int> hidden = stacks();
    for (std::size_t i = m_figure.points.size(); i-- > 0;) {
        if (hidden[static_cast<qsizetype>(i)] >= 0) {
            paintLabel(painter, room, m_figure.points[i], ground);
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
