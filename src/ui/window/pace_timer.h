// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/clock.h>
#include <ironlab/lab/ledger.h>

#include <QString>

#include <chrono>
#include <map>

namespace ironlab::ui {

/// Time spent in each part of a mission while it is on show and not paused. It guides and never blocks.
class PaceTimer {
public:
    explicit PaceTimer(const Clock& clock);
    /// Goes on from what was spent before; see `recordedTimes`.
    PaceTimer(const Clock& clock, std::map<int, std::chrono::nanoseconds> spent);

    /// From now on time counts for this part; for none where it is 0.
    void show(int part);
    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const { return m_paused; }

    [[nodiscard]] std::chrono::seconds spent(int part) const;

private:
    void settle();

    const Clock& m_clock;
    std::map<int, std::chrono::nanoseconds> m_spent;
    std::chrono::nanoseconds m_since;
    int m_part = 0;
    bool m_paused = false;
};

/// Time spent in each part so far, as the entries of a ledger tell it: from each to the next, a longer break counting as
/// five minutes, none between two sessions, and none once the part is closed. What came before the first entry is not known
/// and not counted.
[[nodiscard]] std::map<int, std::chrono::nanoseconds> recordedTimes(const lab::Ledger& ledger);

/// "on pace", "near the end", "over the guide": how the minutes of a part go.
[[nodiscard]] QString paceWord(std::chrono::seconds spent, int minutes);

}  // namespace ironlab::ui
