// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/axis_painting.h"
#include "ui/instruments/ceiling_painter.h"
#include "ui/style/painting.h"
#include "ui/style/qt_text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

// The cross-hair of the throughput ceiling with its dot, and the value at the dot.
namespace ironlab::ui {

using present::Role;

std::optional<QPointF> CeilingPainter::dotAt(double x) const
{
    const auto rate = present::throughputAt(m_figure, x);
    if (!rate || !m_figure.rate.scale.contains(*rate)) {
        return std::nullopt;
    }
    return QPointF(std::floor(xAt(x)) + 0.5, yAt(*rate));
}

std::optional<QRectF> CeilingPainter::valuePlace(const LabelPlacer& room, double x) const
{
    constexpr double kHaloOfNames = 4.0;
    constexpr double kLengthWeight = 3.0;
    const auto dot = dotAt(x);
    if (!dot) {
        return std::nullopt;
    }
    const NumberFont& font = m_theme.numbers(TextRole::NoteStrong);
    const double width = font.width(qtText(present::rateText(m_figure, x)));
    const double height = font.metrics().height();
    // A curve that is cut is worse beside the line below the plot, which has the number of a sweep too.
    const double enough = hasInfinity() ? 100.0 : 20.0;
    std::optional<QRectF> best;
    double least = std::numeric_limits<double>::infinity();
    const auto consider = [&](const QRectF& area) {
        const QPointF nearest(std::clamp(dot->x(), area.left(), area.right()),
                              std::clamp(dot->y(), area.top(), area.bottom()));
        const double away = QLineF(*dot, nearest).length();
        const double beside = std::max(0.0, away - kHaloOfNames);
        const double covers = room.cost(area, enough);
        const double cost = covers + kLengthWeight * away;
        if (cost < least && covers < enough && !room.isTaken(area.adjusted(-beside, -away, beside, away))) {
            best = area;
            least = cost;
        }
    };
    for (const double dx : {8.0, 24.0}) {
        for (const double dy : {-12.0, 14.0, -22.0, 24.0}) {
            consider({dot->x() + dx, dot->y() + dy - height / 2, width, height});
            consider({dot->x() - dx - width, dot->y() + dy - height / 2, width, height});
        }
    }
    return best;
}

void CeilingPainter::paintCrossHair(QPainter& painter, const LabelPlacer& room, double x) const
{
    const double pixel = std::floor(xAt(x));
    // The line passes behind the words on the ground.
    double from = m_top;
    for (const QRectF& words : room.areasAcross(pixel)) {
        drawVertical(painter, pixel, from, std::max(from, words.top()), m_theme.color(Role::Text3));
        from = std::max(from, words.bottom());
    }
    drawVertical(painter, pixel, from, m_bottom, m_theme.color(Role::Text3));
    paintDesign(painter, x);
    const auto dot = dotAt(x);
    if (!dot) {
        return;
    }
    {
        const PainterState state(painter);
        painter.setRenderHint(QPainter::Antialiasing, true);
        painter.setPen(QPen(m_theme.color(Role::Paper), 1.5));
        painter.setBrush(m_theme.color(Role::Text1));
        painter.drawEllipse(*dot, 5.0, 5.0);
    }
    // Rather than over a name or a curve it is left to the rows at the right, which have it as well.
    if (const auto area = valuePlace(room, x)) {
        drawClearedText(painter, m_theme.numbers(TextRole::NoteStrong), *area, Qt::AlignLeft | Qt::AlignVCenter,
                        qtText(present::rateText(m_figure, x)), m_theme.color(Role::Text1), m_theme.color(Role::Paper));
    }
}

}  // namespace ironlab::ui
