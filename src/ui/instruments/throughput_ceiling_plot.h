// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/instruments/figure_layer.h"
#include "ui/instruments/instrument_view.h"
#include "ui/instruments/label_placer.h"
#include "ui/instruments/line_plot.h"

#include <ironlab/present/ceiling_figure.h>

#include <memory>
#include <optional>

namespace ironlab::ui {

class CeilingPainter;

/// Throughput over the accelerator speedup S, under its serial ceiling, at the same pixels as the map above and with the
/// same cross-hair; or over the batch, up to its stops. Arrows move the cross-hair (with Shift in fine steps).
class ThroughputCeilingPlot : public InstrumentView {
    Q_OBJECT

public:
    explicit ThroughputCeilingPlot(QWidget* parent = nullptr);
    ~ThroughputCeilingPlot() override;

    void setFigure(present::CeilingFigure figure);
    [[nodiscard]] const present::CeilingFigure& figure() const { return m_figure; }
    /// S (or the batch) under the cross-hair: the cursor's, else the design's.
    [[nodiscard]] double crossHair() const { return m_cursor.value_or(m_figure.here); }

    [[nodiscard]] present::Description description() const override;
    [[nodiscard]] present::DataTable table() const override;
    [[nodiscard]] QString probeWords() const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

public Q_SLOTS:
    /// The other instrument's cross-hair moved to S. Does not emit.
    void setCrossHairSpeedup(double speedup);
    /// Back to the design. Does not emit.
    void clearCrossHair();

Q_SIGNALS:
    void crossHairMoved(double speedup);
    void crossHairLeft();

protected:
    void paintPicture(QPainter& painter, const Theme& theme) override;
    void invalidatePicture() override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    [[nodiscard]] CeilingPainter painterFor(const Theme& theme) const;
    void moveTo(double x);
    void leave();
    void step(int direction, bool fine);
    void pointAt(QPointF position);

    present::CeilingFigure m_figure;
    std::optional<double> m_cursor;
    std::unique_ptr<LinePlot> m_plot;
    FigureLayer m_ground;
    LabelPlacer m_room;  ///< what the ground leaves for labels
};

}  // namespace ironlab::ui
