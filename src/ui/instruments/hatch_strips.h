// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QPixmap>
#include <QRectF>

#include <vector>

class QPainter;

namespace ironlab::ui {

/// Filled and hatched bars for pictures that are painted at every step of a slider. A hatch is many small antialiased
/// paths; it is painted once into a long strip and copied from there, which gives the same pixels. In vector files it
/// stays paths.
class HatchStrips {
public:
    /// The bar of a term as `drawTermBar` paints it.
    void drawTermBar(QPainter& painter, const Theme& theme, present::TermRole term, const QRectF& area);
    /// A fill with marks; no outline.
    void draw(QPainter& painter, const QRectF& area, const QColor& fill, present::Hatch hatch, const QColor& marks);
    /// Forgets everything: the theme changed.
    void clear() { m_strips.clear(); }

private:
    struct Strip {
        QRgb fill = 0;
        QRgb marks = 0;
        present::Hatch hatch = present::Hatch::None;
        double height = 0;
        double ratio = 1;
        double width = 0;
        QPixmap picture;
    };
    [[nodiscard]] const Strip& stripFor(const QSizeF& size, double ratio, const QColor& fill, present::Hatch hatch,
                                        const QColor& marks);

    std::vector<Strip> m_strips;
};

}  // namespace ironlab::ui
