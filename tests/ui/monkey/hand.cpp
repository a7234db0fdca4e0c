// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "monkey/hand.h"

#include <QApplication>
#include <QDrag>
#include <QTest>
#include <QWheelEvent>
#include <QWidget>

#include <algorithm>

namespace ironlab::ui::test {
namespace {

QWindow* anyWindow()
{
    const QWindowList windows = QGuiApplication::topLevelWindows();
    const auto found =
        std::find_if(windows.begin(), windows.end(), [](const QWindow* top) { return top->isVisible(); });
    return found == windows.end() ? nullptr : *found;
}

}  // namespace

void Hand::send(const Place& place, QEvent::Type type, Qt::MouseButtons state, Qt::MouseButton button,
                Qt::KeyboardModifiers modifiers)
{
    QWindow* window = place.window;
    if (window == nullptr || !window->isVisible()) {
        // A press may have closed it; the button comes up over what lies behind it.
        window = type == QEvent::MouseButtonRelease ? anyWindow() : nullptr;
    }
    if (window != nullptr) {
        const QPoint global = window->mapToGlobal(place.at);
        qt_handleMouseEvent(window, place.at, global, state, button, type, modifiers, m_time);
        QCoreApplication::processEvents();
    }
}

void Hand::click(QWidget& window, QPoint at, Qt::MouseButton button, Qt::KeyboardModifiers modifiers)
{
    // Far enough from the click before not to be a double click with it.
    constexpr int kPause = 1000;
    m_time += kPause;
    const Place place{window.windowHandle(), at};
    send(place, QEvent::MouseMove, Qt::NoButton, Qt::NoButton, modifiers);
    send(place, QEvent::MouseButtonPress, button, button, modifiers);
    send(place, QEvent::MouseButtonRelease, Qt::NoButton, button, modifiers);
}

void Hand::doubleClick(QWidget& window, QPoint at)
{
    const QPointer<QWidget> kept(&window);
    click(window, at, Qt::LeftButton, Qt::NoModifier);
    if (!kept.isNull()) {
        const Place place{window.windowHandle(), at};
        m_time += 1;
        send(place, QEvent::MouseButtonPress, Qt::LeftButton, Qt::LeftButton);
        send(place, QEvent::MouseButtonRelease, Qt::NoButton, Qt::LeftButton);
    }
}

void Hand::drag(QWidget& window, QPoint from, QPoint to)
{
    constexpr int kMoves = 5;
    constexpr int kPause = 1000;
    m_time += kPause;
    Place place{window.windowHandle(), from};
    m_dropAt = {window.windowHandle(), to};
    send(place, QEvent::MouseMove, Qt::NoButton, Qt::NoButton);
    send(place, QEvent::MouseButtonPress, Qt::LeftButton, Qt::LeftButton);
    for (int i = 1; i <= kMoves; ++i) {
        place.at = from + (to - from) * i / kMoves;
        send(place, QEvent::MouseMove, Qt::LeftButton, Qt::NoButton);
    }
    send(m_dropAt, QEvent::MouseButtonRelease, Qt::NoButton, Qt::LeftButton);
}

bool Hand::isDraggingData()
{
    const QWidgetList tops = QApplication::topLevelWidgets();
    return std::any_of(tops.begin(), tops.end(),
                       [](const QWidget* top) { return !top->findChildren<QDrag*>().isEmpty(); });
}

void Hand::drop()
{
    send(m_dropAt, QEvent::MouseMove, Qt::LeftButton, Qt::NoButton);
    send(m_dropAt, QEvent::MouseButtonRelease, Qt::NoButton, Qt::LeftButton);
}

void Hand::wheel(QWidget& window, QPoint at, QPoint turn, Qt::KeyboardModifiers modifiers)
{
    if (QWindow* handle = window.windowHandle()) {
        QWheelEvent event(at, handle->mapToGlobal(at), {}, turn, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(handle, &event);
        QCoreApplication::processEvents();
    }
}

}  // namespace ironlab::ui::test
