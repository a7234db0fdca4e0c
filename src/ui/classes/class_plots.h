// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/instruments/axis_painting.h"
#include "ui/instruments/hatch_strips.h"
#include "ui/instruments/probed_view.h"

#include <ironlab/present/class_figures.h>

namespace ironlab::ui {

/// What the plots of a class have in common: table and copy work by themselves, there is no formula.
class ClassPlot : public ProbedView {
    Q_OBJECT

public:
    ClassPlot(const QString& title, const QString& objectName, Walk walk, QWidget* parent);

    [[nodiscard]] QSize sizeHint() const override { return {620, 260}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {320, 140}; }

protected:
    void invalidatePicture() override { m_strips.clear(); }
    /// A bar of people, its first `solid` pixels filled, the rest up to `all` hatched; lying or standing.
    void paintPeople(QPainter& painter, const Theme& theme, const QRectF& solid, const QRectF& hatched);
    /// What the two fills are, at the right end of a line whose middle is `center`.
    void paintKey(QPainter& painter, const Theme& theme, double right, double center, const QString& solid,
                  const QString& hatched);
    void paintObstacle(QPainter& painter, const Theme& theme, const std::string& sentence) const;

private:
    HatchStrips m_strips;
};

/// Rows of people counted.
class ClassBars : public ClassPlot {
    Q_OBJECT

public:
    ClassBars(const QString& title, const QString& objectName, QWidget* parent);

    void setFigure(const present::ClassBarsFigure& figure);
    [[nodiscard]] const present::ClassBarsFigure& figure() const { return m_figure; }
    [[nodiscard]] present::Description description() const override { return present::describe(m_figure); }
    [[nodiscard]] present::DataTable table() const override { return m_figure.table; }
    [[nodiscard]] int probeCount() const override { return static_cast<int>(m_figure.rows.size()); }
    [[nodiscard]] QRectF probeArea(int probe) const override;

protected:
    [[nodiscard]] QString probeText(int probe) const override;
    void paintPicture(QPainter& painter, const Theme& theme) override;

private:
    [[nodiscard]] PlotFrame frame() const;
    void paintRow(QPainter& painter, const Theme& theme, const PlotFrame& plot, int row);

    present::ClassBarsFigure m_figure;
};

/// Predicted numbers as standing bars on a logarithmic axis, the model's number a line across.
class ClassNumbers : public ClassPlot {
    Q_OBJECT

public:
    ClassNumbers(const QString& title, const QString& objectName, QWidget* parent);

    void setFigure(const present::ClassNumbersFigure& figure);
    [[nodiscard]] const present::ClassNumbersFigure& figure() const { return m_figure; }
    [[nodiscard]] present::Description description() const override { return present::describe(m_figure); }
    [[nodiscard]] present::DataTable table() const override { return m_figure.table; }
    [[nodiscard]] int probeCount() const override { return static_cast<int>(m_figure.bins.size()); }
    [[nodiscard]] QRectF probeArea(int probe) const override;

protected:
    [[nodiscard]] QString probeText(int probe) const override;
    void paintPicture(QPainter& painter, const Theme& theme) override;

private:
    [[nodiscard]] PlotFrame frame() const;
    void paintTruth(QPainter& painter, const Theme& theme, const PlotFrame& plot) const;

    present::ClassNumbersFigure m_figure;
};

/// Range, middle half and median, a row a part.
class ClassSpread : public ClassPlot {
    Q_OBJECT

public:
    ClassSpread(const QString& title, const QString& objectName, QWidget* parent);

    void setFigure(const present::ClassSpreadFigure& figure);
    [[nodiscard]] const present::ClassSpreadFigure& figure() const { return m_figure; }
    [[nodiscard]] present::Description description() const override { return present::describe(m_figure); }
    [[nodiscard]] present::DataTable table() const override { return m_figure.table; }
    [[nodiscard]] int probeCount() const override { return static_cast<int>(m_figure.rows.size()); }
    [[nodiscard]] QRectF probeArea(int probe) const override;

protected:
    [[nodiscard]] QString probeText(int probe) const override;
    void paintPicture(QPainter& painter, const Theme& theme) override;

private:
    [[nodiscard]] PlotFrame frame() const;

    present::ClassSpreadFigure m_figure;
};

}  // namespace ironlab::ui
