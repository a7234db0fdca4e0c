// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/instruments/axis_painting.h"
#include "ui/instruments/hatch_strips.h"
#include "ui/instruments/probed_view.h"

#include <ironlab/present/thermal_curve_figure.h>

namespace ironlab::ui {

/// Temperature, rate and charge over the minutes from a cold start, in three lanes over one axis of time. Throttled
/// stretches are tinted. Arrow keys move through the minutes.
class ThermalCurve : public ProbedView {
    Q_OBJECT

public:
    explicit ThermalCurve(QWidget* parent = nullptr);

    void setFigure(const present::ThermalCurveFigure& figure);
    [[nodiscard]] const present::ThermalCurveFigure& figure() const { return m_figure; }

    [[nodiscard]] present::Description description() const override;
    [[nodiscard]] present::DataTable table() const override;
    [[nodiscard]] int probeCount() const override;
    [[nodiscard]] QRectF probeArea(int probe) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    [[nodiscard]] QString probeText(int probe) const override;
    void paintPicture(QPainter& painter, const Theme& theme) override;
    void invalidatePicture() override { m_strips.clear(); }

private:
    struct Lanes {
        QRectF temperature;
        QRectF rate;
        QRectF charge;  ///< empty without a battery
    };
    [[nodiscard]] Lanes lanes() const;
    /// Where the column of numbers begins.
    [[nodiscard]] double rowsLeft() const;
    [[nodiscard]] double roomAboveLimit(const Theme& theme, double room) const;
    [[nodiscard]] double rowHeight(const Theme& theme) const;
    [[nodiscard]] double xAt(const Lanes& lanes, double minute) const;
    void paintThrottled(QPainter& painter, const Theme& theme, const Lanes& lanes) const;
    void paintTemperature(QPainter& painter, const Theme& theme, const Lanes& lanes) const;
    void paintLimits(QPainter& painter, const Theme& theme, const PlotFrame& frame) const;
    void paintRate(QPainter& painter, const Theme& theme, const Lanes& lanes);
    void paintStretches(QPainter& painter, const Theme& theme, const PlotFrame& frame);
    void paintGoal(QPainter& painter, const Theme& theme, const PlotFrame& frame) const;
    void paintCharge(QPainter& painter, const Theme& theme, const Lanes& lanes) const;
    [[nodiscard]] bool hasPinned() const { return !m_figure.pinned.curve.empty(); }
    void paintPinned(QPainter& painter, const Theme& theme, const QPolygonF& line) const;
    /// Whose numbers stand next to those of a low lane.
    struct Neighbours {
        bool isAxisAbove = false;  ///< whose lowest number stays where it is
        bool isLaneBelow = false;
    };
    void paintScale(QPainter& painter, const Theme& theme, const QRectF& lane, const QString& most,
                    Neighbours neighbours) const;
    /// What a trace has at the end of a lane, and at which height; empty words: nothing.
    struct LaneEnd {
        double y = 0.0;
        QString words;
    };
    void paintLaneEnds(QPainter& painter, const Theme& theme, const QRectF& lane, LaneEnd now, LaneEnd pinned) const;
    void paintLaneName(QPainter& painter, const Theme& theme, const QRectF& lane, const QString& name) const;
    void paintRows(QPainter& painter, const Theme& theme) const;
    void paintVerdict(QPainter& painter, const Theme& theme) const;

    present::ThermalCurveFigure m_figure;
    HatchStrips m_strips;
};

}  // namespace ironlab::ui
