// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/enter_presses.h"

#include <QKeyEvent>
#include <QToolButton>

namespace ironlab::ui {
namespace {

void press(QAbstractButton& button)
{
    auto* tool = qobject_cast<QToolButton*>(&button);
    if (tool != nullptr && tool->menu() != nullptr) {
        tool->showMenu();
    } else {
        button.click();
    }
}

}  // namespace

bool EnterPresses::eventFilter(QObject* watched, QEvent* event)
{
    auto* button = qobject_cast<QAbstractButton*>(watched);
    if (button == nullptr || event->type() != QEvent::KeyPress) {
        return QObject::eventFilter(watched, event);
    }
    // Whoever uses keys sees where they go, also on a page that has just come.
    button->window()->setAttribute(Qt::WA_KeyboardFocusChange);
    const auto* key = static_cast<const QKeyEvent*>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!isEnter || (key->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier) {
        return QObject::eventFilter(watched, event);
    }
    event->accept();
    // A key held down presses once.
    if (!key->isAutoRepeat()) {
        press(*button);
    }
    return true;
}

}  // namespace ironlab::ui
