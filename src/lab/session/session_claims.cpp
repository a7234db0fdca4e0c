// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/designs/bill.h"
#include "lab/designs/flips.h"
#include "lab/session/session_rules.h"

#include <ironlab/base/number_format.h>
#include <ironlab/lab/rate_unit.h>
#include <ironlab/physics/amdahl.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace ironlab::lab {
namespace {

using namespace fact;

constexpr double kInfinity = std::numeric_limits<double>::infinity();

Decision recordedAndRefused(Fact fact, std::string reason)
{
    return {{std::move(fact)}, Refusal{std::move(reason)}};
}

std::string seconds(Time time)
{
    return quantityText(time.in(unit::second), "s");
}

/// The question that a claim about p answers: today's T at S = 1, the target, the speedup on the bench.
struct FractionQuestion {
    Time now;
    Time target;
    double speedup = 1.0;

    [[nodiscard]] std::optional<double> answer() const
    {
        return physics::criticalParallelFraction(now, target, speedup);
    }
};

std::optional<FractionQuestion> fractionQuestion(const SessionContext& context, int number, const NamedDesign& design)
{
    const MissionPart& part = context.part(number);
    const auto evaluation = context.evaluate(number, design);
    if (!evaluation || !evaluation->runs())
        return std::nullopt;
    const std::optional<Time> target = part.question.target ? part.question.target : evaluation->stepTarget;
    if (!target)
        return std::nullopt;
    return FractionQuestion{evaluation->amdahl.baselineLatency, *target, design.knobs.acceleratorSpeedup};
}

std::string fractionHint(const FractionQuestion& asked, double tolerance)
{
    return "Not within " + statedText(tolerance, "1") + " at S = " + numberText(asked.speedup)
           + ". Look where the line of the target meets your S on the heatmap, or solve 1 / ((1 − p) + p / S) = T / T* "
             "for p"
             " with T = "
           + seconds(asked.now) + " and T* = " + seconds(asked.target) + ".";
}

const KnobSpec* batchKnob(const MissionPart& part)
{
    const auto found = std::find_if(part.knobs.begin(), part.knobs.end(),
                                    [](const KnobSpec& knob) { return knob.id == KnobId::Batch; });
    return found == part.knobs.end() ? nullptr : &*found;
}

bool isOnTier(const SessionContext& context, const NamedDesign& design, physics::Tier tier)
{
    const auto found = context.mission->tierAccelerators.find(tier);
    return found != context.mission->tierAccelerators.end() && found->second == design.accelerator;
}

std::optional<double> crossover(const SessionContext& context, int part, const NamedDesign& design)
{
    const auto cheap = billOf(*context.part(part).scene->proposal, *context.catalog);
    const auto mine = billOf(design, *context.catalog);
    const auto rate = cheap && mine ? billCrossover(*cheap, *mine) : std::nullopt;
    return rate ? std::optional(rate->in(unit::perSecond)) : std::nullopt;
}

std::string missedHint(const MissionPart& part, const Catalog& catalog, double number)
{
    const StakeholderScene& scene = *part.scene;
    if (scene.number == SceneNumber::ProposalLatency)
        return "The model does not give " + seconds(number * unit::second)
               + " for that proposal. Put it on the bench: turn the controls to what is proposed and read the total.";
    return "The bills do not part at " + quantityText(number, sceneUnit(part, catalog))
           + ". One machine serves so many per second and costs so much an hour: count how many of each you need as the"
             " load grows, and see where the proposal's bill first passes that of the design on your bench.";
}

}  // namespace

bool noFlipHolds(const SessionContext& context, int part, const NoFlipClaimed& claim)
{
    const KnobSpec* batch = batchKnob(context.part(part));
    const auto resolved = resolve(claim.design, *context.catalog);
    return batch && resolved && isOnTier(context, claim.design, claim.tier) && !hasFlip(*resolved, *batch);
}

Decision decideNoFlip(const Situation& situation, const ClaimNoFlip& claim)
{
    const auto& flips = situation.state.flips;
    const std::string tier(displayName(claim.tier));
    const auto flip =
        std::find_if(flips.begin(), flips.end(), [&](const FlipState& f) { return f.tier == claim.tier; });
    if (flip == flips.end())
        return refused("This part does not ask about a flip on " + tier + ".");
    if (flip->settled())
        return refused(tier + " is settled already: " + flipText(*flip) + ".");
    const NamedDesign& design = situation.state.design;
    if (!isOnTier(situation.context, design, claim.tier))
        return refused("Put the design on " + tier + " first: the claim is about what stands on the bench.");
    const auto evaluation = situation.context.evaluate(situation.number, design);
    if (!evaluation || !evaluation->runs() || !evaluation->footprint.fits())
        return refused("This design does not fit on " + tier + ", so nothing can flip there. Find one that fits.");
    if (!twoBatchesSeen(claim.tier, situation.state.moves, *situation.context.mission))
        return refused("Look at " + tier + " from two batches that fit first, with nothing else changed.");
    NoFlipClaimed claimed{claim.tier, design, false};
    claimed.holds = noFlipHolds(situation.context, situation.number, claimed);
    if (claimed.holds)
        return granted(claimed);
    return recordedAndRefused(claimed,
                              "The model does not bear that out for this design. Compare memory time with compute "
                              "time at the smallest and at larger batches.");
}

