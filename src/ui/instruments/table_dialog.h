// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/formulas/asked_numbers.h"

#include <ironlab/present/data_table.h>

#include <QDialog>

#include <optional>

class QVBoxLayout;

class QTableWidget;

namespace ironlab::ui {

class TextLabel;

/// A figure as rows and columns, to read, copy and save. Numbers that stand for a quantity answer where they come from.
class TableDialog : public QDialog {
    Q_OBJECT

public:
    /// Without numbers none of the table can be asked.
    TableDialog(present::DataTable table, QWidget* parent, std::optional<TableNumbers> numbers = {});

private:
    void addView(QVBoxLayout& column);
    void addNotes(QVBoxLayout& column);
    void addButtons(QVBoxLayout& column);
    void fill(QTableWidget& view);
    [[nodiscard]] bool isEmpty(int column) const;
    void copy();
    void save();

    present::DataTable m_table;
    std::optional<TableNumbers> m_numbers;
    TextLabel* m_news;
};

}  // namespace ironlab::ui
