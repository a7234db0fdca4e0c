// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/ledger/replayer.h"

#include <cstddef>
#include <map>
#include <vector>

namespace ironlab::lab {

/// Places of a replay that it can be led back to without going through the ledger again.
///
/// A state grows with its ledger: moves, evidence, the trail of undo. A place keeps of each list its length alone, since
/// they only grow, and of the trail, which a turn after an undo cuts, the piece that was cut. The rest is small and kept
/// as it is. So a place costs a few kilobytes whatever the length of the ledger.
class ReplayMarks {
public:
    /// `replayer` writes into `replayed`; both outlive this.
    ReplayMarks(Replayer& replayer, Replayed& replayed);

    /// How many events lie between two places.
    static constexpr std::size_t kEvery = 256;

    /// Goes through one event, the one at `index`, and keeps the place behind it where one is due.
    void check(const Event& event, std::size_t index);
    /// Leads the replay back to the last place at or before `position` events, and returns it in events. The replay stands
    /// at `position` or beyond.
    std::size_t returnTo(std::size_t position);

private:
    /// A part without its lists.
    struct Part {
        ReplayedPart rest;
        std::size_t moves = 0, evidence = 0, trail = 0;
        std::vector<NamedDesign> strays;
        std::optional<UtcTime> latest;
    };
    struct Mark {
        std::map<int, Part> parts;
        std::size_t disagreements = 0;
        std::size_t notices = 0;
        std::size_t recomputed = 0;
    };
    /// The end of a trail that a turn after an undo took away.
    struct Cut {
        std::size_t event = 0;  ///< index
        int part = 0;
        std::size_t from = 0;
        std::vector<NamedDesign> tail;
    };

    void keep();
    void restore(const Mark& mark);
    void undoCuts(std::size_t position);

    Replayer& m_replayer;
    Replayed& m_replayed;
    std::vector<Mark> m_marks;  ///< at 0, kEvery, 2 kEvery … events
    std::vector<Cut> m_cuts;
};

}  // namespace ironlab::lab
