// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace ironlab::ui {

/// Lets the Tab key go through what lies in `root` as it is read: in the order of its layouts, from the top to the bottom
/// and in a row from the left to the right. Qt's own order is that in which widgets were made, and what a page gets later
/// would come after everything else.
void tabInReadingOrder(QWidget& root);

}  // namespace ironlab::ui
