// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/play/play_hand.h"

namespace ironlab::ui {

/// A hand with a mouse: it scrolls things into view and clicks in their middle. What lies under another cannot be
/// clicked.
class MouseHand : public PlayHand {
public:
    [[nodiscard]] QString press(QWidget& target) override;
    [[nodiscard]] QString enter(QWidget& target) override;
    [[nodiscard]] QString turn(KnobSlider& knob, double to) override;
    [[nodiscard]] QString choose(QComboBox& list, int entry) override;
    [[nodiscard]] QString chooseFromMenu(QMenuBar& bar, const QList<QAction*>& path) override;
};

}  // namespace ironlab::ui
