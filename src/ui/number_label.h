// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QWidget>

namespace ironlab::ui {

/// A number that changes in place: its digits stand in cells of one width. One line; setting the same text is free.
class NumberLabel : public QWidget {
    Q_OBJECT

public:
    NumberLabel(TextRole role, present::Role color, QWidget* parent = nullptr);

    [[nodiscard]] const QString& text() const { return m_text; }
    void setText(const QString& text);
    void setTextRole(TextRole role);
    void setColorRole(present::Role color);
    void setAlignment(Qt::Alignment alignment);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void remeasure();

    QString m_text;
    TextRole m_role;
    present::Role m_color;
    Qt::Alignment m_alignment = Qt::AlignRight | Qt::AlignVCenter;
    QSize m_size;
};

}  // namespace ironlab::ui
