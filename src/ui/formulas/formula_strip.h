// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/formulas/formula.h"
#include "ui/instruments/probed_view.h"

#include <ironlab/present/formula_figure.h>

#include <QSize>

#include <vector>

namespace ironlab::ui {

/// Amdahl's law as a fraction of symbols, the same with the student's numbers, and what follows from them.
class FormulaStrip : public ProbedView {
    Q_OBJECT

public:
    explicit FormulaStrip(QWidget* parent = nullptr);

    void setFigure(const present::FormulaFigure& figure);
    [[nodiscard]] const present::FormulaFigure& figure() const { return m_figure; }

    [[nodiscard]] present::Description description() const override;
    [[nodiscard]] present::DataTable table() const override;
    [[nodiscard]] int probeCount() const override;
    [[nodiscard]] QRectF probeArea(int probe) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    [[nodiscard]] QString probeText(int probe) const override;
    void paintPicture(QPainter& painter, const Theme& theme) override;
    void showEvent(QShowEvent* event) override;
    void invalidatePicture() override;

private:
    struct Column {
        Formula head;
        Formula formula;
    };
    void arrange() const;
    [[nodiscard]] std::vector<double> columnWidths(const Theme& theme) const;
    /// One below the other, once the formula and what follows from it have no room side by side.
    void stackWhereNarrow();
    [[nodiscard]] double columnsTop(const Theme& theme) const;
    void paintTitle(QPainter& painter, const Theme& theme) const;
    void paintFormula(QPainter& painter, const Theme& theme) const;
    void paintColumns(QPainter& painter, const Theme& theme) const;

    present::FormulaFigure m_figure;
    Formula m_whole;  ///< symbols, numbers and result
    Formula m_short;  ///< without the symbols, for a narrow window
    mutable bool m_isShort = false;
    mutable double m_gap = 0;
    mutable std::size_t m_firstColumn = 0;  ///< the one before has no room
    mutable bool m_lacksRoom = false;       ///< for all columns beside the formula
    bool m_isStacked = false;
    QSizeF m_stackedAt;  ///< the width and the scale of the type that it was stacked for
    std::vector<Column> m_columns;
    mutable std::vector<double> m_columnLefts;  ///< one more than columns: the right end
    mutable QSize m_arrangedFor;                ///< the size that all of this was found for
};

}  // namespace ironlab::ui
