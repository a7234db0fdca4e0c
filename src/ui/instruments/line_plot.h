// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/present/scale.h>

#include <QList>
#include <QPen>
#include <QPointF>
#include <QRectF>

#include <memory>

class QPainter;

namespace ironlab::ui {

/// A curve in values. What is not finite, or not above zero on a logarithmic axis, is left out.
struct LinePlotCurve {
    QList<QPointF> points;
    QPen pen;
};

/// Curves over two scales: what the charting library does for the lab, and all of it. Grid, ticks, labels and marks are
/// painted under and over it by whoever owns the plot.
///
/// The plot is a picture and not a widget: it has no view that could take wheel or mouse, and nothing in it is ever
/// hidden, animated or under a cursor.
class LinePlot {
public:
    virtual ~LinePlot() = default;

    virtual void setScales(const present::Scale& x, const present::Scale& y) = 0;
    /// Replaces all curves; they are painted in their order.
    virtual void setCurves(const QList<LinePlotCurve>& curves) = 0;
    /// Paints the curves so that the scales span exactly `area`; what lies outside is cut off.
    virtual void paint(QPainter& painter, const QRectF& area) = 0;
};

[[nodiscard]] std::unique_ptr<LinePlot> makeLinePlot();

}  // namespace ironlab::ui
