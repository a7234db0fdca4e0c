// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/bench_figures.h"

#include "ui/panels/design_words.h"
#include "ui/window/bench.h"
#include "ui/window/bench_estimates.h"

#include <ironlab/base/number_format.h>
#include <ironlab/lab/rate_unit.h>
#include <ironlab/present/levers.h>
#include <ironlab/present/number_columns.h>
#include <ironlab/present/ridge_batch.h>

#include <algorithm>

namespace ironlab::ui {
namespace {

/// How many visited designs a figure names at most; the ledger has them all.
constexpr std::size_t kMovesShown = 9;

bool isInteger(const lab::NamedDesign& design)
{
    return physics::isInteger(design.knobs.computePrecision);
}

const physics::Accelerator* machineOf(const Bench& bench, const lab::NamedDesign& design)
{
    const auto* preset = bench.catalog().accelerator(design.accelerator);
    return preset == nullptr ? nullptr : &preset->value;
}

const physics::Workload* workOf(const Bench& bench)
{
    const auto* preset = bench.catalog().workload(bench.live().design.workload);
    return preset == nullptr ? nullptr : &preset->value;
}

physics::WorkUnit unitOf(const Bench& bench)
{
    const physics::Workload* work = workOf(bench);
    return work == nullptr ? physics::WorkUnit::Sample : work->unit;
}

/// The recorded move that is this very design, or 0.
int moveNumber(const Bench& bench, const lab::NamedDesign& design)
{
    for (const lab::Move& move : bench.state().moves) {
        if (sameConfiguration(move.design, design)) {
            return move.number;
        }
    }
    return 0;
}

/// The moves to show: the latest ones, without the design on the bench.
std::vector<const lab::Move*> movesShown(const Bench& bench, int without, std::size_t most)
{
    std::vector<const lab::Move*> shown;
    for (const lab::Move& move : bench.state().moves) {
        if (move.number != without) {
            shown.push_back(&move);
        }
    }
    if (shown.size() > most) {
        shown.erase(shown.begin(), shown.end() - static_cast<std::ptrdiff_t>(most));
    }
    return shown;
}

/// "H100, 8", and what else sets it apart from others of the same machine and batch: "H100, 8, × 0.1, magic".
std::string designLabel(const Bench& bench, const lab::NamedDesign& design)
{
    const physics::Accelerator* machine = machineOf(bench, design);
    std::string label =
        (machine == nullptr ? design.accelerator : shortMachineName(*machine)) + ", " + countText(design.knobs.batch);
    if (design.knobs.modelScale != bench.missionPart().start.knobs.modelScale) {
        label += ", × " + statedText(design.knobs.modelScale, "");
    }
    return label + (design.knobs.network.zeroLatency ? ", magic" : "");
}

std::optional<present::RooflineMachine> rooflineMachine(const Bench& bench, const lab::NamedDesign& design)
{
    const physics::Accelerator* machine = machineOf(bench, design);
    const physics::Workload* work = workOf(bench);
    if (machine == nullptr || work == nullptr) {
        return std::nullopt;
    }
    const auto effective = physics::effectiveMachine(*machine, *work, design.knobs);
    if (!effective) {
        return std::nullopt;
    }
    present::RooflineMachine shown;
    shown.tier = machine->tier;
    shown.name = shortMachineName(*machine);
    shown.roof = effective->roofline();
    shown.integer = isInteger(design);
    shown.isEstimate = isRoofEstimate(bench, design);
    return shown;
}

/// The same work on the machine of another tier, at a precision that machine computes in.
lab::NamedDesign onTier(const Bench& bench, const std::string& accelerator)
{
    lab::NamedDesign design = bench.live().design;
    design.accelerator = accelerator;
    design.knobs.powerMode = 0;
    const physics::Accelerator* machine = machineOf(bench, design);
    if (machine == nullptr || machine->engine(design.knobs.computePrecision) != nullptr) {
        return design;
    }
    for (const physics::Precision precision : physics::kPrecisions) {
        if (machine->engine(precision) != nullptr) {
            design.knobs.computePrecision = precision;
        }
    }
    return design;
}

lab::NamedDesign atSpeedupOne(lab::NamedDesign design)
{
    design.knobs.acceleratorSpeedup = 1.0;
    return design;
}

/// "deadline" in all parts of a mission of which one asks that more than the typical step keeps it; an SLA is promised to others:
/// what works for a camera of its own has a limit.
std::string limitName(const Bench& bench)
{
    const bool isDeadline = std::ranges::any_of(bench.mission().parts, [](const auto& part) {
        return part.requirements.latencyQuantile || part.requirements.missesPerHour;
    });
    const auto* work = bench.catalog().workload(bench.missionPart().start.workload);
    const bool hasSource = work != nullptr && work->value.rate;
    return isDeadline ? "deadline" : hasSource ? "limit" : "SLA";
}

}  // namespace

std::vector<Capture> capturesOf(const Bench& bench)
{
    const auto& evidence = bench.state().evidence;
    const std::size_t shown = std::min(evidence.size(), present::kMostSnapshots - 1);
    std::vector<Capture> captures;
    for (std::size_t i = evidence.size() - shown; i < evidence.size(); ++i) {
        captures.push_back({&evidence[i], static_cast<present::SnapshotShape>(captures.size() + 1)});
    }
    return captures;
}

present::WaterfallFigure waterfallOf(const Bench& bench, bool fitsBoth, bool withCaptures)
{
    const LiveDesign& live = bench.live();
    const auto design = lab::resolve(live.design, bench.catalog());
    present::WaterfallInput input;
    input.now = &live.evaluation;
    if (design) {
        input.bench = {&design->accelerator->value, &design->workload->value, &design->knobs};
    }
    input.baseline = live.baseline ? &*live.baseline : nullptr;
    input.limit = live.evaluation.stepTarget;
    input.limitName = limitName(bench);
    input.required = present::requiredOfTheWhole(bench.missionPart().requirements, live.evaluation);
    input.scope = present::stepScope(bench.mission().workUnitName, unitOf(bench), live.evaluation.work.batch);
    input.fitsBoth = fitsBoth;
    for (const Capture& capture : withCaptures ? capturesOf(bench) : std::vector<Capture>{}) {
        input.captured.push_back({capture.evidence->id, capture.shape, &capture.evidence->evaluation});
    }
    return present::waterfallFigure(input);
}

present::RatioFigure ratiosOf(const Bench& bench)
{
    const LiveDesign& live = bench.live();
    present::RatioInput input;
    input.now = &live.evaluation;
    input.baseline = live.baseline ? &*live.baseline : nullptr;
    input.design = &live.design.knobs;
    input.unit = unitOf(bench);
    input.integer = isInteger(live.design);
    input.baselineInteger = live.pinned ? isInteger(*live.pinned) : input.integer;
    return present::ratioFigure(input);
}

present::RooflineFigure rooflineOf(const Bench& bench, bool withCaptures)
{
    const LiveDesign& live = bench.live();
    present::RooflineInput input;
    const physics::Accelerator* current = machineOf(bench, live.design);
    for (const auto& [tier, design] : tierDesigns(bench)) {
        const bool isCurrent = current != nullptr && tier == current->tier;
        const auto machine = rooflineMachine(bench, design);
        if (machine && isCurrent) {
            input.currentMachine = input.machines.size();
        }
        if (machine) {
            input.machines.push_back(*machine);
        }
    }
    if (current != nullptr && live.evaluation.runs()) {
        input.slopeMemory = memoryName(bench.live().design, bench.catalog());
        input.busiestMemory = present::busiestMemory(*current, live.evaluation);
    }
    if (live.pinned && live.pinned->accelerator != live.design.accelerator) {
        input.baselineMachine = rooflineMachine(bench, *live.pinned);
    }
    const int number = moveNumber(bench, live.design);
    const auto& moves = bench.state().moves;
    const auto isOther = [number](const lab::Move& move) { return move.number != number; };
    const auto others = static_cast<std::size_t>(std::ranges::count_if(moves, isOther));
    input.earlier = others - std::min(others, kMovesShown);
    for (const lab::Move* move : movesShown(bench, number, kMovesShown)) {
        input.moves.push_back({move->number, designLabel(bench, move->design), &move->evaluation,
                               isInteger(move->design), isEstimate(bench, move->design)});
    }
    input.current = present::RooflineDesign{number, designLabel(bench, live.design), &live.evaluation,
                                            isInteger(live.design), isEstimate(bench, live.design)};
    if (live.pinned && live.baseline) {
        input.baseline = present::RooflineDesign{0, designLabel(bench, *live.pinned), &*live.baseline,
                                                 isInteger(*live.pinned), isEstimate(bench, *live.pinned)};
    }
    for (const Capture& capture : withCaptures ? capturesOf(bench) : std::vector<Capture>{}) {
        input.captured.push_back({capture.evidence->id, capture.shape, &capture.evidence->evaluation,
                                  rooflineMachine(bench, capture.evidence->design)});
    }
    return present::rooflineFigure(input);
}

std::vector<std::pair<physics::Tier, lab::NamedDesign>> tierDesigns(const Bench& bench)
{
    const physics::Accelerator* current = machineOf(bench, bench.live().design);
    std::vector<std::pair<physics::Tier, lab::NamedDesign>> designs;
    for (const auto& [tier, id] : bench.mission().tierAccelerators) {
        const bool isCurrent = current != nullptr && tier == current->tier;
        designs.emplace_back(tier, isCurrent ? bench.live().design : onTier(bench, id));
    }
    return designs;
}

present::HeatmapFigure heatmapOf(const Bench& bench)
{
    const LiveDesign& live = bench.live();
    present::HeatmapInput input;
    const int number = moveNumber(bench, live.design);
    const auto entry = [](int move, const lab::NamedDesign& design, const physics::Evaluation& evaluation) {
        return present::HeatmapDesign{move, design.knobs.acceleratorSpeedup, design.knobs.speedupAppliesTo,
                                      &evaluation};
    };
    for (const lab::Move* move : movesShown(bench, number, 40)) {
        input.moves.push_back(entry(move->number, move->design, move->evaluation));
    }
    input.current = entry(number, live.design, live.evaluation);
    input.target = live.evaluation.stepTarget;
    input.required = present::requiredOfTheWhole(bench.missionPart().requirements, live.evaluation);
    input.work = bench.mission().workUnitName;
    input.latencyName = bench.mission().latencyName;
    input.isEstimate = isEstimate(bench, live.design);
    input.criticalFractionClaimed = bench.showsCriticalFraction();
    return present::heatmapFigure(input);
}

present::CeilingFigure ceilingOf(const Bench& bench)
{
    const LiveDesign& live = bench.live();
    const physics::Evaluation atOne = bench.evaluated(atSpeedupOne(live.design));
    present::CeilingInput input;
    input.atOne = &atOne;
    input.overlap = live.design.knobs.overlap;
    input.speedup = live.design.knobs.acceleratorSpeedup;
    input.appliesTo = live.design.knobs.speedupAppliesTo;
    const physics::Requirements& needs = bench.missionPart().requirements;
    if (needs.throughput) {
        input.required = *needs.throughput;
    } else if (const auto target = live.evaluation.stepTarget) {
        input.required = live.evaluation.work.batch / *target;
        input.goal = present::limitText(target->in(unit::second), "s");
    }
    const physics::WorkUnit unit = unitOf(bench);
    input.unitName = std::string(physics::pluralName(unit)) + " per second";
    input.columnHead = lab::rateUnit(unit);
    input.isEstimate = isEstimate(bench, live.design);
    return present::ceilingFigure(input);
}

present::FormulaFigure formulaOf(const Bench& bench)
{
    const LiveDesign& live = bench.live();
    present::FormulaInput input;
    input.now = &live.evaluation;
    input.design = &live.design.knobs;
    input.target = live.evaluation.stepTarget;
    input.criticalFractionClaimed = bench.showsCriticalFraction();
    return present::formulaFigure(input);
}

namespace {

/// Where this part does not ask for a power yet: which part does, and that until then the machine's own limit alone counts.
void tellPowerAskedLater(present::WallsInput& input, const Bench& bench)
{
    const lab::MissionPart& now = bench.missionPart();
    const auto& parts = bench.mission().parts;
    const auto later = std::ranges::find_if(parts, [&now](const lab::MissionPart& part) {
        return part.number > now.number && part.requirements.power && !now.requirements.power;
    });
    if (later == parts.end()) {
        return;
    }
    const std::string part = "part " + std::to_string(later->number);
    input.powerUntil = "until " + part;
    input.powerLater =
        "the mission's " + present::limitText(later->requirements.power->in(unit::watt), "W") + " counts in " + part;
}

}  // namespace

present::WallsInput wallsInputOf(const Bench& bench)
{
    const LiveDesign& live = bench.live();
    const physics::WorkUnit unit = unitOf(bench);
    present::WallsInput input;
    input.now = &live.evaluation;
    input.latencyName =
        present::latencyWallName(bench.mission().latencyName, bench.missionPart().requirements, live.evaluation);
    input.memoryName = memoryName(bench.live().design, bench.catalog());
    input.rateUnit = lab::rateUnit(unit);
    input.unitsName = physics::pluralName(unit);
    input.accelerator = machineOf(bench, live.design);
    if (input.accelerator != nullptr) {
        input.busiestMemory = present::busiestMemory(*input.accelerator, live.evaluation);
    }
    input.workload = workOf(bench);
    input.design = &live.design.knobs;
    input.requirements = bench.missionPart().requirements;
    present::takeChoices(input, bench.missionPart());
    tellPowerAskedLater(input, bench);
    if (input.requirements.latency != bench.mission().parts.back().requirements.latency) {
        input.latencyOwner = "part";
    }
    // The line shows a price where a cost is asked for; the prices that a scene compares are marked there.
    const auto* preset = bench.catalog().accelerator(live.design.accelerator);
    if (bench.missionPart().requirements.costPerMillion && preset != nullptr && preset->isEstimate("/price")) {
        input.estimateNote = "Prices: est.";
    }
    return input;
}

present::WallsFigure wallsOf(const Bench& bench)
{
    return present::wallsFigure(wallsInputOf(bench));
}

present::WallsFigure wallsWithoutKnobs(const Bench& bench)
{
    present::WallsInput input = wallsInputOf(bench);
    input.accelerator = nullptr;
    return present::wallsFigure(input);
}

present::MfuFigure mfuOf(const Bench& bench)
{
    const LiveDesign& live = bench.live();
    present::MfuInput input;
    input.now = &live.evaluation;
    input.design = &live.design.knobs;
    input.goal = bench.missionPart().requirements.modelFlopsUtilization;
    input.integer = isInteger(live.design);
    return present::mfuFigure(input);
}

present::KvCapacityFigure kvCapacityOf(const Bench& bench)
{
    const LiveDesign& live = bench.live();
    const physics::Accelerator* machine = machineOf(bench, live.design);
    const physics::Workload* work = workOf(bench);
    present::KvCapacityInput input;
    input.now = &live.evaluation;
    if (machine != nullptr && work != nullptr) {
        input.largestBatch = physics::largestBatch(*machine, *work, live.design.knobs);
        input.ridge = present::ridgeSentence(live.evaluation, {machine, work, &live.design.knobs});
    }
    input.memoryName = memoryName(bench.live().design, bench.catalog());
    return present::kvCapacityFigure(input);
}

}  // namespace ironlab::ui
