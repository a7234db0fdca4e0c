// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/present/snapshot_shape.h>

#include <QColor>
#include <QPen>
#include <QPointF>

class QPainter;

namespace ironlab::ui {

/// The mark of a captured design, with a rim in the colour of the ground.
void drawSnapshotShape(QPainter& painter, present::SnapshotShape shape, QPointF at, double radius, const QColor& fill,
                       const QColor& ground);

/// The line of a captured design: each shape has a dash of its own, the first is solid.
[[nodiscard]] QPen snapshotPen(present::SnapshotShape shape, const QColor& color, double width);

}  // namespace ironlab::ui
