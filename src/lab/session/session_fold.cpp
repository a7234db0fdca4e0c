// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/session/session_fold.h"

#include "lab/designs/design_property.h"
#include "lab/designs/flips.h"
#include "lab/designs/move_distance.h"
#include "lab/session/session_gates.h"

#include <ironlab/base/contract.h>
#include <ironlab/base/number_format.h>

#include <algorithm>

namespace ironlab::lab {
namespace {

using namespace fact;

void stand(PartState& state, const NamedDesign& design)
{
    state.trail.resize(state.position + 1);
    state.trail.push_back(design);
    ++state.position;
    state.design = design;
}

std::string evidenceLabel(const SessionContext& context, const Captured& captured)
{
    const auto resolved = resolve(captured.design, *context.catalog);
    const std::string name = resolved ? shortName(*resolved) : captured.design.accelerator;
    const physics::Evaluation& evaluation = captured.evaluation;
    return name + ": " + (evaluation.runs() ? quantityText(evaluation.latency.in(unit::second), "s") : "does not run");
}

Stage stageOf(const SessionContext& context, const MissionPart& part, const PartState& state)
{
    if (state.stage == Stage::Closed)
        return Stage::Closed;
    if (state.observation)
        return Stage::Reflect;
    if (context.isOpen)
        return Stage::Observe;
    if (!state.prediction)
        return Stage::Predict;
    return firstMissing(explorationGates(part, state)) ? Stage::Explore : Stage::Observe;
}

/// Changes a part's state by one fact.
class Change {
public:
    Change(const SessionContext& context, int part, PartState& state, const EventPlace& place)
        : m_context(context),
          m_part(part),
          m_state(state),
          m_place(place)
    {
    }

    void operator()(const Locked& locked)
    {
        m_state.prediction = stamped(locked.prediction);
        if (m_context.part(m_part).baseline)
            m_state.pinned = m_context.part(m_part).baseline;
    }
    void operator()(const Revised& revised) { m_state.revisions.push_back(stamped(revised.prediction)); }
    void operator()(const Moved& moved)
    {
        if (moved.cause == Moved::Cause::Redo)
            m_state.design = m_state.trail[++m_state.position];
        else
            stand(m_state, moved.design);
    }
    void operator()(const Pinned& pinned) { m_state.pinned = pinned.design; }
    void operator()(const Undone& /*undone*/) { m_state.design = m_state.trail[--m_state.position]; }
    void operator()(const Evaluated& evaluated);
    void operator()(const Captured& captured)
    {
        m_state.evidence.push_back(
            {captured.id, captured.design, captured.evaluation, evidenceLabel(m_context, captured), m_place.event});
    }
    void operator()(const Observed& observed) { m_state.observation = observed.observation; }
    void operator()(const ReflectionSaved& saved) { m_state.reflection[saved.field] = saved.text; }
    void operator()(const Answered& answered)
    {
        m_state.stakeholderAnswer = answered.text;
        m_state.stakeholderNumber = answered.number;
        m_state.answeredOn = answered.design;
    }
    void operator()(const NoFlipClaimed& claim)
    {
        for (FlipState& flip : m_state.flips)
            if (flip.tier == claim.tier && claim.holds) {
                flip.noFlipClaimed = true;
                flip.claimedAt =
                    besideTheBatch(claim.design, *m_context.mission, m_context.part(m_part), *m_context.catalog);
            }
    }
    void operator()(const FractionClaimed& claim)
    {
        if (claim.holds && claim.value) {
            m_state.criticalFraction = claim.value;
            m_state.fractionClaimedOn = claim.design;
        }
    }
    void operator()(const AnswerMissed& /*missed*/) {}
    void operator()(const Closed& /*closed*/) { m_state.stage = Stage::Closed; }
    void operator()(const Noted& /*noted*/) {}
    void operator()(const Resumed& /*resumed*/) {}

private:
    [[nodiscard]] Prediction stamped(Prediction prediction) const
    {
        prediction.receipt = m_place.receipt;
        prediction.time = m_place.time;
        return prediction;
    }

    const SessionContext& m_context;
    int m_part;
    PartState& m_state;
    const EventPlace& m_place;
};

void Change::operator()(const Evaluated& evaluated)
{
    const MissionPart& part = m_context.part(m_part);
    Move move{static_cast<int>(m_state.moves.size()) + 1, evaluated.design, evaluated.evaluation, m_place.event, true};
    move.counts = std::all_of(m_state.moves.begin(), m_state.moves.end(), [&](const Move& earlier) {
        return !earlier.counts
               || noticeablyDifferent(earlier.design, move.design, *m_context.mission, part, *m_context.catalog);
    });
    m_state.moves.push_back(std::move(move));
    for (FlipState& flip : m_state.flips) {
        FlipState seen = flipSeen(flip.tier, m_state.moves, *m_context.mission, part, *m_context.catalog);
        seen.noFlipClaimed = flip.noFlipClaimed;
        seen.claimedAt = std::move(flip.claimedAt);
        seen.within = flip.within;
        flip = std::move(seen);
    }
}

/// How a fact does not follow.
class Fit {
public:
    using Result = std::optional<Misfit>;

    Fit(const SessionContext& context, int part, const PartState& state)
        : m_part(context.part(part)),
          m_state(state),
          m_isOpen(context.isOpen)
    {
    }

