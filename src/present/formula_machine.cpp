// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula_scope.h"

#include <ironlab/lab/engine_field.h>
#include <ironlab/physics/step.h>

#include <algorithm>

namespace ironlab::present {
namespace {

using lab::KnobId;

constexpr const char* kManual =
    "the model's manual, “The Iron Law”: a preset's figure, times what the design changes of it";
constexpr const char* kMix =
    "the model's manual, “The Iron Law”: time of each kind of operator, weighed by its share of the work";

physics::PowerMode modeOf(const FormulaScope& s)
{
    const auto& power = s.machine().power;
    if (!power || power->modes.empty()) {
        return {};
    }
    const int last = static_cast<int>(power->modes.size()) - 1;
    return power->modes[static_cast<std::size_t>(std::clamp(s.knobs().powerMode, 0, last))];
}

Expression deviceCount(FormulaScope& s)
{
    return s.control(KnobId::Count, "*n*", "devices", s.knobs().count, "");
}

/// What devices, power mode, scale and magic speedup make of a rate of the whole machine.
Expression computeFactor(FormulaScope& s)
{
    return deviceCount(s)
           * s.control(KnobId::PowerMode, "*m*", "share of the peak in this power mode", modeOf(s).peakScale, "")
           * s.control(KnobId::PeakScale, "*s*_{peak}", "scale of the peak", s.knobs().peakScale, "")
           * s.control(KnobId::AcceleratorSpeedup, "*S*", "magic speedup", s.knobs().acceleratorSpeedup, "");
}

Expression memoryFactor(FormulaScope& s)
{
    const bool isSped = s.knobs().speedupAppliesTo == physics::SpeedupTarget::Accelerator;
    return deviceCount(s)
           * s.control(KnobId::PowerMode, "*m*_{BW}", "share of the bandwidth in this power mode",
                       modeOf(s).bandwidthScale, "")
           * s.control(KnobId::BandwidthScale, "*s*_{BW}", "scale of the bandwidth", s.knobs().bandwidthScale, "")
           * s.control(KnobId::AcceleratorSpeedup, "*S*_{memory}", "magic speedup of the memory",
                       isSped ? s.knobs().acceleratorSpeedup : 1.0, "");
}

std::optional<MetricFormula> peak(FormulaScope s)
{
    const physics::ComputeEngine& engine = *s.machine().engine(s.knobs().computePrecision);
    const Expression product =
        s.ofMachine(s.engineField() + "/peak", "*R*",
                    "dense peak of one device, " + std::string(displayName(s.knobs().computePrecision)),
                    engine.peak.in(unit::flopPerSecond), "FLOP/s")
        * computeFactor(s);
    return s.written("*R*_{peak}", "Peak", product, s.now().machine.peak.in(unit::flopPerSecond), shownIn("FLOP/s"),
                     kManual);
}

std::optional<MetricFormula> mix(FormulaScope s)
{
    std::optional<Expression> sum;
    for (std::size_t i = 0; i < physics::kOperators.size(); ++i) {
        const double share = s.work().operatorMix.share[i];
        if (share <= 0.0) {
            continue;
        }
        const std::string name(fileName(physics::kOperators[i]));
        const Expression term =
            s.ofWork("/operator_mix", "*w*_{" + name + "}", "share of the work in " + name, share, "")
            / s.ofMachine("/operators", "*η*_{" + name + "}", "relative rate of " + name,
                          s.machine().operatorEfficiency.relative[i], "");
        sum = sum ? *sum + term : term;
    }
    if (!sum) {
        return std::nullopt;
    }
    return s.written("*η*_{mix}", "Share that the operator mix leaves", Expression::number(1.0) / *sum,
                     physics::mixEfficiency(s.work().operatorMix, s.machine().operatorEfficiency), shownNumber, kMix);
}

std::optional<MetricFormula> computeEfficiency(FormulaScope s)
{
    const physics::ComputeEngine& engine = *s.machine().engine(s.knobs().computePrecision);
    const double mixed = physics::mixEfficiency(s.work().operatorMix, s.machine().operatorEfficiency);
    const Expression product =
        s.ofMachine(s.engineField() + "/achievable", "*η*_{engine}", "share of the peak that the best product reaches",
                    engine.achievable, "")
        * s.ofWork("/efficiency/compute", "*η*_{work}", "what the model leaves of it", s.work().computeEfficiency, "")
        * s.metric("machine.mix", "*η*_{mix}", "share that the operator mix leaves", mixed, "");
    return s.written("*η*", "Achievable share of the peak", product, s.now().machine.computeEfficiency, shownNumber,
                     kManual);
}

std::optional<MetricFormula> attentionEfficiency(FormulaScope s)
{
    const physics::ComputeEngine& engine = *s.machine().engine(s.knobs().computePrecision);
    const Expression product = s.ofMachine(s.engineField() + "/achievable", "*η*_{engine}",
                                           "share of the peak that the best product reaches", engine.achievable, "")
                               * s.ofMachine("/operators", "*η*_{attention}", "relative rate of attention",
                                             s.machine().operatorEfficiency[physics::Operator::Attention], "");
    return s.written("*η*_{attention}", "Achievable share of the peak in attention", product,
                     s.now().machine.attentionEfficiency, shownNumber, kManual);
}

Expression bandwidthOf(FormulaScope& s, const physics::Memory& memory, const char* symbol)
{
    return s.ofMachine(s.memoryField(memory) + "/bandwidth", symbol,
                       "bandwidth of one device, " + std::string(displayName(memory.level)),
                       memory.bandwidth.in(unit::bytePerSecond), "B/s");
}

std::optional<MetricFormula> bandwidth(FormulaScope s)
{
    const Expression product = bandwidthOf(s, s.machine().workingMemory(), "*b*") * memoryFactor(s);
    return s.written("*BW*", "Bandwidth", product, s.now().machine.bandwidth.in(unit::bytePerSecond), shownIn("B/s"),
                     kManual);
}

Expression shareOf(FormulaScope& s, const physics::Memory& memory)
{
    return s.ofMachine(s.memoryField(memory) + "/achievable", "*η*_{memory}", "share that streaming reads reach",
                       memory.achievable, "")
           * s.ofWork("/efficiency/bandwidth", "*η*_{work}", "what the model leaves of it",
                      s.work().bandwidthEfficiency, "");
}

std::optional<MetricFormula> bandwidthEfficiency(FormulaScope s)
{
    const Expression product = shareOf(s, s.machine().workingMemory());
    return s.written("*η*_{BW}", "Achievable share of the bandwidth", product, s.now().machine.bandwidthEfficiency,
                     shownNumber, kManual);
}

std::optional<MetricFormula> weightBandwidth(FormulaScope s)
{
    if (!s.now().machine.separateWeightMemory) {
        return std::nullopt;
    }
    const Expression product = bandwidthOf(s, s.machine().weightMemory(), "*b*_{weights}") * memoryFactor(s);
    return s.written("*BW*_{weights}", "Bandwidth of the weight memory", product,
                     s.now().machine.weightBandwidth.in(unit::bytePerSecond), shownIn("B/s"), kManual);
}

std::optional<MetricFormula> weightBandwidthEfficiency(FormulaScope s)
{
    if (!s.now().machine.separateWeightMemory) {
        return std::nullopt;
    }
    const Expression product = shareOf(s, s.machine().weightMemory());
    return s.written("*η*_{weights}", "Achievable share of the weight memory's bandwidth", product,
                     s.now().machine.weightBandwidthEfficiency, shownNumber, kManual);
}

std::optional<MetricFormula> cacheBandwidth(FormulaScope s)
{
    const physics::Memory* cache = s.machine().cache();
    if (cache == nullptr) {
        return std::nullopt;
    }
    const Expression product = bandwidthOf(s, *cache, "*b*_{cache}") * memoryFactor(s)
                               * s.ofMachine(s.memoryField(*cache) + "/achievable", "*η*_{cache}",
                                             "share that streaming reads reach", cache->achievable, "");
    return s.written("*BW*_{cache}", "Bandwidth of the cache", product,
                     s.now().machine.cacheBandwidth.in(unit::bytePerSecond), shownIn("B/s"), kManual);
}

std::optional<MetricFormula> spillBandwidth(FormulaScope s)
{
    if (!s.machine().spill) {
        return std::nullopt;
    }
    const bool isSped = s.knobs().speedupAppliesTo == physics::SpeedupTarget::Accelerator;
    const Expression product =
        s.ofMachine("/spill/bandwidth", "*b*_{spill}", "rate of the way out, " + s.machine().spill->path,
                    s.machine().spill->bandwidth.in(unit::bytePerSecond), "B/s")
        * deviceCount(s)
        * s.control(KnobId::AcceleratorSpeedup, "*S*_{memory}", "magic speedup of the memory",
                    isSped ? s.knobs().acceleratorSpeedup : 1.0, "");
    return s.written("*BW*_{spill}", "Rate of the spill path", product,
                     s.now().machine.spillBandwidth.in(unit::bytePerSecond), shownIn("B/s"), kManual,
                     "As the preset states it, without a share of its own: no published row says what a path like "
                     "this delivers to a step, so the time over it is the least that it can be.");
}

std::optional<MetricFormula> dequantization(FormulaScope s)
{
    const physics::ComputeEngine* vector = s.machine().engine(physics::Precision::Fp32);
    if (vector == nullptr || !(s.now().machine.dequantization > Rate{})) {
        return std::nullopt;
    }
    const double perWeight =
        physics::dequantizationFlopPerWeight(s.knobs().weightPrecision, s.knobs().computePrecision);
    const Expression rate =
        s.ofMachine(lab::engineField(*s.input().design->accelerator, physics::Precision::Fp32) + "/peak",
                    "*R*_{vector}", "FP32 rate of one device", vector->peak.in(unit::flopPerSecond), "FLOP/s")
        * computeFactor(s)
        / s.law("*u*", "vector work to unpack one weight", perWeight, "FLOP",
                "calibrated on weight-only decoding of Llama-2-7B on an A100, gpt-fast README (M090, M092 of "
                "the validation)");
    return s.written("*U*", "Weights unpacked in a second", rate, s.now().machine.dequantization.in(unit::perSecond),
                     shownIn("1/s"), "the manual's list of formulas, dequantizationFlopPerWeight");
}

std::optional<MetricFormula> memorySize(FormulaScope s, const physics::Memory& memory, const char* field,
                                        const char* symbol, const char* name, Bytes each, Bytes all)
{
    const Expression product = s.ofMachine(s.memoryField(memory) + field, std::string(symbol) + "_{1}",
                                           std::string(name) + " of one device", each.in(unit::byte), "B")
                               * deviceCount(s);
    return s.written(symbol, name, product, all.in(unit::byte), shownIn("B"), kManual);
}

std::optional<MetricFormula> capacity(FormulaScope s)
{
    const physics::Memory& memory = s.machine().workingMemory();
    return memorySize(s, memory, "/capacity", "*C*", "Capacity", memory.capacity, s.now().footprint.capacity);
}

std::optional<MetricFormula> weightCapacity(FormulaScope s)
{
    const physics::Memory& memory = s.machine().weightMemory();
    return s.now().footprint.separateWeightMemory
               ? memorySize(s, memory, "/capacity", "*C*_{weights}", "Weight capacity", memory.capacity,
                            s.now().footprint.weightCapacity)
               : std::nullopt;
}

std::optional<MetricFormula> reserve(FormulaScope s)
{
    const physics::Memory& memory = s.machine().workingMemory();
    return memorySize(s, memory, "/reserve", "*C*_{reserve}", "Reserve", memory.reserve, s.now().footprint.reserve);
}

}  // namespace

const Chapter& machineChapter()
{
    static const Chapter kChapter{{"machine.peak", peak},
                                  {"machine.mix", mix},
                                  {"machine.compute_efficiency", computeEfficiency},
                                  {"machine.attention_efficiency", attentionEfficiency},
                                  {"machine.bandwidth", bandwidth},
                                  {"machine.bandwidth_efficiency", bandwidthEfficiency},
                                  {"machine.weight_bandwidth", weightBandwidth},
                                  {"machine.weight_bandwidth_efficiency", weightBandwidthEfficiency},
                                  {"machine.cache_bandwidth", cacheBandwidth},
                                  {"machine.spill_bandwidth", spillBandwidth},
                                  {"machine.dequantization", dequantization},
                                  {"machine.capacity", capacity, BookEntry::Needs::Machine},
                                  {"machine.weight_capacity", weightCapacity, BookEntry::Needs::Machine},
                                  {"machine.reserve", reserve, BookEntry::Needs::Machine}};
    return kChapter;
}

}  // namespace ironlab::present
