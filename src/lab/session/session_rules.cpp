// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/session/session_rules.h"

#include "lab/session/session_gates.h"

#include <ironlab/base/number_format.h>
#include <ironlab/base/utf8.h>

#include <algorithm>
#include <cmath>

namespace ironlab::lab {
namespace {

using namespace fact;

constexpr int kLeastConfident = 1;
constexpr int kMostConfident = 5;
constexpr std::size_t kLongestText = 20'000;

std::optional<std::string> answerFault(const Situation& situation, const std::string& choice, double number)
{
    const auto& choices = situation.question.choices;
    if (std::none_of(choices.begin(), choices.end(), [&](const auto& offered) { return offered.id == choice; }))
        return "Pick one of the answers first.";
    if (!std::isfinite(number) || number <= 0.0)
        return "Give a number above zero as well: a guess with a number is one you remember.";
    return std::nullopt;
}

std::optional<std::string> predictionFault(const Situation& situation, const std::string& choice, double number,
                                           int confidence)
{
    if (auto fault = answerFault(situation, choice, number))
        return fault;
    if (confidence < kLeastConfident || confidence > kMostConfident)
        return "Say how sure you are, from guess to certain.";
    return std::nullopt;
}

std::optional<std::string> textFault(std::string_view text)
{
    if (validUtf8Prefix(text) != text.size())
        return "The text holds bytes that are not UTF-8. Paste it as plain text.";
    if (text.size() > kLongestText)
        return "The text is too long to keep: " + countText(static_cast<double>(text.size())) + " bytes, at most "
               + countText(static_cast<double>(kLongestText)) + ".";
    return std::nullopt;
}

bool isSeen(const PartState& state, const NamedDesign& design)
{
    return std::any_of(state.moves.begin(), state.moves.end(),
                       [&](const Move& move) { return sameConfiguration(move.design, design); });
}

Decision moveTo(const Situation& situation, const Moved& moved)
{
    Decision decision = granted(moved);
    if (isSeen(situation.state, moved.design))
        return decision;
    if (auto evaluation = situation.context.evaluate(situation.number, moved.design))
        decision.facts.emplace_back(Evaluated{moved.design, *evaluation});
    return decision;
}

/// One rule a command. What holds for all of them (locked, not closed) is asked in `decide`.
class Rules {
public:
    explicit Rules(const Situation& situation) : m_situation(situation), m_state(situation.state) {}

    Decision operator()(const LockPrediction& lock) const
    {
        if (m_state.prediction)
            return refused("Your first answer stays on record. You can add a second thought beside it.");
        if (auto fault = predictionFault(m_situation, lock.choice, lock.number, lock.confidence))
            return refused(*fault);
        Decision decision = granted(Locked{{lock.choice, lock.number, lock.confidence, {}, {}}});
        if (isSeen(m_state, m_state.design))
            return decision;
        if (auto evaluation = m_situation.context.evaluate(m_situation.number, m_state.design))
            decision.facts.emplace_back(Evaluated{m_state.design, *evaluation});
        return decision;
    }

    Decision operator()(const RevisePrediction& revision) const
    {
        if (m_state.observation)
            return refused("The comparison is on screen already. Write what you think now into the reflection.");
        if (auto fault = predictionFault(m_situation, revision.choice, revision.number, revision.confidence))
            return refused(*fault);
        return granted(Revised{{revision.choice, revision.number, revision.confidence, {}, {}}});
    }

    Decision operator()(const TurnKnob& turn) const
    {
        const KnobSpec* knob = m_situation.knob(turn.knob);
        if (!knob)
            return refused("This part holds " + std::string(fileName(turn.knob)) + " fixed.");
        if (!turn.value.choice.empty()
            && std::find(knob->choices.begin(), knob->choices.end(), turn.value.choice) == knob->choices.end())
            return refused("\u201c" + turn.value.choice + "\u201d is not among the choices of this control.");
        const NamedDesign turned = withKnob(m_state.design, *m_situation.context.mission, *knob, turn.value);
        if (sameConfiguration(turned, m_state.design))
            return {};
        return moveTo(m_situation, Moved{Moved::Cause::Turn, turn.knob, turned});
    }

    Decision operator()(const PinBaseline& /*pin*/) const
    {
        if (m_state.pinned && sameConfiguration(*m_state.pinned, m_state.design))
            return {};
        return granted(Pinned{m_state.design});
    }

