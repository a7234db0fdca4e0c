// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/base/contract.h>
#include <ironlab/base/number_format.h>
#include <ironlab/present/memory_map_figure.h>

namespace ironlab::present {
namespace {

using physics::MemoryBank;
using physics::MemoryMap;
using physics::Region;

double count(Bytes bytes)
{
    return bytes.in(unit::byte);
}

std::string regionName(Region region)
{
    switch (region) {
    case Region::Reserve: return "reserve";
    case Region::Weights: return "weights";
    case Region::KvCache: return "KV cache";
    case Region::Activations: return "arena";
    }
    return {};
}

StackFill fillOf(Region region)
{
    switch (region) {
    case Region::Reserve: return StackFill::Fourth;
    case Region::Weights: return StackFill::First;
    case Region::KvCache: return StackFill::Second;
    case Region::Activations: return StackFill::Third;
    }
    return StackFill::First;
}

StackInput bankInput(const MemoryBank& bank)
{
    StackInput input;
    input.name = physics::displayName(bank.level);
    if (bank.level == physics::MemoryLevel::Flash) {
        input.name = "Flash";  // the name of a bar begins with a capital
    }
    input.base = "B";
    input.limit = count(bank.capacity);
    input.showsFree = true;
    for (const Region region : physics::kRegions) {
        input.parts.push_back({regionName(region), count(bank[region]), fillOf(region)});
    }
    return input;
}

Bytes pushedOut(const MemoryMap& map)
{
    Bytes sum;
    for (const Region region : physics::kRegions) {
        sum += map.out(region);
    }
    return sum;
}

/// Where something is pushed out the memory is full, and nothing of it is left: how much too large that is stands below.
StackBar workingBar(const MemoryMap& map)
{
    StackBar bar = stackBar(bankInput(map.working));
    if (pushedOut(map) > Bytes{}) {
        bar.state = WallState::Fails;
        bar.words = "full";
    }
    return bar;
}

/// What does not fit where it belongs: behind the spill path, or without a place.
StackBar outside(const MemoryMap& map, const physics::Accelerator& machine)
{
    StackInput input;
    input.name = machine.spill ? machine.spill->path : "No room";
    input.base = "B";
    if (machine.spill && machine.spill->capacity) {
        input.limit = count(*machine.spill->capacity);
        input.showsFree = true;
    }
    for (const Region region : physics::kRegions) {
        input.parts.push_back({regionName(region), count(map.out(region)), fillOf(region)});
    }
    StackBar bar = stackBar(input);
    if (!machine.spill) {
        bar.state = WallState::Fails;
        bar.words = "does not fit";
    }
    return bar;
}

std::string scaleText(const MemoryMapInput& input)
{
    if (!input.largestModelScale) {
        return "Not even the smallest model fits.";
    }
    const std::string now = " (now × " + numberText(input.modelScale) + ").";
    return "Largest model that fits where it belongs: × " + numberText(*input.largestModelScale) + now;
}

std::string outText(const MemoryMap& map, const physics::Accelerator& machine)
{
    const std::string amount = quantityText(count(pushedOut(map)), "B");
    if (!machine.spill) {
        return amount + " have no place to go.";
    }
    return amount + " go over " + machine.spill->path + " at "
           + quantityText(machine.spill->bandwidth.in(unit::bytePerSecond), "B/s") + ", every step.";
}

}  // namespace

StackedBarsFigure memoryMapFigure(const MemoryMapInput& input)
{
    IRONLAB_EXPECTS(input.now != nullptr && input.machine != nullptr);
    StackedBarsFigure figure;
    figure.title = "Memory map";
    figure.hint = "Left and right arrows walk through what the memories hold.";
    if (!(input.now->footprint.capacity > Bytes{})) {
        figure.obstacle = "This machine has no engine for the precision of the arithmetic.";
        return figure;
    }
    const MemoryMap map = physics::memoryMap(*input.machine, *input.now);
    figure.bars.push_back(workingBar(map));
    if (map.weights) {
        figure.bars.push_back(stackBar(bankInput(*map.weights)));
    }
    figure.scope = figure.bars.front().name + " " + figure.bars.front().total + ", " + figure.bars.front().words;
    figure.sentences.push_back(scaleText(input));
    if (pushedOut(map) > Bytes{}) {
        figure.bars.push_back(outside(map, *input.machine));
        figure.sentences.push_back(outText(map, *input.machine));
    }
    return figure;
}

}  // namespace ironlab::present
