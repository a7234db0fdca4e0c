// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula_scope.h"

#include <ironlab/base/number_format.h>
#include <ironlab/physics/step.h>

#include <cmath>

namespace ironlab::present {
namespace {

using lab::KnobId;

constexpr const char* kTransformer =
    "Kaplan et al., Scaling laws for neural language models, arXiv:2001.08361, section 2.1";
constexpr const char* kInference = "Pope et al., Efficiently scaling transformer inference, MLSys 2023, section 2";
constexpr const char* kManual = "the model's manual, “The Iron Law”";

Expression batch(FormulaScope& s)
{
    return s.control(KnobId::Batch, "*B*", "batch", s.now().work.batch, "");
}

/// s ^ exponent, as a property of the model follows its scale.
Expression scaled(FormulaScope& s, const char* of, double exponent)
{
    const Expression scale = s.control(KnobId::ModelScale, "*s*", "model scale", s.knobs().modelScale, "");
    return power(scale,
                 s.ofWork("/scaling", std::string("*e*_{") + of + "}", std::string("exponent of ") + of, exponent, ""));
}

Expression elementBytes(FormulaScope& s, KnobId knob, const char* symbol, physics::Precision precision)
{
    return s.control(knob, symbol, "bytes of an element in " + std::string(displayName(precision)),
                     bytesPerElement(precision), "B");
}

/// Eager and fused ends of a range, and where fusion stands between them.
Expression fused(FormulaScope& s, const char* field, const char* what, const char* unit, double eager, double fusedEnd)
{
    const std::string name(what);
    const std::string pointer(field);
    const Expression low =
        s.ofWork(pointer + "/eager", "*" + name.substr(0, 1) + "*_{eager}", name + ", nothing fused", eager, unit);
    const Expression high =
        s.ofWork(pointer + "/fused", "*" + name.substr(0, 1) + "*_{fused}", name + ", all fused", fusedEnd, unit);
    const Expression f = s.control(KnobId::Fusion, "*f*", "kernel fusion", s.knobs().fusion, "");
    return low + f * (high - low);
}

/// Width of activations against the one that the preset states them at.
std::optional<Expression> width(FormulaScope& s)
{
    if (!s.work().activationPrecision) {
        return std::nullopt;
    }
    const Expression stated = s.ofWork("/activation_traffic", "*b*_{stated}", "bytes of an activation as stated",
                                       bytesPerElement(*s.work().activationPrecision), "B");
    return elementBytes(s, KnobId::ComputePrecision, "*b*_{compute}", s.knobs().computePrecision) / stated;
}

Expression attentionOfUnit(FormulaScope& s)
{
    const physics::KvCacheShape& shape = *s.work().kvCache;
    const Expression layers = s.ofWork("/kv_cache", "*L*", "layers", shape.layers, "");
    const Expression heads = s.ofWork("/kv_cache", "*h*", "query heads", shape.queryHeads, "");
    const Expression dimension = s.ofWork("/kv_cache", "*d*", "head dimension", shape.headDimension, "");
    const Expression context = s.control(KnobId::Context, "*c*", "tokens of context", s.knobs().contextTokens, "");
    const Expression each = s.law("4", "operations of an element of attention", 4.0, "FLOP", kTransformer);
    return each * layers * heads * dimension * context * scaled(s, "cache", s.work().scaling.kvCache);
}

std::optional<MetricFormula> flopsPerUnit(FormulaScope s)
{
    const double work = s.work().workPerUnit.in(unit::flop);
    Expression sum = s.ofWork("/work_per_unit", "*F*_{1}", "work of a unit", work, "FLOP")
                     * scaled(s, "work", s.work().scaling.work);
    if (s.work().kvCache && s.knobs().contextTokens > 0.0) {
        sum = sum + attentionOfUnit(s);
    }
    return s.written("*F*_{unit}", "Work of one unit", sum, physics::workPerUnit(s.work(), s.knobs()).in(unit::flop),
                     shownIn("FLOP"), kTransformer);
}

std::optional<MetricFormula> flops(FormulaScope s)
{
    const Expression each = s.metric("work.flops_per_unit", "*F*_{unit}", "work of one unit",
                                     physics::workPerUnit(s.work(), s.knobs()).in(unit::flop), "FLOP");
    const Expression product = batch(s) * each;
    return s.written("*F*", "Work of a step", product, s.now().work.flops.in(unit::flop), shownIn("FLOP"), kManual);
}

std::optional<MetricFormula> attention(FormulaScope s)
{
    if (!s.work().kvCache || !(s.now().work.attention > Flop{})) {
        return std::nullopt;
    }
    const Expression product = batch(s) * attentionOfUnit(s);
    return s.written("*F*_{attention}", "Work of attention", product, s.now().work.attention.in(unit::flop),
                     shownIn("FLOP"), kTransformer);
}

std::optional<MetricFormula> parameters(FormulaScope s)
{
    const Expression product = s.ofWork("/parameters", "*P*", "parameters", s.work().parameters, "")
                               * scaled(s, "parameters", s.work().scaling.parameters);
    const double value = s.work().parameters * std::pow(s.knobs().modelScale, s.work().scaling.parameters);
    return s.written(
        "*P*_{scaled}", "Parameters at this model scale", product, value,
        [](double number) { return countText(std::round(number)); }, kManual);
}

std::optional<MetricFormula> weights(FormulaScope s)
{
    const Expression product = s.ofWork("/parameters", "*P*", "parameters", s.work().parameters, "")
                               * scaled(s, "parameters", s.work().scaling.parameters)
                               * elementBytes(s, KnobId::WeightPrecision, "*b*_{weight}", s.knobs().weightPrecision);
    return s.written("*W*", "Weights", product, s.now().work.weights.in(unit::byte), shownIn("B"), kManual);
}

std::optional<MetricFormula> streamedWeights(FormulaScope s)
{
    const Expression all = s.ofWork("/parameters", "*P*", "parameters", s.work().parameters, "");
    const Expression looked = s.ofWork("/lookup_parameters", "*P*_{lookup}", "parameters that are only looked up",
                                       s.work().lookupParameters, "");
    const Expression product = (all - looked) * scaled(s, "parameters", s.work().scaling.parameters)
                               * elementBytes(s, KnobId::WeightPrecision, "*b*_{weight}", s.knobs().weightPrecision);
    return s.written("*W*_{step}", "Weights read in a step", product, s.now().work.streamedWeights.in(unit::byte),
                     shownIn("B"), kManual, "An embedding table takes room, but a step reads single rows of it.");
}

Expression cacheOfSequence(FormulaScope& s)
{
    const physics::KvCacheShape& shape = *s.work().kvCache;
    const Expression both = s.law("2", "keys and values", 2.0, "", kInference);
    const Expression layers = s.ofWork("/kv_cache", "*L*", "layers", shape.layers, "");
    const Expression heads = s.ofWork("/kv_cache", "*h*_{KV}", "KV heads", shape.kvHeads, "");
    const Expression dimension = s.ofWork("/kv_cache", "*d*", "head dimension", shape.headDimension, "");
    const Expression context = s.control(KnobId::Context, "*c*", "tokens of context", s.knobs().contextTokens, "");
    return both * layers * heads * dimension * context
           * elementBytes(s, KnobId::KvPrecision, "*b*_{KV}", s.knobs().kvPrecision)
           * scaled(s, "cache", s.work().scaling.kvCache);
}

std::optional<MetricFormula> cachePerSequence(FormulaScope s)
{
    if (!s.work().kvCache) {
        return std::nullopt;
    }
    const Expression product = cacheOfSequence(s);
    return s.written("*K*_{1}", "KV cache of a sequence", product,
                     physics::kvCachePerSequence(s.work(), s.knobs()).in(unit::byte), shownIn("B"), kInference);
}

std::optional<MetricFormula> cache(FormulaScope s)
{
    if (!s.work().kvCache) {
        return std::nullopt;
    }
    const Expression each = s.metric("work.kv_per_sequence", "*K*_{1}", "KV cache of a sequence",
                                     physics::kvCachePerSequence(s.work(), s.knobs()).in(unit::byte), "B");
    const Expression product = batch(s) * each;
    return s.written("*K*", "KV cache", product, s.now().work.kvCache.in(unit::byte), shownIn("B"), kInference);
}

std::optional<MetricFormula> activations(FormulaScope s)
{
    const auto& range = s.work().activationTraffic;
    Expression product = batch(s) * scaled(s, "activations", s.work().scaling.activations)
                         * fused(s, "/activation_traffic", "Activation traffic of a unit", "B",
                                 range.eager.in(unit::byte), range.fused.in(unit::byte));
    if (const auto factor = width(s)) {
        product = product * *factor;
    }
    return s.written("*A*", "Activation traffic", product, s.now().work.activations.in(unit::byte), shownIn("B"),
                     kManual);
}

std::optional<MetricFormula> peakActivations(FormulaScope s)
{
    Expression product = batch(s) * scaled(s, "activations", s.work().scaling.activations)
                         * s.ofWork("/peak_activations", "*P*_{1}", "live activations of a unit",
                                    s.work().peakActivations.in(unit::byte), "B");
    if (const auto factor = width(s)) {
        product = product * *factor;
    }
    return s.written("*P*_{live}", "Live activations", product, s.now().work.peakActivations.in(unit::byte),
                     shownIn("B"), kManual);
}

std::optional<MetricFormula> payload(FormulaScope s)
{
    const Expression product =
        batch(s) * s.ofWork("/payload", "*q*", "payload of a unit", s.work().payloadPerUnit.in(unit::byte), "B");
    return s.written("*Q*", "Payload of a step", product, s.now().work.payload.in(unit::byte), shownIn("B"), kManual);
}

std::optional<MetricFormula> kernels(FormulaScope s)
{
    const Expression product =
        fused(s, "/kernels", "Kernels of a step", "", s.work().kernels.eager, s.work().kernels.fused)
        * scaled(s, "kernels", s.work().scaling.kernels);
    return s.written("*n*", "Kernels of a step", product, s.now().work.kernels, shownNumber, kManual);
}

std::optional<MetricFormula> layers(FormulaScope s)
{
    const Expression product =
        s.ofWork("/layers", "*L*", "layers", s.work().layers, "") * scaled(s, "kernels", s.work().scaling.kernels);
    return s.written("*L*_{step}", "Layers of a step", product, s.now().work.layers, shownNumber, kManual);
}

}  // namespace

const Chapter& workChapter()
{
    static const Chapter kChapter{{"work.flops_per_unit", flopsPerUnit, BookEntry::Needs::Nothing},
                                  {"work.flops", flops, BookEntry::Needs::Nothing},
                                  {"work.attention", attention, BookEntry::Needs::Nothing},
                                  {"work.parameters", parameters, BookEntry::Needs::Nothing},
                                  {"work.weights", weights, BookEntry::Needs::Nothing},
                                  {"work.streamed_weights", streamedWeights, BookEntry::Needs::Nothing},
                                  {"work.kv_per_sequence", cachePerSequence, BookEntry::Needs::Nothing},
                                  {"work.kv", cache, BookEntry::Needs::Nothing},
                                  {"work.activations", activations, BookEntry::Needs::Nothing},
                                  {"work.peak_activations", peakActivations, BookEntry::Needs::Nothing},
                                  {"work.payload", payload, BookEntry::Needs::Nothing},
                                  {"work.kernels", kernels, BookEntry::Needs::Nothing},
                                  {"work.layers", layers, BookEntry::Needs::Nothing}};
    return kChapter;
}

}  // namespace ironlab::present
