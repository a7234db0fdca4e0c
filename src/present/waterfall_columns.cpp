// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "waterfall_parts.h"

#include <ironlab/present/levers.h>
#include <ironlab/present/number_columns.h>
#include <ironlab/present/printed_ratio.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace ironlab::present {
namespace {

constexpr int kRatioDigits = 3;
constexpr int kFewerRatioDigits = 2;  ///< that follow where a third would take more digits than a reader takes in
constexpr int kMostDigits = 6;        ///< of the longest number

using physics::Evaluation;
using physics::Term;

/// Digits with which the quotient of two printed numbers reads as their ratio; none where no number of them does.
std::optional<int> ratioDigits(double ratio, double printedNow, double printedBefore)
{
    if (printedNow > 0.0 && printedBefore > 0.0) {
        for (const int digits : {kRatioDigits, kFewerRatioDigits}) {
            if (signedRatio(printedNow / printedBefore, digits) == signedRatio(ratio, digits)) {
                return digits;
            }
        }
    }
    return std::nullopt;
}

/// A row's numbers of both columns.
struct Pair {
    double now = 0.0;
    double before = 0.0;
};

/// What did not change must not look as if it had.
bool isUnchanged(const Pair& pair)
{
    constexpr double kSame = 1e-9;
    return std::abs(pair.now - pair.before) <= kSame * std::abs(pair.before);
}

/// "× 38.4" of the times as they are: the columns, which have one unit, may print too few digits of one of the two for the ratio to
/// follow from them; "new" and "gone" where one of the two is nothing.
void tellChange(WaterfallRow& row, const Pair& exact)
{
    const bool isRatio = exact.now != 0.0 && exact.before != 0.0;
    row.change = isRatio                     ? ratioText(exact.now / exact.before)
                 : exact.now == exact.before ? std::string(kUnknownText)
                 : exact.now != 0.0          ? "new"
                                             : "gone";
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
    figure.total.share = shares.back();
    figure.total.exact = quantityText(figure.total.seconds, "s");
}

/// Each row's, the total last.
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

/// Both columns as printed in a scale.
struct Columns {
    SummedColumn now;
    SummedColumn before;
};

Columns columnsOf(const Pairs& pairs, const NumberScale& nowScale, const NumberScale& beforeScale)
{
    std::vector<double> now;
    std::vector<double> before;
    std::vector<bool> same;
    double listed = 0.0;
    for (std::size_t i = 0; i + 1 < pairs.size(); ++i) {
        now.push_back(pairs[i].now);
        before.push_back(pairs[i].before);
        same.push_back(isUnchanged(pairs[i]));
        listed += pairs[i].before;
    }
    Columns columns{summedColumn(now, pairs.back().now, nowScale, same),
                    summedColumn(before, pairs.back().before, beforeScale, same)};
    // A baseline that overlaps while the design at hand does not has time that no row shows.
    const bool isWhole = std::abs(listed - pairs.back().before) <= 1e-9 * pairs.back().before;
    for (std::size_t i = 0; !isWhole && i < before.size(); ++i) {
        columns.before.parts[i] = columnDigits(before[i], beforeScale);
        columns.before.values[i] = roundedTo(before[i], beforeScale);
    }
    return columns;
}

/// A row of the two columns as printed.
Pair printedPair(const Pairs& pairs, const Columns& columns, std::size_t row)
{
    const bool isTotal = row + 1 == pairs.size();
    return {isTotal ? roundedTo(pairs[row].now, columns.now.scale) : columns.now.values[row],
            isTotal ? roundedTo(pairs[row].before, columns.before.scale) : columns.before.values[row]};
}

/// What a reader who divides the printed numbers of a row finds off: nothing where the printed ratio is their quotient, else one
/// and the error, which is whole where one of them vanishes.
double faultOf(const Pairs& pairs, const Columns& columns, std::size_t row)
{
    const auto [now, before] = printedPair(pairs, columns, row);
    if (!(pairs[row].now > 0.0) || !(pairs[row].before > 0.0)) {
        return 0.0;
    }
    const double ratio = pairs[row].now / pairs[row].before;
    if (isUnchanged(pairs[row]) && std::abs(now - before) > 0.5 * columns.now.scale.lastDigit()) {
        return 1.0;
    }
    if (const auto digits = ratioDigits(ratio, now, before)) {
        constexpr double kRounder = 0.1;
        return *digits == kRatioDigits ? 0.0 : kRounder;
    }
    const bool isPrinted = now > 0.0 && before > 0.0;
    return 1.0 + (isPrinted ? std::min(1.0, std::abs(std::log(now / before / ratio))) : 1.0);
}

/// Whether a column's numbers, each as it stands alone, are the ones printed.
bool isStraight(const SummedColumn& column, const Pairs& pairs, double Pair::*side)
{
    for (std::size_t i = 0; i < column.values.size(); ++i) {
        if (std::abs(column.values[i] - roundedTo(pairs[i].*side, column.scale)) > 0.5 * column.scale.lastDigit()) {
            return false;
        }
    }
    return true;
}

/// How much a reader who computes the printed numbers again would find off, with so many decimals more than three digits take. A
/// digit more has to be worth its while, and one that is bent says the less the finer it is.
double faultsOf(const Pairs& pairs, const Columns& columns, int more)
{
    constexpr double kDecimal = 0.15;
    constexpr std::array kBent{1.0, 0.15, 0.05};
    const double bent = kBent[static_cast<std::size_t>(std::clamp(more, 0, static_cast<int>(kBent.size()) - 1))];
    double faults = kDecimal * more;
    faults += isStraight(columns.now, pairs, &Pair::now) ? 0.0 : bent;
    faults += isStraight(columns.before, pairs, &Pair::before) ? 0.0 : bent;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        faults += faultOf(pairs, columns, i);
    }
    return faults;
}

