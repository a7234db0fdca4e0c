// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/quantity.h>
#include <ironlab/physics/accelerator.h>

namespace ironlab::physics {

/// A step's typical time and the parts of it in which the host is at work. Nothing else scatters on its own.
struct StepTiming {
    Time typical;             ///< T, which contains the other two
    Time dispatching;         ///< time of all dispatches together
    double dispatches = 0.0;  ///< their number
    Time host;                ///< framework and invocation

    [[nodiscard]] Time scattering() const { return dispatching + host; }
};

/// Latency of one step as a distribution. The host's part scatters log-normally: as a whole, as a core's clock and
/// caches move it, and each dispatch on its own. Stalls arrive as a Poisson process while the step runs and last an
/// exponential time each. The rest is deterministic.
/// Formula: X = (T - H) + (H_dispatch mean(exp(s Z_i - s^2/2)) + H_host) exp(sigma Z) + sum of N stalls,
/// i = 1 ... n, N ~ Poisson(rate T), stall ~ Exp(mean). The factor in brackets is taken as one log-normal of the same
/// mean and variance: sigma_Q^2 = ln(1 + w^2 (exp(s^2) - 1) / n), w = H_dispatch / H.
/// Source: log-normal service times and rare long stalls as in Dean and Barroso, "The Tail at Scale", CACM 56(2), 2013;
/// sums of log-normals as in Fenton, IRE Trans. Commun. Syst. 8(1), 1960; n exponential stalls have the Erlang tail.
class LatencyDistribution {
public:
    LatencyDistribution(const StepTiming& timing, const Jitter& jitter);

    /// P(X > time), by quadrature over the body; a sum of more than eight stalls in one step is neglected.
    [[nodiscard]] double exceedance(Time time) const;
    /// The time that a share `probability` in (0, 1) of the steps stays within: 0.5 is the median, 0.9999 the p99.99.
    /// At 1 and above it is infinite where anything scatters.
    /// Worked example: T = 5 ms without body, 10 stalls a second of 2 ms each: one step in 20.5 is hit, and the p99 is
    /// 8.25 ms.
    [[nodiscard]] Time quantile(double probability) const;
    /// The same by the share of the steps that take longer, which keeps its digits where that share is tiny.
    [[nodiscard]] Time exceededBy(double share) const;
    /// Expected longest of `steps` independent steps, 1 or more: the integral of 1 - P(X <= t)^steps over t.
    /// Worked example: stalls of 2 ms hit every step once in a thousand; the longest of 1e6 steps is expected at about
    /// T + 2 ms (ln 1000 + 0.577) = T + 15 ms.
    [[nodiscard]] Time expectedMaximum(double steps) const;

    [[nodiscard]] const StepTiming& timing() const { return m_timing; }
    [[nodiscard]] const Jitter& jitter() const { return m_jitter; }
    /// Expected stalls in one step.
    [[nodiscard]] double stallsPerStep() const { return m_stalls; }
    /// The shortest time that a step can take: the part that does not scatter.
    [[nodiscard]] Time fixed() const { return m_fixed; }

private:
    [[nodiscard]] Time bodyAt(double z) const;
    [[nodiscard]] Time beyondBody(double target) const;

    StepTiming m_timing;
    Jitter m_jitter;
    Time m_fixed;
    Time m_host;     ///< median of the scattering part
    double m_sigma;  ///< of its logarithm
    double m_stalls;
};

/// Steps per hour that miss `deadline` when they run `loopRate` times a second.
/// Worked example: an exceedance of 1e-6 at 100 loops a second is 0.36 misses an hour.
[[nodiscard]] double missesPerHour(const LatencyDistribution& distribution, Time deadline, Rate loopRate);

}  // namespace ironlab::physics
