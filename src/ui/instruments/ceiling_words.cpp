// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/axis_painting.h"
#include "ui/instruments/ceiling_painter.h"
#include "ui/style/painting.h"
#include "ui/style/qt_text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <vector>

// The names of the serial ceiling and of the roofs of a sweep, each at its line.
namespace ironlab::ui {

using present::CeilingCurve;
using present::CeilingCurveKind;
using present::CeilingPoint;
using present::Role;

namespace {

constexpr double kLongestLeader = 150.0;
constexpr double kBesideCurve = 5.0;  ///< between the ceiling's name and a curve that passes it
constexpr double kAboveCurve = 3.0;   ///< of a name over the line that its curve nears from below
constexpr double kRowGap = 4.0;       ///< between names that would else read as two rows of one
constexpr double kWordGap = 12.0;     ///< between words that would else read as one sentence

}  // namespace

void CeilingPainter::placeCeilingName(LabelPlacer& room, Names& names) const
{
    if (!m_figure.ceiling || !m_figure.rate.scale.contains(m_figure.ceiling->rate)) {
        return;
    }
    const NumberFont& font = m_theme.numbers(TextRole::Tick);
    const double height = font.metrics().height();
    const double width = font.width(qtText(m_figure.ceiling->label));
    const double y = yAt(m_figure.ceiling->rate);
    const QRectF area = plotArea();
    QVector<QRectF> places;
    for (double x = area.right() - width - 20; x > area.left() + 30; x -= 5) {
        places.append({x - kBesideCurve, y - height - kAboveCurve, width + 2 * kBesideCurve, height});
    }
    if (!places.isEmpty()) {
        const QRectF found = room.best(places).area;
        names.isCovered = room.isTaken(found);
        names.ceiling = room.place({found}).area.adjusted(kBesideCurve, 0, -kBesideCurve, 0);
    }
}

/// The names in one of two orders: each takes room from the next.
CeilingPainter::Names CeilingPainter::namesWithin(LabelPlacer& room, bool roofsFirst) const
{
    // The steepest first: it leaves the plot above the others, so its name stands above theirs. Against S all of them leave it,
    // and have their names over it.
    std::vector<const CeilingCurve*> roofs;
    for (const CeilingCurve& curve : m_figure.curves) {
        if (!hasInfinity() && !curve.roof.empty() && !curve.points.empty()) {
            roofs.push_back(&curve);
        }
    }
    std::ranges::stable_sort(roofs, std::greater{}, [](const CeilingCurve* roof) { return roof->points.front().rate; });
    Names names;
    if (!roofsFirst) {
        placeCeilingName(room, names);
    }
    for (const CeilingCurve* roof : roofs) {
        placeRoofName(room, names, *roof);
    }
    if (roofsFirst) {
        placeCeilingName(room, names);
    }
    return names;
}

/// The ceiling's name has many places and gives way where a roof would else have none.
void CeilingPainter::paintWords(QPainter& painter, LabelPlacer& room) const
{
    LabelPlacer given = room;
    Names names = namesWithin(given, false);
    LabelPlacer other = room;
    const Names roofsFirst = namesWithin(other, true);
    if (roofsFirst.roofs.size() > names.roofs.size() && !roofsFirst.isCovered) {
        names = roofsFirst;
        given = other;
    }
    room = given;
    if (names.ceiling) {
        drawClearedText(painter, m_theme.numbers(TextRole::Tick), *names.ceiling, Qt::AlignLeft | Qt::AlignVCenter,
                        qtText(m_figure.ceiling->label), m_theme.color(Role::Text2), m_theme.color(Role::Paper));
    }
    for (const RoofName& name : names.roofs) {
        paintRoofName(painter, name);
    }
    if (hasInfinity()) {
        paintExits(painter);
    } else if (!m_figure.roofAbove.empty()) {
        paintLoose(painter, room, qtText(m_figure.roofAbove));
    }
    for (const std::string& limit : m_figure.limits) {
        paintLoose(painter, room, qtText(limit));
    }
}

/// Words that belong to no place of the plot: the topmost free one. Where there is none, the description has them.
void CeilingPainter::paintLoose(QPainter& painter, LabelPlacer& room, const QString& words) const
{
    const NumberFont& font = m_theme.numbers(TextRole::Tick);
    const double height = font.metrics().height();
    const QRectF area = plotArea();
    const double width = font.width(words);
    QVector<QRectF> places;
    for (double top = m_top + 1; top + height < m_bottom; top += height / 2) {
        for (double x = area.left() + 25; x + width < area.right(); x += 20) {
            places.append(QRectF(x, top, width, height).adjusted(-kWordGap, -kRowGap, kWordGap, kRowGap));
        }
    }
    const LabelPlacer::Place found = room.best(places);
    if (!places.isEmpty() && found.cost <= 0.0) {
        const QRectF name = found.area.adjusted(kWordGap, kRowGap, -kWordGap, -kRowGap);
        drawClearedText(painter, font, room.place({name}).area, Qt::AlignLeft | Qt::AlignVCenter, words,
                        m_theme.color(Role::Text3), m_theme.color(Role::Paper));
    }
}

/// Where a roof's line, which rises from left to right, is at this height; nothing where it is not.
std::optional<double> CeilingPainter::lineAt(const CeilingCurve& curve, double y) const
{
    for (std::size_t i = 0; i < curve.points.size(); ++i) {
        const double here = yAt(curve.points[i].rate);
        if (here > y) {
            continue;
        }
        if (i == 0) {
            return std::nullopt;
        }
        const QPointF before(xAt(curve.points[i - 1].x), yAt(curve.points[i - 1].rate));
        const double share = before.y() > here ? (before.y() - y) / (before.y() - here) : 1.0;
        return before.x() + share * (xAt(curve.points[i].x) - before.x());
    }
    return std::nullopt;
}

/// Free places of a roof's name right beside its line, near the end where it leaves the plot first.
std::optional<QRectF> CeilingPainter::placeBesideRoof(const LabelPlacer& room, const CeilingCurve& curve,
                                                      QSizeF size) const
{
    const double last = static_cast<double>(curve.points.size() - 1);
    QVector<QRectF> places;
    for (const double part : {0.96, 0.9, 0.82, 0.74, 0.64, 0.5}) {
        const CeilingPoint& point = curve.points[static_cast<std::size_t>(std::lround(part * last))];
        const double x = xAt(point.x);
        const double y = std::clamp(yAt(point.rate), m_top + size.height() / 2, m_bottom - size.height() / 2);
        for (const double left : {x + 6, x - 6 - size.width(), x + 12}) {
            places.append({{left, y - size.height() / 2}, size});
        }
    }
    // Where a roof is flat its name stands over or under it, wherever there is room.
    constexpr double kStep = 12.0;
    const auto level = [&](double x) {
        const auto next = std::ranges::lower_bound(curve.points, valueAt(x), {}, &CeilingPoint::x);
        return yAt(next == curve.points.end() ? curve.points.back().rate : next->rate);
    };
    for (double left = plotArea().right() - size.width(); left > plotArea().left() + kStep; left -= kStep) {
        places.append({{left, level(left + size.width()) - size.height() - kAboveCurve}, size});
        places.append({{left, level(left) + kAboveCurve}, size});
    }
    const LabelPlacer::Place found = room.best(places);
    return found.cost > 0.0 ? std::nullopt : std::optional(found.area);
}

/// Whether a leader from there would seem to name another curve as well.
bool CeilingPainter::isBesideOther(const CeilingCurve& curve, QPointF place) const
{
    constexpr double kReach = 9.0;
    const double x = valueAt(place.x());
    return std::ranges::any_of(m_figure.curves, [&](const CeilingCurve& other) {
        if (&other == &curve || other.points.empty()) {
            return false;
        }
        const auto next = std::ranges::lower_bound(other.points, x, {}, &CeilingPoint::x);
        const bool isOver = next != other.points.end() && std::abs(yAt(next->rate) - place.y()) < kReach;
        const auto across = lineAt(other, place.y());
        return isOver || (across && std::abs(*across - place.x()) < kReach);
    });
}

QLineF CeilingPainter::RoofName::leader() const
{
    constexpr double kGap = 3.0;
    return {foot.value_or(area.center()), QPointF(area.left() - kGap, area.center().y())};
}

/// The free place nearest to a roof's line at the right of it, at the end of a leader that rises or falls towards it: a level
/// one would read as a roof or as a tick's line. Other lines may stand between the two.
std::optional<CeilingPainter::RoofName> CeilingPainter::placeNearRoof(const LabelPlacer& room,
                                                                      const CeilingCurve& curve, QSizeF size) const
{
    constexpr double kNearest = 12.0;
    constexpr double kStep = 8.0;
    constexpr double kRowStep = 5.0;
    constexpr double kSlope = 0.35;
    constexpr double kLeastRise = 7.0;
    constexpr double kLevelClear = 4.0;
    constexpr double kCoveredWeight = 20.0;
    constexpr double kBesideOther = 60.0;  ///< what a leader costs of which one asks whose it is
    const auto isOnLevel = [this](double y) {
        const auto isNear = [&](const auto& level) { return level && std::abs(yAt(level->rate) - y) < kLevelClear; };
        return isNear(m_figure.ceiling) || isNear(m_figure.required);
    };
    std::optional<RoofName> best;
    double least = m_theme.scaled(kLongestLeader);
    const auto consider = [&](double top, double away, double rise) {
        const double y = top + size.height() / 2 + rise;
        const auto line = isOnLevel(y) ? std::nullopt : lineAt(curve, y);
        if (!line) {
            return;
        }
        const RoofName name{&curve, QRectF(QPointF(*line + away, top), size), QPointF(*line, y)};
        if (room.cost(name.area, kStep) > 0.0) {
            return;
        }
        double cost = away + kCoveredWeight * room.covered(name.leader());
        // Whether its foot is clear takes longest to tell.
        cost += cost < least && isBesideOther(curve, *name.foot) ? kBesideOther : 0.0;
        if (cost < least) {
            best = name;
            least = cost;
        }
    };
    for (double top = m_top + 1; top + size.height() < m_bottom; top += kRowStep) {
        for (double away = kNearest; away < least; away += kStep) {
            const double rise = std::max(kLeastRise, kSlope * away);
            consider(top, away, rise);
            consider(top, away, -rise);
        }
    }
    return best;
}

/// Beside its line, else as near as there is room, on a leader that ends at its line. Where there is none at all it is left
/// out: the table and the description have it.
void CeilingPainter::placeRoofName(LabelPlacer& room, Names& names, const CeilingCurve& curve) const
{
    const NumberFont& font = m_theme.numbers(TextRole::Tick);
    const QSizeF size(font.width(qtText(curve.roof)), font.metrics().height());
    const auto beside = placeBesideRoof(room, curve, size);
    const auto found = beside ? std::optional(RoofName{&curve, *beside, {}}) : placeNearRoof(room, curve, size);
    if (!found) {
        return;
    }
    names.roofs.push_back(*found);
    room.place({found->area});
    if (found->foot) {
        room.avoid(QPolygonF{{found->leader().p1(), found->leader().p2()}});
    }
}

/// In the roof's colour; its leader in grey, so that it is not taken for a curve.
void CeilingPainter::paintRoofName(QPainter& painter, const RoofName& name) const
{
    if (name.foot) {
        const QColor& grey = m_theme.color(Role::Text3);
        const PainterState state(painter);
        painter.setRenderHint(QPainter::Antialiasing, true);
        painter.setPen(QPen(grey, 1.0));
        painter.drawLine(name.leader());
        painter.setBrush(grey);
        painter.drawEllipse(*name.foot, 1.5, 1.5);
    }
    drawClearedText(painter, m_theme.numbers(TextRole::Tick), name.area, Qt::AlignLeft | Qt::AlignVCenter,
                    qtText(name.curve->roof), roofText(*name.curve), m_theme.color(Role::Paper));
}

}  // namespace ironlab::ui
