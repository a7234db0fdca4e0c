// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/physics/jitter.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

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

double normalTail(double z)
{
    return 0.5 * std::erfc(z / std::sqrt(2.0));
}

/// Most terms of a sum over the stalls of one step: `mostStalls(kManyStalls)`.
constexpr std::size_t kMostTerms = 322;
/// Past so many means the tail is smaller than a double can tell from nothing.
constexpr double kNoTail = 746.0;

/// Sums over the stalls of one step stop here; beyond, a Poisson count has a chance of 1e-15.
std::size_t mostStalls(double stalls)
{
    return static_cast<std::size_t>(8.0 + stalls + 8.0 * std::sqrt(stalls));
}

/// 0, 1, 1/2, 1/3 and so on.
constexpr std::array<double, kMostTerms> reciprocals()
{
    std::array<double, kMostTerms> values{};
    for (std::size_t n = 1; n < values.size(); ++n) {
        values[n] = 1.0 / static_cast<double>(n);
    }
    return values;
}
constexpr std::array<double, kMostTerms> kReciprocals = reciprocals();

/// The tail of a step's stalls together, in units of their mean:
/// P(X_1 + ... + X_N > x) = e^-x sum over k of x^k/k! P(N > k), with N ~ Poisson and X ~ Exp(1).
/// Source: the tail of an Erlang time of n stages, e^-x sum over k < n of x^k/k!, summed over the chances of n (Feller,
/// An Introduction to Probability Theory and Its Applications, vol. 2, 1971, I.3). The chances are made once, for as
/// many x as are asked for.
class StallTail {
public:
    explicit StallTail(double stalls) : m_terms(std::min(mostStalls(stalls), kMostTerms - 1))
    {
        double chance = std::exp(-stalls);
        for (std::size_t n = 1; n <= m_terms; ++n) {
            chance *= stalls * kReciprocals[n];
            m_more[n - 1] = chance;
        }
        for (std::size_t k = m_terms - 1; k-- > 0;) {
            m_more[k] += m_more[k + 1];
        }
    }

    /// The sums of all `excess` without their factors e^-x, into `sums`. An excess is not above `kNoTail`.
    template <std::size_t Count>
    void sum(const std::array<double, Count>& excess, std::array<double, Count>& sums) const
    {
        sums.fill(m_more[m_terms - 1]);
        for (std::size_t k = m_terms - 1; k > 0; --k) {
            for (std::size_t i = 0; i < Count; ++i) {
                sums[i] = m_more[k - 1] + excess[i] * kReciprocals[k] * sums[i];
            }
        }
    }

private:
    std::size_t m_terms;
    std::array<double, kMostTerms> m_more;  ///< P(N > k)
};

/// The same where there are so many stalls that their sum is normal.
double manyStallsTail(double stalls, double excess)
{
    return normalTail((excess - stalls) / std::sqrt(2.0 * stalls));
}

double stallTail(double stalls, double excess)
{
    if (stalls > kManyStalls) {
        return manyStallsTail(stalls, excess);
    }
    const std::array<double, 1> held{std::min(excess, kNoTail)};
    std::array<double, 1> sum{};
    StallTail(stalls).sum(held, sum);
    return std::exp(-held[0]) * sum[0];
}

