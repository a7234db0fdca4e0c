// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The promise of evaluate.h that the hot path takes no memory: a sweep of a design space calls it millions of times.
#include "fixtures.h"

#include <ironlab/physics/evaluate.h>

#include <gtest/gtest.h>

#include <memory>
#include <support/allocations.h>
#include <vector>

namespace ironlab::physics {
namespace {

using namespace test;

// Too long to live inside a std::string: a copy of it would be counted.
constexpr auto kLongName = "a name that no small string optimisation can hold";

/// Every optional part there is, so that no branch of the model is left out.
Accelerator richAccelerator()
{
    Accelerator result = cloudAccelerator();
    result.id = kLongName;
    result.name = kLongName;
    result.compute.fill(ComputeEngine{1000.0 * unit::teraflopPerSecond, 0.8, kLongName});
    result.spill->path = kLongName;
    result.power->modes = {{kLongName, 700.0 * unit::watt, 1.0, 1.0}, {kLongName, 350.0 * unit::watt, 0.6, 0.9}};
    result.jitter.fill(Jitter{0.1, 2.0 * unit::perSecond, 3.0 * unit::millisecond});
    return result;
}

std::vector<Design> manyDesigns()
{
    std::vector<Design> designs;
    for (const Precision precision : kPrecisions) {
        for (double batch = 1.0; batch <= 4096.0; batch *= 2.0) {
            for (const int count : {1, 8}) {
                for (const OsMode mode : kOsModes) {
                    Design design = decodeDesign();
                    design.computePrecision = precision;
                    design.weightPrecision = precision;
                    design.batch = batch;
                    design.count = count;
                    design.osMode = mode;
                    design.powerMode = count == 1 ? 0 : 1;
                    design.promptTokens = 2048.0;
                    design.outputTokens = 256.0;
                    design.arrivalRate = 10.0 * unit::perSecond;
                    designs.push_back(design);
                }
            }
        }
    }
    return designs;
}

Requirements everythingAsked()
{
    Requirements asked;
    asked.latency = 4.0 * unit::millisecond;
    asked.modelFlopsUtilization = 0.4;
    asked.power = 300.0 * unit::watt;
    asked.throughput = 100.0 * unit::perSecond;
    asked.costPerMillion = 1.0 * unit::dollar;
    return asked;
}

TEST(Allocations, AreCounted)
{
    const auto before = ironlab::test::allocations();
    const auto made = std::make_unique<Design>(decodeDesign());
    EXPECT_EQ(ironlab::test::allocations(), before + 1);
}

TEST(Allocations, EvaluatingThousandsOfDesignsTakesNoMemory)
{
    const std::vector<Design> designs = manyDesigns();
    const std::vector machines{richAccelerator(), tinyAccelerator()};
    const std::vector works{largeLanguageModel(), convolutionalNetwork()};
    const Requirements asked = everythingAsked();
    int running = 0;
    int evaluated = 0;
    const auto before = ironlab::test::allocations();
    for (const Accelerator& machine : machines) {
        for (const Workload& work : works) {
            for (const Design& design : designs) {
                ++evaluated;
                running += evaluate(machine, work, design, asked).runs() ? 1 : 0;
                running += evaluateQuickly(machine, work, design).obstacle == Obstacle::None ? 1 : 0;
            }
        }
    }
    EXPECT_EQ(ironlab::test::allocations(), before);
    EXPECT_GT(evaluated, 2000);
    EXPECT_GT(running, 1000);
}

}  // namespace
}  // namespace ironlab::physics
