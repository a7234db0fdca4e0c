// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/present/energy_budget_figure.h>
#include <ironlab/present/memory_map_figure.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ironlab::present {
namespace {

using testing::AllOf;
using testing::HasSubstr;

StackInput memory(double limit)
{
    StackInput input;
    input.name = "SRAM";
    input.base = "B";
    input.parts = {{"weights", 200e3, StackFill::First}, {"arena", 100e3, StackFill::Third}};
    input.limit = limit;
    input.showsFree = true;
    return input;
}

TEST(StackBar, RepeatsItsWorkedExample)
{
    const StackBar bar = stackBar(memory(400e3));
    ASSERT_EQ(bar.parts.size(), 3U);
    EXPECT_DOUBLE_EQ(bar.parts[0].length, 0.5);
    EXPECT_DOUBLE_EQ(bar.parts[2].start, 0.75);
    EXPECT_EQ(bar.parts[2].name, "free");
    EXPECT_EQ(bar.words, "25 % left");
    EXPECT_EQ(bar.total, "300 / 400 kB");
    EXPECT_EQ(bar.state, WallState::Holds);
}

TEST(StackBar, ReachesPastItsLimitWhereThatIsExceeded)
{
    const StackBar bar = stackBar(memory(240e3));
    EXPECT_DOUBLE_EQ(bar.limitAt, 0.8);
    EXPECT_EQ(bar.state, WallState::Fails);
    EXPECT_EQ(bar.words, "25 % over");
    EXPECT_EQ(bar.parts.size(), 2U);
}

/// A microcontroller: 512 kB of SRAM with 112 kB reserved, 8 MB of flash.
physics::Accelerator microcontroller()
{
    physics::Accelerator machine;
    machine.memory.push_back({physics::MemoryLevel::Sram,
                              physics::MemoryRole::Working,
                              512.0 * unit::kilobyte,
                              112.0 * unit::kilobyte,
                              1.0 * unit::gigabytePerSecond,
                              1.0,
                              {}});
    machine.memory.push_back({physics::MemoryLevel::Flash,
                              physics::MemoryRole::Weights,
                              8.0 * unit::megabyte,
                              Bytes{},
                              40.0 * unit::megabytePerSecond,
                              1.0,
                              {}});
    return machine;
}

physics::Evaluation network(Bytes activations)
{
    physics::Evaluation now;
    now.footprint.weights = 200.0 * unit::kilobyte;
    now.footprint.activations = activations;
    now.footprint.reserve = 112.0 * unit::kilobyte;
    now.footprint.total = now.footprint.reserve + activations;
    now.footprint.capacity = 512.0 * unit::kilobyte;
    now.footprint.weightCapacity = 8.0 * unit::megabyte;
    now.footprint.separateWeightMemory = true;
    return now;
}

TEST(MemoryMapFigure, PutsTheArenaIntoSramAndTheWeightsIntoFlash)
{
    const physics::Accelerator machine = microcontroller();
    const physics::Evaluation now = network(100.0 * unit::kilobyte);
    const StackedBarsFigure figure = memoryMapFigure({&now, &machine, 1.0, 3.0});
    ASSERT_EQ(figure.bars.size(), 2U);
    EXPECT_EQ(figure.bars[0].name, "SRAM");
    EXPECT_EQ(figure.bars[1].name, "Flash");
    EXPECT_EQ(probeText(figure, 1), "SRAM, arena: 100 kB.");
    EXPECT_EQ(probeText(figure, 2), "SRAM, free: 300 kB.");
    EXPECT_EQ(figure.sentences.front(), "Largest model that fits where it belongs: × 3.00 (now × 1.00).");
}

TEST(MemoryMapFigure, ShowsWhatIsPushedOutAndSaysWhere)
{
    physics::Accelerator machine = microcontroller();
    const physics::Evaluation now = network(500.0 * unit::kilobyte);
    StackedBarsFigure figure = memoryMapFigure({&now, &machine, 1.0, {}});
    ASSERT_EQ(figure.bars.size(), 3U);
    EXPECT_EQ(figure.bars[2].name, "No room");
    EXPECT_EQ(figure.sentences.back(), "100 kB have no place to go.");
    machine.spill = physics::SpillPath{"PSRAM", 80.0 * unit::megabytePerSecond, 8.0 * unit::megabyte};
    figure = memoryMapFigure({&now, &machine, 1.0, {}});
    EXPECT_EQ(figure.bars[2].name, "PSRAM");
    EXPECT_THAT(figure.sentences.back(), HasSubstr("80.0 MB/s"));
}

/// 250 hops a second at 0.4 mW idle and 4 mW flat out, busy for a fifth of the time.
physics::Evaluation hearable()
{
    physics::Evaluation now;
    now.latency = 0.8 * unit::millisecond;
    now.throughput = 1250.0 * unit::perSecond;
    now.offered = 250.0 * unit::perSecond;
    now.work.batch = 1.0;
    now.energy.emplace();
    now.energy->draw = {0.4 * unit::milliwatt, 4.0 * unit::milliwatt};
    now.energy->perStep = now.energy->draw.busy * now.latency;
    now.averagePower = physics::averagePower(now.energy->draw.idle, now.energy->draw.busy, 0.2);
    now.budget = {4.0 * unit::millisecond, 2.0 * unit::millisecond, Time{}, now.latency};
    return now;
}

/// The same with the energy of its operations and of its bytes.
physics::Evaluation hearableByOperation()
{
    physics::Evaluation now = hearable();
    now.energy->operations = 1.0 * unit::microjoule;
    now.energy->movement = 0.5 * unit::microjoule;
    now.energy->bottomUp = 1.9 * unit::microjoule;
    return now;
}

TEST(EnergyBudgetFigure, RepeatsItsWorkedExample)
{
    const physics::Evaluation now = hearable();
    EnergyBudgetInput input;
    input.now = &now;
    input.power = 1.0 * unit::milliwatt;
    input.latency = 10.0 * unit::millisecond;
    input.unitName = "hop";
    const StackedBarsFigure figure = energyBudgetFigure(input);
    ASSERT_EQ(figure.bars.size(), 2U);
    const StackBar& energy = figure.bars[0];
    EXPECT_EQ(energy.name, "Power × time");
    EXPECT_NEAR(energy.parts[0].value, 1.6e-6, 1e-12);
    EXPECT_EQ(energy.total, "4.48 / 4 µJ");
    EXPECT_EQ(energy.state, WallState::Fails);
    EXPECT_EQ(figure.bars[1].total, "6.80 / 10 ms");
    EXPECT_EQ(figure.bars[1].parts.size(), 3U);
    EXPECT_THAT(describe(figure).summary, AllOf(HasSubstr("1.12 of 1 mW."), HasSubstr("At 250 hops a second.")));
}

TEST(EnergyBudgetFigure, ShowsTheSumOverOperationsBesideTheBusyTime)
{
    const physics::Evaluation now = hearableByOperation();
    EnergyBudgetInput input;
    input.now = &now;
    input.unitName = "hop";
    const StackedBarsFigure figure = energyBudgetFigure(input);
    ASSERT_EQ(figure.bars.size(), 3U);
    EXPECT_EQ(figure.bars[1].total, "3.10 µJ");
    EXPECT_THAT(figure.sentences.front(), HasSubstr("31 % apart"));
}

TEST(EnergyBudgetFigure, SaysWhichOfTheTwoEnergiesThePowerWallTakesAndJudgesThatAlone)
{
    const physics::Evaluation now = hearableByOperation();
    EnergyBudgetInput input;
    input.now = &now;
    input.power = 1.0 * unit::milliwatt;
    input.unitName = "hop";
    const StackedBarsFigure figure = energyBudgetFigure(input);
    ASSERT_EQ(figure.bars.size(), 3U);
    EXPECT_TRUE(figure.bars[0].hasLimit);
    EXPECT_FALSE(figure.bars[1].hasLimit) << "a check of the other";
    EXPECT_EQ(figure.bars[1].words, "cross-check");
    EXPECT_EQ(figure.bars[1].total, "3.10 µJ");
    EXPECT_NEAR(figure.bars[1].parts[0].length, figure.bars[0].parts[0].length, 1e-9) << "both to one scale";
    EXPECT_THAT(figure.sentences.front(), HasSubstr("Power × time counts for the wall; the other is 31 % apart."));
}

TEST(EnergyBudgetFigure, DrawsTheTimeWhereNoPowerIsKnown)
{
    physics::Evaluation now = hearable();
    now.energy.reset();
    now.averagePower.reset();
    EnergyBudgetInput input;
    input.now = &now;
    const StackedBarsFigure figure = energyBudgetFigure(input);
    EXPECT_EQ(figure.bars.size(), 1U);
    EXPECT_EQ(figure.sentences.front(), "The preset of this machine states no power.");
}

}  // namespace
}  // namespace ironlab::present
