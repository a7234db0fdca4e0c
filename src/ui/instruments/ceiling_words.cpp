// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/axis_painting.h"
#include "ui/instruments/ceiling_painter.h"
#include "ui/style/painting.h"
#include "ui/style/qt_text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

// The names of the serial ceiling and of the roofs, each at its line.
namespace ironlab::ui {

using present::CeilingCurve;
using present::CeilingCurveKind;
using present::CeilingPoint;
using present::Role;

void CeilingPainter::paintWords(QPainter& painter, LabelPlacer& room) const
{
    const NumberFont& font = m_theme.numbers(TextRole::Tick);
    const double height = font.metrics().height();
    const QRectF area = plotArea();
    if (m_figure.ceiling && m_figure.rate.scale.contains(m_figure.ceiling->rate)) {
        const QString words = qtText(m_figure.ceiling->label);
        const double width = font.width(words);
        const double y = yAt(m_figure.ceiling->rate);
        QVector<QRectF> places;
        for (double x = area.right() - width - 20; x > area.left() + 60; x -= 20) {
            places.append({x, y - height - 1, width, height});
        }
        if (!places.isEmpty()) {
            drawClearedText(painter, font, room.place(places).area, Qt::AlignLeft | Qt::AlignVCenter, words,
                            m_theme.color(Role::Text2), m_theme.color(Role::Paper));
        }
    }
    for (const CeilingCurve& curve : m_figure.curves) {
        if (!curve.roof.empty() && !curve.points.empty()) {
            paintRoofName(painter, room, curve);
        }
    }
    if (m_figure.roofAbove.empty()) {
        return;
    }
    const QString words = qtText(m_figure.roofAbove);
    const double width = font.width(words);
    QVector<QRectF> places;
    for (double x = area.left() + 25; x + width < area.right(); x += 20) {
        places.append({x, m_top + 1, width, height});
    }
    if (!places.isEmpty()) {
        drawClearedText(painter, font, room.place(places).area, Qt::AlignLeft | Qt::AlignVCenter, words,
                        m_theme.color(Role::Text3), m_theme.color(Role::Paper));
    }
}

/// A roof's name beside its line, near the end where it leaves the plot, in its colour.
void CeilingPainter::paintRoofName(QPainter& painter, LabelPlacer& room, const CeilingCurve& curve) const
{
    const NumberFont& font = m_theme.numbers(TextRole::Tick);
    const double height = font.metrics().height();
    const QString words = qtText(curve.roof);
    const double width = font.width(words);
    const double last = static_cast<double>(curve.points.size() - 1);
    QVector<QRectF> places;
    for (const double part : {0.96, 0.9, 0.82, 0.74, 0.64, 0.5}) {
        const CeilingPoint& point = curve.points[static_cast<std::size_t>(std::lround(part * last))];
        const double x = xAt(point.x);
        const double y = std::clamp(yAt(point.rate), m_top + height / 2, m_bottom - height / 2);
        places.append({x + 6, y - height / 2, width, height});
        places.append({x - 6 - width, y - height / 2, width, height});
        places.append({x + 12, y - height / 2, width, height});
    }
    LabelPlacer::Place found = room.best(places);
    if (found.cost > 0.0) {
        // Between two roofs there may be no room: then below the top, as near to its line as can be, in its colour.
        // It may stand on the dashed level of the ceiling, but on no curve.
        constexpr double kAway = 2.0;
        const double end = xAt(curve.points.back().x);
        LabelPlacer curves(plotArea().adjusted(0, -4, 0, 0));
        for (const CeilingCurve& other : m_figure.curves) {
            curves.avoid(polygon(other));
        }
        if (curves.cost(found.area) > 0.0) {
            found.cost = std::numeric_limits<double>::infinity();
        }
        for (int row = 0; row < 3; ++row) {
            for (double x = plotArea().left() + 6; x + width < plotArea().right(); x += 20) {
                const QRectF area(x, m_top + 1 + row * (height + 2), width, height);
                const double cost = kAway * std::abs(x - end) + room.cost(area, found.cost);
                if (cost < found.cost && curves.cost(area) <= 0.0) {
                    found = {area, cost, 0};
                }
            }
        }
    }
    const bool isMemory = curve.kind == CeilingCurveKind::MemoryRoof;
    drawClearedText(painter, font, room.place({found.area}).area, Qt::AlignLeft | Qt::AlignVCenter, words,
                    m_theme.color(isMemory ? Role::MemoryText : Role::ComputeText), m_theme.color(Role::Paper));
}

}  // namespace ironlab::ui
