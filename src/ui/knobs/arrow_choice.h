// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QKeyEvent;
class QRadioButton;

namespace ironlab::ui {

/// Arrows choose among radio buttons as soon as they move. Qt's own choose only where one of the group is chosen already,
/// and else move the ring alone, so that the same key would do one thing before the first choice and another after it.
/// Call it once `button` has handled the key.
void chooseWhereArrowsCame(const QRadioButton& button, const QKeyEvent& key);

}  // namespace ironlab::ui
