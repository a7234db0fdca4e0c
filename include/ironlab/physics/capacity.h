// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/physics/evaluate.h>

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace ironlab::physics {

/// What lies in a memory while a step runs, from the bottom up.
enum class Region { Reserve, Weights, KvCache, Activations };
inline constexpr std::array kRegions{Region::Reserve, Region::Weights, Region::KvCache, Region::Activations};
[[nodiscard]] std::string_view fileName(Region region);  ///< "reserve", "weights", "kv", "activations"

/// One memory with what lies in it. Regions never add up to more than the capacity: what does not fit lies elsewhere.
struct MemoryBank {
    MemoryLevel level = MemoryLevel::Sram;
    Bytes capacity;
    std::array<Bytes, kRegions.size()> bytes{};

    [[nodiscard]] Bytes operator[](Region region) const { return bytes[static_cast<std::size_t>(region)]; }
    [[nodiscard]] Bytes used() const;
    [[nodiscard]] Bytes free() const { return capacity - used(); }
};

/// Where everything that a design needs resident lies: activations (the arena) in working memory, weights there or in a
/// memory of their own. What does not fit is pushed out, weights first, then KV cache, then activations.
struct MemoryMap {
    MemoryBank working;
    std::optional<MemoryBank> weights;               ///< flash of a microcontroller
    std::array<Bytes, kRegions.size()> pushedOut{};  ///< behind the spill path, or nowhere where there is none
    [[nodiscard]] Bytes out(Region region) const { return pushedOut[static_cast<std::size_t>(region)]; }
};

/// Worked example: 512 kB of SRAM with 112 kB reserved and 8 MB of flash: a network of 200 kB of weights and 100 kB of
/// peak activations leaves 300 kB of SRAM and 7.8 MB of flash.
[[nodiscard]] MemoryMap memoryMap(const Accelerator& accelerator, const Evaluation& evaluation);

/// The ways that bytes of a step take.
enum class MemoryPath { Working, Weights, Spill };

/// The path that a step waits for longest, with what goes over it and how fast it is at its full rate.
struct BusiestPath {
    MemoryPath path = MemoryPath::Working;
    Bytes bytes;
    Bandwidth bandwidth;
};
/// Of the paths in `traffic`, that with the largest bytes / (bandwidth * achievable share).
/// Worked example: 100 kB of weights from flash at 40 MB/s take 2.5 ms and 20 kB from SRAM at 960 MB/s 21 us: flash.
[[nodiscard]] BusiestPath busiestPath(const EffectiveMachine& machine, const Traffic& traffic);
/// "SRAM", "Flash", "PSRAM", "PCIe 5.0 to host memory": what the path leads to, as the preset calls it.
[[nodiscard]] std::string_view pathName(const Accelerator& accelerator, MemoryPath path);

/// The largest model scale, between 1e-6 and 1e6, at which everything fits where it belongs, the rest of the design as
/// it is; nothing where even the smallest does not fit. Found by bisection: the footprint never falls with the scale.
/// Worked example: 100 kB of weights at scale 1 that alone grow with it, in 8 MB of flash: 80.
[[nodiscard]] std::optional<double> largestModelScale(const Accelerator& accelerator, const Workload& workload,
                                                      const Design& design);

}  // namespace ironlab::physics
