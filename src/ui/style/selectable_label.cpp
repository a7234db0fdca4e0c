// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/selectable_label.h"

#include <QEvent>

namespace ironlab::ui {

SelectableLabel::SelectableLabel(const QString& text, TextRole role, present::Role color, QWidget* parent)
    : QLabel(text, parent),
      m_role(role),
      m_color(color)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    restyle();
}

void SelectableLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        restyle();
    }
}

void SelectableLabel::restyle()
{
    const Theme& theme = themeOf(this);
    setFont(theme.font(m_role));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, theme.color(m_color));
    setPalette(colors);
}

}  // namespace ironlab::ui
