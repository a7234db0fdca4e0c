// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

class QWidget;

namespace ironlab::ui::test {

/// What the keyboard and an assistive tool find in a window: complaints, each a sentence with the widget's name.

/// Whatever takes the keyboard has a name to be spoken.
[[nodiscard]] QStringList unnamedIn(const QWidget& window);
/// Tab goes to everything that takes the keyboard, from each to another one, and comes round again.
[[nodiscard]] QStringList trapsIn(QWidget& window);
/// Tab goes through each panel as it is read: from the top to the bottom, and in a row from the left to the right.
[[nodiscard]] QStringList disorderIn(QWidget& window);
/// A slider speaks the value of its knob with its unit, not the number of its step.
[[nodiscard]] QStringList rawSlidersIn(const QWidget& window);

/// The widgets that Tab comes to, in its order, from the first one until it comes round.
[[nodiscard]] QList<QWidget*> tabStops(QWidget& window);

}  // namespace ironlab::ui::test
