// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold for every design on every shipped preset, tried on random ones. The seed is fixed, is recorded with the
// test's result, and is printed with each failure.
#include "support/test_paths.h"

#include <ironlab/lab/catalog.h>
#include <ironlab/physics/evaluate.h>
#include <ironlab/physics/jitter_simulation.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace ironlab::lab {
namespace {

using namespace physics;

constexpr std::uint64_t kSeed = 20'261'126;
constexpr int kDesigns = 120'000;
constexpr double kRounding = 1.0 + 1e-9;

struct Subject {
    const Accelerator* machine;
    const Workload* work;
    Design design;
};

/// Random designs on all pairs of shipped machine and work.
class RandomSubjects {
public:
    explicit RandomSubjects(const Catalog& catalog) : m_machines(catalog.accelerators()), m_works(catalog.workloads())
    {
    }

    Subject next()
    {
        const Accelerator& machine = m_machines[below(m_machines.size())]->value;
        Design design;
        design.batch = std::floor(logBetween(1.0, 256.0));
        design.modelScale = below(3) == 0 ? 1.0 : logBetween(1e-3, 10.0);
        design.weightPrecision = kPrecisions[below(kPrecisions.size())];
        design.kvPrecision = kPrecisions[below(kPrecisions.size())];
        design.computePrecision = enginePrecision(machine);
        design.contextTokens = std::floor(logBetween(1.0, 32'768.0));
        design.fusion = m_random.uniform();
        design.frameworkTax = logBetween(1e-7, 1e-1) * ironlab::unit::second;
        design.overlap = below(2) == 0 ? 0.0 : m_random.uniform();
        design.peakScale = below(2) == 0 ? 1.0 : logBetween(0.05, 4.0);
        design.bandwidthScale = below(2) == 0 ? 1.0 : logBetween(0.05, 4.0);
        design.acceleratorSpeedup = below(3) == 0 ? logBetween(1.0, 1e4) : 1.0;
        design.speedupAppliesTo = kSpeedupTargets[below(2)];
        design.osMode = kOsModes[below(3)];
        design.count = below(8) == 0 ? 2 : 1;
        design.powerMode = machine.power ? static_cast<int>(below(machine.power->modes.size() + 1)) : 0;
        design.network.distance = m_random.uniform() * 1000.0 * ironlab::unit::kilometre;
        design.network.zeroLatency = below(2) == 0;
        if (below(2) == 0)
            design.network.bandwidth = logBetween(1e5, 1e11) * ironlab::unit::bytePerSecond;
        if (below(2) == 0)
            design.arrivalRate = logBetween(1e-2, 1e5) * ironlab::unit::perSecond;
        return {&machine, &m_works[below(m_works.size())]->value, design};
    }

private:
    double logBetween(double low, double high) { return low * std::exp(m_random.uniform() * std::log(high / low)); }
    std::size_t below(std::size_t count) { return m_random.bits() % count; }

    Precision enginePrecision(const Accelerator& machine)
    {
        std::size_t at = below(kPrecisions.size());
        while (machine.engine(kPrecisions[at]) == nullptr)
            at = (at + 1) % kPrecisions.size();
        return kPrecisions[at];
    }

    std::vector<const Preset<Accelerator>*> m_machines;
    std::vector<const Preset<Workload>*> m_works;
    RandomSource m_random{kSeed};
};

template <class D>
bool isSound(Quantity<D> value)
{
    const double base = value.in(Unit<D>{});
    return std::isfinite(base) && base >= 0.0;
}

Evaluation evaluated(const Subject& subject, const Requirements& asked = {})
{
    return evaluate(*subject.machine, *subject.work, subject.design, asked);
}

void expectPartsSum(const Evaluation& result)
{
    for (const Term term : kTerms)
        ASSERT_TRUE(isSound(result.terms[term])) << fileName(term);
    const auto near = [](auto part, auto whole) { return part <= whole * kRounding && whole <= part * kRounding; };
    ASSERT_TRUE(near(result.data.total(), result.terms.data));
    ASSERT_TRUE(near(result.overhead.total(), result.terms.overhead));
    ASSERT_LE(result.latency, result.terms.sum() * kRounding);
    ASSERT_GE(result.latency * kRounding, std::max({result.terms.data, result.terms.memory, result.terms.compute}));
    ASSERT_TRUE(near(result.budget.total(), result.budget.algorithmic() + result.latency));
    ASSERT_TRUE(isSound(result.footprint.total));
}

void expectBounds(const Evaluation& result)
{
    ASSERT_GE(result.modelFlopsUtilization, 0.0);
    ASSERT_LE(result.modelFlopsUtilization, kRounding);
    ASSERT_GE(result.memoryBandwidthUtilization, 0.0);
    ASSERT_LE(result.memoryBandwidthUtilization, kRounding);
    ASSERT_LE(result.amdahl.speedup, result.amdahl.speedupLimit * kRounding);
    ASSERT_GE(result.amdahl.speedup * kRounding, 1.0);
    ASSERT_GE(result.economics.lowUtilizationTax * kRounding, 1.0);
    ASSERT_LE(result.economics.dutyUtilization, kRounding);
}

/// For a given machine and work, larger batches take longer, faster machines do not.
void expectMonotone(const Subject& subject, const QuickEvaluation& now)
{
    const auto turned = [&subject](auto turn) {
        Subject other = subject;
        turn(other.design);
        return evaluateQuickly(*other.machine, *other.work, other.design);
    };
    const QuickEvaluation more = turned([](Design& d) { d.batch += 1.0; });
    ASSERT_TRUE(more.obstacle != Obstacle::None || now.latency <= more.latency * kRounding);
    const QuickEvaluation peak = turned([](Design& d) { d.peakScale *= 1.5; });
    ASSERT_LE(peak.latency, now.latency * kRounding);
    const QuickEvaluation bandwidth = turned([](Design& d) { d.bandwidthScale *= 1.5; });
    ASSERT_LE(bandwidth.latency, now.latency * kRounding);
}

TEST(PresetInvariants, TermsUtilizationsAndAmdahlHoldOnEveryShippedPreset)
{
    RecordProperty("seed", std::to_string(kSeed));
    const auto catalog = loadCatalog(test::dataFolder());
    ASSERT_TRUE(catalog);
    RandomSubjects random(*catalog);
    int seen = 0;
    for (int i = 0; i < kDesigns; ++i) {
        const Subject subject = random.next();
        SCOPED_TRACE(testing::Message() << "seed " << kSeed << ", design " << i << ": " << subject.work->id << " on "
                                        << subject.machine->id);
        const Evaluation result = evaluated(subject);
        if (!result.runs())
            continue;
        ++seen;
        ASSERT_NO_FATAL_FAILURE(expectPartsSum(result));
        ASSERT_NO_FATAL_FAILURE(expectBounds(result));
        const QuickEvaluation quick = evaluateQuickly(*subject.machine, *subject.work, subject.design);
        ASSERT_EQ(quick.latency, result.latency);
        ASSERT_NO_FATAL_FAILURE(expectMonotone(subject, quick));
    }
    EXPECT_GE(seen, 40'000);
}

void expectSoundPower(const Evaluation& result)
{
    if (!result.energy)
        return;
    ASSERT_TRUE(isSound(result.energy->perStep));
    ASSERT_GE(result.energy->draw.busy * kRounding, result.energy->draw.idle);
    ASSERT_GE(*result.averagePower * kRounding, result.energy->draw.idle);
    ASSERT_LE(*result.averagePower, result.energy->draw.busy * kRounding);
    if (result.energy->bottomUp) {
        ASSERT_TRUE(isSound(*result.energy->bottomUp));
        ASSERT_GE(*result.energy->gap(), 0.0);
        ASSERT_LE(*result.energy->gap(), 1.0);
    }
    ASSERT_TRUE(!result.batteryLife || *result.batteryLife > Time{});
    if (result.thermal) {
        ASSERT_TRUE(isSound(result.thermal->served));
        ASSERT_TRUE(isSound(result.thermal->sustained));
        ASSERT_LE(result.thermal->sustained, result.throughput * kRounding);
        ASSERT_LE(result.thermal->served, result.offered.value_or(result.throughput) * kRounding);
        ASSERT_TRUE(!result.thermal->timeToThrottle || isSound(*result.thermal->timeToThrottle));
    }
}

void expectOrderedTail(const Evaluation& result)
{
    if (!result.distribution)
        return;
    Time last = result.distribution->fixed();
    for (const double probability : {0.5, 0.99, 0.999, 0.9999}) {
        const Time now = result.distribution->quantile(probability);
        ASSERT_TRUE(isSound(now));
        ASSERT_GE(now * kRounding, last) << probability;
        last = now;
    }
    ASSERT_TRUE(!result.missesPerHour || (std::isfinite(*result.missesPerHour) && *result.missesPerHour >= 0.0));
}

TEST(PresetInvariants, PowerHeatAndTailsHoldOnEveryShippedPreset)
{
    RecordProperty("seed", std::to_string(kSeed));
    const auto catalog = loadCatalog(test::dataFolder());
    ASSERT_TRUE(catalog);
    RandomSubjects random(*catalog);
    Requirements asked;
    asked.latency = 10.0 * ironlab::unit::millisecond;
    asked.missesPerHour = 1.0;
    for (int i = 0; i < kDesigns; ++i) {
        const Subject subject = random.next();
        SCOPED_TRACE(testing::Message() << "seed " << kSeed << ", design " << i << ": " << subject.work->id << " on "
                                        << subject.machine->id);
        const Evaluation result = evaluated(subject, asked);
        if (!result.runs())
            continue;
        ASSERT_NO_FATAL_FAILURE(expectSoundPower(result));
        if (i % 8 == 0) {
            ASSERT_NO_FATAL_FAILURE(expectOrderedTail(result));
        }
        for (const Wall& wall : result.walls)
            ASSERT_FALSE(std::isnan(wall.demand) || std::isnan(wall.margin())) << fileName(wall.kind);
    }
}

/// The same machine and work in a world where every second lasts `factor` times as long.
Subject slowedDown(const Subject& subject, double factor, Accelerator& machine, Workload& work)
{
    machine = *subject.machine;
    work = *subject.work;
    Subject slow{&machine, &work, subject.design};
    for (auto& engine : machine.compute)
        if (engine)
            engine->peak = engine->peak / factor;
    for (Memory& memory : machine.memory)
        memory.bandwidth = memory.bandwidth / factor;
    if (machine.spill)
        machine.spill->bandwidth = machine.spill->bandwidth / factor;
    if (machine.link)
        machine.link = DeviceLink{machine.link->bandwidth / factor, machine.link->latency * factor};
    Overheads& overheads = machine.overheads;
    for (Time* time : {&overheads.launch, &overheads.kernelTail, &overheads.layerSetup, &overheads.invocation})
        *time = *time * factor;
    if (overheads.launchGraph)
        overheads.launchGraph = *overheads.launchGraph * factor;
    if (work.rate)
        work.rate = *work.rate / factor;
    slow.design.frameworkTax = slow.design.frameworkTax * factor;
    slow.design.network.distance = slow.design.network.distance * factor;
    if (slow.design.network.bandwidth)
        slow.design.network.bandwidth = *slow.design.network.bandwidth / factor;
    return slow;
}

TEST(PresetInvariants, AnotherUnitOfTimeChangesNothingButTheTimes)
{
    const auto catalog = loadCatalog(test::dataFolder());
    ASSERT_TRUE(catalog);
    RandomSubjects random(*catalog);
    constexpr double kFactor = 1024.0;
    for (int i = 0; i < kDesigns / 10; ++i) {
        const Subject subject = random.next();
        SCOPED_TRACE(testing::Message() << "seed " << kSeed << ", design " << i << ": " << subject.work->id << " on "
                                        << subject.machine->id);
        Accelerator machine;
        Workload work;
        const Subject slow = slowedDown(subject, kFactor, machine, work);
        const Evaluation before = evaluated(subject);
        const Evaluation after = evaluated(slow);
        ASSERT_EQ(before.obstacle, after.obstacle);
        if (!before.runs())
            continue;
        ASSERT_NEAR(after.latency / before.latency, kFactor, 1e-9 * kFactor);
        ASSERT_NEAR(after.modelFlopsUtilization, before.modelFlopsUtilization, 1e-9);
        ASSERT_EQ(after.binding.term, before.binding.term);
    }
}

TEST(PresetInvariants, ElasticitiesAgreeWithTheModelAndWithTheVerdict)
{
    const auto catalog = loadCatalog(test::dataFolder());
    ASSERT_TRUE(catalog);
    RandomSubjects random(*catalog);
    for (int i = 0; i < kDesigns / 10; ++i) {
        Subject subject = random.next();
        subject.design.overlap = 0.0;
        subject.design.acceleratorSpeedup = 1.0;
        const Evaluation result = evaluated(subject);
        if (!result.runs() || result.traffic.overSpill > Bytes{} || result.binding.balanced)
            continue;
        SCOPED_TRACE(testing::Message() << "seed " << kSeed << ", design " << i << ": " << subject.work->id << " on "
                                        << subject.machine->id);
        const double peak = std::abs(result.sensitivity[Knob::Peak]);
        const double bandwidth = std::abs(result.sensitivity[Knob::Bandwidth]);
        if (result.binding.term == Term::Compute) {
            ASSERT_GT(peak, bandwidth);
        }
        Subject faster = subject;
        faster.design.peakScale *= 1.0 + 1e-6;
        const double measured = std::log(evaluated(faster).latency / result.latency) / std::log1p(1e-6);
        ASSERT_NEAR(result.sensitivity[Knob::Peak], measured, 1e-4);
    }
}

}  // namespace
}  // namespace ironlab::lab
