// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/classes/row_delegate.h"

#include "ui/style/figure_text.h"
#include "ui/style/painting.h"
#include "ui/style/theme.h"

#include <QAbstractItemView>

#include <algorithm>
#include <cmath>

namespace ironlab::ui {
namespace {

using present::Role;

constexpr int kIcon = 16;
constexpr int kBetween = 6;

bool isCurrentRow(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    return view != nullptr && view->currentIndex().row() == index.row();
}

}  // namespace

QString paddedHead(const QString& head)
{
    // The style leaves two pixels at either side of a head; two blanks make up the rest.
    return QStringLiteral("  ") + head + QStringLiteral("  ");
}

int columnWidth(const QWidget& view, const QStringList& texts, bool hasIcon)
{
    double width = 0.0;
    for (const QString& text : texts) {
        width = std::max(width, themeOf(&view).numbers(TextRole::Body).width(text));
    }
    return static_cast<int>(std::ceil(width)) + 2 * RowDelegate::kPadding + (hasIcon ? kIcon + kBetween : 0) + 1;
}

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = themeOf(option.widget);
    const PainterState state(*painter);
    const bool isSelected = (option.state & QStyle::State_Selected) != 0;
    const QRectF area(option.rect);
    if (isSelected) {
        painter->fillRect(area, theme.color(Role::SelectedRow));
    } else if ((option.state & QStyle::State_MouseOver) != 0) {
        painter->fillRect(area, theme.color(Role::Hover));
    }
    const QColor ink = theme.color(isSelected ? Role::TextOnSelected : Role::Text1);
    if (isSelected && index.column() == 0 && isCurrentRow(option, index)) {
        painter->fillRect(QRectF(area.left(), area.top(), 3, area.height()), theme.color(Role::Ink));
    }
    QRectF room = area.adjusted(kPadding, 0, -kPadding, 0);
    const auto icon = qvariant_cast<QIcon>(index.data(Qt::DecorationRole));
    if (!icon.isNull()) {
        icon.paint(painter, QRectF(room.left(), room.center().y() - kIcon / 2.0, kIcon, kIcon).toRect());
        room.setLeft(room.left() + kIcon + kBetween);
    }
    const NumberFont& font = theme.numbers(TextRole::Body);
    const auto alignment = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
    const QStringList lines = index.data(Qt::DisplayRole).toString().split(QLatin1Char('\n'));
    const double height = room.height() / static_cast<double>(lines.size());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const double center = room.top() + height * (static_cast<double>(i) + 0.5);
        if ((alignment & Qt::AlignRight) != 0) {
            drawUpTo(*painter, font, room.right(), center, lines[i], ink);
        } else {
            drawWithin(*painter, i == 0 ? font : theme.numbers(TextRole::Note), room.left(), center, room.width(),
                       lines[i], i == 0 ? ink : theme.color(isSelected ? Role::TextOnSelected : Role::Text2));
        }
    }
    if ((option.state & QStyle::State_HasFocus) != 0) {
        drawFocusRing(*painter, theme, area.adjusted(1, 1, -1, -1), 2.0);
    }
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    constexpr int kLine = 20;
    constexpr int kAround = 10;
    const Theme& theme = themeOf(option.widget);
    const auto lines = index.data(Qt::DisplayRole).toString().split(QLatin1Char('\n'));
    const bool hasIcon = !index.data(Qt::DecorationRole).isNull();
    double width = 0.0;
    for (const QString& line : lines) {
        width = std::max(width, theme.numbers(TextRole::Body).width(line));
    }
    return {static_cast<int>(width) + 2 * kPadding + (hasIcon ? kIcon + kBetween : 0),
            theme.scaled(kLine * static_cast<int>(lines.size()) + kAround)};
}

}  // namespace ironlab::ui
