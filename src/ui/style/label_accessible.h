// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ironlab::ui {

/// Lets assistive tools read a `TextLabel` as static text. Call as often as you like.
void installLabelAccessibility();

}  // namespace ironlab::ui
