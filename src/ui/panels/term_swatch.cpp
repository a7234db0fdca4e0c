// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/term_swatch.h"

#include "ui/style/painting.h"

namespace ironlab::ui {

TermSwatch::TermSwatch(present::TermRole term, QWidget* parent) : QWidget(parent), m_term(term)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void TermSwatch::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    drawTermSwatch(painter, theme, m_term, QRectF(0, theme.scaled(2), theme.scaled(kWidth), theme.scaled(14)));
}

}  // namespace ironlab::ui
