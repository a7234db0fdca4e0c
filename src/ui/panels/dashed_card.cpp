// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/dashed_card.h"

#include "ui/style/painting.h"

namespace ironlab::ui {

void DashedCard::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen = themeOf(this).pen(present::Role::GhostLine, 1.0);
    pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

void PaperCard::setQuoted(bool quoted)
{
    m_quoted = quoted;
    update();
}

void PaperCard::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    drawBox(painter, rect(), m_quoted ? 0 : 4, theme.color(present::Role::Paper), theme.color(present::Role::Hairline));
    if (m_quoted) {
        painter.fillRect(QRectF(0, 0, 3, height()), theme.color(present::Role::Text2));
    }
}

}  // namespace ironlab::ui
