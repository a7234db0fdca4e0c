// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/present/ratio_figure.h>

#include <QString>

#include <cstddef>
#include <vector>

// What the cells of the ratio counter say, and how they share their room.
namespace ironlab::ui {

/// "569 → 4,145 tok/s" as "→ 4,145 tok/s": where it came from stands in the table.
[[nodiscard]] QString shortChange(const QString& change);
/// What a factor has to have room for below its name: where there is little, amounts of work only say what they became.
[[nodiscard]] QString leastDetail(const present::RatioFactor& part, bool isTight);
/// Widths between the least and the natural ones: words give way before numbers do, everybody by the same share.
[[nodiscard]] std::vector<double> sharedWidths(const std::vector<double>& least, const std::vector<double>& natural,
                                               double room);
/// Between the part before and this one; a factor that divides brings its own.
[[nodiscard]] QString signBefore(const std::vector<present::RatioFactor>& parts, std::size_t part);

}  // namespace ironlab::ui
