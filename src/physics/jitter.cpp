// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/physics/jitter.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace ironlab::physics {

namespace {

struct Node {
    double at;
    double weight;
};
/// Gauss-Legendre rule of 24 nodes on [-1, 1], the positive half (Abramowitz and Stegun, table 25.4).
constexpr std::array<Node, 12> kRule{{{0.9951872199970213, 0.0123412297999872},
                                      {0.9747285559713095, 0.028531388628933663},
                                      {0.9382745520027328, 0.04427743881741981},
                                      {0.8864155270044011, 0.05929858491543678},
                                      {0.820001985973903, 0.0733464814110803},
                                      {0.7401241915785544, 0.08619016153195327},
                                      {0.6480936519369755, 0.09761865210411388},
                                      {0.5454214713888396, 0.10744427011596563},
                                      {0.4337935076260451, 0.1155056680537256},
                                      {0.3150426796961634, 0.12167047292780339},
                                      {0.1911188674736163, 0.1258374563468283},
                                      {0.06405689286260563, 0.12793819534675216}}};
/// Standard deviations of the body that count: the rest has a probability of 1e-15.
constexpr double kReach = 8.0;
/// Above so many stalls in one step their sum is taken as normal.
constexpr double kManyStalls = 200.0;
constexpr int kMostSteps = 200;
constexpr double kRootPrecision = 1e-13;
constexpr double kInfinity = std::numeric_limits<double>::infinity();

double normalDensity(double z)
{
    constexpr double kInverseRootTwoPi = 0.3989422804014327;
    return kInverseRootTwoPi * std::exp(-0.5 * z * z);
}

double normalTail(double z)
{
    return 0.5 * std::erfc(z / std::sqrt(2.0));
}

/// P(sum of N ~ Poisson(stalls) exponential stalls > excess), with excess in units of their mean.
double stallTail(double stalls, double excess)
{
    if (stalls > kManyStalls) {
        return normalTail((excess - stalls) / std::sqrt(2.0 * stalls));
    }
    const double most = 8.0 + stalls + 8.0 * std::sqrt(stalls);
    double poisson = std::exp(-stalls);
    double erlangTerm = std::exp(-excess);
    double erlangTail = 0.0;
    double tail = 0.0;
    for (double n = 1.0; n <= most; n += 1.0) {
        poisson *= stalls / n;
        erlangTail += erlangTerm;
        erlangTerm *= excess / n;
        tail += poisson * erlangTail;
        if (n > stalls && poisson < 1e-16 * tail) {
            break;
        }
    }
    return tail;
}

/// Variance of the scattering part's factor, of mean 1, that the dispatches' own scatter gives.
double dispatchVariance(const StepTiming& timing, const Jitter& jitter)
{
    if (jitter.dispatch <= 0.0 || timing.dispatches <= 0.0 || timing.scattering() <= Time{}) {
        return 0.0;
    }
    const double share = timing.dispatching / timing.scattering();
    return share * share * std::expm1(jitter.dispatch * jitter.dispatch) / timing.dispatches;
}

}  // namespace

LatencyDistribution::LatencyDistribution(const StepTiming& timing, const Jitter& jitter)
    : m_timing(timing),
      m_jitter(jitter),
      m_fixed(timing.typical - timing.scattering()),
      m_host(timing.scattering()),
      m_sigma(jitter.body),
      m_stalls(jitter.stallMean > Time{} ? timing.typical * jitter.stallRate : 0.0)
{
    if (const double variance = dispatchVariance(timing, jitter); variance > 0.0) {
        const double own = std::log1p(variance);
        m_host = m_host * std::exp(-0.5 * own);
        m_sigma = std::sqrt(jitter.body * jitter.body + own);
    }
    if (m_host <= Time{}) {
        m_sigma = 0.0;
    }
}

Time LatencyDistribution::bodyAt(double z) const
{
    return m_fixed + (m_sigma > 0.0 ? std::exp(m_sigma * z) : 1.0) * m_host;
}

