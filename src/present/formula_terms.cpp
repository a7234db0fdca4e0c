// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula_scope.h"
#include "in_seconds.h"

#include <ironlab/base/letter_case.h>
#include <ironlab/base/number_format.h>
#include <ironlab/lab/choice_text.h>
#include <ironlab/physics/step.h>
#include <ironlab/present/term_text.h>
#include <ironlab/present/walls_figure.h>
#include <ironlab/present/waterfall_figure.h>

#include <algorithm>

namespace ironlab::present {
namespace {

using lab::KnobId;

constexpr const char* kLaw = "the model's manual, “The Iron Law”";
constexpr const char* kLight = "Grigorik, High performance browser networking, chapter 1: light in fibre, refraction "
                               "index about 1.5";
constexpr double kLightInFibre = 2e8;  ///< m/s

/// "Memory time (T_memory)".
std::string nameOf(physics::Term term)
{
    return capitalized(lab::termWords(term)) + " (" + termName(term) + ")";
}

double bytes(Bytes amount)
{
    return amount.in(unit::byte);
}

Expression rateOf(FormulaScope& s, const char* id, const char* symbol, const char* name, Bandwidth rate)
{
    return s.metric(id, symbol, name, rate.in(unit::bytePerSecond), "B/s");
}

std::optional<MetricFormula> propagation(FormulaScope s)
{
    const physics::Network& network = s.knobs().network;
    const Expression way =
        s.control(KnobId::Distance, "*d*", "distance, one way", network.distance.in(unit::metre), "m");
    const Expression open = s.control(KnobId::ZeroLatency, "*z*",
                                      network.zeroLatency ? "the Magic Zero-Latency Network is on" : "no magic network",
                                      network.zeroLatency ? 0.0 : 1.0, "");
    const Expression light = s.law("*v*", "speed of light in fibre", kLightInFibre, "m/s", kLight);
    const Expression product = open * s.law("2", "there and back", 2.0, "", kLight) * way / light;
    return s.written("*T*_{propagation}", "Propagation", product, seconds(s.now().data.propagation), shownIn("s"),
                     kLight);
}

std::optional<MetricFormula> transfer(FormulaScope s)
{
    const auto& link = s.knobs().network.bandwidth;
    if (!link) {
        return std::nullopt;
    }
    const Expression quotient =
        s.metric("work.payload", "*Q*", "payload of a step", bytes(s.now().work.payload), "B")
        / s.control(KnobId::LinkRate, "*r*", "rate of the link", link->in(unit::bytePerSecond), "B/s");
    return s.written("*T*_{transfer}", "Transfer", quotient, seconds(s.now().data.transfer), shownIn("s"), kLaw);
}

std::optional<MetricFormula> accumulation(FormulaScope s)
{
    if (!s.work().rate) {
        return std::nullopt;
    }
    const Expression batch = s.control(KnobId::Batch, "*B*", "batch", s.now().work.batch, "");
    const Expression rate =
        s.ofWork("/rate", "*λ*_{source}", "rate of the source", s.work().rate->in(unit::perSecond), "1/s");
    const Expression quotient = (batch - Expression::number(1.0)) / rate;
    return s.written("*T*_{waiting}", "Waiting for the batch", quotient, seconds(s.now().data.accumulation),
                     shownIn("s"), kLaw);
}

std::optional<MetricFormula> data(FormulaScope s)
{
    const Expression sum =
        s.time("data.propagation", "*T*_{propagation}", "propagation", s.now().data.propagation)
        + s.time("data.transfer", "*T*_{transfer}", "transfer over the link", s.now().data.transfer)
        + s.time("data.accumulation", "*T*_{waiting}", "waiting for the batch", s.now().data.accumulation);
    return s.written("*T*_{data}", nameOf(physics::Term::Data), sum, seconds(s.now().terms.data), shownIn("s"), kLaw);
}

std::optional<MetricFormula> memory(FormulaScope s)
{
    const physics::Traffic& traffic = s.now().traffic;
    const physics::EffectiveMachine& machine = s.now().machine;
    Expression sum =
        s.metric("traffic.working", "*D*", "bytes from working memory", bytes(traffic.fromWorking), "B")
        / (rateOf(s, "machine.bandwidth", "*BW*", "bandwidth", machine.bandwidth)
           * s.metric("machine.bandwidth_efficiency", "*η*_{BW}", "achievable share", machine.bandwidthEfficiency, ""));
    if (traffic.fromWeightMemory > Bytes{}) {
        sum = sum
              + s.metric("traffic.weights", "*D*_{weights}", "bytes from weight memory",
                         bytes(traffic.fromWeightMemory), "B")
                    / (rateOf(s, "machine.weight_bandwidth", "*BW*_{weights}", "bandwidth of the weight memory",
                              machine.weightBandwidth)
                       * s.metric("machine.weight_bandwidth_efficiency", "*η*_{weights}", "achievable share",
                                  machine.weightBandwidthEfficiency, ""));
    }
    if (traffic.onChip > Bytes{}) {
        sum = sum
              + s.metric("traffic.cache", "*D*_{cache}", "bytes that the cache keeps", bytes(traffic.onChip), "B")
                    / rateOf(s, "machine.cache_bandwidth", "*BW*_{cache}", "bandwidth of the cache",
                             machine.cacheBandwidth);
    }
    if (traffic.overSpill > Bytes{}) {
        sum = sum
              + s.metric("traffic.spill", "*D*_{spill}", "bytes over the spill path", bytes(traffic.overSpill), "B")
                    / rateOf(s, "machine.spill_bandwidth", "*BW*_{spill}", "rate of the spill path",
                             machine.spillBandwidth);
    }
    if (traffic.unpacking > Time{}) {
        sum =
            sum + s.time("memory.unpacking", "*T*_{unpack}", "unpacking weights, beyond streaming", traffic.unpacking);
    }
    return s.written("*T*_{memory}", nameOf(physics::Term::Memory), sum, seconds(s.now().terms.memory), shownIn("s"),
                     kLaw);
}

std::optional<MetricFormula> unpacking(FormulaScope s)
{
    if (!(s.now().traffic.unpacking > Time{})) {
        return std::nullopt;
    }
    const physics::StepWork& work = s.now().work;
    const Time whole = work.packedWeights / s.now().machine.dequantization;
    const Expression weights = s.law("*N*", "weights stored narrower than computed", work.packedWeights, "",
                                     "parameters that are streamed, at this model scale");
    const Expression rate = s.metric("machine.dequantization", "*U*", "weights unpacked in a second",
                                     s.now().machine.dequantization.in(unit::perSecond), "1/s");
    const Expression streaming = s.time("", "*T*_{stream}", "streaming their bytes", whole - s.now().traffic.unpacking);
    return s.written("*T*_{unpack}", "Unpacking beyond streaming",
                     Expression::call("max", {Expression::number(0.0), weights / rate - streaming}),
                     seconds(s.now().traffic.unpacking), shownIn("s"),
                     "the manual's list of formulas, exposedDequantization");
}

/// Arithmetic divided by a rate goes below any clock; what no kernel gets below stands in another term.
std::string noSmallestKernel(const physics::Evaluation& now)
{
    if (!(now.terms.compute < now.overhead.dispatch)) {
        return {};
    }
    return "The model has no smallest kernel: this is arithmetic over a rate, however short. What "
           + countText(now.work.kernels) + (now.work.kernels == 1.0 ? " kernel takes" : " kernels take")
           + " whatever they compute, " + quantityText(seconds(now.overhead.dispatch), "s")
           + " of dispatch, ramp and tail, is the floor, and it is counted in T_overhead.";
}

std::optional<MetricFormula> compute(FormulaScope s)
{
    const physics::EffectiveMachine& machine = s.now().machine;
    const double attention = s.now().work.attention.in(unit::flop);
    const Expression all = s.metric("work.flops", "*F*", "work of a step", s.now().work.flops.in(unit::flop), "FLOP");
    const Expression peak =
        s.metric("machine.peak", "*R*_{peak}", "peak", machine.peak.in(unit::flopPerSecond), "FLOP/s");
    const Expression share =
        s.metric("machine.compute_efficiency", "*η*", "achievable share", machine.computeEfficiency, "");
    if (!(attention > 0.0)) {
        return s.written("*T*_{compute}", nameOf(physics::Term::Compute), all / (peak * share),
                         seconds(s.now().terms.compute), shownIn("s"), "the manual's list of formulas, computeTime",
                         noSmallestKernel(s.now()));
    }
    const Expression part = s.metric("work.attention", "*F*_{attention}", "work of attention", attention, "FLOP");
    const Expression slower = s.metric("machine.attention_efficiency", "*η*_{attention}",
                                       "achievable share in attention", machine.attentionEfficiency, "");
    const Expression sum = (all - part) / (peak * share) + part / (peak * slower);
    return s.written("*T*_{compute}", nameOf(physics::Term::Compute), sum, seconds(s.now().terms.compute), shownIn("s"),
                     "the manual's list of formulas, computeTime", noSmallestKernel(s.now()));
}

Time launchOf(const FormulaScope& s)
{
    const physics::Overheads& overheads = s.machine().overheads;
    return overheads.launch + s.knobs().fusion * (overheads.launchGraph.value_or(overheads.launch) - overheads.launch);
}

std::optional<MetricFormula> launch(FormulaScope s)
{
    const physics::Overheads& overheads = s.machine().overheads;
    const Expression eager =
        s.ofMachine("/overheads/launch", "*t*_{eager}", "dispatch of a kernel, eager", seconds(overheads.launch), "s");
    const Expression graph =
        s.ofMachine(overheads.launchGraph ? "/overheads/launch_graph" : "/overheads/launch", "*t*_{graph}",
                    "dispatch from a recorded graph", seconds(overheads.launchGraph.value_or(overheads.launch)), "s");
    const Expression f = s.control(KnobId::Fusion, "*f*", "kernel fusion", s.knobs().fusion, "");
    return s.written("*t*_{launch}", "Dispatch of one kernel", eager + f * (graph - eager), seconds(launchOf(s)),
                     shownIn("s"),
                     "the model's manual, “The Iron Law”: towards 1 a compiler replays what is left from a graph");
}

std::optional<MetricFormula> dispatch(FormulaScope s)
{
    const Expression product = s.metric("work.kernels", "*n*", "kernels of a step", s.now().work.kernels, "")
                               * (s.time("overhead.launch", "*t*_{launch}", "dispatch of one kernel", launchOf(s))
                                  + s.ofMachine("/overheads/kernel_tail", "*t*_{tail}", "ramp and tail of a kernel",
                                                seconds(s.machine().overheads.kernelTail), "s"));
    return s.written("*T*_{dispatch}", "Dispatch", product, seconds(s.now().overhead.dispatch), shownIn("s"), kLaw);
}

std::optional<MetricFormula> layerSetup(FormulaScope s)
{
    if (!(s.now().overhead.layerSetup > Time{})) {
        return std::nullopt;
    }
    const Expression product = s.metric("work.layers", "*L*_{step}", "layers of a step", s.now().work.layers, "")
                               * s.ofMachine("/overheads/layer_setup", "*t*_{layer}", "set-up of a layer",
                                             seconds(s.machine().overheads.layerSetup), "s");
    return s.written("*T*_{layers}", "Set-up of layers", product, seconds(s.now().overhead.layerSetup), shownIn("s"),
                     kLaw);
}

std::optional<MetricFormula> collectives(FormulaScope s)
{
    if (s.knobs().count <= 1 || !s.machine().link || !s.work().kvCache) {
        return std::nullopt;
    }
    const double n = s.knobs().count;
    const double hidden = s.work().kvCache->queryHeads * s.work().kvCache->headDimension;
    const double width =
        std::max(bytesPerElement(physics::Precision::Fp16), bytesPerElement(s.knobs().computePrecision));
    const Expression two = s.law("2", "all-reduces a layer", 2.0, "", "Shoeybi et al., Megatron-LM, arXiv:1909.08053");
    const Expression layers = s.metric("work.layers", "*L*_{step}", "layers of a step", s.now().work.layers, "");
    const Expression devices = s.control(KnobId::Count, "*n*_{devices}", "devices", n, "");
    const Expression latency =
        s.ofMachine("/link/latency", "*t*_{link}", "latency of the link", seconds(s.machine().link->latency), "s");
    const Expression rate = s.ofMachine("/link/bandwidth", "*r*_{link}", "rate of the link",
                                        s.machine().link->bandwidth.in(unit::bytePerSecond), "B/s");
    const Expression amount = s.law("*a*", "activations exchanged", s.now().work.batch * hidden * width, "B",
                                    "batch × query heads × head dimension × 2 bytes");
    const Expression ring = two * (devices - Expression::number(1.0)) / devices * amount / rate;
    return s.written("*T*_{exchange}", "Exchange between devices", two * layers * (latency + ring),
                     seconds(s.now().overhead.collectives), shownIn("s"),
                     "the manual's list of formulas, CollectiveTime");
}

std::optional<MetricFormula> overhead(FormulaScope s)
{
    const physics::OverheadTime& parts = s.now().overhead;
    Expression sum = s.time("overhead.dispatch", "*T*_{dispatch}", "dispatching kernels", parts.dispatch)
                     + s.control(KnobId::FrameworkTax, "*t*_{tax}", "framework tax", seconds(parts.frameworkTax), "s")
                     + s.ofMachine("/overheads/invocation", "*t*_{invocation}", "one invocation of the device",
                                   seconds(parts.invocation), "s");
    if (parts.layerSetup > Time{}) {
        sum = sum + s.time("overhead.layers", "*T*_{layers}", "set-up of layers", parts.layerSetup);
    }
    if (parts.collectives > Time{}) {
        sum = sum + s.time("overhead.collectives", "*T*_{exchange}", "exchange between devices", parts.collectives);
    }
    return s.written("*T*_{overhead}", nameOf(physics::Term::Overhead), sum, seconds(s.now().terms.overhead),
                     shownIn("s"), kLaw);
}

/// Of a batch of hops or frames T is the time of all of them; each sequence of a batch of tokens waits it for one token.
std::string nameOfStep(const FormulaScope& s)
{
    const double batch = s.now().work.batch;
    if (!(batch > 1.0) || s.work().unit == physics::WorkUnit::Token) {
        return s.input().latencyName;
    }
    return s.input().latencyName + ", batch of " + countText(batch);
}

/// Unit and decimals in which the waterfall of the same page has the time; nothing where the page has none.
std::optional<NumberScale> scaleOfPage(const FormulaScope& s)
{
    const lab::MissionPart* part = s.input().part;
    if (part == nullptr
        || std::ranges::find(part->instruments, lab::Instrument::LatencyWaterfall) == part->instruments.end()) {
        return std::nullopt;
    }
    WaterfallInput columns;
    columns.now = &s.now();
    columns.baseline = s.input().baseline;
    columns.limit = s.now().stepTarget;
    columns.required = requiredOfTheWhole(s.asked(), s.now());
    const WaterfallFigure figure = waterfallFigure(columns);
    for (const auto& [name, size] : {std::pair{"s", 1.0}, {"ms", 1e-3}, {"µs", 1e-6}, {"ns", 1e-9}}) {
        if (figure.axis.unit == name) {
            const std::size_t point = figure.total.now.find('.');
            const std::size_t decimals = point == std::string::npos ? 0 : figure.total.now.size() - point - 1;
            return NumberScale{size, name, static_cast<int>(decimals)};
        }
    }
    return std::nullopt;
}

std::optional<MetricFormula> latency(FormulaScope s)
{
    const physics::Terms& terms = s.now().terms;
    const Expression network = s.time("terms.data", "*T*_{data}", "waiting for the data", terms.data);
    const Expression moved = s.time("terms.memory", "*T*_{memory}", "moving bytes", terms.memory);
    const Expression computed = s.time("terms.compute", "*T*_{compute}", "arithmetic", terms.compute);
    const Expression rest = s.time("terms.overhead", "*T*_{overhead}", "overhead", terms.overhead);
    Expression sum = network + moved + computed + rest;
    if (s.knobs().overlap > 0.0) {
        const Expression overlap =
            s.control(KnobId::Overlap, "*o*", "overlap of memory and compute", s.knobs().overlap, "");
        sum = network + rest + Expression::call("max", {moved, computed})
              + (Expression::number(1.0) - overlap) * Expression::call("min", {moved, computed});
    }
    return s.written("*T*", nameOfStep(s), sum, seconds(s.now().latency), shownIn("s"), kLaw, {}, scaleOfPage(s));
}

std::optional<MetricFormula> hidden(FormulaScope s)
{
    if (!(s.knobs().overlap > 0.0)) {
        return std::nullopt;
    }
    const physics::Terms& terms = s.now().terms;
    const Expression product =
        s.control(KnobId::Overlap, "*o*", "overlap of memory and compute", s.knobs().overlap, "")
        * Expression::call("min", {s.time("terms.memory", "*T*_{memory}", "moving bytes", terms.memory),
                                   s.time("terms.compute", "*T*_{compute}", "arithmetic", terms.compute)});
    return s.written("*T*_{overlap}", "Time that overlaps", product, seconds(terms.sum() - s.now().latency),
                     shownIn("s"), kLaw);
}

std::optional<MetricFormula> target(FormulaScope s)
{
    const auto asked = s.asked().latency;
    if (!asked || !s.now().stepTarget) {
        return std::nullopt;
    }
    const Expression left =
        s.asks("*T*_{asked}", "time asked of the answer", seconds(*asked), "s")
        - s.time("budget.hop", "*T*_{period}", "period of the source", s.now().budget.hop)
        - s.ofWork("/look_ahead", "*T*_{ahead}", "look-ahead of the model", seconds(s.now().budget.lookAhead), "s");
    return s.written("*T*^{∗}", capitalized(s.limitWords()), left, seconds(*s.now().stepTarget), shownIn("s"),
                     "the model's manual, “Latency: budget, tail, misses”: a stream's latency counts from the first "
                     "sample of a unit");
}

}  // namespace

const Chapter& termChapter()
{
    static const Chapter kChapter{{"data.propagation", propagation},
                                  {"data.transfer", transfer},
                                  {"data.accumulation", accumulation},
                                  {"terms.data", data},
                                  {"memory.unpacking", unpacking},
                                  {"terms.memory", memory},
                                  {"terms.compute", compute},
                                  {"overhead.launch", launch},
                                  {"overhead.dispatch", dispatch},
                                  {"overhead.layers", layerSetup},
                                  {"overhead.collectives", collectives},
                                  {"terms.overhead", overhead},
                                  {"latency", latency},
                                  {"latency.overlap", hidden},
                                  {"latency.target", target}};
    return kChapter;
}

}  // namespace ironlab::present
