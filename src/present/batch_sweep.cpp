// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ceiling_parts.h"
#include "figure_words.h"

#include <ironlab/base/number_format.h>
#include <ironlab/physics/batch_limits.h>
#include <ironlab/physics/memory.h>
#include <ironlab/present/number_columns.h>
#include <ironlab/present/obstacle_text.h>
#include <ironlab/present/ridge_batch.h>

#include <algorithm>
#include <cmath>

namespace ironlab::present {
namespace {

double rateOver(double batch, Time time)
{
    const double rate = time > Time{} ? (batch / time).in(unit::perSecond) : 0.0;
    return isPlottable(rate) ? rate : 0.0;
}

std::vector<SweptBatch> sweptTo(const KnobBench& bench, double end)
{
    std::vector<SweptBatch> sweep;
    const auto last = static_cast<int>(end);
    sweep.reserve(static_cast<std::size_t>(last));
    physics::Design design = *bench.design;
    for (int i = 1; i <= last; ++i) {
        const double batch = i;
        design.batch = batch;
        const physics::QuickEvaluation step = physics::evaluateQuickly(*bench.accelerator, *bench.workload, design);
        if (step.obstacle != physics::Obstacle::None) {
            sweep.emplace_back();
            continue;
        }
        sweep.push_back({true, step.fits, rateOver(batch, step.latency), step.latency.in(unit::second),
                         rateOver(batch, step.terms.compute), rateOver(batch, step.terms.memory)});
    }
    return sweep;
}

/// The batches that a curve is drawn through: close enough on a logarithmic axis, both sides of each stop among them.
std::vector<double> drawnBatches(const CeilingFigure& figure)
{
    constexpr double kApart = 1.05;
    const auto end = static_cast<double>(figure.sweep.size());
    std::vector<double> batches;
    double batch = 1.0;
    while (batch < end) {
        batches.push_back(batch);
        batch = std::max(batch + 1.0, std::round(batch * kApart));
    }
    batches.push_back(end);
    for (const CeilingStop& stop : figure.stops) {
        batches.push_back(stop.x);
        batches.push_back(std::min(stop.x + 1.0, end));
    }
    std::ranges::sort(batches);
    batches.erase(std::unique(batches.begin(), batches.end()), batches.end());
    return batches;
}

CeilingCurve curveOf(const CeilingFigure& figure, const std::vector<double>& batches, CeilingCurveKind kind,
                     double SweptBatch::*rate)
{
    CeilingCurve curve{kind, "", {}, std::nullopt, ""};
    for (const double batch : batches) {
        const double there = sweptAt(figure, batch)->*rate;
        if (isPlottable(there)) {
            curve.points.push_back({batch, there});
        }
    }
    return curve;
}

void addCapacity(CeilingFigure& figure, const BatchSweepInput& input, double fitting)
{
    const auto end = static_cast<double>(figure.sweep.size());
    if (fitting < 1.0) {
        figure.stops.push_back({CeilingStop::Kind::Capacity, 1.0, "no batch fits in memory"});
    } else if (fitting < end) {
        figure.stops.push_back({CeilingStop::Kind::Capacity, fitting, "memory full after " + countText(fitting)});
    } else {
        figure.limits.emplace_back("All these batches fit in memory.");
    }
    const auto ridge = input.now == nullptr ? std::nullopt : wholeRidgeBatch(*input.now, input.bench);
    if (ridge && ridge->batch > 1.0 && ridge->batch <= end) {
        figure.stops.push_back({CeilingStop::Kind::Ridge, ridge->batch, "ridge at " + countText(ridge->batch)});
    }
}

/// What is late only once memory is full says nothing that the capacity has not said.
void addLatency(CeilingFigure& figure, const BatchSweepInput& input, double fitting)
{
    if (!input.requirements.latency) {
        return;
    }
    const KnobBench& bench = input.bench;
    const double inTime = physics::lastBatchInTime(*bench.accelerator, *bench.workload, *bench.design,
                                                   input.requirements, static_cast<double>(figure.sweep.size()));
    const std::string goal =
        input.latencyGoal.empty() ? limitText(input.requirements.latency->in(unit::second), "s") : input.latencyGoal;
    if (inTime >= static_cast<double>(figure.sweep.size())) {
        figure.limits.push_back("All these batches keep " + goal + '.');
    } else if (fitting >= 1.0 && inTime >= fitting) {
        figure.limits.push_back("All that fit keep " + goal + '.');
    } else {
        figure.stops.push_back({CeilingStop::Kind::Latency, std::max(inTime, 1.0),
                                inTime < 1.0 ? "no batch keeps " + goal : goal + " passed after " + countText(inTime)});
    }
}

/// As high as the curve and what is asked, and the roof of computing where it does not press the curve down.
Axis rateAxisOf(const CeilingFigure& figure, const std::string& head)
{
    constexpr double kHeadroom = 1.15;
    constexpr double kRoofShown = 1.8;
    double reach = figure.required ? figure.required->rate : 0.0;
    double roof = 0.0;
    for (const SweptBatch& swept : figure.sweep) {
        reach = std::max(reach, swept.rate);
        roof = std::max(roof, swept.computeRoof);
    }
    reach = roof <= kRoofShown * reach ? std::max(reach, roof) : reach;
    const Scale rates = Scale::fromZeroTo(isPlottable(reach) ? reach * kHeadroom : 1.0);
    return {rates, ticks(rates, TickText::Plain, 6), "", head};
}

void addRoof(CeilingFigure& figure, CeilingCurve roof, const std::string& name)
{
    const double top = figure.rate.scale.high();
    const auto isAbove = [top](const CeilingPoint& point) { return point.rate >= top; };
    if (roof.points.empty()) {
        return;
    }
    if (std::ranges::all_of(roof.points, isAbove)) {
        figure.roofAbove +=
            (figure.roofAbove.empty() ? "" : ", ") + name + (figure.roofAbove.empty() ? " is above" : " too");
        return;
    }
    roof.roof = name;
    figure.curves.push_back(std::move(roof));
}

void addCurves(CeilingFigure& figure)
{
    const std::vector<double> batches = drawnBatches(figure);
    addRoof(figure, curveOf(figure, batches, CeilingCurveKind::ComputeRoof, &SweptBatch::computeRoof), "compute roof");
    addRoof(figure, curveOf(figure, batches, CeilingCurveKind::MemoryRoof, &SweptBatch::memoryRoof), "memory roof");
    figure.curves.push_back(curveOf(figure, batches, CeilingCurveKind::Throughput, &SweptBatch::rate));
    figure.curves.back().label = "throughput";
}

}  // namespace

const SweptBatch* sweptAt(const CeilingFigure& figure, double batch)
{
    const double whole = std::round(batch);
    const bool isSwept = whole >= 1.0 && whole <= static_cast<double>(figure.sweep.size());
    return isSwept ? &figure.sweep[static_cast<std::size_t>(whole) - 1] : nullptr;
}

void moveDesign(CeilingFigure& figure, double batch)
{
    figure.here = batch;
    figure.rateHere = throughputAt(figure, batch);
}

CeilingFigure ceilingFigure(const BatchSweepInput& input)
{
    CeilingFigure figure;
    figure.title = "Throughput by batch";
    figure.scope = withEstimate(input.unitName, input.isEstimate);
    figure.against = CeilingFigure::Against::Batch;
    figure.columnHead = input.columnHead;
    const double end = std::clamp(std::floor(input.end), 2.0, kMostSwept);
    const Scale batches = Scale::logarithmic(1.0, end);
    figure.x = {batches, ticks(batches), "", "batch"};
    if (input.requirements.throughput) {
        figure.required = requiredLevel(*input.requirements.throughput, input.goal, input.columnHead);
    }
    if (input.bench.isKnown()) {
        figure.sweep = sweptTo(input.bench, end);
    }
    figure.rate = rateAxisOf(figure, input.columnHead);
    if (std::ranges::none_of(figure.sweep, &SweptBatch::runs)) {
        figure.sweep.clear();
        figure.obstacle = input.now == nullptr ? "" : obstacleText(*input.now).answer;
        return figure;
    }
    const KnobBench& bench = input.bench;
    const double fitting = physics::largestBatch(*bench.accelerator, *bench.workload, *bench.design, end);
    addCapacity(figure, input, fitting);
    addLatency(figure, input, fitting);
    addCurves(figure);
    moveDesign(figure, bench.design->batch);
    return figure;
}

}  // namespace ironlab::present
