// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure_words.h"
#include "latency_words.h"
#include "wall_knobs.h"
#include "wall_numbers.h"

#include <ironlab/base/contract.h>
#include <ironlab/base/letter_case.h>
#include <ironlab/lab/mission.h>
#include <ironlab/physics/capacity.h>
#include <ironlab/present/number_columns.h>
#include <ironlab/present/term_text.h>
#include <ironlab/present/walls_figure.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <utility>

namespace ironlab::present {
namespace {

using physics::Wall;
using physics::WallKind;

/// "p99.99", where the latency is asked of a quantile.
std::string quantileOf(const WallsInput& input)
{
    return input.requirements.latencyQuantile ? quantileName(*input.requirements.latencyQuantile) : std::string();
}

/// Whether work comes at a rate of its own: what is done then is what comes, however much could be.
bool arrives(const physics::Evaluation* now)
{
    return now != nullptr && now->offered.has_value();
}

std::string longWallName(WallKind kind, const WallsInput& input)
{
    const std::string quantile = quantileOf(input);
    switch (kind) {
    case WallKind::Latency: return input.latencyName + (quantile.empty() ? "" : ", " + quantile);
    case WallKind::DeadlineMisses: return "Misses per hour";
    case WallKind::Capacity: return input.memoryName + " capacity";
    case WallKind::WeightCapacity: return "Weight memory";
    case WallKind::Bandwidth:
        return (input.busiestMemory.empty() ? input.memoryName : input.busiestMemory) + " bandwidth";
    case WallKind::Utilization: return "MFU goal";
    case WallKind::Power: return "Power";
    case WallKind::Temperature: return "Temperature";
    case WallKind::SustainedRate: return "Sustained rate";
    case WallKind::BatteryLife: return "Battery life";
    case WallKind::Throughput: return arrives(input.now) ? "Possible rate" : "Throughput";
    case WallKind::Cost: return "Cost of a million " + input.unitsName;
    }
    return {};
}

std::string shortWallName(WallKind kind, const WallsInput& input)
{
    switch (kind) {
    case WallKind::Latency:
        return input.requirements.latencyQuantile ? "Time, " + quantileOf(input) : longWallName(kind, input);
    case WallKind::Utilization: return "MFU";
    case WallKind::Cost: return "Cost";
    default: return longWallName(kind, input);
    }
}

std::string baseUnit(WallKind kind, const WallsInput& input)
{
    switch (kind) {
    case WallKind::SustainedRate:
    case WallKind::Throughput: return input.rateUnit;
    case WallKind::DeadlineMisses: return "";
    case WallKind::Cost: return "$";
    default: return std::string(unitName(kind));
    }
}

/// Whose limit it is. A temperature or a memory has one of the machine alone; a time or a power may be taken for either.
void fillOwner(WallRow& row, const Wall& wall, const WallsInput& input)
{
    row.owner = !wall.isGoal ? "machine" : wall.kind == WallKind::Latency ? input.latencyOwner : "mission";
    if (wall.kind == WallKind::Power || wall.kind == WallKind::Latency) {
        row.ownerWords = "of the " + row.owner;
    }
    const bool isMemory = wall.kind == WallKind::Capacity || wall.kind == WallKind::WeightCapacity;
    if (isMemory && std::isfinite(wall.limit)) {
        row.note = binarySize(wall.limit) + " in binary units, in which memories are sold";
    }
    if (wall.kind == WallKind::Power && !wall.isGoal) {
        row.note = input.powerLater;
        row.ownerWords += input.powerUntil.empty() ? "" : " " + input.powerUntil;
    }
    if (wall.kind == WallKind::Throughput && arrives(input.now)) {
        row.note = "what the machine could do; " + limitText(input.now->offered->in(unit::perSecond), input.rateUnit)
                   + " arrive";
    }
}

WallRow rowOf(const Wall& wall, const WallsInput& input, const WallKnobs& knobs)
{
    const ShownWall value = shownWall(wall);
    WallRow row;
    row.kind = wall.kind;
    row.state = stateOf(wall, value);
    row.name = longWallName(wall.kind, input);
    row.shortName = shortWallName(wall.kind, input);
    row.unit = baseUnit(wall.kind, input);
    row.demandValue = wall.demand;
    row.limitValue = wall.limit;
    row.isGoal = wall.mustExceed;
    row.margin = marginOf(wall, value);
    const double share = wall.mustExceed ? value.limit / value.demand : value.demand / value.limit;
    row.share = std::isfinite(share) ? std::max(share, 0.0) : 2.0;
    fillNumbers(row, wall, value);
    fillWords(row, wall, value);
    fillOwner(row, wall, input);
    const WallKnobs::Relaxation relaxation = knobs.relaxesMost(wall.kind);
    row.knob = relaxation.words;
    for (const WallKind cost : relaxation.costs) {
        row.knobCosts += (row.knobCosts.empty() ? "" : " and ") + uncapitalized(shortWallName(cost, input));
    }
    if (row.knob.empty() && input.design != nullptr) {
        row.knob = kNoKnob;
    }
    return row;
}

std::optional<physics::Knob> slidingKnob(lab::KnobId id)
{
    switch (id) {
    case lab::KnobId::PeakScale: return physics::Knob::Peak;
    case lab::KnobId::BandwidthScale: return physics::Knob::Bandwidth;
    case lab::KnobId::Batch: return physics::Knob::Batch;
    case lab::KnobId::Context: return physics::Knob::Context;
    case lab::KnobId::FrameworkTax: return physics::Knob::FrameworkTax;
    case lab::KnobId::Distance: return physics::Knob::Distance;
    case lab::KnobId::LinkRate: return physics::Knob::LinkRate;
    default: return std::nullopt;
    }
}

void sortByHeadroom(WallsFigure& figure)
{
    std::vector<WallRow> sorted;
    sorted.reserve(figure.rows.size());
    for (const std::size_t at : headroomOrder(figure, figure.rows.size())) {
        sorted.push_back(std::move(figure.rows[at]));
    }
    figure.rows = std::move(sorted);
}

}  // namespace

void takeChoices(WallsInput& input, const lab::MissionPart& part)
{
    for (const lab::KnobSpec& knob : part.knobs) {
        if (const auto sliding = slidingKnob(knob.id)) {
            input.sliding.push_back({*sliding, knob.minimum, knob.maximum});
        } else if (knob.id == lab::KnobId::Fusion) {
            input.mostFusion = knob.maximum;
        } else if (knob.id == lab::KnobId::Overlap) {
            input.mostOverlap = knob.maximum;
        }
        input.scalesModel = input.scalesModel || knob.id == lab::KnobId::ModelScale;
        std::vector<physics::Precision>* offered = knob.id == lab::KnobId::WeightPrecision ? &input.weightPrecisions
                                                   : knob.id == lab::KnobId::KvPrecision   ? &input.kvPrecisions
                                                                                           : nullptr;
        if (offered == nullptr) {
            continue;
        }
        for (const std::string& choice : knob.choices) {
            if (const auto precision = physics::precisionFromFileName(choice)) {
                offered->push_back(*precision);
            }
        }
    }
}

std::string_view stateWord(WallState state)
{
    switch (state) {
    case WallState::Holds: return "holds";
    case WallState::Near: return "is near";
    case WallState::Fails: return "fails";
    }
    return {};
}

std::string busiestMemory(const physics::Accelerator& machine, const physics::Evaluation& evaluation)
{
    const physics::MemoryPath path = physics::busiestPath(evaluation.machine, evaluation.traffic).path;
    return path == physics::MemoryPath::Spill ? "Spill path"
                                              : capitalized(std::string(physics::pathName(machine, path)));
}

std::string wallName(WallKind kind, const WallsInput& input)
{
    return shortWallName(kind, input);
}

std::string failingWalls(const physics::Evaluation& evaluation, const WallsInput& names)
{
    WallsInput own = names;
    own.now = &evaluation;
    std::string failing;
    for (const Wall& wall : evaluation.walls) {
        if (!wall.passed()) {
            failing += (failing.empty() ? "" : ", ") + wallName(wall.kind, own);
        }
    }
    return failing;
}

std::optional<Time> requiredOfTheWhole(const physics::Requirements& requirements, const physics::Evaluation& evaluation)
{
    const auto& required = requirements.latency;
    const auto& target = evaluation.stepTarget;
    return required && target && *target < *required ? required : std::nullopt;
}

std::string latencyWallName(const std::string& latencyName, const physics::Requirements& requirements,
                            const physics::Evaluation& evaluation)
{
    return requiredOfTheWhole(requirements, evaluation) ? "Sound to sound" : latencyName;
}

WallsFigure wallsFigure(const WallsInput& input)
{
    IRONLAB_EXPECTS(input.now != nullptr);
    WallsFigure figure;
    figure.title = "Walls";
    figure.estimateNote = input.estimateNote;
    const WallKnobs knobs(input);
    for (const Wall& wall : input.now->walls) {
        figure.rows.push_back(rowOf(wall, input, knobs));
    }
    const auto holding =
        std::ranges::count_if(figure.rows, [](const WallRow& row) { return row.state != WallState::Fails; });
    figure.scope =
        countText(static_cast<double>(holding)) + " of " + countText(static_cast<double>(figure.rows.size())) + " hold";
    sortByHeadroom(figure);
    if (!figure.rows.empty()) {
        const WallRow& row = figure.rows.front();
        figure.first = 0;
        figure.firstSentence =
            row.name + (row.state == WallState::Fails ? " fails first: " : " bites first: ") + row.longWords + ".";
    }
    return figure;
}

std::vector<std::size_t> headroomOrder(const WallsFigure& figure, std::size_t most)
{
    std::vector<std::size_t> order(figure.rows.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&figure](std::size_t a, std::size_t b) {
        const WallRow& first = figure.rows[a];
        const WallRow& second = figure.rows[b];
        return first.state != second.state ? first.state > second.state : first.margin < second.margin;
    });
    order.resize(std::min(order.size(), most));
    return order;
}

}  // namespace ironlab::present
