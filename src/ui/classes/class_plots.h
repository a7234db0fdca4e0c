// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/instruments/axis_painting.h"
#include "ui/instruments/hatch_strips.h"
#include "ui/instruments/probed_view.h"

#include <ironlab/present/class_figures.h>

#include <vector>

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
    void paintPaper(QPainter& painter, const Theme& theme) const;
    void showScope(const std::string& scope);
    [[nodiscard]] static QString spokenText(const std::string& words);

private:
    HatchStrips m_strips;
};

/// What a plot shows part by part, each with its sentence.
inline const std::vector<present::ClassBar>& partsOf(const present::ClassBarsFigure& figure)
{
    return figure.rows;
}
inline const std::vector<present::ClassNumbersFigure::Bin>& partsOf(const present::ClassNumbersFigure& figure)
{
    return figure.bins;
}
inline const std::vector<present::ClassSpreadFigure::Row>& partsOf(const present::ClassSpreadFigure& figure)
{
    return figure.rows;
}

/// A plot of one kind of figure: it keeps the figure, tells of it and its parts, and says why where there is nothing to
/// draw. What is left to a plot is where its parts stand and how they are painted.
template <class Figure>
class FigurePlot : public ClassPlot {
public:
    using ClassPlot::ClassPlot;

    void setFigure(const Figure& figure)
    {
        if (figure == m_figure) {
            return;
        }
        m_figure = figure;
        showScope(figure.scope);
        fitFigure();
        figureChanged();
    }
    [[nodiscard]] const Figure& figure() const { return m_figure; }
    [[nodiscard]] present::Description description() const override { return present::describe(m_figure); }
    [[nodiscard]] present::DataTable table() const override { return m_figure.table; }
    [[nodiscard]] int probeCount() const override { return static_cast<int>(partsOf(m_figure).size()); }

protected:
    [[nodiscard]] QString probeText(int probe) const override
    {
        return spokenText(partsOf(m_figure)[static_cast<std::size_t>(probe)].words);
    }
    void paintPicture(QPainter& painter, const Theme& theme) override
    {
        paintPaper(painter, theme);
        if (m_figure.obstacle.empty()) {
            paintFigure(painter, theme);
        } else {
            paintObstacle(painter, theme, m_figure.obstacle);
        }
    }
    virtual void paintFigure(QPainter& painter, const Theme& theme) = 0;
    /// Another figure may need other room.
    virtual void fitFigure() {}

private:
    Figure m_figure;
};

/// Rows of people counted.
class ClassBars : public FigurePlot<present::ClassBarsFigure> {
    Q_OBJECT

public:
    ClassBars(const QString& title, const QString& objectName, QWidget* parent);

    [[nodiscard]] QRectF probeArea(int probe) const override;

protected:
    void paintFigure(QPainter& painter, const Theme& theme) override;
    void fitFigure() override;

private:
    [[nodiscard]] PlotFrame frame() const;
    void paintRow(QPainter& painter, const Theme& theme, const PlotFrame& plot, int row);
};

/// Predicted numbers as standing bars on a logarithmic axis, the model's number a line across.
class ClassNumbers : public FigurePlot<present::ClassNumbersFigure> {
    Q_OBJECT

public:
    ClassNumbers(const QString& title, const QString& objectName, QWidget* parent);

    [[nodiscard]] QRectF probeArea(int probe) const override;

protected:
    void paintFigure(QPainter& painter, const Theme& theme) override;

private:
    [[nodiscard]] PlotFrame frame() const;
    void paintTruth(QPainter& painter, const Theme& theme, const PlotFrame& plot) const;
};

/// Range, middle half and median, a row a part.
class ClassSpread : public FigurePlot<present::ClassSpreadFigure> {
    Q_OBJECT

public:
    ClassSpread(const QString& title, const QString& objectName, QWidget* parent);

    [[nodiscard]] QRectF probeArea(int probe) const override;

protected:
    void paintFigure(QPainter& painter, const Theme& theme) override;

private:
    [[nodiscard]] PlotFrame frame() const;
    void paintRow(QPainter& painter, const Theme& theme, const PlotFrame& plot, int row);
};

}  // namespace ironlab::ui
