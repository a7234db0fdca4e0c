// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/axis_painting.h"
#include "ui/instruments/feasible_region.h"
#include "ui/style/figure_text.h"
#include "ui/style/painting.h"
#include "ui/style/qt_text.h"
#include "ui/style/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

// Where the names of the parts stand in the plane of two knobs.
namespace ironlab::ui {
namespace {

using present::RegionFigure;
using present::RegionStop;
using present::Role;

constexpr double kDesignReach = 8;        ///< of the design's mark with its edge
constexpr double kLeastNamed = 1 / 400.;  ///< of the plane's cells: the share of a part that is named
constexpr double kHalo = 3;               ///< that words clear around them
constexpr double kDot = 2.5;              ///< at the end of a leader
constexpr double kStep = 6;               ///< between the places that are tried

/// From the middle of a part to the patch of its name.
QLineF leader(QPointF anchor, const QRectF& name)
{
    const QRectF patch = name.adjusted(-kHalo, 0, kHalo, 0);
    return {anchor, QPointF(std::clamp(anchor.x(), patch.left(), patch.right()),
                            std::clamp(anchor.y(), patch.top(), patch.bottom()))};
}

/// Small areas along a line, which other names keep off.
QVector<QRectF> along(const QLineF& line)
{
    const int steps = static_cast<int>(std::ceil(line.length() / kStep));
    QVector<QRectF> areas;
    for (int i = 0; i <= steps; ++i) {
        areas.append(around(line.pointAt(steps == 0 ? 0.0 : static_cast<double>(i) / steps), 2.0));
    }
    return areas;
}

bool isClear(const QLineF& line, const QVector<QRectF>& taken)
{
    const QVector<QRectF> way = along(line);
    return std::none_of(way.begin(), way.end(), [&taken](const QRectF& piece) {
        return std::any_of(taken.begin(), taken.end(), [&](const QRectF& other) { return other.intersects(piece); });
    });
}

}  // namespace

/// Whether an area lies in the plane, clear of the design, and in one part where that is asked.
bool FeasibleRegionMap::hasRoom(const QRectF& plane, const QRectF& area, Room room, std::size_t part) const
{
    if (!plane.adjusted(2, 1, -2, -1).contains(area) || area.intersects(around(designIn(plane), kDesignReach))) {
        return false;
    }
    const auto first = cellAt(area.topLeft() - QPointF(2, 0));
    const auto last = cellAt(area.bottomRight() + QPointF(2, 0));
    if (!first || !last || room == Room::Anywhere) {
        return first && last;
    }
    const std::size_t wanted =
        room == Room::Own ? part
                          : m_figure.cell(static_cast<std::size_t>(first->x()), static_cast<std::size_t>(first->y()));
    for (int row = last->y(); row <= first->y(); ++row) {
        for (int column = first->x(); column <= last->x(); ++column) {
            if (m_figure.cell(static_cast<std::size_t>(column), static_cast<std::size_t>(row)) != wanted) {
                return false;
            }
        }
    }
    return true;
}

/// The nearest place to where a part is widest that has room; outside the part with a clear line to it.
std::optional<QRectF> FeasibleRegionMap::placeOfName(const QRectF& plane, const NamedPart& named, Room room,
                                                     QSizeF size, const QVector<QRectF>& taken) const
{
    const QPointF anchor = cellArea(plane, named.part.column, named.part.row).center();
    std::optional<QRectF> best;
    double nearest = 0.0;
    const auto consider = [&](QPointF center) {
        const QRectF area(std::round(center.x() - size.width() / 2), std::round(center.y() - size.height() / 2),
                          size.width(), size.height());
        const double away = QLineF(center, anchor).length();
        const auto touches = [&area](const QRectF& other) { return other.adjusted(-3, -1, 3, 1).intersects(area); };
        if ((!best || away < nearest) && std::none_of(taken.begin(), taken.end(), touches)
            && hasRoom(plane, area, room, named.number) && (room == Room::Own || isClear(leader(anchor, area), taken))
            && (room != Room::Anywhere || !area.intersects(around(anchor, kDot + kHalo)))) {
            best = area;
            nearest = away;
        }
    };
    if (room != Room::Anywhere) {
        consider(anchor);
    }
    const bool fitsThere = best.has_value();
    for (double y = plane.top(); !fitsThere && y < plane.bottom(); y += kStep) {
        for (double x = plane.left(); x < plane.right(); x += kStep) {
            consider({x, y});
        }
    }
    return best;
}

/// Where the lines of the other parts' names may end.
QVector<QRectF> FeasibleRegionMap::otherDots(const QRectF& plane, std::size_t part) const
{
    QVector<QRectF> dots;
    for (std::size_t i = 0; i <= m_figure.stops.size(); ++i) {
        const RegionStop& other = i == RegionFigure::kPasses ? m_figure.passing : m_figure.stops[i - 1];
        if (i != part && other.cells > 0) {
            dots.append(around(cellArea(plane, other.column, other.row).center(), kDot + 1));
        }
    }
    return dots;
}

/// A line from the name's patch to a dot in the part that it names.
void FeasibleRegionMap::paintLeader(QPainter& painter, const Theme& theme, const QRectF& plane, const RegionStop& part,
                                    const QRectF& name) const
{
    const QPointF anchor = cellArea(plane, part.column, part.row).center();
    const PainterState state(painter);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(theme.pen(Role::Text1));
    painter.drawLine(leader(anchor, name));
    // An edge in paper sets the dot off from the lines of hatch and edges.
    painter.setPen(QPen(theme.color(Role::Paper), 1.0));
    painter.setBrush(theme.color(Role::Text1));
    painter.drawEllipse(anchor, kDot, kDot);
}

/// Each part's name inside it, on one line or on two; beside it at the end of a line where it is too small for its name,
/// over several parts where each is too narrow for any.
void FeasibleRegionMap::paintNames(QPainter& painter, const Theme& theme, const QRectF& plane) const
{
    const NumberFont& font = theme.numbers(TextRole::Tick);
    const double height = font.metrics().height();
    QVector<QRectF> taken;
    const auto write = [&](const NamedPart& named, const QStringList& words, Role color) {
        const auto all = static_cast<double>(m_figure.cells.size());
        if (static_cast<double>(named.part.cells) < kLeastNamed * all || named.part.reach == 0) {
            return;
        }
        const QStringList oneLine{words.join(u' ')};
        const QStringList twoLines = words.size() > 1 ? words : QStringList();
        std::optional<QRectF> place;
        QStringList lines;
        Room room = Room::Own;
        const auto tryIn = [&](Room where, const QStringList& wanted, const QVector<QRectF>& keptClear) {
            if (place || wanted.isEmpty()) {
                return;
            }
            double width = 0.0;
            for (const QString& line : wanted) {
                width = std::max(width, font.width(line));
            }
            place = placeOfName(plane, named, where, {width, height * static_cast<double>(wanted.size())}, keptClear);
            lines = wanted;
            room = where;
        };
        tryIn(Room::Own, oneLine, taken);
        tryIn(Room::Own, twoLines, taken);
        tryIn(Room::OnePart, oneLine, taken);
        tryIn(Room::Anywhere, oneLine, taken + otherDots(plane, named.number));
        tryIn(Room::Anywhere, twoLines, taken + otherDots(plane, named.number));
        if (!place) {
            return;
        }
        if (room != Room::Own) {
            paintLeader(painter, theme, plane, named.part, *place);
            taken += along(leader(cellArea(plane, named.part.column, named.part.row).center(), *place));
        }
        taken.append(*place);
        painter.fillRect(place->adjusted(-kHalo, 0, kHalo, 0), theme.color(Role::Paper));
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const QRectF line(place->left(), place->top() + static_cast<double>(i) * height, place->width(), height);
            drawClearedText(painter, font, line, Qt::AlignLeft | Qt::AlignVCenter, lines[i], theme.color(color),
                            theme.color(Role::Paper));
        }
    };
    write({m_figure.passing, RegionFigure::kPasses}, {qtText(m_figure.passing.name)}, Role::Holds);
    for (std::size_t i = 0; i < m_figure.stops.size(); ++i) {
        write({m_figure.stops[i], i + 1}, {tr("fails:"), qtText(m_figure.stops[i].name)}, Role::Text1);
    }
}

}  // namespace ironlab::ui
