// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/quantity.h>
#include <ironlab/physics/accelerator.h>

#include <string>

namespace ironlab::lab {

/// Between what sizes a figure of a real machine lies: narrow enough that a thousandfold slip falls outside.
template <class D>
struct PlausibleRange {
    Quantity<D> lowest;
    Quantity<D> highest;
    std::string what;  ///< "the bandwidth of HBM": subject of the sentence

    [[nodiscard]] bool contains(Quantity<D> value) const { return lowest <= value && value <= highest; }
};

[[nodiscard]] PlausibleRange<dimension::Quotient<dimension::Bytes, dimension::Time>> plausibleBandwidth(
    physics::MemoryLevel level, physics::Tier tier);
[[nodiscard]] PlausibleRange<dimension::Bytes> plausibleCapacity(physics::MemoryLevel level, physics::Tier tier);
[[nodiscard]] PlausibleRange<dimension::Quotient<dimension::Flop, dimension::Time>> plausiblePeak(physics::Tier tier);
[[nodiscard]] PlausibleRange<dimension::Quotient<dimension::Energy, dimension::Time>> plausiblePower(
    physics::Tier tier);
/// A dispatch, a tail, the set-up of a layer, where there is any.
[[nodiscard]] PlausibleRange<dimension::Time> plausibleOverhead();

/// Ridge points of real machines, in FLOP/B.
inline constexpr double kLowestRidge = 1e-2;
inline constexpr double kHighestRidge = 1e5;

/// The fastest engine of a machine is at most so many times faster than its slowest...
inline constexpr double kEngineSpread = 128.0;
/// ... and a narrower number format is at most so many times slower than a wider one.
inline constexpr double kNarrowerSlower = 4.0;

}  // namespace ironlab::lab
