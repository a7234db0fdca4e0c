// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/present/levers.h>

#include <algorithm>
#include <array>

namespace ironlab::present {
namespace {

using physics::Evaluation;
using physics::Knob;
using physics::Term;
using physics::Terms;

constexpr double kStep = 1.1;
constexpr double kNoise = 1e-12;  ///< share of the latency below which a saving is rounding

constexpr std::array<std::string_view, physics::kKnobs.size()> kKnobWords{
    "compute rate",    "memory bandwidth", "batch",      "model scale", "context",
    "kernel dispatch", "framework tax",    "invocation", "distance",    "link rate"};

/// Time that grows with 1 / bandwidth: all of the memory term but what comes over the spill path.
Time streamingTime(const Evaluation& evaluation)
{
    physics::Traffic inPlace = evaluation.traffic;
    inPlace.overSpill = {};
    return std::min(physics::memoryTime(evaluation.machine, inPlace), evaluation.terms.memory);
}

class Levers {
public:
    explicit Levers(const Evaluation& evaluation) : m_evaluation(evaluation), m_overlap(overlapOf(evaluation)) {}

    /// A knob whose step takes `part` of its term down to part / 1.1 (rates) or part * 0.9 (fixed times).
    void addRate(Knob knob, Term term, std::string_view phrase, Time part)
    {
        add(knob, term, phrase, part - part / kStep);
    }
    void addFixed(Knob knob, Term term, std::string_view phrase, Time part)
    {
        add(knob, term, phrase, part * (kStep - 1.0));
    }

    [[nodiscard]] std::vector<Lever> take() { return std::move(m_levers); }

private:
    void add(Knob knob, Term term, std::string_view phrase, Time removed)
    {
        Terms less = m_evaluation.terms;
        switch (term) {
        case Term::Data: less.data -= removed; break;
        case Term::Memory: less.memory -= removed; break;
        case Term::Compute: less.compute -= removed; break;
        case Term::Overhead: less.overhead -= removed; break;
        }
        const Time saves = m_evaluation.latency - physics::latency(less, m_overlap);
        if (saves > m_evaluation.latency * kNoise) {
            m_levers.push_back({knob, term, phrase, saves});
        }
    }

    const Evaluation& m_evaluation;
    double m_overlap;
    std::vector<Lever> m_levers;
};

}  // namespace

double overlapOf(const Evaluation& evaluation)
{
    const Time smaller = std::min(evaluation.terms.memory, evaluation.terms.compute);
    if (!(smaller > Time{})) {
        return 0.0;
    }
    return std::clamp((evaluation.terms.sum() - evaluation.latency) / smaller, 0.0, 1.0);
}

std::vector<Lever> levers(const Evaluation& evaluation)
{
    if (!evaluation.runs()) {
        return {};
    }
    Levers result(evaluation);
    result.addRate(Knob::LinkRate, Term::Data, "a ten per cent faster link", evaluation.data.transfer);
    result.addFixed(Knob::Distance, Term::Data, "ten per cent less distance", evaluation.data.propagation);
    result.addRate(Knob::Bandwidth, Term::Memory, "ten per cent more bandwidth", streamingTime(evaluation));
    result.addRate(Knob::Peak, Term::Compute, "ten per cent more FLOP/s", evaluation.terms.compute);
    result.addFixed(Knob::Launch, Term::Overhead, "ten per cent less dispatch time", evaluation.overhead.dispatch);
    result.addFixed(Knob::FrameworkTax, Term::Overhead, "ten per cent less framework tax",
                    evaluation.overhead.frameworkTax);
    result.addFixed(Knob::Invocation, Term::Overhead, "a ten per cent shorter invocation",
                    evaluation.overhead.invocation);
    return result.take();
}

const Lever* bestLever(const std::vector<Lever>& levers, Term term)
{
    const Lever* best = nullptr;
    for (const Lever& lever : levers) {
        if (lever.term == term && (best == nullptr || lever.saves > best->saves)) {
            best = &lever;
        }
    }
    return best;
}

std::string_view knobWords(Knob knob)
{
    return kKnobWords[static_cast<std::size_t>(knob)];
}

}  // namespace ironlab::present
