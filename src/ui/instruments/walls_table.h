// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/instruments/probed_view.h"

#include <ironlab/present/walls_figure.h>

namespace ironlab::ui {

/// A row a wall: whether it holds, demand, limit, a bar against the tick of the limit, what is left, and the knob that
/// moves it most. A row that fails is tinted.
class WallsTable : public ProbedView {
    Q_OBJECT

public:
    explicit WallsTable(QWidget* parent = nullptr);

    void setFigure(const present::WallsFigure& figure);
    [[nodiscard]] const present::WallsFigure& figure() const { return m_figure; }

    [[nodiscard]] present::Description description() const override;
    [[nodiscard]] present::DataTable table() const override;
    [[nodiscard]] int probeCount() const override;
    [[nodiscard]] QRectF probeArea(int probe) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// What moves the time is asked for.
    void sensitivityWanted();

protected:
    [[nodiscard]] QString probeText(int probe) const override;
    void paintPicture(QPainter& painter, const Theme& theme) override;
    void invalidatePicture() override {}

private:
    struct Columns;
    struct Widths {
        double have = 0;
        double words = 0;
        double knob = 0;
        double named = 0;  ///< a name with its numbers, side by side
    };
    [[nodiscard]] Widths widths() const;
    void makeRoomForNames(Columns& columns, const Widths& needs) const;
    [[nodiscard]] QRectF rowArea(const Columns& at, int row) const;
    [[nodiscard]] Columns columns() const;
    void paintHeads(QPainter& painter, const Theme& theme, const Columns& columns) const;
    void paintRow(QPainter& painter, const Theme& theme, const Columns& columns, int row) const;

    present::WallsFigure m_figure;
};

}  // namespace ironlab::ui
