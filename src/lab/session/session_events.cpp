// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/session/session_events.h"

#include "lab/ledger/real_payload.h"

#include <ironlab/lab/design_payload.h>

namespace ironlab::lab {
namespace {

using namespace fact;

constexpr std::string_view kQuestion = "question";
constexpr std::string_view kNoFlip = "no-flip";
constexpr std::string_view kFraction = "critical-fraction";
constexpr std::string_view kMissed = "answer-missed";
constexpr std::string_view kPinned = "baseline-pinned";
constexpr std::string_view kNote = "note";

std::string_view causeName(Moved::Cause cause)
{
    switch (cause) {
    case Moved::Cause::Turn: return "turn";
    case Moved::Cause::Reset: return "reset";
    case Moved::Cause::Redo: return "redo";
    }
    return "turn";
}

/// Writes a fact after the number of its part.
class Writer {
public:
    explicit Writer(int part) { m_payload.set("part", Payload::integer(part)); }

    RecordedFact operator()(const Locked& locked) { return prediction(EventKind::PredictionLocked, locked.prediction); }
    RecordedFact operator()(const Revised& revised)
    {
        return prediction(EventKind::PredictionRevised, revised.prediction);
    }
    RecordedFact operator()(const Moved& moved)
    {
        m_payload.set("cause", Payload::text(causeName(moved.cause)));
        if (moved.knob)
            m_payload.set("knob", Payload::text(fileName(*moved.knob)));
        return withDesign(EventKind::KnobMoved, moved.design);
    }
    RecordedFact operator()(const Pinned& pinned) { return about(kPinned).withDesign(EventKind::Note, pinned.design); }
    RecordedFact operator()(const Undone& undone) { return withDesign(EventKind::Undone, undone.design); }
    RecordedFact operator()(const Evaluated& evaluated)
    {
        return withResult(EventKind::Evaluated, evaluated.design, evaluated.evaluation);
    }
    RecordedFact operator()(const Captured& captured)
    {
        m_payload.set("id", Payload::text(captured.id));
        return withResult(EventKind::EvidenceCaptured, captured.design, captured.evaluation);
    }
    RecordedFact operator()(const Observed& observed)
    {
        about(kQuestion);
        m_payload.set("choice", Payload::text(observed.observation.choice));
        m_payload.set("number", realPayload(observed.observation.number));
        return {EventKind::Observation, m_payload};
    }
    RecordedFact operator()(const ReflectionSaved& saved)
    {
        m_payload.set("field", Payload::text(saved.field));
        m_payload.set("text", Payload::text(saved.text));
        return {EventKind::ReflectionSaved, m_payload};
    }
    RecordedFact operator()(const Answered& answered)
    {
        m_payload.set("text", Payload::text(answered.text));
        if (answered.number)
            m_payload.set("number", realPayload(*answered.number));
        return withDesign(EventKind::StakeholderAnswered, answered.design);
    }
    RecordedFact operator()(const NoFlipClaimed& claim)
    {
        about(kNoFlip);
        m_payload.set("tier", Payload::text(fileName(claim.tier)));
        return withVerdict(claim.holds, claim.design);
    }
    RecordedFact operator()(const FractionClaimed& claim)
    {
        about(kFraction);
        m_payload.set("value", claim.value ? realPayload(*claim.value) : Payload::text("none"));
        return withVerdict(claim.holds, claim.design);
    }
    RecordedFact operator()(const AnswerMissed& missed)
    {
        about(kMissed);
        m_payload.set("number", realPayload(missed.number));
        return withDesign(EventKind::Note, missed.design);
    }
    RecordedFact operator()(const Closed& /*closed*/) { return {EventKind::PartClosed, m_payload}; }
    RecordedFact operator()(const Noted& noted)
    {
        about(kNote);
        m_payload.set("text", Payload::text(noted.text));
        return {EventKind::Note, m_payload};
    }
    RecordedFact operator()(const Resumed& /*resumed*/) { return {EventKind::SessionResumed, Payload()}; }

private:
    Writer& about(std::string_view what)
    {
        m_payload.set("about", Payload::text(what));
        return *this;
    }
    RecordedFact prediction(EventKind kind, const Prediction& prediction)
    {
        m_payload.set("choice", Payload::text(prediction.choice));
        m_payload.set("number", realPayload(prediction.number));
        m_payload.set("confidence", Payload::integer(prediction.confidence));
        return {kind, m_payload};
    }
    RecordedFact withDesign(EventKind kind, const NamedDesign& design)
    {
        m_payload.set("design", designPayload(design));
        return {kind, m_payload};
    }
    RecordedFact withResult(EventKind kind, const NamedDesign& design, const physics::Evaluation& evaluation)
    {
        m_payload.set("design", designPayload(design));
        m_payload.set("result", resultPayload(evaluation));
        return {kind, m_payload};
    }
    /// A claim that holds is an observation; one that does not stays as a note.
    RecordedFact withVerdict(bool holds, const NamedDesign& design)
    {
        m_payload.set("holds", Payload::boolean(holds));
        return withDesign(holds ? EventKind::Observation : EventKind::Note, design);
    }

