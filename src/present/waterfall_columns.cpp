// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "waterfall_parts.h"

#include <ironlab/present/levers.h>
#include <ironlab/present/number_columns.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace ironlab::present {
namespace {

constexpr int kRatioDigits = 3;
constexpr int kFewestRatioDigits = 2;
constexpr int kMoreDecimals = 2;  ///< beyond which a column would be nothing but digits

using physics::Evaluation;
using physics::Term;

/// "× 38.2"; "new" and "gone" where one of the two is nothing.
std::string changeOf(double now, double before, int digits)
{
    if (now == 0.0 || before == 0.0) {
        return now == before ? std::string(kUnknownText) : now != 0.0 ? "new" : "gone";
    }
    return signedRatio(now / before, digits);
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

/// The numbers of both columns: each row's pair, the total last.
struct Pair {
    double now = 0.0;
    double before = 0.0;
};
using Pairs = std::vector<Pair>;

Pairs pairsOf(const WaterfallFigure& figure, const Evaluation& baseline)
{
    Pairs pairs;
    for (const WaterfallRow& row : figure.rows) {
        pairs.push_back({row.seconds, baselineSeconds(row, baseline)});
    }
    pairs.push_back({figure.total.seconds, baseline.latency.in(unit::second)});
    return pairs;
}

double rounded(double value, const NumberScale& scale)
{
    const double lastDigit = scale.lastDigit();
    return std::round(value / lastDigit) * lastDigit;
}

/// Both columns as printed in a scale.
struct Columns {
    SummedColumn now;
    SummedColumn before;
};

Columns columnsOf(const Pairs& pairs, const NumberScale& nowScale, const NumberScale& beforeScale)
{
    std::vector<double> now;
    std::vector<double> before;
    double listed = 0.0;
    for (std::size_t i = 0; i + 1 < pairs.size(); ++i) {
        now.push_back(pairs[i].now);
        before.push_back(pairs[i].before);
        listed += pairs[i].before;
    }
    Columns columns{summedColumn(now, pairs.back().now, nowScale),
                    summedColumn(before, pairs.back().before, beforeScale)};
    // A baseline that overlaps while the design at hand does not has time that no row shows.
    const bool isWhole = std::abs(listed - pairs.back().before) <= 1e-9 * pairs.back().before;
    for (std::size_t i = 0; !isWhole && i < before.size(); ++i) {
        columns.before.parts[i] = columnDigits(before[i], beforeScale);
        columns.before.values[i] = rounded(before[i], beforeScale);
    }
    return columns;
}

/// Digits of the ratio of a row that follow from its printed numbers; 0 where not even two do.
int followingDigits(const Pairs& pairs, const Columns& columns, std::size_t row)
{
    const bool isTotal = row + 1 == pairs.size();
    const double now = isTotal ? rounded(pairs[row].now, columns.now.scale) : columns.now.values[row];
    const double before = isTotal ? rounded(pairs[row].before, columns.before.scale) : columns.before.values[row];
    const bool isPrinted = now > 0.0 && before > 0.0;
    for (int digits = kRatioDigits; isPrinted && digits >= kFewestRatioDigits; --digits) {
        if (signedRatio(now / before, digits) == signedRatio(pairs[row].now / pairs[row].before, digits)) {
            return digits;
        }
    }
    return isPrinted ? 0 : kRatioDigits;
}

/// Decimals from which the least number of a pair has so many last digits that its ratio means something.
int decimalsToCompare(const Pairs& pairs, const NumberScale& scale)
{
    constexpr double kFewestSteps = 20.0;
    int needed = scale.decimals;
    for (const Pair& pair : pairs) {
        const double least = std::min(pair.now, pair.before) / scale.unitSize;
        if (least <= 0.0) {
            continue;
        }
        const int decimals = static_cast<int>(std::ceil(std::log10(kFewestSteps / least) - 1e-9));
        if (decimals <= scale.decimals + kMoreDecimals) {
            needed = std::max(needed, decimals);
        }
    }
    return needed;
}

bool allFollow(const Pairs& pairs, const Columns& columns)
{
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        if (pairs[i].now > 0.0 && pairs[i].before > 0.0 && followingDigits(pairs, columns, i) == 0) {
            return false;
        }
    }
    return true;
}

/// Decimals with which a total has three digits.
int decimalsOf(double total, double unitSize)
{
    return std::max(0, kRatioDigits - 1 - static_cast<int>(std::log10(total / unitSize)));
}

/// Both columns in one scale, as fine as the printed ratios need. None where the two are too far apart for one unit.
std::optional<Columns> sharedColumns(const Pairs& pairs)
{
    constexpr double kMostInOneUnit = 9999.0;
    const Pair& total = pairs.back();
    NumberScale scale = commonScale({total.now}, "s");
    const double smallerUnit = std::min(scale.unitSize, commonScale({total.before}, "s").unitSize);
    if (smallerUnit < scale.unitSize) {
        scale = commonScale({total.before}, "s");
        scale.decimals = decimalsOf(total.now, scale.unitSize);
    }
    if (std::max(total.now, total.before) / scale.unitSize > kMostInOneUnit) {
        return std::nullopt;
    }
    const int most = scale.decimals + kMoreDecimals;
    scale.decimals = decimalsToCompare(pairs, scale);
    Columns columns = columnsOf(pairs, scale, scale);
    while (scale.decimals < most && !allFollow(pairs, columns)) {
        ++scale.decimals;
        columns = columnsOf(pairs, scale, scale);
    }
    return columns;
}

void fillBaseline(WaterfallFigure& figure, const Pairs& pairs, const Columns& columns, bool isShared)
{
    const SummedColumn& column = columns.before;
    const auto change = [&](std::size_t row) {
        const int digits = isShared ? followingDigits(pairs, columns, row) : kRatioDigits;
        return changeOf(pairs[row].now, pairs[row].before, std::max(digits, kFewestRatioDigits));
    };
    for (std::size_t i = 0; i < figure.rows.size(); ++i) {
        WaterfallRow& row = figure.rows[i];
        row.baseline = column.parts[i];
        row.secondsBefore = pairs[i].before;
        row.change = change(i);
    }
    figure.total.baseline = column.total;
    figure.total.secondsBefore = pairs.back().before;
    figure.total.change = change(figure.rows.size());
    const bool sameUnit = column.scale.unit == columns.now.scale.unit;
    figure.baselineHead = sameUnit ? "baseline" : "baseline, " + column.scale.unit;
    figure.baselineFlag = "baseline " + (sameUnit ? column.total : column.total + " " + column.scale.unit);
}

void fillSavings(WaterfallFigure& figure, const std::vector<Lever>& levers, const NumberScale& scale)
{
    for (const Lever& lever : levers) {
        for (WaterfallRow& row : figure.rows) {
            if (lever.isRate() && row.term == lever.term) {
                row.saves = savingText(lever.saves, scale);
                row.secondsSaved = lever.saves.in(unit::second);
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
    if (!figure.hasBaseline) {
        const SummedColumn column = summedColumn(parts, figure.total.seconds, "s");
        fillNow(figure, column, shareColumn(parts, figure.total.seconds));
        fillSavings(figure, levers, column.scale);
        return column.scale;
    }
    const Pairs pairs = pairsOf(figure, *input.baseline);
    const std::optional<Columns> shared = sharedColumns(pairs);
    const Columns columns =
        shared ? *shared
               : columnsOf(pairs, commonScale({pairs.back().now}, "s"), commonScale({pairs.back().before}, "s"));
    const SummedColumn& column = columns.now;
    fillNow(figure, column, shareColumn(parts, figure.total.seconds));
    fillBaseline(figure, pairs, columns, shared.has_value());
    // What is told beside the columns needs no more digits than it has without a baseline.
    NumberScale told = column.scale;
    told.decimals = std::min(told.decimals, decimalsOf(std::max(told.unitSize, figure.total.seconds), told.unitSize));
    return told;
}

std::string signedRatio(double ratio, int digits)
{
    const bool shrinks = ratio < 1.0 && significantValue(ratio, digits) != 1.0;
    return shrinks ? "÷ " + significantText(1.0 / ratio, digits) : "× " + significantText(ratio, digits);
}

std::string savingText(Time saved, const NumberScale& scale)
{
    const double lastDigit = scale.lastDigit();
    const double value = saved.in(unit::second);
    return value < lastDigit / 2.0 ? "under " + scale.text(lastDigit) : scale.text(value);
}

}  // namespace ironlab::present
