// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/session/session_facts.h"

#include <string>
#include <vector>

namespace ironlab::lab {

/// What every rule of a session needs to know.
struct SessionContext {
    const Mission* mission = nullptr;
    const Catalog* catalog = nullptr;
    /// Of a demonstration: nothing has to be locked, counted or closed before something else may follow.
    bool isOpen = false;

    [[nodiscard]] const MissionPart& part(int number) const;
    /// Nothing where a preset of the design is missing.
    [[nodiscard]] std::optional<physics::Evaluation> evaluate(int number, const NamedDesign& design) const;
};

/// Where and when a fact stands in the ledger.
struct EventPlace {
    std::size_t event = 0;
    std::string time;
    std::string receipt;
};

[[nodiscard]] PartState freshPart(const SessionContext& context, int number);

/// How a fact does not follow a state.
struct Misfit {
    enum class Kind {
        Order,       ///< nothing that the lab does leads from one to the other
        Gate,        ///< something that the part asks for is not there, as it is counted and computed today
        EarlierRule  ///< the same, but it was there by the rule that counted words before
    };
    Kind kind = Kind::Order;
    std::string reason;  ///< the end of a sentence about the event
    std::string open;    ///< of a gate: what is missing, such as "3 of 15 distinct designs"
};

/// How a fact fails to follow this state; nothing where it does.
[[nodiscard]] std::optional<Misfit> misfit(const SessionContext& context, int part, const PartState& state,
                                           const fact::Fact& fact);

/// A gate that was passed when a fact was recorded and would not be today, told to whoever goes on with the ledger.
[[nodiscard]] std::string earlierRule(const MissionPart& part, const fact::Fact& fact, const Misfit& misfit);

/// The state after a fact that fits, or that misses a gate only.
void apply(const SessionContext& context, int part, PartState& state, const fact::Fact& fact, const EventPlace& place);

}  // namespace ironlab::lab
