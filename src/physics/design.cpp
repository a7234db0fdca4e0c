// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "names.h"

#include <ironlab/physics/design.h>

namespace ironlab::physics {

namespace {
constexpr std::array<std::string_view, 2> kTargetFiles{"accelerator", "compute"};
constexpr std::array<std::string_view, 3> kOsModeFiles{"stock", "rt", "rt-isolated"};
}  // namespace

std::string_view fileName(SpeedupTarget target)
{
    return nameOf(target, kTargetFiles);
}

std::string_view fileName(OsMode mode)
{
    return nameOf(mode, kOsModeFiles);
}

}  // namespace ironlab::physics
