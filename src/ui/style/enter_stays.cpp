// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/enter_stays.h"

#include <QAbstractButton>
#include <QDialog>
#include <QKeyEvent>

namespace ironlab::ui {

EnterStays::EnterStays(QDialog& dialog) : QObject(&dialog), m_dialog(dialog)
{
    dialog.installEventFilter(this);
}

/// A key that the focused control left alone comes to the dialog, which would press its default button.
bool EnterStays::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_dialog && event->type() == QEvent::KeyPress) {
        const int key = static_cast<const QKeyEvent*>(event)->key();
        const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
        if (isEnter && qobject_cast<QAbstractButton*>(m_dialog.focusWidget()) == nullptr) {
            event->accept();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace ironlab::ui
