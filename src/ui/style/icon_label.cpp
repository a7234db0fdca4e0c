// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/icon_label.h"

#include "ui/style/theme.h"

#include <QPainter>

namespace ironlab::ui {

IconLabel::IconLabel(Icon icon, present::Role color, QWidget* parent) : QWidget(parent), m_icon(icon), m_color(color)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconLabel::setIcon(Icon icon, present::Role color)
{
    if (icon != m_icon || color != m_color) {
        m_icon = icon;
        m_color = color;
        update();
    }
}

void IconLabel::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    drawIcon(painter, m_icon, QRectF((width() - 16) / 2.0, (height() - 16) / 2.0, 16, 16),
             themeOf(this).color(m_color));
}

}  // namespace ironlab::ui
