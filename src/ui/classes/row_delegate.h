// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QStyledItemDelegate>

namespace ironlab::ui {

/// Cells of tables and lists as the lab draws them: the tint of a selected row with a bar at the current one's left end,
/// room at both sides, digits in cells of one width, an ellipsis where the room is short.
class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// Room at the left and the right of a cell, in px.
    static constexpr int kPadding = 8;

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// The width of a column in which the widest of these texts stands whole, with room for an icon where it may have one.
[[nodiscard]] int columnWidth(const QWidget& view, const QStringList& texts, bool hasIcon = false);

/// The head of a column with the room of the cells below it.
[[nodiscard]] QString paddedHead(const QString& head);

}  // namespace ironlab::ui
