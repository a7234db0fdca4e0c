// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation_parts.h"
#include "names.h"

#include <ironlab/physics/capacity.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace ironlab::physics {

namespace {

constexpr std::array<std::string_view, kWallKinds> kWallNames{
    "latency", "deadline_misses", "capacity",       "weight_capacity", "bandwidth",  "utilization",
    "power",   "temperature",     "sustained_rate", "battery_life",    "throughput", "cost"};
constexpr std::array<std::string_view, kWallKinds> kWallUnits{"s", "1/h", "B",   "B", "B/s", "1",
                                                              "W", "K",   "1/s", "s", "1/s", "USD"};
constexpr double kInfinity = std::numeric_limits<double>::infinity();

Wall limitOf(WallKind kind, double demand, double limit)
{
    return {kind, demand, limit, false, false};
}

Wall goal(WallKind kind, double demand, double limit, bool mustExceed)
{
    return {kind, demand, limit, mustExceed, true};
}

void addCapacityWalls(Walls& walls, const Footprint& footprint)
{
    walls.add(limitOf(WallKind::Capacity, footprint.total.in(unit::byte), footprint.capacity.in(unit::byte)));
    if (footprint.separateWeightMemory) {
        walls.add(limitOf(WallKind::WeightCapacity, footprint.weights.in(unit::byte),
                          footprint.weightCapacity.in(unit::byte)));
    }
}

/// The response's time at the quantile asked for. Where nothing is known of the scatter, nothing shows that a quantile
/// holds: the demand is infinite.
Time judgedResponse(const Evaluation& evaluation, const Requirements& requirements, TailVerdicts* tails)
{
    if (!requirements.latencyQuantile) {
        return evaluation.response();
    }
    if (!evaluation.distribution) {
        return kInfinity * unit::second;
    }
    const Time algorithmic = evaluation.budget.algorithmic();
    if (tails == nullptr) {
        return algorithmic + evaluation.distribution->quantile(*requirements.latencyQuantile);
    }
    const Time asked = *requirements.latency;
    const Time deadline = asked - algorithmic;
    const double late = 1.0 - *requirements.latencyQuantile;
    const Time near =
        algorithmic + tails->nearQuantile(*evaluation.distribution, *requirements.latencyQuantile, deadline);
    constexpr double kJustLater = 1.0 + 4.0 * std::numeric_limits<double>::epsilon();
    const bool isMet = tails->lateShare(*evaluation.distribution, deadline, late) <= late;
    return isMet ? std::min(near, asked) : std::max(near, kJustLater * asked);
}

void addLatencyWalls(Walls& walls, const Evaluation& evaluation, const Requirements& requirements, TailVerdicts* tails)
{
    if (!requirements.latency) {
        return;
    }
    walls.add(goal(WallKind::Latency, judgedResponse(evaluation, requirements, tails).in(unit::second),
                   requirements.latency->in(unit::second), false));
    if (requirements.missesPerHour) {
        walls.add(goal(WallKind::DeadlineMisses, evaluation.missesPerHour.value_or(kInfinity),
                       *requirements.missesPerHour, false));
    }
}

Power powerLimit(const PowerSpec& spec, const Design& design)
{
    if (spec.modes.empty()) {
        return spec.limit * design.count;
    }
    const auto last = static_cast<int>(spec.modes.size()) - 1;
    return spec.modes[static_cast<std::size_t>(std::clamp(design.powerMode, 0, last))].limit * design.count;
}

void addPowerWalls(Walls& walls, const Evaluation& evaluation, const Accelerator& accelerator, const Design& design,
                   const Requirements& requirements)
{
    if (evaluation.averagePower) {
        const Power limit = requirements.power.value_or(powerLimit(*accelerator.power, design));
        Wall wall = limitOf(WallKind::Power, evaluation.averagePower->in(unit::watt), limit.in(unit::watt));
        wall.isGoal = requirements.power.has_value();
        walls.add(wall);
    }
    if (evaluation.thermal) {
        walls.add(limitOf(WallKind::Temperature, evaluation.thermal->steady.in(unit::kelvin),
                          accelerator.thermal->limit.in(unit::kelvin)));
    }
    if (requirements.sustainedRate) {
        // A machine without a thermal limit keeps its rate.
        const Rate sustained = evaluation.thermal ? evaluation.thermal->sustained : evaluation.throughput;
        walls.add(goal(WallKind::SustainedRate, sustained.in(unit::perSecond),
                       requirements.sustainedRate->in(unit::perSecond), true));
    }
    if (requirements.batteryLife && evaluation.batteryLife) {
        walls.add(goal(WallKind::BatteryLife, evaluation.batteryLife->in(unit::second),
                       requirements.batteryLife->in(unit::second), true));
    }
}

}  // namespace

std::string_view fileName(WallKind wall)
{
    return nameOf(wall, kWallNames);
}

std::string_view unitName(WallKind wall)
{
    return nameOf(wall, kWallUnits);
}

double Wall::margin() const
{
    if (std::isinf(limit)) {
        // A limit that an infinite accelerator moves out of reach: all of it is left.
        return mustExceed ? -1.0 : 1.0;
    }
    const double spare = mustExceed ? demand - limit : limit - demand;
    const double whole = mustExceed && spare > 0.0 ? demand : limit;
    if (std::isinf(whole)) {
        return 1.0;
    }
    return whole != 0.0 ? spare / whole : spare;
}

const Wall* Walls::find(WallKind kind) const
{
    const Wall* found = std::find_if(begin(), end(), [kind](const Wall& wall) { return wall.kind == kind; });
    return found == end() ? nullptr : found;
}

const Wall* Walls::first() const
{
    const Wall* smallest =
        std::min_element(begin(), end(), [](const Wall& a, const Wall& b) { return a.margin() < b.margin(); });
    return smallest == end() ? nullptr : smallest;
}

bool Walls::allPassed() const
{
    return std::all_of(begin(), end(), [](const Wall& wall) { return wall.passed(); });
}

void addWalls(Evaluation& evaluation, const Accelerator& accelerator, const Design& design,
              const Requirements& requirements, TailVerdicts* tails)
{
    Walls& walls = evaluation.walls;
    walls.count = 0;
    if (evaluation.runs()) {
        addLatencyWalls(walls, evaluation, requirements, tails);
    }
    addCapacityWalls(walls, evaluation.footprint);
    if (!evaluation.runs()) {
        return;
    }
    const BusiestPath busiest = busiestPath(evaluation.machine, evaluation.traffic);
    const double moved =
        evaluation.latency > Time{} ? (busiest.bytes / evaluation.latency).in(unit::bytePerSecond) : 0.0;
    walls.add(limitOf(WallKind::Bandwidth, moved, busiest.bandwidth.in(unit::bytePerSecond)));
    if (requirements.modelFlopsUtilization) {
        walls.add(
            goal(WallKind::Utilization, evaluation.modelFlopsUtilization, *requirements.modelFlopsUtilization, true));
    }
    addPowerWalls(walls, evaluation, accelerator, design, requirements);
    if (requirements.throughput) {
        walls.add(goal(WallKind::Throughput, evaluation.throughput.in(unit::perSecond),
                       requirements.throughput->in(unit::perSecond), true));
    }
    if (requirements.costPerMillion && evaluation.economics.costPerMillion) {
        walls.add(goal(WallKind::Cost, evaluation.economics.costPerMillion->in(unit::dollar),
                       requirements.costPerMillion->in(unit::dollar), false));
    }
}

}  // namespace ironlab::physics
