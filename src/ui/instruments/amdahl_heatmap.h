// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/instruments/cross_hair_view.h"
#include "ui/instruments/figure_layer.h"
#include "ui/instruments/speedup_axis.h"

#include <ironlab/present/heatmap_figure.h>

#include <QImage>

#include <optional>

namespace ironlab::ui {

class HeatmapPlot;

/// The map of Amdahl's law: speedup of the whole over S and serial share, with the target's contour, what it makes
/// impossible, and the student's own moves. One cross-hair, shared with the throughput ceiling, moved by the mouse or by
/// arrows (with Shift in fine steps); Control with arrows walks through the moves.
class AmdahlHeatmap : public CrossHairView {
    Q_OBJECT

public:
    explicit AmdahlHeatmap(QWidget* parent = nullptr);
    ~AmdahlHeatmap() override;

    void setFigure(present::HeatmapFigure figure);
    [[nodiscard]] const present::HeatmapFigure& figure() const { return m_figure; }
    /// The place under the cross-hair: the cursor's, else the design's.
    [[nodiscard]] std::optional<present::MapPoint> crossHair() const;
    [[nodiscard]] bool isCrossHairMoved() const override { return m_cursor.has_value(); }
    [[nodiscard]] present::HeatmapReadout shownReadout() const;
    /// The design of the student that it stands on; null between them.
    [[nodiscard]] const present::HeatmapMark* pointedMark() const;

    [[nodiscard]] present::Description description() const override;
    [[nodiscard]] present::DataTable table() const override;
    [[nodiscard]] QString probeWords() const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

public Q_SLOTS:
    /// The serial share stays.
    void setCrossHairSpeedup(double speedup) override;
    void clearCrossHair() override;

protected:
    [[nodiscard]] bool isName(const QString& text) const override;
    void paintPicture(QPainter& painter, const Theme& theme) override;
    void invalidatePicture() override;
    void pointAt(QPointF position) override;
    bool walk(const QKeyEvent& event) override;

private:
    [[nodiscard]] HeatmapPlot plot(const Theme& theme) const;
    void prepareLayers(QPainter& painter, const Theme& theme, const HeatmapPlot& plot);
    void paintImpossible(QPainter& painter, const HeatmapPlot& map);
    void moveTo(present::MapPoint place, std::optional<std::size_t> move);
    void walkMoves(int by);

    present::HeatmapFigure m_figure;
    std::optional<present::MapPoint> m_cursor;  ///< nothing: the cross-hair stands on the design
    std::optional<std::size_t> m_move;          ///< the recorded move that the cursor stands on
    FigureLayer m_ground;                       ///< field, contours and axes
    FigureLayer m_hatch;                        ///< over all of the map, shown in parts
    QImage m_field;
    QImage m_limit;
    QVector<int> m_contours;  ///< those on the ground
};

}  // namespace ironlab::ui
