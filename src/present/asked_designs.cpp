// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/present/asked_designs.h>

namespace ironlab::present {
namespace {

using Designs = std::vector<AskedDesign>;

Designs candidatesOf(const lab::Question& question)
{
    Designs designs;
    for (const lab::NamedDesign& candidate : question.candidates) {
        designs.push_back({std::string(1, static_cast<char>('a' + designs.size())),
                           candidate,
                           {},
                           {"mfu", "throughput", "budget.response", "latency", "tail.p50", "tail.p99", "tail.p99.99",
                            "room.total", "machine.capacity"}});
    }
    return designs;
}

/// The magic accelerator as a faster chip, and as faster arithmetic alone.
Designs accelerated(const lab::Question& question)
{
    const std::vector<std::string> metrics{"amdahl.floor", "latency",           "terms.data",    "terms.overhead",
                                           "budget.hop",   "budget.look_ahead", "latency.target"};
    lab::NamedDesign whole = question.before;
    whole.knobs.speedupAppliesTo = physics::SpeedupTarget::Accelerator;
    lab::NamedDesign arithmetic = question.before;
    arithmetic.knobs.speedupAppliesTo = physics::SpeedupTarget::Compute;
    return {{"whole chip", whole, {}, metrics}, {"arithmetic alone", arithmetic, {}, metrics}};
}

Designs shrinking(const lab::Question& question)
{
    AskedDesign after{"after", question.after, question.before, {"ratio.peak", "ratio.throughput", "ratio.gap"}};
    for (const physics::Term term : physics::kTerms) {
        const std::string name(fileName(term));
        after.metrics.insert(after.metrics.end(), {"ratio." + name, "terms." + name, "pinned:terms." + name});
    }
    return {after};
}

}  // namespace

std::vector<AskedDesign> askedDesigns(const lab::Question& question)
{
    switch (question.kind) {
    case lab::QuestionKind::BestMfuDesign: return candidatesOf(question);
    case lab::QuestionKind::LatencyFloor: return accelerated(question);
    case lab::QuestionKind::LargestTermShrinkage: break;
    }
    return shrinking(question);
}

}  // namespace ironlab::present
