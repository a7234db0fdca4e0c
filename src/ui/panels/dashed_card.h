// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace ironlab::ui {

/// A dashed outline: something will stand here later.
class DashedCard : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// A card on paper with a thin border.
class PaperCard : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;
    /// A bar of ink at the left edge: somebody speaks.
    void setQuoted(bool quoted);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_quoted = false;
};

}  // namespace ironlab::ui
