// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/formulas/symbol_delegate.h"

#include "ui/formulas/formula_painter.h"
#include "ui/style/painting.h"

#include <QPainter>
#include <QRegularExpression>
#include <QWidget>

namespace ironlab::ui {
namespace {

constexpr double kSide = 4;

/// "*T*_{memory}" of "T_memory"; nothing where the symbol has no index.
QString markupOf(const QString& symbol)
{
    static const QRegularExpression kIndexed(QStringLiteral("^(\\p{L})_([\\p{L}\\d]+)$"));
    const QRegularExpressionMatch match = kIndexed.match(symbol);
    return match.hasMatch() ? QStringLiteral("*%1*_{%2}").arg(match.captured(1), match.captured(2)) : QString();
}

}  // namespace

void SymbolDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QString markup = markupOf(index.data().toString());
    if (markup.isEmpty()) {
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
