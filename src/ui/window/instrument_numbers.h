// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/formulas/asked_numbers.h"

#include <ironlab/lab/mission.h>
#include <ironlab/present/region_figure.h>

#include <QPointF>

#include <optional>

namespace ironlab::ui {

class Bench;
class InstrumentView;

/// The numbers of an instrument, those at a place of its picture first; without one those under its keyboard cursor.
[[nodiscard]] AskedNumbers numbersOf(lab::Instrument kind, const InstrumentView& view, const Bench& bench,
                                     std::optional<QPointF> place);

/// The share of a plane that passes, and the walls of the design under its cursor, where one is.
[[nodiscard]] AskedNumbers numbersOfRegion(const Bench& bench, const present::RegionFigure& figure,
                                           const std::optional<lab::NamedDesign>& under);

/// The numbers of the table that a view gives now; `all` are those of its picture.
[[nodiscard]] TableNumbers numbersOfTable(lab::Instrument kind, const InstrumentView& view, AskedNumbers all);

}  // namespace ironlab::ui
