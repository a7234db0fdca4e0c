// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/icons.h"

#include <QWidget>

namespace ironlab::ui {

/// An icon as high as the type that stands beside words, which say the same: it is silent to a screen reader.
class IconLabel : public QWidget {
    Q_OBJECT

public:
    explicit IconLabel(Icon icon, present::Role color = present::Role::Text2, QWidget* parent = nullptr);

    void setIcon(Icon icon, present::Role color);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    Icon m_icon;
    present::Role m_color;
};

}  // namespace ironlab::ui
