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

/// Which verdict, other than that of the mark over them, some hidden moves have.
enum class Beneath { Alike, SomeMissed, SomeMet };

/// A move whose mark is seen on the map, with the earlier ones that it hides.
struct MarkStack {
    const present::HeatmapMark* mark = nullptr;
    int hidden = 0;
    Beneath beneath = Beneath::Alike;
    QRectF area;   ///< that the mark covers
    QRectF count;  ///< of "+2" at the mark's side; empty where it hides none
    double scale = 1.0;
};

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
    /// Which marks are seen, the last move's first: none covers another, so what would lie beneath a later one is counted
    /// at its side.
    [[nodiscard]] QVector<MarkStack> stacks() const;
    void paintTarget(QPainter& painter, const QVector<MarkStack>& stacks) const;
    void paintCrossHair(QPainter& painter, present::MapPoint at) const;
    void paintMoves(QPainter& painter, const QVector<MarkStack>& stacks, const present::HeatmapMark* pointed) const;

private:
    struct Regions {
        double x = 0.0;  ///< right end of what is too slow
        double y = 0.0;  ///< lower end of what is too serial
    };
    [[nodiscard]] Regions regions() const;
    [[nodiscard]] double yAt(double serialShare) const;
    [[nodiscard]] QPolygonF line(const std::vector<present::MapPoint>& points, double level) const;
    /// On which side of their contours all numbers stand.
    enum class LabelSide { Below, Above, AwayFromLine };
    [[nodiscard]] LabelSide sideOfLabels() const;
    [[nodiscard]] bool isLabelAbove(const present::HeatmapContour& contour) const;
    [[nodiscard]] bool isStruck(const present::HeatmapContour& contour, bool isAbove) const;
    [[nodiscard]] bool isShown(const present::HeatmapContour& contour) const;
    [[nodiscard]] double contrastUnder(const QRectF& label, const QColor& ink) const;
    void paintContourLabels(QPainter& painter) const;
    void paintContours(QPainter& painter) const;
    void paintContourLines(QPainter& painter, float opacity) const;
    /// Where a contour's label begins on its baseline.
    [[nodiscard]] QPointF labelPlace(const present::HeatmapContour& contour) const;
    [[nodiscard]] QRectF labelArea(const present::HeatmapContour& contour) const;
    void paintAxes(QPainter& painter) const;
    void paintTargetLine(QPainter& painter) const;
    [[nodiscard]] double targetAt(double x) const;
    [[nodiscard]] QVector<QRectF> placesOnTarget(QSizeF size) const;
    [[nodiscard]] QVector<QRectF> placesOffTarget(QSizeF size) const;
    void paintTargetFlag(QPainter& painter, LabelPlacer& room) const;
    void drawFlag(QPainter& painter, const QRectF& area, const QString& words) const;
    void paintTooSerial(QPainter& painter, LabelPlacer& room) const;
    void paintTooSlow(QPainter& painter, LabelPlacer& room) const;
    /// The break, marks with their counts but for that of `own`, and the numbers of contours.
    void avoidWhatStands(LabelPlacer& room, const QVector<MarkStack>& stacks, const MarkStack* own = nullptr) const;
    [[nodiscard]] QRectF breakArea() const;
    [[nodiscard]] double scaleOfDesign() const;
    [[nodiscard]] QRectF coveredBy(const present::HeatmapMark& mark, double scale) const;
    [[nodiscard]] bool isDisc(const present::HeatmapMark& mark) const { return mark.met || !m_figure.target; }
    void stack(QVector<MarkStack>& seen, const present::HeatmapMark& mark, double scale, bool mayStandBeside) const;
    [[nodiscard]] std::optional<QRectF> placeBeside(const QVector<MarkStack>& seen, const MarkStack& over,
                                                    const present::HeatmapMark& mark) const;
    [[nodiscard]] LabelPlacer::Place placeOfCount(const LabelPlacer& room, const QRectF& mark, QSizeF size) const;
    bool placeCounts(QVector<MarkStack>& stacks) const;
    void paintTie(QPainter& painter, const MarkStack& stack) const;
    void paintMove(QPainter& painter, const present::HeatmapMark& mark, QPointF center, double scale) const;

    const Theme& m_theme;
    const present::HeatmapFigure& m_figure;
    SpeedupAxis m_axis;
    double m_top;
    double m_bottom;
    LabelSide m_labelSide;  ///< asked for each contour, and the same for all
};

/// Of a contour and its number.
[[nodiscard]] QColor contourColor(double level);
/// How many moves a mark hides, on a rounded grey patch, which is the sign of no verdict; behind it the sign of the other
/// verdict that some of them have.
void drawHiddenCount(QPainter& painter, const Theme& theme, const QRectF& area, const QString& words,
                     Beneath beneath = Beneath::Alike);
/// The patch for such words.
[[nodiscard]] QSizeF hiddenCountSize(const Theme& theme, const QString& words, Beneath beneath = Beneath::Alike);

}  // namespace ironlab::ui
