// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/session/session_gates.h"

#include <ironlab/base/number_format.h>

#include <algorithm>

namespace ironlab::lab {
namespace {

Requirement counted(std::string text, int have, int need)
{
    return {std::move(text), have >= need, std::min(have, need), need};
}

Requirement single(std::string text, bool done)
{
    return {std::move(text), done, done ? 1 : 0, 1};
}

std::string outOf(int have, int need)
{
    return countText(std::min(have, need)) + " of " + countText(need);
}

Requirement movesGate(int needed, const PartState& state)
{
    const int counting = state.countingMoves();
    const int near = static_cast<int>(state.moves.size()) - counting;
    std::string text = outOf(counting, needed) + " distinct designs";
    if (near > 0 && counting < needed)
        text += "; " + countText(near) + (near == 1 ? " more differs" : " more differ")
                + " from one that counts by less than a hundredth of a slider";
    return counted(std::move(text), counting, needed);
}

Requirement flipsGate(const PartState& state)
{
    const auto settled = static_cast<int>(
        std::count_if(state.flips.begin(), state.flips.end(), [](const FlipState& flip) { return flip.settled(); }));
    const int needed = static_cast<int>(state.flips.size());
    const double within = state.flips.front().within;
    const std::string close = within > 0.0 ? ", at most × " + countText(within) + " apart" : "";
    return counted("Flip of memory and compute settled on " + outOf(settled, needed)
                       + " tiers: a batch seen on each side" + close + ", or \u201cno flip\u201d claimed",
                   settled, needed);
}

Requirement goalGate(const MissionPart& part, const PartState& state)
{
    std::string text = "A design that passes every wall";
    if (part.requirements.modelFlopsUtilization)
        text += " with MFU above " + statedText(*part.requirements.modelFlopsUtilization, "%");
    const bool found = std::any_of(state.moves.begin(), state.moves.end(),
                                   [](const Move& move) { return move.evaluation.feasible(); });
    return single(std::move(text), found);
}

int citedEvidence(const PartState& state)
{
    std::vector<std::string> cited;
    for (const auto& [field, text] : state.reflection)
        for (std::string& id : citations(text))
            cited.push_back(std::move(id));
    const auto isCited = [&](const Evidence& evidence) {
        return std::find(cited.begin(), cited.end(), evidence.id) != cited.end();
    };
    return static_cast<int>(std::count_if(state.evidence.begin(), state.evidence.end(), isCited));
}

/// All boxes count together, whichever of them asks for a citation.
std::string citedText(int cited, int need)
{
    return need == 1 ? "A captured design cited in any box of your reflection, brackets and all: [E1]"
                     : outOf(cited, need)
                           + " captured designs cited in whichever boxes of your reflection, brackets and all: [E1]";
}

std::string textOf(const PartState& state, const std::string& field)
{
    const auto found = state.reflection.find(field);
    return found == state.reflection.end() ? std::string() : found->second;
}

int reflectionWords(const PartState& state, WordRule countWords)
{
    int words = 0;
    for (const auto& [field, text] : state.reflection)
        words += countWords(text);
    return words;
}

}  // namespace

std::vector<Requirement> explorationGates(const MissionPart& part, const PartState& state)
{
    std::vector<Requirement> gates;
    if (part.gates.distinctMoves > 0)
        gates.push_back(movesGate(part.gates.distinctMoves, state));
    if (!part.gates.bracketFlipOn.empty())
        gates.push_back(flipsGate(state));
    if (part.gates.claimCriticalFraction)
        gates.push_back(single("Critical parallel fraction claimed", state.criticalFraction.has_value()));
    if (part.gates.meetRequirements)
        gates.push_back(goalGate(part, state));
    return gates;
}

std::vector<Requirement> reflectionGates(const MissionPart& part, const PartState& state, WordRule countWords)
{
    std::vector<Requirement> gates;
    if (part.scene)
        gates.push_back(single(part.scene->who + " has your answer", state.stakeholderAnswer.has_value()));
    for (const ReflectionField& field : part.reflection) {
        const int words = countWords(textOf(state, field.id));
        if (field.minimumWords > 0)
            gates.push_back(counted(outOf(words, field.minimumWords) + " words in \u201c" + field.label + "\u201d",
                                    words, field.minimumWords));
    }
    if (part.gates.reflectionWords > 0) {
        const int words = reflectionWords(state, countWords);
        gates.push_back(counted(outOf(words, part.gates.reflectionWords) + " words of reflection in all", words,
                                part.gates.reflectionWords));
    }
    if (part.gates.evidenceInReflection > 0) {
        const int cited = citedEvidence(state);
        gates.push_back(
            counted(citedText(cited, part.gates.evidenceInReflection), cited, part.gates.evidenceInReflection));
    }
    return gates;
}

const Requirement* firstMissing(const std::vector<Requirement>& requirements)
{
    const auto missing = std::find_if(requirements.begin(), requirements.end(),
                                      [](const Requirement& requirement) { return !requirement.done; });
    return missing == requirements.end() ? nullptr : &*missing;
}

}  // namespace ironlab::lab
