// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/base/contract.h>
#include <ironlab/base/number_format.h>
#include <ironlab/lab/rate_unit.h>
#include <ironlab/present/grade_words.h>
#include <ironlab/present/obstacle_text.h>
#include <ironlab/present/scene_figure.h>
#include <ironlab/present/walls_figure.h>

#include <cmath>

namespace ironlab::present {
namespace {

using physics::Evaluation;

/// "Yours passes every wall.", "Theirs fails: Sound to sound, MFU.", "Theirs: Does not fit: …"
std::string verdictOf(const char* whose, const Evaluation& evaluation, const SceneInput& input,
                      const std::string& memoryName)
{
    if (!evaluation.runs()) {
        return std::string(whose) + ": " + obstacleText(evaluation).answer;
    }
    WallsInput names;
    names.latencyName = latencyWallName(input.latencyName, input.requirements, evaluation);
    names.memoryName = memoryName;
    const std::string failing = failingWalls(evaluation, names);
    return std::string(whose) + (failing.empty() ? " passes every wall." : " fails: " + failing + ".");
}

std::string billText(const Evaluation& evaluation, bool isOfABillion, bool namesUnits)
{
    const double machines = *evaluation.economics.machines;
    std::string text = countText(machines);
    if (namesUnits) {
        text += machines == 1.0 ? " machine" : " machines";
    }
    constexpr double kThousand = 1e3;
    const double bill = evaluation.economics.costPerMillion->in(unit::dollar);
    text += " at " + numberText(isOfABillion ? kThousand * bill : bill);
    return text + (!namesUnits ? "" : isOfABillion ? " USD a billion" : " USD a million");
}

bool hasBill(const Evaluation& evaluation)
{
    return evaluation.runs() && evaluation.economics.machines && evaluation.economics.costPerMillion;
}

std::string bills(const SceneReplyInput& input)
{
    const Evaluation& yours = *input.designs.yours;
    const Evaluation& theirs = *input.designs.theirs;
    if (!hasBill(yours) || !hasBill(theirs)) {
        return {};
    }
    const bool billions = tellsBillions(input.designs);
    return (input.load.empty() ? " Yours takes " : " At " + input.load + " yours takes ")
           + billText(yours, billions, true) + ", theirs " + billText(theirs, billions, false) + ".";
}

/// Whom the numbers speak for: who passes what the other does not, then who is cheaper.
std::string conclusion(const Evaluation& yours, const Evaluation& theirs)
{
    const bool holds = yours.feasible();
    if (holds != theirs.feasible()) {
        return holds ? " These numbers speak for yours." : " These numbers speak for the proposal.";
    }
    if (!holds) {
        return " Neither holds as it stands: the numbers ask for another design.";
    }
    if (!hasBill(yours) || !hasBill(theirs) || *yours.economics.costPerMillion == *theirs.economics.costPerMillion) {
        return " Both hold: the numbers leave the choice to you.";
    }
    return *yours.economics.costPerMillion < *theirs.economics.costPerMillion
               ? " Both hold, and yours is the cheaper one at this load."
               : " Both hold, and the proposal is the cheaper one at this load.";
}

/// Both verdicts, or the one of what is both designs.
std::string verdicts(const SceneReplyInput& input)
{
    const SceneInput& designs = input.designs;
    if (input.isProposal) {
        return "Yours is what is proposed, so both are one design. "
               + verdictOf("It", *designs.theirs, designs, input.theirMemory);
    }
    return verdictOf("Yours", *designs.yours, designs, input.memoryName) + " "
           + verdictOf("Theirs", *designs.theirs, designs, input.theirMemory);
}

}  // namespace

bool isProposed(const lab::StakeholderScene& scene, lab::NamedDesign design)
{
    if (!scene.proposal) {
        return false;
    }
    design.knobs.arrivalRate = scene.proposal->knobs.arrivalRate;
    return lab::sameConfiguration(design, *scene.proposal);
}

OwnDesign ownDesign(const lab::MissionPart& part, const lab::PartState& state, const lab::NamedDesign& onBench)
{
    const lab::StakeholderScene& scene = *part.scene;
    const OwnDesign asked = state.answeredOn ? OwnDesign{*state.answeredOn, OwnDesign::From::Answered}
                                             : OwnDesign{onBench, OwnDesign::From::Bench};
    if (scene.number == lab::SceneNumber::CostCrossover || !isProposed(scene, asked.design)) {
        return asked;
    }
    if (state.pinned && !isProposed(scene, *state.pinned)) {
        return {*state.pinned, OwnDesign::From::Pinned};
    }
    return isProposed(scene, part.start) ? asked : OwnDesign{part.start, OwnDesign::From::Start};
}

std::string ownDesignText(OwnDesign::From from, bool isAnswered)
{
    const std::string onBench = isAnswered ? "The proposal was on the bench when you answered, so \u201cyours\u201d is "
                                           : "The proposal is on the bench, so \u201cyours\u201d is ";
    switch (from) {
    case OwnDesign::From::Bench: return {};
    case OwnDesign::From::Answered: return "\u201cYours\u201d is the design that you answered about";
    case OwnDesign::From::Pinned: return onBench + "the pinned baseline";
    case OwnDesign::From::Start: return onBench + "the design that this part began with";
    }
    return {};
}

std::string sceneNumberText(const lab::MissionPart& part, const lab::Catalog& catalog, double number)
{
    return std::isfinite(number) ? answerText(number, lab::sceneUnit(part, catalog)) : std::string(kInfinityText);
}

std::string sceneVerdicts(const SceneReplyInput& input)
{
    const SceneInput& designs = input.designs;
    IRONLAB_EXPECTS(designs.yours != nullptr && designs.theirs != nullptr);
    return verdicts(input)
           + (input.isProposal && input.mayUndo
                  ? " To compare your own, undo your turns until it is on the bench again."
                  : "");
}

std::string sceneReply(const SceneReplyInput& input)
{
    const SceneInput& designs = input.designs;
    IRONLAB_EXPECTS(designs.yours != nullptr && designs.theirs != nullptr);
    std::string text;
    if (!input.answered.empty()) {
        text += "Your " + input.answered + " holds within " + input.tolerance + ".";
    }
    const std::string space = text.empty() ? "" : " ";
    const std::string compared =
        input.isProposal ? std::string() : bills(input) + conclusion(*designs.yours, *designs.theirs);
    return text + space + verdicts(input) + compared + " Which choice to make of it is yours to argue.";
}

}  // namespace ironlab::present
