// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/base/letter_case.h>
#include <ironlab/base/number_format.h>
#include <ironlab/physics/capacity.h>
#include <ironlab/present/levers.h>
#include <ironlab/present/term_text.h>
#include <ironlab/present/walls_figure.h>

#include <algorithm>
#include <utility>

namespace ironlab::present {
namespace {

using physics::Evaluation;
using physics::Knob;
using physics::Term;

constexpr double kMore = 1.1;
constexpr double kLess = 0.9;
constexpr double kNoise = 1e-12;  ///< share of the latency below which a saving is rounding

/// Turns knobs of one design and says what each turn saves.
class Levers {
public:
    Levers(const Evaluation& evaluation, const KnobBench& bench)
        : m_now(evaluation.latency),
          m_bench(bench),
          m_accelerator(*bench.accelerator)
    {
    }

    void add(Knob knob, Term term, std::string phrase, double factor)
    {
        if (hasKnob(m_bench, knob)) {
            keep({knob, std::nullopt, term, std::move(phrase), saved({{knob, factor}})});
        }
    }

    /// Both at once, where that is more than the sum of each alone.
    void addTogether(Knob first, Knob second, Term term, std::string phrase)
    {
        const Time together = saved({{first, kMore}, {second, kMore}});
        const Time apart = savedBy(first) + savedBy(second);
        if (together - apart > m_now * kNoise) {
            keep({first, second, term, std::move(phrase), together});
        }
    }

    [[nodiscard]] std::vector<Lever> take() { return std::move(m_levers); }

private:
    [[nodiscard]] Time saved(const std::vector<std::pair<Knob, double>>& turns)
    {
        const physics::Overheads overheads = m_accelerator.overheads;
        physics::Design design = *m_bench.design;
        for (const auto& [knob, factor] : turns) {
            turnKnob(m_accelerator, design, knob, factor);
        }
        const physics::QuickEvaluation after = physics::evaluateQuickly(m_accelerator, *m_bench.workload, design);
        m_accelerator.overheads = overheads;
        return after.obstacle == physics::Obstacle::None ? m_now - after.latency : Time{};
    }
    [[nodiscard]] Time savedBy(Knob knob) const
    {
        const auto found = std::ranges::find(m_levers, knob, &Lever::knob);
        return found == m_levers.end() ? Time{} : found->saves;
    }
    void keep(Lever lever)
    {
        if (lever.saves > m_now * kNoise) {
            m_levers.push_back(std::move(lever));
        }
    }

    Time m_now;
    const KnobBench& m_bench;
    physics::Accelerator m_accelerator;
    std::vector<Lever> m_levers;
};

void addData(Levers& levers, const Evaluation& evaluation, const physics::Design& design)
{
    levers.add(Knob::LinkRate, Term::Data, "a ten per cent faster link", kMore);
    levers.add(Knob::Distance, Term::Data, "ten per cent less distance", kLess);
    const double fewer = previousBatch(design.batch);
    if (evaluation.data.accumulation > Time{} && fewer < design.batch) {
        levers.add(Knob::Batch, Term::Data, "a batch of " + countText(fewer), fewer / design.batch);
    }
}

/// Of the memory that the step waits for longest, where that is not the one whose bandwidth a page calls the machine's.
std::string bandwidthWords(const physics::Accelerator& machine, const Evaluation& evaluation)
{
    const bool isOther =
        physics::busiestPath(evaluation.machine, evaluation.traffic).path != physics::MemoryPath::Working;
    return isOther ? uncapitalized(busiestMemory(machine, evaluation)) + " bandwidth" : "bandwidth";
}

}  // namespace

bool Lever::isRate() const
{
    return !also && (knob == Knob::Bandwidth || knob == Knob::Peak || knob == Knob::LinkRate);
}

std::vector<Lever> levers(const Evaluation& evaluation, const KnobBench& bench)
{
    if (!evaluation.runs() || !bench.isKnown()) {
        return {};
    }
    const std::string rate = operationRate(bench.design->computePrecision);
    const std::string bandwidth = bandwidthWords(*bench.accelerator, evaluation);
    Levers result(evaluation, bench);
    addData(result, evaluation, *bench.design);
    result.add(Knob::Bandwidth, Term::Memory, "ten per cent more " + bandwidth, kMore);
    result.add(Knob::Peak, Term::Compute, "ten per cent more " + rate, kMore);
    const bool isMemory = evaluation.terms.memory >= evaluation.terms.compute;
    result.addTogether(Knob::Bandwidth, Knob::Peak, isMemory ? Term::Memory : Term::Compute,
                       "ten per cent more " + bandwidth + " and " + rate + " together");
    result.add(Knob::Launch, Term::Overhead, "ten per cent less dispatch time", kLess);
    result.add(Knob::LayerSetup, Term::Overhead, "ten per cent less layer set-up", kLess);
    result.add(Knob::FrameworkTax, Term::Overhead, "ten per cent less framework tax", kLess);
    result.add(Knob::Invocation, Term::Overhead, "a ten per cent shorter invocation", kLess);
    return result.take();
}

const Lever* bestLever(const std::vector<Lever>& levers, Term term)
{
    const Lever* best = nullptr;
    for (const Lever& lever : levers) {
        if (lever.term == term && !lever.also && (best == nullptr || lever.saves > best->saves)) {
            best = &lever;
        }
    }
    return best;
}

std::string operationRate(physics::Precision precision)
{
    return physics::isInteger(precision) ? "OP/s" : "FLOP/s";
}

}  // namespace ironlab::present
