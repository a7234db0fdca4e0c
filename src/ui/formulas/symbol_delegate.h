// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace ironlab::ui {

/// Draws the symbols of a table as the formula above it does: "T_memory" with its index below the line. The cell's text
/// stays as it is, for copying and for assistive tools.
class SymbolDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// Of a cell: its symbol as markup, "*T*_{memory}".
    static constexpr int kMarkupRole = Qt::UserRole + 1;

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace ironlab::ui
