// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;
class QTableWidget;

namespace ironlab::ui {

/// The look that all tables share: heads stand as the words below them do, at the left, and stay in regular type whichever
/// cell is chosen, since bold ones would be cut; rows have no numbers of their own.
void setPlainHeads(QTableView& table);

/// A column of numbers of a filled table: digits in cells of one width, at the right, and its head above them.
void setNumberColumn(QTableWidget& table, int column);

}  // namespace ironlab::ui
