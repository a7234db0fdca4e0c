// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure_words.h"
#include "roofline_numbers.h"

#include <ironlab/base/contract.h>
#include <ironlab/base/number_format.h>
#include <ironlab/present/obstacle_text.h>
#include <ironlab/present/roofline_figure.h>

#include <algorithm>
#include <cmath>

namespace ironlab::present {
namespace {

constexpr double kLeastIntensity = 1.0;
constexpr double kMostIntensity = 1e4;

bool isDrawable(double value)
{
    return std::isfinite(value) && value > 0.0;
}

bool isDrawable(const physics::Roofline& roof)
{
    return roof.peak > FlopRate{} && isDrawable(roof.bandwidth.in(unit::bytePerSecond));
}

bool isDrawable(const RooflineDesign& design)
{
    const physics::Evaluation& evaluation = *design.evaluation;
    return evaluation.runs() && isDrawable(evaluation.intensity.in(unit::flopPerByte))
           && isDrawable(evaluation.achieved.in(unit::flopPerSecond));
}

/// Every design of the figure in the order of its points and rows.
std::vector<std::pair<RoofPointKind, const RooflineDesign*>> designs(const RooflineInput& input)
{
    std::vector<std::pair<RoofPointKind, const RooflineDesign*>> result;
    for (const RooflineDesign& move : input.moves) {
        result.emplace_back(RoofPointKind::Move, &move);
    }
    if (input.baseline) {
        result.emplace_back(RoofPointKind::Baseline, &*input.baseline);
    }
    if (input.current) {
        result.emplace_back(RoofPointKind::Current, &*input.current);
    }
    return result;
}

/// `ofOtherTier`: a baseline that stands for its whole tier, and is called so.
Roof roof(const RooflineMachine& machine, RoofKind kind, bool ofOtherTier = true)
{
    const std::string tier = ofOtherTier ? std::string(physics::displayName(machine.tier)) + ": " : std::string();
    const std::string peak = withEstimate(operationRateText(machine.roof.peak, machine.integer)
                                              + (kind == RoofKind::Baseline ? ", baseline" : ""),
                                          machine.isEstimate);
    std::string label = tier + machine.name + ' ' + peak;
    return {kind, machine.tier, machine.roof, std::move(label), machine.integer, machine.name, tier + peak};
}

bool areAllEstimates(const RooflineInput& input)
{
    const bool machines = std::all_of(input.machines.begin(), input.machines.end(),
                                      [](const RooflineMachine& machine) { return machine.isEstimate; });
    return machines && !input.machines.empty() && (!input.baselineMachine || input.baselineMachine->isEstimate);
}

/// The same input with the estimates told once, in the scope, where there is nothing but estimates.
RooflineInput withoutRepeatedEstimates(RooflineInput input)
{
    for (RooflineMachine& machine : input.machines) {
        machine.isEstimate = false;
    }
    if (input.baselineMachine) {
        input.baselineMachine->isEstimate = false;
    }
    return input;
}

/// The current roof last. A baseline on a roof that is there already turns that one into the baseline's.
std::vector<Roof> roofs(const RooflineInput& input)
{
    std::vector<Roof> result;
    const RooflineMachine* current = input.currentMachine ? &input.machines[*input.currentMachine] : nullptr;
    const auto& baseline = input.baselineMachine;
    const bool baselineApart =
        baseline && isDrawable(baseline->roof) && (current == nullptr || baseline->roof != current->roof);
    for (const RooflineMachine& machine : input.machines) {
        const bool isBaseline = baselineApart && machine.roof == baseline->roof;
        if (&machine != current && !isBaseline && isDrawable(machine.roof)) {
            result.push_back(roof(machine, RoofKind::Other));
        }
    }
    if (baselineApart) {
        const bool ofOtherTier = current == nullptr || baseline->tier != current->tier;
        result.push_back(roof(*baseline, RoofKind::Baseline, ofOtherTier));
    }
    if (current != nullptr && isDrawable(current->roof)) {
        result.push_back(roof(*current, RoofKind::Current));
    }
    return result;
}

bool hasRoof(const RooflineFigure& figure, const physics::Roofline& roof)
{
    return std::any_of(figure.roofs.begin(), figure.roofs.end(), [&](const Roof& other) { return other.line == roof; });
}

void addCaptures(RooflineFigure& figure, const RooflineInput& input)
{
    for (const CapturedRoofDesign& design : input.captured) {
        const physics::Evaluation& evaluation = *design.evaluation;
        if (!isDrawable({0, design.name, &evaluation, false, false})) {
            continue;
        }
        RoofCapture capture{design.name,         design.shape, evaluation.intensity,
                            evaluation.achieved, std::nullopt, design.machine && design.machine->integer};
        if (design.machine && isDrawable(design.machine->roof) && !hasRoof(figure, design.machine->roof)) {
            capture.roof = design.machine->roof;
        }
        figure.captures.push_back(std::move(capture));
    }
}

/// Of everything that the picture shows.
Operations operationsShown(const RooflineFigure& figure)
{
    std::vector<bool> integers;
    for (const Roof& roof : figure.roofs) {
        integers.push_back(roof.integer);
    }
    for (const RoofPoint& point : figure.points) {
        integers.push_back(point.integer);
    }
    for (const RoofCapture& capture : figure.captures) {
        integers.push_back(capture.integer);
    }
    return operationsOf(integers);
}

Axis intensityAxis(const RooflineFigure& figure)
{
    double low = kLeastIntensity;
    double high = kMostIntensity;
    for (const RoofPoint& point : figure.points) {
        low = std::min(low, point.intensity.in(unit::flopPerByte));
        high = std::max(high, point.intensity.in(unit::flopPerByte));
    }
    for (const RoofCapture& capture : figure.captures) {
        low = std::min(low, capture.intensity.in(unit::flopPerByte));
        high = std::max(high, capture.intensity.in(unit::flopPerByte));
    }
    for (const Roof& roof : figure.roofs) {
        // Room for a flat part that its name fits on.
        constexpr double kFlatPart = 10.0;
        const double ridge = roof.line.ridgePoint().in(unit::flopPerByte);
        if (isDrawable(ridge)) {
            low = std::min(low, ridge);
            high = std::max(high, kFlatPart * ridge);
        }
    }
    const Scale scale = Scale::decadesAround(low, high);
    return {scale, ticks(scale), "", "operational intensity, " + operationName(operationsShown(figure)) + " per byte"};
}

/// Half decades around all peaks and points, so that the axis stands still while a knob turns a little.
Axis rateAxis(const RooflineFigure& figure)
{
    constexpr double kAbove = 2.5;
    constexpr double kBelow = 2.0;
    double low = 0.0;
    double high = 0.0;
    const auto include = [&](FlopRate rate) {
        const double value = rate.in(unit::flopPerSecond);
        if (isDrawable(value)) {
            low = low > 0.0 ? std::min(low, value) : value;
            high = std::max(high, value);
        }
    };
    for (const Roof& roof : figure.roofs) {
        include(roof.line.peak);
    }
    for (const RoofPoint& point : figure.points) {
        include(point.achieved);
    }
    for (const RoofCapture& capture : figure.captures) {
        include(capture.achieved);
    }
    if (high <= 0.0) {
        low = high = 1e12;
    }
    const double first = std::floor(2.0 * std::log10(low / kBelow)) / 2.0;
    const double last = std::ceil(2.0 * std::log10(high * kAbove)) / 2.0;
    const Scale scale = Scale::logarithmic(std::pow(10.0, first), std::pow(10.0, last));
    return {scale, ticks(scale, TickText::Prefixed), "", operationUnit(operationsShown(figure))};
}

/// What it achieves has the unit that the list beside the plot gives it.
std::string pointLabel(RoofPointKind kind, const RooflineDesign& design, const RateColumn& column)
{
    const std::string achieved = column.whole(design.evaluation->achieved, design.integer);
    switch (kind) {
    case RoofPointKind::Current: return withEstimate("now: " + achieved, design.isEstimate);
    case RoofPointKind::Baseline: return "baseline: " + achieved;
    case RoofPointKind::Move: break;
    }
    return design.name;
}

Operations operationsOfDesigns(const RooflineInput& input)
{
    std::vector<bool> integers;
    for (const auto& [kind, design] : designs(input)) {
        integers.push_back(design->integer);
    }
    return operationsOf(integers);
}

std::vector<const physics::Evaluation*> drawn(const RooflineInput& input)
{
    std::vector<const physics::Evaluation*> evaluations;
    for (const auto& [kind, design] : designs(input)) {
        if (isDrawable(*design)) {
            evaluations.push_back(design->evaluation);
        }
    }
    return evaluations;
}

/// Those of the designs and of the steps below the roof: the last step is what a design achieves, and has one unit.
std::vector<double> ratesTold(const RooflineFigure& figure, const RooflineInput& input)
{
    std::vector<double> rates;
    for (const auto& [kind, design] : designs(input)) {
        rates.push_back(isDrawable(*design) ? design->evaluation->achieved.in(unit::flopPerSecond) : 0.0);
    }
    for (const RoofGapStep& step : figure.gap) {
        rates.push_back(step.rate.in(unit::flopPerSecond));
    }
    return rates;
}

void addDesigns(RooflineFigure& figure, const RooflineInput& input)
{
    const auto all = designs(input);
    const Operations operations = operationsOfDesigns(input);
    const RateColumn column(ratesTold(figure, input), operations, operations);
    figure.rateUnit = column.head();
    figure.intensityUnit = operations == Operations::Both ? "per byte" : operationName(operations) + "/B";
    for (const auto& [kind, design] : all) {
        const physics::Evaluation& evaluation = *design->evaluation;
        RoofRow row{
            kind,        design->move, design->name, {}, {}, obstacleText(evaluation).answer, briefObstacle(evaluation),
            std::nullopt};
        if (isDrawable(*design)) {
            row.intensity = significantText(evaluation.intensity.in(unit::flopPerByte), figure.intensityDigits);
            row.rate = column.text(evaluation.achieved, design->integer);
            row.binding = evaluation.binding.term;
            figure.points.push_back({kind, design->move, design->name, evaluation.intensity, evaluation.achieved,
                                     evaluation.attainable, evaluation.binding.term, pointLabel(kind, *design, column),
                                     design->integer});
        } else if (row.obstacle.empty()) {
            row.obstacle = "Moves or computes nothing.";
            row.brief = "no work";
        }
        figure.rows.push_back(std::move(row));
    }
}

void addRidge(RooflineFigure& figure)
{
    if (figure.roofs.empty() || figure.roofs.back().kind != RoofKind::Current) {
        return;
    }
    const physics::Roofline& line = figure.roofs.back().line;
    const OperationalIntensity ridge = line.ridgePoint();
    const double value = ridge.in(unit::flopPerByte);
    if (isDrawable(value) && figure.intensity.scale.contains(value)
        && figure.rate.scale.contains(line.peak.in(unit::flopPerSecond))) {
        figure.ridge = ridge;
        figure.ridgeRate = line.peak;
        figure.ridgeLabel = "ridge " + numberText(value);
    }
}

void addGap(RooflineFigure& figure, const RooflineInput& input)
{
    const RooflineDesign& design = *input.current;
    figure.obstacle = obstacleText(*design.evaluation).answer;
    figure.crossing = rooflineCrossing(*design.evaluation, design.integer);
    figure.crossingScope = figure.crossing.substr(0, figure.crossing.find(':'));
    figure.gapTitle =
        "Why " + (design.move > 0 ? std::to_string(design.move) : std::string("this")) + " sits below its roof";
    const RateColumn column(ratesTold(figure, input), design.integer ? Operations::Op : Operations::Flop,
                            operationsOfDesigns(input));
    figure.gapUnit = column.head();
    for (RoofGapStep& step : figure.gap) {
        step.text = column.text(step.rate, design.integer);
        step.whole = column.whole(step.rate, design.integer);
    }
}

}  // namespace

const RoofPoint* RooflineFigure::current() const
{
    return !points.empty() && points.back().kind == RoofPointKind::Current ? &points.back() : nullptr;
}

RooflineFigure rooflineFigure(const RooflineInput& input)
{
    IRONLAB_EXPECTS(!input.currentMachine || *input.currentMachine < input.machines.size());
    RooflineFigure figure;
    figure.title = "Roofline";
    const bool areEstimates = areAllEstimates(input);
    const bool waitsElsewhere = !input.busiestMemory.empty() && input.busiestMemory != input.slopeMemory;
    figure.scope = withEstimate("dense peaks", areEstimates) + "; slope = "
                   + (waitsElsewhere ? input.slopeMemory + " bandwidth, " + input.busiestMemory + " is slower"
                                     : "memory bandwidth")
                   + "; log-log";
    if (input.earlier > 0) {
        figure.scope += "; drawn from move " + countText(static_cast<double>(input.earlier + 1)) + " on";
    }
    figure.memorySide = "memory side";
    figure.computeSide = "compute side";
    figure.intensityDigits = digitsOfIntensities(drawn(input));
    figure.roofs = roofs(areEstimates ? withoutRepeatedEstimates(input) : input);
    if (input.current) {
        figure.gap = rooflineGap(*input.current->evaluation, input.current->integer, figure.intensityDigits);
    }
    addDesigns(figure, input);
    addCaptures(figure, input);
    figure.intensity = intensityAxis(figure);
    figure.rate = rateAxis(figure);
    addRidge(figure);
    if (input.current) {
        addGap(figure, input);
    }
    return figure;
}

}  // namespace ironlab::present