    Result operator()(const Locked& /*locked*/) const
    {
        return orElse(!m_state.prediction, "locks a prediction that is locked already");
    }
    Result operator()(const Moved& moved) const
    {
        const bool isFound = moved.cause != Moved::Cause::Redo || leadsTo(m_state.position + 1, moved.design);
        return afterLock().value_or(orElse(isFound, "does a turn again that was not undone"));
    }
    Result operator()(const Undone& undone) const
    {
        const bool isFound = m_state.position > 0 && leadsTo(m_state.position - 1, undone.design);
        return afterLock().value_or(orElse(isFound, "undoes a turn that was not there"));
    }
    Result operator()(const Evaluated& evaluated) const
    {
        const bool isNew = std::none_of(m_state.moves.begin(), m_state.moves.end(), [&](const Move& move) {
            return sameConfiguration(move.design, evaluated.design);
        });
        return afterLock().value_or(orElse(isNew, "records a configuration a second time"));
    }
    Result operator()(const Observed& /*observed*/) const { return afterLock().value_or(observed()); }
    Result operator()(const Closed& /*closed*/) const { return afterLock().value_or(m_isOpen ? Result() : closed()); }
    Result operator()(const Noted& /*noted*/) const { return std::nullopt; }
    Result operator()(const Resumed& /*resumed*/) const { return std::nullopt; }
    template <class Other>
    Result operator()(const Other& /*other*/) const
    {
        return afterLock().value_or(std::nullopt);
    }

private:
    [[nodiscard]] bool leadsTo(std::size_t position, const NamedDesign& design) const
    {
        return position < m_state.trail.size() && sameConfiguration(m_state.trail[position], design);
    }

    static Result orElse(bool holds, const char* reason)
    {
        return holds ? Result() : Misfit{Misfit::Kind::Order, reason, {}};
    }

    [[nodiscard]] Result observed() const
    {
        if (m_state.observation)
            return orElse(false, "records an observation a second time");
        const auto gates = explorationGates(m_part, m_state);
        const Requirement* const missing = m_isOpen ? nullptr : firstMissing(gates);
        if (missing == nullptr)
            return std::nullopt;
        return Misfit{Misfit::Kind::Gate, "records an observation before the part's moves are done: " + missing->text,
                      missing->text};
    }

    [[nodiscard]] Result closed() const
    {
        if (!m_state.observation)
            return orElse(false, "closes a part before its observation");
        const auto gates = reflectionGates(m_part, m_state);
        const Requirement* const missing = firstMissing(gates);
        if (missing == nullptr)
            return std::nullopt;
        const bool wasComplete = firstMissing(reflectionGates(m_part, m_state, wordCountWithRepeats)) == nullptr;
        return Misfit{wasComplete ? Misfit::Kind::EarlierRule : Misfit::Kind::Gate,
                      "closes a part whose reflection is not complete: " + missing->text, missing->text};
    }

    /// Set where the order is broken already.
    [[nodiscard]] std::optional<Result> afterLock() const
    {
        if (!m_state.prediction && !m_isOpen)
            return orElse(false, "comes before the part's prediction is locked");
        if (m_state.stage == Stage::Closed)
            return orElse(false, "comes after the part is closed");
        return std::nullopt;
    }

    const MissionPart& m_part;
    const PartState& m_state;
    bool m_isOpen;
};

}  // namespace

const MissionPart& SessionContext::part(int number) const
{
    const auto found = std::find_if(mission->parts.begin(), mission->parts.end(),
                                    [&](const MissionPart& candidate) { return candidate.number == number; });
    IRONLAB_EXPECTS(found != mission->parts.end());
    return *found;
}

std::optional<physics::Evaluation> SessionContext::evaluate(int number, const NamedDesign& design) const
{
    const auto resolved = resolve(design, *catalog);
    return resolved ? std::optional(resolved->evaluate(part(number).requirements)) : std::nullopt;
}

PartState freshPart(const SessionContext& context, int number)
{
    const MissionPart& part = context.part(number);
    PartState state;
    state.design = part.start;
    state.trail = {part.start};
    for (const physics::Tier tier : part.gates.bracketFlipOn) {
        FlipState flip;
        flip.tier = tier;
        flip.within = part.gates.bracketWithin;
        state.flips.push_back(flip);
    }
    if (context.isOpen) {
        state.stage = Stage::Observe;
        state.pinned = part.baseline;
    }
    return state;
}

std::optional<Misfit> misfit(const SessionContext& context, int part, const PartState& state, const Fact& fact)
{
    return std::visit(Fit(context, part, state), fact);
}

std::string earlierRule(const MissionPart& part, const Fact& fact, const Misfit& misfit)
{
    const std::string number = std::to_string(part.number);
    const bool isObserved = std::holds_alternative<Observed>(fact);
    std::string sentence = isObserved ? "The observation of part " + number + " was recorded under "
                                      : "Part " + number + " was closed under ";
    sentence += misfit.kind == Misfit::Kind::EarlierRule
                    ? "an earlier rule, by which a word counted each time it was repeated."
                    : "other rules or other numbers of the model.";
    sentence += " Today it would need more: " + misfit.open + ". ";
    return sentence + (isObserved ? "It stays recorded." : "It stays closed.");
}

void apply(const SessionContext& context, int part, PartState& state, const Fact& fact, const EventPlace& place)
{
    std::visit(Change(context, part, state, place), fact);
    state.stage = stageOf(context, context.part(part), state);
}

}  // namespace ironlab::lab
