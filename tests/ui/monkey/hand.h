// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>
#include <QPointer>
#include <QWindow>

class QWidget;

namespace ironlab::ui::test {

/// The buttons and the wheel of a mouse, at places of a window. Whatever an event does to the window, even close it, the
/// hand goes on unhurt.
class Hand {
public:
    void click(QWidget& window, QPoint at, Qt::MouseButton button, Qt::KeyboardModifiers modifiers);
    void doubleClick(QWidget& window, QPoint at);
    void drag(QWidget& window, QPoint from, QPoint to);
    /// Dragging a piece of data has an event loop of its own, in which the moves of `drag` wait until this is called.
    void drop();
    [[nodiscard]] static bool isDraggingData();
    void wheel(QWidget& window, QPoint at, QPoint turn, Qt::KeyboardModifiers modifiers);

private:
    struct Place {
        QPointer<QWindow> window;
        QPoint at;
    };
    void send(const Place& place, QEvent::Type type, Qt::MouseButtons state, Qt::MouseButton button,
              Qt::KeyboardModifiers modifiers = Qt::NoModifier);

    int m_time = 1000;
    Place m_dropAt;
};

}  // namespace ironlab::ui::test
