// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/ledger.h>
#include <ironlab/lab/mission.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ironlab::lab {

/// Recorded and recomputed numbers agree within this relative distance.
inline constexpr double kReplayTolerance = 1e-9;
/// Verdicts (the binding term, passed or missed) are compared exactly, but where the figures that decide them lie closer
/// together than this share, either verdict is accepted: rounding alone could turn it.
inline constexpr double kVerdictTieBand = 1e-6;

/// Something that an event claims and the model does not bear out.
struct Disagreement {
    std::uint64_t event = 0;  ///< 0: the header
    std::string what;         ///< "latency", "T_memory", "binding term", "order", ...
    std::string claimed;      ///< as shown; empty where nothing was claimed
    std::string recomputed;
    std::string sentence;  ///< "Event 17 claims latency 12.4 ms, the model gives 41.8 ms."
};

struct ReplayReport {
    std::optional<ChainBreak> chain;          ///< where the chain of hashes breaks first
    std::vector<Disagreement> disagreements;  ///< in the order of the events
    /// Presets, mission or lab version that are not those the ledger was recorded with, each named in a sentence.
    std::vector<std::string> notices;
    std::size_t events = 0;      ///< in the ledger
    std::size_t recomputed = 0;  ///< events that claim something the model can say

    /// The chain holds and every claim is borne out.
    [[nodiscard]] bool agrees() const { return !chain && disagreements.empty(); }
    /// The first thing wrong, as a sentence with the event's number; empty where all agrees.
    [[nodiscard]] std::string first() const;
};

/// Verifies the chain, then goes through the events as the session did and computes afresh whatever each claims: every
/// evaluation, captured evidence, claim, answer, undone turn, and the order of it all.
[[nodiscard]] ReplayReport replay(const Ledger& ledger, const Mission& mission, const Catalog& catalog);

}  // namespace ironlab::lab
