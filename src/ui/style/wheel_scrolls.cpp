// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/wheel_scrolls.h"

#include <QComboBox>
#include <QEvent>

namespace ironlab::ui {

bool WheelScrolls::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Wheel && qobject_cast<QComboBox*>(watched) != nullptr) {
        // What is left alone goes on to the area that scrolls.
        event->ignore();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace ironlab::ui
