// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation_parts.h"

#include <limits>

namespace ironlab::physics {

AmdahlReport amdahlReport(const Accelerator& accelerator, const Workload& workload, const Design& design,
                          Time latencyNow, std::optional<Time> target)
{
    Design plain = design;
    plain.acceleratorSpeedup = 1.0;
    const QuickEvaluation baseline = evaluateQuickly(accelerator, workload, plain);
    Design magic = design;
    magic.acceleratorSpeedup = std::numeric_limits<double>::infinity();
    const QuickEvaluation limit = evaluateQuickly(accelerator, workload, magic);

    AmdahlReport report;
    report.baselineLatency = baseline.latency;
    report.latencyFloor = limit.latency;
    if (baseline.latency > Time{}) {
        const Time accelerated = acceleratorTime(baseline.terms.memory, baseline.terms.compute, design.overlap);
        report.parallelFraction = accelerated / baseline.latency;
        report.speedup = latencyNow > Time{} ? baseline.latency / latencyNow : std::numeric_limits<double>::infinity();
        report.speedupLimit =
            limit.latency > Time{} ? baseline.latency / limit.latency : std::numeric_limits<double>::infinity();
    }
    if (target) {
        report.hasTarget = true;
        report.criticalParallelFraction =
            criticalParallelFraction(baseline.latency, *target, design.acceleratorSpeedup);
    }
    return report;
}

}  // namespace ironlab::physics
