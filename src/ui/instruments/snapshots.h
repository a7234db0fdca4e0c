// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/instruments/axis_painting.h"
#include "ui/instruments/hatch_strips.h"
#include "ui/instruments/probed_view.h"

#include <ironlab/present/snapshots_figure.h>

#include <array>
#include <cstddef>
#include <vector>

namespace ironlab::ui {

class LabelPlacer;

/// Captured designs side by side: a row each with its shape, its terms on one axis of time and what changed; below, each
/// one's point under its roof, told apart by shape and dash.
class Snapshots : public ProbedView {
    Q_OBJECT

public:
    static constexpr std::size_t kValues = 4;  ///< columns of numbers: time, throughput, MFU, power

    explicit Snapshots(QWidget* parent = nullptr);

    void setFigure(const present::SnapshotsFigure& figure);
    [[nodiscard]] const present::SnapshotsFigure& figure() const { return m_figure; }

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
    struct Columns;
    [[nodiscard]] std::array<double, kValues> valueWidths(const Theme& theme) const;
    [[nodiscard]] Columns columns(const Theme& theme) const;
    [[nodiscard]] QStringList labelLines(const Theme& theme, const present::SnapshotRow& row) const;
    [[nodiscard]] int linesShown(const Theme& theme) const;
    [[nodiscard]] double rowHeight(const Theme& theme) const;
    [[nodiscard]] double rowsBottom(const Theme& theme) const;
    [[nodiscard]] PlotFrame roofline(const Theme& theme) const;
    void paintHeads(QPainter& painter, const Theme& theme, const Columns& at) const;
    void paintKey(QPainter& painter, const Theme& theme, const Columns& at);
    void paintNames(QPainter& painter, const Theme& theme, const Columns& at, const present::SnapshotRow& row,
                    double center) const;
    void paintRow(QPainter& painter, const Theme& theme, const Columns& at, int row);
    void paintTerms(QPainter& painter, const Theme& theme, const Columns& at, const present::SnapshotRow& row,
                    double center);
    void paintLimits(QPainter& painter, const Theme& theme, const Columns& at) const;
    static void paintLimit(QPainter& painter, const Theme& theme, double place, double center, double half);
    void paintRoofline(QPainter& painter, const Theme& theme) const;
    void paintMarks(QPainter& painter, const Theme& theme, const PlotFrame& plot, const std::vector<std::size_t>& place,
                    LabelPlacer& room) const;
    void paintSharedPlace(QPainter& painter, const Theme& theme, const PlotFrame& plot, std::vector<std::size_t> place,
                          LabelPlacer& room) const;
    void paintRoofNames(QPainter& painter, const Theme& theme, const PlotFrame& plot, LabelPlacer& room) const;

    present::SnapshotsFigure m_figure;
    HatchStrips m_strips;
};

}  // namespace ironlab::ui
