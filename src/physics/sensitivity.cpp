// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation_parts.h"
#include "names.h"
#include "spilled_weights.h"

#include <cmath>

namespace ironlab::physics {

namespace {

constexpr std::array<std::string_view, 11> kKnobNames{"peak",           "bandwidth", "batch",       "model_scale",
                                                      "context_tokens", "launch",    "layer_setup", "framework_tax",
                                                      "invocation",     "distance",  "link_rate"};
constexpr double kStep = 1e-5;

/// d ln T / d ln x by a central difference in ln x.
template <class Turn>
double numericElasticity(const Accelerator& accelerator, const Workload& workload, const Design& design, Turn turn)
{
    Design above = design;
    Design below = design;
    turn(above, 1.0 + kStep);
    turn(below, 1.0 / (1.0 + kStep));
    const QuickEvaluation high = evaluateQuickly(accelerator, workload, above);
    const QuickEvaluation low = evaluateQuickly(accelerator, workload, below);
    // A step across the edge of what runs has no slope; the capacity wall speaks for it.
    if (high.obstacle != Obstacle::None || low.obstacle != Obstacle::None || !(low.latency > Time{})) {
        return 0.0;
    }
    return std::log(high.latency / low.latency) / (2.0 * std::log1p(kStep));
}

/// How much of a term reaches the latency: all of the larger of memory and compute, 1 - overlap of the smaller.
double visibleShare(const Terms& terms, Term term, double overlap)
{
    const bool memoryIsLarger = terms.memory >= terms.compute;
    const bool isLarger = (term == Term::Memory) == memoryIsLarger;
    return isLarger ? 1.0 : 1.0 - overlap;
}

/// Of the memory time, what follows the rate of the vector units instead of the bandwidth: weights that are unpacked more
/// slowly than they are streamed.
Time unpackingTime(const Evaluation& evaluation)
{
    if (evaluation.traffic.unpacking <= Time{}) {
        return {};
    }
    return evaluation.work.packedWeights / evaluation.machine.dequantization;
}

/// Of the memory time, what follows the bandwidth: all but unpacking and the spill path, of which unpacking hides the
/// weights that wait there.
Time bandwidthTime(const Evaluation& evaluation)
{
    const Time unpacking = unpackingTime(evaluation);
    Bytes overSpill = evaluation.traffic.overSpill;
    if (unpacking > Time{}) {
        overSpill -= spilledWeights(evaluation.footprint, evaluation.work);
    }
    const Time spilling = overSpill > Bytes{} ? overSpill / evaluation.machine.spillBandwidth : Time{};
    return evaluation.terms.memory - unpacking - spilling;
}

}  // namespace

std::string_view fileName(Knob knob)
{
    return nameOf(knob, kKnobNames);
}

Sensitivity sensitivityOf(const Accelerator& accelerator, const Workload& workload, const Design& design,
                          const Evaluation& evaluation)
{
    Sensitivity result;
    if (!(evaluation.latency > Time{})) {
        return result;
    }
    const auto set = [&result](Knob knob, double value) { result.elasticity[static_cast<std::size_t>(knob)] = value; };
    const auto share = [&evaluation](Time part) { return part / evaluation.latency; };
    const Terms& terms = evaluation.terms;
    const double computeShows = visibleShare(terms, Term::Compute, design.overlap);
    const double memoryShows = visibleShare(terms, Term::Memory, design.overlap);
    set(Knob::Peak, -share(terms.compute) * computeShows - share(unpackingTime(evaluation)) * memoryShows);
    set(Knob::Bandwidth, -share(bandwidthTime(evaluation)) * memoryShows);
    set(Knob::Launch, share(evaluation.overhead.dispatch));
    set(Knob::LayerSetup, share(evaluation.overhead.layerSetup));
    set(Knob::FrameworkTax, share(evaluation.overhead.frameworkTax));
    set(Knob::Invocation, share(evaluation.overhead.invocation));
    set(Knob::Distance, share(evaluation.data.propagation));
    set(Knob::LinkRate, -share(evaluation.data.transfer));
    const auto numeric = [&](auto turn) { return numericElasticity(accelerator, workload, design, turn); };
    set(Knob::Batch, numeric([](Design& d, double factor) { d.batch *= factor; }));
    set(Knob::ModelScale, numeric([](Design& d, double factor) { d.modelScale *= factor; }));
    if (design.contextTokens > 0.0) {
        set(Knob::Context, numeric([](Design& d, double factor) { d.contextTokens *= factor; }));
    }
    return result;
}

}  // namespace ironlab::physics
