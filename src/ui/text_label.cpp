// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text_label.h"

#include <QEvent>

namespace ironlab::ui {

TextLabel::TextLabel(const QString& text, TextRole role, present::Role color, QWidget* parent)
    : QLabel(text, parent),
      m_role(role),
      m_color(color)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    restyle();
}

TextLabel::TextLabel(TextRole role, present::Role color, QWidget* parent) : TextLabel(QString(), role, color, parent)
{
    setWordWrap(false);
}

void TextLabel::show(const QString& text)
{
    if (text != this->text()) {
        setText(text);
    }
}

void TextLabel::setTextRole(TextRole role)
{
    m_role = role;
    restyle();
}

void TextLabel::setColorRole(present::Role role)
{
    m_color = role;
    restyle();
}

void TextLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        restyle();
    }
}

void TextLabel::restyle()
{
    const Theme& theme = themeOf(this);
    setFont(theme.font(m_role));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, theme.color(m_color));
    setPalette(colors);
}

TextLabel* lineLabel(const QString& text, TextRole role, present::Role color, QWidget* parent)
{
    auto* label = new TextLabel(text, role, color, parent);
    label->setWordWrap(false);
    return label;
}

}  // namespace ironlab::ui
