// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/number_label.h"

#include <QEvent>
#include <QPainter>

#include <cmath>

namespace ironlab::ui {

NumberLabel::NumberLabel(TextRole role, present::Role color, QWidget* parent)
    : QWidget(parent),
      m_role(role),
      m_color(color)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    remeasure();
}

void NumberLabel::setText(const QString& text)
{
    if (text == m_text) {
        return;
    }
    m_text = text;
    setAccessibleName(text);
    remeasure();
    update();
}

void NumberLabel::setTextRole(TextRole role)
{
    if (role != m_role) {
        m_role = role;
        remeasure();
        update();
    }
}

void NumberLabel::setColorRole(present::Role color)
{
    if (color != m_color) {
        m_color = color;
        update();
    }
}

void NumberLabel::setAlignment(Qt::Alignment alignment)
{
    if (alignment != m_alignment) {
        m_alignment = alignment;
        update();
    }
}

/// A new layout of the whole panel for each step of a slider would be dear, so it follows the size and not the text.
void NumberLabel::remeasure()
{
    const NumberFont& numbers = themeOf(this).numbers(m_role);
    const QSize size(static_cast<int>(std::ceil(numbers.width(m_text))),
                     static_cast<int>(std::ceil(numbers.metrics().height())));
    if (size != m_size) {
        m_size = size;
        updateGeometry();
    }
}

QSize NumberLabel::sizeHint() const
{
    return m_size;
}

void NumberLabel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::StyleChange) {
        remeasure();
    }
    QWidget::changeEvent(event);
}

void NumberLabel::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    painter.setPen(theme.color(isEnabled() ? m_color : present::Role::Text3));
    theme.numbers(m_role).draw(painter, QRectF(rect()), m_alignment, m_text);
}

}  // namespace ironlab::ui
