// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/instruments/axis_painting.h"
#include "ui/instruments/label_placer.h"
#include "ui/instruments/line_plot.h"
#include "ui/instruments/speedup_axis.h"

#include <ironlab/present/ceiling_figure.h>

#include <QLineF>
#include <QRectF>

#include <optional>
#include <string>
#include <vector>

namespace ironlab::ui {

/// Paints what stands around and over the curves of the throughput ceiling.
class CeilingPainter {
public:
    CeilingPainter(const Theme& theme, const present::CeilingFigure& figure, const SpeedupAxis& axis, double top,
                   double bottom);

    /// Px over a plot against S, where the names of the roofs stand.
    [[nodiscard]] static double roofRow(const Theme& theme);

    /// The area of the curves: the decades of S, or the whole width for batches.
    [[nodiscard]] QRectF plotArea() const;
    [[nodiscard]] double xAt(double x) const;
    [[nodiscard]] double valueAt(double pixel) const;
    [[nodiscard]] double right() const { return m_axis.right(); }
    /// Where the rows of numbers at the right of the names of the curves stand, as wide as they are.
    [[nodiscard]] QRectF rowsArea(const QRectF& picture) const;

    [[nodiscard]] QList<LinePlotCurve> curves() const;
    /// What lies under the curves: grid, ticks, levels, stops and words. Returns the room that they leave for labels.
    LabelPlacer paintGround(QPainter& painter) const;
    /// Over the curves: the words of the stops, which clear what they have to stand on.
    void paintStops(QPainter& painter, LabelPlacer& room) const;
    void paintCrossHair(QPainter& painter, const LabelPlacer& room, double x) const;
    /// The free place of the value at `x`: nearer to its dot than to any name; nothing where there is none, or no dot.
    [[nodiscard]] std::optional<QRectF> valuePlace(const LabelPlacer& room, double x) const;
    void paintRows(QPainter& painter, const QRectF& area, double x) const;
    /// Of a sweep instead of rows: what the batch under the cross-hair gives, on the line of the axis' name.
    void paintReadOut(QPainter& painter, const QRectF& picture, double batch) const;

private:
    [[nodiscard]] bool hasInfinity() const { return m_figure.against == present::CeilingFigure::Against::Speedup; }
    [[nodiscard]] double yAt(double rate) const;
    [[nodiscard]] std::optional<QPointF> dotAt(double x) const;
    [[nodiscard]] QPen pen(present::CeilingCurveKind kind) const;
    [[nodiscard]] QPolygonF polygon(const present::CeilingCurve& curve) const;
    void paintTicks(QPainter& painter) const;
    void paintAxisTitle(QPainter& painter, double top) const;
    void paintInfinity(QPainter& painter) const;
    void paintLevel(QPainter& painter, double rate, present::Role role) const;
    [[nodiscard]] QRectF placeOfStop(const LabelPlacer& room, double x, QSizeF size) const;
    void paintStopLines(QPainter& painter, LabelPlacer& room) const;
    void paintDesign(QPainter& painter, double crossHair) const;
    void paintWords(QPainter& painter, LabelPlacer& room) const;
    void paintLoose(QPainter& painter, LabelPlacer& room, const QString& words) const;
    [[nodiscard]] std::optional<double> lineAt(const present::CeilingCurve& curve, double y) const;
    [[nodiscard]] std::optional<QRectF> placeBesideRoof(const LabelPlacer& room, const present::CeilingCurve& curve,
                                                        QSizeF size) const;
    [[nodiscard]] bool isBesideOther(const present::CeilingCurve& curve, QPointF place) const;
    /// A roof's name at its line, or at the end of a leader from there.
    struct RoofName {
        const present::CeilingCurve* curve = nullptr;
        QRectF area;
        std::optional<QPointF> foot;  ///< of the leader, on the line

        [[nodiscard]] QLineF leader() const;
    };
    [[nodiscard]] std::optional<RoofName> placeNearRoof(const LabelPlacer& room, const present::CeilingCurve& curve,
                                                        QSizeF size) const;
    struct Names {
        std::optional<QRectF> ceiling;
        bool isCovered = false;  ///< the ceiling's, by another name
        std::vector<RoofName> roofs;
    };
    [[nodiscard]] Names namesWithin(LabelPlacer& room, bool roofsFirst) const;
    void placeCeilingName(LabelPlacer& room, Names& names) const;
    void placeRoofName(LabelPlacer& room, Names& names, const present::CeilingCurve& curve) const;
    void paintRoofName(QPainter& painter, const RoofName& name) const;
    /// Where a roof's line leaves the plot at its top, and what is written over it.
    struct Exit {
        const present::CeilingCurve* curve = nullptr;
        QString words;
        double x = 0.0;
        double left = 0.0;  ///< of the words
    };
    [[nodiscard]] std::vector<Exit> exits() const;
    void paintExits(QPainter& painter) const;
    [[nodiscard]] const QColor& roofText(const present::CeilingCurve& curve) const;
    struct End {
        double y = 0.0;
        QString words;
        QColor color;
        bool isFlag = false;
    };
    void pushApart(QVector<End>& ends) const;
    [[nodiscard]] QString endWords(const std::string& label, double rate) const;
    [[nodiscard]] QString flagWords() const;
    void paintEndLabels(QPainter& painter) const;

    static constexpr double kAbovePlot = 6.0;  ///< where words may stand over the plot

    const Theme& m_theme;
    const present::CeilingFigure& m_figure;
    SpeedupAxis m_axis;
    double m_top;
    double m_bottom;
};

}  // namespace ironlab::ui
