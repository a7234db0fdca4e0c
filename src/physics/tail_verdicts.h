// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/physics/jitter.h>

#include <array>
#include <map>
#include <vector>

namespace ironlab::physics {

/// Decides whether enough steps meet a deadline, for one design after another, without integrating for each. With the
/// host's part, the jitter and the deadline given, the share of late steps rises with the typical time T: what is known
/// for one T decides on every smaller one, or on every larger one. Only between the two is integrated anew, so that a
/// grid of millions asks for some dozens of integrals for each of its host times.
class TailVerdicts {
public:
    /// `estimatesTimes`: `nearQuantile` costs one quantile for each host time, and is the typical time otherwise.
    explicit TailVerdicts(bool estimatesTimes) : m_estimatesTimes(estimatesTimes) {}

    /// P(X > deadline), or a bound of it that another step gave and that lies on the same side of `share`.
    [[nodiscard]] double lateShare(const LatencyDistribution& distribution, Time deadline, double share);

    /// About the quantile: steps of one host time have quantiles that lie as far apart as their typical times, but for
    /// the stalls that a longer step meets.
    [[nodiscard]] Time nearQuantile(const LatencyDistribution& distribution, double probability, Time deadline);

private:
    struct Known {
        Time typical;
        double late = 0.0;
    };
    struct Tail {
        std::vector<Known> known;  ///< by rising typical time
        Time beyondTypical;        ///< quantile less typical time, of the first step asked for
        bool isEstimated = false;
    };
    using Key = std::array<double, 8>;

    Tail& tailOf(const LatencyDistribution& distribution, Time deadline);

    bool m_estimatesTimes;
    std::map<Key, Tail> m_tails;
    Key m_lastKey{};
    Tail* m_last = nullptr;
};

}  // namespace ironlab::physics
