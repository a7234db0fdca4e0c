// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ledger_maker.h"

#include <ironlab/base/number_format.h>
#include <ironlab/physics/amdahl.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <random>

namespace ironlab::test {
namespace {

using namespace lab;

template <class T>
T orDie(Expected<T, Faults> result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", describe(result.error()).c_str());
        std::abort();
    }
    return std::move(*result);
}

constexpr std::array<const char*, 24> kWords{"because", "weights",  "cache",      "kernels", "launch",  "batch",
                                             "moves",   "bytes",    "arithmetic", "grows",   "shrinks", "share",
                                             "serial",  "device",   "faster",     "slower",  "token",   "reads",
                                             "writes",  "fraction", "ceiling",    "floor",   "waits",   "again"};

/// Drives one session from the first lock as far as the plan says.
class Student {
public:
    Student(const Mission& mission, const Catalog& catalog, const StudentPlan& plan)
        : m_plan(plan),
          m_mission(mission),
          m_catalog(catalog),
          m_clock(plan.start),
          m_session(mission, catalog, m_clock, plan.student, plan.seed, plan.sink),
          m_random(plan.seed * 7919 + 17)
    {
    }

    Ledger take()
    {
        for (m_part = 1; m_part <= static_cast<int>(m_mission.parts.size()); ++m_part) {
            lock();
            explore();
            if (m_part > m_plan.partsFinished)
                break;
            finish();
        }
        return m_session.ledger();
    }

private:
    [[nodiscard]] const MissionPart& part() const { return m_mission.parts.at(static_cast<std::size_t>(m_part - 1)); }
    [[nodiscard]] const PartState& state() const { return m_session.part(m_part); }
    [[nodiscard]] physics::Evaluation now() const { return m_session.preview(m_part, state().design); }

    void must(const Command& command)
    {
        m_clock.advance(std::chrono::milliseconds{1500 + draw(9000)});
        const auto done = m_session.submit(m_part, command);
        if (!done) {
            std::fprintf(stderr, "part %d: %s\n", m_part, done.error().reason.c_str());
            std::abort();
        }
    }

    [[nodiscard]] int draw(int below) { return static_cast<int>(m_random() % static_cast<std::uint64_t>(below)); }

    void lock()
    {
        const PosedQuestion truth = pose(m_mission, part(), m_catalog);
        const auto& choices = truth.choices;
        const auto wrong =
            std::find_if(choices.begin(), choices.end(), [&](const auto& choice) { return choice.id != truth.key; });
        const double number = std::isfinite(truth.number) && truth.number > 0.0 ? truth.number : 1.0;
        if (m_plan.isTypical)
            must(LockPrediction{choices[static_cast<std::size_t>(draw(static_cast<int>(choices.size())))].id,
                                number * std::pow(10.0, draw(400) / 100.0 - 2.0), 1 + draw(5)});
        else if (m_plan.predictsRight)
            must(LockPrediction{truth.key, number, 4});
        else
            must(LockPrediction{wrong->id, 10.0 * number, 5});
    }

    void explore()
    {
        const Gates& gates = part().gates;
        std::vector<physics::Tier> tiers = gates.bracketFlipOn;
        if (m_plan.variesMoves)
            std::rotate(tiers.begin(), tiers.begin() + (tiers.empty() ? 0 : draw(static_cast<int>(tiers.size()))),
                        tiers.end());
        for (const physics::Tier tier : tiers)
            settle(tier);
        if (gates.claimCriticalFraction)
            claimFraction();
        if (gates.meetRequirements)
            meetRequirements();
        wander();
        capture();
    }

    [[nodiscard]] const KnobSpec* knob(KnobId id) const
    {
        const auto& knobs = part().knobs;
        const auto found =
            std::find_if(knobs.begin(), knobs.end(), [&](const KnobSpec& spec) { return spec.id == id; });
        return found == knobs.end() ? nullptr : &*found;
    }

    void turn(KnobId id, double number)
    {
        if (knob(id) != nullptr)
            must(TurnKnob{id, {number, {}}});
    }
    void choose(KnobId id, const std::string& choice)
    {
        const KnobSpec* const spec = knob(id);
        if (spec != nullptr && std::find(spec->choices.begin(), spec->choices.end(), choice) != spec->choices.end())
            must(TurnKnob{id, {0.0, choice}});
    }

    [[nodiscard]] physics::Evaluation at(double scale, double batch) const
    {
        const NamedDesign scaled = withKnob(state().design, m_mission, *knob(KnobId::ModelScale), {scale, {}});
        return m_session.preview(m_part, withKnob(scaled, m_mission, *knob(KnobId::Batch), {batch, {}}));
    }

