// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/play/play_hand.h"

namespace ironlab::ui {

/// A hand without a mouse: it sends keys to the window and nothing else. It looks where the focus is and which way is
/// the shorter one, as eyes do, and moves it with F6, Tab, Shift+Tab and the arrows of a group.
class KeyboardHand : public PlayHand {
public:
    /// `window` takes the keys: the lab's own, or the dialog over it.
    explicit KeyboardHand(QWidget& window) : m_window(window) {}

    [[nodiscard]] QString press(QWidget& target) override;
    [[nodiscard]] QString enter(QWidget& target) override;
    [[nodiscard]] QString turn(KnobSlider& knob, double to) override;
    [[nodiscard]] QString choose(QComboBox& list, int entry) override;
    [[nodiscard]] QString chooseFromMenu(QMenuBar& bar, const QList<QAction*>& path) override;

private:
    void send(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier, int times = 1);
    void goToPane(const QWidget& target);

    QWidget& m_window;
};

}  // namespace ironlab::ui
