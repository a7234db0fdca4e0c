// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/leader_places.h"
#include "ui/instruments/roofline_plot.h"
#include "ui/instruments/snapshot_marks.h"
#include "ui/style/figure_text.h"
#include "ui/style/painting.h"
#include "ui/style/qt_text.h"

#include <ironlab/base/number_format.h>
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

/// "now: 432 TOP/s"; with the captured designs of the same values that have no room for their own names
/// "E2 = now: 432 TOP/s". Another design may stand within a pixel or two: it is not the same.
QString RooflinePlot::currentLabel(const RoofPoint& point, const RooflineGround& ground) const
{
    QString label = qtText(point.label);
    for (auto capture = ground.unnamed.rbegin(); capture != ground.unnamed.rend(); ++capture) {
        const present::RoofCapture& design = m_figure.captures[*capture];
        const bool readsSame =
            numberText(design.achieved.in(unit::flopPerSecond)) == numberText(point.achieved.in(unit::flopPerSecond))
            && numberText(design.intensity.in(unit::flopPerByte)) == numberText(point.intensity.in(unit::flopPerByte));
        if ((readsSame || !isWide()) && QLineF(placeOf(design), place(point)).length() < kSamePlace) {
            label.prepend(qtText(design.name) + QStringLiteral(" = "));
        }
    }
    return label;
}

/// With the count of the moves that its mark hides, if that has no place of its own: one leader for both.
RooflinePlot::Label RooflinePlot::labelOfCurrent(const LabelPlacer& room, const RoofPoint& point,
                                                 const RooflineGround& ground, int untold) const
{
    const NumberFont& font = m_theme.numbers(TextRole::NoteStrong);
    const auto around = [&](const QString& words) {
        return bestAround(room, place(point), {font.width(words), font.metrics().height()}, kFarthest);
    };
    const QString more = untold > 0 ? QStringLiteral(", ") + countWords(untold) : QString();
    const QString own = currentLabel(point, ground);
    Label label{own + more, around(own + more), untold > 0};
    const auto colon = own.indexOf(QLatin1Char(':'));
    const bool isFar = leaderTo(place(point), label.place.area).length() > m_theme.scaled(kFarLabel);
    if (colon > 0 && (isFar || label.place.cost > kCrowded)) {
        // Rather than over other words or far away its rate is left to the list, which has it too.
        const QString brief = own.left(colon) + more;
        const auto other = around(brief);
        if (other.cost < label.place.cost && (label.place.cost > kCrowded || room.cost(other.area) <= 0.0)) {
            label = {brief, other, untold > 0};
        }
    }
    const bool isCrowded = untold > 0 && (label.place.cost > kCrowded || room.isTaken(label.place.area));
    return isCrowded ? labelOfCurrent(room, point, ground, 0) : label;
}

void RooflinePlot::paintLabel(QPainter& painter, LabelPlacer& room, const RoofPoint& point) const
{
    if (point.kind == RoofPointKind::Baseline) {
        paintBaselineLabel(painter, room, point);
        return;
    }
    const NumberFont& font = m_theme.numbers(TextRole::Tick);
    const QString label = qtText(point.label);
    const auto found = bestAround(room, place(point), {font.width(label), font.metrics().height()}, 0.0);
    // A move's name stands in the table too: it is written only where there is room beside its mark.
    constexpr double kBeside = 8.0;
    if (found.cost <= kBeside) {
        paintLabelAt(painter, room, point, found, label);
    }
}

/// The labels, and how many moves a mark hides: nothing else tells that. Counts come first, unless the current design would
/// then have no room for its own name.
void RooflinePlot::paintLabels(QPainter& painter, LabelPlacer& room, const RooflineGround& ground,
                               const QVector<int>& hidden) const
{
    const RoofPoint* current = m_figure.current();
    const auto currentAt = [&](const QVector<int>& stacks) {
        return current == nullptr ? 0 : stacks[static_cast<qsizetype>(current - m_figure.points.data())];
    };
    QVector<int> untold = hidden;
    const QLineF drop = current == nullptr ? QLineF() : dropOf(*current);
    LabelPlacer counted = room;
    counted.avoid(QPolygonF{{drop.p1(), drop.p2()}});
    const QVector<Count> first = countsBeside(counted, untold);
    const auto label = current == nullptr ? Label{} : labelOfCurrent(counted, *current, ground, currentAt(untold));
    if (isWide() && label.place.cost <= kCrowded && !counted.isTaken(label.place.area)) {
        room = counted;
        paintCounts(painter, first);
    } else {
        untold = hidden;
    }
    for (std::size_t i = m_figure.points.size(); i-- > 0;) {
        const RoofPoint& point = m_figure.points[i];
        int& more = untold[static_cast<qsizetype>(i)];
        if (&point == current) {
            const Label own = labelOfCurrent(room, point, ground, isWide() ? more : 0);
            more = own.tellsMore ? 0 : more;
            paintLabelAt(painter, room, point, own.place, own.words);
        } else if (hidden[static_cast<qsizetype>(i)] >= 0) {
            paintLabel(painter, room, point);
        }
    }
    room.avoid(isWide() ? QPolygonF{{drop.p1(), drop.p2()}} : QPolygonF());
    paintCounts(painter, countsBeside(room, untold));
    paintCountsAway(painter, room, isWide() ? untold : QVector<int>(untold.size(), 0));
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
    // Else that shape would read as a mark of its own: a line ties it to its place.
    double tie = hasShapes && isWide() ? m_theme.scaled(10.0) : 0.0;
    const double gap = m_theme.scaled(8.0);
    const QString move = group.designs.size() == 1 ? group.move : QString();
    double width = font.width(move) - gap;
    for (const present::RoofCapture* design : group.designs) {
        width += shape + font.width(qtText(design->name)) + gap;
    }
    LabelPlacer::Place found = bestAround(room, group.place, {width + tie, font.metrics().height()});
    if (tie > 0.0 && (found.cost > kCrowded || room.cost(found.area) > 0.0)) {
        tie = 0.0;
        found = bestAround(room, group.place, {width, font.metrics().height()});
    }
    if (found.cost > kCrowded) {
        for (const present::RoofCapture* design : group.designs) {
            ground.unnamed.push_back(static_cast<std::size_t>(design - m_figure.captures.data()));
        }
        return;
    }
    const bool isRight = found.area.left() > group.place.x();
    const QRectF label = found.area.adjusted(isRight ? tie : 0.0, 0.0, isRight ? 0.0 : -tie, 0.0);
    room.avoid(label.adjusted(-kHalo, 0, kHalo, 0));
    ground.words.append(label);
    painter.fillRect(label.adjusted(-1, 0, 1, 0), paper);
    if (found.index > 1 || tie > 0.0) {
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
    paintLabels(painter, room, ground, hidden);
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
