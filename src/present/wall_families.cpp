// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/lab/rate_unit.h>
#include <ironlab/present/wall_families.h>
#include <ironlab/present/walls_figure.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace ironlab::present {
namespace {

using physics::WallKind;

enum class Family { Bandwidth, Capacity, Power, Time, Cost };
constexpr std::array kFamilies{Family::Bandwidth, Family::Capacity, Family::Power, Family::Time, Family::Cost};

Family familyOf(WallKind kind)
{
    switch (kind) {
    case WallKind::Bandwidth:
    case WallKind::Utilization:
    case WallKind::Throughput: return Family::Bandwidth;
    case WallKind::Capacity:
    case WallKind::WeightCapacity: return Family::Capacity;
    case WallKind::Power:
    case WallKind::Temperature:
    case WallKind::SustainedRate:
    case WallKind::BatteryLife: return Family::Power;
    case WallKind::Latency:
    case WallKind::DeadlineMisses: return Family::Time;
    case WallKind::Cost: return Family::Cost;
    }
    return Family::Bandwidth;
}

/// Where the time is asked of nearly all steps and not of a usual one, what is tested is how much they differ.
bool asksForDeterminism(const physics::Requirements& asked)
{
    return asked.latencyQuantile.has_value() || asked.missesPerHour.has_value();
}

WallFamily wordsOf(Family family, const physics::Requirements& asked)
{
    switch (family) {
    case Family::Bandwidth:
        return {"Bandwidth", "An engine computes only as fast as memory brings what it computes with.", {}};
    case Family::Capacity:
        return {"Capacity", "What does not fit where it belongs takes a slower way, or does not run.", {}};
    case Family::Power: return {"Power", "Supply and cooling have to be enough for as long as the work goes on.", {}};
    case Family::Time:
        return asksForDeterminism(asked)
                   ? WallFamily{"Determinism", "A deadline is kept by the slowest step, not by the usual one.", {}}
                   : WallFamily{"Time", "What comes after its limit comes too late, whatever it waited for.", {}};
    case Family::Cost: return {"Cost", "What stands idle is paid for all the same.", {}};
    }
    return {};
}

struct Tested {
    lab::ResolvedDesign design;
    physics::Evaluation evaluation;
};

/// A design of the part that runs and fits, or the first that runs, or its start.
std::optional<Tested> testedDesign(const lab::MissionPart& part, const lab::Catalog& catalog)
{
    std::vector<lab::NamedDesign> designs{part.start};
    designs.insert(designs.end(), part.question.candidates.begin(), part.question.candidates.end());
    std::optional<Tested> best;
    const auto rank = [](const physics::Evaluation& evaluation) {
        return !evaluation.runs() ? 0 : evaluation.footprint.fits() ? 2 : 1;
    };
    for (const lab::NamedDesign& each : designs) {
        const auto resolved = lab::resolve(each, catalog);
        if (!resolved) {
            continue;
        }
        Tested tested{*resolved, resolved->evaluate(part.requirements)};
        if (!best || rank(tested.evaluation) > rank(best->evaluation)) {
            best = std::move(tested);
        }
    }
    return best;
}

}  // namespace

std::vector<WallFamily> wallFamilies(const lab::Mission& mission, const lab::Catalog& catalog)
{
    const lab::MissionPart& part = mission.parts.back();
    const std::optional<Tested> tested = testedDesign(part, catalog);
    if (!tested) {
        return {};
    }
    const physics::Evaluation& evaluation = tested->evaluation;
    const physics::Accelerator& machine = tested->design.accelerator->value;
    WallsInput names;
    names.now = &evaluation;
    names.latencyName = latencyWallName(mission.latencyName, part.requirements, evaluation);
    names.memoryName = displayName(machine.workingMemory().level);
    if (evaluation.runs()) {
        names.busiestMemory = busiestMemory(machine, evaluation);
    }
    names.rateUnit = lab::rateUnit(tested->design.workload->value.unit);
    names.unitsName = pluralName(tested->design.workload->value.unit);
    names.requirements = part.requirements;
    std::vector<WallFamily> families;
    for (const Family family : kFamilies) {
        WallFamily words = wordsOf(family, part.requirements);
        for (const physics::Wall& wall : evaluation.walls) {
            if (familyOf(wall.kind) == family) {
                words.walls.push_back(wallName(wall.kind, names));
            }
        }
        if (!words.walls.empty()) {
            families.push_back(std::move(words));
        }
    }
    return families;
}

}  // namespace ironlab::present