/// P(Z < edge, and the stalls together longer than `excessAt(Z)`) for a standard normal Z, by quadrature.
template <class Excess>
double stalledBelow(double edge, double stalls, Excess excessAt)
{
    const double middle = 0.5 * (edge - kReach);
    const double half = 0.5 * (edge + kReach);
    std::array<double, 2 * kRule.size()> exponent{};  // of the density at z, and of the stalls' tail where it has one
    std::array<double, 2 * kRule.size()> excess{};
    for (std::size_t i = 0; i < exponent.size(); ++i) {
        const double reach = half * kRule[i / 2].at;
        const double z = i % 2 == 0 ? middle - reach : middle + reach;
        excess[i] = excessAt(z);
        exponent[i] = -0.5 * z * z;
    }
    std::array<double, 2 * kRule.size()> tails{};
    if (stalls > kManyStalls) {
        std::transform(excess.begin(), excess.end(), tails.begin(),
                       [stalls](double x) { return manyStallsTail(stalls, x); });
    } else {
        for (std::size_t i = 0; i < excess.size(); ++i) {
            excess[i] = std::min(excess[i], kNoTail);
            exponent[i] -= excess[i];
        }
        StallTail(stalls).sum(excess, tails);
    }
    double sum = 0.0;
    for (std::size_t i = 0; i < tails.size(); ++i) {
        sum += kRule[i / 2].weight * std::exp(exponent[i]) * tails[i];
    }
    constexpr double kInverseRootTwoPi = 0.3989422804014327;
    return half * kInverseRootTwoPi * sum;
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

struct Height {
    Time at;
    double value;
};

/// The time from which on a falling `height` is not above zero: a root, or where it jumps past zero.
/// Source: Chandrupatla, "A new hybrid quadratic/bisection algorithm for finding the zero of a nonlinear function
/// without using derivatives", Advances in Engineering Software 28(3), 1997.
template <class Function>
Time firstBelow(Height above, Height below, Function height)
{
    Height latest = above;
    Height other = below;  // the other end of the bracket
    Height former{};       // the end that `latest` replaced
    double share = 0.5;
    for (int i = 0; i < kMostSteps && latest.value != 0.0 && other.value != 0.0; ++i) {
        const Time middle = latest.at + share * (other.at - latest.at);
        const Height found{middle, height(middle)};
        former = (found.value > 0.0) == (latest.value > 0.0) ? latest : std::exchange(other, latest);
        latest = found;
        const double smallest = 0.5 * kRootPrecision * std::abs(latest.at / (other.at - latest.at));
        if (smallest > 0.5) {
            break;
        }
        const double place = (latest.at - other.at) / (former.at - other.at);
        const double rise = (latest.value - other.value) / (former.value - other.value);
        const bool isSmooth = rise * rise < place && (1.0 - rise) * (1.0 - rise) < 1.0 - place;
        share = 0.5;
        if (isSmooth) {
            share = latest.value / (other.value - latest.value) * former.value / (other.value - former.value)
                    + (former.at - latest.at) / (other.at - latest.at) * latest.value / (former.value - latest.value)
                          * other.value / (former.value - other.value);
        }
        share = std::clamp(share, smallest, 1.0 - smallest);
    }
    return latest.value <= 0.0 ? latest.at : other.at;
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
    const auto excessAt = [this, time](double z) { return (time - bodyAt(z)) / m_jitter.stallMean; };
    if (m_sigma <= 0.0) {
        return bodyAt(0.0) > time ? 1.0 : m_stalls > 0.0 ? stallTail(m_stalls, excessAt(0.0)) : 0.0;
    }
    // The body leaves `time` behind at one z; beyond it every step is late, so only the part below is integrated.
    const double ratio = (time - m_fixed) / m_host;
    const double crossing = ratio > 0.0 ? std::log(ratio) / m_sigma : -kInfinity;
    const double edge = std::clamp(crossing, -kReach, kReach);
    const double late = normalTail(crossing);
    // Without a part below there is nothing to integrate, and a stall of less than no length has no tail.
    if (m_stalls <= 0.0 || edge <= -kReach) {
        return late;
    }
    return std::min(late + stalledBelow(edge, m_stalls, excessAt), 1.0);
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
    // The logarithm is nearly a straight line in the tail.
    const auto height = [this, target](Time time) { return std::log(std::max(exceedance(time), 1e-300) / target); };
    const Height above{low, height(low)};
    if (above.value <= 0.0) {
        return low;
    }
    const Time high = beyondBody(target);
    return firstBelow(above, {high, height(high)}, height);
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
