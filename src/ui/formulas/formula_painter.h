// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/formulas/formula.h"
#include "ui/style/theme.h"

#include <QPointF>
#include <QRectF>

#include <optional>

class QPainter;

namespace ironlab::ui {

/// The room a formula takes around its baseline, in px.
struct FormulaExtent {
    double width = 0;
    double ascent = 0;
    double descent = 0;

    [[nodiscard]] double height() const { return ascent + descent; }
};

/// Measures and paints formulas in one size of type: variables italic, subscripts at 0.8 size 0.25 em below the
/// baseline, fractions over a bar of 1.2 px at the height of the minus sign, digits in cells of one width.
class FormulaPainter {
public:
    /// `role` gives size and weight of the row (`TextRole::FormulaText` is the serif one), `strong` those of strong runs;
    /// without it they are the row's own in semibold. The theme has to outlive the painter.
    FormulaPainter(const Theme& theme, TextRole role, std::optional<TextRole> strong = {})
        : m_theme(theme),
          m_role(role),
          m_strong(strong)
    {
    }

    [[nodiscard]] FormulaExtent extent(const Formula& formula) const;
    /// Paints in the painter's pen from the left end of the baseline; returns the width.
    double paint(QPainter& painter, QPointF baseline, const Formula& formula) const;
    /// Paints inside `area`, aligned as said.
    void paint(QPainter& painter, const QRectF& area, Qt::Alignment alignment, const Formula& formula) const;

private:
    [[nodiscard]] const NumberFont& fontOf(const FormulaNode& node, int level) const;
    [[nodiscard]] FormulaExtent extent(const Formula& formula, int level) const;
    [[nodiscard]] FormulaExtent extent(const FormulaNode& node, int level) const;
    double paint(QPainter& painter, QPointF baseline, const Formula& formula, int level) const;
    double paintFraction(QPainter& painter, QPointF baseline, const FormulaNode& node, int level) const;
    [[nodiscard]] const NumberFont& upright(int level) const
    {
        return m_theme.numbers(m_role, FontStyle::Upright, level);
    }
    [[nodiscard]] double emSize(int level) const { return upright(level).font().pixelSize(); }
    [[nodiscard]] double axisHeight(int level) const;

    const Theme& m_theme;
    TextRole m_role;
    std::optional<TextRole> m_strong;
};

/// Markup of a term's name: "*T*_{memory}".
[[nodiscard]] QString termMarkup(present::TermRole term);

}  // namespace ironlab::ui
