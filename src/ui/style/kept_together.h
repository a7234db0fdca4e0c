// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ironlab::ui {

/// The same words with blanks that no line breaks at between a number and its unit, and between a sign and its number:
/// "takes 6 ms" never ends a line with "6".
[[nodiscard]] QString keptTogether(QString text);

}  // namespace ironlab::ui
