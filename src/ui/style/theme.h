// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/number_font.h"

#include <ironlab/present/palette.h>

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QPen>

#include <array>

class QApplication;
class QWidget;

namespace ironlab::ui {

/// What a piece of text is for; its size and weight follow. Sizes in px at text scale 1.
enum class TextRole {
    Question,         ///< 20 semibold
    Answer,           ///< 22 semibold: counters and answers
    Factor,           ///< 18 semibold: a factor in a product
    InstrumentTitle,  ///< 14 semibold
    Body,             ///< 13 regular
    BodyMedium,       ///< 13 medium: names and labels of controls
    BodyStrong,       ///< 13 semibold
    Note,             ///< 12 regular: notes, columns, chips
    NoteMedium,       ///< 12 medium
    NoteStrong,       ///< 12 semibold: section titles, the number that counts
    Tick,             ///< 11 regular: ticks, axis titles, heads of columns
    TickStrong,       ///< 11 semibold
    MoveNumber,       ///< 10 semibold: the number in a move's disc
    FormulaText,      ///< 15 serif
    FormulaResult,    ///< 17 semibold
    Receipt,          ///< 13 monospace
};
inline constexpr std::size_t kTextRoleCount = static_cast<std::size_t>(TextRole::Receipt) + 1;

/// Upright, slanted for variables, heavier for results.
enum class FontStyle { Upright, Italic, Strong };
inline constexpr std::size_t kFontStyleCount = 3;

/// The row itself, its subscripts and theirs: each level at 0.8 of the size before.
inline constexpr int kScriptLevels = 3;

[[nodiscard]] inline QColor toQColor(present::Color color)
{
    return {color.r, color.g, color.b, color.a};
}

/// One palette as Qt values: colours by role, fonts by role, widths of lines. Cheap to ask while painting.
class Theme {
public:
    explicit Theme(const present::Palette& palette);
    explicit Theme(present::Theme theme) : Theme(present::palette(theme)) {}

    [[nodiscard]] const present::Palette& palette() const { return *m_palette; }
    [[nodiscard]] const QColor& color(present::Role role) const { return m_colors[static_cast<std::size_t>(role)]; }
    [[nodiscard]] const QColor& termFill(present::TermRole term) const { return color(present::fillRole(term)); }
    [[nodiscard]] const QColor& termText(present::TermRole term) const { return color(present::textRole(term)); }
    [[nodiscard]] QColor tier(int tier) const { return toQColor(m_palette->tier(tier)); }

    [[nodiscard]] const QFont& font(TextRole role, FontStyle style = FontStyle::Upright) const
    {
        return numbers(role, style).font();
    }
    /// The font of a role with what paints its digits in cells of one width.
    [[nodiscard]] const NumberFont& numbers(TextRole role, FontStyle style = FontStyle::Upright,
                                            int scriptLevel = 0) const
    {
        return m_fonts[static_cast<std::size_t>(role)][static_cast<std::size_t>(style)]
                      [static_cast<std::size_t>(scriptLevel)];
    }

    /// A length that grows with the type: heights of rows and controls.
    [[nodiscard]] int scaled(int px) const;
    [[nodiscard]] double scaled(double px) const { return px * m_palette->textScale; }
    /// The width of a line in a figure.
    [[nodiscard]] double line(double px) const { return px * m_palette->lineScale; }
    [[nodiscard]] QPen pen(present::Role role, double width = 1.0, Qt::PenStyle style = Qt::SolidLine) const;

    [[nodiscard]] QPalette qPalette() const;

private:
    const present::Palette* m_palette;
    std::array<QColor, present::kRoleCount> m_colors;
    std::array<std::array<std::array<NumberFont, kScriptLevels>, kFontStyleCount>, kTextRoleCount> m_fonts;
};

/// The theme of the application's `LabStyle`, or light where another style rules.
[[nodiscard]] const Theme& themeOf(const QWidget* widget);

/// Makes the fonts in the resources known. Returns false when one could not be read; the fallbacks then stand in.
bool loadFonts();

/// Loads the fonts once, sets style, palette and font of the whole application, and lets every widget repaint.
void applyTheme(QApplication& application, present::Theme theme, double textScale = 1.0);

/// What the system asks for: dark when its window text is lighter than its window.
[[nodiscard]] present::Theme themeFor(const QPalette& systemPalette);

}  // namespace ironlab::ui
