// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery_marks.h"

#include "ui/formulas/formula_painter.h"
#include "ui/style/icons.h"
#include "ui/style/painting.h"

namespace ironlab::ui {

using present::Role;
using present::TermRole;

void Marks::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    paintTerms(painter, theme);
    paintTags(painter, theme);
    paintIcons(painter, theme);
    paintGrounds(painter, theme);
}

void Marks::paintTerms(QPainter& painter, const Theme& theme)
{
    double y = 0;
    for (const TermRole term : present::kTermRoles) {
        drawTermSwatch(painter, theme, term, QRectF(0, y + 2, 18, 13));
        painter.setPen(theme.termText(term));
        FormulaPainter(theme, TextRole::BodyMedium)
            .paint(painter, QRectF(26, y, 90, 17), Qt::AlignLeft | Qt::AlignVCenter,
                   formulaFromMarkup(termMarkup(term)));
        drawTermBar(painter, theme, term, QRectF(120, y, 200, 15));
        y += 24;
    }
}

void Marks::paintTags(QPainter& painter, const Theme& theme)
{
    const QSizeF size = tagSize(theme, u"binds");
    drawTag(painter, theme, QRectF(QPointF(0, 104), size), u"binds", theme.termText(TermRole::Memory), TagShape::Pill);
    drawFlag(painter, theme, {110, 122}, QRectF(0, 0, 400, 200), u"SLA 50 ms");
    drawChip(painter, theme, QRectF(170, 105, 26, 17), u"E2");
    for (int i = 1; i <= 3; ++i) {
        const QColor fill = i == 3 ? theme.termText(TermRole::Memory) : theme.color(Role::Text2);
        drawMoveDisc(painter, theme, {210.0 + i * 20, 114}, QString::number(i), fill);
    }
    for (int x = 300; x < 420; x += 12) {
        drawVertical(painter, x, 100, 150, theme.color(Role::InputBorder));
    }
    drawHaloText(painter, {306, 126}, QStringLiteral("now: 232 TFLOP/s"), theme.numbers(TextRole::TickStrong),
                 theme.color(Role::Text1), theme.color(Role::Paper));
    drawBaselineMark(painter, theme, {20, 148});
}

void Marks::paintIcons(QPainter& painter, const Theme& theme)
{
    for (std::size_t i = 0; i < kIconCount; ++i) {
        const double x = static_cast<double>(i % 10) * 26;
        const double y = 160 + static_cast<double>(i / 10) * 26;
        drawIcon(painter, static_cast<Icon>(i), QRectF(x, y, 16, 16), theme.color(Role::Text2));
    }
}

void Marks::paintGrounds(QPainter& painter, const Theme& theme)
{
    for (int x = 0; x < 260; ++x) {
        painter.fillRect(x, 220, 1, 12, toQColor(present::heatmapColor(x / 259.0)));
    }
    painter.fillRect(0, 240, 120, 60, toQColor(present::heatmapColor(0.05)));
    drawHatch(painter, QRectF(0, 240, 120, 60), present::Hatch::Impossible, QColor(255, 255, 255, 100));
    painter.setPen(theme.color(Role::Text1));
    FormulaPainter(theme, TextRole::FormulaText, TextRole::FormulaResult)
        .paint(
            painter, QPointF(140, 275),
            formulaFromMarkup(u"speedup = \\frac{1}{(1 - *p*) + *p* / *S*} = \\frac{1}{0.396 + 0.604 / 8} = **2.12**"));
}

}  // namespace ironlab::ui
