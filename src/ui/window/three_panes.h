// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

namespace ironlab::ui {

/// The page of a part: design at the left, instruments on paper in the middle, journal at the right, 1 px lines between.
class ThreePanes : public QSplitter {
    Q_OBJECT

public:
    explicit ThreePanes(QWidget* parent);

    void setPanes(QWidget* left, QWidget* centre, QWidget* right);

    /// Keeps what is being typed, before the page goes.
    virtual void flush() {}
    /// Moves the keyboard focus to the next pane, or the one before.
    void focusNextPane(bool forward);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void shareWidth();

    bool m_isWide = false;
};

/// A pane on paper.
class PaperPane : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace ironlab::ui
