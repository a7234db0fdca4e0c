// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/physics/roofline.h>

#include <algorithm>

namespace ironlab::physics {

OperationalIntensity Roofline::ridgePoint() const
{
    return peak / bandwidth;
}

FlopRate Roofline::attainable(OperationalIntensity intensity) const
{
    return std::min(peak, intensity * bandwidth);
}

}  // namespace ironlab::physics
