// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula_scope.h"
#include "in_seconds.h"

#include <ironlab/base/letter_case.h>
#include <ironlab/base/number_format.h>
#include <ironlab/physics/batch_limits.h>
#include <ironlab/present/ceiling_figure.h>

#include <cmath>

namespace ironlab::present {
namespace {

using lab::KnobId;
using Needs = BookEntry::Needs;

constexpr const char* kPlace = "the place in the picture";
constexpr const char* kLaw = "the model's manual, “The Iron Law”, at another batch";
constexpr const char* kRidge = "the model's manual, “Roofline and ridge”";

/// The batch that is asked for, with what the model gives there.
struct Place {
    double batch = 1.0;
    physics::QuickEvaluation step;
};

std::optional<Place> placeOf(const FormulaScope& s)
{
    if (!s.at(0) || !(*s.at(0) >= 1.0) || !std::isfinite(*s.at(0))) {
        return std::nullopt;
    }
    physics::Design design = s.knobs();
    design.batch = *s.at(0);
    const Place place{*s.at(0), physics::evaluateQuickly(s.machine(), s.work(), design)};
    return place.step.obstacle == physics::Obstacle::None ? std::optional(place) : std::nullopt;
}

Expression batchOf(FormulaScope& s, const Place& place)
{
    return s.law("*B*", "batch", place.batch, "", kPlace);
}

Expression termOf(FormulaScope& s, const char* symbol, const char* name, Time time)
{
    return s.metric("", symbol, name, seconds(time), "s");
}

std::optional<MetricFormula> latencyAt(FormulaScope s)
{
    const auto place = placeOf(s);
    if (!place) {
        return std::nullopt;
    }
    const physics::Terms& terms = place->step.terms;
    const Expression serial = termOf(s, "*T*_{data}", "waiting for the data, at this batch", terms.data)
                              + termOf(s, "*T*_{overhead}", "overhead, at this batch", terms.overhead);
    const Expression moved = termOf(s, "*T*_{memory}", "moving bytes, at this batch", terms.memory);
    const Expression computed = termOf(s, "*T*_{compute}", "arithmetic, at this batch", terms.compute);
    Expression sum = serial + moved + computed;
    if (s.knobs().overlap > 0.0) {
        const Expression overlap =
            s.control(KnobId::Overlap, "*o*", "overlap of memory and compute", s.knobs().overlap, "");
        sum = serial + Expression::call("max", {moved, computed})
              + (Expression::number(1.0) - overlap) * Expression::call("min", {moved, computed});
    }
    return s.written("*T*_{B}", capitalized(s.latencyWords()) + " at this batch", sum, seconds(place->step.latency),
                     shownIn("s"), kLaw);
}

std::optional<MetricFormula> rateAt(FormulaScope s)
{
    const auto place = placeOf(s);
    if (!place || !(place->step.latency > Time{})) {
        return std::nullopt;
    }
    const Expression time = s.metric(placed("latency.at_batch", {place->batch}), "*T*_{B}",
                                     s.latencyWords() + " at this batch", seconds(place->step.latency), "s");
    return s.written("throughput", "Throughput at this batch", batchOf(s, *place) / time,
                     place->batch / seconds(place->step.latency), shownIn("1/s"), kLaw);
}

std::optional<MetricFormula> roofAt(FormulaScope s, physics::Term term)
{
    const auto place = placeOf(s);
    const bool isMemory = term == physics::Term::Memory;
    if (!place || !(place->step.terms[term] > Time{})) {
        return std::nullopt;
    }
    const Time time = place->step.terms[term];
    const Expression alone = isMemory ? termOf(s, "*T*_{memory}", "moving bytes, at this batch", time)
                                      : termOf(s, "*T*_{compute}", "arithmetic, at this batch", time);
    return s.written("roof", isMemory ? "Memory roof at this batch" : "Compute roof at this batch",
                     batchOf(s, *place) / alone, place->batch / seconds(time), shownIn("1/s"), kRidge);
}

/// What the latency wall looks at, at another batch.
std::optional<double> demandAt(const FormulaScope& s, double batch)
{
    physics::Design design = s.knobs();
    design.batch = batch;
    const physics::Evaluation step = physics::evaluate(s.machine(), s.work(), design, s.asked());
    const physics::Wall* wall = step.walls.find(physics::WallKind::Latency);
    return step.runs() && wall != nullptr && std::isfinite(wall->demand) ? std::optional(wall->demand) : std::nullopt;
}

/// From the line through the last batch in time and the one after it.
std::optional<MetricFormula> lastInTime(FormulaScope s)
{
    const physics::Requirements asked = s.asked();
    if (!asked.latency) {
        return std::nullopt;
    }
    const double last = physics::lastBatchInTime(s.machine(), s.work(), s.knobs(), asked, kMostSwept);
    const auto here = last >= 1.0 && last < kMostSwept ? demandAt(s, last) : std::nullopt;
    const auto next = here ? demandAt(s, last + 1.0) : std::nullopt;
    if (!next) {
        return std::nullopt;
    }
    const double perUnit = *next - *here;
    // Where memory fills up between the two there is no such line.
    if (last * perUnit > *here) {
        return std::nullopt;
    }
    const Expression most = s.asks("*T*^{∗}", "time asked of an answer", seconds(*asked.latency), "s");
    const Expression shared = s.metric("", "*T*_{0}", "time that these batches share", *here - last * perUnit, "s");
    const Expression each = s.metric("", "*t*_{B}", "time that each unit adds", perUnit, "s");
    return s.written(
        "*B*_{time}", "Last batch in time", Expression::call("floor", {(most - shared) / each}), last,
        [](double value) { return countText(value); }, kRidge,
        "The times of the last batch that is in time, and of the one after it, lie on this line.");
}

}  // namespace

const Chapter& batchChapter()
{
    static const Chapter kChapter{
        {"latency.at_batch", latencyAt, Needs::Machine},
        {"throughput.at_batch", rateAt, Needs::Machine},
        {"batch.compute_roof", [](FormulaScope s) { return roofAt(std::move(s), physics::Term::Compute); },
         Needs::Machine},
        {"batch.memory_roof", [](FormulaScope s) { return roofAt(std::move(s), physics::Term::Memory); },
         Needs::Machine},
        {"batch.in_time", lastInTime, Needs::Machine}};
    return kChapter;
}

}  // namespace ironlab::present
