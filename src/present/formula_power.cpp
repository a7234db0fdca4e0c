// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula_power_words.h"
#include "in_seconds.h"

#include <ironlab/base/number_format.h>

#include <algorithm>
#include <cmath>

namespace ironlab::present {
namespace {

using lab::KnobId;

constexpr const char* kPower =
    "the manual's list of formulas, powerDraw: dynamic power in proportion to the rates, idle power stays";
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

Expression fullBusyPower(FormulaScope& s)
{
    return s.ofMachine(s.machine().power->busy ? "/power/busy" : "/power/limit", "*P*_{full}",
                       "busy power of one device, first mode", watts(fullBusy(s)), "W");
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

std::optional<MetricFormula> stepEnergy(FormulaScope s)
{
    if (energyOf(s) == nullptr) {
        return std::nullopt;
    }
    const Expression waiting =
        s.metric("terms.data", "*T*_{data}", "waiting for data", seconds(s.now().terms.data), "s");
    const Expression sum = busy(s) * (s.latency() - waiting) + idle(s) * count(s) * waiting;
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
        + idle(s) * count(s) * s.latency();
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
                     "the model's manual, “Power and heat”: the stated uncertainty");
}

std::optional<MetricFormula> average(FormulaScope s)
{
    if (!s.now().averagePower || energyOf(s) == nullptr) {
        return std::nullopt;
    }
    const Expression stand = idle(s) * count(s);
    const Expression flatOut =
        s.metric("energy.step", "*E*", "energy of a step", joules(energyOf(s)->perStep), "J") / s.latency();
    const Expression duty = s.metric("money.duty", "*u*", "share of time busy", s.now().economics.dutyUtilization, "");
    const Expression sum = stand + duty * (Expression::call("max", {flatOut, stand}) - stand);
    return s.written("*P*", "Average power", sum, watts(*s.now().averagePower), shownIn("W"), kEnergy);
}

}  // namespace

const Chapter& powerChapter()
{
    static const Chapter kChapter{{"power.memory_share", sharedPower},
                                  {"power.busy", busyPower},
                                  {"energy.step", stepEnergy},
                                  {"energy.operations", operations},
                                  {"energy.movement", movement},
                                  {"energy.bottom_up", bottomUp},
                                  {"energy.gap", gap},
                                  {"power.average", average}};
    return kChapter;
}

}  // namespace ironlab::present
