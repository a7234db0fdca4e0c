// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/ledger.h>
#include <ironlab/lab/mission.h>
#include <ironlab/lab/session_state.h>

#include <chrono>
#include <cstdint>
#include <map>
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
    /// Sentences about what is no disagreement: presets, mission or lab version that are not those the ledger was recorded
    /// with, and what an earlier rule granted.
    std::vector<std::string> notices;
    bool filesDiffer = false;    ///< presets, mission or lab version are not those
    std::size_t events = 0;      ///< in the ledger
    std::size_t recomputed = 0;  ///< events that claim something the model can say

    /// The chain holds and every claim is borne out.
    [[nodiscard]] bool agrees() const { return !chain && disagreements.empty(); }
    /// The first thing wrong, as a sentence with the event's number; empty where all agrees.
    [[nodiscard]] std::string first() const;
};

/// One part of a mission as the model bears it out: what was merely claimed is not in it.
struct ReplayedPart {
    /// The state after the last event. It holds only designs that the part's knobs lead to, results computed afresh and
    /// claims that hold. An event out of its order is reported, and takes effect where it can, so that one fault does not
    /// take the rest of the part along.
    PartState state;
    std::uint64_t lockEvent = 0;        ///< of the first lock; 0 where there is none
    std::uint64_t lookedEvent = 0;      ///< of the first event that shows or turns anything; 0 where there is none
    int turns = 0;                      ///< knobs turned, resets and turns done again
    int undone = 0;                     ///< turns taken back
    int missedClaims = 0;               ///< claims and numbers that did not hold, and were tried again or not
    std::chrono::milliseconds time{0};  ///< between the part's events, a pause counted with at most `kLongestPause`
};
inline constexpr std::chrono::minutes kLongestPause{5};

/// What replaying needs of a mission whatever the ledger, computed once. Mission and catalog outlive it. Any number of
/// threads may use one.
class ReplayPlan {
public:
    ReplayPlan(const Mission& mission, const Catalog& catalog);

    [[nodiscard]] const Mission& mission() const { return *m_mission; }
    [[nodiscard]] const Catalog& catalog() const { return *m_catalog; }
    /// The question of a part of the mission, with its key.
    [[nodiscard]] const PosedQuestion& question(int part) const { return m_questions.at(part); }

private:
    const Mission* m_mission;
    const Catalog* m_catalog;
    std::map<int, PosedQuestion> m_questions;
};

struct Replayed {
    ReplayReport report;
    std::map<int, ReplayedPart> parts;  ///< all of the mission, by number
};

/// Verifies the chain, then goes through the events as the session did and computes afresh whatever each claims: every
/// evaluation, captured evidence, claim, answer, undone turn, and the order of it all.
[[nodiscard]] Replayed replay(const Ledger& ledger, const ReplayPlan& plan);
/// The report alone.
[[nodiscard]] ReplayReport replay(const Ledger& ledger, const Mission& mission, const Catalog& catalog);

}  // namespace ironlab::lab
