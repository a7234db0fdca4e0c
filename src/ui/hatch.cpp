// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/painting.h"

#include <QtMath>

#include <cmath>

namespace ironlab::ui {
namespace {

using present::Hatch;
using present::HatchGeometry;

/// Dots whose centres lie in `area`, in staggered rows.
QPainterPath dots(const QRectF& area, const HatchGeometry& geometry)
{
    QPainterPath path;
    const double radius = geometry.thickness / 2;
    bool shifted = false;
    for (double y = area.top() + geometry.spacing / 2; y < area.bottom() + radius; y += geometry.spacing) {
        const double shift = shifted ? geometry.spacing : 0.0;
        for (double x = area.left() + geometry.spacing / 2 + shift; x < area.right() + radius;
             x += 2 * geometry.spacing) {
            path.addEllipse(QPointF(x, y), radius, radius);
        }
        shifted = !shifted;
    }
    return path;
}

/// Parallel bands that cover `area`, as one path.
QPainterPath bands(const QRectF& area, const HatchGeometry& geometry)
{
    QPainterPath path;
    if (geometry.angle == 90.0) {
        for (double x = area.left() + geometry.spacing - geometry.thickness; x < area.right(); x += geometry.spacing) {
            path.addRect(QRectF(x, area.top(), geometry.thickness, area.height()));
        }
        return path;
    }
    // A band crosses the full height; seen along x it is wider and farther from the next than across.
    const double radians = qDegreesToRadians(geometry.angle);
    const double run = area.height() / std::tan(radians);
    const double along = geometry.thickness / std::abs(std::sin(radians));
    const double step = geometry.spacing / std::abs(std::sin(radians));
    const double first = area.left() - std::max(run, 0.0);
    const double last = area.right() - std::min(run, 0.0);
    for (double x = first; x < last; x += step) {
        path.addPolygon(QPolygonF{
            {{x, area.bottom()}, {x + along, area.bottom()}, {x + along + run, area.top()}, {x + run, area.top()}}});
        path.closeSubpath();
    }
    return path;
}

QPainterPath marks(const QRectF& area, const HatchGeometry& geometry)
{
    return geometry.hatch == Hatch::Dots ? dots(area, geometry) : bands(area, geometry);
}

void fill(QPainter& painter, const QPainterPath& path, const QColor& color)
{
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.fillPath(path, color);
}

}  // namespace

void drawHatch(QPainter& painter, const QRectF& area, Hatch hatch, const QColor& color)
{
    if (hatch == Hatch::None || area.isEmpty()) {
        return;
    }
    const PainterState state(painter);
    painter.setClipRect(area, Qt::IntersectClip);
    fill(painter, marks(area, present::hatchGeometry(hatch)), color);
}

void drawHatch(QPainter& painter, const QPainterPath& area, Hatch hatch, const QColor& color)
{
    if (hatch == Hatch::None || area.isEmpty()) {
        return;
    }
    const PainterState state(painter);
    painter.setClipPath(area, Qt::IntersectClip);
    fill(painter, marks(area.boundingRect(), present::hatchGeometry(hatch)), color);
}

}  // namespace ironlab::ui
