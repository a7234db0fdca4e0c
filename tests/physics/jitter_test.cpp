// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/physics/jitter.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

namespace ironlab::physics {
namespace {

constexpr unsigned kSeed = 7;

/// Sorted latencies of simulated steps, in seconds.
std::vector<double> simulate(double fixed, double host, const Jitter& jitter, int steps)
{
    std::mt19937_64 engine(kSeed);
    std::normal_distribution<double> normal;
    const double expected = (fixed + host) * jitter.stallRate.in(unit::perSecond);
    std::poisson_distribution<int> stalls(expected);
    std::exponential_distribution<double> length(1.0 / jitter.stallMean.in(unit::second));
    std::vector<double> result;
    for (int i = 0; i < steps; ++i) {
        double time = fixed + host * std::exp(jitter.body * normal(engine));
        for (int n = stalls(engine); n > 0; --n) {
            time += length(engine);
        }
        result.push_back(time);
    }
    std::sort(result.begin(), result.end());
    return result;
}

TEST(Jitter, QuantilesRepeatTheWorkedExample)
{
    const Jitter jitter{0.0, 10.0 * unit::perSecond, 2.0 * unit::millisecond};
    const LatencyDistribution distribution(5.0 * unit::millisecond, Time{}, jitter);
    EXPECT_NEAR(1.0 / distribution.exceedance(5.0 * unit::millisecond), 20.5, 0.05);
    EXPECT_NEAR(distribution.quantile(0.99).in(unit::millisecond), 8.25, 0.01);
    EXPECT_NEAR(distribution.quantile(0.5).in(unit::millisecond), 5.0, 1e-6);
}

TEST(Jitter, ClosedFormAgreesWithASeededSimulation)
{
    const Jitter jitter{0.3, 4.0 * unit::perSecond, 1.5 * unit::millisecond};
    const LatencyDistribution distribution(8.0 * unit::millisecond, 3.0 * unit::millisecond, jitter);
    const auto sample = simulate(5e-3, 3e-3, jitter, 2'000'000);
    for (const double probability : {0.5, 0.9, 0.99, 0.999, 0.9999}) {
        const auto index = static_cast<std::size_t>(probability * static_cast<double>(sample.size()));
        const double closed = distribution.quantile(probability).in(unit::second);
        EXPECT_NEAR(closed / sample[index], 1.0, 0.01) << probability;
    }
}

TEST(Jitter, WithoutScatterEveryStepTakesItsTypicalTime)
{
    const LatencyDistribution distribution(8.0 * unit::millisecond, 3.0 * unit::millisecond, Jitter{});
    EXPECT_NEAR(distribution.quantile(0.9999).in(unit::millisecond), 8.0, 1e-9);
    EXPECT_EQ(distribution.exceedance(8.1 * unit::millisecond), 0.0);
    EXPECT_EQ(distribution.exceedance(7.9 * unit::millisecond), 1.0);
}

TEST(Jitter, ExceedanceFallsWithTime)
{
    const Jitter jitter{0.5, 20.0 * unit::perSecond, 3.0 * unit::millisecond};
    const LatencyDistribution distribution(6.0 * unit::millisecond, 2.0 * unit::millisecond, jitter);
    double last = 1.0;
    for (double t = 4.0; t < 60.0; t += 0.05) {
        const double now = distribution.exceedance(t * unit::millisecond);
        EXPECT_LE(now, last + 1e-12) << t;
        last = now;
    }
}

TEST(Jitter, MissesPerHourCountTheLoops)
{
    const Jitter jitter{0.0, 1.0 * unit::perSecond, 1.0 * unit::millisecond};
    const LatencyDistribution distribution(5.0 * unit::millisecond, Time{}, jitter);
    const Time deadline = distribution.quantile(1.0 - 1e-6);
    EXPECT_NEAR(missesPerHour(distribution, deadline, 100.0 * unit::perSecond), 0.36, 1e-3);
}

}  // namespace
}  // namespace ironlab::physics
