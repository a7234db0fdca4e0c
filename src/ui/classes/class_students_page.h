// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/classes/class_model.h"

#include <QWidget>

class QLineEdit;
class QTableView;

namespace ironlab::ui {

class ClassDetail;
class SegmentedControl;
class TextLabel;

/// The students of a class as a table to sort, search and copy, with what there is to say of the current one beside it.
class ClassStudentsPage : public QWidget {
    Q_OBJECT

public:
    explicit ClassStudentsPage(QWidget* parent);

    void setEntries(std::vector<present::ClassEntry> entries);
    [[nodiscard]] const ClassFilter& shown() const { return *m_filter; }
    void sortBy(int column);
    /// The marked rows, or all that are shown, with tabs between the columns.
    void copy();
    void focusFilter();

Q_SIGNALS:
    /// Return or a double click on a row, or the button beside it.
    void replayWanted(const QString& source);
    void announced(const QString& words);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildTable();
    void fitFiles();
    [[nodiscard]] QWidget* buildFilter();
    void showCurrent();
    void showCount();
    void openReplay();

    ClassModel* m_model;
    ClassFilter* m_filter;
    QTableView* m_table;
    ClassDetail* m_detail;
    QLineEdit* m_words = nullptr;
    SegmentedControl* m_which = nullptr;
    TextLabel* m_count = nullptr;
};

}  // namespace ironlab::ui
