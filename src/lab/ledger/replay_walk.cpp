// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/ledger/replayer.h"

#include <ironlab/lab/replay_walk.h>

#include <algorithm>
#include <optional>

namespace ironlab::lab {

class ReplayWalk::State {
public:
    State(const Ledger& ledger, const ReplayPlan& plan) : m_ledger(ledger), m_plan(plan) { begin(); }

    void goTo(std::size_t position)
    {
        if (position < m_position)
            begin();
        while (m_position < position)
            step();
    }

    [[nodiscard]] const std::vector<Event>& events() const { return m_ledger.events(); }
    [[nodiscard]] std::size_t position() const { return m_position; }
    [[nodiscard]] int part() const { return m_part; }
    [[nodiscard]] const Replayed& replayed() const { return m_replayed; }

private:
    void begin()
    {
        m_replayer.reset();
        m_replayed = {};
        m_replayed.report.events = events().size();
        m_replayed.report.chain = m_ledger.verifyChain();
        m_replayer.emplace(m_plan, m_ledger.header().purpose, m_replayed);
        m_position = 0;
        m_part = 1;
    }

    void step()
    {
        const Event& event = events()[m_position];
        m_replayer->check(event);
        const auto part = event.payload.integerAt("part");
        if (part && m_replayed.parts.contains(static_cast<int>(*part)))
            m_part = static_cast<int>(*part);
        ++m_position;
    }

    const Ledger& m_ledger;
    const ReplayPlan& m_plan;
    Replayed m_replayed;
    std::optional<Replayer> m_replayer;
    std::size_t m_position = 0;
    int m_part = 1;
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
