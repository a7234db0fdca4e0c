// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/physics/latency_budget.h>

namespace ironlab::physics {

LatencyBudget latencyBudget(const Workload& workload, Time data, Time latency)
{
    LatencyBudget budget;
    budget.io = data;
    budget.processing = latency - data;
    if (workload.lookAhead) {
        budget.lookAhead = *workload.lookAhead;
        budget.hop = workload.rate ? 1.0 / *workload.rate : Time{};
    }
    return budget;
}

std::optional<Time> stepTarget(const Workload& workload, std::optional<Time> required)
{
    if (!required) {
        return std::nullopt;
    }
    return *required - latencyBudget(workload, Time{}, Time{}).algorithmic();
}

}  // namespace ironlab::physics
