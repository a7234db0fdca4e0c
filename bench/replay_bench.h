// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/classes/replay_window.h"

#include <ironlab/base/clock.h>

#include <memory>
#include <vector>

namespace ironlab::bench {

/// Whether a ledger ships as the mission's example.
[[nodiscard]] bool hasExample(const lab::Mission& mission);

/// The window that replays the example of a mission, within one of its parts: from its lock to its end.
class ReplayBench {
public:
    /// `catalog` and `missions` outlive the bench.
    ReplayBench(const lab::Catalog& catalog, const std::vector<lab::Mission>& missions, const lab::Mission& mission,
                int part);

    [[nodiscard]] bool isOpen() const { return m_window != nullptr && m_first < m_last; }
    /// One event on, from the end of the part back to its beginning one by one.
    void step();

private:
    SystemClock m_clock;
    std::unique_ptr<ui::ReplayWindow> m_window;
    std::size_t m_first = 0;  ///< places in the ledger, in events
    std::size_t m_last = 0;
    bool m_isGoingOn = true;
};

}  // namespace ironlab::bench
