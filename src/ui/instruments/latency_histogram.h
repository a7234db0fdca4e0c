// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/instruments/axis_painting.h"
#include "ui/instruments/label_placer.h"
#include "ui/instruments/probed_view.h"

#include <ironlab/present/latency_histogram_figure.h>

namespace ironlab::ui {

/// How often which latency occurs: bars on a logarithmic count, the late ones beyond the deadline's line, quantiles as
/// stems, the pinned design as an outline. Arrow keys walk through the bars.
class LatencyHistogram : public ProbedView {
    Q_OBJECT

public:
    explicit LatencyHistogram(QWidget* parent = nullptr);

    void setFigure(const present::LatencyHistogramFigure& figure);
    [[nodiscard]] const present::LatencyHistogramFigure& figure() const { return m_figure; }

    [[nodiscard]] present::Description description() const override;
    [[nodiscard]] present::DataTable table() const override;
    [[nodiscard]] int probeCount() const override;
    [[nodiscard]] QRectF probeArea(int probe) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    [[nodiscard]] QString probeText(int probe) const override;
    void paintPicture(QPainter& painter, const Theme& theme) override;
    void invalidatePicture() override {}

private:
    static constexpr double kSide = 20;
    static constexpr double kColumn = 62;  ///< of a design's numbers
    [[nodiscard]] bool hasPinnedColumn() const;
    [[nodiscard]] double rowsWidth(const Theme& theme) const;
    [[nodiscard]] PlotFrame frame() const;
    [[nodiscard]] bool showsDeadline() const;
    void paintGround(QPainter& painter, const Theme& theme, const PlotFrame& frame) const;
    void paintBars(QPainter& painter, const Theme& theme, const PlotFrame& frame) const;
    void paintPinned(QPainter& painter, const Theme& theme, const PlotFrame& frame) const;
    [[nodiscard]] QString pinnedWords() const;
    void paintPinnedName(QPainter& painter, const Theme& theme, const PlotFrame& frame, LabelPlacer& room) const;
    void paintDeadline(QPainter& painter, const Theme& theme, const PlotFrame& frame, LabelPlacer& room) const;
    void avoidBars(const PlotFrame& frame, LabelPlacer& room) const;
    using Stem = present::LatencyStem;
    [[nodiscard]] std::vector<Stem> stemsApart() const;
    [[nodiscard]] QColor groundAt(const Theme& theme, const PlotFrame& frame, double x) const;
    void paintStems(QPainter& painter, const Theme& theme, const PlotFrame& frame, LabelPlacer& room) const;
    void paintRows(QPainter& painter, const Theme& theme) const;
    void paintVerdict(QPainter& painter, const Theme& theme) const;

    present::LatencyHistogramFigure m_figure;
};

}  // namespace ironlab::ui
