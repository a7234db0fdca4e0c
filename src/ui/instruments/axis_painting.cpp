// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/axis_painting.h"

#include "ui/style/figure_text.h"
#include "ui/style/painting.h"
#include "ui/style/qt_text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ironlab::ui {
namespace {

using present::Role;

constexpr double kTickLength = 4.0;
constexpr double kLabelGap = 4.0;

/// Every how many ticks of an axis upwards a line of text has room.
std::size_t lineStride(double line, double height, const std::vector<present::Tick>& ticks)
{
    constexpr double kClose = 0.85;  ///< of digits, which have nothing below their line
    std::size_t stride = 1;
    const auto isClose = [&](std::size_t i) {
        return i + stride < ticks.size()
               && height * std::abs(ticks[i + stride].position - ticks[i].position) < kClose * line;
    };
    while (stride < ticks.size()) {
        bool isClear = true;
        for (std::size_t i = 0; i < ticks.size() && isClear; i += stride) {
            isClear = !isClose(i);
        }
        if (isClear) {
            break;
        }
        ++stride;
    }
    return std::max<std::size_t>(stride, 1);
}

}  // namespace

void drawGrid(QPainter& painter, const Theme& theme, const PlotFrame& frame, const present::Axis& x,
              const present::Axis& y)
{
    if (!theme.palette().grid) {
        return;
    }
    const QRectF& area = frame.area;
    const QColor& color = theme.color(Role::Grid);
    for (const present::Tick& tick : x.ticks) {
        drawVertical(painter, area.left() + area.width() * tick.position, area.top(), area.bottom(), color);
    }
    for (const present::Tick& tick : y.ticks) {
        drawHorizontal(painter, area.left(), area.right(), area.bottom() - area.height() * tick.position, color);
    }
}

std::size_t labelStride(const NumberFont& font, double width, const std::vector<present::Tick>& ticks)
{
    constexpr double kApart = 6.0;
    for (std::size_t stride = 1; stride < ticks.size(); ++stride) {
        bool isClear = true;
        for (std::size_t i = 0; i + stride < ticks.size() && isClear; i += stride) {
            const double apart = width * (ticks[i + stride].position - ticks[i].position);
            const double halves =
                (font.width(qtText(ticks[i].label)) + font.width(qtText(ticks[i + stride].label))) / 2;
            isClear = apart >= halves + kApart;
        }
        if (isClear) {
            return stride;
        }
    }
    return std::max<std::size_t>(ticks.size(), 1);
}

void drawTicks(QPainter& painter, const Theme& theme, const QRectF& area, const std::vector<present::Tick>& ticks,
               TickSide side, double apart)
{
    const NumberFont& font = theme.numbers(TextRole::Tick);
    const QColor& line = theme.color(Role::InputBorder);
    const double height = font.metrics().height();
    constexpr double kWide = 100.0;
    const std::size_t stride =
        side == TickSide::Bottom ? labelStride(font, area.width(), ticks) : lineStride(height, area.height(), ticks);
    for (std::size_t i = 0; i < ticks.size(); ++i) {
        const present::Tick& tick = ticks[i];
        const QString label = i % stride == 0 ? qtText(tick.label) : QString();
        painter.setPen(theme.color(Role::Text3));
        if (side == TickSide::Bottom) {
            const double x = area.left() + area.width() * tick.position;
            drawVertical(painter, x, area.bottom(), area.bottom() + kTickLength, line);
            font.draw(painter, QRectF(x - kWide / 2, area.bottom() + kTickLength + 1, kWide, height), Qt::AlignCenter,
                      label);
            continue;
        }
        const double y = area.bottom() - area.height() * tick.position;
        const double edge = side == TickSide::Left ? area.left() - kTickLength : area.right();
        drawHorizontal(painter, edge, edge + kTickLength, y, line);
        const double gap = kLabelGap + apart;
        const QRectF room(side == TickSide::Left ? edge - gap - kWide : edge + kTickLength + gap, y - height / 2, kWide,
                          height);
        font.draw(painter, room, (side == TickSide::Left ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, label);
    }
}

void drawAxisLines(QPainter& painter, const Theme& theme, const QRectF& area)
{
    const QColor& color = theme.color(Role::InputBorder);
    drawVertical(painter, area.left(), area.top(), area.bottom() + 1, color);
    drawHorizontal(painter, area.left(), area.right(), area.bottom(), color);
}

void drawClearedText(QPainter& painter, const NumberFont& font, const QRectF& area, Qt::Alignment alignment,
                     const QString& text, const QColor& color, const QColor& ground)
{
    constexpr double kHalo = 3.0;
    const double width = font.width(text);
    double left = area.left();
    if (alignment & Qt::AlignRight) {
        left = area.right() - width;
    } else if (alignment & Qt::AlignHCenter) {
        left = area.center().x() - width / 2;
    }
    painter.fillRect(QRectF(left - kHalo, area.top(), width + 2 * kHalo, area.height()), ground);
    painter.setPen(color);
    font.draw(painter, area, alignment, text);
}

void drawWordArrow(QPainter& painter, QPointF start, bool toTheRight, const QColor& color)
{
    constexpr double kLength = 10.0;
    constexpr double kHead = 3.0;
    const PainterState state(painter);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(color, 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const double tip = toTheRight ? start.x() + kLength : start.x();
    const double back = toTheRight ? tip - kHead : tip + kHead;
    painter.drawLine(QPointF(start.x(), start.y()), QPointF(start.x() + kLength, start.y()));
    const QPointF head[]{{back, start.y() - kHead}, {tip, start.y()}, {back, start.y() + kHead}};
    painter.drawPolyline(head, 3);
}

void drawUpwards(QPainter& painter, const NumberFont& font, QPointF center, const QString& text, const QColor& color)
{
    const PainterState state(painter);
    painter.translate(center);
    painter.rotate(-90);
    painter.setPen(color);
    const double width = font.width(text);
    font.draw(painter, QPointF(-std::round(width / 2), std::round(font.metrics().capHeight() / 2)), text);
}

void drawUnitAfterTicks(QPainter& painter, const Theme& theme, const QRectF& area, const present::Axis& axis)
{
    const NumberFont& font = theme.numbers(TextRole::Tick);
    double end = area.right();
    for (const present::Tick& tick : axis.ticks) {
        if (!tick.label.empty()) {
            end = area.left() + area.width() * tick.position + font.width(qtText(tick.label)) / 2;
        }
    }
    drawFrom(painter, font, end + 4, area.bottom() + 5 + font.metrics().height() / 2, qtText(axis.unit),
             theme.color(Role::Text3));
}

}  // namespace ironlab::ui
