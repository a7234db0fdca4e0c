// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/ledger/replay_marks.h"

#include <ironlab/lab/replay_walk.h>

#include <algorithm>
#include <optional>
#include <vector>

namespace ironlab::lab {

class ReplayWalk::State {
public:
    State(const Ledger& ledger, const ReplayPlan& plan) : m_ledger(ledger)
    {
        m_replayed.report.events = events().size();
        m_replayed.report.chain = m_ledger.verifyChain();
        m_replayer.emplace(plan, m_ledger.header(), m_replayed);
        m_marks.emplace(*m_replayer, m_replayed);
    }

    void goTo(std::size_t position)
    {
        if (position < m_position)
            m_position = m_marks->returnTo(position);
        for (; m_position < position; ++m_position)
            step();
    }

    [[nodiscard]] const std::vector<Event>& events() const { return m_ledger.events(); }
    [[nodiscard]] std::size_t position() const { return m_position; }
    [[nodiscard]] int part() const { return m_parts[m_position]; }
    [[nodiscard]] const Replayed& replayed() const { return m_replayed; }

private:
    void step()
    {
        const Event& event = events()[m_position];
        m_marks->check(event, m_position);
        if (m_parts.size() > m_position + 1)
            return;
        const auto part = event.payload.integerAt("part");
        const bool isPart = part && m_replayed.parts.contains(static_cast<int>(*part));
        m_parts.push_back(isPart ? static_cast<int>(*part) : m_parts.back());
    }

    const Ledger& m_ledger;
    Replayed m_replayed;
    std::optional<Replayer> m_replayer;
    std::optional<ReplayMarks> m_marks;
    std::size_t m_position = 0;
    std::vector<int> m_parts{1};  ///< of each place that was gone through
};

ReplayWalk::ReplayWalk(const Ledger& ledger, const ReplayPlan& plan) : m_state(std::make_unique<State>(ledger, plan)) {}

ReplayWalk::~ReplayWalk() = default;

std::size_t ReplayWalk::eventCount() const
{
    return m_state->events().size();
}

std::size_t ReplayWalk::position() const
{
    return m_state->position();
}

void ReplayWalk::goTo(std::size_t position)
{
    m_state->goTo(std::min(position, eventCount()));
}

const Event* ReplayWalk::event() const
{
    return position() == 0 ? nullptr : &m_state->events()[position() - 1];
}

int ReplayWalk::part() const
{
    return m_state->part();
}

const Replayed& ReplayWalk::replayed() const
{
    return m_state->replayed();
}

}  // namespace ironlab::lab
