// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/physics/jitter_simulation.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ironlab::physics {

namespace {

/// Mean of n factors exp(s Z - s^2 / 2), each of mean 1.
double meanDispatch(RandomSource& random, double sigma, double dispatches)
{
    if (sigma <= 0.0 || dispatches < 1.0) {
        return 1.0;
    }
    if (dispatches > kDispatchesDrawn) {
        return std::max(1.0 + std::sqrt(std::expm1(sigma * sigma) / dispatches) * random.normal(), 0.0);
    }
    const double whole = std::floor(dispatches);
    double sum = 0.0;
    for (double i = 0.0; i < whole; i += 1.0) {
        sum += std::exp(sigma * random.normal() - 0.5 * sigma * sigma);
    }
    return sum / whole;
}

Time simulatedStep(RandomSource& random, const StepTiming& timing, const Jitter& jitter)
{
    const Time dispatching = meanDispatch(random, jitter.dispatch, timing.dispatches) * timing.dispatching;
    const double body = jitter.body > 0.0 ? std::exp(jitter.body * random.normal()) : 1.0;
    Time step = (timing.typical - timing.scattering()) + body * (dispatching + timing.host);
    const double stalls = jitter.stallMean > Time{} ? timing.typical * jitter.stallRate : 0.0;
    for (int left = random.poisson(stalls); left > 0; --left) {
        step += random.exponential() * jitter.stallMean;
    }
    return step;
}

}  // namespace

std::uint64_t RandomSource::bits()
{
    m_state += 0x9e3779b97f4a7c15ULL;
    std::uint64_t mixed = m_state;
    mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebULL;
    return mixed ^ (mixed >> 31U);
}

double RandomSource::uniform()
{
    // The middle of one of 2^53 equal cells.
    return (static_cast<double>(bits() >> 11U) + 0.5) * 0x1p-53;
}

double RandomSource::normal()
{
    if (m_hasSpare) {
        m_hasSpare = false;
        return m_spare;
    }
    const double radius = std::sqrt(2.0 * exponential());
    const double angle = 2.0 * std::numbers::pi * uniform();
    m_spare = radius * std::sin(angle);
    m_hasSpare = true;
    return radius * std::cos(angle);
}

double RandomSource::exponential()
{
    return -std::log(uniform());
}

int RandomSource::poisson(double mean)
{
    int events = 0;
    for (double elapsed = exponential(); elapsed < mean; elapsed += exponential()) {
        ++events;
    }
    return events;
}

Time LatencySample::quantile(double probability) const
{
    if (sorted.empty()) {
        return {};
    }
    const double rank = std::ceil(std::clamp(probability, 0.0, 1.0) * static_cast<double>(sorted.size()));
    return sorted[static_cast<std::size_t>(std::max(rank - 1.0, 0.0))];
}

double LatencySample::exceedance(Time time) const
{
    if (sorted.empty()) {
        return 0.0;
    }
    const auto longer = sorted.end() - std::upper_bound(sorted.begin(), sorted.end(), time);
    return static_cast<double>(longer) / static_cast<double>(sorted.size());
}

LatencySample simulateLatency(const StepTiming& timing, const Jitter& jitter, std::size_t steps, std::uint64_t seed)
{
    RandomSource random(seed);
    LatencySample sample;
    sample.sorted.reserve(steps);
    for (std::size_t i = 0; i < steps; ++i) {
        sample.sorted.push_back(simulatedStep(random, timing, jitter));
    }
    std::sort(sample.sorted.begin(), sample.sorted.end());
    return sample;
}

}  // namespace ironlab::physics
