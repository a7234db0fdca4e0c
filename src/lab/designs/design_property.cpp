// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/designs/design_property.h"

#include <ironlab/base/number_format.h>
#include <ironlab/lab/choice_text.h>
#include <ironlab/lab/rate_unit.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace ironlab::lab {
namespace {

using physics::Evaluation;
using physics::Term;

struct Scene {
    const ResolvedDesign& design;
    const Evaluation& evaluation;
    const physics::Requirements& requirements;
};
using Property = std::string (*)(const Scene&);

std::string seconds(Time time)
{
    return quantityText(time.in(unit::second), "s");
}

std::string whereItRuns(const Scene& scene, std::string text)
{
    return scene.evaluation.runs() ? std::move(text) : std::string(kUnknownText);
}

template <Term term>
std::string termText(const Scene& scene)
{
    return whereItRuns(scene, seconds(scene.evaluation.terms[term]));
}

std::string perSecond(const Scene& scene, Rate rate)
{
    return quantityText(rate.in(unit::perSecond), rateUnit(scene.design.workload->value.unit));
}

/// What a stream spends before the machine is asked, whether or not the design runs.
physics::LatencyBudget beforeTheMachine(const Scene& scene)
{
    return physics::latencyBudget(scene.design.workload->value, Time{}, Time{});
}

/// What the required latency leaves for the step, whether or not the design runs.
std::string stepTargetText(const Scene& scene)
{
    const auto left = physics::stepTarget(scene.design.workload->value, scene.requirements.latency);
    return left && *left > Time{} ? statedText(left->in(unit::second), "s") : std::string(kUnknownText);
}

/// What a source is set to is told as it was set, without digits that nobody measured.
std::string sourceRate(const Scene& scene)
{
    const auto& rate = scene.design.workload->value.rate;
    return rate ? statedText(rate->in(unit::perSecond), rateUnit(scene.design.workload->value.unit))
                : std::string(kUnknownText);
}

std::string stated(Time time)
{
    return statedText(time.in(unit::second), "s");
}

std::string hourly(const Scene& scene)
{
    const auto price = physics::hourlyPrice(scene.design.accelerator->value.price);
    return price ? quantityText(price->in(unit::dollarPerHour), "USD/h") : std::string(kUnknownText);
}

std::string cost(const Scene& scene)
{
    const auto& perMillion = scene.evaluation.economics.costPerMillion;
    return perMillion ? whereItRuns(scene, quantityText(perMillion->in(unit::dollar), "USD"))
                      : std::string(kUnknownText);
}

const physics::Design& knobs(const Scene& scene)
{
    return scene.design.knobs;
}

/// "989 TFLOP/s"; arithmetic in integers counts OP.
std::string peakRate(const Scene& scene)
{
    constexpr std::string_view kFlop = "FLOP";
    std::string text = quantityText(scene.evaluation.machine.peak.in(unit::flopPerSecond), "FLOP/s");
    if (physics::isInteger(knobs(scene).computePrecision)) {
        text.replace(text.find(kFlop), kFlop.size(), "OP");
    }
    return text;
}

/// "15 W"; a machine without modes has none to name.
std::string powerModeName(const Scene& scene)
{
    const auto& power = scene.design.accelerator->value.power;
    const auto mode = static_cast<std::size_t>(std::max(knobs(scene).powerMode, 0));
    return power && mode < power->modes.size() ? power->modes[mode].name : std::string(kUnknownText);
}

struct Entry {
    std::string_view name;
    Property text;
};

const std::array kProperties{
    Entry{"accelerator.name", [](const Scene& s) { return s.design.accelerator->value.name; }},
    Entry{"accelerator.tier",
          [](const Scene& s) { return std::string(displayName(s.design.accelerator->value.tier)); }},
    Entry{"accelerator.price", hourly},
    Entry{"peak", peakRate},
    Entry{"bandwidth",
          [](const Scene& s) { return quantityText(s.evaluation.machine.bandwidth.in(unit::bytePerSecond), "B/s"); }},
    Entry{"workload.name", [](const Scene& s) { return s.design.workload->value.name; }},
    Entry{"workload.parameters", [](const Scene& s) { return parameterText(s.design.workload->value.parameters); }},
    Entry{"parameters",
          [](const Scene& s) {
              const physics::Workload& work = s.design.workload->value;
              return parameterText(work.parameters * std::pow(knobs(s).modelScale, work.scaling.parameters));
          }},
    Entry{"batch", [](const Scene& s) { return countText(knobs(s).batch); }},
    Entry{"model_scale", [](const Scene& s) { return statedText(knobs(s).modelScale, ""); }},
    Entry{"context", [](const Scene& s) { return countText(knobs(s).contextTokens); }},
    Entry{"weight_precision", [](const Scene& s) { return std::string(displayName(knobs(s).weightPrecision)); }},
    Entry{"compute_precision", [](const Scene& s) { return std::string(displayName(knobs(s).computePrecision)); }},
    Entry{"kv_precision", [](const Scene& s) { return std::string(displayName(knobs(s).kvPrecision)); }},
    Entry{"power_mode", powerModeName},
    Entry{"framework_tax", [](const Scene& s) { return statedText(knobs(s).frameworkTax.in(unit::second), "s"); }},
    Entry{"accelerator_speedup", [](const Scene& s) { return statedText(knobs(s).acceleratorSpeedup, ""); }},
    Entry{"fusion", [](const Scene& s) { return statedText(knobs(s).fusion, ""); }},
    Entry{"overlap", [](const Scene& s) { return statedText(knobs(s).overlap, ""); }},
    Entry{"distance", [](const Scene& s) { return distanceText(knobs(s).network.distance); }},
    Entry{"propagation", [](const Scene& s) { return whereItRuns(s, seconds(s.evaluation.data.propagation)); }},
    Entry{"kernels", [](const Scene& s) { return countText(std::round(s.evaluation.work.kernels)); }},
    Entry{"latency", [](const Scene& s) { return whereItRuns(s, seconds(s.evaluation.latency)); }},
    Entry{"data", termText<Term::Data>},
    Entry{"memory", termText<Term::Memory>},
    Entry{"compute", termText<Term::Compute>},
    Entry{"overhead", termText<Term::Overhead>},
    Entry{"response", [](const Scene& s) { return whereItRuns(s, seconds(s.evaluation.response())); }},
    Entry{"hop", [](const Scene& s) { return stated(beforeTheMachine(s).hop); }},
    Entry{"look_ahead", [](const Scene& s) { return stated(beforeTheMachine(s).lookAhead); }},
    Entry{"step_target", stepTargetText},
    Entry{"rate", sourceRate},
    Entry{"throughput", [](const Scene& s) { return whereItRuns(s, perSecond(s, s.evaluation.throughput)); }},
    Entry{"mfu", [](const Scene& s) { return whereItRuns(s, percentText(s.evaluation.modelFlopsUtilization)); }},
    Entry{"low_utilization_tax",
          [](const Scene& s) { return whereItRuns(s, ratioText(s.evaluation.economics.lowUtilizationTax)); }},
    Entry{"cost", cost},
    Entry{"latency_floor", [](const Scene& s) { return whereItRuns(s, seconds(s.evaluation.amdahl.latencyFloor)); }},
    Entry{"footprint", [](const Scene& s) { return quantityText(s.evaluation.footprint.total.in(unit::byte), "B"); }},
    Entry{"capacity",
          [](const Scene& s) { return quantityText(s.evaluation.footprint.capacity.in(unit::byte), "B"); }}};

}  // namespace

