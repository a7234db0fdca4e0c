// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula_scope.h"

#include <ironlab/base/number_format.h>
#include <ironlab/physics/ratios.h>
#include <ironlab/present/knob_step.h>
#include <ironlab/present/printed_ratio.h>
#include <ironlab/present/shown_number.h>

#include <algorithm>
#include <cmath>

namespace ironlab::present {
namespace {

using physics::Evaluation;
using physics::Knob;

constexpr const char* kIdentity =
    "the model's manual, “Ratios that reconcile”: throughput = peak × achievable share × share of the time "
    "computing / work of a unit, so ratios multiply out";
constexpr const char* kSlope =
    "the model's manual, “The Iron Law”: d ln T / d ln knob for this design, the rest as it is";
constexpr const char* kStepped =
    "the model's manual, “The Iron Law”: T of the design with more of one knob, the rest as it is";
constexpr double kNoEffect = 1e-4;   ///< below, the instrument says that a knob has none
constexpr double kSmallStep = 1e-5;  ///< of the model's own differences

std::optional<physics::RatioFactors> factorsOf(const FormulaScope& s)
{
    const auto& input = s.input();
    return input.baseline == nullptr ? std::nullopt : physics::ratioFactors(s.now(), *input.baseline);
}

std::string shownRatio(double ratio)
{
    return ratioText(ratio);
}

/// A value of this design over the pinned one's.
struct Compared {
    const char* id;      ///< of the ratio
    const char* metric;  ///< of the value
    const char* symbol;
    const char* name;  ///< null of the latency, which a track has a name of its own for
    const char* unit;
    double (*value)(const Evaluation&);
    bool isTurned = false;  ///< the pinned design's over this one's
};

std::string nameOf(const FormulaScope& s, const Compared& each)
{
    return each.name == nullptr ? s.latencyWords() : std::string(each.name);
}

Expression sides(FormulaScope& s, const Compared& each)
{
    const std::string symbol(each.symbol);
    const std::string name = nameOf(s, each);
    const Expression now = s.metric(each.metric, symbol + "_{now}", name + ", now", each.value(s.now()), each.unit);
    const Expression before = s.metric("pinned:" + std::string(each.metric), symbol + "_{pinned}", name + ", pinned",
                                       each.value(*s.input().baseline), each.unit);
    return each.isTurned ? before / now : now / before;
}

BookEntry ratioEntry(const Compared& each)
{
    return {each.id, [each](FormulaScope s) -> std::optional<MetricFormula> {
                if (!factorsOf(s)) {
                    return std::nullopt;
                }
                const double now = each.value(s.now());
                const double before = each.value(*s.input().baseline);
                const double value = each.isTurned ? before / now : now / before;
                if (!std::isfinite(value)) {
                    return std::nullopt;
                }
                const Expression quotient = sides(s, each);
                return s.written("ratio", "Ratio of " + nameOf(s, each), quotient, value, shownRatio, kIdentity);
            }};
}

/// What of the ratio of the peaks did not arrive at the throughput.
std::optional<MetricFormula> gap(FormulaScope s)
{
    const auto factors = factorsOf(s);
    if (!factors || !std::isfinite(factors->peak) || !(factors->throughput > 0.0)) {
        return std::nullopt;
    }
    const Expression quotient =
        s.metric("ratio.peak", "*r*_{peak}", "ratio of the peaks", factors->peak, "")
        / s.metric("ratio.throughput", "*r*_{throughput}", "ratio of the throughputs", factors->throughput, "");
    return s.written("gap", "Ratio of the peaks over that of the throughputs", quotient,
                     factors->peak / factors->throughput, shownNumber, kIdentity);
}

double peakOf(const Evaluation& e)
{
    return e.machine.peak.in(unit::flopPerSecond);
}
double bandwidthOf(const Evaluation& e)
{
    return e.machine.bandwidth.in(unit::bytePerSecond);
}
double throughputOf(const Evaluation& e)
{
    return e.throughput.in(unit::perSecond);
}
double latencyOf(const Evaluation& e)
{
    return e.latency.in(unit::second);
}
double unitWorkOf(const Evaluation& e)
{
    return e.work.flops.in(unit::flop) / e.work.batch;
}
double shareOf(const Evaluation& e)
{
    return e.terms.compute / e.latency;
}
double efficiencyOf(const Evaluation& e)
{
    return e.computeEfficiency();
}

template <physics::Term kTerm>
double termOf(const Evaluation& e)
{
    return e.terms[kTerm].in(unit::second);
}
double utilizationOf(const Evaluation& e)
{
    return e.modelFlopsUtilization;
}
double powerOf(const Evaluation& e)
{
    return e.averagePower ? e.averagePower->in(unit::watt) : 0.0;
}

std::optional<MetricFormula> product(FormulaScope s)
{
    const auto factors = factorsOf(s);
    if (!factors) {
        return std::nullopt;
    }
    const Expression whole =
        s.metric("ratio.peak", "*r*_{peak}", "ratio of the peaks", factors->peak, "")
        * s.metric("ratio.work", "*r*_{work}", "ratio of the work of a unit, turned", factors->workPerUnit, "")
        * s.metric("ratio.achievable", "*r*_{η}", "ratio of the achieved shares while computing", factors->achievable,
                   "")
        * s.metric("ratio.computing", "*r*_{share}", "ratio of the shares of time computing", factors->computingShare,
                   "");
    return s.written("ratio", "Ratio of throughput, as a product", whole, factors->throughput, shownRatio, kIdentity);
}

std::string shownChange(double change)
{
    return (change < 0.0 ? "\u2212" : "") + percentText(std::abs(change));
}

std::string slopeMetric(Knob knob)
{
    return "elasticity." + std::string(fileName(knob));
}

std::string changeMetric(Knob knob)
{
    return "sensitivity." + std::string(fileName(knob));
}

/// The design with the step that the instrument takes at a knob; nothing where it shows none. What is smaller is rounding.
std::optional<KnobStep> shownStep(const FormulaScope& s, Knob knob)
{
    const auto step = knobStep({&s.machine(), &s.work(), &s.knobs()}, knob);
    const bool moves = step && step->runs() && std::abs(step->after.latency / s.now().latency - 1.0) >= kNoEffect;
    return moves ? step : std::nullopt;
}

/// "Change of time for ten per cent more context", "Change of time for a batch of 2 instead of 1".
std::string changeName(const FormulaScope& s, Knob knob)
{
    const double batch = s.knobs().batch;
    return "Change of time for "
           + (knob == Knob::Batch ? "a batch of " + countText(nextBatch(batch)) + " instead of " + countText(batch)
                                  : "ten per cent more " + std::string(knobWords(knob)));
}

std::optional<MetricFormula> change(FormulaScope s, Knob knob)
{
    const auto step = shownStep(s, knob);
    if (!step) {
        return std::nullopt;
    }
    const Expression more = s.metric("", "*T*_{more}", "T with more of it, evaluated like any other design",
                                     step->after.latency.in(unit::second), "s");
    const Expression quotient = more / s.latency();
    return s.written("change", changeName(s, knob), quotient - Expression::number(1.0),
                     step->after.latency / s.now().latency - 1.0, shownChange, kStepped);
}

/// The place is the choice.
std::optional<MetricFormula> changeByChoice(FormulaScope s, KnobChoice::Of of)
{
    if (!s.at(0)) {
        return std::nullopt;
    }
    const KnobBench bench{&s.machine(), &s.work(), &s.knobs()};
    // Only a choice that the instrument shows, so that none is read beyond those there are.
    const KnobChoice asked{of, static_cast<int>(*s.at(0))};
    const std::vector<KnobChoice> choices =
        otherChoices(bench, {physics::kPrecisions.begin(), physics::kPrecisions.end()},
                     {physics::kPrecisions.begin(), physics::kPrecisions.end()});
    if (std::ranges::find(choices, asked) == choices.end()) {
        return std::nullopt;
    }
    const physics::QuickEvaluation after = evaluatedWith(bench, asked);
    if (after.obstacle != physics::Obstacle::None) {
        return std::nullopt;
    }
    const Expression then = s.metric("", "*T*_{then}", "T with that choice, evaluated like any other design",
                                     after.latency.in(unit::second), "s");
    const Expression quotient = then / s.latency();
    return s.written("change", "Change of time for " + choiceWords(bench, asked), quotient - Expression::number(1.0),
                     after.latency / s.now().latency - 1.0, shownChange, kStepped);
}

/// The part of T that follows a knob in proportion, and with which sign.
struct Part {
    const char* metric;
    const char* symbol;
    const char* name;
    Time value;
    bool falls = false;
};

std::optional<Part> partOf(const FormulaScope& s, Knob knob)
{
    const Evaluation& now = s.now();
    switch (knob) {
    case Knob::Launch: return Part{"overhead.dispatch", "*T*_{dispatch}", "dispatching kernels", now.overhead.dispatch};
    case Knob::LayerSetup: return Part{"overhead.layers", "*T*_{layers}", "set-up of layers", now.overhead.layerSetup};
    case Knob::FrameworkTax: return Part{"", "*t*_{tax}", "framework tax", now.overhead.frameworkTax};
    case Knob::Invocation: return Part{"", "*t*_{invocation}", "one invocation of the device", now.overhead.invocation};
    case Knob::Distance: return Part{"data.propagation", "*T*_{propagation}", "propagation", now.data.propagation};
    case Knob::LinkRate:
        return Part{"data.transfer", "*T*_{transfer}", "transfer over the link", now.data.transfer, true};
    default: return std::nullopt;
    }
}

/// The rate knobs: what of T is visible beside what overlaps it shrinks as the rate grows.
std::optional<MetricFormula> rateSlope(FormulaScope s, Knob knob)
{
    const Time visible = -s.now().sensitivity[knob] * s.now().latency;
    const bool isPeak = knob == Knob::Peak;
    const Expression part = s.metric("", "*T*_{follows}",
                                     isPeak ? "time that shrinks with the compute rate and is not hidden"
                                            : "time that shrinks with the bandwidth and is not hidden",
                                     visible.in(unit::second), "s");
    return s.written("*ε*", "Elasticity of " + std::string(knobWords(knob)),
                     Expression::number(0.0) - part / s.latency(), s.now().sensitivity[knob], shownNumber, kSlope,
                     "Where terms overlap, the shorter one counts with the part that shows.");
}

std::optional<MetricFormula> differenceSlope(FormulaScope s, Knob knob)
{
    const auto at = [&](double factor) {
        physics::Design design = s.knobs();
        design.batch *= knob == Knob::Batch ? factor : 1.0;
        design.modelScale *= knob == Knob::ModelScale ? factor : 1.0;
        design.contextTokens *= knob == Knob::Context ? factor : 1.0;
        return physics::evaluateQuickly(s.machine(), s.work(), design);
    };
    const physics::QuickEvaluation more = at(1.0 + kSmallStep);
    const physics::QuickEvaluation less = at(1.0 / (1.0 + kSmallStep));
    if (more.obstacle != physics::Obstacle::None || less.obstacle != physics::Obstacle::None) {
        return std::nullopt;
    }
    const Expression above =
        s.metric("", "*T*_{more}", "T with a little more of it", more.latency.in(unit::second), "s");
    const Expression below =
        s.metric("", "*T*_{less}", "T with a little less of it", less.latency.in(unit::second), "s");
    const Expression step = s.law("*h*", "how much is a little", 1.0 + kSmallStep, "", "the model's own small step");
    const Expression two = Expression::number(2.0);
    return s.written("*ε*", "Elasticity of " + std::string(knobWords(knob)),
                     Expression::call("ln", {above / below}) / (two * Expression::call("ln", {step})),
                     s.now().sensitivity[knob], shownNumber, kSlope);
}

std::optional<MetricFormula> slope(FormulaScope s, Knob knob)
{
    if (!shownStep(s, knob)) {
        return std::nullopt;
    }
    if (knob == Knob::Peak || knob == Knob::Bandwidth) {
        return rateSlope(std::move(s), knob);
    }
    const auto part = partOf(s, knob);
    if (!part) {
        return differenceSlope(std::move(s), knob);
    }
    const Expression share =
        s.metric(part->metric, part->symbol, part->name, part->value.in(unit::second), "s") / s.latency();
    return s.written("*ε*", "Elasticity of " + std::string(knobWords(knob)),
                     part->falls ? Expression::number(0.0) - share : share, s.now().sensitivity[knob], shownNumber,
                     kSlope);
}

Chapter made()
{
    Chapter chapter{
        {"ratio.product", product},
        {"ratio.gap", gap},
        ratioEntry({"ratio.throughput", "throughput", "*X*", "throughput", "1/s", throughputOf}),
        ratioEntry({"ratio.peak", "machine.peak", "*R*", "peak", "FLOP/s", peakOf}),
        ratioEntry({"ratio.bandwidth", "machine.bandwidth", "*BW*", "bandwidth", "B/s", bandwidthOf}),
        ratioEntry({"ratio.work", "work.flops_per_unit", "*F*", "work of a unit", "FLOP", unitWorkOf, true}),
        ratioEntry(
            {"ratio.achievable", "rates.step_efficiency", "*η*", "share achieved while computing", "", efficiencyOf}),
        ratioEntry({"ratio.computing", "rates.computing_share", "*u*", "share of the time computing", "", shareOf}),
        ratioEntry({"ratio.latency", "latency", "*T*", nullptr, "s", latencyOf}),
        ratioEntry({"ratio.mfu", "mfu", "MFU", "MFU", "", utilizationOf}),
        ratioEntry({"ratio.power", "power.average", "*P*", "average power", "W", powerOf})};
    chapter.push_back(
        ratioEntry({"ratio.data", "terms.data", "*T*_{data}", "data time", "s", termOf<physics::Term::Data>}));
    chapter.push_back(ratioEntry(
        {"ratio.memory", "terms.memory", "*T*_{memory}", "memory time", "s", termOf<physics::Term::Memory>}));
    chapter.push_back(ratioEntry(
        {"ratio.compute", "terms.compute", "*T*_{compute}", "compute time", "s", termOf<physics::Term::Compute>}));
    chapter.push_back(ratioEntry(
        {"ratio.overhead", "terms.overhead", "*T*_{overhead}", "overhead time", "s", termOf<physics::Term::Overhead>}));
    for (const Knob knob : physics::kKnobs) {
        chapter.push_back({slopeMetric(knob), [knob](FormulaScope s) { return slope(std::move(s), knob); }});
        chapter.push_back({changeMetric(knob), [knob](FormulaScope s) { return change(std::move(s), knob); }});
    }
    for (const KnobChoice::Of of : {KnobChoice::Of::Weights, KnobChoice::Of::KvCache, KnobChoice::Of::PowerMode}) {
        chapter.push_back({"sensitivity." + std::string(fileName(of)),
                           [of](FormulaScope s) { return changeByChoice(std::move(s), of); }});
    }
    return chapter;
}

}  // namespace

const Chapter& changeChapter()
{
    static const Chapter kChapter = made();
    return kChapter;
}

}  // namespace ironlab::present