/// Decimals with which a total has three digits.
int decimalsOf(double total, double unitSize)
{
    return std::max(0, kRatioDigits - 1 - static_cast<int>(std::floor(std::log10(total / unitSize) + 1e-12)));
}

/// The unit of the limit where the columns read well in it, so that one figure has one unit.
NumberScale scaleOf(double total, const WaterfallInput& input)
{
    const std::optional<Time> limit = input.required ? input.required : input.limit;
    NumberScale own = commonScale({total}, "s");
    return limit ? scaleBeside(total, limit->in(unit::second), "s") : own;
}

/// Both columns in one scale, as fine as the printed ratios need. None where the two are too far apart for one unit.
std::optional<Columns> sharedColumns(const Pairs& pairs, const WaterfallInput& input)
{
    constexpr double kMostInOneUnit = 9999.0;
    const Pair& total = pairs.back();
    NumberScale scale = scaleOf(total.now, input);
    const NumberScale ofBefore = scaleOf(total.before, input);
    if (ofBefore.unitSize < scale.unitSize) {
        scale = ofBefore;
        scale.decimals = decimalsOf(total.now, scale.unitSize);
    }
    if (std::max(total.now, total.before) / scale.unitSize > kMostInOneUnit) {
        return std::nullopt;
    }
    const int whole = static_cast<int>(std::log10(std::max(total.now, total.before) / scale.unitSize)) + 1;
    // Three digits of a long total are no decimals yet, and beside it a short one is told by them alone.
    const int more = kMoreDecimals + std::max(0, whole - kRatioDigits + 1);
    const int most = std::max(scale.decimals, std::min(scale.decimals + more, kMostDigits - whole));
    Columns best = columnsOf(pairs, scale, scale);
    const int least = scale.decimals;
    double fewest = faultsOf(pairs, best, 0);
    while (scale.decimals < most) {
        ++scale.decimals;
        Columns finer = columnsOf(pairs, scale, scale);
        if (const double faults = faultsOf(pairs, finer, scale.decimals - least); faults < fewest) {
            best = std::move(finer);
            fewest = faults;
        }
    }
    return best;
}

/// Each column in a unit of its own.
Columns apartColumns(const Pairs& pairs, const WaterfallInput& input)
{
    std::vector<double> now;
    std::vector<double> before;
    for (std::size_t i = 0; i + 1 < pairs.size(); ++i) {
        now.push_back(pairs[i].now);
        before.push_back(pairs[i].before);
    }
    const auto scale = [&input](const std::vector<double>& parts, double total) {
        return scaleThatAddsUp(parts, total, scaleOf(total, input));
    };
    return columnsOf(pairs, scale(now, pairs.back().now), scale(before, pairs.back().before));
}

void fillBaseline(WaterfallFigure& figure, const Pairs& pairs, const Columns& columns)
{
    const SummedColumn& column = columns.before;
    for (std::size_t i = 0; i < figure.rows.size(); ++i) {
        WaterfallRow& row = figure.rows[i];
        row.baseline = column.parts[i];
        row.secondsBefore = pairs[i].before;
        tellChange(row, pairs[i]);
    }
    figure.total.baseline = column.total;
    figure.total.secondsBefore = pairs.back().before;
    tellChange(figure.total, pairs.back());
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
                row.savedBy = lever.knob;
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
    const double total = figure.total.seconds;
    // What is told beside the columns needs no more digits than three.
    const auto told = [total](NumberScale scale) {
        scale.decimals = total > 0.0 ? std::min(scale.decimals, decimalsOf(total, scale.unitSize)) : scale.decimals;
        return scale;
    };
    if (!figure.hasBaseline) {
        const SummedColumn column = summedColumn(parts, total, scaleThatAddsUp(parts, total, scaleOf(total, input)));
        fillNow(figure, column, shareColumn(parts, total));
        fillSavings(figure, levers, told(column.scale));
        return told(column.scale);
    }
    const Pairs pairs = pairsOf(figure, *input.baseline);
    const std::optional<Columns> shared = sharedColumns(pairs, input);
    const Columns columns = shared ? *shared : apartColumns(pairs, input);
    fillNow(figure, columns.now, shareColumn(parts, total));
    fillBaseline(figure, pairs, columns);
    return told(columns.now.scale);
}

std::string savingText(Time saved, const NumberScale& scale)
{
    const double lastDigit = scale.lastDigit();
    const double value = saved.in(unit::second);
    return value < lastDigit ? quantityText(value, "s") : scale.text(value);
}

}  // namespace ironlab::present
