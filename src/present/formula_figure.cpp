// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/base/contract.h>
#include <ironlab/base/letter_case.h>
#include <ironlab/present/formula_figure.h>
#include <ironlab/present/number_columns.h>
#include <ironlab/present/obstacle_text.h>
#include <ironlab/present/printed_ratio.h>
#include <ironlab/present/term_text.h>

#include <algorithm>
#include <cmath>
#include <string_view>

namespace ironlab::present {
namespace {

using physics::AmdahlReport;

constexpr int kFewestDecimals = 3;
constexpr int kMostDecimals = 9;
constexpr int kHeldDigits = 4;  ///< of today's T, where three would not give what follows from it
constexpr double kSame = 5e-4;  ///< share by which law and model may differ without a note

/// The law's two numbers.
struct Law {
    double parallel = 0.0;
    double accelerator = 1.0;
};

/// Share of the time at S = 1 that S can take away; with the whole accelerator sped up this is the report's own p.
double parallelFraction(const AmdahlReport& report)
{
    return report.baselineLatency > Time{} ? 1.0 - report.latencyFloor / report.baselineLatency : 0.0;
}

std::string speedupText(double value)
{
    return significantText(value, 3);
}

double rounded(double value, int decimals)
{
    const double unit = std::pow(10.0, decimals);
    return std::round(value * unit) / unit;
}

/// A floor stands beside today's T and what is asked, in the unit that the page has for both.
std::string floorText(const FormulaInput& input, double seconds)
{
    const Time beside = input.target.value_or(input.now->amdahl.baselineLatency);
    return textBeside(seconds, beside.in(unit::second), "s");
}

/// What is left of T at S = ∞, from the numbers that the page prints.
std::string printedFloor(const FormulaInput& input, double parallel)
{
    const double held = significantValue(input.now->amdahl.baselineLatency.in(unit::second), kHeldDigits);
    return floorText(input, held * (1.0 - parallel));
}

std::string floorText(const FormulaInput& input)
{
    return floorText(input, input.now->amdahl.latencyFloor.in(unit::second));
}

/// Decimals of p with which the printed numbers give the printed speedup and the printed floor.
int decimalsFor(const Law& law, const FormulaInput& input, const std::string& result)
{
    int ofSpeedup = kMostDecimals;
    for (int decimals = kMostDecimals; decimals >= kFewestDecimals; --decimals) {
        const double printed = rounded(law.parallel, decimals);
        if (speedupText(physics::amdahlSpeedup(printed, law.accelerator)) == result) {
            ofSpeedup = decimals;
        }
    }
    // The floor takes at most two more: behind them its own last digit decides.
    for (int decimals = ofSpeedup; decimals <= std::min(ofSpeedup + 2, kMostDecimals); ++decimals) {
        if (printedFloor(input, rounded(law.parallel, decimals)) == floorText(input)) {
            return decimals;
        }
    }
    return ofSpeedup;
}

/// S without loss for every value a slider or a box can give: whole numbers in full, others with up to six digits.
std::string acceleratorText(double speedup)
{
    if (!std::isfinite(speedup) || speedup == std::round(speedup)) {
        return fixedText(speedup, 0);
    }
    int digits = 3;
    while (digits < 6 && significantValue(speedup, digits) != significantValue(speedup, 12)) {
        ++digits;
    }
    return significantText(speedup, digits);
}

/// With no more digits than it takes not to be more than what is enough already.
double enoughUpTo(double needed, double most)
{
    return enoughValue(needed, digitsToRead([&](int digits) { return enoughValue(needed, digits) <= most; }));
}

void addFormula(FormulaFigure& figure, const FormulaInput& input, const Law& law)
{
    figure.result = speedupText(physics::amdahlSpeedup(law.parallel, law.accelerator));
    const int decimals = decimalsFor(law, input, figure.result);
    const double printed = rounded(law.parallel, decimals);
    figure.law = "1 / ((1 − p) + p / S)";
    figure.symbols = "speedup = \\frac{1}{(1 − *p*) + *p* / *S*}";
    figure.numbers = "\\frac{1}{" + fixedText(1.0 - printed, decimals) + " + " + fixedText(printed, decimals) + " / "
                     + acceleratorText(law.accelerator) + "}";
}

constexpr std::string_view kEquals = "= ";

std::string withoutSign(const std::string& value)
{
    return value.starts_with(kEquals) ? value.substr(kEquals.size()) : value;
}

std::string withoutMarks(std::string markup)
{
    std::erase_if(markup, [](char c) { return c == '*' || c == '^' || c == '{' || c == '}'; });
    return markup;
}

FormulaColumn column(std::string head, std::string markup, const std::string& value)
{
    FormulaColumn result{std::move(head), std::move(markup), std::string(kEquals) + value, ""};
    result.spoken = spoken(withoutMarks(result.head) + ": " + value);
    return result;
}

/// An answer in words stands without a sign before it.
FormulaColumn answered(FormulaColumn column)
{
    column.value.erase(0, kEquals.size());
    return column;
}

FormulaColumn criticalColumn(const AmdahlReport& report, Time target, double accelerator)
{
    constexpr const char* kHead = "critical *p*";
    constexpr const char* kFormula = "(1 − *T*^{∗} / *T*) / (1 − 1 / *S*)";
    if (report.baselineLatency <= target) {
        return answered(column(kHead, kFormula, "none needed: met at S = 1"));
    }
    const auto critical = physics::criticalParallelFraction(report.baselineLatency, target, accelerator);
    return critical ? column(kHead, kFormula, significantText(*critical, 3))
                    : answered(column(kHead, kFormula, "none suffices"));
}

void addColumns(FormulaFigure& figure, const FormulaInput& input, const Law& law)
{
    const AmdahlReport& report = input.now->amdahl;
    figure.columns.push_back(
        column("limit, *S* = ∞", "1 / (1 − *p*)", speedupText(physics::amdahlLimit(law.parallel))));
    figure.columns.push_back(column("floor", "*T* (1 − *p*)", floorText(input)));
    if (!input.target) {
        return;
    }
    figure.columns.push_back(column("needed, *T*^{∗} = " + limitText(input.target->in(unit::second), "s"),
                                    "*T* / *T*^{∗}", speedupText(report.baselineLatency / *input.target)));
    if (input.criticalFractionClaimed) {
        figure.columns.push_back(criticalColumn(report, *input.target, law.accelerator));
    }
}

std::string verdictOf(const FormulaInput& input, const Law& law)
{
    if (!input.target) {
        return {};
    }
    const AmdahlReport& report = input.now->amdahl;
    const auto needed = physics::requiredSpeedup(report.baselineLatency, law.parallel, *input.target);
    if (!needed) {
        return "Too serial: no speedup is enough.";
    }
    if (*needed <= 1.0) {
        return "Met at S = 1.";
    }
    // What is typed as it stands meets the target.
    const double enough = law.accelerator >= *needed ? enoughUpTo(*needed, law.accelerator) : enoughValue(*needed, 3);
    const std::string told = acceleratorText(enough);
    return *needed <= law.accelerator ? "Met from S = " + told + " on." : "Missed: needs S = " + told + ".";
}

}  // namespace

FormulaFigure formulaFigure(const FormulaInput& input)
{
    IRONLAB_EXPECTS(input.now != nullptr && input.design != nullptr);
    FormulaFigure figure;
    figure.title = "Formula, with your numbers";
    const ObstacleText obstacle = obstacleText(*input.now, input.design);
    if (!obstacle.isEmpty()) {
        figure.message = obstacle.answer;
        return figure;
    }
    const Law law{parallelFraction(input.now->amdahl), input.design->acceleratorSpeedup};
    addFormula(figure, input, law);
    addColumns(figure, input, law);
    figure.verdict = verdictOf(input, law);
    const double model = input.now->amdahl.speedup;
    const double lawSpeedup = physics::amdahlSpeedup(law.parallel, law.accelerator);
    if (std::isfinite(model) && std::abs(model - lawSpeedup) > kSame * lawSpeedup) {
        figure.note = "The model gives " + speedupText(model) + ": overlap hides a part of what S speeds up.";
    }
    return figure;
}

Description describe(const FormulaFigure& figure)
{
    Description description{figure.title, figure.message, "Left and right arrows walk through the results."};
    if (figure.hasFormula()) {
        description.summary = probeText(figure, 0);
        for (const FormulaColumn& column : figure.columns) {
            description.summary += " " + capitalized(column.spoken) + ".";
        }
        description.summary += figure.verdict.empty() ? "" : " " + figure.verdict;
    }
    return description;
}

std::size_t probeCount(const FormulaFigure& figure)
{
    return figure.hasFormula() ? 1 + figure.columns.size() : 0;
}

std::string probeText(const FormulaFigure& figure, std::size_t probe)
{
    IRONLAB_EXPECTS(probe < probeCount(figure));
    if (probe > 0) {
        return capitalized(figure.columns[probe - 1].spoken) + ".";
    }
    std::string numbers = figure.numbers.substr(std::string("\\frac{1}{").size());
    numbers.pop_back();
    const std::size_t slash = numbers.find(" / ");
    return "Speedup: 1 over " + numbers.substr(0, slash) + " over " + spoken(numbers.substr(slash + 3)) + " is "
           + figure.result + "." + (figure.note.empty() ? "" : " " + figure.note);
}

DataTable dataTable(const FormulaFigure& figure)
{
    DataTable table;
    table.title = figure.title;
    table.columns = {{"quantity", "", false}, {"formula", "", false}, {"value", "", true}};
    if (!figure.hasFormula()) {
        table.notes.push_back({"Answer", figure.message});
        return table;
    }
    table.addRow({"speedup", figure.law, figure.result});
    for (const FormulaColumn& column : figure.columns) {
        table.addRow({withoutMarks(column.head), withoutMarks(column.markup), withoutSign(column.value)});
    }
    if (!figure.verdict.empty()) {
        table.notes.push_back({"Verdict", figure.verdict});
    }
    return table;
}

std::string text(const FormulaFigure& figure)
{
    if (!figure.hasFormula()) {
        return figure.title + "\n" + figure.message + "\n";
    }
    std::string result = figure.title + "\n" + figure.symbols + " = " + figure.numbers + " = " + figure.result + "\n";
    for (const FormulaColumn& column : figure.columns) {
        result += column.head + ": " + column.markup + " " + column.value + "\n";
    }
    result += figure.verdict.empty() ? "" : figure.verdict + "\n";
    return result + (figure.note.empty() ? "" : figure.note + "\n");
}

}  // namespace ironlab::present
