// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/session/session_fold.h"

#include <ironlab/lab/ledger.h>

namespace ironlab::lab {

/// A fact as the ledger holds it.
struct RecordedFact {
    EventKind kind = EventKind::Note;
    Payload payload;
};
[[nodiscard]] RecordedFact recorded(int part, const fact::Fact& fact);

/// A fact with the part it belongs to; part 0 for the session as a whole.
struct PartFact {
    int part = 0;
    fact::Fact fact;
};
/// The reverse, with every evaluation computed afresh. The error ends a sentence that begins with the event's number.
[[nodiscard]] Expected<PartFact, std::string> factFrom(const SessionContext& context, const Event& event);

}  // namespace ironlab::lab
