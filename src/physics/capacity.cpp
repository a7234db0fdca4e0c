// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "names.h"

#include <ironlab/physics/capacity.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace ironlab::physics {

namespace {

constexpr std::array<std::string_view, 4> kRegionNames{"reserve", "weights", "kv", "activations"};
constexpr double kSmallestScale = 1e-6;
constexpr double kLargestScale = 1e6;
constexpr int kBisections = 60;

Bytes& of(std::array<Bytes, kRegions.size()>& bytes, Region region)
{
    return bytes[static_cast<std::size_t>(region)];
}

/// Takes as much of a region out of a bank as still is too much, and puts it where it goes instead.
void pushOut(MemoryBank& bank, Region region, MemoryMap& map)
{
    const Bytes out = std::clamp(bank.used() - bank.capacity, Bytes{}, bank[region]);
    of(bank.bytes, region) -= out;
    of(map.pushedOut, region) += out;
}

bool fitsAt(const EffectiveMachine& machine, const Workload& workload, const Design& design, double scale)
{
    Design scaled = design;
    scaled.modelScale = scale;
    return footprint(machine, stepWork(workload, scaled)).fits();
}

}  // namespace

std::string_view fileName(Region region)
{
    return nameOf(region, kRegionNames);
}

Bytes MemoryBank::used() const
{
    return std::accumulate(bytes.begin(), bytes.end(), Bytes{});
}

MemoryMap memoryMap(const Accelerator& accelerator, const Evaluation& evaluation)
{
    const Footprint& need = evaluation.footprint;
    MemoryMap map;
    map.working.level = accelerator.workingMemory().level;
    map.working.capacity = need.capacity;
    of(map.working.bytes, Region::Reserve) = need.reserve;
    of(map.working.bytes, Region::KvCache) = need.kvCache;
    of(map.working.bytes, Region::Activations) = need.activations;
    if (need.separateWeightMemory) {
        map.weights = MemoryBank{accelerator.weightMemory().level, need.weightCapacity, {}};
        of(map.weights->bytes, Region::Weights) = need.weights;
        pushOut(*map.weights, Region::Weights, map);
    } else {
        of(map.working.bytes, Region::Weights) = need.weights;
    }
    for (const Region region : {Region::Weights, Region::KvCache, Region::Activations}) {
        pushOut(map.working, region, map);
    }
    return map;
}

BusiestPath busiestPath(const EffectiveMachine& machine, const Traffic& traffic)
{
    const std::array paths{
        std::pair{BusiestPath{MemoryPath::Working, traffic.fromWorking, machine.bandwidth},
                  machine.bandwidth * machine.bandwidthEfficiency},
        std::pair{BusiestPath{MemoryPath::Weights, traffic.fromWeightMemory, machine.weightBandwidth},
                  machine.weightBandwidth * machine.weightBandwidthEfficiency},
        std::pair{BusiestPath{MemoryPath::Spill, traffic.overSpill, machine.spillBandwidth}, machine.spillBandwidth}};
    BusiestPath busiest = paths.front().first;
    Time longest;
    for (const auto& [path, rate] : paths) {
        const Time takes = path.bytes > Bytes{} ? path.bytes / rate : Time{};
        if (takes > longest) {
            longest = takes;
            busiest = path;
        }
    }
    return busiest;
}

std::string_view pathName(const Accelerator& accelerator, MemoryPath path)
{
    switch (path) {
    case MemoryPath::Working: break;
    case MemoryPath::Weights: return displayName(accelerator.weightMemory().level);
    case MemoryPath::Spill: return accelerator.spill ? std::string_view(accelerator.spill->path) : "the spill path";
    }
    return displayName(accelerator.workingMemory().level);
}

std::optional<double> largestModelScale(const Accelerator& accelerator, const Workload& workload, const Design& design)
{
    const auto machine = effectiveMachine(accelerator, workload, design);
    if (!machine || !fitsAt(*machine, workload, design, kSmallestScale)) {
        return std::nullopt;
    }
    if (fitsAt(*machine, workload, design, kLargestScale)) {
        return kLargestScale;
    }
    double low = std::log(kSmallestScale);
    double high = std::log(kLargestScale);
    for (int i = 0; i < kBisections; ++i) {
        const double middle = 0.5 * (low + high);
        (fitsAt(*machine, workload, design, std::exp(middle)) ? low : high) = middle;
    }
    return std::exp(low);
}

}  // namespace ironlab::physics
