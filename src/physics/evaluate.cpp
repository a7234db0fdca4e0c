// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation_parts.h"
#include "names.h"

#include <ironlab/physics/evaluate.h>

#include <algorithm>
#include <cmath>
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
    return LatencyDistribution(
        {result.latency, overhead.dispatch, result.work.kernels, overhead.frameworkTax + overhead.invocation}, *jitter);
}

std::optional<double> missesOf(const Evaluation& result, const Workload& workload, const Requirements& requirements,
                               TailVerdicts* tails = nullptr)
{
    const auto deadline = stepTarget(workload, requirements.latency);
    if (!deadline || !result.distribution) {
        return std::nullopt;
    }
    if (tails == nullptr || !requirements.missesPerHour) {
        return missesPerHour(*result.distribution, *deadline, result.loopRate);
    }
    const double loops = result.loopRate * (1.0 * unit::hour);
    return tails->lateShare(*result.distribution, *deadline, *requirements.missesPerHour / loops) * loops;
}

/// What the memories would take at their full rates, as a share of the step. The spill path is no memory of the machine.
double utilizationOfMemories(const Evaluation& result)
{
    if (!(result.latency > Time{})) {
        return 0.0;
    }
    const double working = result.traffic.fromWorking / (result.latency * result.machine.bandwidth);
    return working + result.traffic.fromWeightMemory / (result.latency * result.machine.weightBandwidth);
}

/// What is shown of a design that runs, and decides on no wall.
void addReports(Evaluation& result, const Accelerator& accelerator, const Workload& workload, const Design& design,
                const Requirements& requirements)
{
    const Bytes moved = result.traffic.total();
    result.binding = bindingTerm(result.terms);
    result.intensity = moved > Bytes{} ? result.work.flops / moved : OperationalIntensity{};
    result.ridge = ridgeOf(accelerator, workload, design);
    result.attainable = result.machine.roofline().attainable(result.intensity);
    result.memoryBandwidthUtilization = utilizationOfMemories(result);
    result.missesPerHour = missesOf(result, workload, requirements);
    result.amdahl =
        amdahlReport(accelerator, workload, design, result.latency, stepTarget(workload, requirements.latency));
    addLongRun(result, accelerator, workload, design);
    result.ridgeBatch = ridgeBatch(accelerator, workload, design);
    result.serving = serving(accelerator, workload, design);
    result.sensitivity = sensitivityOf(accelerator, workload, design, result);
}

/// Machine and work, whether they fit each other, and the two terms that come of it.
void addMachineAndWork(Evaluation& result, const Accelerator& accelerator, const Workload& workload,
                       const Design& design, Stages& stale)
{
    if ((stale & stage::kWork) != 0) {
        result.work = stepWork(workload, design);
        stale |= stage::kData | stage::kOverhead;
    }
    if ((stale & stage::kMachine) != 0) {
        const auto machine = effectiveMachine(accelerator, workload, design);
        result.obstacle = machine ? Obstacle::None : Obstacle::NoEngineForPrecision;
        result.machine = machine.value_or(EffectiveMachine{});
    }
    stale &= ~(stage::kWork | stage::kMachine);
    if (result.obstacle == Obstacle::NoEngineForPrecision) {
        return;
    }
    result.footprint = footprint(result.machine, result.work);
    result.obstacle = obstacleOf(accelerator, design, result.footprint);
    if (result.runs()) {
        result.traffic = traffic(result.machine, result.footprint, result.work);
        result.terms.memory = memoryTime(result.machine, result.traffic);
        result.terms.compute = computeTime(result.machine, result.work);
    }
}

}  // namespace

double Evaluation::computeEfficiency() const
{
    const Flop atPeak = terms.compute * machine.peak;
    const double share = atPeak > Flop{} ? work.flops / atPeak : machine.computeEfficiency;
    return std::isfinite(share) && share > 0.0 ? share : machine.computeEfficiency;
}

std::optional<Rate> Evaluation::offeredToOne() const
{
    return offered ? std::optional(*offered / economics.machines.value_or(1.0)) : std::nullopt;
}

