// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/physics/jitter.h>

#include <algorithm>
#include <cmath>

namespace ironlab::physics {

namespace {

/// An even grid over the standard normal: for a smooth integrand that dies at both ends the trapezium rule converges
/// faster than any power of the step.
constexpr int kNodes = 129;
constexpr double kReach = 8.0;
constexpr int kMostStalls = 8;
constexpr int kBisections = 80;

double normalDensity(double z)
{
    constexpr double kInverseRootTwoPi = 0.3989422804014327;
    return kInverseRootTwoPi * std::exp(-0.5 * z * z);
}

/// P(sum of N ~ Poisson(stalls) exponential stalls > excess), with excess in units of their mean.
double stallTail(double stalls, double excess)
{
    double poisson = std::exp(-stalls);
    double erlangTerm = std::exp(-excess);
    double erlangTail = 0.0;
    double tail = 0.0;
    for (int n = 1; n <= kMostStalls; ++n) {
        poisson *= stalls / n;
        erlangTail += erlangTerm;
        erlangTerm *= excess / n;
        tail += poisson * erlangTail;
    }
    return tail;
}

}  // namespace

LatencyDistribution::LatencyDistribution(Time typical, Time host, const Jitter& jitter)
    : m_fixed(typical - host),
      m_host(host),
      m_sigma(jitter.body),
      m_stalls(typical * jitter.stallRate),
      m_stallMean(jitter.stallMean)
{
}

double LatencyDistribution::exceedance(Time time) const
{
    const auto beyond = [this, time](double z) {
        const Time body = m_fixed + m_host * std::exp(m_sigma * z);
        if (body > time) {
            return 1.0;
        }
        return m_stallMean > Time{} ? stallTail(m_stalls, (time - body) / m_stallMean) : 0.0;
    };
    if (m_sigma <= 0.0 || m_host <= Time{}) {
        return beyond(0.0);
    }
    // The body leaves `time` behind at one z; beyond it every step is late, so only the part below is integrated.
    const double ratio = (time - m_fixed) / m_host;
    const double edge = ratio > 0.0 ? std::clamp(std::log(ratio) / m_sigma, -kReach, kReach) : -kReach;
    const double step = (edge + kReach) / (kNodes - 1);
    double late = 0.5 * std::erfc(edge / std::sqrt(2.0));
    for (int i = 0; i < kNodes && step > 0.0; ++i) {
        const double z = -kReach + i * step;
        const double weight = i == 0 || i == kNodes - 1 ? 0.5 : 1.0;
        late += weight * step * normalDensity(z) * (z < edge ? beyond(z) : stallTail(m_stalls, 0.0));
    }
    return std::min(late, 1.0);
}

Time LatencyDistribution::quantile(double probability) const
{
    const double target = 1.0 - probability;
    Time low;
    Time high = m_fixed + m_host + m_stallMean;
    for (int i = 0; i < kBisections && exceedance(high) > target; ++i) {
        high = 2.0 * high;
    }
    for (int i = 0; i < kBisections && high - low > 1e-12 * high; ++i) {
        const Time middle = 0.5 * (low + high);
        (exceedance(middle) > target ? low : high) = middle;
    }
    return high;
}

double missesPerHour(const LatencyDistribution& distribution, Time deadline, Rate loopRate)
{
    return distribution.exceedance(deadline) * (loopRate * (1.0 * unit::hour));
}

}  // namespace ironlab::physics
