// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula_scope.h"
#include "in_seconds.h"

#include <ironlab/base/letter_case.h>
#include <ironlab/base/number_format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace ironlab::present {
namespace {

using lab::KnobId;

constexpr const char* kAmdahl = "Amdahl, Validity of the single processor approach, AFIPS SJCC 1967";

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
    return s.metric("amdahl.baseline", "*T*_{1}", s.latencyWords() + " at S = 1",
                    seconds(s.now().amdahl.baselineLatency), "s");
}

Expression floorTime(FormulaScope& s)
{
    return s.metric("amdahl.floor", "*T*_{∞}", s.latencyWords() + " at S = ∞", seconds(s.now().amdahl.latencyFloor),
                    "s");
}

Expression serial(FormulaScope& s)
{
    return s.metric("terms.data", "*T*_{data}", "waiting for the data", seconds(s.now().terms.data), "s")
           + s.metric("terms.overhead", "*T*_{overhead}", "overhead", seconds(s.now().terms.overhead), "s");
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
        s.metric("", "*T*_{memory,1}", "moving bytes, of this design at S = 1", seconds(plain.terms.memory), "s");
    const Expression computed =
        s.metric("", "*T*_{compute,1}", "arithmetic, of this design at S = 1", seconds(plain.terms.compute), "s");
    Expression sum = serial(s) + moved + computed;
    if (s.knobs().overlap > 0.0) {
        const Expression overlap =
            s.control(KnobId::Overlap, "*o*", "overlap of memory and compute", s.knobs().overlap, "");
        sum = serial(s) + Expression::call("max", {moved, computed})
              + (Expression::number(1.0) - overlap) * Expression::call("min", {moved, computed});
    }
    return s.written("*T*_{1}", capitalized(s.latencyWords()) + " at S = 1", sum,
                     seconds(s.now().amdahl.baselineLatency), shownIn("s"),
                     "the model's manual, “The Iron Law”, at S = 1");
}