Rate Evaluation::servedByOne() const
{
    return std::min(offeredToOne().value_or(throughput), throughput);
}

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
    result.terms = {dataTime(workload, work, design.network).total(),
                    memoryTime(*machine, traffic(*machine, resident, work)), computeTime(*machine, work),
                    overheadTime(accelerator, workload, work, design).total()};
    result.latency = latency(result.terms, design.overlap);
    if (result.latency > Time{}) {
        result.achieved = work.flops / result.latency;
        result.modelFlopsUtilization = result.achieved / machine->peak;
    }
    return result;
}

void addStep(Evaluation& result, const Accelerator& accelerator, const Workload& workload, const Design& design,
             Stages& stale)
{
    if ((stale & (stage::kWork | stage::kMachine)) != 0) {
        addMachineAndWork(result, accelerator, workload, design, stale);
    }
    if (!result.runs()) {
        return;
    }
    if ((stale & stage::kData) != 0) {
        result.data = dataTime(workload, result.work, design.network);
        result.terms.data = result.data.total();
    }
    if ((stale & stage::kOverhead) != 0) {
        result.overhead = overheadTime(accelerator, workload, result.work, design);
        result.terms.overhead = result.overhead.total();
    }
    stale = 0;
    result.latency = latency(result.terms, design.overlap);
}

void addVerdict(Evaluation& result, const Accelerator& accelerator, const Workload& workload, const Design& design,
                const Requirements& requirements, TailVerdicts* tails)
{
    if (result.obstacle == Obstacle::NoEngineForPrecision) {
        result.walls.count = 0;
        return;
    }
    if (result.runs()) {
        const bool takesTime = result.latency > Time{};
        result.throughput = takesTime ? result.work.batch / result.latency : Rate{};
        result.achieved = takesTime ? result.work.flops / result.latency : FlopRate{};
        result.modelFlopsUtilization = result.achieved / result.machine.peak;
        result.budget = latencyBudget(workload, result.terms.data, result.latency);
        result.offered = design.arrivalRate ? design.arrivalRate : workload.rate;
        const auto load =
            result.offered ? std::optional(Load{*result.offered, design.arrivalRate.has_value()}) : std::nullopt;
        result.economics = economics(hourlyPrice(accelerator.price), design.count, result.throughput, load,
                                     result.modelFlopsUtilization);
        result.loopRate = (result.economics.machines ? *result.offered : result.servedByOne()) / result.work.batch;
        result.distribution = distributionOf(result, accelerator, design.osMode);
        // A quadrature that a grid leaves out where no wall asks for it.
        if (requirements.missesPerHour) {
            result.missesPerHour = missesOf(result, workload, requirements, tails);
        }
        addPowerAndHeat(result, accelerator, design);
        if (requirements.sustainedRate) {
            addLongRun(result, accelerator, workload, design);
        }
    }
    addWalls(result, accelerator, design, result.runs() ? requirements : Requirements{}, tails);
}

Evaluation evaluate(const Accelerator& accelerator, const Workload& workload, const Design& design,
                    const Requirements& requirements)
{
    Evaluation result;
    result.stepTarget = stepTarget(workload, requirements.latency);
    if (result.stepTarget && *result.stepTarget <= Time{}) {
        result.stepTarget.reset();
    }
    Stages stale = stage::kAll;
    addStep(result, accelerator, workload, design, stale);
    addVerdict(result, accelerator, workload, design, requirements);
    if (result.runs()) {
        addReports(result, accelerator, workload, design, requirements);
    }
    return result;
}

std::optional<Offer> offerOf(const Accelerator& accelerator, const Design& design, const Evaluation& evaluation)
{
    const auto price = hourlyPrice(accelerator.price);
    if (!evaluation.runs() || !price) {
        return std::nullopt;
    }
    const bool passes = std::all_of(evaluation.walls.begin(), evaluation.walls.end(), [](const Wall& wall) {
        return wall.passed() || wall.kind == WallKind::Cost || wall.kind == WallKind::Throughput;
    });
    return Offer{*price * design.count, evaluation.throughput, evaluation.response(), passes};
}

Rate throughputCeiling(double batch, const Terms& terms)
{
    const Time serial = terms.data + terms.overhead;
    return serial > Time{} ? batch / serial : std::numeric_limits<double>::infinity() * unit::perSecond;
}

}  // namespace ironlab::physics
