// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure_words.h"

#include <ironlab/base/number_format.h>
#include <ironlab/present/heatmap_figure.h>
#include <ironlab/present/number_columns.h>
#include <ironlab/present/obstacle_text.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace ironlab::present {
namespace {

constexpr std::array kSerialTicks{1.0, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01};
constexpr std::array kLevels{2.0, 5.0, 10.0, 20.0, 50.0};
constexpr std::array kRampTicks{1.0, 3.0, 10.0, 30.0, 100.0};

/// 0.95, 0.5, 0: as few decimals as it takes.
std::string decimalPlain(double fraction)
{
    const double hundredths = std::round(100.0 * fraction);
    if (hundredths == 0.0) {
        return "0";
    }
    return ironlab::fixedText(fraction, std::fmod(hundredths, 10.0) == 0.0 ? 1 : 2);
}

double serialShareFor(double level, double speedup)
{
    return (1.0 / level - 1.0 / speedup) / (1.0 - 1.0 / speedup);
}

double speedupFor(double level, double serialShare)
{
    return (1.0 - serialShare) / (1.0 / level - serialShare);
}

/// The share of its time at S = 1 that a design's accelerator does not touch.
double serialShare(const HeatmapDesign& design)
{
    const physics::AmdahlReport& report = design.evaluation->amdahl;
    const bool whole = design.appliesTo == physics::SpeedupTarget::Accelerator;
    const double share = whole                             ? 1.0 - report.parallelFraction
                         : report.baselineLatency > Time{} ? report.latencyFloor / report.baselineLatency
                                                           : 1.0;
    return std::clamp(share, 0.0, 1.0);
}

HeatmapMark mark(const HeatmapDesign& design, std::optional<Time> target)
{
    const physics::Evaluation& evaluation = *design.evaluation;
    HeatmapMark result;
    result.move = design.move;
    result.place = {design.speedup, serialShare(design)};
    result.runs = evaluation.runs();
    result.met = result.runs && target && evaluation.latency <= *target;
    result.total = evaluation.amdahl.speedup;
    result.limit = evaluation.amdahl.speedupLimit;
    result.latency = evaluation.latency;
    result.latencyAtOne = evaluation.amdahl.baselineLatency;
    return result;
}

void addAxes(HeatmapFigure& figure)
{
    const Scale speedup = Scale::logarithmic(1.0, kMapSpeedupEnd);
    figure.speedup = {speedup, ticks(speedup), "", "accelerator speedup S"};
    const Scale serial = Scale::logarithmic(kMapSerialEnd, 1.0);
    figure.serial = {serial, {}, "", "serial share 1 − p"};
    figure.parallelTitle = "parallel fraction p";
    for (const double share : kSerialTicks) {
        figure.serial.ticks.push_back({share, serial.position(share), countText(std::round(100.0 * share)) + " %"});
        figure.parallel.push_back({1.0 - share, serial.position(share), decimalPlain(1.0 - share)});
    }
    for (const double level : kRampTicks) {
        const bool isEnd = level == kRampTicks.front() || level == kRampTicks.back();
        figure.ramp.push_back({level, std::log10(level) / 2.0, ironlab::fixedText(level, 0) + (isEnd ? " ×" : "")});
    }
}

void addContours(HeatmapFigure& figure)
{
    for (const double level : kLevels) {
        figure.contours.push_back({level, timesText(level), speedupContour(level)});
    }
}

void addTarget(HeatmapFigure& figure)
{
    if (!figure.target || !figure.held || *figure.target <= Time{}) {
        return;
    }
    const double needed = *figure.held / *figure.target;
    figure.targetLabel = "limit " + limitText(figure.target->in(unit::second), "s");
    if (needed <= 1.0) {
        figure.targetState = TargetState::MetAlready;
        figure.targetLabel += " met already at S = 1";
        return;
    }
    figure.targetLabel += " = " + timesText(needed);
    figure.targetContour = {needed, figure.targetLabel, speedupContour(needed)};
    figure.targetState = figure.targetContour.points.empty() ? TargetState::OutOfReach : TargetState::OnMap;
}

/// Four digits, as the table of the step has, since what follows from T needs them; in the unit of what is asked.
std::string heldText(double seconds, std::optional<Time> target)
{
    NumberScale scale = scaleBeside(seconds, target.value_or(Time{}).in(unit::second), "s");
    ++scale.decimals;
    return scale.text(seconds);
}

std::string scopeText(const HeatmapInput& input, std::optional<Time> held)
{
    std::string scope = "speedup of the whole " + input.work;
    if (held) {
        const std::string time = heldText(held->in(unit::second), input.target);
        const bool hasLine = input.target && *held > *input.target;
        scope += (hasLine ? "; limit line for this design: " : "; this design: ") + time + " at S = 1";
    }
    return withEstimate(std::move(scope), held && input.isEstimate);
}

std::string criticalText(const physics::AmdahlReport& report, std::optional<Time> target)
{
    if (target && report.baselineLatency <= *target) {
        return "none needed";
    }
    return report.criticalParallelFraction ? numberText(*report.criticalParallelFraction) : "none suffices";
}

void addDesigns(HeatmapFigure& figure, const HeatmapInput& input)
{
    for (const HeatmapDesign& design : input.moves) {
        figure.moves.push_back(mark(design, input.target));
    }
    if (!input.current) {
        return;
    }
    const physics::Evaluation& evaluation = *input.current->evaluation;
    if (!evaluation.runs()) {
        figure.obstacle = obstacleText(evaluation).answer;
        return;
    }
    figure.current = mark(*input.current, input.target);
    figure.held = evaluation.amdahl.baselineLatency;
    if (input.criticalFractionClaimed && evaluation.amdahl.hasTarget) {
        figure.criticalFraction = criticalText(evaluation.amdahl, input.target);
    }
}

}  // namespace

