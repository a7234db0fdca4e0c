// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold for every design, tried on random ones. The seed is fixed, and printed with each failure.
#include "fixtures.h"

#include <ironlab/physics/evaluate.h>
#include <ironlab/physics/ratios.h>

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace ironlab::physics {
namespace {

using namespace test;

constexpr unsigned kSeed = 20260;
constexpr int kDesigns = 100'000;

class RandomDesigns {
public:
    double logBetween(double low, double high) { return low * std::exp(unit() * std::log(high / low)); }
    double unit() { return std::uniform_real_distribution<double>(0.0, 1.0)(m_engine); }
    Design next()
    {
        constexpr std::array storage{Precision::Int4, Precision::Int8, Precision::Fp8, Precision::Fp16};
        Design design;
        design.batch = logBetween(1.0, 256.0);
        design.modelScale = logBetween(1e-6, 1.0);
        design.weightPrecision = storage[m_engine() % storage.size()];
        design.kvPrecision = storage[m_engine() % storage.size()];
        design.computePrecision = m_engine() % 2 == 0 ? Precision::Int8 : Precision::Fp16;
        design.contextTokens = logBetween(1.0, 32'768.0);
        design.fusion = this->unit();
        design.frameworkTax = logBetween(1e-6, 1e-1) * ironlab::unit::second;
        design.acceleratorSpeedup = m_engine() % 3 == 0 ? 1.0 : logBetween(1.0, 1e4);
        design.speedupAppliesTo = m_engine() % 2 == 0 ? SpeedupTarget::Accelerator : SpeedupTarget::Compute;
        design.overlap = this->unit();
        design.network.distance = this->unit() * 1000.0 * ironlab::unit::kilometre;
        design.network.bandwidth = logBetween(1e6, 1e11) * ironlab::unit::bytePerSecond;
        design.count = m_engine() % 8 == 0 ? 2 : 1;
        return design;
    }

private:
    std::mt19937_64 m_engine{kSeed};
};

void expectFinite(const QuickEvaluation& result)
{
    for (const Term term : kTerms) {
        const double seconds = result.terms[term].in(ironlab::unit::second);
        ASSERT_TRUE(std::isfinite(seconds));
        ASSERT_GE(seconds, 0.0);
    }
    ASSERT_LE(result.modelFlopsUtilization, 1.0 + 1e-12);
}

TEST(Invariants, HoldOverAHundredThousandRandomDesigns)
{
    RandomDesigns random;
    const Accelerator cloud = cloudAccelerator();
    const Accelerator tiny = tinyAccelerator();
    const Workload language = largeLanguageModel();
    const Workload vision = convolutionalNetwork();
    for (int i = 0; i < kDesigns; ++i) {
        SCOPED_TRACE(testing::Message() << "seed " << kSeed << ", design " << i);
        const Design design = random.next();
        const Accelerator& machine = i % 4 == 0 ? tiny : cloud;
        const Workload& work = i % 3 == 0 ? vision : language;
        const QuickEvaluation now = evaluateQuickly(machine, work, design);
        if (now.obstacle != Obstacle::None) {
            continue;
        }
        expectFinite(now);
        ASSERT_LE(now.latency, now.terms.sum() * (1.0 + 1e-12));

        Design larger = design;
        larger.batch *= 1.5;
        const QuickEvaluation more = evaluateQuickly(machine, work, larger);
        ASSERT_TRUE(more.obstacle != Obstacle::None || more.latency >= now.latency * (1.0 - 1e-12));

        Design faster = design;
        faster.peakScale = 2.0;
        faster.bandwidthScale = 2.0;
        ASSERT_LE(evaluateQuickly(machine, work, faster).latency, now.latency * (1.0 + 1e-12));
    }
}

TEST(Invariants, WholeEvaluationsAreConsistent)
{
    RandomDesigns random;
    const Accelerator machine = cloudAccelerator();
    const Workload work = largeLanguageModel();
    for (int i = 0; i < kDesigns / 10; ++i) {
        SCOPED_TRACE(testing::Message() << "seed " << kSeed << ", design " << i);
        const Design design = random.next();
        const Evaluation result = evaluate(machine, work, design);
        if (!result.runs()) {
            continue;
        }
        ASSERT_EQ(result.latency, evaluateQuickly(machine, work, design).latency);
        ASSERT_LE(result.memoryBandwidthUtilization, 1.0 + 1e-12);
        ASSERT_LE(result.amdahl.speedup, result.amdahl.speedupLimit * (1.0 + 1e-12));
        ASSERT_LE(result.achieved.in(ironlab::unit::flopPerSecond),
                  result.attainable.in(ironlab::unit::flopPerSecond) * (1.0 + 1e-12));
        ASSERT_GE(result.economics.lowUtilizationTax, 1.0);
        if (result.ridgeBatch.batch) {
            Design there = design;
            there.batch = *result.ridgeBatch.batch;
            const QuickEvaluation crossing = evaluateQuickly(machine, work, there);
            if (design.speedupAppliesTo == SpeedupTarget::Accelerator) {
                ASSERT_NEAR(crossing.terms.memory / crossing.terms.compute, 1.0, 1e-6);
            }
        }
    }
}

}  // namespace
}  // namespace ironlab::physics
