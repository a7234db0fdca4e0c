// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBlock>

class QTextDocument;

namespace ironlab::ui {

/// Moves headings and captions that would stand alone at the end of a page to the next one, where what they head begins, and
/// lines that would stand on both. The document has its page size already.
void keepTogether(QTextDocument& document);

/// The first block outside of tables, from `from` on, with a line that the end of a page goes through; invalid where there is
/// none. Qt lays the block behind a table where the margins between the two are not counted yet.
[[nodiscard]] QTextBlock cutBlock(const QTextBlock& from);

}  // namespace ironlab::ui
