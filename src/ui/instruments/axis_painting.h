// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <ironlab/present/scale.h>

#include <QPointF>
#include <QRectF>

class QPainter;

namespace ironlab::ui {

/// A plot's area with the scales of its axes: values to pixels and back.
struct PlotFrame {
    QRectF area;
    present::Scale x = present::Scale::linear(0.0, 1.0);
    present::Scale y = present::Scale::linear(0.0, 1.0);

    [[nodiscard]] double xAt(double value) const { return area.left() + area.width() * x.position(value); }
    [[nodiscard]] double yAt(double value) const { return area.bottom() - area.height() * y.position(value); }
    [[nodiscard]] QPointF at(double xValue, double yValue) const { return {xAt(xValue), yAt(yValue)}; }
    [[nodiscard]] double xValue(double pixel) const { return x.value((pixel - area.left()) / area.width()); }
    [[nodiscard]] double yValue(double pixel) const { return y.value((area.bottom() - pixel) / area.height()); }
};

/// Grid lines of 1 px at the ticks inside the plot, where the palette draws a grid.
void drawGrid(QPainter& painter, const Theme& theme, const PlotFrame& frame, const present::Axis& x,
              const present::Axis& y);

enum class TickSide { Left, Right, Bottom };
/// Every how many ticks of an axis across a label has room beside its neighbours.
[[nodiscard]] std::size_t labelStride(const NumberFont& font, double width, const std::vector<present::Tick>& ticks);
/// Outside ticks of 4 px along one side of the plot, with labels at as many of them as have room; the axis line itself is not drawn.
/// `apart`: how much farther than usual its labels stand, where marks reach over the edge.
void drawTicks(QPainter& painter, const Theme& theme, const QRectF& area, const std::vector<present::Tick>& ticks,
               TickSide side, double apart = 0.0);
/// The axis lines on the left and at the bottom.
void drawAxisLines(QPainter& painter, const Theme& theme, const QRectF& area);

/// Text over a patch of `ground`, so that grid lines do not cross it.
void drawClearedText(QPainter& painter, const NumberFont& font, const QRectF& area, Qt::Alignment alignment,
                     const QString& text, const QColor& color, const QColor& ground);

/// A small arrow of stroke 1.2 from left to right (or right to left), 10 px long, centred in height on `start`.
void drawWordArrow(QPainter& painter, QPointF start, bool toTheRight, const QColor& color);

/// Text that reads upwards, centred on `center`.
void drawUpwards(QPainter& painter, const NumberFont& font, QPointF center, const QString& text, const QColor& color);

/// The unit of a horizontal axis, where its last number ends.
void drawUnitAfterTicks(QPainter& painter, const Theme& theme, const QRectF& area, const present::Axis& axis);

}  // namespace ironlab::ui
