// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/session/session_events.h"
#include "lab/session/session_gates.h"
#include "lab/session/session_rules.h"

#include <ironlab/base/contract.h>
#include <ironlab/lab/part_progress.h>
#include <ironlab/lab/session.h>

#include <map>

namespace ironlab::lab {
namespace {

/// A part with its question, as it may be shown before and after the observation.
struct PartRecord {
    PartState state;
    PosedQuestion question;
    PosedQuestion openQuestion;  ///< without the key
};

PosedQuestion withoutKey(PosedQuestion question)
{
    question.key.clear();
    question.number = 0.0;
    question.because.clear();
    return question;
}

}  // namespace

class Session::State {
public:
    State(const Mission& mission, const Catalog& catalog, const Clock& clock, Ledger ledger, EventSink sink)
        : m_context{&mission, &catalog, ledger.header().purpose == LedgerPurpose::Demonstration},
          m_clock(&clock),
          m_ledger(std::move(ledger)),
          m_sink(std::move(sink))
    {
        for (const MissionPart& part : mission.parts) {
            PosedQuestion question = pose(mission, part, catalog);
            PosedQuestion open = withoutKey(question);
            m_parts.emplace(part.number,
                            PartRecord{freshPart(m_context, part.number), std::move(question), std::move(open)});
        }
    }

    [[nodiscard]] const SessionContext& context() const { return m_context; }
    [[nodiscard]] const Ledger& ledger() const { return m_ledger; }
    [[nodiscard]] const PartRecord& record(int part) const
    {
        const auto found = m_parts.find(part);
        IRONLAB_EXPECTS(found != m_parts.end());
        return found->second;
    }
    [[nodiscard]] const MissionPart& part(int number) const { return m_context.part(number); }

    [[nodiscard]] bool isOpen(int part) const
    {
        const auto found = m_parts.find(part);
        return found != m_parts.end()
               && (m_context.isOpen || found == m_parts.begin()
                   || std::prev(found)->second.state.stage == Stage::Closed);
    }

    /// Makes a fact durable, appends it and lets it take effect.
    [[nodiscard]] Expected<void, Refusal> keep(int part, const fact::Fact& fact)
    {
        RecordedFact entry = recorded(part, fact);
        const Event event = m_ledger.next(entry.kind, std::move(entry.payload), m_clock->utcNow());
        if (m_sink) {
            if (auto stored = m_sink(event); !stored)
                return unexpected(Refusal{stored.error()});
        }
        m_ledger.append(event);
        takeEffect(part, fact, event);
        return {};
    }

    void takeEffect(int part, const fact::Fact& fact, const Event& event)
    {
        if (const auto found = m_parts.find(part); found != m_parts.end())
            apply(m_context, part, found->second.state, fact,
                  {static_cast<std::size_t>(event.seq), utcText(event.time), receiptCode(event.hash)});
    }

