// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "waterfall_parts.h"

#include <ironlab/present/levers.h>
#include <ironlab/present/number_columns.h>

#include <cmath>
#include <limits>

namespace ironlab::present {
namespace {

using physics::Evaluation;
using physics::Term;

std::string changeOf(double now, double before)
{
    if (now == 0.0 && before == 0.0) {
        return std::string(kUnknownText);
    }
    return ratioText(before > 0.0 ? now / before : std::numeric_limits<double>::infinity());
}

double baselineSeconds(const WaterfallRow& row, const Evaluation& baseline)
{
    return row.term ? baseline.terms[*row.term].in(unit::second) : -hiddenSeconds(baseline);
}

void fillNow(WaterfallFigure& figure, const SummedColumn& column, const std::vector<std::string>& shares)
{
    for (std::size_t i = 0; i < figure.rows.size(); ++i) {
        WaterfallRow& row = figure.rows[i];
        row.now = column.parts[i];
        row.share = shares[i];
        row.exact = quantityText(row.seconds, "s");
    }
    figure.total.now = column.total;
    figure.total.share = "100 %";
    figure.total.exact = quantityText(figure.total.seconds, "s");
}

void fillBaseline(WaterfallFigure& figure, const Evaluation& baseline, const NumberScale& nowScale)
{
    std::vector<double> parts;
    double listed = 0.0;
    for (const WaterfallRow& row : figure.rows) {
        parts.push_back(baselineSeconds(row, baseline));
        listed += parts.back();
    }
    const double total = baseline.latency.in(unit::second);
    // A baseline that overlaps while the design at hand does not has time that no row shows.
    const bool isWhole = std::abs(listed - total) <= 1e-9 * total;
    SummedColumn column = summedColumn(parts, total, "s");
    for (std::size_t i = 0; i < figure.rows.size(); ++i) {
        WaterfallRow& row = figure.rows[i];
        row.baseline = isWhole ? column.parts[i] : columnDigits(parts[i], column.scale);
        row.change = row.term ? changeOf(row.seconds, parts[i]) : "";
    }
    figure.total.baseline = column.total;
    figure.total.change = changeOf(figure.total.seconds, total);
    const bool sameUnit = column.scale.unit == nowScale.unit;
    figure.baselineHead = sameUnit ? "baseline" : "baseline, " + column.scale.unit;
    figure.baselineFlag = "baseline " + (sameUnit ? column.total : column.total + " " + column.scale.unit);
}

void fillSavings(WaterfallFigure& figure, const std::vector<Lever>& levers, const NumberScale& scale)
{
    for (const Lever& lever : levers) {
        for (WaterfallRow& row : figure.rows) {
            if (lever.isRate() && row.term == lever.term) {
                row.saves = savingText(lever.saves, scale);
            }
        }
    }
}

}  // namespace

NumberScale fillColumns(WaterfallFigure& figure, const WaterfallInput& input, const std::vector<Lever>& levers)
{
    std::vector<double> parts;
    for (const WaterfallRow& row : figure.rows) {
        parts.push_back(row.seconds);
    }
    const SummedColumn column = summedColumn(parts, figure.total.seconds, "s");
    fillNow(figure, column, shareColumn(parts, figure.total.seconds));
    if (figure.hasBaseline) {
        fillBaseline(figure, *input.baseline, column.scale);
    } else {
        fillSavings(figure, levers, column.scale);
    }
    return column.scale;
}

std::string savingText(Time saved, const NumberScale& scale)
{
    const double lastDigit = scale.unitSize * std::pow(10.0, -scale.decimals);
    const double value = saved.in(unit::second);
    return value < lastDigit / 2.0 ? "under " + scale.text(lastDigit) : scale.text(value);
}

}  // namespace ironlab::present
