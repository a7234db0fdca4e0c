// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QLineF>
#include <QVector>

class QWidget;

namespace ironlab::ui::test {

/// A line that a widget paints, in the widget's coordinates.
struct PaintedLine {
    QLineF line;
    QColor color;
    double width = 1.0;
    Qt::PenStyle style = Qt::SolidLine;
};

/// All single lines, in the order in which they are painted; those of polylines and edges of shapes are not among them.
[[nodiscard]] QVector<PaintedLine> paintedLines(QWidget& widget);

}  // namespace ironlab::ui::test
