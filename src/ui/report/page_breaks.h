// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTextDocument;

namespace ironlab::ui {

/// Moves headings and captions that would stand alone at the end of a page to the next one, where what they head begins.
/// The document has its page size already.
void keepHeadingsWithText(QTextDocument& document);

}  // namespace ironlab::ui
