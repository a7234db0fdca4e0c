// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/present/knob_step.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace ironlab::present {
namespace {

using physics::Knob;

constexpr double kRounding = 1e-9;  ///< what 1.1 times a batch misses a whole number by

constexpr std::array<std::string_view, physics::kKnobs.size()> kKnobWords{
    "compute rate", "memory bandwidth", "batch",           "model scale", "context",  "kernel dispatch",
    "layer set-up", "framework tax",    "invocation time", "distance",    "link rate"};

template <class D>
void multiply(Quantity<D>& quantity, double factor)
{
    quantity = quantity * factor;
}

void scaleDispatch(physics::Overheads& overheads, double factor)
{
    multiply(overheads.launch, factor);
    multiply(overheads.kernelTail, factor);
    if (overheads.launchGraph) {
        multiply(*overheads.launchGraph, factor);
    }
}

}  // namespace

bool hasKnob(const KnobBench& bench, Knob knob)
{
    switch (knob) {
    case Knob::Context: return bench.workload->kvCache.has_value();
    case Knob::LinkRate: return bench.design->network.bandwidth.has_value();
    // Machines that run their kernels without an engine that is set up have no such time.
    case Knob::LayerSetup: return bench.accelerator->overheads.layerSetup > Time{};
    default: return true;
    }
}

void turnKnob(physics::Accelerator& accelerator, physics::Design& design, Knob knob, double factor)
{
    switch (knob) {
    case Knob::Peak: design.peakScale *= factor; return;
    case Knob::Bandwidth: design.bandwidthScale *= factor; return;
    case Knob::Batch: design.batch *= factor; return;
    case Knob::ModelScale: design.modelScale *= factor; return;
    case Knob::Context: design.contextTokens *= factor; return;
    case Knob::Launch: scaleDispatch(accelerator.overheads, factor); return;
    case Knob::LayerSetup: multiply(accelerator.overheads.layerSetup, factor); return;
    case Knob::FrameworkTax: multiply(design.frameworkTax, factor); return;
    case Knob::Invocation: multiply(accelerator.overheads.invocation, factor); return;
    case Knob::Distance: multiply(design.network.distance, factor); return;
    case Knob::LinkRate:
        if (design.network.bandwidth) {
            multiply(*design.network.bandwidth, factor);
        }
        return;
    }
}

double nextBatch(double batch)
{
    return std::ceil(kSlidingStep * batch - kRounding);
}

double previousBatch(double batch)
{
    return std::max(1.0, std::floor((2.0 - kSlidingStep) * batch + kRounding));
}

std::optional<KnobStep> knobStep(const KnobBench& bench, Knob knob)
{
    if (!bench.isKnown() || !hasKnob(bench, knob)) {
        return std::nullopt;
    }
    KnobStep step;
    step.factor = knob == Knob::Batch ? nextBatch(bench.design->batch) / bench.design->batch : kSlidingStep;
    const bool isOfMachine = knob == Knob::Launch || knob == Knob::LayerSetup || knob == Knob::Invocation;
    physics::Design design = *bench.design;
    if (isOfMachine) {
        physics::Accelerator accelerator = *bench.accelerator;
        turnKnob(accelerator, design, knob, step.factor);
        step.after = physics::evaluateQuickly(accelerator, *bench.workload, design);
        return step;
    }
    physics::Accelerator untouched;
    turnKnob(untouched, design, knob, step.factor);
    if (knob == Knob::Batch) {
        design.batch = nextBatch(bench.design->batch);
    }
    step.after = physics::evaluateQuickly(*bench.accelerator, *bench.workload, design);
    return step;
}

std::string_view knobWords(Knob knob)
{
    return kKnobWords[static_cast<std::size_t>(knob)];
}

std::string_view fileName(KnobChoice::Of of)
{
    switch (of) {
    case KnobChoice::Of::Weights: return "weights";
    case KnobChoice::Of::KvCache: return "kv_cache";
    case KnobChoice::Of::PowerMode: return "power_mode";
    }
    return {};
}

