// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instruments/leader_places.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ironlab::ui {
namespace {

constexpr double kFarthest = 100.0;

/// How much larger than usual the type of a label is, and with it the mark that it keeps off; 1 at the usual size.
double growthOf(double height)
{
    constexpr double kUsual = 16.0;
    return std::max(1.0, height / kUsual);
}

/// Places for a label of a mark: beside it, and around it at the end of a leader, no farther up or down than `reach`.
QVector<QRectF> placesAround(QPointF mark, QSizeF size, double reach, double beside = kBesideMark)
{
    const double w = size.width();
    const double h = size.height();
    const double growth = growthOf(h);
    const double apart = growth * beside;
    QVector<QRectF> places{{mark.x() + apart, mark.y() - h / 2, w, h}, {mark.x() - apart - w, mark.y() - h / 2, w, h}};
    for (const double down : {16.0, 26.0, 38.0, 52.0, 70.0, 92.0}) {
        if (down > reach) {
            break;
        }
        const double dy = growth * down;
        for (const double aside : {4.0, 22.0, 42.0, 70.0, 104.0}) {
            const double dx = growth * aside;
            places.append({mark.x() + dx, mark.y() + dy - h / 2, w, h});
            places.append({mark.x() - dx - w, mark.y() + dy - h / 2, w, h});
            places.append({mark.x() + dx, mark.y() - dy - h / 2, w, h});
            places.append({mark.x() - dx - w, mark.y() - dy - h / 2, w, h});
        }
    }
    return places;
}

/// The best of the places around a mark that `isAllowed` lets pass; an infinite cost where it lets none.
template <typename IsAllowed>
LabelPlacer::Place bestOf(const LabelPlacer& room, QPointF mark, const QVector<QRectF>& places, IsAllowed isAllowed,
                          double apart = kBesideMark)
{
    constexpr double kLengthWeight = 0.6;
    constexpr double kCoveredWeight = 30.0;
    constexpr double kCrossingWeight = 120.0;
    LabelPlacer::Place best{{}, std::numeric_limits<double>::infinity(), 0};
    for (qsizetype i = 0; i < places.size(); ++i) {
        const QLineF leader = leaderTo(mark, places[i], apart);
        double cost = kLengthWeight * leader.length();
        if (cost >= best.cost) {
            continue;
        }
        cost += kCrossingWeight * room.crossings(leader);
        if (cost >= best.cost || !isAllowed(places[i])) {
            continue;
        }
        const double bearable = (best.cost - cost) / kCoveredWeight;
        const double covered = room.covered(leader, bearable);
        if (covered >= bearable) {
            continue;
        }
        cost += kCoveredWeight * covered;
        cost += room.cost(places[i], best.cost - cost);
        if (cost < best.cost) {
            best = {places[i], cost, i};
        }
    }
    return best;
}

}  // namespace

QLineF leaderTo(QPointF mark, const QRectF& label, double apart)
{
    constexpr double kGap = 4.0;
    const double kept = (apart - kGap) * growthOf(label.height());  // of the mark
    const QPointF end(std::clamp(mark.x(), label.left() - 2, label.right() + 2),
                      std::clamp(mark.y(), label.top() + 2, label.bottom() - 2));
    QLineF leader(mark, end);
    const double length = leader.length();
    if (length > kept) {
        leader.setP1(mark + (end - mark) * (kept / length));
    }
    return leader;
}

LabelPlacer::Place bestAround(const LabelPlacer& room, QPointF mark, QSizeF size, double reach, double apart)
{
    return bestAroundOf(room, mark, size, reach, apart, [](const QRectF& /*area*/) { return true; });
}

LabelPlacer::Place bestAroundOf(const LabelPlacer& room, QPointF mark, QSizeF size, double reach, double apart,
                                const std::function<bool(const QRectF&)>& mayStand)
{
    return bestOf(room, mark, placesAround(mark, size, reach, apart), mayStand, apart);
}

std::optional<LabelPlacer::Place> bestFreeAround(const LabelPlacer& room, QPointF mark, QSizeF size,
                                                 const std::function<bool(const QRectF&)>& mayStand)
{
    constexpr double kClear = 4.0;
    constexpr double kStack = 16.0;  ///< within it other marks of the stack may lie under the leader
    const auto isFree = [&](const QRectF& area) {
        QLineF leader = leaderTo(mark, area);
        const double length = QLineF(mark, leader.p2()).length();
        leader.setP1(mark + (leader.p2() - mark) * std::min(1.0, kStack / std::max(length, 1.0)));
        return !room.isTaken(area.adjusted(-kClear, 0, kClear, 0)) && room.covered(leader) <= 0.0 && room.contains(area)
               && mayStand(area);
    };
    const LabelPlacer::Place best = bestOf(room, mark, placesAround(mark, size, kFarthest), isFree);
    return best.area.isEmpty() ? std::nullopt : std::optional(best);
}

std::optional<LabelPlacer::Place> bestFreeWithin(const LabelPlacer& room, const QRectF& bounds, QPointF mark,
                                                 QSizeF size, const std::function<bool(const QRectF&)>& mayStand)
{
    constexpr double kStep = 6.0;
    // From the mark outwards: what lies farther than the best so far costs one look.
    const auto outwards = [](double low, double high, double length, double center) {
        QVector<double> starts;
        for (double start = low; start + length <= high; start += kStep) {
            starts.append(start);
        }
        std::ranges::sort(starts, {}, [=](double start) { return std::abs(start + length / 2 - center); });
        return starts;
    };
    QVector<QRectF> places;
    const QVector<double> lefts = outwards(bounds.left(), bounds.right(), size.width(), mark.x());
    for (const double top : outwards(bounds.top(), bounds.bottom(), size.height(), mark.y())) {
        for (const double left : lefts) {
            places.append(QRectF(QPointF(left, top), size));
        }
    }
    const auto isFree = [&](const QRectF& area) { return !room.isTaken(area) && mayStand(area); };
    const LabelPlacer::Place best = bestOf(room, mark, places, isFree);
    return best.area.isEmpty() ? std::nullopt : std::optional(best);
}

}  // namespace ironlab::ui
