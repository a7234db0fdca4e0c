// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;

namespace ironlab::ui {

/// Columns as wide as their contents, but no wider than `widest` pixels, beyond which their text wraps; the last one takes the
/// rest. So each row is read whole, without a scroll across.
void fitColumns(QTableView& table, int widest);

}  // namespace ironlab::ui
