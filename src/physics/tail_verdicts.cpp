// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tail_verdicts.h"

#include <algorithm>

namespace ironlab::physics {

TailVerdicts::Tail& TailVerdicts::tailOf(const LatencyDistribution& distribution, Time deadline)
{
    const StepTiming& timing = distribution.timing();
    const Jitter& jitter = distribution.jitter();
    const Key key{timing.dispatching.in(unit::second),
                  timing.dispatches,
                  timing.host.in(unit::second),
                  jitter.body,
                  jitter.dispatch,
                  jitter.stallRate.in(unit::perSecond),
                  jitter.stallMean.in(unit::second),
                  deadline.in(unit::second)};
    // Neighbours in a grid mostly share their host's part.
    if (m_last == nullptr || key != m_lastKey) {
        m_last = &m_tails[key];
        m_lastKey = key;
    }
    return *m_last;
}

double TailVerdicts::lateShare(const LatencyDistribution& distribution, Time deadline, double share)
{
    std::vector<Known>& known = tailOf(distribution, deadline).known;
    const Time typical = distribution.timing().typical;
    const auto longer = std::lower_bound(known.begin(), known.end(), typical,
                                         [](const Known& step, Time time) { return step.typical < time; });
    if (longer != known.end() && (longer->typical == typical || longer->late <= share)) {
        return longer->late;
    }
    if (longer != known.begin() && std::prev(longer)->late > share) {
        return std::prev(longer)->late;
    }
    return known.insert(longer, {typical, distribution.exceedance(deadline)})->late;
}

Time TailVerdicts::nearQuantile(const LatencyDistribution& distribution, double probability, Time deadline)
{
    const Time typical = distribution.timing().typical;
    if (!m_estimatesTimes) {
        return typical;
    }
    Tail& tail = tailOf(distribution, deadline);
    if (!tail.isEstimated) {
        tail.isEstimated = true;
        tail.beyondTypical = distribution.quantile(probability) - typical;
    }
    return typical + tail.beyondTypical;
}

}  // namespace ironlab::physics
