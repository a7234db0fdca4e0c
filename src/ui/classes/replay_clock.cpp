// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/classes/replay_clock.h"

#include <ironlab/base/contract.h>

#include <algorithm>

namespace ironlab::ui {

using Seconds = std::chrono::duration<double>;

ReplayClock::ReplayClock(const Clock& clock, const std::vector<UtcTime>& times) : m_clock(clock)
{
    Seconds offset{0.0};
    for (std::size_t i = 0; i < times.size(); ++i) {
        if (i > 0) {
            // A clock that was set back makes no pause at all.
            offset += std::clamp<Seconds>(times[i] - times[i - 1], Seconds{0.0}, Seconds{kLongestShown});
        }
        m_offsets.push_back(offset);
    }
}

Seconds ReplayClock::elapsed() const
{
    return m_from + m_speed * Seconds(m_clock.monotonicNow() - m_since);
}

void ReplayClock::play(std::size_t position)
{
    const std::size_t last = std::min(position, m_offsets.size());
    m_from = last == 0 ? Seconds{0.0} : m_offsets[last - 1];
    m_since = m_clock.monotonicNow();
    m_isPlaying = last < m_offsets.size();
}

void ReplayClock::setSpeed(double speed)
{
    IRONLAB_EXPECTS(speed > 0.0);
    m_from = elapsed();
    m_since = m_clock.monotonicNow();
    m_speed = speed;
}

std::size_t ReplayClock::position()
{
    const auto due = std::upper_bound(m_offsets.begin(), m_offsets.end(), elapsed());
    if (due == m_offsets.end()) {
        m_isPlaying = false;
    }
    return static_cast<std::size_t>(due - m_offsets.begin());
}

}  // namespace ironlab::ui
