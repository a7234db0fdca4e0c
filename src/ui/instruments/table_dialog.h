// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/present/data_table.h>

#include <QDialog>

class QTableWidget;

namespace ironlab::ui {

class TextLabel;

/// A figure as rows and columns, to read, copy and save.
class TableDialog : public QDialog {
    Q_OBJECT

public:
    TableDialog(present::DataTable table, QWidget* parent);

private:
    void fill(QTableWidget& view);
    [[nodiscard]] bool isEmpty(int column) const;
    void copy();
    void save();

    present::DataTable m_table;
    TextLabel* m_news;
};

}  // namespace ironlab::ui