std::vector<MapPoint> speedupContour(double level)
{
    if (!(level > 1.0) || !(level < 1.0 / kMapSerialEnd) || !(level < kMapSpeedupEnd)) {
        return {};
    }
    const double lastShare = serialShareFor(level, kMapSpeedupEnd);
    if (lastShare <= kMapSerialEnd) {
        return {};
    }
    // Even steps of log S leave the steep start coarse, even steps of log share the flat end: take both.
    constexpr std::size_t kHalf = kContourPoints / 2;
    const double firstSpeedup = speedupFor(level, kMapSerialEnd);
    std::vector<MapPoint> points{{firstSpeedup, kMapSerialEnd}, {kMapSpeedupEnd, lastShare}};
    for (std::size_t i = 1; i < kHalf; ++i) {
        const double part = static_cast<double>(i) / static_cast<double>(kHalf);
        const double speedup = firstSpeedup * std::pow(kMapSpeedupEnd / firstSpeedup, part);
        points.push_back({speedup, serialShareFor(level, speedup)});
        const double share = kMapSerialEnd * std::pow(lastShare / kMapSerialEnd, part);
        points.push_back({speedupFor(level, share), share});
    }
    std::sort(points.begin(), points.end(), [](const MapPoint& a, const MapPoint& b) { return a.speedup < b.speedup; });
    return points;
}

HeatmapFigure heatmapFigure(const HeatmapInput& input)
{
    HeatmapFigure figure;
    figure.title = "Amdahl heatmap";
    figure.tooSerial = "too serial: no speedup is enough";
    figure.tooSlow = "too slow: no p is enough";
    figure.metWord = "met";
    figure.missedWord = "missed";
    figure.latencyName = input.latencyName;
    figure.target = input.target;
    figure.required = input.required;
    figure.isEstimate = input.isEstimate;
    if (input.target) {
        figure.goal = input.goal.empty() ? limitText(input.target->in(unit::second), "s") : input.goal;
    }
    addAxes(figure);
    addContours(figure);
    addDesigns(figure, input);
    addTarget(figure);
    figure.scope = scopeText(input, figure.held);
    return figure;
}

}  // namespace ironlab::present
