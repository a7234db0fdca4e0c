// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QMainWindow;
class QPushButton;

namespace ironlab::ui {

class TextLabel;

/// A line under the menu that stays: what kind of window this is, or what has changed, with what can be done about it.
class CourseBanner : public QWidget {
    Q_OBJECT

public:
    /// At the top of the window's centre.
    CourseBanner(const QString& objectName, QMainWindow& window);

    void say(const QString& words);
    [[nodiscard]] QString words() const;
    /// A button behind the words. It is made once for each name.
    QPushButton* offer(const QString& objectName, const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QHBoxLayout* m_row;
    TextLabel* m_words;
};

}  // namespace ironlab::ui
