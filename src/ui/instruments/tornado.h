// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/instruments/axis_painting.h"
#include "ui/instruments/hatch_strips.h"
#include "ui/instruments/probed_view.h"

#include <ironlab/present/tornado_figure.h>

namespace ironlab::ui {

/// A bar a knob to either side of zero: what ten per cent more of it does to the time of a step, the strongest on top.
class Tornado : public ProbedView {
    Q_OBJECT

public:
    explicit Tornado(QWidget* parent = nullptr);

    void setFigure(const present::TornadoFigure& figure);
    [[nodiscard]] const present::TornadoFigure& figure() const { return m_figure; }

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
    [[nodiscard]] PlotFrame frame() const;
    [[nodiscard]] double pitch() const;
    [[nodiscard]] double widthOfNames(const Theme& theme) const;
    [[nodiscard]] QStringList firstLines(const Theme& theme) const;
    void paintRow(QPainter& painter, const Theme& theme, const PlotFrame& frame, int row);

    present::TornadoFigure m_figure;
    HatchStrips m_strips;
};

}  // namespace ironlab::ui
