// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/mission.h>

#include <QPointF>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace ironlab::ui {

class InstrumentView;

/// Ids of the numbers at a place of an instrument's picture, the nearest first; without a place those under its keyboard
/// cursor. "move 3:mfu" is of a recorded move, "pinned:mfu" of the pinned design.
[[nodiscard]] std::vector<std::string> metricsNear(lab::Instrument kind, const InstrumentView& view,
                                                   std::optional<QPointF> place);

/// Id of the number that stands at a place by the layout of the picture, whatever digits it has; empty where the layout does
/// not tell.
[[nodiscard]] std::string metricAt(const InstrumentView& view, QPointF place);

/// Ids of the numbers in a row of the table that a view gives.
[[nodiscard]] std::vector<std::string> metricsOfRow(lab::Instrument kind, const InstrumentView& view, std::size_t row);

}  // namespace ironlab::ui
