// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/heatmap_plot.h"
#include "ui/style/painting.h"
#include "ui/style/qt_text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <functional>

namespace ironlab::ui {
namespace {

using present::HeatmapContour;
using present::MapPoint;
using present::TargetState;

QColor deep()
{
    return toQColor(present::heatmapColor(0.0));
}

/// Fills a few rows at a time: from about a hundred on, Qt shares a translucent fill out among threads, and waking them
/// takes many times as long as a narrow line.
void fillTall(QPainter& painter, const QRectF& area, const QColor& color)
{
    constexpr double kRows = 40.0;  // of up to two pixels each
    for (double top = area.top(); top < area.bottom(); top += kRows) {
        painter.fillRect(QRectF(area.left(), top, area.width(), std::min(kRows, area.bottom() - top)), color);
    }
}

/// Words in white on a patch of the ramp's darkest colour, whole or up to their colon, at the first of the places for a
/// patch of that size which is free; nowhere where none is: a mark over them would hide them. Upwards where `turned`,
/// on a patch that is as high as the words are long.
template <class Places>
void drawWhereFree(QPainter& painter, const Theme& theme, const QString& words, LabelPlacer& room, Places places,
                   bool turned = false)
{
    const NumberFont& font = theme.numbers(TextRole::Tick);
    for (const QString& wanted : {words, words.section(u':', 0, 0)}) {
        const QSizeF patch(std::ceil(font.width(wanted)) + 14, std::ceil(font.metrics().height()) + 3);
        const QVector<QRectF> candidates = places(turned ? patch.transposed() : patch);
        if (candidates.isEmpty() || room.best(candidates).cost > 0.0) {
            continue;
        }
        const QRectF area = room.place(candidates).area;
        const PainterState state(painter);
        painter.translate(area.center());
        painter.rotate(turned ? -90 : 0);
        const QRectF centred(QPointF(-patch.width() / 2, -patch.height() / 2), patch);
        painter.fillRect(centred, deep());
        painter.setPen(Qt::white);
        font.draw(painter, centred, Qt::AlignCenter, wanted);
        return;
    }
}

}  // namespace

QRectF HeatmapPlot::breakArea() const
{
    return {m_axis.decadesEnd(), m_top, m_axis.infinityLeft() - m_axis.decadesEnd(), m_bottom - m_top};
}

void HeatmapPlot::avoidWhatStands(LabelPlacer& room, const QVector<MarkStack>& stacks, const MarkStack* own) const
{
    room.avoid(breakArea());
    for (const MarkStack& stack : stacks) {
        if (&stack != own) {
            room.avoid(stack.area.adjusted(1, 1, -1, -1));
            room.avoid(stack.count);
        }
    }
    for (const int shown : shownContours()) {
        room.avoid(labelArea(m_figure.contours[static_cast<std::size_t>(shown / 2)]));
    }
}

void HeatmapPlot::paintTargetLine(QPainter& painter) const
{
    const PainterState state(painter);
    const Regions edge = regions();
    const QRectF map = area();
    QPen dotted(Qt::white, 1.2);
    dotted.setDashPattern({2.0, 3.0});
    painter.setPen(dotted);
    painter.drawLine(QPointF(crisp(edge.x), crisp(edge.y)), QPointF(crisp(edge.x), map.bottom()));
    painter.drawLine(QPointF(crisp(edge.x), crisp(edge.y)), QPointF(m_axis.decadesEnd(), crisp(edge.y)));

    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setClipRect(map);
    const QPolygonF curve = line(m_figure.targetContour.points, m_figure.targetContour.level);
    const int inDecades = static_cast<int>(curve.size() - 2);
    const auto stroke = [&](const QColor& color, double width) {
        painter.setPen(QPen(color, m_theme.line(width), Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        painter.drawPolyline(curve.constData(), inDecades);
        painter.drawLine(curve[curve.size() - 2], curve.back());
    };
    // White vanishes on the bright half of the ramp: there it gets a dark edge.
    constexpr double kBrightLevel = 8.0;
    if (m_figure.targetContour.level > kBrightLevel) {
        stroke(deep(), 4.6);
    }
    stroke(Qt::white, 2.6);
}

/// Where the target's contour runs, at an x of the decades.
double HeatmapPlot::targetAt(double x) const
{
    const double inverse = 1.0 / m_axis.speedupAt(x);
    const double share = (1.0 / m_figure.targetContour.level - inverse) / (1.0 - inverse);
    return share > present::kMapSerialEnd ? yAt(share) : m_bottom;
}

/// On the line or touching it, from the right end on; farther below where marks take all of that.
QVector<QRectF> HeatmapPlot::placesOnTarget(QSizeF size) const
{
    constexpr double kStep = 12.0;
    constexpr double kClear = 5.0;
    QVector<QRectF> places;
    const double touching = size.height() / 2 + kClear;
    for (const double down : {0.0, touching, -touching, 2.0 * touching, 3.0 * touching}) {
        for (double left = m_axis.decadesEnd() - 40 - size.width(); left > m_axis.left() + 4; left -= kStep) {
            const double line = std::min(targetAt(left + size.width() / 2), m_bottom - 14);
            places.append({QPointF(std::round(left), std::round(line + down - size.height() / 2)), size});
        }
    }
    return places;
}

/// A flag without a line has no place of its own: it stands where nothing else does, near the edge beyond which its line
/// would be.
QVector<QRectF> HeatmapPlot::placesOffTarget(QSizeF size) const
{
    constexpr double kStep = 16.0;
    constexpr double kDown = 8.0;
    constexpr double kInset = 5.0;
    const bool isAbove = m_figure.targetState == TargetState::MetAlready;
    QVector<QRectF> places;
    for (double away = kInset; away + size.height() < m_bottom - m_top; away += kDown) {
        const double top = isAbove ? m_top + away : m_bottom - away - size.height();
        for (double left = m_axis.decadesEnd() - 8 - size.width(); left > m_axis.left() + 2; left -= kStep) {
            places.append({QPointF(std::round(left), std::round(top)), size});
        }
    }
    return places;
}

/// A flag off the line keeps clear of contours and of the design's cross-hair, says less where there is no room for all of it, and stands nowhere where
/// marks leave none: the verdict below says it too.
void HeatmapPlot::paintTargetFlag(QPainter& painter, LabelPlacer& room) const
{
    const NumberFont& font = m_theme.numbers(TextRole::TickStrong);
    const bool isOnMap = m_figure.targetState == TargetState::OnMap;
    const double clear = isOnMap ? 0.0 : 3.0;
    LabelPlacer besideContours = room;
    for (const int shown : shownContours()) {
        const HeatmapContour& contour = m_figure.contours[static_cast<std::size_t>(shown / 2)];
        besideContours.avoid(line(contour.points, contour.level));
    }
    if (m_figure.current) {
        const QPointF design = place(m_figure.current->place);
        const QRectF map = area();
        besideContours.avoid(QPolygonF{QPointF(map.left(), design.y()), QPointF(map.right(), design.y())});
        besideContours.avoid(QPolygonF{QPointF(design.x(), map.top()), QPointF(design.x(), map.bottom())});
    }
    const QString whole = qtText(m_figure.targetLabel);
    const QString brief = whole.section(QStringLiteral(" already"), 0, 0);
    for (const QString& words : {whole, brief}) {
        const QSizeF size(std::ceil(font.width(words)) + 12, std::ceil(font.metrics().height()) + 3 + 2 * clear);
        QVector<QRectF> places = isOnMap ? placesOnTarget(size) : placesOffTarget(size);
        if (!isOnMap) {
            places.removeIf([&room](const QRectF& place) { return room.cost(place) > 0.0; });
        }
        const LabelPlacer::Place best = (isOnMap ? room : besideContours).best(places);
        if (!places.isEmpty() && (isOnMap || best.cost <= 0.0 || words == brief)) {
            const QRectF area = best.area.adjusted(0, clear, 0, -clear);
            room.avoid(area.adjusted(-4, 0, 4, 0));
            drawFlag(painter, area, words);
            return;
        }
    }
}

void HeatmapPlot::drawFlag(QPainter& painter, const QRectF& area, const QString& words) const
{
    const double x = std::round(area.center().x());
    if (m_figure.targetState == TargetState::OnMap && area.top() - targetAt(x) > area.height() / 2) {
        painter.fillRect(QRectF(QPointF(x - 1, targetAt(x)), QPointF(x + 2, area.top())), deep());
        painter.fillRect(QRectF(QPointF(x, targetAt(x)), QPointF(x + 1, area.top())), Qt::white);
    }
    painter.fillRect(area.adjusted(-1, -1, 1, 1), deep());
    painter.fillRect(area, Qt::white);
    painter.setPen(deep());
    m_theme.numbers(TextRole::TickStrong).draw(painter, area, Qt::AlignCenter, words);
}

/// In the band of what is too serial, and right of what is too slow.
void HeatmapPlot::paintTooSerial(QPainter& painter, LabelPlacer& room) const
{
    const Regions edge = regions();
    const QRectF map = area();
    const double left = (m_figure.targetState == TargetState::OnMap ? std::max(map.left(), edge.x) : map.left()) + 6;
    const QRectF band(QPointF(left, map.top()), QPointF(m_axis.decadesEnd(), std::min(edge.y, map.bottom())));
    drawWhereFree(painter, m_theme, qtText(m_figure.tooSerial), room, [&band](QSizeF size) {
        QVector<QRectF> places;
        const QSizeF free(band.width() - size.width(), band.height() - size.height());
        if (free.width() < 0 || free.height() < 0) {
            return places;
        }
        for (const double down : {0.5, 0.28, 0.72, 0.1, 0.9, 0.0, 1.0}) {
            for (double part = 0.28; part > -0.01; part -= 0.04) {
                for (const double across : {part, 0.56 - part, 0.56 + part}) {
                    places.append({QPointF(std::round(band.left() + across * free.width()),
                                           std::round(band.top() + down * free.height())),
                                   size});
                }
            }
        }
        return places;
    });
}

/// Upwards, in the band of what is too slow.
void HeatmapPlot::paintTooSlow(QPainter& painter, LabelPlacer& room) const
{
    const QRectF map = area();
    const double width = regions().x - map.left();
    drawWhereFree(
        painter, m_theme, qtText(m_figure.tooSlow), room,
        [&map, width](QSizeF size) {
            QVector<QRectF> places;
            const double left = std::round(map.left() + (width - size.width()) / 2);
            for (double top = map.bottom() - size.height() - 14; width >= size.width() && top > map.top(); top -= 6) {
                places.append({QPointF(left, std::round(top)), size});
            }
            return places;
        },
        true);
}

void HeatmapPlot::paintTarget(QPainter& painter, const QVector<MarkStack>& stacks) const
{
    if (m_figure.targetState == TargetState::None) {
        return;
    }
    LabelPlacer room(area().adjusted(2, 2, -2, -2));
    avoidWhatStands(room, stacks);
    if (m_figure.targetState == TargetState::OnMap) {
        paintTargetLine(painter);
    }
    paintTargetFlag(painter, room);
    paintTooSerial(painter, room);
    paintTooSlow(painter, room);
}

void HeatmapPlot::paintCrossHair(QPainter& painter, MapPoint at) const
{
    const QPointF cross = place(at);
    const QRectF map = area();
    const double x = std::floor(cross.x());
    const double y = std::floor(cross.y());
    // White with a dark edge reads on the whole ramp.
    QColor edge = deep();
    edge.setAlphaF(0.30F);
    QColor white(Qt::white);
    white.setAlphaF(0.85F);
    // The names of contours are part of the ground: the lines pass behind them.
    QVector<QRectF> names;
    for (const int shown : shownContours()) {
        names.append(labelArea(m_figure.contours[static_cast<std::size_t>(shown / 2)]).adjusted(-2, -1, 2, 1));
    }
    const QRectF gap = breakArea();
    const auto across = [&](double left, double right) {
        painter.fillRect(QRectF(left, y - 1, right - left, 3), edge);
        painter.fillRect(QRectF(left, y, right - left, 1), white);
    };
    const auto down = [&](double top, double bottom) {
        fillTall(painter, QRectF(x - 1, top, 3, bottom - top), edge);
        fillTall(painter, QRectF(x, top, 1, bottom - top), white);
    };
    double left = map.left();
    double top = map.top();
    std::ranges::sort(names, std::less{}, &QRectF::top);
    for (const QRectF& name : names) {
        if (name.top() <= y + 1 && name.bottom() >= y - 1) {
            across(left, name.left());
            left = name.right();
        }
        if (name.left() <= x + 1 && name.right() >= x - 1) {
            down(top, name.top());
            top = name.bottom();
        }
    }
    across(left, gap.left());
    across(gap.right(), map.right());
    down(top, map.bottom());
}

}  // namespace ironlab::ui
