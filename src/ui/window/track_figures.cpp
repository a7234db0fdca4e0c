// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/design_words.h"
#include "ui/window/bench.h"
#include "ui/window/bench_estimates.h"
#include "ui/window/bench_figures.h"

#include <ironlab/lab/rate_unit.h>
#include <ironlab/present/levers.h>
#include <ironlab/present/walls_figure.h>

#include <algorithm>

namespace ironlab::ui {
namespace {

std::optional<lab::ResolvedDesign> resolved(const Bench& bench, const lab::NamedDesign& design)
{
    const auto found = lab::resolve(design, bench.catalog());
    return found ? std::optional(*found) : std::nullopt;
}

physics::WorkUnit unitOf(const std::optional<lab::ResolvedDesign>& design)
{
    return design ? design->workload->value.unit : physics::WorkUnit::Sample;
}

/// A pinned design is drawn where it is another than the one on the bench.
const physics::Evaluation* pinnedEvaluation(const LiveDesign& live)
{
    const bool isAnother =
        live.pinned && live.baseline && lab::fingerprint(*live.pinned) != lab::fingerprint(live.design);
    return isAnother ? &*live.baseline : nullptr;
}

/// The heating of a design at its share of the offered load.
std::optional<physics::HeatRun> heatOf(const std::optional<lab::ResolvedDesign>& design,
                                       const physics::Evaluation& evaluation)
{
    if (!design || !evaluation.runs()) {
        return std::nullopt;
    }
    return physics::heatRun(design->accelerator->value, design->workload->value, design->knobs, evaluation,
                            evaluation.offeredToOne());
}

double lastSwept(const lab::MissionPart& part, const present::KnobBench& bench)
{
    constexpr double kBeyond = 1.25;
    const auto knob = std::ranges::find(part.knobs, lab::KnobId::Batch, &lab::KnobSpec::id);
    return knob != part.knobs.end()
               ? knob->maximum
               : kBeyond * physics::largestBatch(*bench.accelerator, *bench.workload, *bench.design);
}

}  // namespace

present::SnapshotsFigure snapshotsOf(const Bench& bench)
{
    const LiveDesign& live = bench.live();
    const auto& evidence = bench.state().evidence;
    // A model of another size is another task: beside one, each design names its own.
    const bool isOneModel = std::ranges::all_of(evidence, [&live](const lab::Evidence& each) {
        return each.design.knobs.modelScale == live.design.knobs.modelScale;
    });
    const std::vector<lab::KnobId> scale(isOneModel ? 0 : 1, lab::KnobId::ModelScale);
    const auto nameOf = [&bench, &scale](const lab::NamedDesign& design) {
        return designDifference(design, bench.mission(), bench.missionPart(), bench.catalog(), scale).toStdString();
    };
    present::SnapshotsInput input;
    const auto isInteger = [](const lab::NamedDesign& design) {
        return physics::isInteger(design.knobs.computePrecision);
    };
    input.latencyName = bench.mission().latencyName;
    input.requirements = bench.missionPart().requirements;
    input.designs.push_back({"now", nameOf(live.design), &live.evaluation, isInteger(live.design),
                             memoryName(live.design, bench.catalog())});
    const std::size_t shown = std::min(evidence.size(), present::kMostSnapshots - 1);
    input.earlier = evidence.size() - shown;
    for (std::size_t i = input.earlier; i < evidence.size(); ++i) {
        input.designs.push_back({evidence[i].id, nameOf(evidence[i].design), &evidence[i].evaluation,
                                 isInteger(evidence[i].design), memoryName(evidence[i].design, bench.catalog())});
    }
    input.rateUnit = lab::rateUnit(unitOf(resolved(bench, live.design)));
    return present::snapshotsFigure(input);
}

present::TornadoFigure tornadoOf(const Bench& bench)
{
    const LiveDesign& live = bench.live();
    const auto design = resolved(bench, live.design);
    present::TornadoInput input;
    input.now = &live.evaluation;
    if (design) {
        input.bench = {&design->accelerator->value, &design->workload->value, &design->knobs};
    }
    present::WallsInput offered;
    present::takeChoices(offered, bench.missionPart());
    input.weightPrecisions = offered.weightPrecisions;
    input.kvPrecisions = offered.kvPrecisions;
    return present::tornadoFigure(input);
}

present::CeilingFigure batchSweepOf(const Bench& bench)
{
    const LiveDesign& live = bench.live();
    const auto design = resolved(bench, live.design);
    const physics::WorkUnit unit = unitOf(design);
    present::BatchSweepInput input;
    input.now = &live.evaluation;
    if (design) {
        input.bench = {&design->accelerator->value, &design->workload->value, &design->knobs};
        input.end = lastSwept(bench.missionPart(), input.bench);
    }
    input.requirements = bench.missionPart().requirements;
    input.unitName = std::string(physics::pluralName(unit)) + " per second";
    input.columnHead = lab::rateUnit(unit);
    input.isEstimate = isEstimate(bench, live.design);
    return present::ceilingFigure(input);
}

present::LatencyHistogramFigure latencyHistogramOf(const Bench& bench)
{
    const LiveDesign& live = bench.live();
    const auto design = resolved(bench, live.design);
    const physics::Requirements& needs = bench.missionPart().requirements;
    present::LatencyHistogramInput input;
    input.now = &live.evaluation;
    input.pinned = pinnedEvaluation(live);
    input.mode = present::kernelWords(live.design.knobs.osMode);
    input.deadline = needs.latency;
    input.quantile = needs.latencyQuantile;
    input.missesAllowed = needs.missesPerHour;
    input.work = live.evaluation.work.batch == 1.0 ? bench.mission().workUnitName : "step";
    input.unitName = bench.mission().workUnitName;
    input.isEstimate = design && design->accelerator->isEstimate("/jitter");
    return present::latencyHistogramFigure(input);
}

present::ThermalCurveFigure thermalCurveOf(const Bench& bench)
{
    const LiveDesign& live = bench.live();
    const auto design = resolved(bench, live.design);
    const auto run = heatOf(design, live.evaluation);
    const physics::Evaluation* pinned = pinnedEvaluation(live);
    const auto pinnedDesign = pinned == nullptr ? std::nullopt : resolved(bench, *live.pinned);
    const auto pinnedRun = pinned == nullptr ? std::nullopt : heatOf(pinnedDesign, *pinned);
    const physics::Requirements& needs = bench.missionPart().requirements;
    present::ThermalCurveInput input;
    input.now = &live.evaluation;
    input.run = run ? &*run : nullptr;
    input.pinned = pinnedRun ? &*pinnedRun : nullptr;
    if (design) {
        input.battery = design->accelerator->value.battery;
        input.pinnedBattery = pinnedDesign ? pinnedDesign->accelerator->value.battery : std::nullopt;
        input.isEstimate = design->accelerator->isEstimate("/thermal");
    }
    input.requiredRate = needs.sustainedRate;
    input.requiredBattery = needs.batteryLife;
    input.rateUnit = lab::rateUnit(unitOf(design));
    return present::thermalCurveFigure(input);
}

present::StackedBarsFigure memoryMapOf(const Bench& bench)
{
    const LiveDesign& live = bench.live();
    const auto design = resolved(bench, live.design);
    if (!design) {
        return {};
    }
    const physics::Accelerator& machine = design->accelerator->value;
    present::MemoryMapInput input;
    input.now = &live.evaluation;
    input.machine = &machine;
    input.modelScale = live.design.knobs.modelScale;
    input.largestModelScale = physics::largestModelScale(machine, design->workload->value, design->knobs);
    return present::memoryMapFigure(input);
}

present::StackedBarsFigure energyBudgetOf(const Bench& bench)
{
    const LiveDesign& live = bench.live();
    const auto design = resolved(bench, live.design);
    const physics::Requirements& needs = bench.missionPart().requirements;
    present::EnergyBudgetInput input;
    input.now = &live.evaluation;
    input.power = needs.power;
    input.latency = needs.latency;
    input.unitName = physics::fileName(unitOf(design));
    input.latencyName = present::latencyWallName(bench.mission().latencyName, needs, live.evaluation);
    input.isEstimate = design && design->accelerator->isEstimate("/power");
    return present::energyBudgetFigure(input);
}

}  // namespace ironlab::ui