std::optional<MetricFormula> timeAtInfinity(FormulaScope s)
{
    Expression sum = serial(s);
    std::string note;
    if (s.knobs().speedupAppliesTo == physics::SpeedupTarget::Compute) {
        const auto magic = atSpeedup(s, std::numeric_limits<double>::infinity());
        sum = sum
              + s.metric("", "*T*_{memory,∞}", "moving bytes, which this S does not speed up",
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
    const Expression quotient = baseline(s) / s.latency();
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
    return s.metric("latency.target", "*T*^{∗}", s.limitWords(), seconds(*s.now().stepTarget), "s");
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

std::optional<MetricFormula> serialShare(FormulaScope s)
{
    if (!(s.now().amdahl.baselineLatency > Time{})) {
        return std::nullopt;
    }
    return s.written("1 − *p*", "Serial share", Expression::number(1.0) - share(s), 1.0 - acceleratedShare(s),
                     shownShare, kAmdahl);
}

constexpr const char* kPlace = "the place in the picture";

/// A place on the map of the law: S and the serial share.
struct MapPlace {
    double speedup = 1.0;
    double serial = 1.0;
};

std::optional<MapPlace> placeOf(const FormulaScope& s)
{
    const auto speedup = s.at(0);
    const auto serial = s.at(1);
    const bool isOnMap = speedup && serial && *speedup >= 1.0 && *serial > 0.0 && *serial <= 1.0;
    return isOnMap ? std::optional(MapPlace{*speedup, *serial}) : std::nullopt;
}

/// What is left of the time there, as a share: s + (1 - s) / S.
Expression leftOf(FormulaScope& s, const MapPlace& place)
{
    const Expression serialPart = s.law("*s*", "serial share 1 − p", place.serial, "", kPlace);
    return serialPart
           + (Expression::number(1.0) - serialPart) / s.law("*S*", "magic speedup", place.speedup, "", kPlace);
}

double speedupAt(const MapPlace& place)
{
    return physics::amdahlSpeedup(1.0 - place.serial, place.speedup);
}

std::optional<MetricFormula> lawAt(FormulaScope s)
{
    const auto place = placeOf(s);
    return place ? std::optional(s.written("speedup", "Speedup at this place",
                                           Expression::number(1.0) / leftOf(s, *place), speedupAt(*place), shownNumber,
                                           kAmdahl))
                 : std::nullopt;
}

std::optional<MetricFormula> limitAt(FormulaScope s)
{
    const auto place = placeOf(s);
    if (!place) {
        return std::nullopt;
    }
    const Expression quotient = Expression::number(1.0) / s.law("*s*", "serial share 1 − p", place->serial, "", kPlace);
    return s.written("speedup_{∞}", "Limit at this serial share", quotient, physics::amdahlLimit(1.0 - place->serial),
                     shownNumber, kAmdahl);
}

std::optional<MetricFormula> parallelAt(FormulaScope s)
{
    const auto place = placeOf(s);
    if (!place) {
        return std::nullopt;
    }
    const Expression rest = Expression::number(1.0) - s.law("*s*", "serial share 1 − p", place->serial, "", kPlace);
    return s.written("*p*", "Parallel fraction at this place", rest, 1.0 - place->serial, shownNumber, kAmdahl);
}

std::optional<MetricFormula> latencyAt(FormulaScope s)
{
    const auto place = placeOf(s);
    if (!place || !(s.now().amdahl.baselineLatency > Time{})) {
        return std::nullopt;
    }
    const Expression product = baseline(s) * leftOf(s, *place);
    return s.written("*T*", capitalized(s.latencyWords()) + " at this place", product,
                     seconds(s.now().amdahl.baselineLatency) / speedupAt(*place), shownIn("s"), kAmdahl,
                     "Holds the time at S = 1 of the design on the bench.");
}

std::optional<MetricFormula> marginAt(FormulaScope s)
{
    const auto place = placeOf(s);
    if (!place || !s.now().stepTarget || !(s.now().amdahl.baselineLatency > Time{})) {
        return std::nullopt;
    }
    // Where a stream takes its part first, what is left is told as a share of all that is asked.
    const Time step = *s.now().stepTarget;
    const Time whole = std::max(s.asked().latency.value_or(step), step);
    const Expression most =
        whole > step ? s.asks("*T*_{asked}", "time asked of the answer", seconds(whole), "s") : target(s);
    const Expression there = baseline(s) * leftOf(s, *place);
    const Time spare = step - s.now().amdahl.baselineLatency / speedupAt(*place);
    return s.written("left", "Left of the time at this place", (target(s) - there) / most, spare / whole, shownMargin,
                     kAmdahl);
}

/// The terms at S = 1 with what S speeds up divided by it.
struct SpedUp {
    Expression moved;
    Expression computed;
    Time time;
};

SpedUp spedUp(FormulaScope& s, const physics::QuickEvaluation& plain, double factor, bool isWholeChip)
{
    const Expression by = s.law("*S*", "magic speedup", factor, "", kPlace);
    const Expression moved =
        s.metric("", "*T*_{memory,1}", "moving bytes, of this design at S = 1", seconds(plain.terms.memory), "s");
    const Expression computed =
        s.metric("", "*T*_{compute,1}", "arithmetic, of this design at S = 1", seconds(plain.terms.compute), "s");
    const Time memory = isWholeChip ? plain.terms.memory / factor : plain.terms.memory;
    const Time accelerator = physics::acceleratorTime(memory, plain.terms.compute / factor, s.knobs().overlap);
    return {isWholeChip ? moved / by : moved, computed / by, s.now().terms.data + s.now().terms.overhead + accelerator};
}

Expression batchOf(FormulaScope& s)
{
    return s.control(KnobId::Batch, "*B*", "batch", s.now().work.batch, "");
}

std::optional<MetricFormula> throughputAt(FormulaScope s, const std::string& name, bool isWholeChip)
{
    const physics::QuickEvaluation plain = atSpeedup(s, 1.0);
    if (!s.at(0) || !(*s.at(0) >= 1.0) || plain.obstacle != physics::Obstacle::None) {
        return std::nullopt;
    }
    const SpedUp parts = spedUp(s, plain, *s.at(0), isWholeChip);
    if (!(parts.time > Time{})) {
        return std::nullopt;
    }
    Expression sum = serial(s) + parts.moved + parts.computed;
    if (s.knobs().overlap > 0.0) {
        const Expression overlap =
            s.control(KnobId::Overlap, "*o*", "overlap of memory and compute", s.knobs().overlap, "");
        sum = serial(s) + Expression::call("max", {parts.moved, parts.computed})
              + (Expression::number(1.0) - overlap) * Expression::call("min", {parts.moved, parts.computed});
    }
    return s.written("throughput", name, batchOf(s) / sum, s.now().work.batch / seconds(parts.time), shownIn("1/s"),
                     "the model's manual, “The Iron Law”, at another S");
}

std::optional<MetricFormula> roofOf(FormulaScope s, bool isMemory)
{
    const physics::QuickEvaluation plain = atSpeedup(s, 1.0);
    const Time term = isMemory ? plain.terms.memory : plain.terms.compute;
    if (plain.obstacle != physics::Obstacle::None || !(term > Time{})) {
        return std::nullopt;
    }
    const Expression alone = isMemory ? s.metric("", "*T*_{memory,1}", "moving bytes, at S = 1", seconds(term), "s")
                                      : s.metric("", "*T*_{compute,1}", "arithmetic, at S = 1", seconds(term), "s");
    return s.written("roof", isMemory ? "Memory roof at S = 1" : "Compute roof at S = 1", batchOf(s) / alone,
                     s.now().work.batch / seconds(term), shownIn("1/s"), kAmdahl);
}

/// The throughput that what is asked of a step amounts to.
std::optional<MetricFormula> requiredRate(FormulaScope s)
{
    if (!s.now().stepTarget) {
        return std::nullopt;
    }
    return s.written("required", "Throughput that the target asks for", batchOf(s) / target(s),
                     s.now().work.batch / seconds(*s.now().stepTarget), shownIn("1/s"), kAmdahl);
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
                                  {"amdahl.ceiling", ceiling},
                                  {"amdahl.serial_share", serialShare},
                                  {"amdahl.required_rate", requiredRate},
                                  {"amdahl.memory_roof", [](FormulaScope s) { return roofOf(std::move(s), true); }},
                                  {"amdahl.compute_roof", [](FormulaScope s) { return roofOf(std::move(s), false); }},
                                  {"amdahl.at", lawAt},
                                  {"amdahl.limit_at", limitAt},
                                  {"amdahl.parallel_at", parallelAt},
                                  {"amdahl.latency_at", latencyAt},
                                  {"amdahl.margin_at", marginAt},
                                  {"throughput.at",
                                   [](FormulaScope s) {
                                       const bool isWholeChip =
                                           s.knobs().speedupAppliesTo == physics::SpeedupTarget::Accelerator;
                                       return throughputAt(std::move(s), "Throughput at this S", isWholeChip);
                                   }},
                                  {"throughput.compute_only", [](FormulaScope s) {
                                       return throughputAt(std::move(s), "Throughput, arithmetic alone sped up", false);
                                   }}};
    return kChapter;
}

}  // namespace ironlab::present