    [[nodiscard]] bool isComputeSide(const physics::Evaluation& evaluation) const
    {
        return evaluation.terms.compute > evaluation.terms.memory;
    }

    /// The largest batch that fits at this scale; nothing where not even two do.
    [[nodiscard]] std::optional<double> largestAt(double scale) const
    {
        const KnobSpec& batch = *knob(KnobId::Batch);
        for (double most = batch.maximum; most > batch.minimum; most = std::floor(most / 2.0)) {
            const physics::Evaluation evaluation = at(scale, most);
            if (evaluation.runs() && evaluation.footprint.fits())
                return most;
        }
        return std::nullopt;
    }

    /// A scale at which the tier flips within the batches that fit; else the largest that fits at all.
    [[nodiscard]] double scaleToTry() const
    {
        std::optional<double> fallback;
        for (const double scale : {1.0, 1e-2, 1e-4, 1e-6}) {
            const auto most = largestAt(scale);
            if (!most)
                continue;
            if (isComputeSide(at(scale, *most)) != isComputeSide(at(scale, knob(KnobId::Batch)->minimum)))
                return scale;
            fallback = fallback.value_or(scale);
        }
        return fallback.value_or(1e-6);
    }

    /// Sees the flip of a tier from both sides, or claims that there is none.
    void settle(physics::Tier tier)
    {
        choose(KnobId::Tier, std::string(physics::fileName(tier)));
        const KnobSpec& batch = *knob(KnobId::Batch);
        const double scale = scaleToTry();
        const double most = largestAt(scale).value_or(batch.maximum);
        turn(KnobId::ModelScale, scale);
        if (m_plan.variesMoves)
            turn(KnobId::Batch, std::round(2.0 + draw(static_cast<int>(most) - 1)));
        turn(KnobId::Batch, batch.minimum);
        turn(KnobId::Batch, most);
        while (flipOf(tier).bothSidesSeen() && !flipOf(tier).settled())
            turn(KnobId::Batch, std::round(std::sqrt(*flipOf(tier).lowBatch * *flipOf(tier).highBatch)));
        if (!flipOf(tier).settled())
            must(ClaimNoFlip{tier});
    }

    [[nodiscard]] const FlipState& flipOf(physics::Tier tier) const
    {
        const auto& flips = state().flips;
        return *std::find_if(flips.begin(), flips.end(), [&](const FlipState& f) { return f.tier == tier; });
    }

    void claimFraction()
    {
        for (const double speedup : {2.0, 5.0, 20.0, 100.0, 1000.0})
            turn(KnobId::AcceleratorSpeedup, speedup + (m_plan.variesMoves ? draw(90) / 100.0 * speedup : 0.0));
        turn(KnobId::AcceleratorSpeedup, knob(KnobId::AcceleratorSpeedup)->maximum);
        const auto target = part().question.target ? part().question.target : part().requirements.latency;
        const auto answer = physics::criticalParallelFraction(now().amdahl.baselineLatency, *target,
                                                              state().design.knobs.acceleratorSpeedup);
        if (answer)
            must(ClaimCriticalFraction{*answer});
    }

    /// Tries designs that lie in the knobs' reach and goes to the first that passes every wall.
    void meetRequirements()
    {
        choose(KnobId::WeightPrecision, "int4");
        choose(KnobId::KvPrecision, "fp8");
        turn(KnobId::FrameworkTax, m_plan.variesMoves ? 1e-6 * (50 + draw(50)) : 1e-4);
        turn(KnobId::Fusion, 1.0);
        turn(KnobId::Distance, 0.0);
        for (const double context : {1024.0, 512.0})
            for (const double overlap : {0.5, 0.75, 0.25})
                for (double batch = 16.0; batch <= 256.0; batch += 16.0) {
                    NamedDesign design = withKnob(state().design, m_mission, *knob(KnobId::Context), {context, {}});
                    design = withKnob(design, m_mission, *knob(KnobId::Overlap), {overlap, {}});
                    design = withKnob(design, m_mission, *knob(KnobId::Batch), {batch, {}});
                    if (!m_session.preview(m_part, design).feasible())
                        continue;
                    turn(KnobId::Context, context);
                    turn(KnobId::Overlap, overlap);
                    turn(KnobId::Batch, batch);
                    return;
                }
    }

