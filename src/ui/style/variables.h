// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace ironlab::ui {

/// Whether the letter at a place of a text is a variable of Amdahl's law, which stands in italics wherever it is met: an S or
/// a p that is a word by itself, as in "S = 1", "1 − p" and "87.3·S", and none in "p99", "p.json" or "S-curve".
[[nodiscard]] bool isVariable(QStringView text, qsizetype at);

}  // namespace ironlab::ui
