// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/axis_painting.h"
#include "ui/instruments/feasible_region.h"
#include "ui/instruments/region_metrics.h"
#include "ui/style/figure_text.h"
#include "ui/style/painting.h"
#include "ui/style/qt_text.h"
#include "ui/style/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

// Where the names of what passes and of what fails stand in the plane of two knobs.
namespace ironlab::ui {
namespace {

using namespace region;
using present::RegionFigure;
using present::RegionPatch;
using present::Role;

constexpr double kLeastAgain = 1 / 80.;  ///< and of one whose wall is named elsewhere
constexpr double kLeastAfar = 1 / 50.;   ///< and of one whose name may stand far from it
constexpr double kLeastLeader = 12;      ///< of a leader that is seen
constexpr double kOffBorder = 3;         ///< between a name beside its patch and borders, which it must not hide
constexpr double kApart = 4;             ///< between a name beside its patch and other names
constexpr double kStep = 6;              ///< between the places that are tried
constexpr double kMostSteps = 60;        ///< across or down the plane

/// From the middle of a patch to its name.
QLineF leader(QPointF anchor, const QRectF& name)
{
    const QRectF cleared = name.adjusted(-kHalo, 0, kHalo, 0);
    return {anchor, QPointF(std::clamp(anchor.x(), cleared.left(), cleared.right()),
                            std::clamp(anchor.y(), cleared.top(), cleared.bottom()))};
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
    return std::ranges::none_of(way, [&taken](const QRectF& piece) { return touchesAny(piece, taken); });
}

/// Whether a line covers others over a length: it may cross them.
bool runsAlong(const QLineF& line, const QVector<QRectF>& others)
{
    constexpr auto kCrossing = 2;
    const QVector<QRectF> way = along(line);
    return std::ranges::count_if(way, [&others](const QRectF& piece) { return touchesAny(piece, others); }) > kCrossing;
}

}  // namespace

QStringList FeasibleRegionMap::nameOf(std::size_t patch) const
{
    const std::size_t part = m_figure.patches[patch].part;
    return part == RegionFigure::kPasses ? QStringList{qtText(m_figure.passing.name)}
                                         : QStringList{tr("fails:"), qtText(m_figure.stops[part - 1].name)};
}

std::size_t FeasibleRegionMap::patchAt(const QRectF& plane, QPointF place) const
{
    return m_figure.patch(m_figure.across.cellAt((place.x() - plane.left()) / plane.width()),
                          m_figure.up.cellAt((plane.bottom() - place.y()) / plane.height()));
}

bool FeasibleRegionMap::liesWhere(const QRectF& plane, const QRectF& area,
                                  const std::function<bool(std::size_t)>& isWanted) const
{
    const RegionFigure& figure = m_figure;
    const auto column = [&](double x) { return figure.across.cellAt((x - plane.left()) / plane.width()); };
    const auto row = [&](double y) { return figure.up.cellAt((plane.bottom() - y) / plane.height()); };
    const std::size_t lastColumn = column(area.right());
    const std::size_t lastRow = row(area.top());
    for (std::size_t y = row(area.bottom()); y <= lastRow; ++y) {
        for (std::size_t x = column(area.left()); x <= lastColumn; ++x) {
            if (!isWanted(figure.patch(x, y))) {
                return false;
            }
        }
    }
    return true;
}

/// A name beside its patch stands where designs fail, so that it hides nothing of what passes and none of its edge.
bool FeasibleRegionMap::mayStand(const QRectF& plane, const QRectF& name, std::size_t patch, Room room) const
{
    // What passes has no hatch to clear.
    const bool passesHere = room == Room::Own && m_figure.patches[patch].part == RegionFigure::kPasses;
    const QRectF cleared = passesHere ? name.adjusted(-1, 0, 1, 0) : name.adjusted(-kHalo, -1, kHalo, 1);
    const QRectF off = cleared.adjusted(-kOffBorder, -kOffBorder, kOffBorder, kOffBorder);
    const auto fails = [this](std::size_t other) { return m_figure.patches[other].part != RegionFigure::kPasses; };
    const auto isOnePatch = [&](std::size_t wanted, const QRectF& area) {
        return liesWhere(plane, area, [wanted](std::size_t other) { return other == wanted; });
    };
    if (room == Room::Own) {
        return isOnePatch(patch, cleared);
    }
    const std::size_t below = patchAt(plane, off.center());
    return fails(below) && (room == Room::Beside ? isOnePatch(below, off) : liesWhere(plane, off, fails));
}

/// The nearest place to where a patch is widest that has room; beside it with a clear line to its anchor.
std::optional<QRectF> FeasibleRegionMap::placeOfName(const QRectF& plane, std::size_t patch, Room room, QSizeF size,
                                                     const QVector<QRectF>& taken, QPointF patchAnchor) const
{
    const QPointF anchor = room == Room::Own
                               ? cellArea(plane, m_figure.patches[patch].column, m_figure.patches[patch].row).center()
                               : patchAnchor;
    const bool isClearGround = room == Room::Own && m_figure.patches[patch].part == RegionFigure::kPasses;
    const double margin = isClearGround ? 2 : 2 + kHalo;
    const QRectF inside = plane.adjusted(margin, 2, -margin, -2);
    const QVector<QRectF> lines = crossHair(plane);
    // A line through all of the plane says more than a few cells are worth: the table has these.
    const auto least = kLeastAfar * static_cast<double>(m_figure.cells.size());
    const bool isSmall = static_cast<double>(m_figure.patches[patch].cells) < least;
    const double most = isSmall ? std::min(plane.width(), plane.height()) / 2 : HUGE_VAL;
    std::optional<QRectF> best;
    double nearest = 0.0;
    const auto consider = [&](QPointF center) {
        const QPointF apartFrom = center - anchor;
        const double away = QPointF::dotProduct(apartFrom, apartFrom);
        if ((best && away >= nearest) || (room == Room::Own && patchAt(plane, center) != patch)) {
            return;
        }
        const QRectF area(
            QPointF(std::round(center.x() - size.width() / 2), std::round(center.y() - size.height() / 2)), size);
        // Two names one under another would read as one.
        const double apart = room == Room::Own ? 0.0 : kApart;
        const QRectF cleared = area.adjusted(-kHalo - apart, -1 - apart, kHalo + apart, 1 + apart);
        if (!inside.contains(area) || touchesAny(cleared, taken)) {
            return;
        }
        const QLineF line = leader(anchor, area);
        const double length = room == Room::Own ? 0.0 : line.length();
        if (room != Room::Own && (length < kLeastLeader || length > most)) {
            return;
        }
        if (mayStand(plane, area, patch, room)
            && (room == Room::Own || (isClear(line, taken) && !runsAlong(line, lines)))) {
            best = area;
            nearest = away;
        }
    };
    if (room == Room::Own) {
        consider(anchor);
    }
    const double step = std::max(kStep, std::max(plane.width(), plane.height()) / kMostSteps);
    const bool fitsThere = best.has_value();
    // Middles around which all of a name is within reach: most of the plane is too far from its own patch.
    const double slack = 1.0;  // for edges and names on whole pixels
    const QRectF reach = (room == Room::Own ? boundsOf(plane, patch) : plane).adjusted(-slack, -slack, slack, slack);
    const QSizeF half = room == Room::Own ? size / 2 : QSizeF(0, 0);
    for (double y = plane.top(); !fitsThere && y < plane.bottom(); y += step) {
        if (y - half.height() < reach.top() || y + half.height() > reach.bottom()) {
            continue;
        }
        for (double x = plane.left(); x < plane.right(); x += step) {
            if (x - half.width() >= reach.left() && x + half.width() <= reach.right()) {
                consider({x, y});
            }
        }
    }
    return best;
}

/// In the patch itself, on one line, on two, or upright; where it is too small for any, in one that fails at the end of a
/// line. Clear of the cross-hair where there is room for that.
std::optional<RegionName> FeasibleRegionMap::nameFor(const QRectF& plane, const NumberFont& font, std::size_t patch,
                                                     const QVector<QRectF>& taken, const std::vector<QPointF>& anchors,
                                                     const QVector<RegionName>& named) const
{
    QPointF anchor = anchors[patch];
    const QStringList words = nameOf(patch);
    const double height = font.metrics().height();
    const auto sizeOf = [&](const QStringList& lines) {
        double width = 0.0;
        for (const QString& line : lines) {
            width = std::max(width, font.width(line));
        }
        return QSizeF(std::ceil(width), height * static_cast<double>(lines.size()));
    };
    std::optional<RegionName> found;
    const auto tryTo = [&](Room room, const QStringList& lines, bool isUpright, const QVector<QRectF>& keptClear) {
        if (found) {
            return;
        }
        const QSizeF size = isUpright ? sizeOf(lines).transposed() : sizeOf(lines);
        if (const auto area = placeOfName(plane, patch, room, size, keptClear, anchor)) {
            const bool isOwn = room == Room::Own;
            found = RegionName{patch, *area, isOwn ? QLineF() : leader(anchor, *area), lines, isUpright};
        }
    };
    const QStringList oneLine{words.join(u' ')};
    QVector<QRectF> besideCrossHair = taken;
    for (const QRectF& line : crossHair(plane)) {
        besideCrossHair.append(line.adjusted(-kOffCrossHair, -kOffCrossHair, kOffCrossHair, kOffCrossHair));
    }
    for (const QVector<QRectF>& keptClear : {besideCrossHair, taken}) {
        tryTo(Room::Own, oneLine, false, keptClear);
        tryTo(Room::Own, words, false, keptClear);
        tryTo(Room::Own, oneLine, true, keptClear);
    }
    if (found) {
        return found;
    }
    QVector<QRectF> others;
    for (std::size_t i = 0; i < anchors.size(); ++i) {
        // Where a name stands in its patch no leader ends.
        const bool hasOwn =
            std::ranges::any_of(named, [i](const RegionName& name) { return name.patch == i && name.leader.isNull(); });
        if (i != patch && !hasOwn) {
            others.append(around(anchors[i], kDot + 1));
        }
    }
    const auto tryAside = [&] {
        for (const auto& [room, keptClear] :
             {std::pair(Room::Beside, besideCrossHair + others), std::pair(Room::Beside, taken + others),
              std::pair(Room::OverBorders, taken + others)}) {
            tryTo(room, oneLine, false, keptClear);
            tryTo(room, words, false, keptClear);
        }
    };
    tryAside();
    // Another name may bar the way to its middle: a long patch has other places.
    const std::vector<QPointF> ends = found ? std::vector<QPointF>() : otherAnchors(plane, patch, anchor);
    for (auto end = ends.begin(); end != ends.end() && !found; ++end) {
        anchor = *end;
        tryTo(Room::OverBorders, oneLine, false, taken + others);
        tryTo(Room::OverBorders, words, false, taken + others);
    }
    return found;
}

/// The largest patch first. A wall stops patches of a few cells here and there; these need no name where it stands once, unless
/// they are seen as one.
QVector<RegionName> FeasibleRegionMap::names() const
{
    const NumberFont& font = themeOf(this).numbers(TextRole::Tick);
    const QRectF area = plane();
    const auto all = static_cast<double>(m_figure.cells.size());
    QVector<QRectF> taken{around(designIn(area), kDesignReach)};
    std::vector<bool> isNamed(m_figure.stops.size() + 1, false);
    QVector<RegionName> names;
    const std::vector<QPointF> ends = anchors(area);
    const std::vector<std::size_t> seen = seenPatches();
    for (std::size_t patch = 0; patch < ends.size(); ++patch) {
        const RegionPatch& here = m_figure.patches[patch];
        const bool isLarge = static_cast<double>(here.cells) >= (isNamed[here.part] ? kLeastAgain : kLeastNamed) * all;
        if (!isLarge && std::ranges::find(seen, patch) == seen.end()) {
            continue;
        }
        if (const std::optional<RegionName> name = nameFor(area, font, patch, taken, ends, names)) {
            isNamed[here.part] = true;
            taken.append(name->area.adjusted(-kHalo, 0, kHalo, 0));
            if (!name->leader.isNull()) {
                taken += along(name->leader);
            }
            names.append(*name);
        }
    }
    return names;
}

/// On patches of paper, so that no line strikes a word through.
void FeasibleRegionMap::paintNames(QPainter& painter, const Theme& theme, const QVector<RegionName>& named) const
{
    for (const RegionName& name : named) {
        if (!name.leader.isNull()) {
            paintLeader(painter, theme, name.leader);
        }
        paintName(painter, theme, name);
    }
}

/// From the words' patch to a dot in the patch that they name.
void FeasibleRegionMap::paintLeader(QPainter& painter, const Theme& theme, const QLineF& line)
{
    const PainterState state(painter);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(theme.pen(Role::Text1));
    painter.drawLine(line);
    // An edge in paper sets the dot off from the lines of hatch and edges.
    painter.setPen(QPen(theme.color(Role::Paper), 1.0));
    painter.setBrush(theme.color(Role::Text1));
    painter.drawEllipse(line.p1(), kDot, kDot);
}

/// The name of what passes has a frame where it stands outside of it, among what fails.
void FeasibleRegionMap::paintName(QPainter& painter, const Theme& theme, const RegionName& name) const
{
    const bool passes = m_figure.patches[name.patch].part == RegionFigure::kPasses;
    const QColor& color = theme.color(passes ? Role::Holds : Role::Text1);
    const bool isOwn = name.leader.isNull();
    const NumberFont& font = theme.numbers(TextRole::Tick);
    const PainterState state(painter);
    painter.translate(name.area.center());
    painter.rotate(name.isUpright ? -90 : 0);
    const QSizeF size = name.isUpright ? name.area.size().transposed() : name.area.size();
    const QRectF area(QPointF(-size.width() / 2, -size.height() / 2), size);
    const double halo = passes && isOwn ? 0.0 : kHalo;
    painter.fillRect(area.adjusted(-halo, 0, halo, 0), theme.color(Role::Paper));
    if (passes && !isOwn) {
        drawFrame(painter, area.adjusted(-halo, 0, halo, 0), color);
    }
    painter.setPen(color);
    const double height = size.height() / static_cast<double>(name.lines.size());
    for (qsizetype i = 0; i < name.lines.size(); ++i) {
        font.draw(painter, QRectF(area.left(), area.top() + static_cast<double>(i) * height, area.width(), height),
                  Qt::AlignLeft | Qt::AlignVCenter, name.lines[i]);
    }
}

}  // namespace ironlab::ui
