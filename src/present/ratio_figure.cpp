// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure_words.h"

#include <ironlab/base/contract.h>
#include <ironlab/present/number_columns.h>
#include <ironlab/present/obstacle_text.h>
#include <ironlab/present/ratio_figure.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace ironlab::present {
namespace {

using physics::Evaluation;
using physics::RatioFactors;

constexpr double kSame = 1e-9;

double peakOf(const Evaluation& evaluation)
{
    return evaluation.machine.peak.in(unit::flopPerSecond);
}

double computingShare(const Evaluation& evaluation)
{
    return evaluation.terms.compute / evaluation.latency;
}

/// "312 → 989 TFLOP/s"; FLOP beside OP keep a unit each.
std::string operationChange(const RatioInput& input, double before, double now, std::string_view per)
{
    const std::string unitName = "FLOP" + std::string(per);
    if (input.integer == input.baselineInteger) {
        return countedAs(changeText(before, now, unitName), input.integer);
    }
    return countedAs(quantityText(before, unitName), input.baselineInteger) + " → "
           + countedAs(quantityText(now, unitName), input.integer);
}

Operations operationsCompared(const RatioInput& input)
{
    return operationsOf(std::vector<bool>{input.integer, input.baselineInteger});
}

std::string shareChange(double before, double now)
{
    return fixedText(before, 2) + " → " + fixedText(now, 2);
}

/// Three digits of each: a share that is all but gone still says how small it is.
std::string percentChange(double before, double now)
{
    constexpr std::string_view kPercent = " %";
    std::string from = shareText(before);
    const std::string to = shareText(now);
    if (from.ends_with(kPercent) && to.ends_with(kPercent)) {
        from.erase(from.size() - kPercent.size());
    }
    return from + " → " + to;
}

std::vector<RatioCounter> countersOf(const RatioInput& input, const RatioFactors& factors)
{
    const Evaluation& now = *input.now;
    const Evaluation& before = *input.baseline;
    const std::string peakName = "Peak " + operationUnit(operationsCompared(input));
    const auto bandwidth = [](const Evaluation& e) { return e.machine.bandwidth.in(unit::bytePerSecond); };
    const auto throughput = [](const Evaluation& e) { return e.throughput.in(unit::perSecond); };
    return {
        {ratioText(factors.peak), peakName, operationChange(input, peakOf(before), peakOf(now), "/s"), factors.peak},
        {ratioText(factors.bandwidth), "Bandwidth", changeText(bandwidth(before), bandwidth(now), "B/s"),
         factors.bandwidth},
        {ratioText(factors.throughput), "Throughput",
         changeText(throughput(before), throughput(now), rateUnit(input.unit)), factors.throughput}};
}

std::vector<RatioFactor> factorsOf(const RatioInput& input, const RatioFactors& factors)
{
    const Evaluation& now = *input.now;
    const Evaluation& before = *input.baseline;
    std::vector<RatioFactor> result{{"", "peak", operationUnit(operationsCompared(input)), factors.peak}};
    if (std::abs(factors.workPerUnit - 1.0) > kSame) {
        const auto work = [](const Evaluation& e) { return e.work.flops.in(unit::flop) / e.work.batch; };
        result.push_back({"", "work per " + std::string(fileName(input.unit)),
                          operationChange(input, work(before), work(now), ""), factors.workPerUnit});
    }
    result.push_back({"", "achievable", "share " + shareChange(before.computeEfficiency(), now.computeEfficiency()),
                      factors.achievable});
    result.push_back({"", "of the time computing", percentChange(computingShare(before), computingShare(now)),
                      factors.computingShare});
    return result;
}

void addProduct(RatioFigure& figure, const RatioInput& input, const RatioFactors& factors)
{
    figure.factors = factorsOf(input, factors);
    std::vector<double> values;
    for (const RatioFactor& factor : figure.factors) {
        values.push_back(factor.value);
    }
    const PrintedProduct product = printedProduct(values, factors.throughput);
    for (std::size_t i = 0; i < figure.factors.size(); ++i) {
        figure.factors[i].number = product.factors[i];
    }
    figure.result = {product.result, "throughput", "one batch", factors.throughput};
    const bool isMoved = std::any_of(values.begin(), values.end(), [](double v) { return std::abs(v - 1.0) > kSame; });
    if (!isMoved) {
        figure.productTitle = "Move a slider: here stands why the throughput changes";
        return;
    }
    figure.productTitle = "Why " + product.factors.front() + " became " + product.result + ", exactly";
}

/// "× 0.652", or "÷ 16.5 M", which has its sign.
std::string withSign(const RatioFactor& factor)
{
    return factor.divides() ? factor.number : "× " + factor.number;
}

std::string messageOf(const RatioInput& input)
{
    const ObstacleText obstacle = obstacleText(*input.now, input.design);
    if (!obstacle.isEmpty()) {
        return obstacle.answer + " There is nothing to compare.";
    }
    if (input.baseline == nullptr) {
        return "Pin a design, then change it: the ratios stand here.";
    }
    return input.baseline->runs() ? "" : "The pinned design does not run. Pin another to compare with it.";
}

}  // namespace

