// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace ironlab::ui {

/// "3 of 5" as squares, filled ones first. Beside it the same stands in words.
class CounterSquares : public QWidget {
    Q_OBJECT

public:
    explicit CounterSquares(QWidget* parent = nullptr);

    /// `have` is clamped to 0..`need`.
    void setCounts(int have, int need);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_have = 0;
    int m_need = 0;
};

}  // namespace ironlab::ui
