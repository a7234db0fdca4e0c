// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula_scope.h"
#include "in_seconds.h"
#include "latency_words.h"

#include <ironlab/base/number_format.h>

#include <cmath>

namespace ironlab::present {
namespace {

using physics::Evaluation;
using physics::LatencyDistribution;

constexpr const char* kTail =
    "Dean, Barroso, The tail at scale, CACM 56(2), 2013: log-normal service, rare long stalls";
constexpr const char* kSums =
    "Fenton, IRE Trans. Commun. Syst. 8(1), 1960: a sum of log-normals as one of the same mean "
    "and variance";
constexpr double kRounding = 1e-9;
constexpr double kSecondsAnHour = 3600.0;

std::string jitterField(const FormulaScope& s)
{
    return "/jitter/" + std::string(fileName(s.knobs().osMode));
}

Expression jitter(FormulaScope& s, const char* symbol, const char* name, double value, const char* unit)
{
    return s.ofMachine(jitterField(s), symbol, name, value, unit);
}

/// The figures that a distribution of latency is made of, as `LatencyDistribution` puts them together.
struct Scatter {
    Time fixed, scattering, host;
    double ownVariance = 0.0;  ///< of the logarithm of all dispatches together
    double sigma = 0.0;
    double stalls = 0.0;
    Time stallMean;
};

Scatter scatterOf(const Evaluation& now)
{
    const LatencyDistribution& steps = *now.distribution;
    const physics::Jitter& jitter = steps.jitter();
    Scatter scatter{steps.fixed(),   steps.timing().scattering(), {}, 0.0, jitter.body, steps.stallsPerStep(),
                    jitter.stallMean};
    // Where all of a step scatters, what is left is rounding.
    if (!(scatter.fixed > kRounding * steps.timing().typical)) {
        scatter.fixed = Time{};
    }
    if (scatter.scattering > Time{} && jitter.dispatch > 0.0 && steps.timing().dispatches > 0.0) {
        const double share = steps.timing().dispatching / scatter.scattering;
        scatter.ownVariance =
            std::log1p(share * share * std::expm1(jitter.dispatch * jitter.dispatch) / steps.timing().dispatches);
    }
    scatter.sigma = scatter.scattering > Time{} ? std::sqrt(jitter.body * jitter.body + scatter.ownVariance) : 0.0;
    scatter.host = scatter.scattering * std::exp(-0.5 * scatter.ownVariance);
    return scatter;
}

Expression overheadPart(FormulaScope& s)
{
    return s.time("overhead.dispatch", "*T*_{dispatch}", "dispatching kernels", s.now().overhead.dispatch)
           + s.control(lab::KnobId::FrameworkTax, "*t*_{tax}", "framework tax", seconds(s.now().overhead.frameworkTax),
                       "s")
           + s.ofMachine("/overheads/invocation", "*t*_{invocation}", "one invocation of the device",
                         seconds(s.now().overhead.invocation), "s");
}

std::optional<MetricFormula> scattering(FormulaScope s)
{
    if (!s.now().distribution) {
        return std::nullopt;
    }
    const Expression sum = overheadPart(s);
    return s.written("*H*", "Time that scatters", sum, seconds(scatterOf(s.now()).scattering), shownIn("s"), kTail);
}

std::optional<MetricFormula> fixedPart(FormulaScope s)
{
    if (!s.now().distribution || !(scatterOf(s.now()).fixed > Time{})) {
        return std::nullopt;
    }
    const Expression rest = s.time("latency", "*T*", "typical " + s.latencyWords(), s.now().latency)
                            - s.time("tail.scattering", "*H*", "time that scatters", scatterOf(s.now()).scattering);
    return s.written("*T*_{fixed}", "Time that does not scatter", rest, seconds(scatterOf(s.now()).fixed), shownIn("s"),
                     kTail);
}

std::optional<MetricFormula> ownVariance(FormulaScope s)
{
    if (!s.now().distribution || !(scatterOf(s.now()).ownVariance > 0.0)) {
        return std::nullopt;
    }
    const Expression one = Expression::number(1.0);
    const Expression two = Expression::number(2.0);
    const Expression share =
        s.time("overhead.dispatch", "*T*_{dispatch}", "dispatching kernels", s.now().overhead.dispatch)
        / s.time("tail.scattering", "*H*", "time that scatters", scatterOf(s.now()).scattering);
    const Expression each =
        jitter(s, "*σ*_{dispatch}", "scatter of one dispatch", s.now().distribution->jitter().dispatch, "");
    const Expression kernels = s.metric("work.kernels", "*n*", "kernels of a step", s.now().work.kernels, "");
    const Expression variance = Expression::call(
        "ln", {one + power(share, two) * (Expression::call("exp", {power(each, two)}) - one) / kernels});
    return s.written("*v*", "Variance of all dispatches together", variance, scatterOf(s.now()).ownVariance,
                     shownNumber, kSums);
}

std::optional<MetricFormula> sigma(FormulaScope s)
{
    if (!s.now().distribution || !(scatterOf(s.now()).sigma > 0.0)) {
        return std::nullopt;
    }
    const Scatter scatter = scatterOf(s.now());
    const Expression body =
        jitter(s, "*σ*_{body}", "scatter of the host as a whole", s.now().distribution->jitter().body, "");
    Expression sum = power(body, Expression::number(2.0));
    if (scatter.ownVariance > 0.0) {
        sum = sum + s.metric("tail.variance", "*v*", "variance of all dispatches together", scatter.ownVariance, "");
    }
    return s.written("*σ*", "Scatter of the host's part", Expression::call("sqrt", {sum}), scatter.sigma, shownNumber,
                     kSums);
}

std::optional<MetricFormula> host(FormulaScope s)
{
    if (!s.now().distribution) {
        return std::nullopt;
    }
    const Scatter scatter = scatterOf(s.now());
    Expression median = s.time("tail.scattering", "*H*", "time that scatters", scatter.scattering);
    if (scatter.ownVariance > 0.0) {
        const Expression variance =
            s.metric("tail.variance", "*v*", "variance of all dispatches together", scatter.ownVariance, "");
        median = median / Expression::call("exp", {variance / Expression::number(2.0)});
    }
    return s.written("*H*_{median}", "Median of what scatters", median, seconds(scatter.host), shownIn("s"), kSums);
}

std::optional<MetricFormula> stalls(FormulaScope s)
{
    if (!s.now().distribution || !(scatterOf(s.now()).stalls > 0.0)) {
        return std::nullopt;
    }
    const Expression product = s.time("latency", "*T*", "typical " + s.latencyWords(), s.now().latency)
                               * jitter(s, "*λ*_{stall}", "stalls in a second",
                                        s.now().distribution->jitter().stallRate.in(unit::perSecond), "1/s");
    return s.written("*k*", "Stalls in one step, expected", product, scatterOf(s.now()).stalls, shownNumber, kTail);
}

/// What both functions of the distribution take besides their first argument.
std::vector<Expression> distributionOf(FormulaScope& s, const Expression& first)
{
    const Scatter scatter = scatterOf(s.now());
    return {first,
            s.time("tail.fixed", "*T*_{fixed}", "time that does not scatter", scatter.fixed),
            s.time("tail.host", "*H*_{median}", "median of what scatters", scatter.host),
            s.metric("tail.sigma", "*σ*", "scatter of the host's part", scatter.sigma, ""),
            s.metric("tail.stalls", "*k*", "stalls in one step, expected", scatter.stalls, ""),
            jitter(s, "*t*_{stall}", "mean length of a stall", seconds(scatter.stallMean), "s")};
}

std::optional<MetricFormula> quantile(FormulaScope s, double share)
{
    if (!s.now().distribution) {
        return std::nullopt;
    }
    const Expression within = s.law("*q*", "share of the steps within it", share, "", "what the quantile's name says");
    const Expression steps = Expression::call("quantile", distributionOf(s, within));
    const Time added = s.now().budget.algorithmic();
    const Time value = added + s.now().distribution->quantile(share);
    const Expression sum =
        added > Time{}
            ? s.time("budget.algorithmic", "*T*_{stream}", "period and look-ahead of the stream", added) + steps
            : steps;
    return s.written(
        quantileName(share), quantileName(share) + " of the response", sum, seconds(value), shownIn("s"), kTail,
        "quantile(q; fixed; median; scatter; stalls; length) is the time that a share q of the steps stays "
        "within: fixed + median × exp(scatter × Z) + stalls, Z normal, stalls Poisson, each exponential.");
}

double lateShare(const FormulaScope& s)
{
    return s.now().distribution->exceedance(*s.now().stepTarget);
}

std::optional<MetricFormula> exceedance(FormulaScope s)
{
    if (!s.now().distribution || !s.now().stepTarget) {
        return std::nullopt;
    }
    const Expression target = s.time("latency.target", "*T*^{∗}", s.limitWords(), *s.now().stepTarget);
    const Expression late = Expression::call("exceedance", distributionOf(s, target));
    return s.written("*P*_{late}", "Share of the steps that are late", late, lateShare(s), shownShare, kTail,
                     "exceedance(t; fixed; median; scatter; stalls; length) is the share of the steps that take longer "
                     "than t.");
}

std::optional<MetricFormula> loopRate(FormulaScope s)
{
    const Evaluation& now = s.now();
    const Expression batch = s.control(lab::KnobId::Batch, "*B*", "batch", now.work.batch, "");
    Expression rate = s.metric("throughput", "*X*", "throughput, flat out", now.throughput.in(unit::perSecond), "1/s");
    if (now.economics.machines) {
        rate = offeredLoad(s);
    } else if (now.offered) {
        rate = loadOfOne(s);
    }
    return s.written("loops", "Steps in a second", rate / batch, now.loopRate.in(unit::perSecond), shownIn("1/s"),
                     "the model's manual, “Latency: budget, tail, misses”");
}

Expression loopsAnHour(FormulaScope& s)
{
    return s.metric("tail.loops", "loops", "steps in a second", s.now().loopRate.in(unit::perSecond), "1/s")
           * s.law("hour", "seconds of an hour", kSecondsAnHour, "s", "the definition of the hour");
}

std::optional<MetricFormula> misses(FormulaScope s)
{
    if (!s.now().missesPerHour || !s.now().stepTarget) {
        return std::nullopt;
    }
    const Expression product =
        loopsAnHour(s)
        * s.metric("tail.exceedance", "*P*_{late}", "share of the steps that are late", lateShare(s), "");
    return s.written(
        "misses", "Misses per hour", product, *s.now().missesPerHour, [](double value) { return rateAnHour(value); },
        kTail);
}

/// What is left of a latency of the response once the stream has taken its part: a time of the step itself.
Expression ofStep(FormulaScope& s, const char* symbol, const char* name, double response)
{
    const Expression edge = s.law(symbol, name, response, "s", "the place in the picture");
    const Time added = s.now().budget.algorithmic();
    return added > Time{}
               ? edge - s.time("budget.algorithmic", "*T*_{stream}", "period and look-ahead of the stream", added)
               : edge;
}

/// Steps an hour with a response between two latencies: one bar.
std::optional<MetricFormula> stepsBetween(FormulaScope s)
{
    const auto from = s.at(0);
    const auto to = s.at(1);
    if (!s.now().distribution || !from || !to || !(s.now().loopRate > Rate{})) {
        return std::nullopt;
    }
    const double added = seconds(s.now().budget.algorithmic());
    const auto longer = [&](double response) {
        return s.now().distribution->exceedance((response - added) * unit::second);
    };
    const double value =
        s.now().loopRate.in(unit::perSecond)*kSecondsAnHour * std::max(0.0, longer(*from) - longer(*to));
    const Expression past = Expression::call("exceedance", distributionOf(s, ofStep(s, "*t*_{from}", "from", *from)));
    const Expression beyond = Expression::call("exceedance", distributionOf(s, ofStep(s, "*t*_{to}", "to", *to)));
    return s.written(
        "steps", "Steps an hour in this bar", loopsAnHour(s) * (past - beyond), value,
        [](double rate) { return rateAnHour(rate); }, kTail,
        "exceedance(t; fixed; median; scatter; stalls; length) is the share of the steps that take longer than t.");
}

/// The response that one step an hour exceeds.
std::optional<MetricFormula> onceAnHour(FormulaScope s)
{
    const double steps = s.now().loopRate.in(unit::perSecond)*kSecondsAnHour;
    if (!s.now().distribution || !(steps > 2.0)) {
        return std::nullopt;
    }
    const Expression one = Expression::number(1.0);
    const Expression within = Expression::call("quantile", distributionOf(s, one - one / loopsAnHour(s)));
    const Time added = s.now().budget.algorithmic();
    const Expression sum =
        added > Time{}
            ? s.time("budget.algorithmic", "*T*_{stream}", "period and look-ahead of the stream", added) + within
            : within;
    return s.written("once", "Response that one step an hour exceeds", sum,
                     seconds(added + s.now().distribution->exceededBy(1.0 / steps)), shownIn("s"), kTail,
                     "quantile(q; …) is the time that a share q of the steps stays within.");
}

BookEntry quantileEntry(double share)
{
    return {"tail." + quantileName(share), [share](FormulaScope s) { return quantile(std::move(s), share); }};
}

}  // namespace

const Chapter& tailChapter()
{
    static const Chapter kChapter{{"tail.scattering", scattering},
                                  {"tail.fixed", fixedPart},
                                  {"tail.variance", ownVariance},
                                  {"tail.sigma", sigma},
                                  {"tail.host", host},
                                  {"tail.stalls", stalls},
                                  quantileEntry(0.5),
                                  quantileEntry(0.99),
                                  quantileEntry(0.999),
                                  quantileEntry(0.9999),
                                  {"tail.exceedance", exceedance},
                                  {"tail.loops", loopRate},
                                  {"tail.misses", misses},
                                  {"tail.once_an_hour", onceAnHour},
                                  {"tail.steps", stepsBetween}};
    return kChapter;
}

}  // namespace ironlab::present
