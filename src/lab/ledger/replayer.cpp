// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/ledger/replayer.h"

#include "lab/ledger/result_check.h"
#include "lab/session/session_events.h"
#include "lab/session/session_rules.h"

#include <ironlab/lab/lab_version.h>
#include <ironlab/version.h>

#include <algorithm>

namespace ironlab::lab {

using namespace fact;

namespace {

/// Facts that show or turn something, which the lab refuses before the lock.
bool looksAtSomething(const Fact& fact)
{
    return !std::holds_alternative<Locked>(fact) && !std::holds_alternative<Noted>(fact);
}

bool leadsTo(const PartState& state, std::size_t position, const NamedDesign& design)
{
    return position < state.trail.size() && sameConfiguration(state.trail[position], design);
}

/// Whether a fact that is out of its order can be folded all the same.
bool canTakeEffect(const PartState& state, const Fact& fact)
{
    if (state.stage == Stage::Closed)
        return false;
    if (std::holds_alternative<Locked>(fact))
        return !state.prediction;
    if (const auto* const moved = std::get_if<Moved>(&fact))
        return moved->cause != Moved::Cause::Redo || leadsTo(state, state.position + 1, moved->design);
    if (const auto* const undone = std::get_if<Undone>(&fact))
        return state.position > 0 && leadsTo(state, state.position - 1, undone->design);
    if (const auto* const evaluated = std::get_if<Evaluated>(&fact))
        return std::none_of(state.moves.begin(), state.moves.end(),
                            [&](const Move& move) { return sameConfiguration(move.design, evaluated->design); });
    if (std::holds_alternative<Observed>(fact))
        return !state.observation;
    return true;
}

}  // namespace

Replayer::Replayer(const ReplayPlan& plan, const LedgerHeader& header, Replayed& replayed)
    : m_plan(plan),
      m_context{&plan.mission(), &plan.catalog(), header.purpose == LedgerPurpose::Demonstration},
      m_replayed(replayed),
      m_isOfNewerLab(isNewerVersion(header.labVersion, kVersion))
{
    for (const MissionPart& part : plan.mission().parts) {
        ReplayedPart& fresh = m_replayed.parts[part.number];
        fresh.state = freshPart(m_context, part.number);
        m_benches[part.number].part = &fresh;
    }
}

void Replayer::check(const Event& event)
{
    auto found = factFrom(m_context, event);
    if (!found) {
        note(event, "content", "does not fit this mission: " + found.error());
        return;
    }
    if (found->part != 0)
        checkFact(event, found->part, std::move(found->fact));
}

bool Replayer::isOpen(int part) const
{
    const auto found = m_benches.find(part);
    return m_context.isOpen || found == m_benches.begin()
           || std::prev(found)->second.part->state.stage == Stage::Closed;
}

void Replayer::note(const Event& event, std::string what, const std::string& reason)
{
    m_replayed.report.disagreements.push_back(
        {event.seq, std::move(what), {}, {}, "Event " + std::to_string(event.seq) + ' ' + reason + '.'});
}

void Replayer::checkFact(const Event& event, int part, Fact fact)
{
    Bench& bench = m_benches.at(part);
    keepTime(event, bench);
    if (std::holds_alternative<Locked>(fact) && bench.part->lockEvent == 0)
        bench.part->lockEvent = event.seq;
    if (looksAtSomething(fact) && bench.part->lookedEvent == 0)
        bench.part->lookedEvent = event.seq;
    const bool isInOrder = checkOrder(event, part, fact);
    if (!isInOrder && !canTakeEffect(state(part), fact))
        return;
    if (std::visit([&](auto& each) { return bearsOut(event, part, each); }, fact))
        takeEffect(event, part, fact);
}

/// False where the event stands out of its order. What an earlier rule granted is told and is in order.
bool Replayer::checkOrder(const Event& event, int part, const Fact& fact)
{
    if (!isOpen(part)) {
        note(event, "order", "belongs to a part that is not open yet");
        return false;
    }
    const auto misfit = lab::misfit(m_context, part, state(part), fact);
    if (!misfit)
        return true;
    if (misfit->kind == Misfit::Kind::EarlierRule) {
        m_replayed.report.notices.push_back("Event " + std::to_string(event.seq) + ": "
                                            + earlierRule(m_context.part(part), fact, *misfit));
        return true;
    }
    note(event, "order", misfit->reason);
    return false;
}

void Replayer::keepTime(const Event& event, Bench& bench) const
{
    if (bench.latest && event.time > *bench.latest)
        bench.part->time += std::min<std::chrono::milliseconds>(event.time - *bench.latest, kLongestPause);
    bench.latest = event.time;
}

void Replayer::takeEffect(const Event& event, int part, const Fact& fact)
{
    apply(m_context, part, state(part), fact,
          {static_cast<std::size_t>(event.seq), utcText(event.time), receiptCode(event.hash)});
}

template <class Other>
bool Replayer::bearsOut(const Event& /*event*/, int /*part*/, Other& /*other*/)
{
    return true;
}

bool Replayer::bearsOut(const Event& event, int part, Locked& locked)
{
    checkChoice(event, part, locked.prediction.choice);
    return true;
}

bool Replayer::bearsOut(const Event& event, int part, Revised& revised)
{
    checkChoice(event, part, revised.prediction.choice);
    return true;
}

bool Replayer::bearsOut(const Event& event, int part, Observed& observed)
{
    checkChoice(event, part, observed.observation.choice);
    return true;
}

bool Replayer::bearsOut(const Event& event, int part, Moved& moved)
{
    Bench& bench = m_benches.at(part);
    ++bench.part->turns;
    bool isLegal = moved.cause != Moved::Cause::Redo || !isStray(part, moved.design);
    if (moved.cause == Moved::Cause::Turn)
        isLegal = checkTurn(event, part, moved) && !isStray(part, state(part).design);
    else if (moved.cause == Moved::Cause::Reset)
        isLegal = checkDesign(event, moved.design, m_context.part(part).start, "the part's start");
    const auto isThisOne = [&](const NamedDesign& stray) { return sameConfiguration(stray, moved.design); };
    bench.strays.erase(std::remove_if(bench.strays.begin(), bench.strays.end(), isThisOne), bench.strays.end());
    if (!isLegal)
        bench.strays.push_back(moved.design);
    return true;
}

bool Replayer::bearsOut(const Event& /*event*/, int part, Undone& /*undone*/)
{
    ++m_benches.at(part).part->undone;
    return true;
}

bool Replayer::bearsOut(const Event& event, int part, Evaluated& evaluated)
{
    const bool isOnBench = checkDesign(event, evaluated.design, state(part).design, "the one on the bench");
    checkResult(event, evaluated.evaluation);
    return isOnBench && !isStray(part, evaluated.design);
}

bool Replayer::bearsOut(const Event& event, int part, Captured& captured)
{
    const bool isOnBench = checkDesign(event, captured.design, state(part).design, "the one on the bench");
    checkResult(event, captured.evaluation);
    return isOnBench && !isStray(part, captured.design);
}

bool Replayer::bearsOut(const Event& event, int part, NoFlipClaimed& claim)
{
    const bool holds = noFlipHolds(m_context, part, claim);
    checkVerdict(event, claim.holds, holds, "that there is no flip");
    claim.holds = holds;
    m_benches.at(part).part->missedClaims += holds ? 0 : 1;
    return true;
}

bool Replayer::bearsOut(const Event& event, int part, FractionClaimed& claim)
{
    const bool holds = fractionHolds(m_context, part, claim) && !isStray(part, claim.design);
    checkVerdict(event, claim.holds, holds, "a critical parallel fraction");
    claim.holds = holds;
    m_benches.at(part).part->missedClaims += holds ? 0 : 1;
    return true;
}

bool Replayer::bearsOut(const Event& /*event*/, int part, AnswerMissed& /*missed*/)
{
    ++m_benches.at(part).part->missedClaims;
    return true;
}

bool Replayer::bearsOut(const Event& event, int part, Answered& answered)
{
    checkDesign(event, answered.design, state(part).design, "the one on the bench");
    checkVerdict(event, true, answerHolds(m_context, part, answered.number, answered.design), "an answer's number");
    return true;
}

bool Replayer::checkChoice(const Event& event, int part, const std::string& choice)
{
    ++m_replayed.report.recomputed;
    const auto& choices = m_plan.question(part).choices;
    if (std::any_of(choices.begin(), choices.end(), [&](const auto& offered) { return offered.id == choice; }))
        return true;
    note(event, "choice", "names the answer \"" + choice + "\", which the question does not offer");
    return false;
}

bool Replayer::checkDesign(const Event& event, const NamedDesign& design, const NamedDesign& expected,
                           const std::string& what)
{
    if (sameConfiguration(design, expected))
        return true;
    note(event, "design", "is about another design than " + what);
    return false;
}

/// One control was turned, and nothing else changed.
bool Replayer::checkTurn(const Event& event, int part, const Moved& moved)
{
    ++m_replayed.report.recomputed;
    const auto& knobs = m_context.part(part).knobs;
    const auto knob =
        std::find_if(knobs.begin(), knobs.end(), [&](const KnobSpec& spec) { return moved.knob == spec.id; });
    if (knob == knobs.end()) {
        note(event, "design", "turns a control that the part does not have");
        return false;
    }
    const KnobValue value = knobValue(moved.design, m_plan.mission(), *knob, m_plan.catalog());
    if (sameConfiguration(withKnob(state(part).design, m_plan.mission(), *knob, value), moved.design))
        return true;
    note(event, "design", "changes more than the control \"" + knob->label + "\" can");
    return false;
}

void Replayer::checkResult(const Event& event, const physics::Evaluation& evaluation)
{
    ++m_replayed.report.recomputed;
    const Payload* const claimed = event.payload.find("result");
    if (claimed == nullptr) {
        note(event, "result", "records no result");
        return;
    }
    for (Disagreement& found : lab::checkResult(event.seq, *claimed, evaluation)) {
        const bool isUnknown = found.recomputed.empty();
        if (!isUnknown || !m_isOfNewerLab)
            m_replayed.report.disagreements.push_back(std::move(found));
    }
}

void Replayer::checkVerdict(const Event& event, bool recorded, bool recomputed, const std::string& what)
{
    ++m_replayed.report.recomputed;
    if (recorded != recomputed)
        note(event, "claim",
             "records " + what + " as " + (recorded ? "right" : "wrong") + ", the model finds it "
                 + (recomputed ? "right" : "wrong"));
}

bool Replayer::isStray(int part, const NamedDesign& design) const
{
    const auto& strays = m_benches.at(part).strays;
    return std::any_of(strays.begin(), strays.end(),
                       [&](const NamedDesign& stray) { return sameConfiguration(stray, design); });
}

}  // namespace ironlab::lab
