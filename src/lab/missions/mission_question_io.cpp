// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/missions/mission_reader.h"
#include "lab/missions/question_parts.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace ironlab::lab {
namespace {

void expectRuns(ObjectReader& reader, std::string_view key, const NamedDesign& design, const MissionSource& source)
{
    if (!source.sound.start || !reader.isSound(key))
        return;
    const auto resolved = resolve(design, source.catalog);
    if (resolved && !resolved->evaluate().runs())
        reader.fault(key, "a design that runs", "the question compares times; choose a design that fits its machine");
}

void readNumberUnit(ObjectReader& reader, Question& question)
{
    question.numberUnit = reader.string("number_unit");
    const std::string_view expected = question.kind == QuestionKind::LargestTermShrinkage ? "times"
                                      : question.kind == QuestionKind::BestMfuDesign      ? "%"
                                                                                          : "";
    if (!expected.empty() && question.numberUnit != expected)
        reader.fault("number_unit", '"' + std::string(expected) + '"', "this kind of question has that unit");
    if (expected.empty() && dimensionOfUnit(question.numberUnit) != exponentsOf(dimension::Time{}))
        reader.fault("number_unit", "a unit of time such as \"ms\"", "this question asks for a time");
}

bool allResolve(const Question& question, const Catalog& catalog)
{
    const auto resolves = [&catalog](const NamedDesign& design) { return resolve(design, catalog).has_value(); };
    switch (question.kind) {
    case QuestionKind::LargestTermShrinkage: return resolves(question.before) && resolves(question.after);
    case QuestionKind::LatencyFloor: return resolves(question.before);
    case QuestionKind::BestMfuDesign: return std::ranges::all_of(question.candidates, resolves);
    }
    return false;
}

/// A prediction has a number above zero beside its choice; a question whose true number is none cannot be answered.
void expectANumber(ObjectReader& reader, const MissionPart& part, const Catalog& catalog)
{
    const PosedQuestion posed = poseByKind(part, catalog);
    if (std::isfinite(posed.number) && posed.number > 0.0)
        return;
    const std::string now = " Now: " + posed.because;
    switch (part.question.kind) {
    case QuestionKind::LargestTermShrinkage:
        reader.fault("after",
                     "a design with some of every term that \"before\" has; a term that vanishes has no factor",
                     "give the two designs the same kinds of terms." + now);
        break;
    case QuestionKind::LatencyFloor:
        reader.fault("before", "a design whose data and overhead take time; that is the number to predict",
                     "give it a framework tax or a distance." + now);
        break;
    case QuestionKind::BestMfuDesign:
        reader.fault("candidates", "a candidate that runs, fits and is in time; its MFU is the number to predict",
                     "change the candidates or the part's latency." + now);
        break;
    }
}

void readCandidates(ObjectReader& reader, const MissionSource& source, MissionPart& part)
{
    std::vector<std::string> cards;
    const auto read = [&](const ValueReader& candidate) {
        std::optional<NamedDesign> design;
        const std::size_t faultsBefore = reader.faultCount();
        candidate.object([&](ObjectReader& members) { design = source.design(members, part.start); });
        if (!design)
            return;
        part.question.candidates.push_back(*design);
        const auto resolved = resolve(*design, source.catalog);
        if (!resolved || reader.faultCount() != faultsBefore)
            return;
        cards.push_back(batchText(resolved->knobs) + " with " + precisionsText(*resolved));
        if (std::count(cards.begin(), cards.end(), cards.back()) > 1)
            candidate.fault("a card of its own, made of batch and precisions",
                            "another candidate shows " + cards.back() + " as well; change one of them");
    };
    reader.each("candidates", read, {2, 8});
}

/// Designs are compared with a time, which the question or the part's requirements say.
void expectATarget(ObjectReader& reader, MissionSource& source, const MissionPart& part)
{
    if (part.question.target || part.requirements.latency)
        return;
    if (source.sound.target)
        reader.fault("target", "a time to be met", "add a target here or a latency to the part's requirements");
    source.sound.target = false;
}

void readDesigns(ObjectReader& reader, MissionSource& source, MissionPart& part)
{
    Question& question = part.question;
    if (question.kind == QuestionKind::BestMfuDesign) {
        readCandidates(reader, source, part);
        return;
    }
    question.before = source.design(reader, "before", part.start);
    expectRuns(reader, "before", question.before, source);
    if (question.kind == QuestionKind::LargestTermShrinkage) {
        question.after = source.design(reader, "after", part.start);
        expectRuns(reader, "after", question.after, source);
    } else {
        expectATarget(reader, source, part);
    }
}

}  // namespace

