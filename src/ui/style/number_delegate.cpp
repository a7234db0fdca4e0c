// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/number_delegate.h"

#include "ui/style/painting.h"
#include "ui/style/theme.h"

#include <QPainter>
#include <QStyle>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace ironlab::ui {
namespace {

/// As far from the edges as other text of the view stands.
int sideOf(const QWidget* view)
{
    return view->style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, view) + 1;
}

}  // namespace

void NumberDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString text = cell.text;
    cell.text.clear();
    option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &cell, painter, option.widget);
    const bool isSelected = (option.state & QStyle::State_Selected) != 0;
    const PainterState state(*painter);
    painter->setPen(option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
    const int side = sideOf(option.widget);
    themeOf(option.widget)
        .numbers(TextRole::Body)
        .draw(*painter, QRectF(option.rect).adjusted(side, 0, -side, 0), Qt::AlignRight | Qt::AlignVCenter, text);
}

QSize NumberDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QSize usual = QStyledItemDelegate::sizeHint(option, index);
    const double width = themeOf(option.widget).numbers(TextRole::Body).width(index.data().toString());
    return {std::max(usual.width(), static_cast<int>(std::ceil(width)) + 2 * sideOf(option.widget)), usual.height()};
}

}  // namespace ironlab::ui
