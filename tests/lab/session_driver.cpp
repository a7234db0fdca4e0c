// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session_driver.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <sstream>

namespace ironlab::lab::fixture {
namespace {

using namespace std::chrono_literals;

constexpr std::uint64_t kSeed = 7;
constexpr auto kStart = UtcTime(1'772'000'000s);

std::string words(int count)
{
    std::string text = "[E1] [E2]";
    for (int i = 0; i < count; ++i)
        text += " word" + std::to_string(i);
    return text;
}

}  // namespace

Driver::Driver() : m_clock(kStart), m_session(cloudTitan(), builtInCatalog(), m_clock, "student-4711", kSeed)
{
    m_history[0] = stateText(m_session);
}

void Driver::must(int part, const Command& command)
{
    m_clock.advance(1500ms);
    const auto done = m_session.submit(part, command);
    ASSERT_TRUE(done) << done.error().reason;
    m_history[m_session.ledger().events().size()] = stateText(m_session);
}

std::string Driver::refusal(int part, const Command& command)
{
    m_clock.advance(1500ms);
    const auto done = m_session.submit(part, command);
    EXPECT_FALSE(done);
    m_history[m_session.ledger().events().size()] = stateText(m_session);
    return done ? std::string() : done.error().reason;
}

void Driver::turn(int part, KnobId knob, double number)
{
    must(part, TurnKnob{knob, {number, {}}});
}

void Driver::choose(int part, KnobId knob, const std::string& choice)
{
    must(part, TurnKnob{knob, {0.0, choice}});
}

void Driver::lock(int part)
{
    const PosedQuestion& question = m_session.question(part);
    must(part, LockPrediction{question.choices.front().id, 0.125, 2});
}

void Driver::reflect(int part)
{
    for (const ReflectionField& field : fixture::part(part).reflection)
        must(part, SaveReflection{field.id, words(field.minimumWords)});
}

void Driver::explorePart1()
{
    lock(1);
    turn(1, KnobId::Batch, 4);  // the compute side of the microcontroller
    must(1, CaptureEvidence{});
    narrow(physics::Tier::Tiny);
    choose(1, KnobId::Tier, "mobile");
    turn(1, KnobId::ModelScale, 0.01);
    turn(1, KnobId::Batch, 128);
    narrow(physics::Tier::Mobile);
    choose(1, KnobId::Tier, "edge");
    turn(1, KnobId::ModelScale, 1.0);
    turn(1, KnobId::Batch, 256);
    turn(1, KnobId::Batch, 1);
    narrow(physics::Tier::Edge);
    choose(1, KnobId::Tier, "cloud");
    turn(1, KnobId::Batch, 1);
    turn(1, KnobId::Batch, 256);
    must(1, CaptureEvidence{});
    narrow(physics::Tier::Cloud);
}

void Driver::narrow(physics::Tier tier)
{
    const auto flip = [this, tier] {
        const auto& flips = part(1).flips;
        return *std::find_if(flips.begin(), flips.end(), [&](const FlipState& each) { return each.tier == tier; });
    };
    while (flip().bothSidesSeen() && !flip().settled())
        turn(1, KnobId::Batch, std::round(std::sqrt(*flip().lowBatch * *flip().highBatch)));
}

void Driver::explorePart2()
{
    lock(2);
    must(2, CaptureEvidence{});
    for (const double speedup : {2.0, 5.0, 20.0, 100.0, 1000.0, 10000.0})
        turn(2, KnobId::AcceleratorSpeedup, speedup);
    turn(2, KnobId::AcceleratorSpeedup, std::numeric_limits<double>::infinity());
    for (const double tax : {2e-3, 1e-3, 5e-4, 1e-4, 1e-5})
        turn(2, KnobId::FrameworkTax, tax);
    turn(2, KnobId::Fusion, 1.0);
    choose(2, KnobId::SpeedupTarget, "compute");
    choose(2, KnobId::SpeedupTarget, "accelerator");
    turn(2, KnobId::AcceleratorSpeedup, 100.0);
    must(2, CaptureEvidence{});
    must(2, ClaimCriticalFraction{criticalFraction()});
}

void Driver::explorePart3()
{
    lock(3);
    must(3, CaptureEvidence{});
    choose(3, KnobId::WeightPrecision, "int4");
    choose(3, KnobId::KvPrecision, "fp8");
    turn(3, KnobId::Context, 1024);
    turn(3, KnobId::Fusion, 1.0);
    turn(3, KnobId::FrameworkTax, 1e-4);
    turn(3, KnobId::Distance, 0.0);
    turn(3, KnobId::Overlap, 0.5);
    turn(3, KnobId::Batch, 144);
    must(3, CaptureEvidence{});
}

void Driver::close(int part)
{
    const PosedQuestion& question = m_session.question(part);
    must(part, RecordObservation{question.choices.back().id, 0.25});
    reflect(part);
    must(part, ClosePart{});
}

void Driver::finishPart1()
{
    explorePart1();
    close(1);
}

void Driver::finishPart2()
{
    explorePart2();
    const auto latency = m_session.preview(2, *fixture::part(2).scene->proposal).latency;
    must(2, AnswerStakeholder{words(20), latency.in(unit::second)});
    close(2);
}

void Driver::finishPart3()
{
    explorePart3();
    const auto served = m_session.preview(3, *fixture::part(3).scene->proposal).throughput;
    must(3, AnswerStakeholder{words(20), served.in(unit::perSecond)});
    close(3);
}

void Driver::finishMission()
{
    finishPart1();
    finishPart2();
    finishPart3();
}

double Driver::criticalFraction() const
{
    const NamedDesign& design = part(2).design;
    const auto evaluation = m_session.preview(2, design);
    return physics::criticalParallelFraction(evaluation.amdahl.baselineLatency, *fixture::part(2).requirements.latency,
                                             design.knobs.acceleratorSpeedup)
        .value();
}

namespace {

void write(std::ostream& out, const PartState& state)
{
    out << "stage " << static_cast<int>(state.stage) << '\n';
    if (const auto& locked = state.prediction)
        out << "locked " << locked->choice << ' ' << locked->number << ' ' << locked->receipt << ' ' << locked->time
            << '\n';
    for (const Prediction& revision : state.revisions)
        out << "revised " << revision.choice << ' ' << revision.number << '\n';
    out << "bench " << fingerprint(state.design) << " at " << state.position << " of " << state.trail.size() << '\n';
    if (state.pinned)
        out << "pinned " << fingerprint(*state.pinned) << '\n';
    for (const Move& move : state.moves)
        out << "move " << move.number << ' ' << fingerprint(move.design) << ' ' << move.counts << ' ' << move.event
            << ' ' << move.evaluation.latency.in(unit::second) << '\n';
    for (const Evidence& evidence : state.evidence)
        out << "evidence " << evidence.id << ' ' << evidence.label << ' ' << evidence.event << '\n';
    for (const FlipState& flip : state.flips)
        out << "flip " << flipText(flip) << '\n';
    out << "fraction " << state.criticalFraction.value_or(-1.0) << '\n';
    if (state.observation)
        out << "observed " << state.observation->choice << ' ' << state.observation->number << '\n';
    for (const auto& [field, text] : state.reflection)
        out << "reflection " << field << ": " << text << '\n';
    out << "answer " << state.stakeholderAnswer.value_or("-") << ' ' << state.stakeholderNumber.value_or(-1.0) << '\n';
}

}  // namespace

std::string stateText(const Session& session)
{
    std::ostringstream out;
    for (const MissionPart& part : session.mission().parts) {
        out << "part " << part.number << (session.isOpen(part.number) ? " open\n" : " shut\n");
        write(out, session.part(part.number));
        for (const Requirement& requirement : session.requirements(part.number))
            out << requirement.done << ' ' << requirement.text << '\n';
    }
    return out.str();
}

}  // namespace ironlab::lab::fixture