namespace {

const std::vector<physics::PowerMode>& powerModes(const KnobBench& bench)
{
    static const std::vector<physics::PowerMode> kNone;
    return bench.accelerator->power ? bench.accelerator->power->modes : kNone;
}

int presentPowerMode(const KnobBench& bench)
{
    return std::clamp(bench.design->powerMode, 0, std::max(static_cast<int>(powerModes(bench).size()) - 1, 0));
}

int presentChoice(const KnobBench& bench, KnobChoice::Of of)
{
    switch (of) {
    case KnobChoice::Of::Weights: return static_cast<int>(bench.design->weightPrecision);
    case KnobChoice::Of::KvCache: return static_cast<int>(bench.design->kvPrecision);
    case KnobChoice::Of::PowerMode: break;
    }
    return presentPowerMode(bench);
}

std::string choiceName(const KnobBench& bench, KnobChoice::Of of, int value)
{
    return of == KnobChoice::Of::PowerMode ? powerModes(bench)[static_cast<std::size_t>(value)].name
                                           : std::string(displayName(static_cast<physics::Precision>(value)));
}

}  // namespace

std::vector<KnobChoice> otherChoices(const KnobBench& bench, const std::vector<physics::Precision>& weights,
                                     const std::vector<physics::Precision>& kvCache)
{
    std::vector<KnobChoice> choices;
    if (!bench.isKnown()) {
        return choices;
    }
    const auto add = [&](KnobChoice::Of of, int value) {
        if (value != presentChoice(bench, of)) {
            choices.push_back({of, value});
        }
    };
    for (const physics::Precision precision : weights) {
        add(KnobChoice::Of::Weights, static_cast<int>(precision));
    }
    for (const physics::Precision precision : bench.workload->kvCache ? kvCache : std::vector<physics::Precision>{}) {
        add(KnobChoice::Of::KvCache, static_cast<int>(precision));
    }
    const int mode = presentPowerMode(bench);
    for (const int each : {mode - 1, mode + 1}) {
        if (each >= 0 && each < static_cast<int>(powerModes(bench).size())) {
            add(KnobChoice::Of::PowerMode, each);
        }
    }
    return choices;
}

physics::Design withChoice(physics::Design design, const KnobChoice& choice)
{
    switch (choice.of) {
    case KnobChoice::Of::Weights: design.weightPrecision = static_cast<physics::Precision>(choice.value); break;
    case KnobChoice::Of::KvCache: design.kvPrecision = static_cast<physics::Precision>(choice.value); break;
    case KnobChoice::Of::PowerMode: design.powerMode = choice.value; break;
    }
    return design;
}

bool isLess(const KnobBench& bench, const KnobChoice& choice)
{
    const int present = presentChoice(bench, choice.of);
    if (choice.of == KnobChoice::Of::PowerMode) {
        const std::vector<physics::PowerMode>& modes = powerModes(bench);
        return modes[static_cast<std::size_t>(choice.value)].limit < modes[static_cast<std::size_t>(present)].limit;
    }
    return bytesPerElement(static_cast<physics::Precision>(choice.value))
           < bytesPerElement(static_cast<physics::Precision>(present));
}

physics::QuickEvaluation evaluatedWith(const KnobBench& bench, const KnobChoice& choice)
{
    return physics::evaluateQuickly(*bench.accelerator, *bench.workload, withChoice(*bench.design, choice));
}

std::string choiceWords(const KnobBench& bench, const KnobChoice& choice)
{
    const std::string_view what = choice.of == KnobChoice::Of::Weights   ? "weights "
                                  : choice.of == KnobChoice::Of::KvCache ? "KV cache "
                                                                         : "power mode ";
    return std::string(what) + choiceName(bench, choice.of, presentChoice(bench, choice.of)) + " → "
           + choiceName(bench, choice.of, choice.value);
}

}  // namespace ironlab::present
