// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/first_tab.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace ironlab::ui {

void beginAt(QWidget& control)
{
    control.setFocus(Qt::OtherFocusReason);
    // A box to type in shows its caret all the time.
    const bool isSeen =
        control.window()->testAttribute(Qt::WA_KeyboardFocusChange) || qobject_cast<QLineEdit*>(&control) != nullptr;
    if (!isSeen) {
        new FirstTab(control);
    }
}

namespace {

/// The focus is another control's, or the pointer leads.
bool isTakenElsewhere(const QEvent& event)
{
    if (event.type() != QEvent::FocusOut) {
        return event.type() == QEvent::MouseButtonPress;
    }
    // Who turns to another window for a while comes back to where they were.
    const Qt::FocusReason reason = static_cast<const QFocusEvent&>(event).reason();
    return reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason;
}

}  // namespace

FirstTab::FirstTab(QWidget& control) : QObject(&control), m_control(control)
{
    control.installEventFilter(this);
}

bool FirstTab::eventFilter(QObject* watched, QEvent* event)
{
    const bool isOver = isTakenElsewhere(*event);
    if (watched != &m_control || (!isOver && event->type() != QEvent::KeyPress)) {
        return QObject::eventFilter(watched, event);
    }
    m_control.removeEventFilter(this);
    deleteLater();
    QWidget& window = *m_control.window();
    if (isOver || window.testAttribute(Qt::WA_KeyboardFocusChange)) {
        return false;
    }
    window.setAttribute(Qt::WA_KeyboardFocusChange);
    m_control.update();
    const int key = static_cast<const QKeyEvent*>(event)->key();
    return key == Qt::Key_Tab || key == Qt::Key_Backtab;
}

}  // namespace ironlab::ui
