// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/quantity.h>

namespace ironlab::physics {

/// A roofline: a sloped part at the memory bandwidth, a flat part at the peak.
/// Source: Williams, Waterman, Patterson, "Roofline: an insightful visual performance model", CACM 52(4), 2009.
struct Roofline {
    FlopRate peak;
    Bandwidth bandwidth;

    /// Intensity at which the two parts meet: peak / bandwidth. Worked example: 989 TFLOP/s and 3.35 TB/s: 295 FLOP/B.
    [[nodiscard]] OperationalIntensity ridgePoint() const;
    /// min(peak, intensity * bandwidth). Worked example: 100 FLOP/B on that machine: 335 TFLOP/s.
    [[nodiscard]] FlopRate attainable(OperationalIntensity intensity) const;
    bool operator==(const Roofline&) const = default;
};

}  // namespace ironlab::physics
