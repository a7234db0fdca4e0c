// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/physics/batch_limits.h>

#include <cmath>

namespace ironlab::physics {
namespace {

/// The last whole batch from 1 to `end` that holds, where every one before a batch that holds does too.
template <class Holds>
double lastThatHolds(const Design& design, double end, Holds holds)
{
    Design turned = design;
    const auto holdsAt = [&](double batch) {
        turned.batch = batch;
        return holds(turned);
    };
    double good = 0.0;
    double bad = std::floor(end) + 1.0;
    if (bad > 1.0 && holdsAt(bad - 1.0)) {
        return bad - 1.0;
    }
    while (bad - good > 1.0) {
        const double middle = std::floor((good + bad) / 2.0);
        (holdsAt(middle) ? good : bad) = middle;
    }
    return good;
}

}  // namespace

double lastFittingBatch(const Accelerator& accelerator, const Workload& workload, const Design& design, double end)
{
    return lastThatHolds(design, end, [&](const Design& turned) {
        const QuickEvaluation step = evaluateQuickly(accelerator, workload, turned);
        return step.obstacle != Obstacle::NoEngineForPrecision && step.fits;
    });
}

double lastBatchInTime(const Accelerator& accelerator, const Workload& workload, const Design& design,
                       const Requirements& requirements, double end)
{
    Requirements asked;
    asked.latency = requirements.latency;
    asked.latencyQuantile = requirements.latencyQuantile;
    return lastThatHolds(design, end, [&](const Design& turned) {
        const Evaluation step = evaluate(accelerator, workload, turned, asked);
        const Wall* wall = step.walls.find(WallKind::Latency);
        return step.runs() && (wall == nullptr || wall->passed());
    });
}

}  // namespace ironlab::physics
