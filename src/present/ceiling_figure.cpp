// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ceiling_parts.h"
#include "figure_words.h"

#include <ironlab/base/number_format.h>
#include <ironlab/lab/choice_text.h>
#include <ironlab/physics/amdahl.h>
#include <ironlab/present/number_columns.h>
#include <ironlab/present/obstacle_text.h>
#include <ironlab/present/printed_ratio.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace ironlab::present {
namespace {

using physics::SpeedupTarget;

constexpr double kSpeedupEnd = 1e4;
constexpr int kCurveSteps = 96;
constexpr int kSecondCurveSteps = 48;
constexpr int kRoofSteps = 16;

double perSecond(Rate rate)
{
    return rate.in(unit::perSecond);
}

/// The terms at an accelerator speedup.
physics::Terms spedUp(const physics::Terms& terms, SpeedupTarget target, double speedup)
{
    const bool whole = target == SpeedupTarget::Accelerator;
    return {terms.data, whole ? terms.memory / speedup : terms.memory, terms.compute / speedup, terms.overhead};
}

double rateAt(const CeilingFigure& figure, SpeedupTarget target, double speedup)
{
    const Time time = physics::latency(spedUp(figure.terms, target, speedup), figure.overlap);
    return time > Time{} ? perSecond(figure.batch / time) : kInfinity;
}

std::vector<CeilingPoint> sampled(const CeilingFigure& figure, SpeedupTarget target, int steps)
{
    std::vector<CeilingPoint> points;
    points.reserve(static_cast<std::size_t>(steps) + 1);
    for (int i = 0; i <= steps; ++i) {
        const double speedup = std::pow(kSpeedupEnd, static_cast<double>(i) / steps);
        const double rate = rateAt(figure, target, speedup);
        if (isPlottable(rate)) {
            points.push_back({speedup, rate});
        }
    }
    return points;
}

void addCurve(CeilingFigure& figure, CeilingCurveKind kind, std::string label, SpeedupTarget target, int steps)
{
    const double end = rateAt(figure, target, kInfinity);
    const auto atInfinity = isPlottable(end) ? std::optional(end) : std::nullopt;
    if (kind == CeilingCurveKind::ComputeOnly && atInfinity) {
        label += ' ' + numberText(end);
    }
    figure.curves.push_back({kind, std::move(label), sampled(figure, target, steps), atInfinity, ""});
}

/// B/T of one side alone: what the machine would do if nothing else took time.
double roofAtOne(const CeilingFigure& figure, Time term)
{
    return term > Time{} ? perSecond(figure.batch / term) : kInfinity;
}

void addRoof(CeilingFigure& figure, CeilingCurveKind kind, double atOne, const std::string& name)
{
    if (!isPlottable(atOne)) {
        return;
    }
    const double top = figure.rate.scale.high();
    const bool above = atOne >= top;
    figure.roofs += figure.roofs.empty() ? "" : ", ";
    const std::string words = name + " roof " + numberText(atOne) + "·S";
    figure.roofs += words + (above ? " (above)" : "");
    if (above) {
        figure.roofAbove += figure.roofAbove.empty() ? words + " is above" : ", " + words + " too";
        return;
    }
    CeilingCurve curve{kind, "", {}, std::nullopt, words};
    const double reach = std::min(kSpeedupEnd, top / atOne);
    for (int i = 0; i <= kRoofSteps; ++i) {
        const double speedup = std::pow(reach, static_cast<double>(i) / kRoofSteps);
        curve.points.push_back({speedup, atOne * speedup});
    }
    figure.curves.push_back(std::move(curve));
}

/// Counts from 10,000 on as the values beside the curves have them: "15 k", "12.5 k".
void shortenCounts(Axis& axis)
{
    constexpr double kFirstShort = 1e4;
    if (axis.scale.isLogarithmic() || axis.scale.high() < kFirstShort) {
        return;
    }
    constexpr double kMillion = 1e6;
    const bool isMillions = axis.scale.high() >= kMillion;
    const double unitSize = isMillions ? kMillion : 1e3;
    const auto isWhole = [&](const Tick& tick) {
        const double number = tick.value / unitSize;
        return std::abs(number - std::round(number)) < 1e-6;
    };
    const int decimals = std::ranges::all_of(axis.ticks, isWhole) ? 0 : 1;
    for (Tick& tick : axis.ticks) {
        tick.label = tick.value == 0.0 ? "0" : fixedText(tick.value / unitSize, decimals) + (isMillions ? " M" : " k");
    }
}

Axis rateAxis(const CeilingFigure& figure)
{
    constexpr double kHeadroom = 1.25;
    constexpr double kLogFrom = 100.0;
    constexpr double kRequiredShown = 2.5;
    const double start = rateAt(figure, figure.appliesTo, 1.0);
    const double end = figure.ceiling ? figure.ceiling->rate : rateAt(figure, SpeedupTarget::Accelerator, kSpeedupEnd);
    const double required =
        figure.required && figure.required->rate <= kRequiredShown * end ? figure.required->rate : 0;
    const double reach = std::max({start, end, required}) * kHeadroom;
    const bool isLong = isPlottable(start) && isPlottable(end) && end > kLogFrom * start;
    const Scale scale = isLong ? Scale::decadesAround(start, reach) : Scale::fromZeroTo(reach);
    Axis axis{scale, ticks(scale, TickText::Plain, 6), "", figure.columnHead};
    shortenCounts(axis);
    return axis;
}

/// The smallest S that reaches the required rate: in closed form for the whole chip, by halving for compute only, where
/// overlap bends the curve.
std::optional<double> neededSpeedup(const CeilingFigure& figure)
{
    if (!figure.required || !isPlottable(figure.required->rate)) {
        return std::nullopt;
    }
    const double required = figure.required->rate;
    if (rateAt(figure, figure.appliesTo, 1.0) >= required) {
        return 1.0;
    }
    if (rateAt(figure, figure.appliesTo, kInfinity) <= required) {
        return std::nullopt;
    }
    if (figure.appliesTo == SpeedupTarget::Accelerator) {
        const Time now = physics::latency(figure.terms, figure.overlap);
        const Time accelerated = physics::acceleratorTime(figure.terms.memory, figure.terms.compute, figure.overlap);
        return physics::requiredSpeedup(now, accelerated / now, figure.batch / (required * unit::perSecond));
    }
    double low = 0.0;
    double high = 15.0;
    for (int i = 0; i < 60; ++i) {
        const double middle = (low + high) / 2.0;
        (rateAt(figure, figure.appliesTo, std::pow(10.0, middle)) < required ? low : high) = middle;
    }
    return std::pow(10.0, high);
}

void addLevels(CeilingFigure& figure, const CeilingInput& input)
{
    const double ceiling = perSecond(physics::throughputCeiling(figure.batch, figure.terms));
    if (isPlottable(ceiling)) {
        figure.ceiling = CeilingLevel{ceiling, "serial ceiling " + numberText(ceiling) + ", at S = ∞"};
    }
    if (input.required) {
        figure.required = requiredLevel(*input.required, input.goal, input.columnHead);
    }
}

}  // namespace

