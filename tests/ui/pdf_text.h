// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace ironlab::ui::test {

/// The words that can be selected in a PDF as Qt writes it: the glyphs of all pages through their maps to Unicode. Empty
/// where it cannot be read. Blanks are left out, since a writer may set them as distances.
[[nodiscard]] QString pdfText(const QByteArray& pdf);
[[nodiscard]] int pdfPages(const QByteArray& pdf);
/// The same form of a text to look for.
[[nodiscard]] QString withoutBlanks(const QString& text);

}  // namespace ironlab::ui::test
