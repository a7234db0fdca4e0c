// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/presets/plausible.h"

#include <array>

namespace ironlab::lab {
namespace {

using physics::MemoryLevel;
using physics::Tier;

struct Range {
    double lowest;
    double highest;
};

// In enumerator order: SRAM (of a microcontroller), PSRAM, flash, LPDDR, DDR, GDDR, HBM.
constexpr std::array<Range, 7> kBandwidth{{
    {100e6, 64e9},
    {10e6, 2e9},
    {5e6, 4e9},
    {2e9, 1e12},
    {2e9, 1.2e12},
    {50e9, 3e12},
    {100e9, 30e12},
}};
constexpr std::array<Range, 7> kCapacity{{
    {8e3, 7e6},
    {256e3, 128e6},
    {130e3, 256e6},
    {256e6, 256e9},
    {256e6, 8e12},
    {1e9, 256e9},
    {4e9, 1e12},
}};

// SRAM as working memory of something larger than a microcontroller, in tier order.
constexpr std::array<Range, 4> kSramBandwidth{{kBandwidth[0], {1e9, 500e9}, {5e9, 4e12}, {200e9, 100e12}}};
constexpr std::array<Range, 4> kSramCapacity{{kCapacity[0], {256e3, 128e6}, {1e6, 512e6}, {16e6, 8e9}}};

// In tier order: tiny, mobile, edge, cloud.
constexpr std::array<Range, 4> kPeak{{{5e6, 1e12}, {10e9, 200e12}, {10e9, 1e15}, {1e12, 30e15}}};
constexpr std::array<Range, 4> kPower{{{100e-6, 5.0}, {0.05, 30.0}, {0.5, 300.0}, {5.0, 2500.0}}};

std::string tierNoun(Tier tier)
{
    return "of a machine of the tier \"" + std::string(fileName(tier)) + '"';
}

std::string levelNoun(MemoryLevel level, Tier tier)
{
    return "of " + std::string(displayName(level))
           + (level == MemoryLevel::Sram ? " in the tier \"" + std::string(fileName(tier)) + '"' : "");
}

const Range& at(const std::array<Range, 7>& byLevel, const std::array<Range, 4>& sramByTier, MemoryLevel level,
                Tier tier)
{
    return level == MemoryLevel::Sram ? sramByTier[static_cast<std::size_t>(tier)]
                                      : byLevel[static_cast<std::size_t>(level)];
}

template <class D>
PlausibleRange<D> plausible(const Range& range, std::string what)
{
    return {range.lowest * Unit<D>{}, range.highest * Unit<D>{}, std::move(what)};
}

}  // namespace

PlausibleRange<dimension::Quotient<dimension::Bytes, dimension::Time>> plausibleBandwidth(MemoryLevel level, Tier tier)
{
    return plausible<dimension::Quotient<dimension::Bytes, dimension::Time>>(
        at(kBandwidth, kSramBandwidth, level, tier), "the bandwidth " + levelNoun(level, tier));
}

PlausibleRange<dimension::Bytes> plausibleCapacity(MemoryLevel level, Tier tier)
{
    return plausible<dimension::Bytes>(at(kCapacity, kSramCapacity, level, tier),
                                       "the capacity " + levelNoun(level, tier));
}

PlausibleRange<dimension::Quotient<dimension::Flop, dimension::Time>> plausiblePeak(Tier tier)
{
    return plausible<dimension::Quotient<dimension::Flop, dimension::Time>>(kPeak[static_cast<std::size_t>(tier)],
                                                                            "the peak " + tierNoun(tier));
}

PlausibleRange<dimension::Quotient<dimension::Energy, dimension::Time>> plausiblePower(Tier tier)
{
    return plausible<dimension::Quotient<dimension::Energy, dimension::Time>>(kPower[static_cast<std::size_t>(tier)],
                                                                              "the power limit " + tierNoun(tier));
}

PlausibleRange<dimension::Time> plausibleOverhead()
{
    return plausible<dimension::Time>({50e-9, 450e-6}, "the overhead of one dispatch");
}

}  // namespace ironlab::lab
