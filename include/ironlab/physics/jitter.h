// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/quantity.h>
#include <ironlab/physics/accelerator.h>

namespace ironlab::physics {

/// Latency of one step as a distribution. The time that the host is at work (dispatch, framework, invocation) scatters
/// log-normally around its typical value; stalls arrive as a Poisson process while the step runs and last an
/// exponential time each; the rest is deterministic.
/// Formula: X = (T - H) + H exp(sigma Z) + sum of N stalls, N ~ Poisson(rate T), stall ~ Exp(mean).
/// Source: log-normal service times and rare long stalls as in Dean and Barroso, "The Tail at Scale", CACM 56(2), 2013;
/// the exceedance of a sum of n exponential stalls is the Erlang tail.
class LatencyDistribution {
public:
    /// `host` is the part of `typical` that scatters.
    LatencyDistribution(Time typical, Time host, const Jitter& jitter);

    /// P(X > time), by quadrature over the body; a sum of more than eight stalls in one step is neglected.
    [[nodiscard]] double exceedance(Time time) const;
    /// The time that a share `probability` in (0, 1) of the steps stays within: 0.5 is the median, 0.9999 the p99.99.
    /// Worked example: T = 5 ms without body, 10 stalls a second of 2 ms each: one step in 20.5 is hit, and the p99 is
    /// 8.25 ms.
    [[nodiscard]] Time quantile(double probability) const;

private:
    Time m_fixed;
    Time m_host;
    double m_sigma;
    double m_stalls;  ///< expected number in one step
    Time m_stallMean;
};

/// Steps per hour that miss `deadline` when they run `loopRate` times a second.
/// Worked example: an exceedance of 1e-6 at 100 loops a second is 0.36 misses an hour.
[[nodiscard]] double missesPerHour(const LatencyDistribution& distribution, Time deadline, Rate loopRate);

}  // namespace ironlab::physics
