// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/grading/grade_criteria.h"

#include "lab/designs/design_property.h"
#include "lab/session/session_rules.h"

#include <ironlab/base/number_format.h>
#include <ironlab/base/number_text.h>
#include <ironlab/lab/named_design.h>

#include <algorithm>
#include <cmath>

namespace ironlab::lab {
namespace {

double toHundredths(double points)
{
    return std::round(100.0 * points) / 100.0;
}

std::string event(std::uint64_t number)
{
    return "event " + std::to_string(number);
}

CriterionResult gradeLock(const ReplayedPart& part, const Criterion& criterion)
{
    if (part.lockEvent == 0)
        return decided(criterion, false, "No prediction was locked.");
    if (part.lookedEvent != 0 && part.lookedEvent < part.lockEvent)
        return decided(criterion, false,
                       "The prediction was locked in " + event(part.lockEvent) + ", after the workbench was used in "
                           + event(part.lookedEvent) + '.');
    return decided(criterion, part.state.prediction.has_value(),
                   "Locked with a number in " + event(part.lockEvent) + ", before anything was shown.");
}

CriterionResult gradeMoves(const MissionPart& part, const ReplayedPart& replayed, const Criterion& criterion)
{
    const int need = criterion.need.value_or(part.gates.distinctMoves);
    const int have = replayed.state.countingMoves();
    return counted(criterion, have, need,
                   have < need ? countText(have) + " of " + countText(need) + " distinct designs."
                               : countText(need) + " distinct designs needed, " + countText(have) + " tried.");
}

CriterionResult gradeFlips(const ReplayedPart& replayed, const Criterion& criterion)
{
    const auto& flips = replayed.state.flips;
    std::string because;
    int settled = 0;
    for (const FlipState& flip : flips) {
        settled += flip.settled() ? 1 : 0;
        because += (because.empty() ? "" : "; ") + std::string(displayName(flip.tier)) + ": " + flipText(flip);
    }
    return counted(criterion, settled, static_cast<int>(flips.size()), because + '.');
}

CriterionResult gradeFraction(const GradedLedger& ledger, const ReplayedPart& replayed, const Criterion& criterion)
{
    const auto& claimed = replayed.state.criticalFraction;
    const auto misses = replayed.missedClaims;
    const std::string tries = misses == 0 ? std::string() : " after " + countText(misses) + " that missed";
    if (!claimed)
        return decided(criterion, false, "No claim that the model bears out" + tries + '.');
    const double tolerance = criterion.tolerance.value_or(ledger.part(criterion.part)->gates.criticalFractionTolerance);
    return decided(criterion, true,
                   "Claimed " + numberText(*claimed) + tries + ", within " + numberText(tolerance) + " of the model.");
}

bool isWithin(double number, double truth, double tolerance)
{
    if (std::isinf(truth) || std::isinf(number))
        return number == truth;
    return std::abs(number - truth) <= tolerance * std::abs(truth);
}

CriterionResult gradeObservation(const GradedLedger& ledger, const MissionPart& part, const ReplayedPart& replayed,
                                 const Criterion& criterion)
{
    const auto& observation = replayed.state.observation;
    if (!observation)
        return decided(criterion, false, "Nothing was observed.");
    const PosedQuestion& posed = ledger.plan.question(part.number);
    const double tolerance = criterion.tolerance.value_or(kObservationTolerance);
    const bool choiceHolds = observation->choice == posed.key;
    const bool numberHolds = isWithin(observation->number, posed.number, tolerance);
    const std::string& unit = part.question.numberUnit;
    const auto shown = [&](double number) {
        const auto dimension = dimensionOfUnit(unit);
        const bool isTime = dimension == exponentsOf(dimension::Time{});
        return quantityText(number, isTime ? "s" : unit);
    };
    std::string because = choiceHolds ? "The choice is the model's" : "The model's choice is another one";
    because += numberHolds == choiceHolds ? "; " : ", but ";
    because += numberHolds ? "the number is within " + percentText(tolerance) + " of "
                           : "the number is " + shown(observation->number) + ", the model's ";
    because += shown(posed.number) + '.';
    return counted(criterion, (choiceHolds ? 1 : 0) + (numberHolds ? 1 : 0), 2, because);
}

CriterionResult gradeAnswer(const GradedLedger& ledger, const ReplayedPart& replayed, const Criterion& criterion)
{
    if (!replayed.state.stakeholderAnswer || !replayed.state.answeredOn)
        return decided(criterion, false, "The stakeholder has no answer.");
    const SessionContext context{&ledger.mission(), &ledger.plan.catalog()};
    const bool holds = answerHolds(context, criterion.part, replayed.state.stakeholderNumber,
                                   *replayed.state.answeredOn, criterion.tolerance);
    const std::string tries = replayed.missedClaims == 0 ? std::string()
                                                         : " Numbers or claims of this part that missed before: "
                                                               + countText(replayed.missedClaims) + '.';
    return decided(criterion, holds,
                   (holds ? "The model bears the number out." : "The model gives another number.") + tries);
}

/// Designs that may count as the final one, and what each is called.
std::vector<std::pair<std::string, NamedDesign>> finalDesigns(const ReplayedPart& replayed)
{
    std::vector<std::pair<std::string, NamedDesign>> designs{{"the design on the bench", replayed.state.design}};
    if (replayed.state.answeredOn)
        designs.emplace_back("the design that the stakeholder was answered with", *replayed.state.answeredOn);
    for (const auto& [field, text] : replayed.state.reflection)
        for (const std::string& id : citations(text))
            for (const Evidence& evidence : replayed.state.evidence)
                if (evidence.id == id)
                    designs.emplace_back("the cited design " + id, evidence.design);
    return designs;
}

std::string missedWalls(const physics::Evaluation& evaluation)
{
    if (!evaluation.runs())
        return "it does not run";
    std::string names;
    for (const physics::Wall& wall : evaluation.walls)
        if (!wall.passed())
            names += (names.empty() ? "it misses " : ", ") + std::string(fileName(wall.kind));
    return names;
}

CriterionResult gradeDesign(const GradedLedger& ledger, const ReplayedPart& replayed, const Criterion& criterion)
{
    const auto& moves = replayed.state.moves;
    std::string missed;
    for (const auto& [name, design] : finalDesigns(replayed)) {
        const bool isReached = std::any_of(moves.begin(), moves.end(), [&wanted = design](const Move& move) {
            return sameConfiguration(move.design, wanted);
        });
        const auto evaluation = ledger.evaluate(criterion.part, design);
        if (!isReached || !evaluation)
            continue;
        if (evaluation->feasible())
            return decided(criterion, true,
                           "It is " + name + ": " + quantityText(evaluation->latency.in(unit::second), "s") + ", MFU "
                               + percentText(evaluation->modelFlopsUtilization) + ", every wall passed.");
        if (missed.empty())
            missed = "On the bench: " + missedWalls(*evaluation) + '.';
    }
    const bool wasFound = std::any_of(moves.begin(), moves.end(), [&](const Move& move) {
        const auto evaluation = ledger.evaluate(criterion.part, move.design);
        return evaluation && evaluation->feasible();
    });
    CriterionResult result = wasFound ? counted(criterion, 1, 2, missed + " A design on the way passed every wall.")
                                      : decided(criterion, false, missed.empty() ? "No design was reached." : missed);
    return result;
}

}  // namespace

const MissionPart* GradedLedger::part(int number) const
{
    const auto found = std::find_if(mission().parts.begin(), mission().parts.end(),
                                    [&](const MissionPart& part) { return part.number == number; });
    return found == mission().parts.end() ? nullptr : &*found;
}

const ReplayedPart* GradedLedger::replayedPart(int number) const
{
    const auto found = replayed.parts.find(number);
    return found == replayed.parts.end() ? nullptr : &found->second;
}

std::optional<physics::Evaluation> GradedLedger::evaluate(int number, const NamedDesign& design) const
{
    const SessionContext context{&mission(), &plan.catalog()};
    return context.evaluate(number, design);
}

CriterionResult counted(const Criterion& criterion, int have, int need, std::string because)
{
    CriterionResult result;
    result.criterion = criterion;
    result.possible = criterion.points;
    const double share = need <= 0 ? 1.0 : std::clamp(static_cast<double>(have) / need, 0.0, 1.0);
    result.earned = toHundredths(share * criterion.points);
    result.state = share >= 1.0   ? CriterionState::Earned
                   : share <= 0.0 ? CriterionState::Missed
                                  : CriterionState::Partly;
    result.because = std::move(because);
    return result;
}

CriterionResult decided(const Criterion& criterion, bool isEarned, std::string because)
{
    return counted(criterion, isEarned ? 1 : 0, 1, std::move(because));
}

CriterionResult gradeCriterion(const GradedLedger& ledger, const Criterion& criterion)
{
    const MissionPart* const part = ledger.part(criterion.part);
    const ReplayedPart* const replayed = ledger.replayedPart(criterion.part);
    if (criterion.kind == CriterionKind::Reasoning)
        return gradeReasoning(ledger, criterion);
    if (part == nullptr || replayed == nullptr)
        return decided(criterion, false, "The mission has no such part.");
    switch (criterion.kind) {
    case CriterionKind::LockedFirst: return gradeLock(*replayed, criterion);
    case CriterionKind::DistinctMoves: return gradeMoves(*part, *replayed, criterion);
    case CriterionKind::FlipsSettled: return gradeFlips(*replayed, criterion);
    case CriterionKind::CriticalFraction: return gradeFraction(ledger, *replayed, criterion);
    case CriterionKind::Observation: return gradeObservation(ledger, *part, *replayed, criterion);
    case CriterionKind::StakeholderNumber: return gradeAnswer(ledger, *replayed, criterion);
    case CriterionKind::FinalDesign: return gradeDesign(ledger, *replayed, criterion);
    case CriterionKind::EvidenceCited: return gradeEvidence(ledger, criterion);
    case CriterionKind::TermSupported: return gradeTerm(ledger, criterion);
    case CriterionKind::FiguresQuoted: return gradeFigures(ledger, criterion);
    case CriterionKind::Reasoning: break;
    }
    return {};
}

}  // namespace ironlab::lab
