// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure_words.h"

#include <ironlab/base/contract.h>
#include <ironlab/lab/rate_unit.h>
#include <ironlab/present/number_columns.h>
#include <ironlab/present/obstacle_text.h>
#include <ironlab/present/printed_ratio.h>
#include <ironlab/present/ratio_figure.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
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

using Reads = std::function<bool(double quotient)>;

/// "312 → 989 TFLOP/s"; FLOP beside OP keep a unit each.
PrintedChange operationChange(const RatioInput& input, double before, double now, std::string_view per,
                              const Reads& reads)
{
    const std::string unitName = "FLOP" + std::string(per);
    PrintedChange change = followingChange(before, now, unitName, reads);
    if (input.integer == input.baselineInteger) {
        change.text = countedAs(change.text, input.integer);
        change.brief = countedAs(change.brief, input.integer);
        return change;
    }
    const std::size_t arrow = change.text.find(" → ");
    const bool sharesUnit = change.text.find("FLOP") > arrow;
    const std::string first =
        change.text.substr(0, arrow) + (sharesUnit ? change.text.substr(change.text.rfind(' ')) : "");
    change.text = countedAs(first, input.baselineInteger) + countedAs(change.text.substr(arrow), input.integer);
    change.brief = change.bare = change.text;
    return change;
}

Operations operationsCompared(const RatioInput& input)
{
    return operationsOf(std::vector<bool>{input.integer, input.baselineInteger});
}

/// Two digits of each side where the ratio follows from them.
std::string shareChange(double before, double now, const Reads& reads)
{
    constexpr int kFewest = 2;
    const int digits = digitsToRead(
        [&](int each) { return reads(significantValue(now, each) / significantValue(before, each)); }, kFewest);
    return significantText(before, digits) + " → " + significantText(now, digits);
}

/// Three digits of each at least: a share that is all but gone still says how small it is.
std::string percentChange(double before, double now, const Reads& reads)
{
    constexpr std::string_view kPercent = " %";
    const int digits =
        digitsToRead([&](int each) { return reads(printedShare(now, each) / printedShare(before, each)); });
    std::string from = shareText(before, digits);
    const std::string to = shareText(now, digits);
    if (from.ends_with(kPercent) && to.ends_with(kPercent)) {
        from.erase(from.size() - kPercent.size());
    }
    return from + " → " + to;
}

RatioCounter counterOf(std::string name, double ratio, int digits, const std::function<PrintedChange(Reads)>& changeOf)
{
    const std::string printed = signedRatio(ratio, digits);
    PrintedChange change = changeOf([&](double quotient) { return signedRatio(quotient, digits) == printed; });
    return {printed, std::move(name), std::move(change.text), std::move(change.brief), ratio};
}

/// The ends of the product have the digits that they have in it.
std::vector<RatioCounter> countersOf(const RatioInput& input, const RatioFactors& factors,
                                     const PrintedProduct& product)
{
    constexpr int kDigits = 3;
    const Evaluation& now = *input.now;
    const Evaluation& before = *input.baseline;
    const auto bandwidth = [](const Evaluation& e) { return e.machine.bandwidth.in(unit::bytePerSecond); };
    const auto throughput = [](const Evaluation& e) { return e.throughput.in(unit::perSecond); };
    RatioCounter peak = counterOf("Peak " + operationUnit(operationsCompared(input)), factors.peak,
                                  product.digits.front(), [&](const Reads& reads) {
                                      PrintedChange change =
                                          operationChange(input, peakOf(before), peakOf(now), "/s", reads);
                                      change.brief = change.bare;
                                      return change;
                                  });
    return {
        std::move(peak),
        counterOf("Bandwidth", factors.bandwidth, kDigits,
                  [&](const Reads& reads) { return followingChange(bandwidth(before), bandwidth(now), "B/s", reads); }),
        counterOf("Throughput", factors.throughput, product.resultDigits, [&](const Reads& reads) {
            return followingChange(throughput(before), throughput(now), lab::rateUnit(input.unit), reads);
        })};
}

double unitWork(const Evaluation& evaluation)
{
    return evaluation.work.flops.in(unit::flop) / evaluation.work.batch;
}

std::vector<RatioFactor> factorsOf(const RatioInput& input, const RatioFactors& factors)
{
    std::vector<RatioFactor> result{{"", "peak", operationUnit(operationsCompared(input)), "", factors.peak, "peak"}};
    if (std::abs(factors.workPerUnit - 1.0) > kSame) {
        result.push_back({"", "work per " + std::string(fileName(input.unit)), "", "", factors.workPerUnit, "work"});
    }
    result.push_back({"", "achievable", "", "", factors.achievable, "achievable"});
    result.push_back({"", "of the time computing", "", "", factors.computingShare, "computing"});
    return result;
}

/// Both sides of each factor but the peak, which stands beside the product with its own.
void addSides(RatioFigure& figure, const RatioInput& input, const PrintedProduct& product)
{
    const Evaluation& now = *input.now;
    const Evaluation& before = *input.baseline;
    const std::size_t achievable = figure.factors.size() - 2;
    const auto reads = [&](std::size_t at) {
        return [&figure, &product, at](double quotient) {
            return factorText(quotient, product.digits[at]) == figure.factors[at].number;
        };
    };
    if (achievable > 1) {
        // More work in each unit is less throughput: its ratio is turned.
        const auto turned = [asked = reads(1)](double quotient) { return asked(1.0 / quotient); };
        PrintedChange change = operationChange(input, unitWork(before), unitWork(now), "", turned);
        figure.factors[1].detail = std::move(change.text);
        figure.factors[1].brief = std::move(change.brief);
    }
    RatioFactor& share = figure.factors[achievable];
    share.brief = shareChange(before.computeEfficiency(), now.computeEfficiency(), reads(achievable));
    share.detail = "share " + share.brief;
    RatioFactor& computing = figure.factors.back();
    computing.detail = computing.brief =
        percentChange(computingShare(before), computingShare(now), reads(achievable + 1));
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
    addSides(figure, input, product);
    figure.counters = countersOf(input, factors, product);
    figure.result = {product.result, "throughput", "one batch", "", factors.throughput, "rate"};
    const bool isMoved = std::any_of(values.begin(), values.end(), [](double v) { return std::abs(v - 1.0) > kSame; });
    if (!isMoved) {
        figure.productTitle = "Move a slider, and here stands why the throughput changes";
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
    addProduct(figure, input, *factors);
    return figure;
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
