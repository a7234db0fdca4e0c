// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixtures.h"

#include <ironlab/physics/capacity.h>

#include <gtest/gtest.h>

namespace ironlab::physics {
namespace {

using namespace test;

/// 200 kB of weights in INT8 and 100 kB of peak activations.
Workload tinyNetwork()
{
    Workload work = convolutionalNetwork();
    work.parameters = 200e3;
    work.peakActivations = 100.0 * unit::kilobyte;
    return work;
}

Design inEightBits()
{
    Design design;
    design.weightPrecision = Precision::Int8;
    design.computePrecision = Precision::Int8;
    return design;
}

TEST(Capacity, TheMapRepeatsTheWorkedExample)
{
    const Accelerator machine = tinyAccelerator();
    const MemoryMap map = memoryMap(machine, evaluate(machine, tinyNetwork(), inEightBits()));
    EXPECT_EQ(map.working.level, MemoryLevel::Sram);
    EXPECT_NEAR(map.working.free().in(unit::kilobyte), 300.0, 1e-9);
    ASSERT_TRUE(map.weights.has_value());
    EXPECT_EQ(map.weights->level, MemoryLevel::Flash);
    EXPECT_NEAR(map.weights->free().in(unit::megabyte), 7.8, 1e-9);
    EXPECT_EQ(map.out(Region::Weights), Bytes{});
}

TEST(Capacity, WhatDoesNotFitIsPushedOutAndAccountedFor)
{
    const Accelerator machine = tinyAccelerator();
    Workload work = tinyNetwork();
    work.parameters = 9e6;
    work.peakActivations = 700.0 * unit::kilobyte;
    const Evaluation result = evaluate(machine, work, inEightBits());
    const MemoryMap map = memoryMap(machine, result);
    EXPECT_NEAR(map.out(Region::Weights).in(unit::megabyte), 1.0, 1e-9);
    EXPECT_NEAR(map.out(Region::Activations).in(unit::kilobyte), 300.0, 1e-9);
    EXPECT_NEAR((map.out(Region::Weights) + map.out(Region::Activations)).in(unit::byte),
                result.footprint.overflow().in(unit::byte), 1e-3);
    EXPECT_NEAR(map.working.free().in(unit::byte), 0.0, 1e-6);
}

TEST(Capacity, TheBusiestPathRepeatsTheWorkedExample)
{
    EffectiveMachine machine;
    machine.bandwidth = 960.0 * unit::megabytePerSecond;
    machine.weightBandwidth = 40.0 * unit::megabytePerSecond;
    Traffic moved;
    moved.fromWorking = 20.0 * unit::kilobyte;
    moved.fromWeightMemory = 100.0 * unit::kilobyte;
    const BusiestPath busiest = busiestPath(machine, moved);
    EXPECT_EQ(busiest.path, MemoryPath::Weights);
    EXPECT_NEAR((busiest.bytes / busiest.bandwidth).in(unit::millisecond), 2.5, 1e-9);
    EXPECT_EQ(pathName(tinyAccelerator(), busiest.path), "flash");
}

TEST(Capacity, TheBandwidthWallIsOfTheMemoryThatTheStepWaitsFor)
{
    const Accelerator machine = tinyAccelerator();
    Workload work = tinyNetwork();
    work.parameters = 6e6;
    const Evaluation result = evaluate(machine, work, inEightBits());
    const Wall* wall = result.walls.find(WallKind::Bandwidth);
    ASSERT_NE(wall, nullptr);
    ASSERT_EQ(busiestPath(result.machine, result.traffic).path, MemoryPath::Weights);
    EXPECT_DOUBLE_EQ(wall->limit, result.machine.weightBandwidth.in(unit::bytePerSecond));
    EXPECT_DOUBLE_EQ(wall->demand, (result.traffic.fromWeightMemory / result.latency).in(unit::bytePerSecond));
    EXPECT_TRUE(wall->passed());
}

TEST(Capacity, TheLargestScaleRepeatsTheWorkedExample)
{
    Workload work = tinyNetwork();
    work.parameters = 100e3;
    work.scaling = {1.0, 1.0, 0.0, 0.0, 0.0};
    EXPECT_NEAR(*largestModelScale(tinyAccelerator(), work, inEightBits()), 80.0, 1e-6);
}

TEST(Capacity, AtTheLargestScaleItFitsAndJustAboveItDoesNot)
{
    const Accelerator machine = cloudAccelerator();
    const Workload work = largeLanguageModel();
    Design design = decodeDesign();
    const auto scale = largestModelScale(machine, work, design);
    ASSERT_TRUE(scale.has_value());
    design.modelScale = *scale;
    EXPECT_TRUE(evaluateQuickly(machine, work, design).fits);
    design.modelScale = *scale * 1.000001;
    EXPECT_FALSE(evaluateQuickly(machine, work, design).fits);
    Workload hopeless = work;
    hopeless.scaling.activations = 0.0;
    hopeless.peakActivations = 2.0 * unit::gigabyte;
    EXPECT_FALSE(largestModelScale(machine, hopeless, decodeDesign()).has_value());
}

}  // namespace
}  // namespace ironlab::physics
