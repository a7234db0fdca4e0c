// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

namespace ironlab::ui {

class NumberFont;
class Theme;

/// A length of marks beside words: it grows with the type up to twice its size, beyond which the words need the room.
[[nodiscard]] double grownMark(const Theme& theme, double px);

/// Where a part stands: Predict, Explore, Observe, Reflect in a row, with a check on what is done.
class StepDots : public QWidget {
    Q_OBJECT

public:
    explicit StepDots(const QStringList& steps, QWidget* parent = nullptr);

    /// Index of the step in hand; the number of steps means that all are done, and one below 0 that none has begun.
    void setCurrent(int step);
    /// Steps before the one in hand that were passed by without doing anything, as in a demonstration, have no check.
    void setPassedBy(const std::vector<bool>& passedBy);
    [[nodiscard]] int current() const { return m_current; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void say();
    [[nodiscard]] bool namesAll() const;
    /// From one dot to the next.
    [[nodiscard]] double pitch(const Theme& theme, bool isNamed) const;
    [[nodiscard]] bool isPassedBy(int step) const;
    void paintDot(QPainter& painter, const Theme& theme, int step, QPointF middle) const;
    void paintStep(QPainter& painter, const Theme& theme, int step) const;

    QStringList m_steps;
    int m_current = 0;
    std::vector<bool> m_passedBy;
};

}  // namespace ironlab::ui
