// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula_scope.h"

#include <ironlab/base/number_format.h>

#include <algorithm>
#include <cmath>

namespace ironlab::present {
namespace {

using lab::KnobId;

constexpr const char* kPower =
    "docs/FORMULAS.md, powerDraw: dynamic power in proportion to the rates, idle power stays";
constexpr const char* kEnergy =
    "docs/MODEL.md, section 5: busy power × busy time, nearer to measurements than sums over "
    "operations";
constexpr const char* kSum = "Horowitz, Computing's energy problem, ISSCC 2014";

double watts(Power power)
{
    return power.in(unit::watt);
}

double joules(Energy energy)
{
    return energy.in(unit::joule);
}

double seconds(Time time)
{
    return time.in(unit::second);
}

const physics::StepEnergy* energyOf(const FormulaScope& s)
{
    return s.now().energy ? &*s.now().energy : nullptr;
}

const physics::PowerMode* modeOf(const FormulaScope& s)
{
    const auto& modes = s.machine().power->modes;
    if (modes.empty()) {
        return nullptr;
    }
    const int last = static_cast<int>(modes.size()) - 1;
    return &modes[static_cast<std::size_t>(std::clamp(s.knobs().powerMode, 0, last))];
}

Power fullBusy(const FormulaScope& s)
{
    return std::max(s.machine().power->busy.value_or(s.machine().power->limit), s.machine().power->idle);
}

Power modeBusy(const FormulaScope& s)
{
    const physics::PowerMode* mode = modeOf(s);
    if (mode == nullptr) {
        return fullBusy(s);
    }
    const Power scaled = fullBusy(s) * (mode->limit / s.machine().power->modes.front().limit);
    return std::max(mode->busy.value_or(scaled), s.machine().power->idle);
}

/// The memory's part of the dynamic power.
double memoryShare(const FormulaScope& s)
{
    const physics::Memory& memory = s.machine().workingMemory();
    const Power dynamic = fullBusy(s) - s.machine().power->idle;
    return memory.energy && dynamic > Power{} ? std::min(1.0, *memory.energy * memory.bandwidth / dynamic) : 0.0;
}

Expression idle(FormulaScope& s)
{
    return s.ofMachine("/power/idle", "*P*_{idle}", "idle power of one device", watts(s.machine().power->idle), "W");
}

Expression fullBusyPower(FormulaScope& s)
{
    return s.ofMachine(s.machine().power->busy ? "/power/busy" : "/power/limit", "*P*_{full}",
                       "busy power of one device, first mode", watts(fullBusy(s)), "W");
}

Expression count(FormulaScope& s)
{
    return s.control(KnobId::Count, "*n*_{devices}", "devices", s.knobs().count, "");
}

std::optional<MetricFormula> sharedPower(FormulaScope s)
{
    const physics::Memory& memory = s.machine().workingMemory();
    if (energyOf(s) == nullptr || !memory.energy || !(fullBusy(s) > s.machine().power->idle)) {
        return std::nullopt;
    }
    const Expression quotient = s.ofMachine(s.memoryField(memory) + "/energy", "*e*_{memory}", "energy of a byte moved",
                                            memory.energy->in(unit::joulePerByte), "J/B")
                                * s.ofMachine(s.memoryField(memory) + "/bandwidth", "*b*", "bandwidth of one device",
                                              memory.bandwidth.in(unit::bytePerSecond), "B/s")
                                / (fullBusyPower(s) - idle(s));
    return s.written("*m*", "Memory's part of the dynamic power",
                     Expression::call("min", {Expression::number(1.0), quotient}), memoryShare(s), shownNumber, kPower);
}

std::optional<MetricFormula> busyPower(FormulaScope s)
{
    const physics::StepEnergy* energy = energyOf(s);
    if (energy == nullptr) {
        return std::nullopt;
    }
    const physics::PowerMode* mode = modeOf(s);
    const bool isScaled = mode != nullptr && mode->busy.has_value();
    const Expression inMode = s.ofMachine(
        mode == nullptr ? (s.machine().power->busy ? "/power/busy" : "/power/limit") : "/power/modes", "*P*_{mode}",
        isScaled ? "busy power of this mode" : "busy power, scaled by the limit of the mode", watts(modeBusy(s)), "W");
    const Expression memory =
        s.metric("power.memory_share", "*m*", "memory's part of the dynamic power", memoryShare(s), "");
    const Expression peak = s.control(KnobId::PeakScale, "*s*_{peak}", "scale of the peak", s.knobs().peakScale, "");
    const Expression bandwidth =
        s.control(KnobId::BandwidthScale, "*s*_{BW}", "scale of the bandwidth", s.knobs().bandwidthScale, "");
    const Expression one = Expression::number(1.0);
    const Expression sum = (idle(s) + ((one - memory) * peak + memory * bandwidth) * (inMode - idle(s))) * count(s);
    return s.written("*P*_{busy}", "Busy power", sum, watts(energy->draw.busy), shownIn("W"), kPower);
}

Expression busy(FormulaScope& s)
{
    return s.metric("power.busy", "*P*_{busy}", "busy power", watts(energyOf(s)->draw.busy), "W");
}

Expression latency(FormulaScope& s)
{
    return s.metric("latency", "*T*", "time of a step", seconds(s.now().latency), "s");
}

std::optional<MetricFormula> stepEnergy(FormulaScope s)
{
    if (energyOf(s) == nullptr) {
        return std::nullopt;
    }
    const Expression waiting =
        s.metric("terms.data", "*T*_{data}", "waiting for data", seconds(s.now().terms.data), "s");
    const Expression sum = busy(s) * (latency(s) - waiting) + idle(s) * count(s) * waiting;
    return s.written("*E*", "Energy of a step", sum, joules(energyOf(s)->perStep), shownIn("J"), kEnergy);
}

std::optional<MetricFormula> operations(FormulaScope s)
{
    const physics::StepEnergy* energy = energyOf(s);
    const auto each =
        energy == nullptr ? std::nullopt : physics::operationEnergy(s.machine(), *s.machine().power, s.knobs());
    if (!each || !energy->bottomUp) {
        return std::nullopt;
    }
    const Expression product =
        s.metric("work.flops", "*F*", "work of a step", s.now().work.flops.in(unit::flop), "FLOP")
        * s.ofMachine(each->isDerived ? "/power/busy" : "/power/energy_per_op", "*e*_{op}",
                      each->isDerived ? "energy of an operation, from what is left of the dynamic power"
                                      : "energy of an operation",
                      each->each.in(unit::joulePerFlop), "J/FLOP");
    return s.written("*E*_{op}", "Energy of the arithmetic", product, joules(energy->operations), shownIn("J"), kSum);
}

std::optional<MetricFormula> movement(FormulaScope s)
{
    const physics::StepEnergy* energy = energyOf(s);
    if (energy == nullptr || !energy->bottomUp) {
        return std::nullopt;
    }
    const physics::Memory& working = s.machine().workingMemory();
    const physics::Traffic& traffic = s.now().traffic;
    Expression moved =
        s.metric("traffic.working", "*D*", "bytes from working memory", traffic.fromWorking.in(unit::byte), "B");
    if (traffic.overSpill > Bytes{}) {
        moved = moved
                + s.metric("traffic.spill", "*D*_{spill}", "bytes over the spill path",
                           traffic.overSpill.in(unit::byte), "B");
    }
    Expression sum = moved
                     * s.ofMachine(s.memoryField(working) + "/energy", "*e*_{memory}", "energy of a byte moved",
                                   working.energy->in(unit::joulePerByte), "J/B");
    if (traffic.fromWeightMemory > Bytes{}) {
        const physics::Memory& weights = s.machine().weightMemory();
        sum = sum
              + s.metric("traffic.weights", "*D*_{weights}", "bytes from weight memory",
                         traffic.fromWeightMemory.in(unit::byte), "B")
                    * s.ofMachine(s.memoryField(weights) + "/energy", "*e*_{weights}", "energy of a byte of weights",
                                  weights.energy->in(unit::joulePerByte), "J/B");
    }
    return s.written("*E*_{move}", "Energy of moving bytes", sum, joules(energy->movement), shownIn("J"), kSum);
}

std::optional<MetricFormula> bottomUp(FormulaScope s)
{
    const physics::StepEnergy* energy = energyOf(s);
    if (energy == nullptr || !energy->bottomUp) {
        return std::nullopt;
    }
    const Expression sum =
        s.metric("energy.operations", "*E*_{op}", "energy of the arithmetic", joules(energy->operations), "J")
        + s.metric("energy.movement", "*E*_{move}", "energy of moving bytes", joules(energy->movement), "J")
        + idle(s) * count(s) * latency(s);
    return s.written("*E*_{sum}", "Energy of a step by operation", sum, joules(*energy->bottomUp), shownIn("J"), kSum);
}

std::optional<MetricFormula> gap(FormulaScope s)
{
    const physics::StepEnergy* energy = energyOf(s);
    if (energy == nullptr || !energy->gap()) {
        return std::nullopt;
    }
    const Expression byTime = s.metric("energy.step", "*E*", "energy of a step", joules(energy->perStep), "J");
    const Expression bySum =
        s.metric("energy.bottom_up", "*E*_{sum}", "the same by operation", joules(*energy->bottomUp), "J");
    const Expression larger = Expression::call("max", {byTime, bySum});
    const Expression smaller = Expression::call("min", {byTime, bySum});
    return s.written("gap", "Gap of the two estimates", (larger - smaller) / larger, *energy->gap(), shownShare,
                     "docs/MODEL.md, section 5: the stated uncertainty");
}

std::optional<MetricFormula> average(FormulaScope s)
{
    if (!s.now().averagePower || energyOf(s) == nullptr) {
        return std::nullopt;
    }
    const Expression stand = idle(s) * count(s);
    const Expression flatOut =
        s.metric("energy.step", "*E*", "energy of a step", joules(energyOf(s)->perStep), "J") / latency(s);
    const Expression duty =
        s.metric("money.duty", "*u*", "busy share of the time", s.now().economics.dutyUtilization, "");
    const Expression sum = stand + duty * (Expression::call("max", {flatOut, stand}) - stand);
    return s.written("*P*", "Average power", sum, watts(*s.now().averagePower), shownIn("W"), kEnergy);
}

Expression averagePower(FormulaScope& s)
{
    return s.metric("power.average", "*P*", "average power", watts(*s.now().averagePower), "W");
}

/// Units a second that one machine serves.
Rate servedRate(const FormulaScope& s)
{
    const auto& now = s.now();
    return now.offered ? std::min(*now.offered / now.economics.machines.value_or(1.0), now.throughput) : now.throughput;
}

std::optional<MetricFormula> served(FormulaScope s)
{
    if (!s.now().offered || !s.now().economics.machines) {
        return std::nullopt;
    }
    const double load = s.now().offered->in(unit::perSecond);
    const Expression offered = s.knobs().arrivalRate
                                   ? s.control(KnobId::ArrivalRate, "*λ*", "arrival rate", load, "1/s")
                                   : s.ofWork("/rate", "*λ*", "rate of the source", load, "1/s");
    const Expression quotient =
        offered / s.metric("money.machines", "*N*", "machines", *s.now().economics.machines, "");
    return s.written("*λ*_{1}", "Load of one machine", quotient, servedRate(s).in(unit::perSecond), shownIn("1/s"),
                     "docs/MODEL.md, section 6");
}

/// The rate whose period a unit of work has to itself.
Expression unitRate(FormulaScope& s)
{
    return s.now().offered
               ? s.metric("power.load", "*λ*_{1}", "load of one machine", servedRate(s).in(unit::perSecond), "1/s")
               : s.metric("throughput", "*X*", "throughput", servedRate(s).in(unit::perSecond), "1/s");
}

std::optional<MetricFormula> unitEnergy(FormulaScope s)
{
    if (!s.now().averagePower || !(servedRate(s) > Rate{})) {
        return std::nullopt;
    }
    return s.written("*E*_{unit}", "Energy of a unit", averagePower(s) / unitRate(s),
                     joules(*s.now().averagePower / servedRate(s)), shownIn("J"), kEnergy);
}

/// What the energy budget shows of a unit of work.
bool hasUnitEnergy(const FormulaScope& s)
{
    return energyOf(s) != nullptr && s.now().averagePower && servedRate(s) > Rate{};
}

Energy wholeUnit(const FormulaScope& s)
{
    return *s.now().averagePower / servedRate(s);
}

Energy standbyOf(const FormulaScope& s)
{
    return std::min(energyOf(s)->draw.idle / servedRate(s), wholeUnit(s));
}

Expression unitWhole(FormulaScope& s)
{
    return s.metric("energy.unit", "*E*_{unit}", "energy of a unit", joules(wholeUnit(s)), "J");
}

std::optional<MetricFormula> standby(FormulaScope s)
{
    if (!hasUnitEnergy(s)) {
        return std::nullopt;
    }
    const Expression idling = idle(s) * count(s) / unitRate(s);
    return s.written("*E*_{standby}", "Energy of standing by, a unit", Expression::call("min", {idling, unitWhole(s)}),
                     joules(standbyOf(s)), shownIn("J"), kEnergy);
}

std::optional<MetricFormula> working(FormulaScope s)
{
    if (!hasUnitEnergy(s)) {
        return std::nullopt;
    }
    const Expression rest =
        unitWhole(s)
        - s.metric("energy.standby", "*E*_{standby}", "energy of standing by, a unit", joules(standbyOf(s)), "J");
    return s.written("*E*_{working}", "Energy of working, a unit", rest, joules(wholeUnit(s) - standbyOf(s)),
                     shownIn("J"), kEnergy);
}

std::optional<MetricFormula> ofUnit(FormulaScope s, bool isMovement)
{
    if (!hasUnitEnergy(s) || !energyOf(s)->bottomUp) {
        return std::nullopt;
    }
    const Energy whole = isMovement ? energyOf(s)->movement : energyOf(s)->operations;
    const Expression step =
        isMovement ? s.metric("energy.movement", "*E*_{move}", "energy of moving bytes", joules(whole), "J")
                   : s.metric("energy.operations", "*E*_{op}", "energy of the arithmetic", joules(whole), "J");
    const Expression batch = s.control(lab::KnobId::Batch, "*B*", "batch", s.now().work.batch, "");
    return s.written(isMovement ? "*E*_{move,1}" : "*E*_{op,1}",
                     isMovement ? "Energy of moving bytes, a unit" : "Energy of the arithmetic, a unit", step / batch,
                     joules(whole) / s.now().work.batch, shownIn("J"), kSum);
}

std::optional<MetricFormula> unitBottomUp(FormulaScope s)
{
    if (!hasUnitEnergy(s) || !energyOf(s)->bottomUp) {
        return std::nullopt;
    }
    const double batch = s.now().work.batch;
    const double operation = joules(energyOf(s)->operations) / batch;
    const double movement = joules(energyOf(s)->movement) / batch;
    const double stands = joules(energyOf(s)->draw.idle / servedRate(s));
    const Expression sum =
        idle(s) * count(s) / unitRate(s)
        + s.metric("energy.operations_unit", "*E*_{op,1}", "energy of the arithmetic, a unit", operation, "J")
        + s.metric("energy.movement_unit", "*E*_{move,1}", "energy of moving bytes, a unit", movement, "J");
    return s.written("*E*_{sum,1}", "Energy of a unit by operation", sum, stands + operation + movement, shownIn("J"),
                     kSum);
}

std::optional<MetricFormula> allowed(FormulaScope s)
{
    if (!hasUnitEnergy(s) || !s.asked().power) {
        return std::nullopt;
    }
    const Expression quotient =
        s.asks("*P*_{asked}", "average power allowed", watts(*s.asked().power), "W") / unitRate(s);
    return s.written("*E*_{allowed}", "Energy that a unit may take", quotient, joules(*s.asked().power / servedRate(s)),
                     shownIn("J"), kEnergy);
}

}  // namespace

const Chapter& powerChapter()
{
    static const Chapter kChapter{
        {"power.memory_share", sharedPower},
        {"power.busy", busyPower},
        {"energy.step", stepEnergy},
        {"energy.operations", operations},
        {"energy.movement", movement},
        {"energy.bottom_up", bottomUp},
        {"energy.gap", gap},
        {"power.average", average},
        {"power.load", served},
        {"energy.unit", unitEnergy},
        {"energy.standby", standby},
        {"energy.working", working},
        {"energy.operations_unit", [](FormulaScope s) { return ofUnit(std::move(s), false); }},
        {"energy.movement_unit", [](FormulaScope s) { return ofUnit(std::move(s), true); }},
        {"energy.bottom_up_unit", unitBottomUp},
        {"energy.allowed", allowed}};
    return kChapter;
}

}  // namespace ironlab::present
