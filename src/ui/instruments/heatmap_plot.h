// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/instruments/label_placer.h"
#include "ui/instruments/speedup_axis.h"
#include "ui/style/theme.h"

#include <ironlab/present/heatmap_figure.h>

#include <QImage>
#include <QPolygonF>
#include <QRectF>

class QPainter;

namespace ironlab::ui {

/// Paints the map itself: the ground (field, contours, axes), the target with the regions it makes impossible, the moves
/// and the cross-hair.
class HeatmapPlot {
public:
    HeatmapPlot(const Theme& theme, const present::HeatmapFigure& figure, const SpeedupAxis& axis, double top,
                double bottom);

    /// The map with its column for infinity.
    [[nodiscard]] QRectF area() const;
    [[nodiscard]] QPointF place(present::MapPoint point) const;
    [[nodiscard]] present::MapPoint valueAt(QPointF position) const;
    /// The serial share one step up (towards 100 %) or down.
    [[nodiscard]] static double steppedShare(double share, int direction, bool fine);
    /// The recorded moves that stand within reach of `position`; the nearest one.
    [[nodiscard]] std::optional<std::size_t> moveAt(QPointF position) const;
    [[nodiscard]] bool isCurrentAt(QPointF position) const;

    /// Which formula contours are painted: those that the target's does not run beside. Twice the index, and one more
    /// where the label stands above its line.
    [[nodiscard]] QVector<int> shownContours() const;

    void paintGround(QPainter& painter, const QImage& field, const QImage& limit) const;
    /// The hatch of impossible regions all over the map; only its parts are shown.
    void paintHatch(QPainter& painter) const;
    /// What the target makes impossible, as rectangles of the map.
    [[nodiscard]] QVector<QRectF> impossibleAreas() const;
    void paintTarget(QPainter& painter) const;
    void paintCrossHair(QPainter& painter, present::MapPoint at) const;
    /// Returns whether a mark stands for others that it hides, which the key then explains.
    bool paintMoves(QPainter& painter, const present::HeatmapMark* pointed) const;

private:
    struct Regions {
        double x = 0.0;  ///< right end of what is too slow
        double y = 0.0;  ///< lower end of what is too serial
    };
    [[nodiscard]] Regions regions() const;
    [[nodiscard]] double yAt(double serialShare) const;
    [[nodiscard]] QPolygonF line(const std::vector<present::MapPoint>& points, double level) const;
    [[nodiscard]] bool isLabelAbove(const present::HeatmapContour& contour) const;
    void paintContours(QPainter& painter) const;
    void paintContourLines(QPainter& painter, float opacity) const;
    /// Where a contour's label begins on its baseline.
    [[nodiscard]] QPointF labelPlace(const present::HeatmapContour& contour) const;
    [[nodiscard]] QRectF labelArea(const present::HeatmapContour& contour) const;
    void paintAxes(QPainter& painter) const;
    void paintTargetLine(QPainter& painter) const;
    void paintTargetFlag(QPainter& painter, LabelPlacer& room) const;
    void paintRegionWords(QPainter& painter, LabelPlacer& room) const;
    [[nodiscard]] LabelPlacer roomBesideMoves() const;
    /// How many earlier marks each move's hides, the current design's last; -1 for one that is hidden itself.
    [[nodiscard]] QVector<int> stacks() const;
    void paintStackCounts(QPainter& painter, const QVector<int>& stacks) const;

    const Theme& m_theme;
    const present::HeatmapFigure& m_figure;
    SpeedupAxis m_axis;
    double m_top;
    double m_bottom;
};

/// At this scale and below a mark has no number.
inline constexpr double kSmallMark = 0.5;

/// A move on the map: a white disc where it met the target, a dark square where it missed it.
void drawMapMark(QPainter& painter, const Theme& theme, QPointF center, int move, bool met, double scale = 1.0);

}  // namespace ironlab::ui
