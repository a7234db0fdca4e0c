// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixtures.h"

#include <ironlab/physics/evaluate.h>

#include <gtest/gtest.h>

#include <cmath>

namespace ironlab::physics {
namespace {

using namespace test;

/// 2 W idle, 12 W busy, 50 pJ/B at 100 GB/s, 1 pJ a FLOP.
Accelerator example()
{
    Accelerator result = cloudAccelerator();
    result.memory.front().bandwidth = 100.0 * unit::gigabytePerSecond;
    result.memory.front().energy = 50.0 * unit::picojoule / (1.0 * unit::byte);
    result.power = PowerSpec{2.0 * unit::watt, 12.0 * unit::watt, 15.0 * unit::watt, {}, {}};
    result.power->energyPerOperation[static_cast<std::size_t>(Precision::Fp16)] =
        1.0 * unit::picojoule / (1.0 * unit::flop);
    return result;
}

TEST(Power, ScalingTheEngineRepeatsTheWorkedExample)
{
    const Accelerator machine = example();
    Design design;
    design.peakScale = 0.5;
    EXPECT_NEAR(powerDraw(machine, *machine.power, design).busy.in(unit::watt), 9.5, 1e-9);
    design.bandwidthScale = 0.5;
    EXPECT_NEAR(powerDraw(machine, *machine.power, design).busy.in(unit::watt), 7.0, 1e-9);
    design.count = 2;
    EXPECT_NEAR(powerDraw(machine, *machine.power, design).busy.in(unit::watt), 14.0, 1e-9);
    EXPECT_NEAR(powerDraw(machine, *machine.power, design).idle.in(unit::watt), 4.0, 1e-9);
}

TEST(Power, AModeDrawsWhatItStatesElseInProportionToItsLimit)
{
    Accelerator machine = example();
    machine.power->modes = {{"full", 15.0 * unit::watt, 1.0, 1.0, {}},
                            {"half", 7.5 * unit::watt, 0.5, 1.0, {}},
                            {"measured", 7.5 * unit::watt, 0.5, 1.0, 5.0 * unit::watt}};
    Design design;
    const auto busy = [&](int mode) {
        design.powerMode = mode;
        return powerDraw(machine, *machine.power, design).busy.in(unit::watt);
    };
    EXPECT_NEAR(busy(0), 12.0, 1e-9);
    EXPECT_NEAR(busy(1), 6.0, 1e-9);
    EXPECT_NEAR(busy(2), 5.0, 1e-9);
}

TEST(Power, BothEstimatesOfTheEnergyRepeatTheWorkedExample)
{
    Accelerator machine = example();
    machine.power->busy = 4.0 * unit::watt;
    StepWork work;
    work.flops = 10.0 * unit::gigaflop;
    Traffic traffic;
    traffic.fromWorking = 100.0 * unit::megabyte;
    const StepEnergy energy =
        stepEnergy(machine, *machine.power, Design{}, work, traffic, 20.0 * unit::millisecond, Time{});
    EXPECT_NEAR(energy.perStep.in(unit::millijoule), 80.0, 1e-9);
    ASSERT_TRUE(energy.bottomUp.has_value());
    EXPECT_NEAR(energy.bottomUp->in(unit::millijoule), 55.0, 1e-9);
    EXPECT_NEAR(*energy.gap(), 0.3125, 1e-12);
}

TEST(Power, AnUnstatedEnergyOfAnOperationIsDerivedFromTheEnginesShare)
{
    Accelerator machine = example();
    machine.power->energyPerOperation = {};
    machine.compute[static_cast<std::size_t>(Precision::Fp16)] =
        ComputeEngine{12.5 * unit::teraflopPerSecond, 0.8, "tensor"};
    const auto energy = operationEnergy(machine, *machine.power, Design{});
    ASSERT_TRUE(energy.has_value());
    EXPECT_TRUE(energy->isDerived);
    EXPECT_NEAR(energy->each.in(unit::joulePerFlop), 0.5e-12, 1e-18);
    EXPECT_FALSE(operationEnergy(example(), *example().power, Design{})->isDerived);
}

TEST(Power, WithoutOneOfItsFiguresThereIsNoSum)
{
    Accelerator machine = example();
    machine.memory.front().energy.reset();
    StepWork work;
    const StepEnergy energy =
        stepEnergy(machine, *machine.power, Design{}, work, Traffic{}, 1.0 * unit::second, Time{});
    EXPECT_FALSE(energy.bottomUp.has_value());
    EXPECT_FALSE(energy.gap().has_value());
}

TEST(Power, AverageAndBatteryRepeatTheWorkedExamples)
{
    const Power average = averagePower(80.0 * unit::milliwatt, 1.0 * unit::watt, 0.25);
    EXPECT_NEAR(average.in(unit::milliwatt), 310.0, 1e-9);
    EXPECT_NEAR(batteryLife(0.96 * unit::wattHour, average).in(unit::hour), 3.1, 0.01);
    EXPECT_TRUE(std::isinf(batteryLife(1.0 * unit::joule, Power{}).in(unit::second)));
}

TEST(Power, APeriodicSourceKeepsTheMachineBusyForItsShareOnly)
{
    Accelerator machine = example();
    machine.battery = 10.0 * unit::wattHour;
    const Workload work = convolutionalNetwork();  // 60 frames a second
    const Evaluation result = evaluate(machine, work, Design{});
    ASSERT_TRUE(result.averagePower.has_value());
    EXPECT_EQ(*result.offered, 60.0 * unit::perSecond);
    const double duty = (60.0 * unit::perSecond) / result.throughput;
    ASSERT_LT(duty, 1.0);
    const Energy perFrame = result.energy->perStep;
    // Energy x rate, and idle power for the rest of the time.
    const Power expected = perFrame * (60.0 * unit::perSecond) + (1.0 - duty) * (2.0 * unit::watt);
    EXPECT_NEAR(*result.averagePower / expected, 1.0, 1e-9);
    EXPECT_NEAR(*result.batteryLife * *result.averagePower / (10.0 * unit::wattHour), 1.0, 1e-12);
}

TEST(Power, ThrottlingFallsToTheLowestModeAndIsJudgedByTheSustainedRate)
{
    Accelerator machine = example();
    machine.power->modes = {{"full", 15.0 * unit::watt, 1.0, 1.0, {}}, {"low", 3.0 * unit::watt, 0.2, 0.5, {}}};
    machine.thermal = ThermalSpec{5.0 * unit::kelvinPerWatt, 100.0 * unit::second, 298.0 * unit::kelvin,
                                  328.0 * unit::kelvin, 323.0 * unit::kelvin};
    Workload work = convolutionalNetwork();
    work.rate.reset();
    Requirements asked;
    asked.sustainedRate = 1.0 * unit::perSecond;
    const Evaluation hot = evaluate(machine, work, Design{}, asked);
    ASSERT_TRUE(hot.thermal && hot.thermal->timeToThrottle);
    EXPECT_LT(hot.thermal->sustained, hot.throughput);
    EXPECT_TRUE(hot.walls.find(WallKind::SustainedRate)->passed());
    Design low;
    low.powerMode = 1;
    const Evaluation cool = evaluate(machine, work, low, asked);
    EXPECT_FALSE(cool.thermal->timeToThrottle.has_value());
    EXPECT_GE(hot.thermal->sustained, cool.throughput);
    EXPECT_EQ(cool.thermal->sustained, cool.throughput);
    // At a load that leaves it cool, the machine still could not hold more than its sustained rate.
    Design light;
    light.arrivalRate = 0.2 * hot.thermal->sustained;
    const Evaluation easy = evaluate(machine, work, light, asked);
    EXPECT_FALSE(easy.thermal->timeToThrottle.has_value());
    EXPECT_NEAR(easy.thermal->sustained / hot.thermal->sustained, 1.0, 1e-9);
    EXPECT_EQ(easy.thermal->served, *light.arrivalRate);
}

TEST(Power, AStreamWaitsForItsHopAndItsLookAhead)
{
    Workload stream = convolutionalNetwork();
    stream.rate = 250.0 * unit::perSecond;
    stream.lookAhead = 2.0 * unit::millisecond;
    const LatencyBudget budget = latencyBudget(stream, 0.5 * unit::millisecond, 1.5 * unit::millisecond);
    EXPECT_NEAR(budget.total().in(unit::millisecond), 7.5, 1e-9);
    EXPECT_NEAR(stepTarget(stream, 10.0 * unit::millisecond)->in(unit::millisecond), 4.0, 1e-9);
    EXPECT_FALSE(stepTarget(stream, std::nullopt).has_value());
    Requirements asked;
    asked.latency = 10.0 * unit::millisecond;
    const Evaluation result = evaluate(example(), stream, Design{}, asked);
    EXPECT_NEAR(result.walls.find(WallKind::Latency)->demand, 6e-3 + result.latency.in(unit::second), 1e-12);
}

}  // namespace
}  // namespace ironlab::physics
