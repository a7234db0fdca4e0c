// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/formulas/asked_numbers.h"

#include <QObject>

class QTableWidget;

namespace ironlab::ui {

/// The id of the number of an item's cell, as a text, where its table tells it.
inline constexpr int kCellMetricRole = Qt::UserRole + 2;

/// Makes the numbers in the cells of a table askable, as those of a picture are: a hand and a hint over them, and a click,
/// Enter, W or the menu opens the formula.
class CellLinks : public QObject {
    Q_OBJECT

public:
    /// Lives as long as the table, whose cells are filled already.
    CellLinks(QTableWidget& view, TableNumbers numbers);

    /// Those of a row before all others.
    [[nodiscard]] AskedNumbers numbersOf(int row) const;
    /// Which number the first one in a cell is that has a formula. Where the table tells it, that holds whatever the cell prints:
    /// "< 0.01 ms" may be any of several numbers.
    [[nodiscard]] std::optional<std::string> metricAt(int row, int column) const;
    /// Opens the formula of a cell's number; where it has none, that of the first number of its row.
    void open(int row, int column) const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] bool isAnswered(int row, int column) const;
    void markAnswered();
    bool keyPressed(const QEvent& event);
    void openMenu(const QPoint& place, int row, int column);
    void hoverAt(const QPoint& place);

    QTableWidget& m_view;
    TableNumbers m_numbers;
};

}  // namespace ironlab::ui
