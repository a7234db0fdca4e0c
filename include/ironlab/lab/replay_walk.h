// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/replay.h>

#include <cstddef>
#include <memory>

namespace ironlab::lab {

/// A ledger gone through event by event, forth and back, with what the model bears out at each place. It takes what
/// `replay` takes: a broken chain or an event out of order ends nothing. Ledger and plan outlive it.
class ReplayWalk {
public:
    ReplayWalk(const Ledger& ledger, const ReplayPlan& plan);
    ReplayWalk(const ReplayWalk&) = delete;
    ReplayWalk& operator=(const ReplayWalk&) = delete;
    ~ReplayWalk();

    [[nodiscard]] std::size_t eventCount() const;
    /// Events gone through; 0 before the first.
    [[nodiscard]] std::size_t position() const;
    /// Goes to just after that many events, or to the end. A step forward costs one event, one back a few hundred at most,
    /// however long the ledger is.
    void goTo(std::size_t position);

    /// The event gone through last; null before the first.
    [[nodiscard]] const Event* event() const;
    /// The part of the latest event that belongs to one, else 1.
    [[nodiscard]] int part() const;
    /// The state after `position` events, with the disagreements so far.
    [[nodiscard]] const Replayed& replayed() const;

private:
    class State;
    std::unique_ptr<State> m_state;
};

}  // namespace ironlab::lab
