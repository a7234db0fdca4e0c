// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ceiling_parts.h"
#include "figure_words.h"

#include <ironlab/base/number_format.h>
#include <ironlab/present/number_columns.h>
#include <ironlab/present/obstacle_text.h>

#include <algorithm>
#include <cmath>

namespace ironlab::present {
namespace {

using Point = BatchSweepInput::Point;

double rateOf(const Point& point, Time time)
{
    return time > Time{} ? (point.batch / time).in(unit::perSecond) : 0.0;
}

/// Batches over one term alone.
CeilingCurve roofCurve(const BatchSweepInput& input, CeilingCurveKind kind, physics::Term term, std::string label)
{
    CeilingCurve curve{kind, std::move(label), {}, std::nullopt, ""};
    for (const Point& point : input.points) {
        const double rate = point.evaluation->runs() ? rateOf(point, point.evaluation->terms[term]) : 0.0;
        if (isPlottable(rate)) {
            curve.points.push_back({point.batch, rate});
        }
    }
    return curve;
}

CeilingCurve throughputCurve(const BatchSweepInput& input)
{
    CeilingCurve curve{CeilingCurveKind::Throughput, "throughput", {}, std::nullopt, ""};
    for (const Point& point : input.points) {
        const double rate = point.evaluation->runs() ? rateOf(point, point.evaluation->latency) : 0.0;
        if (isPlottable(rate)) {
            curve.points.push_back({point.batch, rate});
        }
    }
    return curve;
}

/// The last batch that still runs before one that does not, and the last one that is still fast enough.
void addStops(CeilingFigure& figure, const BatchSweepInput& input)
{
    const auto& points = input.points;
    const auto full = std::find_if(points.begin(), points.end(), [](const Point& p) { return !p.evaluation->runs(); });
    if (full != points.end()) {
        const double last = full == points.begin() ? full->batch : std::prev(full)->batch;
        const std::string words = full == points.begin() ? "does not run at " : "memory full after ";
        figure.stops.push_back({CeilingStop::Kind::Capacity, last, words + countText(last)});
    }
    if (!input.latency) {
        return;
    }
    const auto late = std::find_if(points.begin(), full, [&](const Point& p) {
        return p.evaluation->runs() && p.evaluation->latency > *input.latency;
    });
    if (late != full) {
        const double last = late == points.begin() ? late->batch : std::prev(late)->batch;
        const std::string goal =
            input.latencyGoal.empty() ? limitText(input.latency->in(unit::second), "s") : input.latencyGoal;
        const std::string words = late == points.begin() ? goal + " passed at " : goal + " passed after ";
        figure.stops.push_back({CeilingStop::Kind::Latency, last, words + countText(last)});
    }
}

}  // namespace

std::optional<double> interpolated(const std::vector<CeilingPoint>& points, double x)
{
    if (points.empty() || x < points.front().x || x > points.back().x) {
        return std::nullopt;
    }
    const auto next =
        std::lower_bound(points.begin(), points.end(), x, [](const CeilingPoint& p, double at) { return p.x < at; });
    if (next->x == x || next == points.begin()) {
        return next->rate;
    }
    const auto before = std::prev(next);
    const double part = std::log(x / before->x) / std::log(next->x / before->x);
    return before->rate + part * (next->rate - before->rate);
}

CeilingFigure ceilingFigure(const BatchSweepInput& input)
{
    CeilingFigure figure;
    figure.title = "Throughput ceiling";
    figure.scope = input.unitName + " by batch";
    figure.against = CeilingFigure::Against::Batch;
    figure.columnHead = input.columnHead;
    figure.here = input.batch;
    const double last = input.points.empty() ? 1.0 : input.points.back().batch;
    const Scale batches = Scale::logarithmic(1.0, std::max(2.0, last));
    figure.x = {batches, ticks(batches), "", "batch"};

    CeilingCurve throughput = throughputCurve(input);
    double reach = input.required ? input.required->in(unit::perSecond) : 0.0;
    for (const CeilingPoint& point : throughput.points) {
        reach = std::max(reach, point.rate);
    }
    constexpr double kHeadroom = 1.15;
    const Scale rates = Scale::fromZeroTo(reach * kHeadroom);
    figure.rate = {rates, ticks(rates, TickText::Plain, 6), "", input.columnHead};
    if (throughput.points.empty()) {
        figure.obstacle = input.points.empty() ? "" : obstacleText(*input.points.front().evaluation).answer;
        return figure;
    }
    figure.curves.push_back(roofCurve(input, CeilingCurveKind::ComputeRoof, physics::Term::Compute, "compute roof"));
    figure.curves.push_back(roofCurve(input, CeilingCurveKind::MemoryRoof, physics::Term::Memory, "memory roof"));
    figure.curves.push_back(std::move(throughput));
    if (input.required) {
        figure.required = requiredLevel(*input.required, input.goal, input.columnHead);
    }
    addStops(figure, input);
    figure.rateHere = throughputAt(figure, figure.here);
    return figure;
}

}  // namespace ironlab::present