    /// Replays the whole ledger into the fresh state.
    [[nodiscard]] Expected<void, std::string> foldLedger();
    [[nodiscard]] const std::vector<std::string>& earlierRules() const { return m_earlierRules; }

private:
    SessionContext m_context;
    const Clock* m_clock;
    Ledger m_ledger;
    EventSink m_sink;
    std::map<int, PartRecord> m_parts;
    std::vector<std::string> m_earlierRules;
};

Expected<void, std::string> Session::State::foldLedger()
{
    for (const Event& event : m_ledger.events()) {
        const auto complaint = [&](const std::string& reason) {
            return unexpected("Event " + std::to_string(event.seq) + " does not fit this mission: " + reason + ".");
        };
        const auto found = factFrom(m_context, event);
        if (!found)
            return complaint(found.error());
        if (found->part == 0)
            continue;
        if (!isOpen(found->part))
            return complaint("it belongs to a part that is not open yet");
        const auto misfit = lab::misfit(m_context, found->part, record(found->part).state, found->fact);
        if (misfit && misfit->kind == Misfit::Kind::Order)
            return complaint("it " + misfit->reason);
        if (misfit)
            m_earlierRules.push_back(earlierRule(part(found->part), found->fact, *misfit));
        takeEffect(found->part, found->fact, event);
    }
    return {};
}

Session::Session(const Mission& mission, const Catalog& catalog, const Clock& clock, std::string studentId,
                 std::uint64_t seed, EventSink sink)
    : m_state(std::make_unique<State>(
        mission, catalog, clock, Ledger(ledgerHeader(mission, catalog, std::move(studentId), seed)), std::move(sink)))
{
}

Session::Session(std::unique_ptr<State> state) : m_state(std::move(state)) {}

Session::Session(Session&&) noexcept = default;
Session& Session::operator=(Session&&) noexcept = default;
Session::~Session() = default;

Expected<Session, std::string> Session::resumed(const Mission& mission, const Catalog& catalog, const Clock& clock,
                                                Ledger ledger, EventSink sink)
{
    if (const auto broken = ledger.verifyChain())
        return unexpected(broken->sentence);
    if (ledger.header().missionId != mission.id)
        return unexpected("This ledger belongs to the mission \u201c" + ledger.header().missionId
                          + "\u201d, not to \u201c" + mission.id + "\u201d.");
    const bool hasHistory = !ledger.events().empty();
    auto state = std::make_unique<State>(mission, catalog, clock, std::move(ledger), std::move(sink));
    if (auto folded = state->foldLedger(); !folded)
        return unexpected(folded.error());
    if (hasHistory) {
        if (auto kept = state->keep(0, fact::Resumed{}); !kept)
            return unexpected(kept.error().reason);
    }
    return Session(std::move(state));
}

Expected<void, Refusal> Session::submit(int part, const Command& command)
{
    if (!isOpen(part))
        return unexpected(Refusal{"This part opens when the one before it is closed."});
    const PartRecord& record = m_state->record(part);
    const Situation situation{m_state->context(), part, record.state, record.question};
    const Decision decision = decide(situation, command);
    for (const fact::Fact& fact : decision.facts) {
        if (auto kept = m_state->keep(part, fact); !kept)
            return kept;
    }
    if (decision.refusal)
        return unexpected(*decision.refusal);
    return {};
}

const Mission& Session::mission() const
{
    return *m_state->context().mission;
}

const Catalog& Session::catalog() const
{
    return *m_state->context().catalog;
}

const Ledger& Session::ledger() const
{
    return m_state->ledger();
}

const std::vector<std::string>& Session::earlierRules() const
{
    return m_state->earlierRules();
}

const PartState& Session::part(int number) const
{
    return m_state->record(number).state;
}

bool Session::isOpen(int part) const
{
    return m_state->isOpen(part);
}

const PosedQuestion& Session::question(int part) const
{
    const PartRecord& record = m_state->record(part);
    return record.state.observation ? record.question : record.openQuestion;
}

bool Session::mayReveal(int part) const
{
    return this->part(part).observation.has_value();
}

std::vector<Requirement> Session::requirements(int number) const
{
    return requirementsOf(m_state->part(number), part(number));
}

bool Session::mayObserve(int part) const
{
    return this->part(part).stage == Stage::Observe;
}

bool Session::mayClose(int number) const
{
    if (m_state->context().isOpen)
        return part(number).stage != Stage::Closed;
    return part(number).stage == Stage::Reflect && !firstMissing(reflectionGates(m_state->part(number), part(number)));
}

bool Session::canUndo(int part) const
{
    const PartState& state = this->part(part);
    return state.position > 0 && state.stage != Stage::Closed;
}

bool Session::canRedo(int part) const
{
    const PartState& state = this->part(part);
    return state.position + 1 < state.trail.size() && state.stage != Stage::Closed;
}

physics::Evaluation Session::preview(int part, const NamedDesign& design) const
{
    return m_state->context().evaluate(part, design).value_or(physics::Evaluation{});
}

std::string Session::text(int number, std::string_view missionText) const
{
    return lab::missionText(mission(), m_state->part(number), catalog(), missionText, &part(number).design);
}

}  // namespace ironlab::lab
