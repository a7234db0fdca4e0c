// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula_room_words.h"

#include <ironlab/base/number_format.h>
#include <ironlab/physics/capacity.h>

#include <algorithm>

namespace ironlab::present {
namespace {

using lab::KnobId;

constexpr const char* kRoom = "Pope et al., Efficiently scaling transformer inference, MLSys 2023";
constexpr const char* kSpill =
    "the model's manual, “The Iron Law”: what does not fit is served over the spill path, weights "
    "first, then KV cache, then activations";
constexpr double kMostBatch = 4096.0;

Expression weights(FormulaScope& s)
{
    return size(s, "work.weights", "*W*", "weights", s.now().footprint.weights);
}

Expression cache(FormulaScope& s)
{
    return size(s, "work.kv", "*K*", "KV cache", s.now().footprint.kvCache);
}

Expression live(FormulaScope& s)
{
    return size(s, "work.peak_activations", "*P*_{live}", "live activations", s.now().footprint.activations);
}

Expression reserve(FormulaScope& s)
{
    return size(s, "machine.reserve", "*C*_{reserve}", "reserve", s.now().footprint.reserve);
}

std::optional<MetricFormula> need(FormulaScope s)
{
    Expression sum = cache(s) + live(s) + reserve(s);
    if (!s.now().footprint.separateWeightMemory) {
        sum = weights(s) + sum;
    }
    return s.written("need", "Needed in working memory", sum, bytes(s.now().footprint.total), shownIn("B"), kRoom);
}

Expression total(FormulaScope& s)
{
    return size(s, "room.total", "need", "needed in working memory", s.now().footprint.total);
}

std::optional<MetricFormula> freeRoom(FormulaScope s)
{
    if (s.now().footprint.total > s.now().footprint.capacity) {
        return std::nullopt;
    }
    const Expression left = capacity(s) - total(s);
    return s.written("free", "Free in working memory", left,
                     bytes(s.now().footprint.capacity - s.now().footprint.total), shownIn("B"), kRoom);
}

std::optional<MetricFormula> freeWeightRoom(FormulaScope s)
{
    const physics::Footprint& room = s.now().footprint;
    if (!room.separateWeightMemory || room.weights > room.weightCapacity) {
        return std::nullopt;
    }
    const Expression left = weightCapacity(s) - weights(s);
    return s.written("free_{weights}", "Free in weight memory", left, bytes(room.weightCapacity - room.weights),
                     shownIn("B"), kRoom);
}

/// Bytes that do not fit in working memory.
Bytes beyond(const FormulaScope& s)
{
    return std::max(s.now().footprint.total - s.now().footprint.capacity, Bytes{});
}

std::optional<MetricFormula> overflow(FormulaScope s)
{
    if (!(beyond(s) > Bytes{})) {
        return std::nullopt;
    }
    const Expression difference = total(s) - capacity(s);
    return s.written("*O*", "What does not fit", difference, bytes(beyond(s)), shownIn("B"), kSpill);
}

struct PushedOut {
    Bytes weights, cache, activations;
};

PushedOut pushedOut(const FormulaScope& s)
{
    const physics::Footprint& room = s.now().footprint;
    Bytes left = beyond(s);
    PushedOut out;
    if (room.separateWeightMemory) {
        out.weights = std::max(room.weights - room.weightCapacity, Bytes{});
    } else {
        out.weights = std::min(room.weights, left);
        left -= out.weights;
    }
    out.cache = std::min(room.kvCache, left);
    out.activations = std::min(room.activations, left - out.cache);
    return out;
}

Expression over(FormulaScope& s)
{
    return size(s, "room.overflow", "*O*", "what does not fit", beyond(s));
}

Expression weightsOutOf(FormulaScope& s, const PushedOut& out)
{
    return size(s, "spill.weights", "*W*_{out}", "weights pushed out", out.weights);
}

std::optional<MetricFormula> weightsOut(FormulaScope s)
{
    const PushedOut out = pushedOut(s);
    const physics::Footprint& room = s.now().footprint;
    if (!(out.weights > Bytes{})) {
        return std::nullopt;
    }
    const Expression expression =
        room.separateWeightMemory ? weights(s) - weightCapacity(s) : Expression::call("min", {weights(s), over(s)});
    return s.written("*W*_{out}", "Weights pushed out", expression, bytes(out.weights), shownIn("B"), kSpill);
}

std::optional<MetricFormula> cacheOut(FormulaScope s)
{
    const PushedOut out = pushedOut(s);
    if (!(out.cache > Bytes{})) {
        return std::nullopt;
    }
    Expression left = over(s);
    if (!s.now().footprint.separateWeightMemory) {
        left = left - weightsOutOf(s, out);
    }
    const Expression expression = Expression::call("min", {cache(s), left});
    return s.written("*K*_{out}", "KV cache pushed out", expression, bytes(out.cache), shownIn("B"), kSpill);
}

std::optional<MetricFormula> activationsOut(FormulaScope s)
{
    const PushedOut out = pushedOut(s);
    if (!(out.activations > Bytes{})) {
        return std::nullopt;
    }
    Expression left = over(s) - size(s, "spill.kv", "*K*_{out}", "KV cache pushed out", out.cache);
    if (!s.now().footprint.separateWeightMemory) {
        left = left - weightsOutOf(s, out);
    }
    const Expression expression = Expression::call("min", {live(s), left});
    return s.written("*P*_{out}", "Activations pushed out", expression, bytes(out.activations), shownIn("B"), kSpill);
}

Expression streamed(FormulaScope& s)
{
    return size(s, "work.streamed_weights", "*W*_{step}", "weights read in a step", s.now().work.streamedWeights);
}

Expression activations(FormulaScope& s)
{
    return size(s, "work.activations", "*A*", "activation traffic", s.now().work.activations);
}

/// What of the weights that are pushed out is read in a step.
Expression streamedFromOutside(FormulaScope& s, const PushedOut& out)
{
    return weightsOutOf(s, out) * streamed(s) / weights(s);
}

Expression onChip(FormulaScope& s)
{
    return size(s, "traffic.cache", "*D*_{cache}", "kept by the cache", s.now().traffic.onChip);
}

std::optional<MetricFormula> cached(FormulaScope s)
{
    if (!(s.now().traffic.onChip > Bytes{})) {
        return std::nullopt;
    }
    const physics::Memory* memory = s.machine().cache();
    const Expression keeps = s.ofMachine(s.memoryField(*memory) + "/capacity", "*C*_{cache}", "cache of one device",
                                         bytes(memory->capacity), "B")
                             * s.control(KnobId::Count, "*n*_{devices}", "devices", s.knobs().count, "");
    const Expression share = s.now().work.peakActivations > Bytes{}
                                 ? Expression::call("min", {Expression::number(1.0), keeps / live(s)})
                                 : Expression::number(1.0);
    return s.written("*D*_{cache}", "Traffic that the cache keeps", share * activations(s),
                     bytes(s.now().traffic.onChip), shownIn("B"), "the manual's list of formulas, cachedShare");
}

std::optional<MetricFormula> spilled(FormulaScope s)
{
    if (!(s.now().traffic.overSpill > Bytes{})) {
        return std::nullopt;
    }
    const PushedOut out = pushedOut(s);
    std::optional<Expression> sum;
    const auto add = [&sum](const Expression& term) { sum = sum ? *sum + term : term; };
    if (out.weights > Bytes{}) {
        add(streamedFromOutside(s, out));
    }
    if (out.cache > Bytes{}) {
        add(size(s, "spill.kv", "*K*_{out}", "KV cache pushed out", out.cache));
    }
    if (out.activations > Bytes{}) {
        add(size(s, "spill.activations", "*P*_{out}", "activations pushed out", out.activations) / live(s)
            * (activations(s) - onChip(s)));
    }
    if (!sum) {
        return std::nullopt;
    }
    return s.written("*D*_{spill}", "Bytes over the spill path", *sum, bytes(s.now().traffic.overSpill), shownIn("B"),
                     kSpill);
}

Expression spill(FormulaScope& s)
{
    return size(s, "traffic.spill", "*D*_{spill}", "bytes over the spill path", s.now().traffic.overSpill);
}

std::optional<MetricFormula> fromWeights(FormulaScope s)
{
    const physics::Footprint& room = s.now().footprint;
    if (!room.separateWeightMemory) {
        return std::nullopt;
    }
    const PushedOut out = pushedOut(s);
    Expression left = streamed(s);
    if (out.weights > Bytes{}) {
        left = left - streamedFromOutside(s, out);
    }
    return s.written("*D*_{weights}", "Bytes from weight memory", left, bytes(s.now().traffic.fromWeightMemory),
                     shownIn("B"), kRoom);
}

std::optional<MetricFormula> fromWorking(FormulaScope s)
{
    Expression sum = cache(s) + activations(s);
    if (!s.now().footprint.separateWeightMemory) {
        sum = streamed(s) + sum;
    }
    if (s.now().traffic.onChip > Bytes{}) {
        sum = sum - onChip(s);
    }
    if (s.now().traffic.overSpill > Bytes{}) {
        const PushedOut out = pushedOut(s);
        sum = sum - spill(s);
        if (s.now().footprint.separateWeightMemory && out.weights > Bytes{}) {
            sum = sum + streamedFromOutside(s, out);
        }
    }
    return s.written("*D*", "Bytes from working memory", sum, bytes(s.now().traffic.fromWorking), shownIn("B"), kRoom);
}

std::optional<MetricFormula> moved(FormulaScope s)
{
    const physics::Traffic& traffic = s.now().traffic;
    Expression sum = size(s, "traffic.working", "*D*", "bytes from working memory", traffic.fromWorking);
    if (traffic.fromWeightMemory > Bytes{}) {
        sum = sum + size(s, "traffic.weights", "*D*_{weights}", "bytes from weight memory", traffic.fromWeightMemory);
    }
    if (traffic.overSpill > Bytes{}) {
        sum = sum + spill(s);
    }
    return s.written("*D*_{all}", "Bytes moved in a step", sum, bytes(traffic.total()), shownIn("B"), kRoom);
}

std::optional<MetricFormula> largestBatch(FormulaScope s)
{
    const double largest = physics::largestBatch(s.machine(), s.work(), s.knobs());
    const physics::Footprint& room = s.now().footprint;
    const double batch = s.now().work.batch;
    if (largest < 1.0 || largest >= kMostBatch || !(room.kvCache + room.activations > Bytes{})) {
        return std::nullopt;
    }
    Expression spare = capacity(s) - reserve(s);
    if (!room.separateWeightMemory) {
        spare = spare - weights(s);
    }
    const Expression each = (cache(s) + live(s)) / s.control(KnobId::Batch, "*B*", "batch now", batch, "");
    return s.written(
        "*B*_{max}", "Largest batch that fits", Expression::call("floor", {spare / each}), largest,
        [](double value) { return countText(value); }, kRoom);
}

std::optional<MetricFormula> largestScale(FormulaScope s)
{
    const physics::Footprint& room = s.now().footprint;
    const auto largest = physics::largestModelScale(s.machine(), s.work(), s.knobs());
    const double scale = s.knobs().modelScale;
    if (!largest || !(scale > 0.0)) {
        return std::nullopt;
    }
    const bool hasTwoPowers = room.kvCache > Bytes{} || !room.separateWeightMemory;
    if (hasTwoPowers || !(room.activations > Bytes{})) {
        // Sizes that grow with different powers have no closed form.
        const Expression growth =
            s.metric("", "*g*", "how much it may grow, found by halving the range of scales", *largest / scale, "");
        return s.written("*s*_{max}", "Largest model scale that fits",
                         s.control(KnobId::ModelScale, "*s*", "model scale now", scale, "") * growth, *largest,
                         shownNumber, "the manual's list of formulas, largestModelScale");
    }
    const physics::ScalingExponents& exponents = s.work().scaling;
    const Expression one = Expression::number(1.0);
    const Expression now = s.control(KnobId::ModelScale, "*s*", "model scale now", scale, "");
    const Expression byWeights =
        power(weightCapacity(s) / weights(s),
              one / s.ofWork("/scaling", "*e*_{parameters}", "exponent of parameters", exponents.parameters, ""));
    const Expression byArena =
        power((capacity(s) - reserve(s)) / live(s),
              one / s.ofWork("/scaling", "*e*_{activations}", "exponent of activations", exponents.activations, ""));
    return s.written("*s*_{max}", "Largest model scale that fits", now * Expression::call("min", {byWeights, byArena}),
                     *largest, shownNumber, "the manual's list of formulas, largestModelScale");
}

}  // namespace

const Chapter& roomChapter()
{
    static const Chapter kChapter{{"room.total", need, BookEntry::Needs::Machine},
                                  {"room.free", freeRoom, BookEntry::Needs::Machine},
                                  {"room.free_weights", freeWeightRoom, BookEntry::Needs::Machine},
                                  {"room.overflow", overflow, BookEntry::Needs::Machine},
                                  {"room.largest_batch", largestBatch, BookEntry::Needs::Machine},
                                  {"room.largest_scale", largestScale, BookEntry::Needs::Machine},
                                  {"spill.weights", weightsOut, BookEntry::Needs::Machine},
                                  {"spill.kv", cacheOut, BookEntry::Needs::Machine},
                                  {"spill.activations", activationsOut, BookEntry::Needs::Machine},
                                  {"traffic.cache", cached},
                                  {"traffic.spill", spilled},
                                  {"traffic.weights", fromWeights},
                                  {"traffic.working", fromWorking},
                                  {"traffic.total", moved}};
    return kChapter;
}

}  // namespace ironlab::present
