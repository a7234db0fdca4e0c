// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/roofline_plot.h"
#include "ui/style/painting.h"
#include "ui/style/qt_text.h"

#include <QPainter>

#include <algorithm>
#include <optional>

// The ridge of a roofline: its name, and the words on both sides of it.
namespace ironlab::ui {
namespace {

using present::Role;

}  // namespace

/// The words on both sides of the ridge, at one height if there is a free place for both, else each at its own. Where one would
/// be crossed by a line both are left out: the ridge with its name says enough.
QVector<RooflinePlot::Side> RooflinePlot::placeSides(LabelPlacer& room, QPointF ridge) const
{
    const double x = ridge.x();
    const NumberFont& font = m_theme.numbers(TextRole::Tick);
    constexpr double kGap = 7.0;
    constexpr double kArrow = 15.0;
    const double height = font.metrics().height();
    const double left = kGap + font.width(qtText(m_figure.memorySide)) + kArrow;
    const double right = kGap + font.width(qtText(m_figure.computeSide)) + kArrow;
    // Beside the dotted line below the ridge, which parts the two.
    const double highest = std::max(ridge.y() + 2, m_frame.area.top() + 40);
    const double first = std::max(m_frame.area.bottom() - 56, highest);
    const auto placeFor = [&](double from, double width) -> std::optional<QRectF> {
        QVector<QRectF> places;
        for (double y = first; y >= highest; y -= 8) {
            places.append({from, y, width, height});
        }
        for (double y = first + 8; y < m_frame.area.bottom() - height; y += 8) {
            places.append({from, y, width, height});
        }
        const LabelPlacer::Place place = room.best(places);
        const bool isFree = place.cost <= 0.0 && m_frame.area.contains(place.area);
        return isFree ? std::optional(place.area) : std::nullopt;
    };
    const auto both = placeFor(x - left, left + right);
    const std::optional<QRectF> memory = both ? QRectF(x - left, both->top(), left, height) : placeFor(x - left, left);
    const std::optional<QRectF> compute = both ? QRectF(x, both->top(), right, height) : placeFor(x, right);
    if (!memory || !compute) {
        return {};
    }
    room.avoid(*memory);
    room.avoid(*compute);
    return {{*memory, qtText(m_figure.memorySide), false}, {*compute, qtText(m_figure.computeSide), true}};
}

/// One of them, with its arrow away from the ridge.
void RooflinePlot::paintSide(QPainter& painter, const Side& side) const
{
    constexpr double kGap = 7.0;
    const QColor& color = m_theme.color(Role::Text3);
    const QRectF area = side.area.adjusted(side.isRight ? kGap : 0.0, 0.0, side.isRight ? 0.0 : -kGap, 0.0);
    drawClearedText(painter, m_theme.numbers(TextRole::Tick), area,
                    (side.isRight ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter, side.words, color,
                    m_theme.color(Role::Paper));
    const double from = side.isRight ? area.right() - 10.0 : area.left();
    drawWordArrow(painter, {from, area.center().y()}, side.isRight, color);
}

void RooflinePlot::placeRidge(LabelPlacer& room, GroundPlan& plan) const
{
    if (!m_figure.ridge) {
        return;
    }
    const QPointF ridge = ridgePlace();
    const NumberFont& font = m_theme.numbers(TextRole::Tick);
    const QString label = qtText(m_figure.ridgeLabel);
    const double width = font.width(label);
    const double height = font.metrics().height();
    QVector<QRectF> places{{ridge.x() - 4 - width, ridge.y() - 3 - height, width, height}};
    for (double left = 10.0; left < 90.0; left += 16.0) {
        places.append({ridge.x() - left - width, ridge.y() - 6 - height, width, height});
        places.append({ridge.x() - left - width, ridge.y() + 2 - height, width, height});
    }
    places.append({ridge.x() + 5, ridge.y() + 4, width, height});
    plan.ridge = Name{room.place(places).area, label, false};
    plan.left.words.append(plan.ridge->area);
    room.avoid(around(ridge, 4.0));
    plan.sides = placeSides(room, ridge);
    for (const Side& side : plan.sides) {
        plan.left.words.append(side.area);
    }
}

void RooflinePlot::paintRidge(QPainter& painter, const GroundPlan& plan) const
{
    if (!plan.ridge) {
        return;
    }
    const QPointF ridge = ridgePlace();
    QPen dotted(m_theme.color(Role::Text3), 1.0);
    dotted.setDashPattern({2.0, 3.0});
    painter.setPen(dotted);
    painter.drawLine(QPointF(crisp(ridge.x()), ridge.y() + 4), QPointF(crisp(ridge.x()), m_frame.area.bottom()));
    paintName(painter, *plan.ridge);
    for (const Side& side : plan.sides) {
        paintSide(painter, side);
    }
}

}  // namespace ironlab::ui
