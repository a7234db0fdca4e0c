// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/physics/batch_limits.h>

#include <cmath>

namespace ironlab::physics {

double lastBatchInTime(const Accelerator& accelerator, const Workload& workload, const Design& design,
                       const Requirements& requirements, double end)
{
    Requirements asked;
    asked.latency = requirements.latency;
    asked.latencyQuantile = requirements.latencyQuantile;
    Design turned = design;
    const auto isInTime = [&](double batch) {
        turned.batch = batch;
        const Evaluation step = evaluate(accelerator, workload, turned, asked);
        const Wall* wall = step.walls.find(WallKind::Latency);
        return step.runs() && (wall == nullptr || wall->passed());
    };
    const double last = std::floor(end);
    if (last >= 1.0 && isInTime(last)) {
        return last;
    }
    double good = 0.0;
    double bad = last + 1.0;
    while (bad - good > 1.0) {
        const double middle = std::floor((good + bad) / 2.0);
        (isInTime(middle) ? good : bad) = middle;
    }
    return good;
}

}  // namespace ironlab::physics
