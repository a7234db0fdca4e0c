// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/formulas/symbol_delegate.h"

#include "ui/formulas/formula_painter.h"
#include "ui/style/painting.h"

#include <QPainter>
#include <QWidget>

namespace ironlab::ui {
namespace {

constexpr double kSide = 4;

}  // namespace

void SymbolDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QString markup = index.data(kMarkupRole).toString();
    if (!markup.contains(QLatin1String("_{"))) {
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
    FormulaPainter(themeOf(table), TextRole::Body)
        .paint(*painter, QRectF(option.rect).adjusted(kSide, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
               formulaFromMarkup(markup));
}

}  // namespace ironlab::ui
