// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ironlab::ui {

/// Lets assistive tools see a `KnobGroove` by its physical value instead of QSlider's positions. May be called often.
void installKnobAccessibility();

}  // namespace ironlab::ui
