// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/physics/step.h>

#include <optional>

namespace ironlab::physics {

/// Where the time between the first sample of a unit and its result goes. Work that is no stream (its preset states no
/// look-ahead) has no hop and no look-ahead: its response takes the step's T.
struct LatencyBudget {
    Time hop;         ///< one period of the source: the first sample of a unit waits for the last
    Time lookAhead;   ///< signal needed beyond the unit's end
    Time io;          ///< T_data: propagation, transfer and, for a batch, the further units
    Time processing;  ///< everything else of T: memory, compute and overhead as they overlap

    /// Spent before the machine is asked at all, whatever the machine.
    [[nodiscard]] Time algorithmic() const { return hop + lookAhead; }
    [[nodiscard]] Time total() const { return algorithmic() + io + processing; }
};

/// Formula: response = hop + look-ahead + I/O + processing, hop = 1 / rate.
/// Source: real-time streams are judged with their algorithmic latency included, as in the rules of Reddy et al.,
/// "Interspeech 2021 deep noise suppression challenge" (frame, stride and look-ahead count, then the processing).
/// Worked example: 250 hops a second and 2 ms of look-ahead spend 6 ms before 1.5 ms of processing: 7.5 ms in all.
[[nodiscard]] LatencyBudget latencyBudget(const Workload& workload, Time data, Time latency);

/// What a required latency of the response leaves for T, the step's own time; at or below zero where nothing is left.
/// Worked example: 10 ms leave 4 ms in the example above.
[[nodiscard]] std::optional<Time> stepTarget(const Workload& workload, std::optional<Time> required);

}  // namespace ironlab::physics
