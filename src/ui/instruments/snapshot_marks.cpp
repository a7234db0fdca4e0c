// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/snapshot_marks.h"

#include "ui/style/painting.h"

#include <QPainter>
#include <QPolygonF>

#include <cmath>
#include <initializer_list>

namespace ironlab::ui {
namespace {

using present::SnapshotShape;

QPolygonF regular(QPointF center, double radius, std::initializer_list<double> degrees)
{
    QPolygonF corners;
    for (const double angle : degrees) {
        const double radians = angle * 3.14159265358979 / 180.0;
        corners << center + QPointF(radius * std::cos(radians), -radius * std::sin(radians));
    }
    return corners;
}

}  // namespace

void drawSnapshotShape(QPainter& painter, SnapshotShape shape, QPointF at, double radius, const QColor& fill,
                       const QColor& ground)
{
    const PainterState state(painter);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(ground, 1.5));
    painter.setBrush(fill);
    switch (shape) {
    case SnapshotShape::Disc: painter.drawEllipse(at, radius, radius); return;
    case SnapshotShape::Square: painter.drawPolygon(regular(at, 1.25 * radius, {45, 135, 225, 315})); return;
    case SnapshotShape::Triangle: painter.drawPolygon(regular(at, 1.3 * radius, {90, 210, 330})); return;
    case SnapshotShape::Diamond: painter.drawPolygon(regular(at, 1.3 * radius, {0, 90, 180, 270})); return;
    case SnapshotShape::Wedge: painter.drawPolygon(regular(at, 1.3 * radius, {30, 150, 270})); return;
    case SnapshotShape::Cross:
    case SnapshotShape::Star: break;
    }
    painter.setPen(QPen(fill, 2.6, Qt::SolidLine, Qt::FlatCap));
    const double turn = shape == SnapshotShape::Cross ? 45.0 : 0.0;
    for (const double angle : {0.0, 90.0}) {
        const QPolygonF ends = regular(at, 1.2 * radius, {angle + turn, angle + turn + 180.0});
        painter.drawLine(ends[0], ends[1]);
    }
}

QPen snapshotPen(SnapshotShape shape, const QColor& color, double width)
{
    static const QList<QList<qreal>> kDashes{{}, {6, 3}, {2, 2}, {8, 2, 2, 2}, {1, 3}, {10, 4}, {4, 2, 1, 2}};
    QPen pen(color, width, Qt::SolidLine, Qt::FlatCap);
    if (const auto& dashes = kDashes[static_cast<qsizetype>(shape)]; !dashes.isEmpty()) {
        pen.setDashPattern(dashes);
    }
    return pen;
}

}  // namespace ironlab::ui
