// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/instruments/hatch_strips.h"
#include "ui/instruments/probed_view.h"

#include <ironlab/present/waterfall_figure.h>

#include <QBasicTimer>

#include <optional>

namespace ironlab::ui {

struct WaterfallLayout;

/// The latency of one step as cumulative bars with a total, the required latency, the ghost of the pinned baseline and
/// the numbers in columns.
class LatencyWaterfall : public ProbedView {
    Q_OBJECT

public:
    explicit LatencyWaterfall(QWidget* parent = nullptr);

    void setFigure(const present::WaterfallFigure& figure);
    [[nodiscard]] const present::WaterfallFigure& figure() const { return m_figure; }
    /// False where there is no room for the sentence under the title; it belongs into the status line then.
    [[nodiscard]] bool showsVerdict() const;
    [[nodiscard]] QString verdictText() const;

    [[nodiscard]] present::Description description() const override;
    [[nodiscard]] present::DataTable table() const override;
    [[nodiscard]] int probeCount() const override;
    [[nodiscard]] QRectF probeArea(int probe) const override;
    /// The column of numbers that a place lies in; none left of the columns.
    [[nodiscard]] std::optional<present::WaterfallColumn> columnAt(QPointF place) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Key Z: the axis is to fit the baseline as well, or no longer.
    void fitToggled();

protected:
    [[nodiscard]] QString probeText(int probe) const override;
    void paintPicture(QPainter& painter, const Theme& theme) override;
    void invalidatePicture() override { m_strips.clear(); }
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void timerEvent(QTimerEvent* event) override;

private:
    [[nodiscard]] WaterfallLayout makeLayout() const;

    present::WaterfallFigure m_figure;
    HatchStrips m_strips;
    QBasicTimer m_ring;  ///< runs while the changed tag shows its ring
};

}  // namespace ironlab::ui
