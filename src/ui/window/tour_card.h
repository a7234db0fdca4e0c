// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QVector>
#include <QWidget>

class QPushButton;
class QToolButton;

namespace ironlab::ui {

class TextLabel;

/// What a stop of the tour says, with the buttons that lead on and out.
class TourCard : public QWidget {
    Q_OBJECT

public:
    explicit TourCard(QWidget* window);

    struct Words {
        QString head;
        QString text;
        QString place;  ///< "2 of 6"
        QString next;   ///< of the button: "Next", "Done"
        bool isLast = false;
    };
    void show(const Words& words);
    using QWidget::show;
    /// Beside `target` and clear of `keptClear`, all in coordinates of the window.
    void placeBeside(const QRect& target, const QVector<QRect>& keptClear);

Q_SIGNALS:
    void nextWanted();
    void skipWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QRect room() const;

    TextLabel* m_head;
    TextLabel* m_text;
    TextLabel* m_place;
    QPushButton* m_next;
    QToolButton* m_skip;
};

/// A frame around the thing that a stop is about. Clicks go through it.
class TourRing : public QWidget {
    Q_OBJECT

public:
    explicit TourRing(QWidget* window);
    void surround(const QRect& target);

protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace ironlab::ui