double LatencyDistribution::exceedance(Time time) const
{
    const auto stalled = [this, time](double z) {
        return stallTail(m_stalls, (time - bodyAt(z)) / m_jitter.stallMean);
    };
    if (m_sigma <= 0.0) {
        return bodyAt(0.0) > time ? 1.0 : m_stalls > 0.0 ? stalled(0.0) : 0.0;
    }
    // The body leaves `time` behind at one z; beyond it every step is late, so only the part below is integrated.
    const double ratio = (time - m_fixed) / m_host;
    const double crossing = ratio > 0.0 ? std::log(ratio) / m_sigma : -kInfinity;
    const double edge = std::clamp(crossing, -kReach, kReach);
    double late = normalTail(crossing);
    // Without a part below there is nothing to integrate, and a stall of less than no length has no tail.
    if (m_stalls <= 0.0 || edge <= -kReach) {
        return late;
    }
    const double middle = 0.5 * (edge - kReach);
    const double half = 0.5 * (edge + kReach);
    for (const Node& node : kRule) {
        for (const double z : {middle - half * node.at, middle + half * node.at}) {
            late += half * node.weight * normalDensity(z) * stalled(z);
        }
    }
    return std::min(late, 1.0);
}

/// A time that at most a share `target` of the steps exceeds.
Time LatencyDistribution::beyondBody(double target) const
{
    const double z = std::sqrt(-2.0 * std::log(std::min(target, 0.5)));
    Time wait = bodyAt(z) - m_fixed;
    if (m_stalls > 0.0) {
        wait += (m_stalls + std::max(std::log(m_stalls / target), 1.0)) * m_jitter.stallMean;
    }
    for (int i = 0; i < kMostSteps && exceedance(m_fixed + wait) > target; ++i) {
        wait = 1.5 * wait;
    }
    return m_fixed + wait;
}

Time LatencyDistribution::quantile(double probability) const
{
    return exceededBy(1.0 - probability);
}

Time LatencyDistribution::exceededBy(double target) const
{
    Time low = bodyAt(-kReach);
    const bool isCertain = m_sigma <= 0.0 && (m_stalls <= 0.0 || exceedance(low) <= target);
    if (isCertain || target >= 1.0) {
        return low;
    }
    if (!(target > 0.0)) {
        return kInfinity * unit::second;
    }
    // Illinois' rule on the logarithm, which is nearly a straight line in the tail; a bisection every third step.
    const auto height = [this, target](Time time) { return std::log(std::max(exceedance(time), 1e-300) / target); };
    Time high = beyondBody(target);
    double above = height(low);
    double below = height(high);
    int side = 0;
    for (int i = 0; i < kMostSteps && high - low > kRootPrecision * high && below != 0.0; ++i) {
        const bool bisect = i % 3 == 2 || !(above - below > 0.0);
        const Time middle = bisect ? 0.5 * (low + high) : low + (above / (above - below)) * (high - low);
        const double value = height(middle);
        if (value > 0.0) {
            low = middle;
            above = value;
            below *= side > 0 ? 0.5 : 1.0;
            side = 1;
        } else {
            high = middle;
            below = value;
            above *= side < 0 ? 0.5 : 1.0;
            side = -1;
        }
    }
    return high;
}

Time LatencyDistribution::expectedMaximum(double steps) const
{
    constexpr int kPanels = 512;
    constexpr double kNever = 40.0;  // e^-40: so unlikely is it that no step is longer than `low`
    constexpr double kAlways = 1e-10;
    const Time low = steps > 2.0 * kNever ? exceededBy(kNever / steps) : bodyAt(-kReach);
    const Time high = exceededBy(kAlways / std::max(steps, 1.0));
    const Time step = (high - low) / kPanels;
    Time total = low;
    for (int i = 0; i <= kPanels && step > Time{}; ++i) {
        const double longer = -std::expm1(steps * std::log1p(-exceedance(low + static_cast<double>(i) * step)));
        total += (i == 0 || i == kPanels ? 0.5 : 1.0) * longer * step;
    }
    return total;
}

double missesPerHour(const LatencyDistribution& distribution, Time deadline, Rate loopRate)
{
    return distribution.exceedance(deadline) * (loopRate * (1.0 * unit::hour));
}

}  // namespace ironlab::physics
