// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/physics/amdahl.h>
#include <ironlab/physics/economics.h>
#include <ironlab/physics/heat.h>
#include <ironlab/physics/iron_law.h>
#include <ironlab/physics/jitter.h>
#include <ironlab/physics/latency_budget.h>
#include <ironlab/physics/memory.h>
#include <ironlab/physics/power.h>
#include <ironlab/physics/serving.h>

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace ironlab::physics {

/// Why a design cannot run at all. That is an answer, not an error.
enum class Obstacle { None, NoEngineForPrecision, NoLinkBetweenDevices, DoesNotFit };
[[nodiscard]] std::string_view fileName(Obstacle obstacle);

/// Knobs whose elasticity d ln T / d ln knob is computed. "More bandwidth" is a positive step of `Bandwidth`.
/// `Launch`, `LayerSetup`, `FrameworkTax` and `Invocation` share out the overhead, but for what devices that work as one wait for
/// each other.
enum class Knob {
    Peak,
    Bandwidth,
    Batch,
    ModelScale,
    Context,
    Launch,
    LayerSetup,
    FrameworkTax,
    Invocation,
    Distance,
    LinkRate
};
inline constexpr std::array kKnobs{Knob::Peak,       Knob::Bandwidth, Knob::Batch,      Knob::ModelScale,
                                   Knob::Context,    Knob::Launch,    Knob::LayerSetup, Knob::FrameworkTax,
                                   Knob::Invocation, Knob::Distance,  Knob::LinkRate};
[[nodiscard]] std::string_view fileName(Knob knob);

struct Sensitivity {
    std::array<double, kKnobs.size()> elasticity{};
    [[nodiscard]] double operator[](Knob knob) const { return elasticity[static_cast<std::size_t>(knob)]; }
};

/// Limits a design runs into. Goals come from the mission, the others from the machine.
enum class WallKind {
    Latency,         ///< latency of the response, at the quantile asked for, against the required one, seconds
    DeadlineMisses,  ///< misses of the required latency an hour
    Capacity,        ///< footprint against working memory, bytes
    WeightCapacity,  ///< weights against a weight memory of their own, bytes
    Bandwidth,       ///< bytes per second moved against achievable bandwidth
    Utilization,     ///< MFU against the goal; a wall that must be exceeded
    Power,           ///< watts against the power limit
    Temperature,     ///< steady kelvin against the throttle limit
    SustainedRate,   ///< units per second once hot; must be exceeded
    BatteryLife,     ///< seconds on one charge; must be exceeded
    Throughput,      ///< units per second against the required rate or the arrival rate; must be exceeded
    Cost             ///< dollars per million units against the budget
};
inline constexpr std::size_t kWallKinds = 12;
[[nodiscard]] std::string_view fileName(WallKind wall);
[[nodiscard]] std::string_view unitName(WallKind wall);  ///< "s", "1/h", "B", "B/s", "1", "W", "K", "1/s", "USD"

struct Wall {
    WallKind kind = WallKind::Latency;
    double demand = 0.0;  ///< SI base unit of the wall
    double limit = 0.0;
    bool mustExceed = false;  ///< demand has to lie above the limit (MFU, rates, battery life)
    bool isGoal = false;      ///< asked by the mission (others are limits of the machine)
    /// What is left as a share of what there is: (limit - demand) / limit, and of a goal that is exceeded (demand - limit) / demand.
    /// What is missing, negative, as a share of the limit. Of absolute temperatures.
    [[nodiscard]] double margin() const;
    [[nodiscard]] bool passed() const { return mustExceed ? margin() > 0.0 : margin() >= 0.0; }
};

/// A fixed-size list: evaluation allocates nothing.
struct Walls {
    std::array<Wall, kWallKinds> items{};
    std::size_t count = 0;
    [[nodiscard]] const Wall* begin() const { return items.data(); }
    [[nodiscard]] const Wall* end() const { return items.data() + count; }
    [[nodiscard]] const Wall* find(WallKind kind) const;
    /// The wall with the smallest margin; null where there is none.
    [[nodiscard]] const Wall* first() const;
    [[nodiscard]] bool allPassed() const;
    void add(const Wall& wall) { items[count++] = wall; }
};

/// Everything the lab shows about one design. Where `obstacle` is not None the design cannot run: footprint and
/// capacity wall are true, every time, rate and energy is zero and must not be shown (JSON writes null).
struct Evaluation {
    Obstacle obstacle = Obstacle::None;
    EffectiveMachine machine;
    StepWork work;
    Footprint footprint;
    Traffic traffic;
    DataTime data;
    OverheadTime overhead;
    Terms terms;
    Time latency;          ///< T of one step, typical
    LatencyBudget budget;  ///< of the response: what a stream adds to T
    std::optional<LatencyDistribution>
        distribution;                ///< of T; nothing where the preset knows no jitter in this OS mode
    Rate loopRate;                   ///< steps per second: of the load that is served, or flat out
    std::optional<Time> stepTarget;  ///< what the required latency leaves for T; nothing: none asked or nothing left
    std::optional<double> missesPerHour;  ///< of the required latency; nothing where none is asked or no jitter known
    Binding binding;
    Rate throughput;              ///< batch / T: what the machine can do while it is cool
    std::optional<Rate> offered;  ///< units per second that ask to be served; nothing: the machine is kept full
    OperationalIntensity intensity;
    OperationalIntensity ridge;
    FlopRate attainable;
    FlopRate achieved;
    double modelFlopsUtilization = 0.0;       ///< achieved / peak, while busy
    double memoryBandwidthUtilization = 0.0;  ///< bytes / (T * bandwidth), summed over the machine's memories
    AmdahlReport amdahl;
    RidgeBatch ridgeBatch;
    std::optional<Serving> serving;
    std::optional<StepEnergy> energy;   ///< nothing where the preset has no power figures
    std::optional<Power> averagePower;  ///< of one machine at the offered load, or flat out
    std::optional<Thermal> thermal;     ///< nothing where the preset has no thermal network
    std::optional<Time> batteryLife;    ///< at the average power; nothing where the preset has no battery
    Economics economics;
    Sensitivity sensitivity;
    Walls walls;

    [[nodiscard]] bool runs() const { return obstacle == Obstacle::None; }
    /// Share of the peak that the step reaches while it computes: flops / (peak * T_compute). Attention and unpacking of
    /// weights keep it below the machine's share for the operator mix.
    [[nodiscard]] double computeEfficiency() const;
    /// Typical time from the first sample of a unit to the result: T, and what a stream adds to it.
    [[nodiscard]] Time response() const { return budget.total(); }
    /// Units per second that one of the machines sharing the load is asked for, be it more than it can serve; nothing: it
    /// is kept full.
    /// Worked example: 90 frames/s offered to 2 machines ask 45 frames/s of each.
    [[nodiscard]] std::optional<Rate> offeredToOne() const;
    /// Units per second that one machine serves: what it is asked for, up to its throughput.
    [[nodiscard]] Rate servedByOne() const;
    /// Runs, fits and passes every wall.
    [[nodiscard]] bool feasible() const { return runs() && walls.allPassed(); }
};

/// The one model: everything a person sees is computed here. Total over valid inputs, allocates nothing.
[[nodiscard]] Evaluation evaluate(const Accelerator& accelerator, const Workload& workload, const Design& design,
                                  const Requirements& requirements = {});

/// The heating behind `Evaluation::thermal` at a load in units per second of one machine (nothing: kept full), for
/// `heatCurve`. Throttled, a machine falls to the power mode of the lowest limit, and stops where that is no relief.
/// Nothing where the preset has no thermal network or the design does not run.
[[nodiscard]] std::optional<HeatRun> heatRun(const Accelerator& accelerator, const Workload& workload,
                                             const Design& design, const Evaluation& evaluation,
                                             std::optional<Rate> offered);

/// A design as an offer to serve a load; nothing where it does not run or its preset has no price. Cost and throughput
/// walls are left out: those are what more machines change.
[[nodiscard]] std::optional<Offer> offerOf(const Accelerator& accelerator, const Design& design,
                                           const Evaluation& evaluation);

/// The hot part of `evaluate`: whether the design runs, its terms and latency, nothing else.
struct QuickEvaluation {
    Obstacle obstacle = Obstacle::None;
    bool fits = false;
    Terms terms;
    Time latency;
    FlopRate achieved;
    double modelFlopsUtilization = 0.0;
};
[[nodiscard]] QuickEvaluation evaluateQuickly(const Accelerator& accelerator, const Workload& workload,
                                              const Design& design);

/// The ceiling of throughput under any accelerator: batch / (T_data + T_overhead); infinite where both are zero.
[[nodiscard]] Rate throughputCeiling(double batch, const Terms& terms);

}  // namespace ironlab::physics
