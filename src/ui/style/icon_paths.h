// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/icons.h"

#include <QPainterPath>

namespace ironlab::ui {

/// The strokes of an icon and its filled parts, on a grid of 16.
struct IconPaths {
    QPainterPath strokes;
    QPainterPath fills;
};

[[nodiscard]] IconPaths iconPaths(Icon icon);

}  // namespace ironlab::ui
