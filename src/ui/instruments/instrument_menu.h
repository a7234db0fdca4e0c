// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>

namespace ironlab::ui {

class InstrumentView;

/// What can be asked of an instrument: where its numbers come from, table, copy, exports. Opened by the second mouse
/// button, the menu key and Shift+F10; one menu at a time.
void openInstrumentMenu(InstrumentView& view, const QPoint& place);

}  // namespace ironlab::ui
