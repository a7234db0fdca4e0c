// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "result_check.h"
#include "session_events.h"
#include "session_rules.h"

#include <ironlab/base/number_format.h>
#include <ironlab/lab/replay.h>
#include <ironlab/version.h>

#include <algorithm>
#include <map>

namespace ironlab::lab {
namespace {

using namespace fact;

/// Goes through the events with a state of its own and collects what does not agree.
class Replayer {
public:
    Replayer(const Mission& mission, const Catalog& catalog, ReplayReport& report)
        : m_context{&mission, &catalog},
          m_report(report)
    {
        for (const MissionPart& part : mission.parts) {
            m_parts.emplace(part.number, freshPart(m_context, part.number));
            m_questions.emplace(part.number, pose(mission, part, catalog));
        }
    }

    void check(const Event& event)
    {
        const auto found = factFrom(m_context, event);
        if (!found) {
            note(event, "content", "does not fit this mission: " + found.error());
            return;
        }
        if (found->part == 0)
            return;
        PartState& state = m_parts.at(found->part);
        if (!isOpen(found->part))
            note(event, "order", "belongs to a part that is not open yet");
        else if (const auto reason = misfit(m_context, found->part, state, found->fact))
            note(event, "order", *reason);
        else
            checkFact(event, found->part, state, found->fact);
    }

private:
    [[nodiscard]] bool isOpen(int part) const
    {
        const auto found = m_parts.find(part);
        return found == m_parts.begin() || std::prev(found)->second.stage == Stage::Closed;
    }

    void note(const Event& event, std::string what, const std::string& reason)
    {
        m_report.disagreements.push_back(
            {event.seq, std::move(what), {}, {}, "Event " + std::to_string(event.seq) + ' ' + reason + '.'});
    }

    void checkFact(const Event& event, int part, PartState& state, const Fact& fact)
    {
        std::visit([&](const auto& each) { claimsOf(event, part, state, each); }, fact);
        apply(m_context, part, state, fact,
              {static_cast<std::size_t>(event.seq), utcText(event.time), receiptCode(event.hash)});
    }

    // What each fact claims. Most claim nothing that the model could say.
    template <class Other>
    void claimsOf(const Event& /*event*/, int /*part*/, const PartState& /*state*/, const Other& /*other*/)
    {
    }
    void claimsOf(const Event& event, int part, const PartState& /*state*/, const Locked& locked)
    {
        checkChoice(event, part, locked.prediction.choice);
    }
    void claimsOf(const Event& event, int part, const PartState& /*state*/, const Revised& revised)
    {
        checkChoice(event, part, revised.prediction.choice);
    }
    void claimsOf(const Event& event, int part, const PartState& /*state*/, const Observed& observed)
    {
        checkChoice(event, part, observed.observation.choice);
    }
    void claimsOf(const Event& event, int part, const PartState& state, const Moved& moved)
    {
        if (moved.cause == Moved::Cause::Turn)
            checkTurn(event, part, state, moved);
        else if (moved.cause == Moved::Cause::Reset)
            checkDesign(event, moved.design, m_context.part(part).start, "the part's start");
    }
    void claimsOf(const Event& event, int /*part*/, const PartState& state, const Evaluated& evaluated)
    {
        checkDesign(event, evaluated.design, state.design, "the one on the bench");
        checkRecordedResult(event, evaluated.evaluation);
    }
    void claimsOf(const Event& event, int /*part*/, const PartState& state, const Captured& captured)
    {
        checkDesign(event, captured.design, state.design, "the one on the bench");
        checkRecordedResult(event, captured.evaluation);
    }
    void claimsOf(const Event& event, int part, const PartState& /*state*/, const NoFlipClaimed& claim)
    {
        checkVerdict(event, claim.holds, noFlipHolds(m_context, part, claim), "that there is no flip");
    }
    void claimsOf(const Event& event, int part, const PartState& /*state*/, const FractionClaimed& claim)
    {
        checkVerdict(event, claim.holds, fractionHolds(m_context, part, claim), "a critical parallel fraction");
    }
    void claimsOf(const Event& event, int part, const PartState& state, const Answered& answered)
    {
        checkDesign(event, answered.design, state.design, "the one on the bench");
        checkVerdict(event, true, answerHolds(m_context, part, answered.number, answered.design), "an answer's number");
    }

