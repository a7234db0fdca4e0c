// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QSize>

namespace ironlab::ui {

/// The speedup of the whole over S (across, 1 to 10,000) and serial share (down, 100 % to 1 %), a colour per device
/// pixel. It depends on no design, so it is computed when the size changes and at no other time.
[[nodiscard]] QImage heatmapField(QSize devicePixels);
/// The same at S = infinity: one colour a row.
[[nodiscard]] QImage heatmapLimitField(QSize devicePixels);

}  // namespace ironlab::ui
