// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/fault.h>

#include <QWidget>

class QPlainTextEdit;
class QPushButton;
class QTableWidget;

namespace ironlab::ui {

class TextLabel;

/// All faults of all files in a table, to read and to copy, and beneath it the file of the fault that is chosen, with its
/// line marked. The file is shown as it is on the disk and cannot be changed here.
class FaultList : public QWidget {
    Q_OBJECT

public:
    explicit FaultList(QWidget* parent);

    /// Keeps the row where it stood, as far as there is one.
    void show(const Faults& faults);
    using QWidget::show;
    [[nodiscard]] const Faults& faults() const { return m_faults; }

private:
    void fill();
    void copy() const;
    void showPlace(int row);

    Faults m_faults;
    TextLabel* m_count;
    QPushButton* m_copy;
    QTableWidget* m_table;
    TextLabel* m_file;
    QPlainTextEdit* m_text;
};

}  // namespace ironlab::ui