    /// Turns whatever there is until as many configurations count as are asked for, and comes back.
    void wander()
    {
        const NamedDesign home = state().design;
        const std::size_t turns = m_plan.variesMoves ? 4 : 0;
        for (std::size_t i = 0; state().countingMoves() < part().gates.distinctMoves || i < turns; ++i) {
            const KnobSpec& spec = part().knobs[i % part().knobs.size()];
            if (spec.scale == KnobScale::Linear || spec.scale == KnobScale::Logarithmic) {
                const double share =
                    m_plan.variesMoves ? draw(1000) / 1000.0 : std::fmod(0.37 * static_cast<double>(i + 1), 1.0);
                const bool isLog = spec.scale == KnobScale::Logarithmic;
                turn(spec.id, isLog ? spec.minimum * std::pow(spec.maximum / spec.minimum, share)
                                    : spec.minimum + share * (spec.maximum - spec.minimum));
            }
            if (i > 200)
                std::abort();
        }
        for (const KnobSpec& spec : part().knobs) {
            const KnobValue value = knobValue(home, m_mission, spec, m_catalog);
            must(TurnKnob{spec.id, value});
        }
    }

    void capture()
    {
        must(CaptureEvidence{});
        must(PinBaseline{});
        must(ResetDesign{});
        must(CaptureEvidence{});
        must(UndoTurn{});
    }

    void finish()
    {
        const PosedQuestion truth = pose(m_mission, part(), m_catalog);
        answer();
        const double number = std::isfinite(truth.number) && truth.number > 0.0 ? truth.number : 1.0;
        const auto wrong = std::find_if(truth.choices.begin(), truth.choices.end(),
                                        [&](const auto& choice) { return choice.id != truth.key; });
        const bool isRight = m_plan.observesRight && (!m_plan.isTypical || draw(5) > 0);
        must(RecordObservation{isRight ? truth.key : wrong->id, isRight ? number : 3.0 * number});
        for (const ReflectionField& field : part().reflection)
            must(SaveReflection{field.id, prose(field.minimumWords)});
        must(ClosePart{});
    }

    void answer()
    {
        const auto& scene = part().scene;
        if (!scene)
            return;
        std::optional<double> number;
        if (scene->number == SceneNumber::ProposalLatency)
            number = m_session.preview(m_part, *scene->proposal).latency.in(unit::second);
        else if (scene->number == SceneNumber::CostCrossover)
            number = crossover(*scene->proposal);
        must(AnswerStakeholder{prose(scene->minimumWords), number});
    }

    [[nodiscard]] double crossover(const NamedDesign& proposal) const
    {
        const auto priceOf = [&](const NamedDesign& design) {
            const auto* const preset = m_catalog.accelerator(design.accelerator);
            return static_cast<double>(design.knobs.count) * *physics::hourlyPrice(preset->value.price);
        };
        const Rate cheap = m_session.preview(m_part, proposal).throughput;
        const Rate mine = now().throughput;
        const auto rate = physics::costCrossover(priceOf(proposal), cheap, priceOf(state().design), mine,
                                                 1e-6 * std::min(cheap, mine), 1000.0 * std::max(cheap, mine));
        return rate ? rate->in(unit::perSecond) : std::numeric_limits<double>::infinity();
    }

    /// A reflection that names the term which binds in the first captured design, with a figure of it.
    [[nodiscard]] std::string prose(int words)
    {
        const Evidence& evidence = state().evidence.front();
        std::string text = "In [E1] the " + std::string(physics::fileName(evidence.evaluation.binding.term))
                           + " term binds at " + quantityText(evidence.evaluation.latency.in(unit::second), "s")
                           + ", other than in [E2].";
        for (int i = 0; i < words; ++i)
            text += std::string(" ")
                    + (m_plan.variesMoves ? kWords[static_cast<std::size_t>(draw(static_cast<int>(kWords.size())))]
                                          : kWords[static_cast<std::size_t>(i) % kWords.size()]);
        return text;
    }

    const StudentPlan& m_plan;
    const Mission& m_mission;
    const Catalog& m_catalog;
    ManualClock m_clock;
    Session m_session;
    std::mt19937_64 m_random;
    int m_part = 1;
};

}  // namespace

LabData::LabData(const std::filesystem::path& folder)
    : catalog(orDie(loadCatalog(folder))),
      missions(orDie(readMissions(folder / "missions", catalog)))
{
}

const Mission& LabData::cloudTitan() const
{
    const auto found = std::find_if(missions.begin(), missions.end(),
                                    [](const Mission& mission) { return mission.id == "cloud_titan"; });
    if (found == missions.end())
        std::abort();
    return *found;
}

Ledger takenBy(const Mission& mission, const Catalog& catalog, const StudentPlan& plan)
{
    return Student(mission, catalog, plan).take();
}

}  // namespace ironlab::test
