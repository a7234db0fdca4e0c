// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/painting.h"

#include <QLineF>
#include <QPaintEngine>
#include <QtMath>

#include <algorithm>
#include <cmath>

namespace ironlab::ui {
namespace {

using present::Hatch;
using present::HatchGeometry;

/// Calls `mark` with the middle of each dot of a staggered lattice that touches `area`.
template <class Mark>
void eachDot(const QRectF& area, const HatchGeometry& geometry, Mark mark)
{
    const double radius = geometry.thickness / 2;
    bool shifted = false;
    for (double y = area.top() + geometry.spacing / 2; y < area.bottom() + radius; y += geometry.spacing) {
        const double shift = shifted ? geometry.spacing : 0.0;
        for (double x = area.left() + geometry.spacing / 2 + shift; x < area.right() + radius;
             x += 2 * geometry.spacing) {
            mark(QPointF(x, y));
        }
        shifted = !shifted;
    }
}

/// Calls `mark` with the middle line of each of the parallel bands that cover `area`.
template <class Mark>
void eachBand(const QRectF& area, const HatchGeometry& geometry, Mark mark)
{
    // A band crosses the full height; seen along x it is wider and farther from the next than across.
    const bool isUpright = geometry.angle == 90.0;
    const double slope = std::abs(std::sin(qDegreesToRadians(geometry.angle)));
    const double run = isUpright ? 0.0 : area.height() / std::tan(qDegreesToRadians(geometry.angle));
    const double step = geometry.spacing / slope;
    const double half = geometry.thickness / slope / 2;
    const double first = isUpright ? area.left() + step - half : area.left() - std::max(run, 0.0) + half;
    for (double x = first; x < area.right() - std::min(run, 0.0) + half; x += step) {
        mark(QLineF(x, area.bottom(), x + run, area.top()));
    }
}

/// Mark by mark: one path of hundreds of marks outgrows the rasterizer's buffer and takes a hundred times as long.
void paintPixels(QPainter& painter, const QRectF& area, const HatchGeometry& geometry, const QColor& color)
{
    painter.setRenderHint(QPainter::Antialiasing, true);
    if (geometry.hatch == Hatch::Dots) {
        const double radius = geometry.thickness / 2;
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        eachDot(area, geometry, [&](QPointF middle) { painter.drawEllipse(middle, radius, radius); });
        return;
    }
    painter.setPen(QPen(color, geometry.thickness, Qt::SolidLine, Qt::SquareCap));
    eachBand(area, geometry, [&](const QLineF& line) { painter.drawLine(line); });
}

/// Cut to `area` by itself, since Qt's SVG writer knows no clipping.
void paintVectors(QPainter& painter, const QPainterPath& area, const HatchGeometry& geometry, const QColor& color)
{
    const QRectF bounds = area.boundingRect();
    QPainterPath marks;
    if (geometry.hatch == Hatch::Dots) {
        const double radius = geometry.thickness / 2;
        eachDot(bounds, geometry, [&](QPointF middle) { marks.addEllipse(middle, radius, radius); });
    } else {
        QPainterPathStroker stroker(QPen(color, geometry.thickness, Qt::SolidLine, Qt::SquareCap));
        eachBand(bounds, geometry, [&](const QLineF& line) {
            QPainterPath band(line.p1());
            band.lineTo(line.p2());
            marks.addPath(stroker.createStroke(band));
        });
    }
    painter.fillPath(marks.intersected(area), color);
}

bool hasPixels(const QPainter& painter)
{
    return painter.paintEngine()->type() == QPaintEngine::Raster;
}

}  // namespace

void drawHatch(QPainter& painter, const QRectF& area, Hatch hatch, const QColor& color)
{
    if (hatch == Hatch::None || area.isEmpty()) {
        return;
    }
    const PainterState state(painter);
    if (!hasPixels(painter)) {
        QPainterPath outline;
        outline.addRect(area);
        paintVectors(painter, outline, present::hatchGeometry(hatch), color);
        return;
    }
    painter.setClipRect(area, Qt::IntersectClip);
    paintPixels(painter, area, present::hatchGeometry(hatch), color);
}

void drawHatch(QPainter& painter, const QPainterPath& area, Hatch hatch, const QColor& color)
{
    if (hatch == Hatch::None || area.isEmpty()) {
        return;
    }
    const PainterState state(painter);
    if (!hasPixels(painter)) {
        paintVectors(painter, area, present::hatchGeometry(hatch), color);
        return;
    }
    painter.setClipPath(area, Qt::IntersectClip);
    paintPixels(painter, area.boundingRect(), present::hatchGeometry(hatch), color);
}

}  // namespace ironlab::ui
