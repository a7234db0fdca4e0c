// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/grading/grade_criteria.h"

#include <ironlab/base/number_format.h>
#include <ironlab/lab/choice_text.h>
#include <ironlab/lab/grade_reflection.h>
#include <ironlab/lab/written_texts.h>

#include <algorithm>

namespace ironlab::lab {
namespace {

constexpr std::string_view kAnswer = "answer";

struct Text {
    std::string field;
    std::string label;
    std::string text;
};

bool isAsked(const Criterion& criterion, std::string_view field)
{
    return criterion.fields.empty()
           || std::find(criterion.fields.begin(), criterion.fields.end(), field) != criterion.fields.end();
}

std::vector<Text> textsIn(const Mission& mission, const MissionPart& part, const PartState& state,
                          const Catalog& catalog)
{
    std::vector<Text> texts;
    for (const ReflectionField& field : part.reflection) {
        if (const auto saved = state.reflection.find(field.id); saved != state.reflection.end())
            texts.push_back({field.id, missionText(mission, part, catalog, field.label), saved->second});
    }
    if (part.scene && state.stakeholderAnswer)
        texts.push_back({std::string(kAnswer), "To " + part.scene->who, *state.stakeholderAnswer});
    return texts;
}

/// The texts of a part that a criterion looks at, in the order of the mission.
std::vector<Text> textsOf(const GradedLedger& ledger, const Criterion& criterion)
{
    const MissionPart* const part = ledger.part(criterion.part);
    const ReplayedPart* const replayed = ledger.replayedPart(criterion.part);
    if (part == nullptr || replayed == nullptr)
        return {};
    std::vector<Text> texts = textsIn(ledger.mission(), *part, replayed->state, ledger.plan.catalog());
    std::erase_if(texts, [&](const Text& text) { return !isAsked(criterion, text.field); });
    return texts;
}

const Evidence* evidenceNamed(const PartState& state, const std::string& id)
{
    const auto found = std::find_if(state.evidence.begin(), state.evidence.end(),
                                    [&](const Evidence& evidence) { return evidence.id == id; });
    return found == state.evidence.end() ? nullptr : &*found;
}

std::vector<std::string> idsCitedIn(const std::vector<Text>& texts)
{
    std::vector<std::string> ids;
    for (const Text& text : texts)
        for (std::string& id : citations(text.text))
            if (std::find(ids.begin(), ids.end(), id) == ids.end())
                ids.push_back(std::move(id));
    return ids;
}

std::vector<const Evidence*> evidenceCitedIn(const std::vector<Text>& texts, const PartState& state)
{
    std::vector<const Evidence*> found;
    for (const std::string& id : idsCitedIn(texts))
        if (const Evidence* const evidence = evidenceNamed(state, id))
            found.push_back(evidence);
    return found;
}

std::string bindingText(const physics::Evaluation& evaluation)
{
    if (!evaluation.runs())
        return {};
    const std::string first(physics::fileName(evaluation.binding.term));
    return evaluation.binding.balanced
               ? first + " and " + std::string(physics::fileName(evaluation.binding.runnerUp)) + ", balanced"
               : first;
}

std::string figuresText(const physics::Evaluation& evaluation)
{
    if (!evaluation.runs())
        return "does not run";
    std::string text;
    for (const physics::Term term : physics::kTerms)
        text += termWords(term) + ' ' + quantityText(evaluation.terms[term].in(unit::second), "s") + ", ";
    return text + "MFU " + percentText(evaluation.modelFlopsUtilization) + ", "
           + quantityText(evaluation.throughput.in(unit::perSecond), "1/s");
}

bool binds(physics::Term term, const physics::Evaluation& evaluation)
{
    return evaluation.runs()
           && (evaluation.binding.term == term || (evaluation.binding.balanced && evaluation.binding.runnerUp == term));
}

std::string listed(const std::vector<physics::Term>& terms)
{
    std::string text;
    for (const physics::Term term : terms)
        text += (text.empty() ? "" : ", ") + std::string(physics::fileName(term));
    return text;
}

/// What a text may quote without having captured it: limits, targets, anything that was on the bench.
bool standsInLedger(const QuotedFigure& figure, const GradedLedger& ledger, const MissionPart& part,
                    const PartState& state)
{
    const auto& asked = part.requirements;
    std::vector<double> said{ledger.plan.question(part.number).number};
    if (asked.latency)
        said.push_back(asked.latency->in(unit::second));
    if (part.question.target)
        said.push_back(part.question.target->in(unit::second));
    if (asked.modelFlopsUtilization)
        said.push_back(*asked.modelFlopsUtilization);
    if (asked.throughput)
        said.push_back(asked.throughput->in(unit::perSecond));
    if (part.scene)
        said.push_back(part.scene->arrivalRate.in(unit::perSecond));
    for (const auto& number : {state.stakeholderNumber, state.criticalFraction})
        if (number)
            said.push_back(*number);
    if (std::any_of(said.begin(), said.end(), [&](double value) { return agrees(figure, value); }))
        return true;
    return std::any_of(state.moves.begin(), state.moves.end(),
                       [&](const Move& move) { return isFigureOf(figure, move.design, move.evaluation); });
}

}  // namespace

CriterionResult gradeEvidence(const GradedLedger& ledger, const Criterion& criterion)
{
    const std::vector<Text> texts = textsOf(ledger, criterion);
    const PartState& state = ledger.replayedPart(criterion.part)->state;
    const int need = criterion.need.value_or(std::max(1, ledger.part(criterion.part)->gates.evidenceInReflection));
    int have = 0;
    std::string missing;
    for (const std::string& id : idsCitedIn(texts)) {
        if (evidenceNamed(state, id) != nullptr)
            ++have;
        else
            missing += (missing.empty() ? "" : ", ") + id;
    }
    CriterionResult result = counted(
        criterion, have, need, countText(std::min(have, need)) + " of " + countText(need) + " captured designs cited.");
    if (!missing.empty())
        result.findings.push_back("Cites what was not captured: " + missing + '.');
    return result;
}

CriterionResult gradeTerm(const GradedLedger& ledger, const Criterion& criterion)
{
    const PartState& state = ledger.replayedPart(criterion.part)->state;
    std::vector<std::string> findings;
    std::string supported;
    bool anyNamed = false;
    for (const Text& text : textsOf(ledger, criterion)) {
        const NamedTerms named = namedTerms(text.text);
        const auto evidence = evidenceCitedIn({text}, state);
        anyNamed = anyNamed || !named.terms.empty();
        if (named.terms.empty() || evidence.empty())
            continue;
        std::string bound;
        for (const Evidence* const each : evidence) {
            bound += (bound.empty() ? "" : "; ") + each->id + ": " + bindingText(each->evaluation);
            for (const physics::Term term : named.terms)
                if (supported.empty() && binds(term, each->evaluation))
                    supported = "\u201c" + text.label + "\u201d names " + std::string(physics::fileName(term))
                                + ", which binds in " + each->id + '.';
        }
        const bool isBorneOut = std::any_of(evidence.begin(), evidence.end(), [&](const Evidence* each) {
            return std::any_of(named.terms.begin(), named.terms.end(),
                               [&](physics::Term term) { return binds(term, each->evaluation); });
        });
        if (!isBorneOut && named.areStated)
            findings.push_back("\u201c" + text.label + "\u201d names " + listed(named.terms)
                               + "; what it cites is bound otherwise (" + bound + "). Read whether that is meant.");
    }
    const char* const why =
        anyNamed ? "No text names a term that binds in a design it cites." : "No text names a term.";
    CriterionResult result = decided(criterion, !supported.empty(), supported.empty() ? why : supported);
    result.findings = std::move(findings);
    return result;
}

CriterionResult gradeFigures(const GradedLedger& ledger, const Criterion& criterion)
{
    const MissionPart& part = *ledger.part(criterion.part);
    const PartState& state = ledger.replayedPart(criterion.part)->state;
    const std::vector<Text> texts = textsOf(ledger, criterion);
    const auto evidence = evidenceCitedIn(texts, state);
    const int need = criterion.need.value_or(1);
    int have = 0;
    std::string nowhere;
    for (const Text& text : texts) {
        for (const QuotedFigure& figure : quotedFigures(text.text)) {
            const bool isCited = std::any_of(evidence.begin(), evidence.end(), [&](const Evidence* each) {
                return isFigureOf(figure, each->design, each->evaluation);
            });
            have += isCited ? 1 : 0;
            if (!isCited && !standsInLedger(figure, ledger, part, state))
                nowhere += (nowhere.empty() ? "" : ", ") + figure.text;
        }
    }
    CriterionResult result =
        counted(criterion, have, need,
                countText(std::min(have, need)) + " of " + countText(need) + " figures are those of a cited design.");
    if (!nowhere.empty())
        result.findings.push_back("Not a figure of this part's designs; perhaps worked out from them: " + nowhere
                                  + '.');
    return result;
}

CitedEvidence citedEvidence(const PartState& state, const std::string& id)
{
    const Evidence* const evidence = evidenceNamed(state, id);
    if (evidence == nullptr)
        return {id, false, {}, {}, {}};
    return {id, true, evidence->label, bindingText(evidence->evaluation), figuresText(evidence->evaluation)};
}

namespace {

ManualText withEvidence(Text text, const PartState& state)
{
    ManualText manual{std::move(text.field), std::move(text.label), std::move(text.text), {}};
    for (const std::string& id : citations(manual.text))
        manual.evidence.push_back(citedEvidence(state, id));
    return manual;
}

}  // namespace

std::vector<ManualText> writtenTexts(const Mission& mission, const MissionPart& part, const PartState& state,
                                     const Catalog& catalog)
{
    std::vector<ManualText> texts;
    for (Text& text : textsIn(mission, part, state, catalog))
        texts.push_back(withEvidence(std::move(text), state));
    return texts;
}

CriterionResult gradeReasoning(const GradedLedger& ledger, const Criterion& criterion)
{
    CriterionResult result;
    result.criterion = criterion;
    result.state = CriterionState::PendingManual;
    result.pending = criterion.points;
    for (Text& text : textsOf(ledger, criterion))
        result.texts.push_back(withEvidence(std::move(text), ledger.replayedPart(criterion.part)->state));
    result.because = result.texts.empty() ? "Nothing was written." : "For a person to mark.";
    return result;
}

}  // namespace ironlab::lab
