// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roofline_plot.h"

#include "ui/painting.h"
#include "ui/qt_text.h"

#include <ironlab/present/term_text.h>

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ironlab::ui {
namespace {

using present::Role;
using present::Roof;
using present::RoofKind;
using present::RoofPoint;
using present::RoofPointKind;

constexpr double kMarkReach = 8.0;
constexpr double kHitReach = 12.0;
constexpr double kNameGap = 2.0;

double intensityOf(const RoofPoint& point)
{
    return point.intensity.in(unit::flopPerByte);
}

double rateOf(const RoofPoint& point)
{
    return point.achieved.in(unit::flopPerSecond);
}

QRectF around(QPointF center, double reach)
{
    return {center.x() - reach, center.y() - reach, 2 * reach, 2 * reach};
}

/// Places for a label of a mark: beside it, and around it at the end of a leader.
QVector<QRectF> placesAround(QPointF mark, QSizeF size)
{
    constexpr double kNear = 13.0;
    const double w = size.width();
    const double h = size.height();
    QVector<QRectF> places{{mark.x() + kNear, mark.y() - h / 2, w, h}, {mark.x() - kNear - w, mark.y() - h / 2, w, h}};
    for (const double dy : {16.0, 26.0, 38.0, 52.0, 70.0}) {
        for (const double dx : {4.0, 22.0, 42.0, 70.0}) {
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
    LabelPlacer::Place best;
    const QVector<QRectF> places = placesAround(mark, size);
    for (qsizetype i = 0; i < places.size(); ++i) {
        const QLineF leader = leaderTo(mark, places[i]);
        const double way = kLengthWeight * leader.length() + kCoveredWeight * room.covered(leader);
        if (i > 0 && way >= best.cost) {
            continue;
        }
        const double cost = way + room.cost(places[i]);
        if (i == 0 || cost < best.cost) {
            best = {places[i], cost, i};
        }
    }
    return best;
}

}  // namespace

void drawRoofMark(QPainter& painter, const Theme& theme, QPointF center, RoofPointKind kind, int move,
                  std::optional<physics::Term> binding)
{
    if (kind == RoofPointKind::Baseline) {
        const double side = std::round(theme.scaled(9.0));
        const QRectF square(std::round(center.x() - side / 2), std::round(center.y() - side / 2), side, side);
        painter.fillRect(square, theme.color(Role::Paper));
        drawFrame(painter, square, theme.color(Role::Text2), 1.5);
        return;
    }
    const bool isCurrent = kind == RoofPointKind::Current;
    const QColor& fill = isCurrent && binding ? theme.termText(present::roleOf(*binding)) : theme.color(Role::Text2);
    const QString number = move > 0 ? QString::number(move) : QString(u'\u2022');
    drawMoveDisc(painter, theme, center, number, fill);
}

RooflinePlot::RooflinePlot(const Theme& theme, const present::RooflineFigure& figure, const QRectF& area)
    : m_theme(theme),
      m_figure(figure),
      m_frame{area, figure.intensity.scale, figure.rate.scale}
{
}

QPointF RooflinePlot::place(const RoofPoint& point) const
{
    return m_frame.at(intensityOf(point), rateOf(point));
}

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

/// The part of a roof inside the plot; every coordinate handed to the axes is finite and above zero.
QPolygonF RooflinePlot::roofLine(const physics::Roofline& roof) const
{
    const double slope = roof.bandwidth.in(unit::bytePerSecond);
    const double peak = roof.peak.in(unit::flopPerSecond);
    const double first = std::max(m_frame.x.low(), m_frame.y.low() / slope);
    const double ridge = std::min({peak / slope, m_frame.x.high(), m_frame.y.high() / slope});
    QPolygonF line;
    if (first < ridge) {
        line << m_frame.at(first, first * slope) << m_frame.at(ridge, ridge * slope);
    }
    if (peak / slope < m_frame.x.high() && m_frame.y.contains(peak)) {
        if (line.isEmpty()) {
            line << m_frame.at(m_frame.x.low(), peak);
        }
        line << m_frame.at(m_frame.x.high(), peak);
    }
    return line;
}

QPen RooflinePlot::roofPen(const Roof& roof) const
{
    const double width = m_theme.line(roof.kind == RoofKind::Current ? 2.4 : 1.4);
    QPen pen(m_theme.tier(static_cast<int>(roof.tier)), width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (roof.kind == RoofKind::Baseline) {
        pen.setDashPattern({5.0 / width, 3.0 / width});
    }
    return pen;
}

void RooflinePlot::paintFrame(QPainter& painter) const
{
    const QRectF& area = m_frame.area;
    drawGrid(painter, m_theme, m_frame, m_figure.intensity, m_figure.rate);
    drawAxisLines(painter, m_theme, area);
    drawTicks(painter, m_theme, area, m_figure.intensity.ticks, TickSide::Bottom);
    drawTicks(painter, m_theme, area, m_figure.rate.ticks, TickSide::Left);
    const NumberFont& font = m_theme.numbers(TextRole::Tick);
    const QColor& color = m_theme.color(Role::Text2);
    drawUpwards(painter, font, {area.left() - m_theme.scaled(54.0), area.center().y()}, qtText(m_figure.rate.title),
                color);
    const double height = font.metrics().height();
    painter.setPen(color);
    font.draw(painter, QRectF(area.left(), area.bottom() + height + 7, area.width(), height), Qt::AlignCenter,
              qtText(m_figure.intensity.title));
}

void RooflinePlot::paintRoofNames(QPainter& painter, LabelPlacer& room) const
{
    constexpr double kShift = 24.0;
    const double right = m_frame.area.right() - 4;
    // The current roof's name is placed first and keeps the best place.
    for (auto roof = m_figure.roofs.rbegin(); roof != m_figure.roofs.rend(); ++roof) {
        const bool isCurrent = roof->kind == RoofKind::Current;
        const NumberFont& font = m_theme.numbers(isCurrent ? TextRole::TickStrong : TextRole::Tick);
        const QString name = qtText(roof->label);
        const double width = font.width(name);
        const double height = font.metrics().height();
        const double peak = std::clamp(roof->line.peak.in(unit::flopPerSecond), m_frame.y.low(), m_frame.y.high());
        const double y = m_frame.yAt(peak);
        const double lineHalf = m_theme.line(isCurrent ? 1.2 : 0.7);
        const double flatStart =
            m_frame.area.left()
            + m_frame.area.width() * m_frame.x.clampedPosition(roof->line.ridgePoint().in(unit::flopPerByte));
        QVector<QRectF> places;
        // Under the current roof stand the design and its label: the names of the others keep away from there.
        const bool isAbove = roof->kind != RoofKind::Other;
        for (double end = right; places.isEmpty() || end - width > flatStart; end -= kShift) {
            const QRectF above(end - width, y - lineHalf - kNameGap - height, width, height);
            const QRectF below(end - width, y + lineHalf + kNameGap, width, height);
            places << (isAbove ? above : below) << (isAbove ? below : above);
        }
        const QRectF area = room.place(places).area;
        drawClearedText(painter, font, area, Qt::AlignLeft | Qt::AlignVCenter, name,
                        m_theme.color(isCurrent ? Role::Text1 : Role::Text2), m_theme.color(Role::Paper));
    }
}

void RooflinePlot::paintSides(QPainter& painter, LabelPlacer& room, double x) const
{
    const NumberFont& font = m_theme.numbers(TextRole::Tick);
    const QColor& color = m_theme.color(Role::Text3);
    const QString memory = qtText(m_figure.memorySide);
    const QString compute = qtText(m_figure.computeSide);
    constexpr double kGap = 7.0;
    constexpr double kArrow = 15.0;
    const double height = font.metrics().height();
    const double left = kGap + font.width(memory) + kArrow;
    const double right = kGap + font.width(compute) + kArrow;
    QVector<QRectF> places;
    for (double y = m_frame.area.bottom() - 56; y > m_frame.area.top() + 40; y -= 8) {
        places.append({x - left, y, left + right, height});
    }
    for (double y = m_frame.area.bottom() - 48; y < m_frame.area.bottom() - height; y += 8) {
        places.append({x - left, y, left + right, height});
    }
    const LabelPlacer::Place place = room.best(places);
    if (!m_frame.area.contains(place.area)) {
        return;
    }
    room.avoid(place.area);
    const double y = place.area.top();
    const double middle = place.area.center().y();
    drawClearedText(painter, font, {x - left, y, left - kGap, height}, Qt::AlignRight | Qt::AlignVCenter, memory, color,
                    m_theme.color(Role::Paper));
    drawClearedText(painter, font, {x + kGap, y, right - kGap, height}, Qt::AlignLeft | Qt::AlignVCenter, compute,
                    color, m_theme.color(Role::Paper));
    drawWordArrow(painter, {x - left, middle}, false, color);
    drawWordArrow(painter, {x + right - 10.0, middle}, true, color);
}

void RooflinePlot::paintRidge(QPainter& painter, LabelPlacer& room) const
{
    if (!m_figure.ridge) {
        return;
    }
    const QPointF ridge = m_frame.at(m_figure.ridge->in(unit::flopPerByte), m_figure.ridgeRate.in(unit::flopPerSecond));
    const PainterState state(painter);
    QPen dotted(m_theme.color(Role::Text3), 1.0);
    dotted.setDashPattern({2.0, 3.0});
    painter.setPen(dotted);
    painter.drawLine(QPointF(crisp(ridge.x()), ridge.y() + 4), QPointF(crisp(ridge.x()), m_frame.area.bottom()));
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(m_theme.tier(3), 1.6));
    painter.setBrush(m_theme.color(Role::Paper));
    painter.drawEllipse(ridge, 3.4, 3.4);

    const NumberFont& font = m_theme.numbers(TextRole::Tick);
    const QString label = qtText(m_figure.ridgeLabel);
    const double width = font.width(label);
    const double height = font.metrics().height();
    const QRectF area = room.place({{ridge.x() - 4 - width, ridge.y() - 3 - height, width, height},
                                    {ridge.x() - 10 - width, ridge.y() - 6 - height, width, height},
                                    {ridge.x() + 5, ridge.y() + 4, width, height}})
                            .area;
    drawClearedText(painter, font, area, Qt::AlignLeft | Qt::AlignVCenter, label, m_theme.color(Role::Text2),
                    m_theme.color(Role::Paper));
    room.avoid(around(ridge, 4.0));
    paintSides(painter, room, ridge.x());
}

LabelPlacer RooflinePlot::paintRoofs(QPainter& painter) const
{
    paintFrame(painter);
    LabelPlacer room(m_frame.area.adjusted(2, -8, -2, -2));
    QVector<QPolygonF> lines;
    for (const Roof& roof : m_figure.roofs) {
        lines.append(roofLine(roof.line));
        room.avoid(lines.back());
    }
    {
        // Names clear the grid under them, so they come before the lines.
        LabelPlacer names = room;
        paintRidge(painter, names);
        paintRoofNames(painter, names);
        room = names;
    }
    const PainterState state(painter);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setClipRect(m_frame.area.adjusted(0, -2, 0, 0));
    for (std::size_t i = 0; i < m_figure.roofs.size(); ++i) {
        painter.setPen(roofPen(m_figure.roofs[i]));
        painter.drawPolyline(lines[static_cast<qsizetype>(i)]);
    }
    if (m_figure.ridge) {
        painter.setPen(QPen(m_theme.tier(static_cast<int>(m_figure.roofs.back().tier)), 1.6));
        painter.setBrush(m_theme.color(Role::Paper));
        painter.drawEllipse(
            m_frame.at(m_figure.ridge->in(unit::flopPerByte), m_figure.ridgeRate.in(unit::flopPerSecond)), 3.4, 3.4);
    }
    return room;
}

void RooflinePlot::paintTrail(QPainter& painter, LabelPlacer& room) const
{
    QPolygonF trail;
    for (const RoofPoint& point : m_figure.points) {
        if (point.kind != RoofPointKind::Baseline) {
            trail << place(point);
        }
    }
    room.avoid(trail, 0.15);
    const PainterState state(painter);
    painter.setRenderHint(QPainter::Antialiasing, true);
    QPen dotted(m_theme.color(Role::Text2), m_theme.line(1.4), Qt::CustomDashLine, Qt::RoundCap);
    dotted.setDashPattern({0.1, 2.6});
    painter.setPen(dotted);
    painter.drawPolyline(trail);
}

void RooflinePlot::paintDrop(QPainter& painter, const RoofPoint& point) const
{
    const double x = m_frame.xAt(intensityOf(point));
    const double roof = m_frame.area.bottom()
                        - m_frame.area.height() * m_frame.y.clampedPosition(point.attainable.in(unit::flopPerSecond));
    const QColor& color = m_theme.termText(present::roleOf(point.binding));
    const double width = m_theme.line(2.0);
    const double y = place(point).y();
    painter.fillRect(QRectF(std::round(x - width / 2), roof, width, std::max(0.0, y - roof)), color);
    painter.fillRect(QRectF(std::round(x) - 3, roof - 0.5, 6, width), color);
}

void RooflinePlot::paintMark(QPainter& painter, const RoofPoint& point) const
{
    drawRoofMark(painter, m_theme, place(point), point.kind, point.move, point.binding);
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
    room.avoid(found.area);
    if (found.index > 1) {
        const PainterState state(painter);
        painter.setRenderHint(QPainter::Antialiasing, true);
        painter.setPen(QPen(m_theme.color(Role::Text3), 1.0));
        painter.drawLine(leader);
    }
    drawClearedText(painter, font, found.area, Qt::AlignLeft | Qt::AlignVCenter, label,
                    m_theme.color(isCurrent ? Role::Text1 : Role::Text2), m_theme.color(Role::Paper));
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

void RooflinePlot::paintPoints(QPainter& painter, LabelPlacer room, const RooflinePointer& pointer) const
{
    for (const RoofPoint& point : m_figure.points) {
        room.avoid(around(place(point), kMarkReach));
    }
    paintTrail(painter, room);
    const RoofPoint* current = m_figure.current();
    if (current != nullptr) {
        paintDrop(painter, *current);
    }
    for (auto point = m_figure.points.rbegin(); point != m_figure.points.rend(); ++point) {
        paintLabel(painter, room, *point);
    }
    for (const RoofPoint& point : m_figure.points) {
        paintMark(painter, point);
    }
    if (pointer.point && *pointer.point < m_figure.points.size()) {
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
