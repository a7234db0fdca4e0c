// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "in_seconds.h"
#include "waterfall_parts.h"

#include <ironlab/base/contract.h>
#include <ironlab/present/number_columns.h>

#include <algorithm>
#include <cmath>

namespace ironlab::present {
namespace {

using physics::Evaluation;
using physics::Term;

constexpr double kHeadroom = 1.02;     ///< the axis goes on behind what it fits
constexpr double kNearBaseline = 1.6;  ///< a baseline so many times as far is fitted without asking
constexpr double kCloser = 4.0;        ///< the axis of what lies far below the limit ends at a fourth of it, or of that

/// Where each term starts and ends, in seconds. Compute starts before memory is done where they overlap.
std::vector<Span> timeline(const Evaluation& evaluation)
{
    const physics::Terms& terms = evaluation.terms;
    const double overlapped = hiddenSeconds(evaluation);
    std::vector<Span> result;
    double at = 0.0;
    for (const Term term : physics::kTerms) {
        at -= term == Term::Compute ? overlapped : 0.0;
        const double length = seconds(terms[term]);
        result.push_back({at, length});
        at = term == Term::Compute ? std::max(at + length, result[1].end()) : at + length;
    }
    return result;
}

std::vector<WaterfallRow> bareRows(const Evaluation& now)
{
    std::vector<WaterfallRow> rows;
    const std::vector<Span> spans = timeline(now);
    const double overlapped = hiddenSeconds(now);
    for (const Term term : physics::kTerms) {
        const Span& span = spans[static_cast<std::size_t>(term)];
        if (term == Term::Overhead && overlapped > 0.0) {
            const double computeStart = spans[static_cast<std::size_t>(Term::Compute)].start;
            WaterfallRow row;
            row.name = "overlap";
            row.bar = {computeStart, overlapped};
            row.seconds = -overlapped;
            rows.push_back(row);
        }
        WaterfallRow row;
        row.term = term;
        row.name = termName(term);
        row.bar = span;
        row.seconds = span.length;
        row.binds = term == now.binding.term || (now.binding.balanced && term == now.binding.runnerUp);
        rows.push_back(row);
    }
    return rows;
}

std::vector<WaterfallSegment> segmentsOf(const std::vector<WaterfallRow>& rows)
{
    std::vector<WaterfallSegment> segments;
    double reached = 0.0;
    for (const WaterfallRow& row : rows) {
        const double length = row.bar.end() - std::max(reached, row.bar.start);
        if (row.term && length > 0.0) {
            segments.push_back({*row.term, {std::max(reached, row.bar.start), length}});
            reached = row.bar.end();
        }
    }
    return segments;
}

/// How far the axis has to reach, in seconds.
struct Reach {
    double needed = 0.0;
    double baseline = 0.0;

