// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/instruments/headroom_bar.h"

#include <ironlab/present/walls_figure.h>

namespace ironlab::ui {

[[nodiscard]] inline Headroom headroomOf(present::WallState state)
{
    switch (state) {
    case present::WallState::Holds: return Headroom::Holds;
    case present::WallState::Near: return Headroom::Near;
    case present::WallState::Fails: return Headroom::Fails;
    }
    return Headroom::Plain;
}

}  // namespace ironlab::ui