RatioFigure ratioFigure(const RatioInput& input)
{
    IRONLAB_EXPECTS(input.now != nullptr);
    RatioFigure figure;
    figure.title = "Metric ratio counter";
    figure.scope = "against the pinned baseline";
    figure.message = messageOf(input);
    if (!figure.compares()) {
        return figure;
    }
    const auto factors = physics::ratioFactors(*input.now, *input.baseline);
    if (!factors) {
        figure.message = "With an infinite speedup the peaks have no ratio.";
        return figure;
    }
    figure.counters = countersOf(input, *factors);
    addProduct(figure, input, *factors);
    return figure;
}

std::string rateUnit(physics::WorkUnit unit)
{
    switch (unit) {
    case physics::WorkUnit::Token: return "tok/s";
    case physics::WorkUnit::Frame: return "fps";
    default: return std::string(pluralName(unit)) + "/s";
    }
}

Description describe(const RatioFigure& figure)
{
    Description description{figure.title, figure.message, "Left and right arrows walk through the numbers."};
    if (figure.compares()) {
        std::string summary = "Now against the pinned baseline: ";
        for (const RatioCounter& counter : figure.counters) {
            summary += (&counter == &figure.counters.front() ? "" : ", ") + counter.name + " " + counter.ratio;
        }
        summary += ". The product " + figure.factors.front().number;
        for (std::size_t i = 1; i < figure.factors.size(); ++i) {
            summary += " " + withSign(figure.factors[i]);
        }
        description.summary = summary + " = " + figure.result.number + " is exact.";
    }
    description.summary = spoken(description.summary);
    return description;
}

std::size_t probeCount(const RatioFigure& figure)
{
    return figure.compares() ? figure.counters.size() + figure.factors.size() + 1 : 0;
}

std::string probeText(const RatioFigure& figure, std::size_t probe)
{
    IRONLAB_EXPECTS(probe < probeCount(figure));
    if (probe < figure.counters.size()) {
        const RatioCounter& counter = figure.counters[probe];
        return spoken(counter.name + " " + counter.ratio + ": " + counter.change + ".");
    }
    const std::size_t at = probe - figure.counters.size();
    const RatioFactor& factor = at < figure.factors.size() ? figure.factors[at] : figure.result;
    const std::string role = at < figure.factors.size() ? "Factor " : "Result ";
    return spoken(role + factor.number + ": " + factor.name + (factor.detail.empty() ? "" : " " + factor.detail) + ".");
}

DataTable dataTable(const RatioFigure& figure)
{
    DataTable table;
    table.title = figure.title;
    table.columns = {{"quantity", "", false}, {"ratio", "", true}, {"detail", "", false}};
    for (const RatioCounter& counter : figure.counters) {
        table.addRow({counter.name, {counter.ratio, counter.value}, counter.change});
    }
    for (const RatioFactor& factor : figure.factors) {
        table.addRow({"factor: " + factor.name, {factor.number, factor.value}, factor.detail});
    }
    if (figure.compares()) {
        table.addRow({"product: " + figure.result.name,
                      {figure.result.number, figure.result.value},
                      figure.result.detail + " in flight"});
    } else {
        table.notes.push_back({"Answer", figure.message});
    }
    return table;
}

std::string text(const RatioFigure& figure)
{
    std::string result = figure.title + ", " + figure.scope + "\n";
    if (!figure.compares()) {
        return result + figure.message + "\n";
    }
    for (const RatioCounter& counter : figure.counters) {
        result += counter.ratio + "  " + counter.name + "  " + counter.change + "\n";
    }
    result += figure.productTitle + "\n";
    for (const RatioFactor& factor : figure.factors) {
        result += (&factor == &figure.factors.front() ? factor.number : " " + withSign(factor)) + " (" + factor.name
                  + " " + factor.detail + ")";
    }
    return result + " = " + figure.result.number + " (" + figure.result.name + ")\n";
}

}  // namespace ironlab::present
