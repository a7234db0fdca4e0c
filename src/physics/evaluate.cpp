// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation_parts.h"
#include "names.h"

#include <ironlab/physics/evaluate.h>

#include <algorithm>
#include <limits>

namespace ironlab::physics {

namespace {

constexpr std::array<std::string_view, 4> kObstacles{"none", "no_engine_for_precision", "no_link_between_devices",
                                                     "does_not_fit"};

/// The ridge of the machine without magic: an accelerator that speeds up both sides leaves the ridge where it is.
OperationalIntensity ridgeOf(const Accelerator& accelerator, const Workload& workload, const Design& design)
{
    Design plain = design;
    if (design.speedupAppliesTo == SpeedupTarget::Accelerator) {
        plain.acceleratorSpeedup = 1.0;
    }
    return effectiveMachine(accelerator, workload, plain)->roofline().ridgePoint();
}

std::optional<LatencyDistribution> distributionOf(const Evaluation& result, const Accelerator& accelerator, OsMode mode)
{
    const auto& jitter = accelerator.jitter[static_cast<std::size_t>(mode)];
    if (!jitter) {
        return std::nullopt;
    }
    const OverheadTime& overhead = result.overhead;
    return LatencyDistribution(result.latency, overhead.dispatch + overhead.frameworkTax + overhead.invocation,
                               *jitter);
}

void addRates(Evaluation& result, const Accelerator& accelerator, const Workload& workload, const Design& design)
{
    const Bytes moved = result.traffic.total();
    result.throughput = result.latency > Time{} ? result.work.batch / result.latency : Rate{};
    result.intensity = moved > Bytes{} ? result.work.flops / moved : OperationalIntensity{};
    result.ridge = ridgeOf(accelerator, workload, design);
    result.attainable = result.machine.roofline().attainable(result.intensity);
    result.achieved = result.latency > Time{} ? result.work.flops / result.latency : FlopRate{};
    result.modelFlopsUtilization = result.achieved / result.machine.peak;
    result.memoryBandwidthUtilization =
        result.latency > Time{} ? moved / (result.latency * result.machine.bandwidth) : 0.0;
}

}  // namespace

std::string_view fileName(Obstacle obstacle)
{
    return nameOf(obstacle, kObstacles);
}

Obstacle obstacleOf(const Accelerator& accelerator, const Design& design, const Footprint& footprint)
{
    if (design.count > 1 && !accelerator.link) {
        return Obstacle::NoLinkBetweenDevices;
    }
    if (footprint.fits()) {
        return Obstacle::None;
    }
    const bool spillHolds =
        accelerator.spill
        && (!accelerator.spill->capacity || footprint.overflow() <= *accelerator.spill->capacity * design.count);
    return spillHolds ? Obstacle::None : Obstacle::DoesNotFit;
}

Terms stepTerms(const Accelerator& accelerator, const Workload& workload, const Design& design,
                const EffectiveMachine& machine, const StepWork& work, const Traffic& traffic)
{
    return {dataTime(workload, work, design.network).total(), memoryTime(machine, traffic),
            work.flops / (machine.peak * machine.computeEfficiency),
            overheadTime(accelerator, workload, work, design).total()};
}

QuickEvaluation evaluateQuickly(const Accelerator& accelerator, const Workload& workload, const Design& design)
{
    QuickEvaluation result;
    const auto machine = effectiveMachine(accelerator, workload, design);
    if (!machine) {
        result.obstacle = Obstacle::NoEngineForPrecision;
        return result;
    }
    const StepWork work = stepWork(workload, design);
    const Footprint resident = footprint(*machine, work);
    result.fits = resident.fits();
    result.obstacle = obstacleOf(accelerator, design, resident);
    if (result.obstacle != Obstacle::None) {
        return result;
    }
    result.terms = stepTerms(accelerator, workload, design, *machine, work, traffic(resident, work));
    result.latency = latency(result.terms, design.overlap);
    if (result.latency > Time{}) {
        result.achieved = work.flops / result.latency;
        result.modelFlopsUtilization = result.achieved / machine->peak;
    }
    return result;
}

Evaluation evaluate(const Accelerator& accelerator, const Workload& workload, const Design& design,
                    const Requirements& requirements)
{
    Evaluation result;
    result.work = stepWork(workload, design);
    const auto machine = effectiveMachine(accelerator, workload, design);
    if (!machine) {
        result.obstacle = Obstacle::NoEngineForPrecision;
        return result;
    }
    result.machine = *machine;
    result.footprint = footprint(*machine, result.work);
    result.obstacle = obstacleOf(accelerator, design, result.footprint);
    if (!result.runs()) {
        result.walls = wallsOf(result, accelerator, design, {});
        return result;
    }
    result.traffic = traffic(result.footprint, result.work);
    result.data = dataTime(workload, result.work, design.network);
    result.overhead = overheadTime(accelerator, workload, result.work, design);
    result.terms = stepTerms(accelerator, workload, design, *machine, result.work, result.traffic);
    result.latency = latency(result.terms, design.overlap);
    result.distribution = distributionOf(result, accelerator, design.osMode);
    result.binding = bindingTerm(result.terms);
    addRates(result, accelerator, workload, design);
    result.amdahl = amdahlReport(accelerator, workload, design, result.latency, requirements.latency);
    result.ridgeBatch = ridgeBatch(accelerator, workload, design);
    result.serving = serving(accelerator, workload, design);
    result.economics = economics(hourlyPrice(accelerator.price), design.count, result.throughput, design.arrivalRate,
                                 result.modelFlopsUtilization);
    addPowerAndHeat(result, accelerator, design);
    result.sensitivity = sensitivityOf(accelerator, workload, design, result);
    result.walls = wallsOf(result, accelerator, design, requirements);
    return result;
}

Rate throughputCeiling(double batch, const Terms& terms)
{
    const Time serial = terms.data + terms.overhead;
    return serial > Time{} ? batch / serial : std::numeric_limits<double>::infinity() * unit::perSecond;
}

}  // namespace ironlab::physics
