// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <ironlab/present/waterfall_figure.h>

#include <QRectF>

namespace ironlab::ui {

/// Where the parts of a waterfall stand. The columns keep their width at the right edge, the plot takes the rest; a low
/// waterfall does without its sentence.
struct WaterfallLayout {
    /// `area` is what lies below the head.
    WaterfallLayout(const Theme& theme, const QRectF& area, const present::WaterfallFigure& figure);

    [[nodiscard]] double rowCenter(int row) const { return plot.top() + pitch * (row + 0.5); }
    /// The band of a row over the whole width; `rows` is the total's.
    [[nodiscard]] QRectF rowBand(int row) const;
    [[nodiscard]] QRectF barAt(int row, double left, double right) const;

    QRectF area;
    QRectF plot;
    double pitch = 0;
    double barHeight = 0;
    double ghostMargin = 0;  ///< of a ghost above and below the bar
    bool hasVerdict = false;
    double verdictCenter = 0;
    double headCenter = 0;  ///< of the column heads and the limit's flag
    double left = 0;
    double right = 0;
    double nowRight = 0;  ///< right edges of the columns
    double shareRight = 0;
    double baselineRight = 0;
    double pillRight = 0;
    int rows = 0;  ///< terms and, where there is one, the overlap
};

}  // namespace ironlab::ui
