// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/instruments/probed_view.h"
#include "ui/style/theme.h"

#include <ironlab/present/ratio_figure.h>

#include <QSize>

#include <vector>

namespace ironlab::ui {

/// A strip of three ratios between now and the pinned baseline, and the exact product that leads from the first to the
/// last. Where it is low, everything stands in one line, or in two.
class MetricRatioCounter : public ProbedView {
    Q_OBJECT

public:
    explicit MetricRatioCounter(QWidget* parent = nullptr);

    void setFigure(const present::RatioFigure& figure);
    [[nodiscard]] const present::RatioFigure& figure() const { return m_figure; }
    [[nodiscard]] bool isOneLine() const;

    [[nodiscard]] present::Description description() const override;
    [[nodiscard]] present::DataTable table() const override;
    [[nodiscard]] int probeCount() const override;
    [[nodiscard]] QRectF probeArea(int probe) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    [[nodiscard]] QString probeText(int probe) const override;
    void paintPicture(QPainter& painter, const Theme& theme) override;
    void invalidatePicture() override { m_cells.clear(); }

private:
    /// A number with what stands below it.
    struct Cell {
        QRectF area;
        QString number;
        QString name;
        QString shortName;  ///< where the name has no room; may be empty
        QString detail;
        QString brief;  ///< of the detail; may be empty
        QString sign;   ///< before the number: "×", "="; empty for the first
        bool isCounter = false;
    };
    struct Needs {
        std::vector<double> least;
        std::vector<double> natural;
    };
    [[nodiscard]] Needs counterNeeds(const Theme& theme) const;
    [[nodiscard]] TextRole factorRole() const;
    [[nodiscard]] Needs productNeeds(const Theme& theme) const;
    [[nodiscard]] double productRoom(const Theme& theme, double left) const;
    [[nodiscard]] bool fitsProduct(const Theme& theme, double left) const;
    void arrange() const;
    void arrangeCounters(const Theme& theme, double width) const;
    void arrangeProduct(const Theme& theme, double left) const;
    void arrangeLine(const Theme& theme) const;
    /// Some of the cells, side by side.
    struct Row {
        std::size_t begin;
        std::size_t end;
        double top;
        double height;
    };
    void fillLine(const Theme& theme, bool withNames) const;
    [[nodiscard]] double gapBehind(const Theme& theme, std::size_t cell) const;
    /// The part of its gaps that a row has room for.
    [[nodiscard]] double tightnessOf(const Theme& theme, const Row& row) const;
    [[nodiscard]] bool fitsRow(const Theme& theme, const Row& row) const;
    void spreadRow(const Theme& theme, const Row& row) const;
    [[nodiscard]] double detailRoom(std::size_t cell) const;
    /// As much of a cell's detail as there is room for.
    [[nodiscard]] QString shownDetail(const Theme& theme, std::size_t cell) const;
    [[nodiscard]] QString shownName(const NumberFont& font, std::size_t cell) const;
    void paintCell(QPainter& painter, const Theme& theme, std::size_t cell) const;
    void paintLine(QPainter& painter, const Theme& theme) const;
    void paintSigns(QPainter& painter, const Theme& theme) const;
    void paintTitles(QPainter& painter, const Theme& theme) const;

    present::RatioFigure m_figure;
    mutable std::vector<Cell> m_cells;  ///< found when needed
    mutable double m_productLeft = 0;
    mutable bool m_isTight = false;     ///< the product's numbers are so long that they are set smaller
    mutable bool m_isTightest = false;  ///< and smaller again, in a narrow window
    mutable bool m_isSqueezed = false;  ///< so narrow that it is arranged as where it is low
    mutable bool m_isBroken = false;    ///< where it is low: ratios and product each have a line
    mutable QSize m_arrangedFor;        ///< the size that all of this was found for
};

}  // namespace ironlab::ui
