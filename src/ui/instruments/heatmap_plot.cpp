// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/heatmap_plot.h"

#include "ui/instruments/axis_painting.h"
#include "ui/instruments/figure_layer.h"
#include "ui/style/painting.h"
#include "ui/style/qt_text.h"

#include <QPaintEngine>
#include <QPainter>
#include <QRegion>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ironlab::ui {
namespace {

using present::HeatmapContour;
using present::MapPoint;
using present::Role;
using present::TargetState;

constexpr double kHitReach = 4.0;  ///< farther, and a contour that passes a mark could not be read
constexpr double kCurrentReach = 10.0;

/// Farthest point of a stretch from its chord, as its index and distance in px.
std::pair<qsizetype, double> farthest(const QPolygonF& line, qsizetype first, qsizetype last)
{
    const QPointF chord = line[last] - line[first];
    const double length = std::hypot(chord.x(), chord.y());
    std::pair<qsizetype, double> found{first, 0.0};
    for (qsizetype i = first + 1; i < last; ++i) {
        const QPointF away = line[i] - line[first];
        const double area = std::abs(chord.x() * away.y() - chord.y() * away.x());
        const double distance = length > 0.0 ? area / length : std::hypot(away.x(), away.y());
        if (distance > found.second) {
            found = {i, distance};
        }
    }
    return found;
}

/// The points that a line needs to stay within a sixth of a pixel of itself (Ramer, Douglas, Peucker): stroking costs by
/// the point.
void appendSimplified(const QPolygonF& line, qsizetype first, qsizetype last, QPolygonF& kept)
{
    constexpr double kTolerance = 0.16;
    const auto [middle, distance] = farthest(line, first, last);
    if (distance > kTolerance) {
        appendSimplified(line, first, middle, kept);
        appendSimplified(line, middle, last, kept);
    } else {
        kept << line[last];
    }
}

}  // namespace

HeatmapPlot::HeatmapPlot(const Theme& theme, const present::HeatmapFigure& figure, const SpeedupAxis& axis, double top,
                         double bottom)
    : m_theme(theme),
      m_figure(figure),
      m_axis(axis),
      m_top(top),
      m_bottom(std::max(bottom, top + 40.0)),
      m_labelSide(sideOfLabels())
{
}

QRectF HeatmapPlot::area() const
{
    return {m_axis.left(), m_top, m_axis.right() - m_axis.left(), m_bottom - m_top};
}

double HeatmapPlot::yAt(double serialShare) const
{
    return m_bottom - (m_bottom - m_top) * m_figure.serial.scale.clampedPosition(serialShare);
}

QPointF HeatmapPlot::place(MapPoint point) const
{
    return {m_axis.xAt(point.speedup), yAt(point.serialShare)};
}

MapPoint HeatmapPlot::valueAt(QPointF position) const
{
    const double up = std::clamp((m_bottom - position.y()) / (m_bottom - m_top), 0.0, 1.0);
    return {m_axis.speedupAt(position.x()), m_figure.serial.scale.value(up)};
}

double HeatmapPlot::steppedShare(double share, int direction, bool fine)
{
    const double steps = fine ? 200.0 : 40.0;
    const double at = std::log10(std::clamp(share, present::kMapSerialEnd, 1.0)) * steps;
    const double next = direction > 0 ? std::floor(at + 1.0 + 1e-6) : std::ceil(at - 1.0 - 1e-6);
    return std::clamp(std::pow(10.0, next / steps), present::kMapSerialEnd, 1.0);
}

std::optional<std::size_t> HeatmapPlot::moveAt(QPointF position) const
{
    // A mark may stand beside its place.
    for (const MarkStack& stack : stacks()) {
        const bool isMove = !m_figure.current || stack.mark != &*m_figure.current;
        if (isMove && stack.area.contains(position)) {
            return static_cast<std::size_t>(stack.mark - m_figure.moves.data());
        }
    }
    std::optional<std::size_t> found;
    double nearest = m_theme.scaled(kHitReach);
    for (std::size_t i = 0; i < m_figure.moves.size(); ++i) {
        const QPointF away = place(m_figure.moves[i].place) - position;
        const double distance = std::hypot(away.x(), away.y());
        if (m_figure.moves[i].runs && distance <= nearest) {
            nearest = distance;
            found = i;
        }
    }
    return found;
}

