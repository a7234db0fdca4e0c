// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "names.h"

#include <ironlab/physics/workload.h>

namespace ironlab::physics {

namespace {
constexpr std::array<std::string_view, 5> kUnitFiles{"token", "frame", "window", "hop", "sample"};
constexpr std::array<std::string_view, 5> kUnitPlurals{"tokens", "frames", "windows", "hops", "samples"};
}  // namespace

std::string_view fileName(WorkUnit unit)
{
    return nameOf(unit, kUnitFiles);
}

std::string_view pluralName(WorkUnit unit)
{
    return nameOf(unit, kUnitPlurals);
}

}  // namespace ironlab::physics
