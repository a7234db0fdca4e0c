// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure_words.h"

#include <ironlab/base/number_format.h>
#include <ironlab/present/roofline_figure.h>

#include <algorithm>
#include <cmath>

namespace ironlab::present {
namespace {

using physics::Evaluation;
using physics::Term;

/// Adds up time from the roof's to the whole latency; each addition that is not zero is a step.
class GapChain {
public:
    GapChain(const Evaluation& evaluation, bool integer, int intensityDigits) : m_flops(evaluation.work.flops)
    {
        const std::string intensity = operationIntensityText(evaluation.intensity, integer, intensityDigits);
        m_steps.push_back({std::nullopt, "roof at " + intensity, evaluation.attainable, {}, {}});
        m_time = m_flops / evaluation.attainable;
    }

    /// From here on the work takes `time`. Differences that are rounding make no step.
    void takes(Time time, Term term, const std::string& label)
    {
        constexpr double kRounding = 1e-9;
        const Time change = time > m_time ? time - m_time : m_time - time;
        const bool isStep = change > kRounding * time;
        m_time = time;
        if (isStep) {
            m_steps.push_back({term, label, m_flops / time, {}, {}});
        }
    }
    void adds(Time time, Term term, const std::string& label) { takes(m_time + time, term, label); }

    [[nodiscard]] std::vector<RoofGapStep> endingAt(FlopRate achieved)
    {
        m_steps.back().rate = achieved;
        m_steps.back().label += ": achieved";
        return std::move(m_steps);
    }

private:
    Flop m_flops;
    Time m_time;
    std::vector<RoofGapStep> m_steps;
};

/// The bytes that working memory serves, and then those that other paths serve more slowly.
void takeMemory(GapChain& chain, const Evaluation& evaluation, bool underTheSlope)
{
    const physics::EffectiveMachine& machine = evaluation.machine;
    const std::string share = roundPercent(machine.bandwidthEfficiency);
    const std::string label = underTheSlope ? share + " of the bandwidth" : "memory at " + share + " of its rate";
    const bool hasOtherPaths = evaluation.traffic.fromWorking < evaluation.traffic.total();
    if (!hasOtherPaths) {
        chain.takes(evaluation.terms.memory, Term::Memory, label);
        return;
    }
    chain.takes(evaluation.traffic.total() / (machine.bandwidth * machine.bandwidthEfficiency), Term::Memory, label);
    const bool spills = evaluation.traffic.overSpill > Bytes{};
    chain.takes(evaluation.terms.memory, Term::Memory, spills ? "then the spill path" : "then weights from flash");
}

/// How far the shorter of memory and compute is hidden behind the longer, from what the latency leaves for it.
std::string seriesLabel(const std::string& what, double hidden)
{
    constexpr double kVisible = 0.005;
    return hidden < kVisible ? "then " + what + " in series" : "then " + what + ", " + roundPercent(hidden) + " hidden";
}

}  // namespace

std::vector<RoofGapStep> rooflineGap(const Evaluation& evaluation, bool integer, int intensityDigits)
{
    if (!evaluation.runs() || evaluation.work.flops <= Flop{} || evaluation.latency <= Time{}) {
        return {};
    }
    GapChain chain(evaluation, integer, intensityDigits);
    const physics::Terms& terms = evaluation.terms;
    const bool underTheSlope = evaluation.intensity < evaluation.ridge;
    const bool memoryIsLonger = terms.memory >= terms.compute;
    if (memoryIsLonger) {
        takeMemory(chain, evaluation, underTheSlope);
    } else {
        const std::string share = roundPercent(evaluation.computeEfficiency());
        chain.takes(terms.compute, Term::Compute,
                    underTheSlope ? "computing at " + share + " of peak" : share + " of the peak");
    }

    const Time shorter = std::min(terms.memory, terms.compute);
    const Time accelerator = evaluation.latency - terms.data - terms.overhead;
    const Time exposed = std::max(Time{}, accelerator - std::max(terms.memory, terms.compute));
    const double hidden = shorter > Time{} ? std::clamp(1.0 - exposed / shorter, 0.0, 1.0) : 0.0;
    chain.adds(exposed, memoryIsLonger ? Term::Compute : Term::Memory,
               seriesLabel(memoryIsLonger ? "computing" : "memory", hidden));
    const bool waitsMost = evaluation.data.accumulation > 0.5 * terms.data;
    chain.adds(terms.data, Term::Data, waitsMost ? "then waiting for the batch" : "then the network");
    chain.adds(terms.overhead, Term::Overhead, "then overhead");
    return chain.endingAt(evaluation.achieved);
}

std::string rooflineCrossing(const Evaluation& evaluation, bool integer)
{
    const physics::Terms& terms = evaluation.terms;
    if (!evaluation.runs() || terms.memory <= Time{} || terms.compute <= Time{}
        || !std::isfinite(evaluation.ridge.in(unit::flopPerByte))) {
        return {};
    }
    const bool isLeft = evaluation.intensity < evaluation.ridge;
    const bool computesLonger = terms.compute > terms.memory;
    if (isLeft != computesLonger) {
        return {};
    }
    const std::string same = operationIntensityText((terms.memory / terms.compute) * evaluation.intensity, integer);
    if (computesLonger) {
        const double share = (evaluation.work.flops / terms.compute) / evaluation.machine.peak;
        return "Computing takes longer than memory, though left of the ridge: it reaches " + roundPercent(share)
               + " of its peak, so it takes longer from " + same + " on.";
    }
    const double share = (evaluation.traffic.total() / terms.memory) / evaluation.machine.bandwidth;
    return "Memory takes longer than computing, though right of the ridge: it reaches " + roundPercent(share)
           + " of its bandwidth, so it takes longer up to " + same + ".";
}

}  // namespace ironlab::present