bool HeatmapPlot::isCurrentAt(QPointF position) const
{
    if (!m_figure.current) {
        return false;
    }
    const QPointF away = place(m_figure.current->place) - position;
    return std::hypot(away.x(), away.y()) <= m_theme.scaled(kCurrentReach);
}

/// Whether the target's contour does not run beside it.
bool HeatmapPlot::isShown(const HeatmapContour& contour) const
{
    constexpr double kApart = 1.12;
    const double ratio = contour.level / m_figure.targetContour.level;
    return m_figure.targetState != TargetState::OnMap || ratio >= kApart || ratio <= 1.0 / kApart;
}

QVector<int> HeatmapPlot::shownContours() const
{
    QVector<int> shown;
    for (std::size_t i = 0; i < m_figure.contours.size(); ++i) {
        if (isShown(m_figure.contours[i])) {
            shown.append(static_cast<int>(2 * i) + (isLabelAbove(m_figure.contours[i]) ? 1 : 0));
        }
    }
    return shown;
}

/// The curve over the decades, then level at its limit across the column for infinity.
QPolygonF HeatmapPlot::line(const std::vector<MapPoint>& points, double level) const
{
    QPolygonF curve;
    curve.reserve(static_cast<qsizetype>(points.size()));
    for (const MapPoint& point : points) {
        curve << place(point);
    }
    QPolygonF polygon{curve.front()};
    appendSimplified(curve, 0, curve.size() - 1, polygon);
    const double limit = yAt(1.0 / level);
    polygon << QPointF(m_axis.infinityLeft(), limit) << QPointF(m_axis.right(), limit);
    return polygon;
}

void HeatmapPlot::paintContourLines(QPainter& painter, float opacity) const
{
    const PainterState state(painter);
    painter.setRenderHint(QPainter::Antialiasing, true);
    for (const int shown : shownContours()) {
        const HeatmapContour& contour = m_figure.contours[static_cast<std::size_t>(shown / 2)];
        if (contour.points.empty()) {
            continue;
        }
        QColor color = contourColor(contour.level);
        color.setAlphaF(opacity);
        painter.setPen(QPen(color, m_theme.line(1.1)));
        const QPolygonF curve = line(contour.points, contour.level);
        painter.drawPolyline(curve.constData(), static_cast<int>(curve.size() - 2));
        painter.drawLine(curve[curve.size() - 2], curve.back());
    }
}

void HeatmapPlot::paintContours(QPainter& painter) const
{
    constexpr float kFaint = 0.8F;
    if (paintsPixels(painter)) {
        // Opaque lines, let through as one picture: Qt shares each translucent line out among threads, whose waking takes
        // several times as long as all lines do.
        const QPaintDevice& device = *painter.paintEngine()->paintDevice();
        QImage lines(device.width(), device.height(), QImage::Format_ARGB32_Premultiplied);
        lines.setDevicePixelRatio(device.devicePixelRatioF());
        lines.fill(Qt::transparent);
        QPainter inside(&lines);
        inside.setTransform(painter.transform());
        paintContourLines(inside, 1.0F);
        inside.end();
        const PainterState state(painter);
        painter.resetTransform();
        painter.setOpacity(static_cast<qreal>(kFaint));
        painter.drawImage(QPointF(0, 0), lines);
    } else {
        paintContourLines(painter, kFaint);
    }
    paintContourLabels(painter);
}

