// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/knobs/arrow_choice.h"

#include <QApplication>
#include <QKeyEvent>
#include <QRadioButton>

namespace ironlab::ui {

void chooseWhereArrowsCame(const QRadioButton& button, const QKeyEvent& key)
{
    switch (key.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down: break;
    default: return;
    }
    auto* reached = qobject_cast<QRadioButton*>(QApplication::focusWidget());
    if (reached != nullptr && reached != &button && reached->parentWidget() == button.parentWidget()
        && !reached->isChecked()) {
        reached->click();
    }
}

}  // namespace ironlab::ui
