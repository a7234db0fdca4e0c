// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mission_fixture.h"

#include <ironlab/lab/session.h>

#include <map>

namespace ironlab::lab::fixture {

/// A student who does as told: drives a session of Cloud Titan by commands and notes its state after each.
class Driver {
public:
    Driver();

    [[nodiscard]] Session& session() { return m_session; }
    [[nodiscard]] const PartState& part(int number) const { return m_session.part(number); }

    /// A command that has to be granted.
    void must(int part, const Command& command);
    /// The reason of a command that has to be refused.
    [[nodiscard]] std::string refusal(int part, const Command& command);

    void turn(int part, KnobId knob, double number);
    void choose(int part, KnobId knob, const std::string& choice);
    void lock(int part);
    void reflect(int part);

    /// Each part from the lock to its end, on the shortest honest way.
    void explorePart1();
    void explorePart2();
    void explorePart3();
    /// Tries batches in between until the flip of this tier counts.
    void narrow(physics::Tier tier);
    void finishPart1();
    void finishPart2();
    void finishPart3();
    void finishMission();

    /// The critical fraction of the design on the bench, by the model.
    [[nodiscard]] double criticalFraction() const;

    /// What the state was when the ledger had so many events.
    [[nodiscard]] const std::map<std::size_t, std::string>& history() const { return m_history; }

private:
    void close(int part);

    ManualClock m_clock;
    Session m_session;
    std::map<std::size_t, std::string> m_history;
};

/// All that a student would see of a session's state, as text.
[[nodiscard]] std::string stateText(const Session& session);

}  // namespace ironlab::lab::fixture
