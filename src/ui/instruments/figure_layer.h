// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QRectF>

#include <functional>

class QPainter;

namespace ironlab::ui {

/// What a figure paints seldom (axes, roofs, the field of a map), kept as a picture until it is told to be painted anew.
/// On paper and in vector files it is painted anew each time, so that nothing becomes a raster there.
class FigureLayer {
public:
    using Paint = std::function<void(QPainter&)>;

    void invalidate() { m_valid = false; }
    /// Paints `area` of a widget (logical px) over an opaque ground; `paint` works in the widget's coordinates.
    void draw(QPainter& painter, const QRect& area, const QColor& ground, const Paint& paint);
    /// Paints that part of the kept picture which lies in `part`. Expects `draw` or `prepare` before.
    void drawPart(QPainter& painter, const QRectF& part) const;
    /// Brings the picture up to date without painting it.
    void prepare(const QPainter& painter, const QRect& area, const QColor& ground, const Paint& paint);

private:
    QPixmap m_picture;
    QRect m_area;
    bool m_valid = false;
};

/// True where the painter fills pixels, so that pictures may be kept.
[[nodiscard]] bool paintsPixels(const QPainter& painter);

}  // namespace ironlab::ui
