// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace ironlab::ui::test {

/// Every text of a window, on screen or not: what widgets show and hold, tooltips, status tips, helps, entries of menus
/// and lists, and what assistive tools are told (names, descriptions, values, helps, cells of tables).
[[nodiscard]] QStringList saidBy(const QWidget& window);
/// The same of all windows that are open.
[[nodiscard]] QStringList saidByAllWindows();

}  // namespace ironlab::ui::test
