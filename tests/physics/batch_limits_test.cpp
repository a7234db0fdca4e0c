// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixtures.h"

#include <ironlab/physics/batch_limits.h>

#include <gtest/gtest.h>

#include <vector>

namespace ironlab::physics {
namespace {

using namespace test;

constexpr double kEnd = 300.0;

/// The designs that limits are looked for in: both memories, with a spill path and without.
struct Bench {
    Accelerator accelerator = cloudAccelerator();
    Workload workload = largeLanguageModel();
    Design design = decodeDesign();
};

std::vector<Bench> benches()
{
    std::vector<Bench> all;
    for (const bool spills : {true, false}) {
        for (const double context : {256.0, 1024.0, 2048.0, 60000.0}) {
            for (const double overlap : {0.0, 0.5}) {
                Bench bench;
                bench.design.contextTokens = context;
                bench.design.overlap = overlap;
                if (!spills) {
                    bench.accelerator.spill.reset();
                }
                all.push_back(bench);
            }
        }
        Bench camera{cloudAccelerator(), convolutionalNetwork(), decodeDesign()};
        camera.design.weightPrecision = Precision::Int8;
        camera.design.kvPrecision = Precision::Fp16;
        all.push_back(camera);
    }
    return all;
}

/// The last batch before the first that does not hold, one after the other.
template <class Holds>
double lastByTrying(Bench bench, Holds holds)
{
    for (int batch = 1; batch <= static_cast<int>(kEnd); ++batch) {
        bench.design.batch = batch;
        if (!holds(bench)) {
            return batch - 1.0;
        }
    }
    return kEnd;
}

TEST(BatchLimits, TheLastThatFitsIsTheOneFoundByTryingEach)
{
    int stopped = 0;
    for (const Bench& bench : benches()) {
        const double last = lastByTrying(
            bench, [](const Bench& at) { return evaluateQuickly(at.accelerator, at.workload, at.design).fits; });
        EXPECT_EQ(largestBatch(bench.accelerator, bench.workload, bench.design, kEnd), last);
        stopped += last > 0.0 && last < kEnd ? 1 : 0;
    }
    EXPECT_GT(stopped, 4);
}

TEST(BatchLimits, TheLastInTimeIsTheOneFoundByTryingEach)
{
    int stopped = 0;
    for (const double milliseconds : {5.0, 30.0, 50.0, 80.0, 1000.0}) {
        Requirements asked;
        asked.latency = milliseconds * unit::millisecond;
        for (const Bench& bench : benches()) {
            const double last = lastByTrying(bench, [&asked](const Bench& at) {
                const Evaluation step = evaluate(at.accelerator, at.workload, at.design, asked);
                return step.runs() && step.response() <= *asked.latency;
            });
            EXPECT_EQ(lastBatchInTime(bench.accelerator, bench.workload, bench.design, asked, kEnd), last)
                << milliseconds;
            stopped += last > 0.0 && last < kEnd ? 1 : 0;
        }
    }
    EXPECT_GT(stopped, 20);
}

TEST(BatchLimits, WhatNothingLimitsGoesToTheEnd)
{
    const Bench bench;
    EXPECT_EQ(lastBatchInTime(bench.accelerator, bench.workload, bench.design, {}, 17.5), 17.0);
    EXPECT_EQ(largestBatch(bench.accelerator, bench.workload, bench.design, 17.5), 17.0);
}

TEST(BatchLimits, NoBatchIsNone)
{
    Bench bench;
    bench.design.weightPrecision = Precision::Fp16;
    EXPECT_EQ(largestBatch(bench.accelerator, bench.workload, bench.design, kEnd), 0.0);
    bench.design.computePrecision = Precision::Fp32;
    Requirements asked;
    asked.latency = 1.0 * unit::second;
    EXPECT_EQ(largestBatch(bench.accelerator, bench.workload, bench.design, kEnd), 0.0);
    EXPECT_EQ(lastBatchInTime(bench.accelerator, bench.workload, bench.design, asked, kEnd), 0.0);
}

TEST(BatchLimits, RepeatTheirWorkedExamples)
{
    const Bench bench;
    EXPECT_EQ(largestBatch(bench.accelerator, bench.workload, bench.design, 4096.0), 241.0);
    Accelerator card;
    card.compute[static_cast<std::size_t>(Precision::Fp16)] = {100.0 * unit::teraflopPerSecond, 1.0, "engine"};
    card.memory.push_back({MemoryLevel::Hbm, MemoryRole::Working, 80.0 * unit::gigabyte, Bytes{},
                           1.0 * unit::terabytePerSecond, 1.0, std::nullopt});
    Workload work;
    work.workPerUnit = 30.0 * unit::gigaflop;
    Design design;
    design.frameworkTax = 10.0 * unit::millisecond;
    Requirements asked;
    asked.latency = 50.0 * unit::millisecond;
    EXPECT_EQ(lastBatchInTime(card, work, design, asked, 4096.0), 133.0);
}

}  // namespace
}  // namespace ironlab::physics
