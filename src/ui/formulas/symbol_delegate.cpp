// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/formulas/symbol_delegate.h"

#include "ui/formulas/formula_painter.h"
#include "ui/style/painting.h"

#include <QPainter>
#include <QStyle>
#include <QWidget>

namespace ironlab::ui {
void SymbolDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QString markup = index.data(kMarkupRole).toString();
    if (!markup.contains(QLatin1String("_{"))) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    const FormulaPainter formulas(themeOf(option.widget), TextRole::Body);
    const Formula formula = formulaFromMarkup(markup);
    // As far from the edges as plain text stands.
    const int side = option.widget->style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, option.widget) + 1;
    const QRectF room = QRectF(option.rect).adjusted(side, 0, -side, 0);
    if (formulas.extent(formula).width > room.width()) {
        // Only plain words break into lines.
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.text.clear();
    const QWidget* table = option.widget;
    table->style()->drawControl(QStyle::CE_ItemViewItem, &cell, painter, table);
    const bool isSelected = (option.state & QStyle::State_Selected) != 0;
    const PainterState state(*painter);
    painter->setPen(option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
    formulas.paint(*painter, room, Qt::AlignLeft | Qt::AlignVCenter, formula);
}

}  // namespace ironlab::ui
