// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <ironlab/present/heatmap_figure.h>

#include <QRectF>

class QPainter;

namespace ironlab::ui {

/// Paints what stands to the right of the map: the read-out of the cross-hair, the key of the marks and of the colours.
/// `hidesMoves`: some marks on the map stand for others, so the key says what "+2" beside them means.
void paintHeatmapReadout(QPainter& painter, const Theme& theme, const present::HeatmapFigure& figure,
                         const present::HeatmapReadout& readout, bool hidesMoves, const QRectF& area);

}  // namespace ironlab::ui