    Payload m_payload;
};

using Result = Expected<Fact, std::string>;

/// Reads the members of one event. The first thing missing is the complaint.
class EventReader {
public:
    EventReader(const SessionContext& context, int part, const Payload& payload)
        : m_context(context),
          m_part(part),
          m_payload(payload)
    {
    }

    [[nodiscard]] Result read(EventKind kind)
    {
        Fact fact = factOf(kind);
        if (!m_complaint.empty())
            return unexpected(m_complaint);
        return fact;
    }

private:
    Fact factOf(EventKind kind)
    {
        switch (kind) {
        case EventKind::PredictionLocked: return Locked{prediction()};
        case EventKind::PredictionRevised: return Revised{prediction()};
        case EventKind::KnobMoved: return moved();
        case EventKind::Undone: return Undone{design()};
        case EventKind::Evaluated: {
            NamedDesign where = design();
            return Evaluated{where, evaluation(where)};
        }
        case EventKind::EvidenceCaptured: {
            NamedDesign where = design();
            return Captured{text("id"), where, evaluation(where)};
        }
        case EventKind::ReflectionSaved: return ReflectionSaved{text("field"), text("text")};
        case EventKind::StakeholderAnswered: return Answered{text("text"), realFrom(m_payload, "number"), design()};
        case EventKind::PartClosed: return Closed{};
        case EventKind::SessionResumed: return Resumed{};
        case EventKind::Observation:
        case EventKind::Note: return byTopic();
        }
        return Noted{};
    }

    Fact byTopic()
    {
        const std::string topic = text("about");
        if (topic == kQuestion)
            return Observed{{text("choice"), real("number")}};
        if (topic == kNoFlip)
            return NoFlipClaimed{tier(), design(), boolean("holds")};
        if (topic == kFraction)
            return FractionClaimed{realFrom(m_payload, "value"), design(), boolean("holds")};
        if (topic == kMissed)
            return AnswerMissed{real("number"), design()};
        if (topic == kPinned)
            return Pinned{design()};
        if (topic != kNote)
            complain("it is about \"" + topic + "\", which this version does not know");
        return Noted{text("text")};
    }

    Fact moved()
    {
        Moved moved;
        const std::string cause = text("cause");
        for (const Moved::Cause candidate : {Moved::Cause::Reset, Moved::Cause::Redo})
            if (cause == causeName(candidate))
                moved.cause = candidate;
        if (const auto knob = m_payload.textAt("knob"))
            moved.knob = knobFromFileName(*knob);
        moved.design = design();
        return moved;
    }

    Prediction prediction()
    {
        const auto confidence = m_payload.integerAt("confidence");
        if (!confidence || *confidence < 1 || *confidence > 5)
            complain("it has no usable \"confidence\"");
        return {text("choice"), real("number"), static_cast<int>(confidence.value_or(1)), {}, {}};
    }

    NamedDesign design()
    {
        const Payload* member = m_payload.find("design");
        auto found = member ? designFromPayload(*member) : unexpected(std::string("it has no \"design\""));
        if (found)
            return *found;
        complain(found.error());
        return m_context.part(m_part).start;
    }

    physics::Evaluation evaluation(const NamedDesign& design)
    {
        if (auto evaluation = m_context.evaluate(m_part, design))
            return *evaluation;
        complain("its design names a preset that is not here: " + design.accelerator + ", " + design.workload);
        return {};
    }

    physics::Tier tier()
    {
        const std::string name = text("tier");
        for (const physics::Tier tier : physics::kTiers)
            if (physics::fileName(tier) == name)
                return tier;
        complain("it has no usable \"tier\"");
        return physics::Tier::Cloud;
    }

    std::string text(std::string_view key)
    {
        if (auto value = m_payload.textAt(key))
            return *value;
        complain("it has no text \"" + std::string(key) + "\"");
        return {};
    }
    double real(std::string_view key)
    {
        if (const auto value = realFrom(m_payload, key))
            return *value;
        complain("it has no number \"" + std::string(key) + "\"");
        return 0.0;
    }
    bool boolean(std::string_view key)
    {
        if (const auto value = m_payload.booleanAt(key))
            return *value;
        complain("it has no \"" + std::string(key) + "\", true or false");
        return false;
    }
    void complain(std::string reason)
    {
        if (m_complaint.empty())
            m_complaint = std::move(reason);
    }

    const SessionContext& m_context;
    int m_part;
    const Payload& m_payload;
    std::string m_complaint;
};

bool hasPart(const Mission& mission, std::int64_t number)
{
    for (const MissionPart& part : mission.parts)
        if (part.number == number)
            return true;
    return false;
}

}  // namespace

RecordedFact recorded(int part, const Fact& fact)
{
    return std::visit(Writer(part), fact);
}

Expected<PartFact, std::string> factFrom(const SessionContext& context, const Event& event)
{
    if (event.kind == EventKind::SessionResumed)
        return PartFact{0, Resumed{}};
    const auto part = event.payload.integerAt("part");
    if (!part || !hasPart(*context.mission, *part))
        return unexpected(std::string("it names no part of the mission"));
    const int number = static_cast<int>(*part);
    return EventReader(context, number, event.payload).read(event.kind).map([&](Fact fact) {
        return PartFact{number, std::move(fact)};
    });
}

}  // namespace ironlab::lab