std::optional<std::string> designProperty(const ResolvedDesign& design, const physics::Requirements& requirements,
                                          std::string_view property)
{
    const auto found = std::find_if(kProperties.begin(), kProperties.end(),
                                    [&](const Entry& entry) { return entry.name == property; });
    if (found == kProperties.end())
        return std::nullopt;
    const Evaluation evaluation = design.evaluate(requirements);
    return found->text(Scene{design, evaluation, requirements});
}

bool isDesignProperty(std::string_view property)
{
    return std::any_of(kProperties.begin(), kProperties.end(),
                       [&](const Entry& entry) { return entry.name == property; });
}

std::string shortName(const ResolvedDesign& design)
{
    return design.accelerator->value.name + ", batch " + countText(design.knobs.batch);
}

std::string parameterText(double parameters)
{
    struct Step {
        double size;
        std::string_view word;
    };
    for (const Step step :
         {Step{1e12, " trillion"}, Step{1e9, " billion"}, Step{1e6, " million"}, Step{1e4, " thousand"}}) {
        if (parameters < step.size)
            continue;
        const double unitSize = step.size == 1e4 ? 1e3 : step.size;
        return numberText(parameters / unitSize) + std::string(step.word) + " parameters";
    }
    return countText(std::round(parameters)) + " parameters";
}

}  // namespace ironlab::lab
