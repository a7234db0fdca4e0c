// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/axis_painting.h"
#include "ui/instruments/feasible_region.h"
#include "ui/instruments/region_metrics.h"
#include "ui/style/figure_text.h"
#include "ui/style/painting.h"
#include "ui/style/qt_text.h"
#include "ui/style/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <vector>

// The axes of the plane of two knobs.
namespace ironlab::ui {
namespace {

using namespace region;
using present::Role;

constexpr double kBetween = 8;  ///< between the words along the axis across
constexpr double kTick = 4;
constexpr double kStepOfDecade = 2;

/// The order in which labels take their room: the ends of the axis before what lies between them.
std::vector<const present::Tick*> endsFirst(const std::vector<present::Tick>& ticks)
{
    std::vector<const present::Tick*> order;
    for (const present::Tick& tick : ticks) {
        order.push_back(&tick);
    }
    if (order.size() > 2) {
        std::rotate(order.begin() + 1, order.end() - 1, order.end());
    }
    return order;
}

}  // namespace

void FeasibleRegionMap::paintTicksAcross(QPainter& painter, const Theme& theme, const QRectF& plane) const
{
    const NumberFont& font = theme.numbers(TextRole::Tick);
    const QColor& color = theme.color(Role::Text3);
    const double center = plane.bottom() + theme.scaled(kEnds) / 2 + 2;
    const double rightEnd = width() - 4.0;
    // Names of machines can be longer than half of the plane.
    const double most = (rightEnd - plane.left() - kBetween) / 2;
    QVector<QRectF> taken;
    for (const present::Tick* tick : endsFirst(m_figure.across.ticks)) {
        const double x = plane.left() + plane.width() * tick->position;
        const double length = tick->label.empty() ? kStepOfDecade : kTick;
        drawVertical(painter, std::min(std::floor(x), plane.right() - 1), plane.bottom(), plane.bottom() + length,
                     theme.color(Role::InputBorder));
        const QString label = font.metrics().elidedText(qtText(tick->label), Qt::ElideRight, most);
        const double half = font.width(label) / 2;
        const double left = std::clamp(x - half, plane.left() - kUpValues / 2, rightEnd - 2 * half);
        const QRectF area(left - kBetween, 0, 2 * (half + kBetween), 1);
        const bool isClear = std::ranges::none_of(
            taken, [&](const QRectF& other) { return other.adjusted(kBetween, 0, -kBetween, 0).intersects(area); });
        if (!label.isEmpty() && isClear) {
            taken.append(area);
            drawFrom(painter, font, std::round(left), center, label, color);
        }
    }
}

void FeasibleRegionMap::paintTicksUp(QPainter& painter, const Theme& theme, const QRectF& plane) const
{
    constexpr double kGap = 3.0;
    const NumberFont& font = theme.numbers(TextRole::Tick);
    const double right = plane.left() - kTick - kGap;
    QVector<double> taken;
    for (const present::Tick* tick : endsFirst(m_figure.up.ticks)) {
        const double y = plane.bottom() - plane.height() * tick->position;
        const double length = tick->label.empty() ? kStepOfDecade : kTick;
        drawHorizontal(painter, plane.left() - length, plane.left(), std::min(std::floor(y), plane.bottom() - 1),
                       theme.color(Role::InputBorder));
        const bool isClear =
            std::ranges::none_of(taken, [&](double other) { return std::abs(other - y) < font.metrics().height(); });
        if (!tick->label.empty() && isClear) {
            taken.append(y);
            const QString label = font.metrics().elidedText(qtText(tick->label), Qt::ElideRight, right - 4);
            drawUpTo(painter, font, right, y, label, theme.color(Role::Text3));
        }
    }
}

void FeasibleRegionMap::paintTicks(QPainter& painter, const Theme& theme, const QRectF& plane) const
{
    paintTicksAcross(painter, theme, plane);
    paintTicksUp(painter, theme, plane);
}

/// Where the lists stand in the lab, and upwards beside the values.
void FeasibleRegionMap::paintAxisNames(QPainter& painter, const Theme& theme, const QRectF& plane) const
{
    const NumberFont& font = theme.numbers(TextRole::NoteMedium);
    const QColor& color = theme.color(Role::Text1);
    const QString across = font.metrics().elidedText(qtText(m_figure.across.name), Qt::ElideRight, plane.width());
    drawFrom(painter, font, std::round(plane.center().x() - font.width(across) / 2),
             plane.bottom() + theme.scaled(kEnds) + theme.scaled(kLists) / 2, across, color);
    const QString up = font.metrics().elidedText(qtText(m_figure.up.name), Qt::ElideRight, plane.height());
    drawUpwards(painter, font, QPointF(kSide / 2 + 2, plane.center().y()), up, color);
}

}  // namespace ironlab::ui
