// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula_scope.h"
#include "latency_words.h"

#include <ironlab/base/letter_case.h>
#include <ironlab/base/number_format.h>
#include <ironlab/physics/capacity.h>
#include <ironlab/present/number_columns.h>
#include <ironlab/present/term_text.h>
#include <ironlab/present/walls_figure.h>

#include <cmath>

namespace ironlab::present {
namespace {

using physics::WallKind;

constexpr const char* kMargin = "the headroom of a wall: what is left, as a share of what there is";
constexpr const char* kShort = "the headroom of a wall: what a goal is short of, as a share of the goal";

/// What stands against a wall, and what it stands against.
struct Sides {
    Expression demand;
    Expression limit;
};

Expression asked(FormulaScope& s, double limit, const char* unit)
{
    return s.asks("limit", "what the mission asks", limit, unit);
}

std::string demandMetric(const FormulaScope& s, WallKind kind)
{
    switch (kind) {
    case WallKind::Latency:
        return s.asked().latencyQuantile ? "tail." + quantileName(*s.asked().latencyQuantile) : "budget.response";
    case WallKind::DeadlineMisses: return "tail.misses";
    case WallKind::Capacity: return "room.total";
    case WallKind::WeightCapacity: return "work.weights";
    case WallKind::Bandwidth: return "rates.moved";
    case WallKind::Utilization: return "mfu";
    case WallKind::Power: return "power.average";
    case WallKind::Temperature: return "heat.steady";
    case WallKind::SustainedRate: return s.now().thermal ? "heat.sustained" : "throughput";
    case WallKind::BatteryLife: return "battery.life";
    case WallKind::Throughput: return "throughput";
    case WallKind::Cost: return "cost_per_million";
    }
    return {};
}

const char* unitOf(WallKind kind)
{
    switch (kind) {
    case WallKind::Latency:
    case WallKind::BatteryLife: return "s";
    case WallKind::Capacity:
    case WallKind::WeightCapacity: return "B";
    case WallKind::Bandwidth: return "B/s";
    case WallKind::Power: return "W";
    case WallKind::Temperature: return "°C";
    case WallKind::SustainedRate:
    case WallKind::Throughput: return "1/s";
    case WallKind::Cost: return "USD";
    default: return "";
    }
}

/// Of the memory that the step waits for longest.
Expression bandwidthLimit(FormulaScope& s, double limit)
{
    switch (physics::busiestPath(s.now().machine, s.now().traffic).path) {
    case physics::MemoryPath::Working: break;
    case physics::MemoryPath::Weights:
        return s.metric("machine.weight_bandwidth", "limit", "bandwidth of the weight memory", limit, "B/s");
    case physics::MemoryPath::Spill:
        return s.metric("machine.spill_bandwidth", "limit", "rate of the spill path", limit, "B/s");
    }
    return s.metric("machine.bandwidth", "limit", "bandwidth", limit, "B/s");
}

Expression limitOf(FormulaScope& s, const physics::Wall& wall)
{
    switch (wall.kind) {
    case WallKind::Capacity: return s.metric("machine.capacity", "limit", "capacity", wall.limit, "B");
    case WallKind::WeightCapacity:
        return s.metric("machine.weight_capacity", "limit", "weight capacity", wall.limit, "B");
    case WallKind::Bandwidth: return bandwidthLimit(s, wall.limit);
    case WallKind::Temperature: return s.ofMachine("/thermal", "limit", "temperature that throttles", wall.limit, "°C");
    case WallKind::Power:
        return wall.isGoal ? asked(s, wall.limit, "W")
                           : s.ofMachine(s.machine().power->modes.empty() ? "/power/limit" : "/power/modes", "limit",
                                         "power limit", wall.limit, "W");
    default: return asked(s, wall.limit, unitOf(wall.kind));
    }
}

/// The wall in words: "time per token, p99.99", "SRAM capacity".
std::string wordsOf(const FormulaScope& s, WallKind kind)
{
    WallsInput input;
    input.now = &s.now();
    input.latencyName = latencyWallName(s.input().latencyName, s.asked(), s.now());
    input.memoryName = std::string(displayName(s.machine().workingMemory().level));
    input.busiestMemory = busiestMemory(s.machine(), s.now());
    input.unitsName = pluralName(s.work().unit);
    input.requirements = s.asked();
    return wallName(kind, input);
}

std::optional<MetricFormula> margin(FormulaScope s, WallKind kind)
{
    const physics::Wall* wall = s.now().walls.find(kind);
    if (wall == nullptr || !std::isfinite(wall->demand) || !std::isfinite(wall->limit)) {
        return std::nullopt;
    }
    const Expression limit = limitOf(s, *wall);
    const Expression demand =
        s.metric(demandMetric(s, kind), "demand", "what the design needs or gives", wall->demand, unitOf(kind));
    const double left = wall->mustExceed ? wall->demand - wall->limit : wall->limit - wall->demand;
    // What is missed has no rest below zero: it is over a limit, or short of a goal.
    const bool isMissed = left < 0.0;
    const Expression spare = wall->mustExceed != isMissed ? demand - limit : limit - demand;
    const char* const symbol = !isMissed ? "left" : wall->mustExceed ? "short" : "over";
    const char* const heading = !isMissed          ? "Left to the limit, "
                                : wall->mustExceed ? "Short of the goal, "
                                                   : "Over the limit, ";
    const std::string name = heading + uncapitalized(wordsOf(s, kind));
    if (kind == WallKind::Temperature) {
        return s.written(
            symbol, name, spare, std::abs(left), [](double kelvin) { return numberText(kelvin) + " K"; }, kMargin);
    }
    if (kind == WallKind::Utilization || wall->limit == 0.0) {
        return s.written(symbol, name, spare, std::abs(left),
                         kind == WallKind::Utilization ? ShownAs(shownShare) : ShownAs(shownNumber), kMargin);
    }
    if (wall->mustExceed && wall->passed()) {
        return s.written(symbol, name, spare / demand, wall->margin(), shownMargin, kMargin);
    }
    return s.written(symbol, name, spare / limit, std::abs(wall->margin()), shownMargin,
                     wall->mustExceed ? kShort : kMargin);
}

BookEntry entry(WallKind kind)
{
    return {wallMetric(kind), [kind](FormulaScope s) { return margin(std::move(s), kind); }, BookEntry::Needs::Machine};
}

}  // namespace

const Chapter& wallChapter()
{
    static const Chapter kChapter{
        entry(WallKind::Latency),        entry(WallKind::DeadlineMisses), entry(WallKind::Capacity),
        entry(WallKind::WeightCapacity), entry(WallKind::Bandwidth),      entry(WallKind::Utilization),
        entry(WallKind::Power),          entry(WallKind::Temperature),    entry(WallKind::SustainedRate),
        entry(WallKind::BatteryLife),    entry(WallKind::Throughput),     entry(WallKind::Cost)};
    return kChapter;
}

}  // namespace ironlab::present
