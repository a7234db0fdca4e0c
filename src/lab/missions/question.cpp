// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/designs/design_property.h"
#include "lab/missions/question_parts.h"

#include <ironlab/base/contract.h>
#include <ironlab/base/number_format.h>
#include <ironlab/lab/candidate_outcomes.h>
#include <ironlab/lab/choice_text.h>
#include <ironlab/lab/mission.h>

#include <algorithm>
#include <limits>

namespace ironlab::lab {
namespace {

using physics::Evaluation;
using physics::Term;

constexpr double kInfinity = std::numeric_limits<double>::infinity();

std::string seconds(Time time)
{
    return quantityText(time.in(unit::second), "s");
}

std::string symbol(Term term)
{
    return "T_" + std::string(physics::fileName(term));
}

std::string meaning(Term term)
{
    switch (term) {
    case Term::Data: return "waiting for the work to arrive";
    case Term::Memory: return "moving weights, cache and activations";
    case Term::Compute: return "multiplying and adding";
    case Term::Overhead: return "launching kernels and running the framework";
    }
    return {};
}

ResolvedDesign found(const NamedDesign& design, const Catalog& catalog)
{
    auto resolved = resolve(design, catalog);
    IRONLAB_EXPECTS(resolved.has_value());  // the reader of missions has resolved every design
    return *resolved;
}

std::string change(const physics::Terms& before, const physics::Terms& after, Term term, double shrinkage)
{
    if (before[term] <= Time{})
        return symbol(term) + " appears, " + seconds(after[term]);
    return symbol(term) + " goes from " + seconds(before[term]) + " to " + seconds(after[term]) + ", "
           + ratioText(1.0 / shrinkage);
}

PosedQuestion poseShrinkage(const MissionPart& part, const Catalog& catalog)
{
    const Evaluation before = found(part.question.before, catalog).evaluate(part.requirements);
    const Evaluation after = found(part.question.after, catalog).evaluate(part.requirements);
    PosedQuestion posed;
    for (const Term term : physics::kTerms)
        posed.choices.push_back({std::string(physics::fileName(term)), symbol(term), meaning(term), term});

    const auto largest = physics::largestShrinkage(before.terms, after.terms);
    const auto factors = physics::termShrinkage(before.terms, after.terms);
    posed.key = physics::fileName(largest.term);
    posed.number = largest.factor;
    posed.because = change(before.terms, after.terms, largest.term, largest.factor) + ".";
    for (const Term term : physics::kTerms) {
        const double factor = factors[static_cast<std::size_t>(term)];
        if (term != largest.term && (before.terms[term] > Time{} || after.terms[term] > Time{}))
            posed.because += ' ' + change(before.terms, after.terms, term, factor) + '.';
    }
    if (largest.tied)
        posed.because += " The two largest lie within five per cent of each other: call it a tie.";
    return posed;
}

Time floorOf(ResolvedDesign design, physics::SpeedupTarget target, const physics::Requirements& requirements)
{
    design.knobs.acceleratorSpeedup = kInfinity;
    design.knobs.speedupAppliesTo = target;
    return design.evaluate(requirements).latency;
}

/// What a stream has spent before the machine is asked.
std::string beforeTheMachine(const Evaluation& evaluation)
{
    const physics::LatencyBudget& budget = evaluation.budget;
    if (budget.algorithmic() <= Time{})
        return {};
    return ", which a hop of " + seconds(budget.hop) + " and a look-ahead of " + seconds(budget.lookAhead)
           + " leave of what is allowed";
}

PosedQuestion poseFloor(const MissionPart& part, const Catalog& catalog)
{
    const ResolvedDesign design = found(part.question.before, catalog);
    const Evaluation now = design.evaluate(part.requirements);
    const Time target = part.question.target.value_or(now.stepTarget.value_or(Time{}));
    const Time floor = floorOf(design, physics::SpeedupTarget::Accelerator, part.requirements);
    const Time computeFloor = floorOf(design, physics::SpeedupTarget::Compute, part.requirements);

    PosedQuestion posed;
    posed.choices = {
        {"yes", "Yes", "even when it speeds up the arithmetic alone", std::nullopt},
        {"only_if_memory", "Only if it speeds up memory traffic too", "but then some speedup is enough", std::nullopt},
        {"no", "No", "not at any speedup, as long as the rest stays as it is", std::nullopt}};
    posed.key = computeFloor <= target ? "yes" : floor <= target ? "only_if_memory" : "no";
    posed.number = floor.in(unit::second);
    posed.because = "With an infinitely fast accelerator " + seconds(now.latency) + " become " + seconds(floor)
                    + ": data " + seconds(now.terms.data) + " and overhead " + seconds(now.terms.overhead)
                    + " are not its to shrink. The target is " + statedText(target.in(unit::second), "s")
                    + (part.question.target ? "" : beforeTheMachine(now)) + ".";
    if (computeFloor > floor)
        posed.because += " Speeding up the arithmetic alone stops at " + seconds(computeFloor) + ".";
    return posed;
}

/// The latency that the part judges: of the response, at the quantile asked for.
Time judgedLatency(const Evaluation& evaluation)
{
    const physics::Wall* wall = evaluation.walls.find(physics::WallKind::Latency);
    return wall ? wall->demand * unit::second : evaluation.response();
}

bool meetsLimit(const Evaluation& evaluation)
{
    const physics::Wall* wall = evaluation.walls.find(physics::WallKind::Latency);
    return evaluation.runs() && evaluation.footprint.fits() && (!wall || wall->passed());
}

/// Of a limit for all but the rarest, the time is that of the quantile, which the page's totals are not.
std::string outcome(const Evaluation& evaluation, const physics::Requirements& asked)
{
    if (!evaluation.runs() || !evaluation.footprint.fits())
        return "does not fit: needs " + quantityText(evaluation.footprint.total.in(unit::byte), "B") + ", has "
               + quantityText(evaluation.footprint.capacity.in(unit::byte), "B");
    const std::string time = seconds(judgedLatency(evaluation))
                             + (asked.latencyQuantile ? " at p" + exactPercent(*asked.latencyQuantile) : "");
    const std::string utilization = percentText(evaluation.modelFlopsUtilization);
    return meetsLimit(evaluation) ? utilization + " in " + time : "too late at " + time;
}

struct Candidate {
    ResolvedDesign design;
    Evaluation evaluation;
};

/// The term that is longer by most than that of the best. What is late is judged by its whole time; what is in time, by the
/// time of each unit of work, which its MFU follows where the peak is the same.
std::optional<Term> differenceTo(const Candidate& best, const Candidate& other)
{
    const bool isInTime = meetsLimit(other.evaluation);
    const bool hasSamePeak = other.design.knobs.computePrecision == best.design.knobs.computePrecision;
    if (!other.evaluation.runs() || !other.evaluation.footprint.fits() || (isInTime && !hasSamePeak))
        return std::nullopt;
    const double share = isInTime ? 1.0 / other.evaluation.work.batch : 1.0;
    const double bestShare = isInTime ? 1.0 / best.evaluation.work.batch : 1.0;
    std::optional<Term> largest;
    Time most;
    for (const Term term : physics::kTerms) {
        const Time longer = other.evaluation.terms[term] * share - best.evaluation.terms[term] * bestShare;
        if (longer > most) {
            most = longer;
            largest = term;
        }
    }
    return largest;
}

std::string idOfCandidate(std::size_t index)
{
    return {static_cast<char>('a' + index)};
}

PosedQuestion poseBestDesign(const MissionPart& part, const Catalog& catalog)
{
    PosedQuestion posed;
    posed.key = kNoneOfThem;
    for (std::size_t i = 0; i < part.question.candidates.size(); ++i) {
        const ResolvedDesign design = found(part.question.candidates[i], catalog);
        const Evaluation evaluation = design.evaluate(part.requirements);
        const std::string id = idOfCandidate(i);
        posed.choices.push_back({id, batchText(design.knobs), precisionsText(design), std::nullopt});
        posed.because += batchText(design.knobs) + " with " + precisionsText(design) + ": "
                         + outcome(evaluation, part.requirements) + ". ";
        if (meetsLimit(evaluation) && evaluation.modelFlopsUtilization > posed.number) {
            posed.key = id;
            posed.number = evaluation.modelFlopsUtilization;
        }
    }
    posed.choices.push_back(
        {std::string(kNoneOfThem), "None of these", "every one is too late or does not fit", std::nullopt});
    if (!posed.because.empty())
        posed.because.pop_back();
    return posed;
}

}  // namespace

std::string batchText(const physics::Design& knobs)
{
    return "Batch " + countText(knobs.batch);
}

std::string precisionsText(const ResolvedDesign& design)
{
    const physics::Design& knobs = design.knobs;
    std::string text = std::string(displayName(knobs.weightPrecision)) + " weights, ";
    if (design.workload->value.kvCache)
        text += std::string(displayName(knobs.kvPrecision)) + " KV cache, ";
    return text + std::string(displayName(knobs.computePrecision)) + " arithmetic";
}

std::vector<CandidateOutcome> candidateOutcomes(const MissionPart& part, const Catalog& catalog)
{
    std::vector<Candidate> candidates;
    for (const NamedDesign& candidate : part.question.candidates) {
        const ResolvedDesign design = found(candidate, catalog);
        candidates.push_back({design, design.evaluate(part.requirements)});
    }
    const Candidate* best = nullptr;
    for (const Candidate& each : candidates)
        if (meetsLimit(each.evaluation)
            && (!best || each.evaluation.modelFlopsUtilization > best->evaluation.modelFlopsUtilization))
            best = &each;
    std::vector<CandidateOutcome> outcomes;
    for (const Candidate& each : candidates)
        outcomes.push_back({idOfCandidate(outcomes.size()), outcome(each.evaluation, part.requirements),
                            best && best != &each ? differenceTo(*best, each) : std::nullopt});
    return outcomes;
}

PosedQuestion poseByKind(const MissionPart& part, const Catalog& catalog)
{
    switch (part.question.kind) {
    case QuestionKind::LargestTermShrinkage: return poseShrinkage(part, catalog);
    case QuestionKind::LatencyFloor: return poseFloor(part, catalog);
    case QuestionKind::BestMfuDesign: return poseBestDesign(part, catalog);
    }
    return {};
}

PosedQuestion pose(const Mission& mission, const MissionPart& part, const Catalog& catalog)
{
    PosedQuestion posed = poseByKind(part, catalog);
    posed.prompt = missionText(mission, part, catalog, part.question.prompt);
    return posed;
}

}  // namespace ironlab::lab