void HeatmapPlot::paintAxes(QPainter& painter) const
{
    const QRectF map = area();
    const QRectF decades(map.left(), map.top(), m_axis.decadesEnd() - map.left(), map.height());
    // Marks of designs that are not sped up stand on the left edge.
    drawTicks(painter, m_theme, map, m_figure.serial.ticks, TickSide::Left, m_theme.scaled(3.0));
    drawTicks(painter, m_theme, map, m_figure.parallel, TickSide::Right);
    const NumberFont& font = m_theme.numbers(TextRole::Tick);
    drawTicks(painter, m_theme, decades, m_figure.speedup.ticks, TickSide::Bottom);
    const double height = font.metrics().height();
    const double labelTop = map.bottom() + 5;
    drawVertical(painter, m_axis.xAt(HUGE_VAL), map.bottom(), map.bottom() + 4, m_theme.color(Role::InputBorder));
    painter.setPen(m_theme.color(Role::Text3));
    font.draw(painter, QRectF(m_axis.infinityLeft(), labelTop, m_axis.right() - m_axis.infinityLeft(), height),
              Qt::AlignCenter, QString(u'\u221E'));
    painter.setPen(m_theme.color(Role::Text2));
    // Beside the numbers at the right, where type is so large that the lowest of them reaches below the map.
    constexpr double kLow = 7.0;
    double beside = 0.0;
    for (const present::Tick& tick : m_figure.parallel) {
        const bool isLarge = font.metrics().capHeight() / 2 > kLow;
        beside = isLarge ? std::max(beside, font.width(qtText(tick.label)) + 4) : 0.0;
    }
    font.draw(painter, QRectF(map.right() + 8 + beside, labelTop, m_theme.scaled(20.0), height),
              Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral("S"));

    const auto title = [&](const std::string& words, double x, bool toTheRight) {
        const QString text = qtText(words);
        const double baseline = map.top() - m_theme.scaled(13.0);  // above marks at the upper edge
        font.draw(painter, QPointF(toTheRight ? x - font.width(text) : x, baseline), text);
    };
    title(m_figure.serial.title, map.left(), false);
    // At the largest type both have no room in one row; the axis at the right then has its symbol alone.
    const double room = map.width() - font.width(qtText(m_figure.serial.title)) - 16;
    const bool fits = font.width(qtText(m_figure.parallelTitle)) <= room;
    title(fits ? m_figure.parallelTitle : std::string("p"), map.right(), true);
}

void HeatmapPlot::paintGround(QPainter& painter, const QImage& field, const QImage& limit) const
{
    const QRectF map = area();
    painter.drawImage(QRectF(map.left(), map.top(), m_axis.decadesEnd() - map.left(), map.height()), field);
    painter.drawImage(QRectF(m_axis.infinityLeft(), map.top(), m_axis.right() - m_axis.infinityLeft(), map.height()),
                      limit);
    paintContours(painter);
    paintAxes(painter);
}

void HeatmapPlot::paintHatch(QPainter& painter) const
{
    // Lines and not one path of bands: over a whole map a path costs a hundred times as much.
    const present::HatchGeometry geometry = present::hatchGeometry(present::Hatch::Impossible);
    QColor color(Qt::white);
    color.setAlphaF(0.42F);
    const QRectF map = area();
    const double run = map.height();
    const double step = geometry.spacing * std::sqrt(2.0);
    QVector<QLineF> lines;
    for (double x = map.left() - run; x < map.right(); x += step) {
        lines.append({x, map.top(), x + run, map.bottom()});
    }
    const PainterState state(painter);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(color, geometry.thickness, Qt::SolidLine, Qt::FlatCap));
    const double decades = m_axis.decadesEnd() - map.left();
    for (const QRectF& part : {QRectF(map.left(), map.top(), decades, map.height()),
                               QRectF(m_axis.infinityLeft(), map.top(), m_axis.right() - m_axis.infinityLeft(), run)}) {
        painter.setClipRect(part);
        painter.drawLines(lines);
    }
}

HeatmapPlot::Regions HeatmapPlot::regions() const
{
    switch (m_figure.targetState) {
    case TargetState::None:
    case TargetState::MetAlready: return {m_axis.left(), m_top};
    case TargetState::OutOfReach: return {m_axis.left(), m_bottom};
    case TargetState::OnMap: break;
    }
    const double level = m_figure.targetContour.level;
    // On whole pixels, so that the hatch is copied and not resampled.
    return {std::round(m_axis.xAt(level)), std::round(yAt(1.0 / level))};
}

QVector<QRectF> HeatmapPlot::impossibleAreas() const
{
    const Regions edge = regions();
    const QRectF map = area();
    QRegion region;
    if (edge.y > map.top()) {
        region += QRectF(map.left(), map.top(), map.width(), edge.y - map.top()).toRect();
        region -= breakArea().toRect();
    }
    if (edge.x > map.left() && edge.y < map.bottom()) {
        region += QRectF(map.left(), edge.y, edge.x - map.left(), map.bottom() - edge.y).toRect();
    }
    // The numbers of contours stay clear of hatch.
    if (!region.isEmpty()) {
        for (const int shown : shownContours()) {
            region -= labelArea(m_figure.contours[static_cast<std::size_t>(shown / 2)]).toAlignedRect();
        }
    }
    return {region.begin(), region.end()};
}

}  // namespace ironlab::ui
