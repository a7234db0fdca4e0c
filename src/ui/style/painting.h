// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace ironlab::ui {

/// Saves a painter's state and restores it at the end of the scope.
class PainterState {
public:
    explicit PainterState(QPainter& painter) : m_painter(painter) { m_painter.save(); }
    ~PainterState() { m_painter.restore(); }
    PainterState(const PainterState&) = delete;
    PainterState& operator=(const PainterState&) = delete;

private:
    QPainter& m_painter;
};

/// The middle of the device pixel nearest to a coordinate, where a line of odd width is crisp.
[[nodiscard]] double crisp(double coordinate, double devicePixelRatio = 1.0);

/// The square of that reach on each side of a mark's middle.
[[nodiscard]] inline QRectF around(QPointF center, double reach)
{
    return {center.x() - reach, center.y() - reach, 2 * reach, 2 * reach};
}

/// 1 px (or `width`) lines without antialiasing, on the pixel grid.
void drawHorizontal(QPainter& painter, double x1, double x2, double y, const QColor& color, double width = 1.0);
void drawVertical(QPainter& painter, double x, double y1, double y2, const QColor& color, double width = 1.0);
/// A 1 px frame whose outer edge is `area`'s.
void drawFrame(QPainter& painter, const QRectF& area, const QColor& color, double width = 1.0);
/// A rounded box: flat fill and a border of `borderWidth` inside `area`; no border where the colour is transparent.
void drawBox(QPainter& painter, const QRectF& area, double radius, const QColor& fill, const QColor& border,
             double borderWidth = 1.0);

/// Lines or dots clipped to `area`, never a brush pattern: they stay vectors in SVG and PDF and scale with the screen.
void drawHatch(QPainter& painter, const QRectF& area, present::Hatch hatch, const QColor& color);
void drawHatch(QPainter& painter, const QPainterPath& area, present::Hatch hatch, const QColor& color);

/// A bar of a term: fill, hatch and its 1 px outline.
void drawTermBar(QPainter& painter, const Theme& theme, present::TermRole term, const QRectF& area);
/// The small square that stands beside a term's name.
void drawTermSwatch(QPainter& painter, const Theme& theme, present::TermRole term, const QRectF& area);

/// Text on a patch of `halo` that reaches 3 px beyond its capitals, so that it reads over lines.
void drawHaloText(QPainter& painter, QPointF baseline, const QString& text, const NumberFont& font, const QColor& color,
                  const QColor& halo);

/// Text in one line inside `area` with an ellipsis where it does not fit.
void drawElided(QPainter& painter, const QRectF& area, Qt::Alignment alignment, const QString& text, const QFont& font,
                const QColor& color);

/// A filled tag (`binds`, `SLA 50 ms`): paper-coloured letters on `fill`, as large as `tagSize` or larger.
[[nodiscard]] QSizeF tagSize(const Theme& theme, QStringView text);
enum class TagShape { Pill, Flag };
void drawTag(QPainter& painter, const Theme& theme, const QRectF& area, QStringView text, const QColor& fill,
             TagShape shape);
/// A flag centred above `foot` (the top end of a limit line), kept within `bounds` sideways; returns where it stands.
QRectF drawFlag(QPainter& painter, const Theme& theme, QPointF foot, const QRectF& bounds, QStringView text);

/// An evidence chip or keyboard hint: small rounded frame with a short word.
void drawChip(QPainter& painter, const Theme& theme, const QRectF& area, QStringView text);

/// The disc of a move with its number; filled in a text colour, since its letters are paper-coloured.
void drawMoveDisc(QPainter& painter, const Theme& theme, QPointF center, QStringView number, const QColor& fill);

/// The arrow of a fold or combo box: a chevron of stroke 1.4 in `area`.
enum class ChevronDirection { Down, Up, Left, Right };
void drawChevron(QPainter& painter, const QRectF& area, ChevronDirection direction, const QColor& color);
/// A hollow triangle pointing down whose tip touches `tip`: the mark of the pinned baseline.
void drawBaselineMark(QPainter& painter, const Theme& theme, QPointF tip);

/// The keyboard's ring: 2 px (3 in high contrast) inside `area`.
void drawFocusRing(QPainter& painter, const Theme& theme, const QRectF& area, double radius);

}  // namespace ironlab::ui
