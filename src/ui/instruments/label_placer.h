// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineF>
#include <QPolygonF>
#include <QRectF>
#include <QVector>

#include <limits>

namespace ironlab::ui {

/// Finds room for labels among lines, marks and the labels placed before.
class LabelPlacer {
public:
    struct Place {
        QRectF area;
        double cost = 0.0;    ///< 0: free of everything; grows with what is covered
        qsizetype index = 0;  ///< of the candidate
    };

    /// Labels stay within `bounds`.
    explicit LabelPlacer(const QRectF& bounds = {}) : m_bounds(bounds) {}

    void avoid(const QRectF& area) { m_areas.append(area); }
    /// Frees an area that was kept for something that is painted later.
    void forget(const QRectF& area) { m_areas.removeOne(area); }
    /// `weight` 1: a line that a label must not cut; less for lines that bear it.
    void avoid(const QPolygonF& line, double weight = 1.0);
    /// Of a label placed before: others that cross it would seem to change their ends.
    void avoidLeader(const QLineF& leader);

    /// The first candidate that covers nothing, else the one that covers least.
    [[nodiscard]] Place best(const QVector<QRectF>& candidates) const;
    /// As `best`, and keeps the place free from now on.
    Place place(const QVector<QRectF>& candidates);

    /// What a label at `area` would cover; 0 is nothing. From `enough` on it need not be exact: who asks for the best place
    /// does not want the rest of a bad one.
    [[nodiscard]] double cost(const QRectF& area, double enough = std::numeric_limits<double>::infinity()) const;
    /// How much a leader would run over marks and labels, in px; from `enough` on it need not be exact.
    [[nodiscard]] double covered(const QLineF& leader, double enough = std::numeric_limits<double>::infinity()) const;

    /// How many leaders of other labels this one would cross.
    [[nodiscard]] int crossings(const QLineF& leader) const;

    /// Whether a label at `area` stays within the bounds.
    [[nodiscard]] bool contains(const QRectF& area) const { return m_bounds.contains(area); }
    /// Whether an area that is kept free, as that of a label placed before, reaches into this one.
    [[nodiscard]] bool isTaken(const QRectF& area) const;

    /// The areas that a vertical line at `x` would cut, top down.
    [[nodiscard]] QVector<QRectF> areasAcross(double x) const;

private:
    struct Line {
        QLineF line;
        double weight = 1.0;
    };

    QRectF m_bounds;
    QVector<QRectF> m_areas;
    QVector<Line> m_lines;
    QVector<QLineF> m_leaders;
};

}  // namespace ironlab::ui
