// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/clock.h>

#include <chrono>
#include <cstddef>
#include <vector>

namespace ironlab::ui {

/// Where a replay stands by the clock. Events follow each other as they were recorded, long pauses shortened, times the
/// speed; the hands are those of the clock that is passed in.
class ReplayClock {
public:
    /// No pause is shown for longer, however long the student thought.
    static constexpr std::chrono::seconds kLongestShown{6};

    ReplayClock(const Clock& clock, const std::vector<UtcTime>& times);

    /// Goes on from just after that many events.
    void play(std::size_t position);
    void pause() { m_isPlaying = false; }
    [[nodiscard]] bool isPlaying() const { return m_isPlaying; }
    /// Above 0; while playing it takes effect from here on.
    void setSpeed(double speed);
    /// Events that are due by now. At the end the replay pauses by itself.
    [[nodiscard]] std::size_t position();

private:
    [[nodiscard]] std::chrono::duration<double> elapsed() const;

    const Clock& m_clock;
    std::vector<std::chrono::duration<double>> m_offsets;  ///< of each event from the first
    std::chrono::nanoseconds m_since{0};
    std::chrono::duration<double> m_from{0.0};
    double m_speed = 1.0;
    bool m_isPlaying = false;
};

}  // namespace ironlab::ui
