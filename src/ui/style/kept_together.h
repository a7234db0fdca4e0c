// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace ironlab::ui {

/// The same words with blanks that no line breaks at between a number and its unit, and between a sign and its number:
/// "takes 6 ms" never ends a line with "6". Apostrophes are set as quotation marks are.
[[nodiscard]] QString keptTogether(QString text);

/// Where a line of `text` from `start` that a layout would end at `end` should end: before the word whose unit it would part
/// behind the stroke, "MFLOP/" from "s"; else at `end`, and so where that word stands alone in the line.
[[nodiscard]] qsizetype endBeforeUnit(QStringView text, qsizetype start, qsizetype end);

}  // namespace ironlab::ui
