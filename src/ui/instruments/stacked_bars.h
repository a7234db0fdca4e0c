// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/instruments/hatch_strips.h"
#include "ui/instruments/probed_view.h"

#include <ironlab/present/stacked_bars_figure.h>

#include <vector>

namespace ironlab::ui {

/// Bars of parts under each other, each against the tick of its limit, each part named where it is drawn, and sentences
/// below.
class StackedBars : public ProbedView {
    Q_OBJECT

public:
    StackedBars(const QString& title, const QString& objectName, QWidget* parent);

    void setFigure(const present::StackedBarsFigure& figure);
    [[nodiscard]] const present::StackedBarsFigure& figure() const { return m_figure; }

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
    [[nodiscard]] double sentencesHeight(const Theme& theme) const;
    /// From one bar to the next.
    [[nodiscard]] double pitch() const;
    [[nodiscard]] QRectF barArea(std::size_t bar) const;
    [[nodiscard]] QRectF partArea(std::size_t bar, const present::StackPart& part) const;
    [[nodiscard]] double barHeight(const Theme& theme) const;
    [[nodiscard]] double leaderHeight(const Theme& theme) const;
    /// Left ends of the labels below a bar, moved apart where they would touch.
    [[nodiscard]] std::vector<double> labelLefts(const Theme& theme, std::size_t bar) const;
    void paintHead(QPainter& painter, const Theme& theme, std::size_t bar) const;
    void paintParts(QPainter& painter, const Theme& theme, std::size_t bar);
    void paintLabels(QPainter& painter, const Theme& theme, std::size_t bar) const;
    void paintSentences(QPainter& painter, const Theme& theme) const;

    present::StackedBarsFigure m_figure;
    HatchStrips m_strips;
};

/// What lies in which memory.
class MemoryMap : public StackedBars {
    Q_OBJECT

public:
    explicit MemoryMap(QWidget* parent = nullptr);
};

/// Where the energy and the time of one unit of work go.
class EnergyBudget : public StackedBars {
    Q_OBJECT

public:
    explicit EnergyBudget(QWidget* parent = nullptr);
};

}  // namespace ironlab::ui
