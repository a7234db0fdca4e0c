// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QRectF>
#include <QStringView>

#include <memory>

class QPainter;

namespace ironlab::ui {

/// A font that sets each digit in a cell as wide as the widest digit, so that columns align and live numbers do not
/// shiver. Inter's digits are proportional and Qt 6.4 cannot switch on its tabular ones.
class NumberFont {
public:
    NumberFont() = default;
    explicit NumberFont(const QFont& font) : m_font(font) {}

    [[nodiscard]] const QFont& font() const { return m_font; }
    [[nodiscard]] const QFontMetricsF& metrics() const;
    /// Width of one digit's cell.
    [[nodiscard]] double cellWidth() const;
    /// Width of `text` with its digits in cells.
    [[nodiscard]] double width(QStringView text) const;

    /// Draws from the left end of the baseline in the painter's pen; leaves the painter's font as it was.
    void draw(QPainter& painter, QPointF baseline, QStringView text) const;
    /// Draws in one line inside `area`, aligned as said (left, right or centre; top, bottom or centre).
    void draw(QPainter& painter, const QRectF& area, Qt::Alignment alignment, QStringView text) const;

private:
    struct Measures;
    [[nodiscard]] const Measures& measures() const;
    void drawGlyphs(QPainter& painter, QPointF baseline, QStringView text) const;

    QFont m_font;
    mutable std::shared_ptr<const Measures> m_measures;  ///< taken at first use: most fonts are not used at start
};

}  // namespace ironlab::ui
