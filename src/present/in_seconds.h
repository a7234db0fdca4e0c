// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/quantity.h>

namespace ironlab::present {

/// A time as the number of seconds in it, as formulas and axes take it.
[[nodiscard]] inline double seconds(Time time)
{
    return time.in(unit::second);
}

}  // namespace ironlab::present
