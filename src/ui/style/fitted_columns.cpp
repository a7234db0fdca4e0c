// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/fitted_columns.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace ironlab::ui {

void fitColumns(QTableView& table, int widest)
{
    table.resizeColumnsToContents();
    const int last = table.model()->columnCount() - 1;
    for (int column = 0; column < last; ++column) {
        table.setColumnWidth(column, std::min(table.columnWidth(column), widest));
    }
    table.horizontalHeader()->setSectionResizeMode(last, QHeaderView::Stretch);
    table.verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
}

}  // namespace ironlab::ui
