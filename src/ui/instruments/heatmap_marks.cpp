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
using present::HeatmapMark;
using present::MapPoint;
using present::TargetState;

constexpr double kMarkReach = 9.0;

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

/// Words in white on a patch of the ramp's darkest colour.
void drawPatch(QPainter& painter, const NumberFont& font, const QRectF& area, const QString& words)
{
    painter.fillRect(area, deep());
    painter.setPen(Qt::white);
    font.draw(painter, area, Qt::AlignCenter, words);
}

}  // namespace

QRectF HeatmapPlot::labelArea(const HeatmapContour& contour) const
{
    const NumberFont& font = m_theme.numbers(TextRole::TickStrong);
    const double height = font.metrics().capHeight() + 4;
    const QPointF label = labelPlace(contour);
    return {label.x() - 2, label.y() - height + 2, font.width(qtText(contour.label)) + 4, height};
}

LabelPlacer HeatmapPlot::roomBesideMoves() const
{
    LabelPlacer room(area().adjusted(2, 2, -2, -2));
    for (const HeatmapMark& mark : m_figure.moves) {
        if (mark.runs) {
            room.avoid(around(place(mark.place), m_theme.scaled(kMarkReach)));
        }
    }
    if (m_figure.current) {
        room.avoid(around(place(m_figure.current->place), m_theme.scaled(kMarkReach + 2)));
    }
    for (const int shown : shownContours()) {
        const HeatmapContour& contour = m_figure.contours[static_cast<std::size_t>(shown / 2)];
        room.avoid(labelArea(contour));
    }
    return room;
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

void HeatmapPlot::paintTargetFlag(QPainter& painter, LabelPlacer& room) const
{
    const QString words = qtText(m_figure.targetLabel);
    const NumberFont& font = m_theme.numbers(TextRole::TickStrong);
    const double width = std::ceil(font.width(words)) + 12;
    const double height = std::ceil(font.metrics().height()) + 3;
    const bool isOnMap = m_figure.targetState == TargetState::OnMap;
    const double level = isOnMap ? m_figure.targetContour.level : 1.0;
    QVector<QRectF> places;
    for (double right = m_axis.decadesEnd() - 40; right - width > m_axis.left() + 60; right -= 24) {
        const double speedup = m_axis.speedupAt(right - width / 2);
        const double share = isOnMap ? (1.0 / level - 1.0 / speedup) / (1.0 - 1.0 / speedup) : 0.0;
        const double middle = !isOnMap ? (m_figure.targetState == TargetState::MetAlready ? m_top + 14 : m_bottom - 14)
                              : share > present::kMapSerialEnd ? yAt(share)
                                                               : m_bottom - 14;
        places.append({right - width, std::round(middle - height / 2), width, height});
        if (isOnMap) {
            places.append({right - width, std::round(middle + 5), width, height});
            continue;
        }
        // A flag without a line has no place of its own: it gives way to the moves.
        const double inwards = m_figure.targetState == TargetState::MetAlready ? 1.0 : -1.0;
        for (const double away : {26.0, 52.0, 78.0}) {
            places.append({right - width, std::round(middle - height / 2 + inwards * away), width, height});
        }
    }
    if (places.isEmpty()) {
        return;
    }
    const QRectF area = room.place(places).area;
    painter.fillRect(area.adjusted(-1, -1, 1, 1), deep());
    painter.fillRect(area, Qt::white);
    painter.setPen(deep());
    font.draw(painter, area, Qt::AlignCenter, words);
}

void HeatmapPlot::paintRegionWords(QPainter& painter, LabelPlacer& room) const
{
    const NumberFont& font = m_theme.numbers(TextRole::Tick);
    const double height = std::ceil(font.metrics().height()) + 3;
    const Regions edge = regions();
    const QRectF map = area();
    const QString serial = qtText(m_figure.tooSerial);
    const double serialWidth = std::ceil(font.width(serial)) + 14;
    const double from = std::max(map.left(), m_figure.targetState == TargetState::OnMap ? edge.x : map.left()) + 6;
    if (edge.y - map.top() >= height && from + serialWidth < m_axis.decadesEnd()) {
        QVector<QRectF> places;
        const double lowest = std::min(edge.y, map.bottom()) - height;
        for (const double down : {0.5, 0.28, 0.72, 0.1, 0.9}) {
            const double y = std::round(map.top() + down * (lowest - map.top()));
            for (double part = 0.28; part > -0.1; part -= 0.06) {
                for (const double side : {part, 0.56 - part}) {
                    const double left = from + side * (m_axis.decadesEnd() - from - serialWidth);
                    places.append({std::round(left), y, serialWidth, height});
                }
            }
        }
        drawPatch(painter, font, room.place(places).area, serial);
    }
    const QString slow = qtText(m_figure.tooSlow);
    const double slowLength = std::ceil(font.width(slow)) + 14;
    if (edge.x - map.left() < height || map.height() < slowLength + 4) {
        return;
    }
    QVector<QRectF> places;
    const double middle = std::round((map.left() + edge.x - height) / 2);
    for (double top = map.bottom() - slowLength - 14; top > map.top(); top -= 12) {
        places.append({middle, std::round(top), height, slowLength});
    }
    if (places.isEmpty()) {
        return;
    }
    const QRectF upright = room.place(places).area;
    const PainterState state(painter);
    painter.translate(upright.center());
    painter.rotate(-90);
    drawPatch(painter, font, {-slowLength / 2, -height / 2, slowLength, height}, slow);
}

void HeatmapPlot::paintTarget(QPainter& painter) const
{
    if (m_figure.targetState == TargetState::None) {
        return;
    }
    LabelPlacer room = roomBesideMoves();
    if (m_figure.targetState == TargetState::OnMap) {
        paintTargetLine(painter);
    }
    paintTargetFlag(painter, room);
    paintRegionWords(painter, room);
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
    const QRectF gap(m_axis.decadesEnd(), map.top(), m_axis.infinityLeft() - m_axis.decadesEnd(), map.height());
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

QVector<int> HeatmapPlot::stacks() const
{
    constexpr double kApart = 14.0;  // nearer, one would cover the number of the other
    QVector<const HeatmapMark*> marks;
    for (const HeatmapMark& mark : m_figure.moves) {
        marks.append(&mark);
    }
    if (m_figure.current) {
        marks.append(&*m_figure.current);
    }
    QVector<int> hidden(marks.size(), 0);
    // From the last one on, so that what is hidden is counted where it is seen.
    for (qsizetype i = marks.size(); i-- > 0;) {
        for (qsizetype later = marks.size(); marks[i]->runs && later-- > i + 1;) {
            const QPointF away = place(marks[later]->place) - place(marks[i]->place);
            const bool isNear = std::hypot(away.x(), away.y()) < m_theme.scaled(kApart);
            if (isNear && marks[later]->runs && hidden[later] >= 0) {
                hidden[i] = -1;
                ++hidden[later];
                break;
            }
        }
    }
    return hidden;
}

/// "+2" beside a mark that hides two others.
void HeatmapPlot::paintStackCounts(QPainter& painter, const QVector<int>& stacks) const
{
    const NumberFont& font = m_theme.numbers(TextRole::Tick);
    const double height = std::ceil(font.metrics().height());
    LabelPlacer room = roomBesideMoves();
    for (qsizetype i = 0; i < stacks.size(); ++i) {
        if (stacks[i] <= 0) {
            continue;
        }
        const bool isMove = static_cast<std::size_t>(i) < m_figure.moves.size();
        const HeatmapMark& mark = isMove ? m_figure.moves[static_cast<std::size_t>(i)] : *m_figure.current;
        const QPointF middle = place(mark.place);
        const QString words = QStringLiteral("+%1").arg(stacks[i]);
        const double width = std::ceil(font.width(words)) + 4;
        const double away = m_theme.scaled(kMarkReach) + 3;
        const double top = std::round(middle.y() - height / 2);
        QVector<QRectF> places;
        for (const double further : {0.0, width + 2, 2 * width + 4, 3 * width + 6}) {
            for (const double down : {0.0, -height, height}) {
                places.append({std::round(middle.x() + away + further), top + down, width, height});
                places.append({std::round(middle.x() - away - width - further), top + down, width, height});
            }
        }
        drawPatch(painter, font, room.place(places).area, words);
    }
}

/// A mark that a later one would hide becomes a small one without its number; Control with arrows still tells them apart.
bool HeatmapPlot::paintMoves(QPainter& painter, const HeatmapMark* pointed) const
{
    const bool judged = m_figure.target.has_value();
    constexpr double kEmphasis = 1.18;
    const auto paint = [&](const HeatmapMark& mark, double scale) {
        drawMapMark(painter, m_theme, place(mark.place), mark.move, mark.met || !judged, scale);
    };
    const QVector<int> hidden = stacks();
    for (const bool small : {true, false}) {
        for (std::size_t i = 0; i < m_figure.moves.size(); ++i) {
            const HeatmapMark& mark = m_figure.moves[i];
            if (mark.runs && &mark != pointed && (hidden[static_cast<qsizetype>(i)] < 0) == small) {
                paint(mark, small ? kSmallMark : 1.0);
            }
        }
    }
    if (m_figure.current) {
        paint(*m_figure.current, kEmphasis);
    }
    paintStackCounts(painter, hidden);
    if (pointed != nullptr && pointed->runs) {
        paint(*pointed, kEmphasis);
    }
    return std::ranges::any_of(hidden, [](int count) { return count > 0; });
}

}  // namespace ironlab::ui
