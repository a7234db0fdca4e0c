// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/quantity.h>
#include <ironlab/physics/design.h>
#include <ironlab/physics/operators.h>
#include <ironlab/physics/precision.h>

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace ironlab::physics {

/// Where a machine lives, from a battery the size of a pea to a rack.
enum class Tier { Tiny, Mobile, Edge, Cloud };
inline constexpr std::array kTiers{Tier::Tiny, Tier::Mobile, Tier::Edge, Tier::Cloud};
[[nodiscard]] std::string_view fileName(Tier tier);     ///< "tiny", "mobile", "edge", "cloud"
[[nodiscard]] std::string_view displayName(Tier tier);  ///< "Tiny", "Mobile", "Edge", "Cloud"

enum class MemoryLevel { Sram, Psram, Flash, Lpddr, Ddr, Gddr, Hbm };
inline constexpr std::array kMemoryLevels{MemoryLevel::Sram, MemoryLevel::Psram, MemoryLevel::Flash, MemoryLevel::Lpddr,
                                          MemoryLevel::Ddr,  MemoryLevel::Gddr,  MemoryLevel::Hbm};
[[nodiscard]] std::string_view fileName(MemoryLevel level);
[[nodiscard]] std::string_view displayName(MemoryLevel level);

/// What a memory holds. `Working` memory holds activations and KV cache, and the weights too unless the machine has a
/// `Weights` memory (a microcontroller's flash, which is never counted as SRAM). A `Cache` on the chip (a last-level cache,
/// an NPU's vector memory) keeps activations from leaving it as far as the live ones fit; nothing is resident there.
enum class MemoryRole { Working, Weights, Cache };
inline constexpr std::array kMemoryRoles{MemoryRole::Working, MemoryRole::Weights, MemoryRole::Cache};
[[nodiscard]] std::string_view fileName(MemoryRole role);  ///< "working", "weights", "cache"

/// A sustained arithmetic engine. `peak` is the dense rate, one multiply-accumulate being two FLOP; `achievable` in
/// (0, 1] is the share of it that the best dense matrix product reaches.
struct ComputeEngine {
    FlopRate peak;
    double achievable = 1.0;
    std::string engine;
};

struct Memory {
    MemoryLevel level = MemoryLevel::Hbm;
    MemoryRole role = MemoryRole::Working;
    Bytes capacity;
    Bytes reserve;  ///< taken by the runtime before a model is loaded
    Bandwidth bandwidth;
    double achievable = 1.0;  ///< share of `bandwidth` that streaming reads reach, (0, 1]
    std::optional<EnergyPerByte> energy;
};

/// The way out when a memory is full: PCIe to host memory, PSRAM, external flash. It is slow, and that is the point.
struct SpillPath {
    std::string path;
    Bandwidth bandwidth;
    std::optional<Bytes> capacity;  ///< nothing means "as much as a step can ask for"
};

struct Overheads {
    Time launch;                      ///< one kernel dispatched eagerly
    std::optional<Time> launchGraph;  ///< one kernel replayed from a recorded graph; nothing: no graphs on this machine
    Time kernelTail;                  ///< ramp-up and tail of one dependent kernel, which no graph removes
    Time layerSetup;                  ///< set-up of one layer on an NPU
    Time invocation;                  ///< fixed cost of one invocation of the device
};

struct PowerMode {
    std::string name;
    Power limit;
    double peakScale = 1.0;       ///< (0, 1]
    double bandwidthScale = 1.0;  ///< (0, 1]
    std::optional<Power> busy{};  ///< nothing: the machine's busy power, scaled by the limits
};

struct PowerSpec {
    Power idle;
    std::optional<Power> busy;  ///< nothing: `limit` is drawn while busy
    Power limit;
    std::array<std::optional<EnergyPerFlop>, kPrecisions.size()> energyPerOperation;  ///< of one FLOP
    std::vector<PowerMode> modes;  ///< the first is the default; empty: one mode, the machine as it is
};

/// Link between the devices of one machine (count > 1): two all-reduces a layer cross it.
struct DeviceLink {
    Bandwidth bandwidth;
    Time latency;
};

/// Lumped RC network: C dT/dt = P - (T - T_ambient)/R with C = timeConstant/R.
struct ThermalSpec {
    ThermalResistance resistance;
    Time timeConstant;
    Temperature ambient;  ///< absolute
    Temperature limit;    ///< absolute; at this temperature the machine throttles
    std::optional<Temperature> release;
};

/// Scatter of one invocation under a scheduling regime: a log-normal body, and rare stalls that arrive as a Poisson
/// process and last an exponential time.
struct Jitter {
    double body = 0.0;  ///< standard deviation of ln(host time of a step), common to all its dispatches
    Rate stallRate;
    Time stallMean;
    double dispatch = 0.0;  ///< standard deviation of ln(time of one dispatch), independent between dispatches
};

struct Price {
    std::optional<Money> purchase;
    std::optional<MoneyRate> hourly;
};

/// One accelerator, as its preset file describes it. Text stays out of the hot path: `evaluate` reads numbers only.
struct Accelerator {
    std::string id;
    std::string name;
    Tier tier = Tier::Cloud;
    int year = 0;
    std::array<std::optional<ComputeEngine>, kPrecisions.size()> compute;
    OperatorEfficiency operatorEfficiency;
    std::vector<Memory> memory;
    std::optional<SpillPath> spill;
    Overheads overheads;
    std::array<std::optional<Jitter>, kOsModes.size()> jitter;
    std::optional<PowerSpec> power;
    std::optional<DeviceLink> link;
    std::optional<ThermalSpec> thermal;
    std::optional<Energy> battery;
    Price price;

    /// The engine that computes in `precision`, or null where the machine has none.
    [[nodiscard]] const ComputeEngine* engine(Precision precision) const;
    /// The working memory. Every valid accelerator has exactly one.
    [[nodiscard]] const Memory& workingMemory() const;
    /// The memory that holds the weights: the one of role `Weights` where there is one, else the working memory.
    [[nodiscard]] const Memory& weightMemory() const;
    /// The memory on the chip that keeps activations, or null where the preset names none.
    [[nodiscard]] const Memory* cache() const;
    /// True where weights live in a memory of their own (flash on a microcontroller).
    [[nodiscard]] bool hasSeparateWeightMemory() const;
};

}  // namespace ironlab::physics
