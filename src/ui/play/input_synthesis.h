// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QPoint>
#include <QString>

class QWidget;

/// Mouse and keyboard input as the window system would deliver it: focus, shortcuts, hover and disabled widgets behave
/// as under a hand. Every function returns once the event has been handled.
namespace ironlab::ui::input {

void press(QWidget& widget, QPoint at);
void moveTo(QWidget& widget, QPoint at, bool buttonDown);
void release(QWidget& widget, QPoint at);
void click(QWidget& widget, QPoint at);

/// Sends a key to the window of `widget`; whatever has the focus there receives it, shortcuts first.
void key(QWidget& widget, QKeyCombination combination);
void keys(QWidget& widget, const QKeySequence& sequence);
/// Types a text character by character.
void type(QWidget& widget, const QString& text);

}  // namespace ironlab::ui::input
