// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/enter_presses.h"

#include <QComboBox>
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

/// Left alone by a closed list, the key would go on to the default button of its window.
void press(QComboBox& list)
{
    if (list.isEnabled() && list.count() > 0) {
        list.showPopup();
    }
}

}  // namespace

bool EnterPresses::eventFilter(QObject* watched, QEvent* event)
{
    auto* button = qobject_cast<QAbstractButton*>(watched);
    auto* list = qobject_cast<QComboBox*>(watched);
    const bool isPressed = button != nullptr || (list != nullptr && !list->isEditable());
    if (!isPressed || event->type() != QEvent::KeyPress) {
        return QObject::eventFilter(watched, event);
    }
    // Whoever uses keys sees where they go, also on a page that has just come.
    static_cast<QWidget*>(watched)->window()->setAttribute(Qt::WA_KeyboardFocusChange);
    const auto* key = static_cast<const QKeyEvent*>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!isEnter || (key->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier) {
        return QObject::eventFilter(watched, event);
    }
    event->accept();
    // A key held down presses once.
    if (!key->isAutoRepeat()) {
        button != nullptr ? press(*button) : press(*list);
    }
    return true;
}

}  // namespace ironlab::ui
