// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure_words.h"

#include <ironlab/base/contract.h>
#include <ironlab/present/mfu_figure.h>
#include <ironlab/present/number_columns.h>
#include <ironlab/present/obstacle_text.h>

#include <cmath>

namespace ironlab::present {
namespace {

constexpr double kAlwaysBusy = 0.9995;

/// With as many digits as the printed percentage takes: 1.215 of 2.46 GOP/s are 49.4 %, 1.22 of them would be 49.6 %.
std::string ratesText(const physics::Evaluation& now, bool integer)
{
    constexpr int kDigits = 3;
    constexpr int kMostDigits = 5;
    const double achieved = now.achieved.in(unit::flopPerSecond);
    const double peak = now.machine.peak.in(unit::flopPerSecond);
    std::string both = againstText(achieved, peak, "FLOP/s");
    const std::size_t slash = both.find(" / ");
    const double unitSize = commonScale({peak}, "FLOP/s").unitSize;
    std::string done = both.substr(0, slash);
    const double whole = significantValue(peak, kDigits);
    const bool isAlone = done.find(' ') == std::string::npos;
    for (int digits = kDigits; isAlone && digits <= kMostDigits; ++digits) {
        if (percentText(significantValue(achieved, digits) / whole) == percentText(now.modelFlopsUtilization)) {
            done = digits == kDigits ? done : significantText(achieved / unitSize, digits);
            break;
        }
    }
    return countedAs(done + " of " + both.substr(slash + 3), integer);
}

/// The busy share, with as many digits as it takes to give, times the printed utilisation, what is useful.
std::string busyText(double busy, double utilization, double useful)
{
    constexpr int kMostDigits = 5;
    const double printed = significantValue(100.0 * utilization, 3) / 100.0;
    for (int digits = 3; digits <= kMostDigits; ++digits) {
        const double share = significantValue(100.0 * busy, digits);
        if (percentText(share / 100.0 * printed) == percentText(useful)) {
            return significantText(100.0 * busy, digits) + " %";
        }
    }
    return percentText(busy);
}

void judge(MfuFigure& figure, double goal)
{
    const double spare = figure.value - goal;
    const std::string points = pointsText(spare);
    figure.goal = goal;
    figure.goalText = "goal " + limitText(100.0 * goal, "") + " %";
    if (!(spare > 0.0)) {
        figure.state = WallState::Fails;
        figure.verdict = points + " points short";
    } else {
        figure.state = isNearPoints(spare) ? WallState::Near : WallState::Holds;
        figure.verdict = "passes by " + points + " points" + (figure.state == WallState::Near ? " only" : "");
    }
}

/// Share of a step in which the machine waits: for its input, and where several work as one for what the others have.
double waitingShare(const physics::Evaluation& now)
{
    return (now.terms.data + now.overhead.collectives) / now.latency;
}

/// Of a step that waits: "37 % of it waiting for data"; empty of one that does not.
std::string waitingText(const physics::Evaluation& now)
{
    constexpr double kTold = 0.005;
    if (!(waitingShare(now) >= kTold)) {
        return {};
    }
    const bool forData = now.terms.data / now.latency >= kTold;
    const bool forOthers = now.overhead.collectives / now.latency >= kTold;
    return wholePercentText(waitingShare(now)) + " of it waiting for "
           + (forData && forOthers ? "data and for each other"
              : forOthers          ? "each other"
                                   : "data");
}

/// With what that makes of the price, or without.
TermText causeOf(const physics::Evaluation& now, bool tellsPrice)
{
    const physics::Economics& money = now.economics;
    const double useful = 1.0 / money.lowUtilizationTax;
    const std::string price =
        tellsPrice ? ", at " + numberText(money.lowUtilizationTax) + " times the peak's price" : std::string();
    const std::string end = " does useful work" + price;
    const std::string share = percentText(useful) + " of the peak you pay for";
    const std::string waiting = waitingText(now);
    if (money.dutyUtilization >= kAlwaysBusy) {
        // Of a machine that is filled to its batch: how much of its time a load keeps it so, is the load's to say.
        const std::string begin = waiting.empty() ? "While busy, " : "While a step runs, " + waiting + ", ";
        return {plainPiece(begin), strongPiece(share), plainPiece(end + ".")};
    }
    // What waits is not busy, however long the step keeps others from beginning.
    const std::string inStep = busyText(money.dutyUtilization, now.modelFlopsUtilization, useful) + " of the time, ";
    return {plainPiece((waiting.empty() ? "Busy " + inStep : "A step runs " + inStep + waiting + ", ") + "so "),
            strongPiece(share), plainPiece(end + ".")};
}

}  // namespace

MfuFigure mfuFigure(const MfuInput& input)
{
    IRONLAB_EXPECTS(input.now != nullptr);
    MfuFigure figure;
    figure.title = "Model FLOPs utilisation";
    figure.message = obstacleText(*input.now, input.design).answer;
    if (!figure.isShown()) {
        return figure;
    }
    figure.value = input.now->modelFlopsUtilization;
    figure.number = percentText(figure.value);
    figure.rates = ratesText(*input.now, input.integer);
    figure.basis = waitingText(*input.now).empty() ? "while busy" : "of a step, waiting included";
    if (input.goal) {
        judge(figure, *input.goal);
    }
    if (std::isfinite(input.now->economics.lowUtilizationTax)) {
        figure.cause = causeOf(*input.now, true);
        figure.briefCause = causeOf(*input.now, false);
    }
    return figure;
}

Description describe(const MfuFigure& figure)
{
    if (!figure.isShown()) {
        return {figure.title, figure.message, ""};
    }
    const std::string goal = figure.goalText.empty() ? "" : ", " + figure.goalText + ", " + figure.verdict;
    const std::string cause = figure.cause.empty() ? "" : " " + plainText(figure.cause);
    return {figure.title, spoken(figure.number + " " + figure.basis + ": " + figure.rates + goal + "." + cause), ""};
}

DataTable dataTable(const MfuFigure& figure)
{
    DataTable table;
    table.title = figure.title;
    table.columns = {{"quantity", "", false}, {"value", "", true}};
    if (!figure.isShown()) {
        table.notes.push_back({"Answer", figure.message});
        return table;
    }
    table.addRow({"MFU " + figure.basis, {figure.number, figure.value}});
    table.addRow({"rate", figure.rates});
    if (figure.goal) {
        table.addRow({"goal", {figure.goalText.substr(5), *figure.goal}});
        table.notes.push_back({"Verdict", figure.verdict});
    }
    if (!figure.cause.empty()) {
        table.notes.push_back({"Cause", plainText(figure.cause)});
    }
    return table;
}

std::string text(const MfuFigure& figure)
{
    return figure.isShown() ? text(dataTable(figure)) : figure.title + "\n" + figure.message + "\n";
}

}  // namespace ironlab::present
