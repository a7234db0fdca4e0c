// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QImage>
#include <QPointF>
#include <QRectF>

#include <functional>
#include <optional>

class QPainter;

namespace ironlab::ui {

/// Words and signs of one font, each drawn once and then copied. Qt blends every pixel of every glyph through tables of
/// gamma, which is most of what painting a page of figures takes; a copy of a whole word costs a tenth. Where letters
/// cover a pixel in part, the copy holds the share that gives the same colour on the painter's background.
class TextImages {
public:
    /// In what colours a text is drawn, and where the painter's coordinates begin, in pixels.
    struct Ink {
        QRgb colour = 0;
        QRgb background = 0;
        QPointF origin;
    };
    /// Nothing where a copy cannot stand for glyphs: a painter that scales or turns, or a pen that lets something through.
    [[nodiscard]] static std::optional<Ink> inkOf(const QPainter& painter);

    /// Draws glyphs from the start of a baseline on.
    using Paint = std::function<void(QPainter&, QPointF)>;

    /// Draws what `paint` draws, which stays inside `box` around the start of its baseline; `key` stands for it.
    void draw(QPainter& painter, const Ink& ink, QPointF baseline, std::size_t key, const QRectF& box,
              const Paint& paint);

private:
    static QImage imageOf(const Ink& ink, QPointF start, const QRectF& box, const Paint& paint);

    QHash<std::size_t, QImage> m_images;
};

}  // namespace ironlab::ui
