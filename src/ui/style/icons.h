// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/present/palette.h>

#include <QColor>
#include <QIcon>
#include <QRectF>

class QPainter;

namespace ironlab::ui {

enum class Icon {
    Lock,
    Check,
    CheckDisc,  ///< a step that is done
    Cross,
    Warning,
    Dash,  ///< not visited yet
    Undo,
    Redo,
    Table,
    Copy,
    Function,
    Pause,
    Play,
    Eye,
    EyeClosed,
    Cloud,
    Car,
    Glasses,
    Ear,
    Book,  ///< a mission of another chapter
    Person,
};
inline constexpr std::size_t kIconCount = static_cast<std::size_t>(Icon::Person) + 1;

/// Paints an icon of stroke 1.4 on a grid of 16 into the largest square centred in `area`.
void drawIcon(QPainter& painter, Icon icon, const QRectF& area, const QColor& color);

/// The icon for buttons, menus and tabs: painted anew at each size, resolution and theme. Disabled it is `Track`.
[[nodiscard]] QIcon makeIcon(Icon icon, present::Role role = present::Role::Text2);

}  // namespace ironlab::ui