void readQuestion(ObjectReader& reader, MissionSource& source, MissionPart& part)
{
    Question& question = part.question;
    question.kind = reader.choice("kind", kQuestionKinds);
    source.sound.questionKind = reader.isSound("kind");
    question.prompt = source.texts.read(reader, "prompt");
    question.numberLabel = source.texts.read(reader, "number_label");
    if (!source.sound.questionKind) {
        // What else belongs here depends on the kind.
        reader.ignoreRest();
        return;
    }
    readNumberUnit(reader, question);
    question.target = readOptionalQuantity<dimension::Time>(reader, "target");
    source.sound.target = source.sound.target && reader.isSound("target");
    const std::size_t faultsBefore = reader.faultCount();
    readDesigns(reader, source, part);
    const bool areSound = source.sound.start && source.sound.requirements && reader.faultCount() == faultsBefore;
    if (areSound && reader.isSound("target") && allResolve(question, source.catalog))
        expectANumber(reader, part, source.catalog);
}

void readScene(ObjectReader& reader, MissionSource& source, MissionPart& part)
{
    StakeholderScene scene;
    scene.who = reader.string("who");
    scene.says = source.texts.read(reader, "says");
    scene.asks = source.texts.readOptional(reader, "asks");
    scene.number = reader.optionalChoice("number", kSceneNumbers).value_or(SceneNumber::None);
    scene.numberUnit = reader.optionalString("number_unit").value_or("");
    scene.tolerance = reader.optionalNumber("tolerance", kShare).value_or(scene.tolerance);
    scene.minimumWords = static_cast<int>(reader.optionalInteger("minimum_words", {0, 1000}).value_or(0));
    scene.arrivalRate = readOptionalQuantity<dimension::Time::Inverse>(reader, "arrival_rate").value_or(Rate{});
    if (reader.has("proposal"))
        scene.proposal = source.design(reader, "proposal", part.start);
    source.sound.proposal = scene.proposal || reader.isSound("proposal");
    if (scene.number != SceneNumber::None) {
        const auto wanted = scene.number == SceneNumber::ProposalLatency ? exponentsOf(dimension::Time{})
                                                                         : exponentsOf(dimension::Time::Inverse{});
        if (!scene.proposal && source.sound.proposal) {
            reader.fault("number", "a proposal to compute it from", "add \"proposal\" to the scene");
            source.sound.proposal = false;
        }
        if (reader.isSound("number_unit") && dimensionOfUnit(scene.numberUnit) != wanted)
            reader.fault("number_unit", "a unit of " + measureNoun(wanted), "name the unit of the answer's number");
        if (scene.asks.empty() && reader.isSound("asks"))
            reader.fault("asks", "the question that the number answers", "say what is asked");
    }
    part.scene = std::move(scene);
}

void readGates(ObjectReader& reader, const MissionSource& source, MissionPart& part)
{
    Gates& gates = part.gates;
    gates.distinctMoves = static_cast<int>(reader.optionalInteger("distinct_moves", {0, 1000}).value_or(0));
    reader.optionalEach("bracket_flip_on", [&](const ValueReader& element) {
        const std::size_t faultsBefore = reader.faultCount();
        const physics::Tier tier = element.choice(physics::kTiers);
        if (reader.faultCount() != faultsBefore)
            return;
        if (source.sound.tiers && !source.mission.tierAccelerators.contains(tier))
            element.fault("a tier of this mission", "add the tier to \"tiers\" or remove it here");
        gates.bracketFlipOn.push_back(tier);
    });
    // Whole batches next to one another are a factor of two apart at most: that close can always be reached.
    gates.bracketWithin = reader.optionalNumber("bracket_within", {2.0, 1000.0}).value_or(0.0);
    gates.claimCriticalFraction = reader.optionalBoolean("claim_critical_fraction").value_or(false);
    gates.criticalFractionTolerance =
        reader.optionalNumber("critical_fraction_tolerance", kShare).value_or(gates.criticalFractionTolerance);
    gates.meetRequirements = reader.optionalBoolean("meet_requirements").value_or(false);
    gates.reflectionWords = static_cast<int>(reader.optionalInteger("reflection_words", {0, 2000}).value_or(0));
    gates.evidenceInReflection =
        static_cast<int>(reader.optionalInteger("evidence_in_reflection", {0, 20}).value_or(0));

    const auto has = [&](KnobId id) {
        return std::any_of(part.knobs.begin(), part.knobs.end(), [&](const KnobSpec& knob) { return knob.id == id; });
    };
    if (source.sound.knobs && !gates.bracketFlipOn.empty() && (!has(KnobId::Tier) || !has(KnobId::Batch)))
        reader.fault("bracket_flip_on", "knobs for the tier and the batch", "open both in this part");
    if (gates.bracketWithin > 0.0 && gates.bracketFlipOn.empty() && reader.isSound("bracket_flip_on"))
        reader.fault("bracket_within", "tiers whose flip is bracketed", "name them in \"bracket_flip_on\"");
    if (source.sound.knobs && gates.claimCriticalFraction && !has(KnobId::AcceleratorSpeedup))
        reader.fault("claim_critical_fraction", "a knob for the accelerator speedup", "open it in this part");
    if (source.sound.target && gates.claimCriticalFraction && !part.question.target && !part.requirements.latency)
        reader.fault("claim_critical_fraction", "a time to be met", "add a latency to the part's requirements");
}

}  // namespace ironlab::lab
