// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula_scope.h"

#include <ironlab/base/number_format.h>

#include <cmath>
#include <limits>

namespace ironlab::present {
namespace {

using lab::KnobId;

constexpr const char* kAmdahl = "Amdahl, Validity of the single processor approach, AFIPS SJCC 1967";

double seconds(Time time)
{
    return time.in(unit::second);
}

/// The design at another magic speedup, its terms alone.
physics::QuickEvaluation atSpeedup(const FormulaScope& s, double speedup)
{
    physics::Design design = s.knobs();
    design.acceleratorSpeedup = speedup;
    return physics::evaluateQuickly(s.machine(), s.work(), design);
}

Expression speedup(FormulaScope& s)
{
    return s.control(KnobId::AcceleratorSpeedup, "*S*", "magic speedup", s.knobs().acceleratorSpeedup, "");
}

Expression baseline(FormulaScope& s)
{
    return s.metric("amdahl.baseline", "*T*_{1}", "time of a step at S = 1", seconds(s.now().amdahl.baselineLatency),
                    "s");
}

Expression floorTime(FormulaScope& s)
{
    return s.metric("amdahl.floor", "*T*_{∞}", "time of a step at S = ∞", seconds(s.now().amdahl.latencyFloor), "s");
}

Expression serial(FormulaScope& s)
{
    return s.metric("terms.data", "*T*_{data}", "the data term", seconds(s.now().terms.data), "s")
           + s.metric("terms.overhead", "*T*_{overhead}", "the overhead term", seconds(s.now().terms.overhead), "s");
}

double acceleratedShare(const FormulaScope& s)
{
    return 1.0 - s.now().amdahl.latencyFloor / s.now().amdahl.baselineLatency;
}

Expression share(FormulaScope& s)
{
    return s.metric("amdahl.accelerated", "*p*", "share of the time that S speeds up", acceleratedShare(s), "");
}

std::optional<MetricFormula> timeAtOne(FormulaScope s)
{
    const physics::QuickEvaluation plain = atSpeedup(s, 1.0);
    if (plain.obstacle != physics::Obstacle::None) {
        return std::nullopt;
    }
    const Expression moved =
        s.metric("", "*T*_{memory,1}", "the memory term of this design at S = 1", seconds(plain.terms.memory), "s");
    const Expression computed =
        s.metric("", "*T*_{compute,1}", "the compute term of this design at S = 1", seconds(plain.terms.compute), "s");
    Expression sum = serial(s) + moved + computed;
    if (s.knobs().overlap > 0.0) {
        const Expression overlap =
            s.control(KnobId::Overlap, "*o*", "overlap of memory and compute", s.knobs().overlap, "");
        sum = serial(s) + Expression::call("max", {moved, computed})
              + (Expression::number(1.0) - overlap) * Expression::call("min", {moved, computed});
    }
    return s.written("*T*_{1}", "Time of a step at S = 1", sum, seconds(s.now().amdahl.baselineLatency), shownIn("s"),
                     "the Iron Law of this lab, at S = 1");
}

std::optional<MetricFormula> timeAtInfinity(FormulaScope s)
{
    Expression sum = serial(s);
    std::string note;
    if (s.knobs().speedupAppliesTo == physics::SpeedupTarget::Compute) {
        const auto magic = atSpeedup(s, std::numeric_limits<double>::infinity());
        sum = sum
              + s.metric("", "*T*_{memory,∞}", "the memory term, which this S does not speed up",
                         seconds(magic.terms.memory), "s");
        note = "S speeds up the arithmetic alone here, so the memory term stays.";
    }
    return s.written("*T*_{∞}", "Floor, S = ∞", sum, seconds(s.now().amdahl.latencyFloor), shownIn("s"), kAmdahl, note);
}

std::optional<MetricFormula> parallelFraction(FormulaScope s)
{
    if (!(s.now().amdahl.baselineLatency > Time{})) {
        return std::nullopt;
    }
    const Expression fraction = (baseline(s) - serial(s)) / baseline(s);
    return s.written("*p*", "Parallel fraction", fraction, s.now().amdahl.parallelFraction, shownNumber, kAmdahl);
}

std::optional<MetricFormula> accelerated(FormulaScope s)
{
    if (!(s.now().amdahl.baselineLatency > Time{})) {
        return std::nullopt;
    }
    const Expression fraction = Expression::number(1.0) - floorTime(s) / baseline(s);
    return s.written("*p*", "Share that S speeds up", fraction, acceleratedShare(s), shownNumber, kAmdahl);
}

std::optional<MetricFormula> law(FormulaScope s)
{
    if (!(s.now().amdahl.baselineLatency > Time{})) {
        return std::nullopt;
    }
    const Expression one = Expression::number(1.0);
    const Expression quotient = one / ((one - share(s)) + share(s) / speedup(s));
    return s.written("speedup", "Speedup by Amdahl's law", quotient,
                     physics::amdahlSpeedup(acceleratedShare(s), s.knobs().acceleratorSpeedup), shownNumber, kAmdahl);
}

std::optional<MetricFormula> measured(FormulaScope s)
{
    const Expression quotient =
        baseline(s) / s.metric("latency", "*T*", "time of a step", seconds(s.now().latency), "s");
    return s.written("speedup", "Speedup of this design", quotient, s.now().amdahl.speedup, shownNumber, kAmdahl,
                     s.knobs().overlap > 0.0 ? "Where terms overlap, the law and the model part." : "");
}

std::optional<MetricFormula> limit(FormulaScope s)
{
    const Expression quotient = baseline(s) / floorTime(s);
    return s.written("speedup_{∞}", "Limit, S = ∞", quotient, s.now().amdahl.speedupLimit, shownNumber, kAmdahl);
}

Expression target(FormulaScope& s)
{
    return s.metric("latency.target", "*T*^{∗}", "time left for a step", seconds(*s.now().stepTarget), "s");
}

std::optional<MetricFormula> needed(FormulaScope s)
{
    if (!s.now().stepTarget) {
        return std::nullopt;
    }
    const Expression quotient = baseline(s) / target(s);
    return s.written("*T*_{1} / *T*^{∗}", "Speedup that the target needs", quotient,
                     s.now().amdahl.baselineLatency / *s.now().stepTarget, shownNumber, kAmdahl);
}

std::optional<MetricFormula> required(FormulaScope s)
{
    if (!s.now().stepTarget) {
        return std::nullopt;
    }
    const auto needs =
        physics::requiredSpeedup(s.now().amdahl.baselineLatency, acceleratedShare(s), *s.now().stepTarget);
    if (!needs || *needs <= 1.0) {
        return std::nullopt;
    }
    const Expression one = Expression::number(1.0);
    const Expression quotient = share(s) / (target(s) / baseline(s) - (one - share(s)));
    return s.written("*S*^{∗}", "Magic speedup that meets the target", quotient, *needs, shownNumber, kAmdahl);
}

/// The answer to what the student has to claim: told only afterwards.
std::optional<MetricFormula> critical(FormulaScope s)
{
    if (!s.input().criticalFractionClaimed || !s.now().stepTarget || !s.now().amdahl.criticalParallelFraction
        || !(s.knobs().acceleratorSpeedup > 1.0) || s.now().amdahl.baselineLatency <= *s.now().stepTarget) {
        return std::nullopt;
    }
    const Expression one = Expression::number(1.0);
    const Expression quotient = (one - target(s) / baseline(s)) / (one - one / speedup(s));
    return s.written("*p*^{∗}", "Critical parallel fraction", quotient, *s.now().amdahl.criticalParallelFraction,
                     shownNumber, kAmdahl);
}

std::optional<MetricFormula> ceiling(FormulaScope s)
{
    const Time rest = s.now().terms.data + s.now().terms.overhead;
    if (!(rest > Time{})) {
        return std::nullopt;
    }
    const Expression quotient = s.control(KnobId::Batch, "*B*", "batch", s.now().work.batch, "") / serial(s);
    return s.written("ceiling", "Serial ceiling of throughput", quotient,
                     physics::throughputCeiling(s.now().work.batch, s.now().terms).in(unit::perSecond), shownIn("1/s"),
                     kAmdahl);
}

}  // namespace

const Chapter& amdahlChapter()
{
    static const Chapter kChapter{{"amdahl.baseline", timeAtOne},
                                  {"amdahl.floor", timeAtInfinity},
                                  {"amdahl.parallel_fraction", parallelFraction},
                                  {"amdahl.accelerated", accelerated},
                                  {"amdahl.law", law},
                                  {"amdahl.speedup", measured},
                                  {"amdahl.limit", limit},
                                  {"amdahl.needed", needed},
                                  {"amdahl.required", required},
                                  {"amdahl.critical", critical},
                                  {"amdahl.ceiling", ceiling}};
    return kChapter;
}

}  // namespace ironlab::present