    Decision operator()(const CaptureEvidence& /*capture*/) const
    {
        for (const Evidence& evidence : m_state.evidence)
            if (sameConfiguration(evidence.design, m_state.design))
                return refused(evidence.id + " holds this design already.");
        const auto evaluation = m_situation.context.evaluate(m_situation.number, m_state.design);
        if (!evaluation)
            return refused("A preset of this design is missing.");
        return granted(Captured{"E" + std::to_string(m_state.evidence.size() + 1), m_state.design, *evaluation});
    }

    Decision operator()(const ClaimNoFlip& claim) const { return decideNoFlip(m_situation, claim); }
    Decision operator()(const ClaimCriticalFraction& claim) const { return decideFraction(m_situation, claim); }
    Decision operator()(const AnswerStakeholder& answer) const
    {
        if (auto fault = textFault(answer.text))
            return refused(*fault);
        return decideAnswer(m_situation, answer);
    }

    Decision operator()(const RecordObservation& observation) const
    {
        if (m_state.observation)
            return refused("Your observation is on record and stays as it is.");
        const auto gates = explorationGates(m_situation.part(), m_state);
        if (const Requirement* missing = firstMissing(gates); missing != nullptr && !m_situation.context.isOpen)
            return refused("Not yet. Still open: " + missing->text + ".");
        if (auto fault = answerFault(m_situation, observation.choice, observation.number))
            return refused(*fault);
        return granted(Observed{{observation.choice, observation.number}});
    }

    Decision operator()(const SaveReflection& reflection) const
    {
        const auto& fields = m_situation.part().reflection;
        if (std::none_of(fields.begin(), fields.end(), [&](const auto& field) { return field.id == reflection.field; }))
            return refused("This part has no field \u201c" + reflection.field + "\u201d.");
        if (auto fault = textFault(reflection.text))
            return refused(*fault);
        const auto saved = m_state.reflection.find(reflection.field);
        if (reflection.text == (saved == m_state.reflection.end() ? std::string() : saved->second))
            return {};
        return granted(ReflectionSaved{reflection.field, reflection.text});
    }

    Decision operator()(const ClosePart& /*close*/) const
    {
        if (m_situation.context.isOpen)
            return granted(Closed{});
        if (!m_state.observation)
            return refused("Write down what you observed first; the part closes after the reflection.");
        const auto gates = reflectionGates(m_situation.part(), m_state);
        if (const Requirement* missing = firstMissing(gates))
            return refused("Not yet. Still open: " + missing->text + ".");
        return granted(Closed{});
    }

    Decision operator()(const UndoTurn& /*undo*/) const
    {
        if (m_state.position == 0)
            return refused("There is nothing to undo.");
        return granted(Undone{m_state.trail[m_state.position - 1]});
    }

    Decision operator()(const RedoTurn& /*redo*/) const
    {
        if (m_state.position + 1 >= m_state.trail.size())
            return refused("There is nothing to do again.");
        return granted(Moved{Moved::Cause::Redo, std::nullopt, m_state.trail[m_state.position + 1]});
    }

    Decision operator()(const ResetDesign& /*reset*/) const
    {
        const NamedDesign& start = m_situation.part().start;
        if (sameConfiguration(start, m_state.design))
            return {};
        return moveTo(m_situation, Moved{Moved::Cause::Reset, std::nullopt, start});
    }

    Decision operator()(const AddNote& note) const
    {
        if (wordCount(note.text) == 0)
            return refused("An empty note would say nothing.");
        if (auto fault = textFault(note.text))
            return refused(*fault);
        return granted(Noted{note.text});
    }

private:
    const Situation& m_situation;
    const PartState& m_state;
};

}  // namespace

const KnobSpec* Situation::knob(KnobId id) const
{
    const auto& knobs = part().knobs;
    const auto found = std::find_if(knobs.begin(), knobs.end(), [&](const KnobSpec& knob) { return knob.id == id; });
    return found == knobs.end() ? nullptr : &*found;
}

Decision refused(std::string reason)
{
    return {{}, Refusal{std::move(reason)}};
}

Decision granted(fact::Fact fact)
{
    return {{std::move(fact)}, std::nullopt};
}

Decision decide(const Situation& situation, const Command& command)
{
    const bool isLock = std::holds_alternative<LockPrediction>(command);
    const bool isNote = std::holds_alternative<AddNote>(command);
    if (situation.state.stage == Stage::Closed && !isNote)
        return refused("This part is closed; its record stays as it is.");
    if (!situation.state.prediction && !isLock && !isNote && !situation.context.isOpen)
        return refused("Lock your answer first. The workbench opens with it.");
    return std::visit(Rules(situation), command);
}

}  // namespace ironlab::lab