bool isPlottable(double value)
{
    return std::isfinite(value) && value > 0.0;
}

CeilingLevel requiredLevel(Rate required, const std::string& goal, const std::string& unitName)
{
    const double rate = perSecond(required);
    const std::string asked = limitText(rate, "") + ' ' + unitName;
    return {rate, goal.empty() ? asked : asked + " = " + goal};
}

CeilingFigure ceilingFigure(const CeilingInput& input)
{
    CeilingFigure figure;
    figure.title = "Throughput ceiling";
    figure.scope = withEstimate(input.unitName, input.isEstimate) + ", one batch in flight; S as above";
    figure.columnHead = input.columnHead;
    figure.here = input.speedup;
    figure.overlap = input.overlap;
    figure.appliesTo = input.appliesTo;
    const Scale speedup = Scale::logarithmic(1.0, kSpeedupEnd);
    figure.x = {speedup, ticks(speedup), "", "accelerator speedup S"};
    if (input.atOne == nullptr || !input.atOne->runs()) {
        const Scale scale = Scale::fromZeroTo(1.0);
        figure.rate = {scale, {}, "", input.columnHead};
        figure.obstacle = input.atOne == nullptr ? "" : obstacleText(*input.atOne).answer;
        return figure;
    }
    figure.terms = input.atOne->terms;
    figure.batch = input.atOne->work.batch;
    addLevels(figure, input);
    figure.rate = rateAxis(figure);
    addRoof(figure, CeilingCurveKind::ComputeRoof, roofAtOne(figure, figure.terms.compute), "compute");
    addRoof(figure, CeilingCurveKind::MemoryRoof, roofAtOne(figure, figure.terms.memory), "memory");
    addCurve(figure, CeilingCurveKind::ComputeOnly, lab::speedupTargetText(SpeedupTarget::Compute),
             SpeedupTarget::Compute, kSecondCurveSteps);
    addCurve(figure, CeilingCurveKind::Throughput, lab::speedupTargetText(SpeedupTarget::Accelerator),
             SpeedupTarget::Accelerator, kCurveSteps);
    // As somebody types it, it is enough.
    constexpr int kDigits = 3;
    if (const auto needed = neededSpeedup(figure)) {
        figure.requiredSpeedup = enoughValue(*needed, kDigits);
    }
    figure.rateHere = throughputAt(figure, figure.here);
    return figure;
}

std::optional<double> throughputAt(const CeilingFigure& figure, double x)
{
    if (figure.curves.empty() || !(x >= 1.0)) {
        return std::nullopt;
    }
    if (figure.against == CeilingFigure::Against::Batch) {
        const SweptBatch* swept = sweptAt(figure, x);
        return swept != nullptr && isPlottable(swept->rate) ? std::optional(swept->rate) : std::nullopt;
    }
    const double rate = rateAt(figure, figure.appliesTo, x);
    return isPlottable(rate) ? std::optional(rate) : std::nullopt;
}

}  // namespace ironlab::present