bool fractionHolds(const SessionContext& context, int part, const FractionClaimed& claim)
{
    const auto asked = fractionQuestion(context, part, claim.design);
    if (!asked)
        return false;
    const auto answer = asked->answer();
    if (!answer || !claim.value)
        return answer.has_value() == claim.value.has_value();
    return std::abs(*answer - *claim.value) <= context.part(part).gates.criticalFractionTolerance;
}

Decision decideFraction(const Situation& situation, const ClaimCriticalFraction& claim)
{
    if (!situation.part().gates.claimCriticalFraction)
        return refused("This part asks for no critical fraction.");
    if (situation.state.criticalFraction)
        return refused("Your claim was right and stays on record.");
    const auto asked = fractionQuestion(situation.context, situation.number, situation.state.design);
    if (!asked)
        return refused("This design does not run, so there is no fraction to claim.");
    if (claim.value && (!std::isfinite(*claim.value) || *claim.value < 0.0 || *claim.value > 1.0))
        return refused("A parallel fraction lies between 0 and 1.");
    if (asked->now <= asked->target)
        return refused("Without any accelerator this design meets the target already, so no fraction is critical.");
    FractionClaimed claimed{claim.value, situation.state.design, false};
    claimed.holds = fractionHolds(situation.context, situation.number, claimed);
    if (claimed.holds && claim.value)
        return granted(claimed);
    if (claimed.holds)
        return recordedAndRefused(claimed,
                                  "True at this S, and on record: no fraction is enough. Now find an S that is, "
                                  "and claim the fraction there.");
    if (!claim.value)
        return recordedAndRefused(claimed, "At S = " + numberText(asked->speedup) + " some fraction is enough.");
    if (!asked->answer())
        return recordedAndRefused(claimed, "At S = " + numberText(asked->speedup)
                                               + " your number cannot be right. Compare S "
                                                 "with T/T*.");
    return recordedAndRefused(claimed, fractionHint(*asked, situation.part().gates.criticalFractionTolerance));
}

std::optional<double> stakeholderTruth(const SessionContext& context, int number, const NamedDesign& design)
{
    const auto& scene = context.part(number).scene;
    if (!scene || !scene->proposal || scene->number == SceneNumber::None)
        return std::nullopt;
    if (scene->number == SceneNumber::CostCrossover)
        return crossover(context, number, design);
    const auto evaluation = context.evaluate(number, *scene->proposal);
    return evaluation && evaluation->runs() ? std::optional(evaluation->latency.in(unit::second)) : std::nullopt;
}

bool mayBeCompared(const SessionContext& context, int part, const NamedDesign& design)
{
    const auto& scene = context.part(part).scene;
    if (!scene || scene->number != SceneNumber::CostCrossover)
        return true;
    const auto evaluation = context.evaluate(part, design);
    return evaluation && evaluation->feasible();
}

bool answerHolds(const SessionContext& context, int part, std::optional<double> number, const NamedDesign& design,
                 std::optional<double> tolerance)
{
    const auto& scene = context.part(part).scene;
    if (!scene || scene->number == SceneNumber::None)
        return true;
    if (!mayBeCompared(context, part, design))
        return false;
    const auto truth = stakeholderTruth(context, part, design);
    if (!number)
        return false;
    if (!truth || std::isinf(*number))
        return !truth && *number == kInfinity;
    return std::abs(*number - *truth) <= tolerance.value_or(scene->tolerance) * std::abs(*truth);
}

Decision decideAnswer(const Situation& situation, const AnswerStakeholder& answer)
{
    const auto& scene = situation.part().scene;
    if (!scene)
        return refused("Nobody asks anything in this part.");
    const int words = wordCount(answer.text);
    if (words < scene->minimumWords)
        return refused(scene->who + " needs your reasons: " + countText(words) + " of " + countText(scene->minimumWords)
                       + " words.");
    const NamedDesign& design = situation.state.design;
    if (scene->number == SceneNumber::None)
        return granted(Answered{answer.text, std::nullopt, design});
    if (!answer.number || std::isnan(*answer.number) || *answer.number < 0.0)
        return refused(scene->who + " asks for a number as well.");
    if (!mayBeCompared(situation.context, situation.number, design))
        return refused("Put a design on the bench that passes every wall: the proposal is compared with it.");
    if (answerHolds(situation.context, situation.number, answer.number, design))
        return granted(Answered{answer.text, answer.number, design});
    return recordedAndRefused(AnswerMissed{*answer.number, design},
                              missedHint(situation.part(), *situation.context.catalog, *answer.number));
}

}  // namespace ironlab::lab
