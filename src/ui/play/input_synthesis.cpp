// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/play/input_synthesis.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QWidget>
#include <QWindow>

// Qt exports these two for its own test library's inline functions, whose callers compile them in: they keep their form
// as long as Qt 6 keeps its binary compatibility. They go through the window system's door, synchronously.
QT_BEGIN_NAMESPACE
Q_GUI_EXPORT void qt_handleMouseEvent(QWindow* window, const QPointF& local, const QPointF& global,
                                      Qt::MouseButtons state, Qt::MouseButton button, QEvent::Type type,
                                      Qt::KeyboardModifiers modifiers, int timestamp);
Q_GUI_EXPORT void qt_handleKeyEvent(QWindow* window, QEvent::Type type, int key, Qt::KeyboardModifiers modifiers,
                                    const QString& text, bool autoRepeat, ushort count);
QT_END_NAMESPACE

namespace ironlab::ui::input {
namespace {

/// Far enough apart in time that two clicks are never a double click.
int nextTimestamp()
{
    static int timestamp = 1000;
    timestamp += 1000;
    return timestamp;
}

void mouse(QWidget& widget, QPoint at, QEvent::Type type, Qt::MouseButtons state, Qt::MouseButton button)
{
    QWidget* top = widget.window();
    QWindow* window = top->windowHandle();
    if (window == nullptr) {
        return;
    }
    const QPoint local = widget.mapTo(top, at);
    qt_handleMouseEvent(window, local, top->mapToGlobal(local), state, button, type, Qt::NoModifier, nextTimestamp());
    QCoreApplication::processEvents();
}

QString textOf(QKeyCombination combination)
{
    const auto key = combination.key();
    const auto modifiers = combination.keyboardModifiers();
    if ((modifiers & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) != 0) {
        return {};
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        return QStringLiteral("\r");
    }
    if (key == Qt::Key_Tab) {
        return QStringLiteral("\t");
    }
    if (key >= Qt::Key_Space && key <= Qt::Key_AsciiTilde) {
        const QChar letter(static_cast<char16_t>(key));
        return (modifiers & Qt::ShiftModifier) != 0 ? QString(letter) : QString(letter.toLower());
    }
    return {};
}

void sendKey(QWidget& widget, int key, Qt::KeyboardModifiers modifiers, const QString& text)
{
    QWindow* window = widget.window()->windowHandle();
    if (window == nullptr) {
        return;
    }
    qt_handleKeyEvent(window, QEvent::KeyPress, key, modifiers, text, false, 1);
    qt_handleKeyEvent(window, QEvent::KeyRelease, key, modifiers, text, false, 1);
    QCoreApplication::processEvents();
}

}  // namespace

void press(QWidget& widget, QPoint at)
{
    moveTo(widget, at, false);
    mouse(widget, at, QEvent::MouseButtonPress, Qt::LeftButton, Qt::LeftButton);
}

void moveTo(QWidget& widget, QPoint at, bool buttonDown)
{
    mouse(widget, at, QEvent::MouseMove, buttonDown ? Qt::LeftButton : Qt::NoButton, Qt::NoButton);
}

void release(QWidget& widget, QPoint at)
{
    mouse(widget, at, QEvent::MouseButtonRelease, Qt::NoButton, Qt::LeftButton);
}

void click(QWidget& widget, QPoint at)
{
    press(widget, at);
    release(widget, at);
}

void key(QWidget& widget, QKeyCombination combination)
{
    sendKey(widget, combination.key(), combination.keyboardModifiers(), textOf(combination));
}

void keys(QWidget& widget, const QKeySequence& sequence)
{
    for (int i = 0; i < sequence.count(); ++i) {
        key(widget, sequence[static_cast<uint>(i)]);
    }
}

void type(QWidget& widget, const QString& text)
{
    for (const QChar character : text) {
        const int key = character.unicode() < 0x80 ? static_cast<int>(character.toUpper().unicode())
                                                   : static_cast<int>(Qt::Key_unknown);
        sendKey(widget, key, character.isUpper() ? Qt::ShiftModifier : Qt::NoModifier, QString(character));
    }
}

}  // namespace ironlab::ui::input
