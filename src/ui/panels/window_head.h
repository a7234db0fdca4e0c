// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace ironlab::ui {

class TextLabel;

/// The head of a window of the instructor's: what is open, a line about it below, and at the right what can be done.
class WindowHead : public QWidget {
    Q_OBJECT

public:
    /// Title and line are called `name.title` and `name.<note>`.
    WindowHead(const QString& name, const QString& note, QWidget* parent);

    void setTitle(const QString& title);
    void setNote(const QString& note);
    /// At the left of the line below the title.
    void addMark(QWidget* mark);
    /// At the right, after those that are there.
    void add(QWidget* widget);
    QPushButton* addButton(const QString& objectName, const QString& text);

private:
    QHBoxLayout* m_row;
    QHBoxLayout* m_noteRow;
    TextLabel* m_title;
    TextLabel* m_note;
};

}  // namespace ironlab::ui