    void checkChoice(const Event& event, int part, const std::string& choice)
    {
        ++m_report.recomputed;
        const auto& choices = m_questions.at(part).choices;
        if (std::none_of(choices.begin(), choices.end(), [&](const auto& offered) { return offered.id == choice; }))
            note(event, "choice", "names the answer \"" + choice + "\", which the question does not offer");
    }

    void checkDesign(const Event& event, const NamedDesign& design, const NamedDesign& expected,
                     const std::string& what)
    {
        if (fingerprint(design) != fingerprint(expected))
            note(event, "design", "is about another design than " + what);
    }

    /// One control was turned, and nothing else changed.
    void checkTurn(const Event& event, int part, const PartState& state, const Moved& moved)
    {
        ++m_report.recomputed;
        const auto& knobs = m_context.part(part).knobs;
        const auto knob =
            std::find_if(knobs.begin(), knobs.end(), [&](const KnobSpec& spec) { return moved.knob == spec.id; });
        if (knob == knobs.end()) {
            note(event, "design", "turns a control that the part does not have");
            return;
        }
        const KnobValue value = knobValue(moved.design, *m_context.mission, *knob, *m_context.catalog);
        const NamedDesign turned = withKnob(state.design, *m_context.mission, *knob, value);
        if (fingerprint(turned) != fingerprint(moved.design))
            note(event, "design", "changes more than the control \"" + knob->label + "\" can");
    }

    void checkRecordedResult(const Event& event, const physics::Evaluation& evaluation)
    {
        ++m_report.recomputed;
        const Payload* const claimed = event.payload.find("result");
        if (claimed == nullptr) {
            note(event, "result", "records no result");
            return;
        }
        for (Disagreement& found : checkResult(event.seq, *claimed, evaluation))
            m_report.disagreements.push_back(std::move(found));
    }

    void checkVerdict(const Event& event, bool recorded, bool recomputed, const std::string& what)
    {
        ++m_report.recomputed;
        if (recorded != recomputed)
            note(event, "claim",
                 "records " + what + " as " + (recorded ? "right" : "wrong") + ", the model finds it "
                     + (recomputed ? "right" : "wrong"));
    }

    SessionContext m_context;
    ReplayReport& m_report;
    std::map<int, PartState> m_parts;
    std::map<int, PosedQuestion> m_questions;
};

template <class T>
std::string hashIn(const Preset<T>* preset)
{
    return preset == nullptr ? std::string() : preset->sha256;
}

void compareFiles(const Ledger& ledger, const Mission& mission, const Catalog& catalog, ReplayReport& report)
{
    const LedgerHeader& header = ledger.header();
    if (header.labVersion != kVersion)
        report.notices.push_back("Recorded with version " + header.labVersion + " of the lab; this is "
                                 + std::string(kVersion) + '.');
    if (header.missionHash != mission.sha256)
        report.notices.push_back("The mission file \"" + mission.id
                                 + "\" is not the one that the ledger was recorded with.");
    for (const PresetStamp& stamp : header.presets) {
        const bool isAccelerator = stamp.kind == PresetKind::Accelerator;
        const std::string here =
            isAccelerator ? hashIn(catalog.accelerator(stamp.id)) : hashIn(catalog.workload(stamp.id));
        const std::string name = std::string(fileName(stamp.kind)) + " \"" + stamp.id + '"';
        if (here.empty())
            report.notices.push_back("The " + name + " is not in the catalog.");
        else if (here != stamp.hash)
            report.notices.push_back("The " + name
                                     + " is not the one that the ledger was recorded with: its file differs.");
    }
}

}  // namespace

std::string ReplayReport::first() const
{
    const bool chainIsFirst = chain && (disagreements.empty() || chain->event <= disagreements.front().event);
    if (chainIsFirst)
        return chain->sentence;
    return disagreements.empty() ? std::string() : disagreements.front().sentence;
}

ReplayReport replay(const Ledger& ledger, const Mission& mission, const Catalog& catalog)
{
    ReplayReport report;
    report.events = ledger.events().size();
    report.chain = ledger.verifyChain();
    if (ledger.header().missionId != mission.id) {
        report.disagreements.push_back(
            {0, "mission", ledger.header().missionId, mission.id,
             "The ledger is about the mission \"" + ledger.header().missionId + "\", not \"" + mission.id + "\"."});
        return report;
    }
    compareFiles(ledger, mission, catalog, report);
    Replayer replayer(mission, catalog, report);
    for (const Event& event : ledger.events())
        replayer.check(event);
    return report;
}

}  // namespace ironlab::lab
