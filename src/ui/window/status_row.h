// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QStackedLayout;

namespace ironlab::present {
struct WallsFigure;
}

namespace ironlab::ui {

class HeadroomLine;
class TextLabel;

/// The status line: the headroom of the walls once the part is open, words before that. News replaces it for a while and
/// can be reached by the keyboard.
class StatusRow : public QWidget {
    Q_OBJECT

public:
    explicit StatusRow(QWidget* parent);

    /// What the keyboard can do on the page on show.
    enum class Keys { Page, Panes, PanesAndLock };

    /// Before the lock, or where there is nothing to measure.
    void showWords(const QString& words, Keys keys);
    void showHeadroom(const present::WallsFigure& figure);
    /// Why something was refused, or what was done. An empty text brings the line itself back.
    void showNews(const QString& news);
    [[nodiscard]] QString news() const;
    /// The walls with the least left.
    [[nodiscard]] HeadroomLine* headroom() const { return m_headroom; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QStackedLayout* m_stack;
    QWidget* m_plain;
    TextLabel* m_words;
    TextLabel* m_keys;
    HeadroomLine* m_headroom;
    TextLabel* m_news;
    QTimer m_newsEnds;
    bool m_showsHeadroom = false;
};

}  // namespace ironlab::ui
