// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ironlab::ui {

/// Lets assistive tools read an `InstrumentView`: its name, its summary and keys, and what its cursor stands on. May be
/// called often.
void installInstrumentAccessibility();

}  // namespace ironlab::ui
