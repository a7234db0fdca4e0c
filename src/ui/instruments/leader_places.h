// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/instruments/label_placer.h"

#include <QLineF>
#include <QRectF>
#include <QSizeF>

#include <functional>
#include <optional>

namespace ironlab::ui {

/// Px at the usual size of text between the middle of a mark and a label beside it.
inline constexpr double kBesideMark = 13.0;

/// From the edge of a mark, of which labels keep `apart`, to the nearest point of its label; short where it stands beside it.
[[nodiscard]] QLineF leaderTo(QPointF mark, const QRectF& label, double apart = kBesideMark);

/// The place around a mark that covers least, with a short leader over nothing and across no other; no farther up or down than
/// `reach` px. The first two places (index 0 and 1) are beside the mark, `apart` px from its middle, and need no leader.
[[nodiscard]] LabelPlacer::Place bestAround(const LabelPlacer& room, QPointF mark, QSizeF size, double reach = 100.0,
                                            double apart = kBesideMark);

/// As `bestAround` among the places that `mayStand` lets pass; an infinite cost where it lets none.
[[nodiscard]] LabelPlacer::Place bestAroundOf(const LabelPlacer& room, QPointF mark, QSizeF size, double reach,
                                              double apart, const std::function<bool(const QRectF&)>& mayStand);

/// As `bestAround` among the places that cover no other label and no mark, and that `mayStand` lets pass; lines they may cut.
/// Nothing where there is none.
[[nodiscard]] std::optional<LabelPlacer::Place> bestFreeAround(const LabelPlacer& room, QPointF mark, QSizeF size,
                                                               const std::function<bool(const QRectF&)>& mayStand);

/// As `bestFreeAround` anywhere within `bounds`, at the end of a leader of any length, which runs over as little as can be: for
/// what has to be told where a crowd leaves no room around its mark.
[[nodiscard]] std::optional<LabelPlacer::Place> bestFreeWithin(const LabelPlacer& room, const QRectF& bounds,
                                                               QPointF mark, QSizeF size,
                                                               const std::function<bool(const QRectF&)>& mayStand);

}  // namespace ironlab::ui
