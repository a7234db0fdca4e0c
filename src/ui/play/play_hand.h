// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QAction;
class QComboBox;
class QMenuBar;
class QWidget;

namespace ironlab::ui {

class KnobSlider;

/// What plays a script: whatever it does goes through the window system's door. Every act gives an empty text, or a
/// sentence about why it cannot be done.
class PlayHand {
public:
    virtual ~PlayHand() = default;

    /// Presses a button, or picks a choice of a group.
    [[nodiscard]] virtual QString press(QWidget& target) = 0;
    /// Goes where the next keys shall go.
    [[nodiscard]] virtual QString enter(QWidget& target) = 0;
    /// Turns the knob of a slider to the value nearest to `to` that the hand can reach.
    [[nodiscard]] virtual QString turn(KnobSlider& knob, double to) = 0;
    /// Opens a list and picks an entry.
    [[nodiscard]] virtual QString choose(QComboBox& list, int entry) = 0;
    /// Opens a menu and goes to the entries one below the other; at least two.
    [[nodiscard]] virtual QString chooseFromMenu(QMenuBar& bar, const QList<QAction*>& path) = 0;
};

}  // namespace ironlab::ui
