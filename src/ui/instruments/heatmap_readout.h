// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <ironlab/present/heatmap_figure.h>

#include <QRectF>
#include <QVector>

class QPainter;

namespace ironlab::ui {

struct MarkStack;

/// Paints what stands to the right of the map: the read-out of the cross-hair, the key of the marks and of the colours.
/// `stacks`: where some marks on the map stand for others, the key says what "+2" beside them means.
void paintHeatmapReadout(QPainter& painter, const Theme& theme, const present::HeatmapFigure& figure,
                         const present::HeatmapReadout& readout, const QVector<MarkStack>& stacks, const QRectF& area);

}  // namespace ironlab::ui
