// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/mission.h>

#include <vector>

namespace ironlab::ui {

/// Instruments that take turns in one place; mostly it is one alone.
using BenchCell = std::vector<lab::Instrument>;
/// What stands side by side: one cell or two.
using BenchRow = std::vector<BenchCell>;

/// The instruments of a part as rows from top to bottom. Those of a track's own wall that follow each other take turns in
/// one cell; a small instrument next to such a cell stands beside it, and the plane of what passes beside the walls.
[[nodiscard]] std::vector<BenchRow> benchRows(const std::vector<lab::Instrument>& kinds);

/// How rows share the height: as the heights they are designed for; those with 0 keep their own.
[[nodiscard]] int heightShareOf(lab::Instrument kind, bool isDense);
/// How two cells share their row's width.
[[nodiscard]] int widthShareOf(lab::Instrument kind);

}  // namespace ironlab::ui
