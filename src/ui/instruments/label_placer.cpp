// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/label_placer.h"

#include <algorithm>

namespace ironlab::ui {
namespace {

/// What a line lies within.
struct LineBox {
    explicit LineBox(const QLineF& line)
        : left(std::min(line.x1(), line.x2())),
          right(std::max(line.x1(), line.x2())),
          top(std::min(line.y1(), line.y2())),
          bottom(std::max(line.y1(), line.y2()))
    {
    }

    /// Whether the line lies beside `area` as a whole, as most lines do.
    [[nodiscard]] bool isBeside(const QRectF& area) const
    {
        return right < area.left() || left > area.right() || bottom < area.top() || top > area.bottom();
    }

    double left;
    double right;
    double top;
    double bottom;
};

/// Length of `line` within `area` (Liang and Barsky's clipping).
double lengthWithin(const QLineF& line, const QRectF& area)
{
    double from = 0.0;
    double to = 1.0;
    const auto clip = [&](double direction, double room) {
        if (direction == 0.0) {
            return room >= 0.0;
        }
        const double at = room / direction;
        if (direction < 0.0) {
            from = std::max(from, at);
        } else {
            to = std::min(to, at);
        }
        return from < to;
    };
    const bool meets = clip(-line.dx(), line.x1() - area.left()) && clip(line.dx(), area.right() - line.x1())
                       && clip(-line.dy(), line.y1() - area.top()) && clip(line.dy(), area.bottom() - line.y1());
    return meets ? (to - from) * line.length() : 0.0;
}

double areaOf(const QRectF& rect)
{
    return rect.isEmpty() ? 0.0 : rect.width() * rect.height();
}

/// What two areas share, in square pixels.
double sharedArea(const QRectF& a, const QRectF& b)
{
    const double width = std::min(a.right(), b.right()) - std::max(a.left(), b.left());
    const double height = std::min(a.bottom(), b.bottom()) - std::max(a.top(), b.top());
    return width > 0.0 && height > 0.0 ? width * height : 0.0;
}

}  // namespace

void LabelPlacer::avoid(const QPolygonF& line, double weight)
{
    for (qsizetype i = 1; i < line.size(); ++i) {
        m_lines.append({QLineF(line[i - 1], line[i]), weight});
    }
}

void LabelPlacer::avoidLeader(const QLineF& leader)
{
    m_leaders.append(leader);
    m_lines.append({leader, 1.0});
}

int LabelPlacer::crossings(const QLineF& leader) const
{
    return static_cast<int>(std::ranges::count_if(m_leaders, [&leader](const QLineF& other) {
        return leader.intersects(other, nullptr) == QLineF::BoundedIntersection;
    }));
}

double LabelPlacer::covered(const QLineF& leader, double enough) const
{
    const LineBox box(leader);
    double sum = 0.0;
    for (auto area = m_areas.begin(); area != m_areas.end() && sum < enough; ++area) {
        sum += box.isBeside(*area) ? 0.0 : lengthWithin(leader, *area);
    }
    return sum;
}

double LabelPlacer::cost(const QRectF& area, double enough) const
{
    // Covering a label is worse than touching a line; leaving the picture is worst.
    constexpr double kAreaWeight = 4.0;
    constexpr double kLineWeight = 10.0;
    constexpr double kOutsideWeight = 50.0;
    double sum = kOutsideWeight * (areaOf(area) - sharedArea(area, m_bounds));
    for (auto other = m_areas.begin(); other != m_areas.end() && sum < enough; ++other) {
        sum += kAreaWeight * sharedArea(area, *other);
    }
    for (auto line = m_lines.begin(); line != m_lines.end() && sum < enough; ++line) {
        if (!LineBox(line->line).isBeside(area)) {
            sum += kLineWeight * line->weight * lengthWithin(line->line, area);
        }
    }
    return sum;
}

bool LabelPlacer::isTaken(const QRectF& area) const
{
    return std::ranges::any_of(m_areas, [&](const QRectF& other) { return sharedArea(area, other) > 0.0; });
}

QVector<QRectF> LabelPlacer::areasAcross(double x) const
{
    constexpr double kClear = 2.0;
    QVector<QRectF> across;
    for (const QRectF& area : m_areas) {
        if (x >= area.left() - kClear && x <= area.right() + kClear) {
            across.append(area);
        }
    }
    std::sort(across.begin(), across.end(), [](const QRectF& a, const QRectF& b) { return a.top() < b.top(); });
    return across;
}

LabelPlacer::Place LabelPlacer::best(const QVector<QRectF>& candidates) const
{
    Place best;
    for (qsizetype i = 0; i < candidates.size(); ++i) {
        const double candidateCost = i == 0 ? cost(candidates[i]) : cost(candidates[i], best.cost);
        if (i == 0 || candidateCost < best.cost) {
            best = {candidates[i], candidateCost, i};
        }
        if (candidateCost <= 0.0) {
            break;
        }
    }
    return best;
}

LabelPlacer::Place LabelPlacer::place(const QVector<QRectF>& candidates)
{
    // Words clear a halo around them, which must not cut their neighbours.
    constexpr double kHalo = 4.0;
    const Place found = best(candidates);
    avoid(found.area.adjusted(-kHalo, 0, kHalo, 0));
    return found;
}

}  // namespace ironlab::ui
