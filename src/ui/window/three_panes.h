// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

class QStackedWidget;
class QTabBar;

namespace ironlab::ui {

/// Panes that take turns in one place, with tabs where there are several. A pane's accessible name is its tab's.
class SidePanes : public QWidget {
    Q_OBJECT

public:
    explicit SidePanes(QWidget* parent);

    void add(QWidget* pane);
    /// Gives a pane back; it then has no parent.
    void take(QWidget* pane);
    [[nodiscard]] bool has(QWidget* pane) const;
    /// Brings a pane to the front; false where it is not one of these.
    bool bringUp(QWidget* pane);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showTabs();
    void turnTo(int place);

    QTabBar* m_tabs;
    QStackedWidget* m_panes;
};

/// The page of a part: design at the left, instruments on paper in the middle, journal at the right, 1 px lines between.
/// Where the window is too narrow for three at this size of type, the journal takes turns with the design; where it is too
/// narrow for two, all three do.
class ThreePanes : public QSplitter {
    Q_OBJECT

public:
    explicit ThreePanes(QWidget* parent);

    /// Each has a name, which its tab shows where it takes turns. The middle can do with less than `comfort` (px at text
    /// scale 1), but panes take turns before it has to.
    void setPanes(QWidget* left, QWidget* centre, QWidget* right, int comfort = 0);

    /// Where the keyboard stands when the page has come; null where there is nothing to do.
    [[nodiscard]] virtual QWidget* firstControl() const { return nullptr; }
    /// Keeps what is being typed, before the page goes.
    virtual void flush() {}
    /// Moves the keyboard focus to the next pane, or the one before: to its first control, or where it has none to the
    /// pane itself, which the arrows and Page keys then scroll.
    void focusNextPane(bool forward);
    /// Where panes take turns it is that of the pane which a widget is in.
    void bringUpPaneOf(const QWidget* widget);
    [[nodiscard]] bool isNarrow() const { return m_arrangement != Arrangement::SideBySide; }
    [[nodiscard]] bool isAlone() const { return m_arrangement == Arrangement::OneAtATime; }

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Arrangement { SideBySide, SidesTakeTurns, OneAtATime };
    void arrange();
    void setArrangement(Arrangement arrangement);
    void putBeside(int place, QWidget* pane);
    [[nodiscard]] Arrangement arrangementFor(int width) const;
    void shareWidth();
    [[nodiscard]] int wholeWidth() const;
    struct Needs {
        int left = 0;
        int centre = 0;
        int right = 0;
    };
    [[nodiscard]] Needs needs() const;

    SidePanes* m_side;
    QWidget* m_left = nullptr;
    QWidget* m_centre = nullptr;
    QWidget* m_right = nullptr;
    bool m_isWide = false;
    Arrangement m_arrangement = Arrangement::SideBySide;
    int m_comfort = 0;
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
