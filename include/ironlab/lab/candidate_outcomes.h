// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/mission.h>

#include <optional>
#include <string>
#include <vector>

namespace ironlab::lab {

/// What becomes of a design that a question offers.
struct CandidateOutcome {
    std::string choice;   ///< id of the answer that it is
    std::string outcome;  ///< "44.6 % in 5.52 ms", "too late at 18.7 ms", "does not fit: needs 141 GB, has 80 GB"
    /// The term that makes the difference to the best design: of one that is late, the term that is longer by most; of one
    /// with a lower MFU at the same precision of arithmetic, the term that is longer by most for each unit of work.
    std::optional<physics::Term> cause;
};

/// Of each design that the question of a part offers, in the order of its answers; empty where it offers none. They tell
/// the answer: only for what comes after the record.
[[nodiscard]] std::vector<CandidateOutcome> candidateOutcomes(const MissionPart& part, const Catalog& catalog);

}  // namespace ironlab::lab