    [[nodiscard]] bool baselineIsNear() const { return baseline <= kNearBaseline * needed; }
};

/// Up to the limit, or where all that is drawn lies far below it, up to a fourth of it as often as it takes: bars are read, and
/// the axis stands still while a knob turns.
double endBelowLimit(const WaterfallInput& input, double limit)
{
    double farthest = seconds(input.now->latency);
    const auto draw = [&farthest](const Evaluation& drawn, double most) {
        const double end = drawn.runs() ? seconds(drawn.latency) : 0.0;
        farthest = end <= most ? std::max(farthest, end) : farthest;
    };
    if (input.baseline != nullptr) {
        draw(*input.baseline, kNearBaseline * limit);
    }
    for (const CapturedStep& step : input.captured) {
        draw(*step.evaluation, limit);
    }
    double end = limit;
    while (farthest > 0.0 && farthest <= end / kCloser) {
        end /= kCloser;
    }
    return end;
}

Reach reachOf(const WaterfallInput& input)
{
    Reach reach;
    reach.needed = seconds(input.now->latency);
    if (input.limit && *input.limit > input.now->latency) {
        reach.needed = endBelowLimit(input, seconds(*input.limit));
    }
    if (input.baseline != nullptr && input.baseline->runs()) {
        reach.baseline = seconds(input.baseline->latency);
    }
    return reach;
}

Axis axisFor(const Reach& reach, bool fitsBoth, const NumberScale& unit)
{
    const bool withBaseline = fitsBoth || reach.baselineIsNear();
    const double end = withBaseline ? std::max(reach.needed, reach.baseline) : reach.needed;
    Axis axis;
    axis.scale = Scale::fromZeroTo(end * kHeadroom / unit.unitSize);
    axis.ticks = ticks(axis.scale);
    axis.unit = unit.unit;
    return axis;
}

/// "SLA 50 ms". Of a limit for more than the step, `required`, it says what the step may have of it: "step gets 4 of 10 ms".
std::string limitWords(const std::string& name, Time limit, const std::optional<Time>& required)
{
    std::string allowed = limitText(seconds(limit), "s");
    if (!required) {
        return name + " " + allowed;
    }
    const std::string whole = limitText(seconds(*required), "s");
    const auto unitOf = [](const std::string& text) { return text.substr(std::min(text.find(' '), text.size())); };
    if (unitOf(allowed) == unitOf(whole)) {
        allowed.resize(allowed.size() - unitOf(allowed).size());
    }
    return "step gets " + allowed + " of " + whole;
}

WaterfallLimit limitOf(const WaterfallInput& input, const NumberScale& unit)
{
    const double limit = seconds(*input.limit);
    const double spare = limit - seconds(input.now->latency);
    WaterfallLimit result;
    result.at = limit / unit.unitSize;
    result.flag = limitWords(input.limitName, *input.limit, input.required);
    result.isMet = spare >= 0.0;
    // The share is of the limit that walls and verdicts speak of, which a step may have but a part of.
    const double share = std::abs(spare) / seconds(input.required.value_or(*input.limit));
    const std::string side = result.isMet ? " left" : " over";
    // A limit far from the design is told with three digits of its own.
    constexpr double kMostDigits = 1000.0;
    const bool isLong = std::abs(spare) / unit.lastDigit() >= kMostDigits;
    const std::string difference = isLong         ? textBeside(std::abs(spare), unit.unitSize, "s")
                                   : spare == 0.0 ? unit.text(spare)
                                                  : savingText(std::abs(spare) * unit::second, unit);
    result.margin = input.required
                        ? difference + side + ", " + shareOfText(share, limitText(seconds(*input.required), "s"))
                        : difference + ", " + wholePercentText(share) + side;
    return result;
}

void rescale(Span& span, double unitSize)
{
    span.start /= unitSize;
    span.length /= unitSize;
}

void toAxisUnit(WaterfallFigure& figure, double unitSize)
{
    for (WaterfallRow& row : figure.rows) {
        rescale(row.bar, unitSize);
        if (row.ghost) {
            rescale(*row.ghost, unitSize);
        }
    }
    rescale(figure.total.bar, unitSize);
    if (figure.total.ghost) {
        rescale(*figure.total.ghost, unitSize);
    }
    for (WaterfallSegment& segment : figure.segments) {
        rescale(segment.span, unitSize);
    }
}

void addGhosts(WaterfallFigure& figure, const Evaluation& baseline)
{
    const std::vector<Span> spans = timeline(baseline);
    for (WaterfallRow& row : figure.rows) {
        if (row.term) {
            row.ghost = spans[static_cast<std::size_t>(*row.term)];
        }
    }
    figure.total.ghost = Span{0.0, seconds(baseline.latency)};
}

/// In seconds; an overlap ends where the first of the two that overlap does.
std::vector<double> rowEnds(const WaterfallFigure& figure, const Evaluation& captured)
{
    const std::vector<Span> spans = timeline(captured);
    std::vector<double> ends;
    for (const WaterfallRow& row : figure.rows) {
        const double hidden = std::min(spans[static_cast<std::size_t>(Term::Memory)].end(),
                                       spans[static_cast<std::size_t>(Term::Compute)].end());
        ends.push_back(row.term ? spans[static_cast<std::size_t>(*row.term)].end() : hidden);
    }
    ends.push_back(seconds(captured.latency));
    return ends;
}

void addCaptures(WaterfallFigure& figure, const WaterfallInput& input, double unitSize)
{
    for (const CapturedStep& step : input.captured) {
        if (!step.evaluation->runs()) {
            continue;
        }
        WaterfallCapture capture{step.name, step.shape, rowEnds(figure, *step.evaluation),
                                 textBeside(seconds(step.evaluation->latency), unitSize, "s"), false};
        for (double& end : capture.ends) {
            end /= unitSize;
        }
        capture.isBeyond = capture.ends.back() > figure.axis.scale.high();
        figure.captures.push_back(std::move(capture));
    }
}

void addRun(WaterfallFigure& figure, const WaterfallInput& input)
{
    const Evaluation& now = *input.now;
    figure.rows = bareRows(now);
    figure.segments = segmentsOf(figure.rows);
    figure.total.name = "Total";
    figure.total.seconds = seconds(now.latency);
    figure.total.bar = {0.0, figure.total.seconds};
    figure.hasBaseline = input.baseline != nullptr && input.baseline->runs();
    if (figure.hasBaseline) {
        addGhosts(figure, *input.baseline);
    }

    const std::vector<Lever> all = levers(now, input.bench);
    const NumberScale unit = fillColumns(figure, input, all);
    const Reach reach = reachOf(input);
    figure.axis = axisFor(reach, input.fitsBoth, unit);
    figure.canFitBoth = figure.hasBaseline && !reach.baselineIsNear();
    if (figure.hasBaseline && reach.baseline / unit.unitSize > figure.axis.scale.high()) {
        figure.cut = "» " + textBeside(reach.baseline, unit.unitSize, "s");
    }
    if (input.limit) {
        figure.limit = limitOf(input, unit);
        figure.limit->isBeyond = figure.limit->at > figure.axis.scale.high();
    }
    figure.bindsTag = now.binding.balanced ? "ties" : "binds";
    if (now.binding.balanced) {
        figure.scope += (figure.scope.empty() ? "" : "; ") + std::string("ties: nearly equal");
    }
    figure.verdict = verdictOf(now, all, figure, unit);
    toAxisUnit(figure, unit.unitSize);
    addCaptures(figure, input, unit.unitSize);
}

}  // namespace

double hiddenSeconds(const Evaluation& evaluation)
{
    constexpr double kNoise = 1e-12;
    const double hidden = seconds(evaluation.terms.sum() - evaluation.latency);
    return hidden > kNoise * seconds(evaluation.latency) ? hidden : 0.0;
}

WaterfallFigure waterfallFigure(const WaterfallInput& input)
{
    IRONLAB_EXPECTS(input.now != nullptr);
    WaterfallFigure figure;
    figure.title = "Latency waterfall";
    figure.scope = input.scope;
    figure.obstacle = obstacleText(*input.now, input.bench.design);
    figure.spill = spillText(*input.now, input.bench.accelerator);
    if (!figure.spill.empty()) {
        figure.scope += (figure.scope.empty() ? "" : "; ") + std::string("does not fit");
    }
    if (figure.runs()) {
        addRun(figure, input);
    }
    return figure;
}

std::string stepScope(std::string_view stepName, physics::WorkUnit unit, double batch)
{
    const std::string one = "one " + std::string(stepName);
    if (unit == physics::WorkUnit::Token) {
        return one + ": " + countText(batch) + (batch == 1.0 ? " token" : " tokens, one per sequence");
    }
    const bool isItself = stepName == physics::fileName(unit);
    if (batch == 1.0) {
        return one + (isItself ? ", batch 1" : ": 1 " + std::string(physics::fileName(unit)));
    }
    const std::string many = countText(batch) + " " + std::string(physics::pluralName(unit));
    // A time beside a rate that is not one over it: none is done before the last one is.
    return (isItself ? "one batch of " + many : one + ": " + many + " in one batch") + ", each waits for all";
}

}  // namespace ironlab::present
