// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/instruments/cross_hair_view.h"
#include "ui/instruments/figure_layer.h"
#include "ui/instruments/label_placer.h"
#include "ui/instruments/line_plot.h"

#include <ironlab/present/ceiling_figure.h>

#include <memory>
#include <optional>

namespace ironlab::ui {

class CeilingPainter;

/// Throughput over the accelerator speedup S, under its serial ceiling, at the same pixels as the map above and with the
/// same cross-hair; or over the batch, up to its stops. Arrows move the cross-hair (with Shift in fine steps).
class ThroughputCeilingPlot : public CrossHairView {
    Q_OBJECT

public:
    explicit ThroughputCeilingPlot(QWidget* parent = nullptr);
    ~ThroughputCeilingPlot() override;

    void setFigure(present::CeilingFigure figure);
    [[nodiscard]] const present::CeilingFigure& figure() const { return m_figure; }
    /// S (or the batch) under the cross-hair: the cursor's, else the design's.
    [[nodiscard]] double crossHair() const { return isPortrayed() ? m_figure.here : m_cursor.value_or(m_figure.here); }
    [[nodiscard]] bool isCrossHairMoved() const override { return m_cursor.has_value(); }

    [[nodiscard]] present::Description description() const override;
    [[nodiscard]] present::DataTable table() const override;
    [[nodiscard]] QString probeWords() const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    ThroughputCeilingPlot(const QString& title, const QString& objectName, QWidget* parent);

public Q_SLOTS:
    /// Over the batch, it stays.
    void setCrossHairSpeedup(double speedup) override;
    void clearCrossHair() override;

protected:
    void paintPicture(QPainter& painter, const Theme& theme) override;
    void invalidatePicture() override;
    void pointAt(QPointF position) override;
    bool walk(const QKeyEvent& event) override;

private:
    [[nodiscard]] CeilingPainter painterFor(const Theme& theme) const;
    void moveTo(double x);
    void step(int direction, bool fine);

    present::CeilingFigure m_figure;
    std::optional<double> m_cursor;
    std::unique_ptr<LinePlot> m_plot;
    FigureLayer m_ground;
    LabelPlacer m_room;       ///< what the ground leaves for labels
    double m_namedFor = 0.0;  ///< the design whose value the names on the ground leave room
};

/// Throughput over the batch, under the roofs of computing and of memory, up to where memory is full or the time asked of
/// an answer is passed.
class ThroughputByBatch : public ThroughputCeilingPlot {
    Q_OBJECT

public:
    explicit ThroughputByBatch(QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
};

}  // namespace ironlab::ui
