// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixtures.h"

#include <ironlab/physics/sweep.h>

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <set>

namespace ironlab::physics {
namespace {

using namespace test;

constexpr unsigned kSeed = 4711;
constexpr int kDesigns = 100'000;

/// Turns one field of a design after another to something else.
class RandomTurns {
public:
    DesignField field() { return kDesignFields[m_engine() % kDesignFields.size()]; }
    std::size_t below(std::size_t count) { return m_engine() % count; }

    void turn(DesignField field, Design& design)
    {
        const auto share = [this] { return std::uniform_real_distribution<double>(0.0, 1.0)(m_engine); };
        const auto log = [&share](double low, double high) { return low * std::exp(share() * std::log(high / low)); };
        const auto precision = [this] { return kPrecisions[m_engine() % kPrecisions.size()]; };
        switch (field) {
        case DesignField::Batch: design.batch = log(1.0, 4096.0); break;
        case DesignField::ModelScale: design.modelScale = log(1e-6, 1.0); break;
        case DesignField::WeightPrecision: design.weightPrecision = precision(); break;
        case DesignField::ComputePrecision:
            // The machines have engines for two; now and then none is found.
            design.computePrecision = below(8) == 0 ? precision() : below(2) == 0 ? Precision::Fp16 : Precision::Int8;
            break;
        case DesignField::KvPrecision: design.kvPrecision = precision(); break;
        case DesignField::ContextTokens: design.contextTokens = log(1.0, 32'768.0); break;
        case DesignField::PromptTokens: design.promptTokens = log(1.0, 4096.0); break;
        case DesignField::OutputTokens: design.outputTokens = log(1.0, 4096.0); break;
        case DesignField::Fusion: design.fusion = share(); break;
        case DesignField::FrameworkTax: design.frameworkTax = log(1e-6, 1e-1) * unit::second; break;
        case DesignField::AcceleratorSpeedup:
            design.acceleratorSpeedup = below(4) == 0 ? HUGE_VAL : log(1.0, 1e4);
            break;
        case DesignField::SpeedupAppliesTo: design.speedupAppliesTo = kSpeedupTargets[below(2)]; break;
        case DesignField::Overlap: design.overlap = share(); break;
        case DesignField::Distance: design.network.distance = share() * 1000.0 * unit::kilometre; break;
        case DesignField::LinkRate: design.network.bandwidth = log(1e6, 1e11) * unit::bytePerSecond; break;
        case DesignField::ZeroLatency: design.network.zeroLatency = below(2) == 0; break;
        case DesignField::OsMode: design.osMode = kOsModes[below(kOsModes.size())]; break;
        case DesignField::PowerMode: design.powerMode = static_cast<int>(below(3)); break;
        case DesignField::PeakScale: design.peakScale = log(0.1, 1.0); break;
        case DesignField::BandwidthScale: design.bandwidthScale = log(0.1, 1.0); break;
        case DesignField::ArrivalRate: design.arrivalRate = log(1.0, 1e5) * unit::perSecond; break;
        case DesignField::Count: design.count = 1 + static_cast<int>(below(4)); break;
        }
    }

private:
    std::mt19937_64 m_engine{kSeed};
};

/// A cloud machine with all that a design can turn: power modes, jitter in every mode of the system.
Accelerator richAccelerator()
{
    Accelerator machine = cloudAccelerator();
    machine.power->modes = {{"full", 700.0 * unit::watt, 1.0, 1.0}, {"half", 400.0 * unit::watt, 0.5, 0.75}};
    for (std::size_t i = 0; i < machine.jitter.size(); ++i) {
        machine.jitter[i] =
            Jitter{0.1 / (1.0 + static_cast<double>(i)), 2.0 * unit::perSecond, 1.0 * unit::millisecond};
    }
    return machine;
}

Requirements everyRequirement()
{
    Requirements asked;
    asked.latency = 50.0 * unit::millisecond;
    asked.modelFlopsUtilization = 0.4;
    asked.power = 650.0 * unit::watt;
    asked.throughput = 100.0 * unit::perSecond;
    asked.costPerMillion = 5.0 * unit::dollar;
    asked.sustainedRate = 50.0 * unit::perSecond;
    return asked;
}

void expectSameWalls(const Walls& fast, const Walls& whole)
{
    ASSERT_EQ(fast.count, whole.count);
    for (std::size_t i = 0; i < whole.count; ++i) {
        ASSERT_EQ(fast.items[i].kind, whole.items[i].kind);
        ASSERT_EQ(fast.items[i].demand, whole.items[i].demand) << fileName(whole.items[i].kind);
        ASSERT_EQ(fast.items[i].limit, whole.items[i].limit) << fileName(whole.items[i].kind);
        ASSERT_EQ(fast.items[i].mustExceed, whole.items[i].mustExceed);
        ASSERT_EQ(fast.items[i].isGoal, whole.items[i].isGoal);
    }
}

/// Equal to the last bit; a number that is none in one has to be none in the other.
void expectSameNumber(double fast, double whole)
{
    ASSERT_TRUE(fast == whole || (std::isnan(fast) && std::isnan(whole))) << fast << " " << whole;
}

void expectSame(const Evaluation& fast, const Evaluation& whole)
{
    ASSERT_EQ(fast.obstacle, whole.obstacle);
    ASSERT_NO_FATAL_FAILURE(expectSameWalls(fast.walls, whole.walls));
    ASSERT_EQ(fast.feasible(), whole.feasible());
    if (!whole.runs()) {
        return;
    }
    for (const Term term : kTerms) {
        ASSERT_EQ(fast.terms[term], whole.terms[term]) << fileName(term);
    }
    ASSERT_EQ(fast.latency, whole.latency);
    ASSERT_EQ(fast.throughput, whole.throughput);
    ASSERT_EQ(fast.achieved, whole.achieved);
    ASSERT_NO_FATAL_FAILURE(expectSameNumber(fast.modelFlopsUtilization, whole.modelFlopsUtilization));
    ASSERT_EQ(fast.averagePower, whole.averagePower);
    ASSERT_EQ(fast.thermal.has_value(), whole.thermal.has_value());
    if (whole.thermal) {
        ASSERT_EQ(fast.thermal->steady, whole.thermal->steady);
        ASSERT_EQ(fast.thermal->sustained, whole.thermal->sustained);
    }
    ASSERT_EQ(fast.energy.has_value(), whole.energy.has_value());
    ASSERT_EQ(fast.energy ? fast.energy->perStep : Energy{}, whole.energy ? whole.energy->perStep : Energy{});
    ASSERT_EQ(fast.batteryLife, whole.batteryLife);
    ASSERT_EQ(fast.response(), whole.response());
    ASSERT_EQ(fast.loopRate, whole.loopRate);
    ASSERT_EQ(fast.economics.costPerMillion, whole.economics.costPerMillion);
    ASSERT_EQ(fast.economics.machines, whole.economics.machines);
    ASSERT_EQ(fast.distribution.has_value(), whole.distribution.has_value());
}

TEST(StagedEvaluation, AgreesToTheLastBitWithAWholeOneOnAHundredThousandDesigns)
{
    RandomTurns random;
    const std::array machines{richAccelerator(), cloudAccelerator(), tinyAccelerator()};
    const std::array works{largeLanguageModel(), convolutionalNetwork()};
    const Requirements asked = everyRequirement();
    int seenToRun = 0;
    for (std::size_t i = 0; i < machines.size() * works.size(); ++i) {
        const Accelerator& machine = machines[i / works.size()];
        const Workload& work = works[i % works.size()];
        StagedEvaluation staged(machine, work, asked);
        Design design = decodeDesign();
        Stages changed = stage::kAll;
        for (int n = 0; n < kDesigns / 6 + 1; ++n) {
            SCOPED_TRACE(testing::Message() << "seed " << kSeed << ", machine " << i << ", design " << n);
            const Evaluation whole = evaluate(machine, work, design, asked);
            ASSERT_NO_FATAL_FAILURE(expectSame(staged.at(design, changed), whole));
            seenToRun += whole.runs() ? 1 : 0;
            changed = stage::kLast;
            for (std::size_t turns = 1 + random.below(3); turns > 0; --turns) {
                const DesignField field = random.field();
                random.turn(field, design);
                changed |= stagesOf(field);
            }
        }
    }
    EXPECT_GT(seenToRun, kDesigns / 4);
}

TEST(StagedEvaluation, GoesOnFromADesignThatDoesNotRun)
{
    const Accelerator machine = cloudAccelerator();
    const Workload work = largeLanguageModel();
    StagedEvaluation staged(machine, work, everyRequirement());
    Design design = decodeDesign();
    design.computePrecision = Precision::Fp32;
    EXPECT_EQ(staged.at(design).obstacle, Obstacle::NoEngineForPrecision);
    design.frameworkTax = 3.0 * unit::millisecond;
    EXPECT_EQ(staged.at(design, stagesOf(DesignField::FrameworkTax)).obstacle, Obstacle::NoEngineForPrecision);
    design.computePrecision = Precision::Fp16;
    expectSame(staged.at(design, stagesOf(DesignField::ComputePrecision)),
               evaluate(machine, work, design, everyRequirement()));
}

Requirements tailRequirement()
{
    Requirements asked = everyRequirement();
    asked.latencyQuantile = 0.999;
    asked.missesPerHour = 20.0;
    return asked;
}

/// The same walls passed and failed; what is demanded of the tail may be an estimate.
void expectSameVerdicts(const Walls& fast, const Walls& whole)
{
    ASSERT_EQ(fast.count, whole.count);
    for (std::size_t i = 0; i < whole.count; ++i) {
        ASSERT_EQ(fast.items[i].kind, whole.items[i].kind);
        ASSERT_EQ(fast.items[i].passed(), whole.items[i].passed())
            << fileName(whole.items[i].kind) << ' ' << fast.items[i].demand << ' ' << whole.items[i].demand << ' '
            << whole.items[i].limit;
    }
}

TEST(StagedEvaluation, JudgesTailsAsAWholeOneDoesWithoutIntegratingForEachDesign)
{
    constexpr int kTailDesigns = 5000;
    RandomTurns random;
    const Accelerator machine = richAccelerator();
    const Workload work = convolutionalNetwork();
    const Requirements asked = tailRequirement();
    StagedEvaluation near(machine, work, asked, Tails::Near);
    StagedEvaluation verdicts(machine, work, asked, Tails::Verdicts);
    Design design;
    Stages changed = stage::kAll;
    int met = 0;
    int missed = 0;
    for (int n = 0; n < kTailDesigns; ++n) {
        SCOPED_TRACE(testing::Message() << "seed " << kSeed << ", design " << n);
        const Evaluation whole = evaluate(machine, work, design, asked);
        ASSERT_NO_FATAL_FAILURE(expectSameVerdicts(near.at(design, changed).walls, whole.walls));
        ASSERT_NO_FATAL_FAILURE(expectSameVerdicts(verdicts.at(design, changed).walls, whole.walls));
        if (const Wall* wall = whole.walls.find(WallKind::Latency)) {
            ++(wall->passed() ? met : missed);
        }
        // Few host times, many typical ones, as in a grid.
        changed = stage::kLast;
        const bool hostTurns = random.below(200) == 0;
        for (const DesignField field :
             {hostTurns ? DesignField::FrameworkTax : DesignField::Batch, DesignField::Overlap,
              hostTurns ? DesignField::OsMode : DesignField::BandwidthScale}) {
            random.turn(field, design);
            changed |= stagesOf(field);
        }
    }
    EXPECT_GT(met, kTailDesigns / 10);
    EXPECT_GT(missed, kTailDesigns / 10);
}

TEST(StagedEvaluation, EstimatesAQuantileWithinAFifth)
{
    const Accelerator machine = richAccelerator();
    const Workload work = convolutionalNetwork();
    StagedEvaluation near(machine, work, tailRequirement(), Tails::Near);
    Design design;
    for (double batch = 1.0; batch <= 64.0; batch *= 2.0) {
        design.batch = batch;
        const Evaluation evaluation = evaluate(machine, work, design, tailRequirement());
        const Wall* whole = evaluation.walls.find(WallKind::Latency);
        const Wall* fast = near.at(design).walls.find(WallKind::Latency);
        ASSERT_TRUE(whole != nullptr && fast != nullptr);
        EXPECT_NEAR(fast->demand / whole->demand, 1.0, 0.2) << batch;
    }
}

TEST(Grid, EveryFieldIsCopiedAloneAndKnowsItsStages)
{
    RandomTurns random;
    const Accelerator machine = richAccelerator();
    const Workload work = largeLanguageModel();
    for (const DesignField field : kDesignFields) {
        Design turned = decodeDesign();
        random.turn(field, turned);
        Design copied = decodeDesign();
        copyField(field, turned, copied);
        expectSame(evaluate(machine, work, copied), evaluate(machine, work, turned));
    }
}

Grid threeByFour()
{
    Grid grid{decodeDesign(), {{DesignField::Batch, {}}, {DesignField::Overlap, {}}}};
    for (const double batch : {1.0, 2.0, 4.0}) {
        grid.axes[0].values.push_back(decodeDesign());
        grid.axes[0].values.back().batch = batch;
    }
    for (const double overlap : {0.0, 0.25, 0.5, 0.75}) {
        grid.axes[1].values.push_back(decodeDesign());
        grid.axes[1].values.back().overlap = overlap;
    }
    return grid;
}

TEST(Grid, PointFiveOfThreeByFourTakesTheSecondValueOfBoth)
{
    const Grid grid = threeByFour();
    EXPECT_EQ(grid.size(), 12U);
    EXPECT_EQ(grid.at(5).batch, 2.0);
    EXPECT_EQ(grid.at(5).overlap, 0.25);
}

TEST(Grid, AWalkFromAnyPointMeetsThePointsInTheirOrder)
{
    const Grid grid = threeByFour();
    std::set<std::pair<double, double>> seen;
    for (std::size_t from = 0; from < grid.size(); ++from) {
        GridWalk walk(grid, from);
        for (std::size_t point = from; point < grid.size(); ++point) {
            EXPECT_EQ(walk.design().batch, grid.at(point).batch);
            EXPECT_EQ(walk.design().overlap, grid.at(point).overlap);
            seen.emplace(walk.design().batch, walk.design().overlap);
            const Stages changed = walk.next();
            EXPECT_EQ((changed & stage::kWork) != 0, point % 4 == 3) << "the batch turns with every fourth step";
        }
    }
    EXPECT_EQ(seen.size(), 12U);
}

TEST(Grid, CheapAxesTurnFastest)
{
    Grid grid = threeByFour();
    std::swap(grid.axes[0], grid.axes[1]);
    grid.putCostlyAxesOutside();
    EXPECT_EQ(grid.axes[0].field, DesignField::Batch);
    EXPECT_EQ(grid.axes[1].field, DesignField::Overlap);
}

}  // namespace
}  // namespace ironlab::physics
