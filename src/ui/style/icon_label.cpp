// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/icon_label.h"

#include "ui/style/theme.h"

#include <QEvent>
#include <QPainter>

namespace ironlab::ui {
namespace {

constexpr int kSide = 16;
constexpr int kHeight = 18;

}  // namespace

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

QSize IconLabel::sizeHint() const
{
    const Theme& theme = themeOf(this);
    return {theme.scaled(kSide), theme.scaled(kHeight)};
}

void IconLabel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
    }
    QWidget::changeEvent(event);
}

void IconLabel::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    const int side = theme.scaled(kSide);
    drawIcon(painter, m_icon, QRectF((width() - side) / 2.0, (height() - side) / 2.0, side, side),
             theme.color(m_color));
}

}  // namespace ironlab::ui
