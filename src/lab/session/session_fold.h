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

/// Why a fact cannot follow this state, as the end of a sentence; nothing where it can.
[[nodiscard]] std::optional<std::string> misfit(const SessionContext& context, int part, const PartState& state,
                                                const fact::Fact& fact);

/// The state after a fact that fits.
void apply(const SessionContext& context, int part, PartState& state, const fact::Fact& fact, const EventPlace& place);

}  // namespace ironlab::lab
