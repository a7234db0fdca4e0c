// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/table_heads.h"

#include "ui/style/number_delegate.h"

#include <QHeaderView>
#include <QTableWidget>

namespace ironlab::ui {

void setPlainHeads(QTableView& table)
{
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table.horizontalHeader()->setHighlightSections(false);
    table.verticalHeader()->hide();
}

void setNumberColumn(QTableWidget& table, int column)
{
    constexpr Qt::Alignment kAtRight = Qt::AlignRight | Qt::AlignVCenter;
    if (qobject_cast<NumberDelegate*>(table.itemDelegateForColumn(column)) == nullptr) {
        table.setItemDelegateForColumn(column, new NumberDelegate(&table));
    }
    table.horizontalHeaderItem(column)->setTextAlignment(kAtRight);
    for (int row = 0; row < table.rowCount(); ++row) {
        if (QTableWidgetItem* item = table.item(row, column)) {
            item->setTextAlignment(kAtRight);
        }
    }
}

}  // namespace ironlab::ui
