// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/painting.h"

#include <algorithm>
#include <cmath>

namespace ironlab::ui {
namespace {

using present::Role;

constexpr double kHalo = 3.0;
constexpr double kTagPadding = 5.0;
constexpr double kDiscRadius = 6.5;
constexpr double kChevronReach = 4.5;

}  // namespace

double crisp(double coordinate, double devicePixelRatio)
{
    return (std::floor(coordinate * devicePixelRatio) + 0.5) / devicePixelRatio;
}

void drawHorizontal(QPainter& painter, double x1, double x2, double y, const QColor& color, double width)
{
    painter.fillRect(QRectF(std::min(x1, x2), std::floor(y), std::abs(x2 - x1), width), color);
}

void drawVertical(QPainter& painter, double x, double y1, double y2, const QColor& color, double width)
{
    painter.fillRect(QRectF(std::floor(x), std::min(y1, y2), width, std::abs(y2 - y1)), color);
}

void drawFrame(QPainter& painter, const QRectF& area, const QColor& color, double width)
{
    painter.fillRect(QRectF(area.left(), area.top(), area.width(), width), color);
    painter.fillRect(QRectF(area.left(), area.bottom() - width, area.width(), width), color);
    painter.fillRect(QRectF(area.left(), area.top() + width, width, area.height() - 2 * width), color);
    painter.fillRect(QRectF(area.right() - width, area.top() + width, width, area.height() - 2 * width), color);
}

void drawBox(QPainter& painter, const QRectF& area, double radius, const QColor& fill, const QColor& border,
             double borderWidth)
{
    const PainterState state(painter);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setBrush(fill);
    if (border.alpha() == 0) {
        painter.setPen(Qt::NoPen);
        painter.drawRoundedRect(area, radius, radius);
        return;
    }
    painter.setPen(QPen(border, borderWidth));
    const double inset = borderWidth / 2;
    painter.drawRoundedRect(area.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset);
}

void drawTermBar(QPainter& painter, const Theme& theme, present::TermRole term, const QRectF& area)
{
    painter.fillRect(area, theme.termFill(term));
    QColor marks = theme.color(Role::Hatch);
    marks.setAlphaF(static_cast<float>(present::kHatchOpacity));
    drawHatch(painter, area, present::hatch(term), marks);
    drawFrame(painter, area, theme.termText(term));
}

void drawTermSwatch(QPainter& painter, const Theme& theme, present::TermRole term, const QRectF& area)
{
    drawTermBar(painter, theme, term, area);
}

void drawHaloText(QPainter& painter, QPointF baseline, const QString& text, const NumberFont& font, const QColor& color,
                  const QColor& halo)
{
    // A patch and not the outline of each letter, which would take as long as a whole figure.
    const double ascent = font.metrics().capHeight();
    painter.fillRect(
        QRectF(baseline.x() - kHalo, baseline.y() - ascent - kHalo, font.width(text) + 2 * kHalo, ascent + 2 * kHalo),
        halo);
    painter.setPen(color);
    font.draw(painter, baseline, text);
}

void drawElided(QPainter& painter, const QRectF& area, Qt::Alignment alignment, const QString& text, const QFont& font,
                const QColor& color)
{
    painter.setFont(font);
    painter.setPen(color);
    const QFontMetricsF metrics(font);
    painter.drawText(area, static_cast<int>(alignment) | Qt::TextSingleLine,
                     metrics.elidedText(text, Qt::ElideRight, area.width()));
}

QSizeF tagSize(const Theme& theme, QStringView text)
{
    const NumberFont& numbers = theme.numbers(TextRole::TickStrong);
    return {std::ceil(numbers.width(text)) + 2 * kTagPadding + 4, std::ceil(numbers.metrics().height()) + 3};
}

void drawTag(QPainter& painter, const Theme& theme, const QRectF& area, QStringView text, const QColor& fill,
             TagShape shape)
{
    const double radius = shape == TagShape::Pill ? area.height() / 2 : 2.0;
    drawBox(painter, area, radius, fill, Qt::transparent);
    painter.setPen(theme.color(Role::Letters));
    theme.numbers(TextRole::TickStrong).draw(painter, area, Qt::AlignCenter, text);
}

QRectF drawFlag(QPainter& painter, const Theme& theme, QPointF foot, const QRectF& bounds, QStringView text)
{
    const QSizeF size = tagSize(theme, text);
    const double lowest = bounds.left();
    const double highest = std::max(lowest, bounds.right() - size.width());
    const double left = std::clamp(std::round(foot.x() - size.width() / 2), lowest, highest);
    const QRectF area(QPointF(left, std::round(foot.y() - size.height())), size);
    drawTag(painter, theme, area, text, theme.color(Role::Text1), TagShape::Flag);
    return area;
}

void drawChip(QPainter& painter, const Theme& theme, const QRectF& area, QStringView text)
{
    drawBox(painter, area, 3.0, theme.color(Role::Paper), theme.color(Role::InputBorder));
    painter.setPen(theme.color(Role::Text1));
    theme.numbers(TextRole::TickStrong).draw(painter, area, Qt::AlignCenter, text);
}

void drawMoveDisc(QPainter& painter, const Theme& theme, QPointF center, QStringView number, const QColor& fill)
{
    const PainterState state(painter);
    const double radius = theme.scaled(kDiscRadius);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawEllipse(center, radius, radius);
    painter.setPen(theme.color(Role::Letters));
    const QRectF area(center.x() - radius, center.y() - radius, 2 * radius, 2 * radius);
    theme.numbers(TextRole::MoveNumber).draw(painter, area, Qt::AlignCenter, number);
}

void drawChevron(QPainter& painter, const QRectF& area, ChevronDirection direction, const QColor& color)
{
    const PainterState state(painter);
    const double reach = std::min({area.width() * 0.28, area.height() * 0.28, kChevronReach});
    painter.translate(area.center());
    switch (direction) {
    case ChevronDirection::Down: break;
    case ChevronDirection::Up: painter.rotate(180); break;
    case ChevronDirection::Left: painter.rotate(90); break;
    case ChevronDirection::Right: painter.rotate(-90); break;
    }
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(color, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF points[]{{-reach, -reach / 2}, {0, reach / 2}, {reach, -reach / 2}};
    painter.drawPolyline(points, 3);
}

void drawBaselineMark(QPainter& painter, const Theme& theme, QPointF tip)
{
    const PainterState state(painter);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(theme.color(Role::Text2), 1.2, Qt::SolidLine, Qt::RoundCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    const QPointF points[]{tip, {tip.x() - 4.5, tip.y() - 7}, {tip.x() + 4.5, tip.y() - 7}};
    painter.drawPolygon(points, 3);
}

void drawFocusRing(QPainter& painter, const Theme& theme, const QRectF& area, double radius)
{
    const double width = theme.palette().focusWidth;
    drawBox(painter, area, radius, Qt::transparent, theme.color(Role::Focus), width);
}

}  // namespace ironlab::ui
