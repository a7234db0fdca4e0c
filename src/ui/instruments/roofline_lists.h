// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <ironlab/present/roofline_figure.h>

#include <QRectF>

#include <optional>

class QPainter;

namespace ironlab::ui {

/// Paints what stands to the right of a roofline: the table of designs, and under it why the current one sits below its
/// roof. Where there is little height the gap list goes first (it is in the data table too), then the oldest moves.
void paintRooflineLists(QPainter& painter, const Theme& theme, const present::RooflineFigure& figure,
                        const QRectF& area, std::optional<std::size_t> selectedPoint);

/// The width of the longest name that a list of that height shows.
[[nodiscard]] double rooflineNamesWidth(const Theme& theme, const present::RooflineFigure& figure, double height);

}  // namespace ironlab::ui
