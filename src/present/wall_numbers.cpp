// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wall_numbers.h"

#include "latency_words.h"

#include <ironlab/present/number_columns.h>

#include <cmath>
#include <utility>

namespace ironlab::present {
namespace {

using physics::Wall;
using physics::WallKind;

constexpr double kNearPercent = 10.0;
constexpr double kNearPoints = 3.0;

double celsius(double kelvin)
{
    return kelvin - kZeroCelsius;
}

ShownWall withSpare(const Wall& wall, double demand, double limit)
{
    return {demand, limit, wall.mustExceed ? demand - limit : limit - demand};
}

/// "38 %": what is left or missing.
std::string shareLeft(const Wall& wall, const ShownWall& value)
{
    return wholePercentText(std::abs(marginOf(wall, value)));
}

/// Decimals of a temperature beside which what is left of it stands, so that the reader finds the difference.
int decimalsShown(double demand)
{
    const std::string text = numberText(demand);
    const std::size_t point = text.find('.');
    return point == std::string::npos ? 0 : static_cast<int>(text.size() - point - 1);
}

bool isNear(const Wall& wall, const ShownWall& value)
{
    if (std::isinf(value.limit)) {
        return false;
    }
    switch (wall.kind) {
    case WallKind::Utilization: return isNearPoints(value.spare);
    case WallKind::Temperature: {
        const double size = std::pow(10.0, decimalsShown(value.demand));
        return std::round(value.spare * size) < kNearPercent / 100.0 * std::abs(value.limit) * size;
    }
    default: return isNearShare(marginOf(wall, value));
    }
}

/// Digits of demand and limit, counted in `unitSize`, with which the share that is left of what is printed is the one told.
PairDigits digitsOf(const Wall& wall, const ShownWall& value, double unitSize)
{
    const std::string told = shareLeft(wall, value);
    return digitsOfPair(value.demand / unitSize, value.limit / unitSize, [&](double demand, double limit) {
        const ShownWall printed = withSpare(wall, demand, limit);
        return (printed.spare < 0.0) == (value.spare < 0.0) && shareLeft(wall, printed) == told;
    });
}

/// The status line has no heads over its numbers: there what is given stands first and the goal is named.
void fillGoal(WallRow& row, std::string needOfHave)
{
    row.against = row.demand + ", goal " + row.limit;
    row.needOfHave = std::move(needOfHave);
}

/// A goal beside what the design gives, in the unit of the goal: "1,500 / 3,142 tok/s", "90 / 141 min".
std::string goalAgainst(const ShownWall& value, std::string_view unit, const PairDigits& digits)
{
    const double size = commonScale({value.limit}, unit).unitSize;
    const std::string both =
        limitText(value.limit / size, "", digits.limit) + " / " + significantText(value.demand / size, digits.value);
    return NumberText{both, quantityNumber(value.limit, unit).unit}.text();
}

void fillPlain(WallRow& row, const Wall& wall, const ShownWall& value)
{
    const bool isKnown = std::isfinite(value.demand);
    const PairDigits digits =
        isKnown ? digitsOf(wall, value, commonScale({value.limit}, row.unit).unitSize) : PairDigits{};
    row.demand = isKnown ? quantityWithDigits(value.demand, row.unit, digits.value) : std::string(kUnknownText);
    row.limit = limitText(value.limit, row.unit, digits.limit);
    if (wall.mustExceed) {
        const NumberScale ofGoal = commonScale({value.limit}, row.unit);
        row.demand = isKnown
                         ? NumberText{significantText(value.demand / ofGoal.unitSize, digits.value), ofGoal.unit}.text()
                         : row.demand;
        fillGoal(row, isKnown ? goalAgainst(value, row.unit, digits) : row.limit + " / " + row.demand);
        return;
    }
    row.against = row.needOfHave =
        isKnown ? againstText(value.demand, value.limit, row.unit, digits) : row.demand + " / " + row.limit;
}

void fillCost(WallRow& row, const Wall& wall, const ShownWall& value)
{
    const PairDigits digits = digitsOf(wall, value, 1.0);
    const std::string limit = limitText(value.limit, "", digits.limit);
    row.demand = "$ " + significantText(value.demand, digits.value);
    row.limit = "$ " + limit;
    row.against = row.needOfHave = row.demand + " / " + limit;
}

}  // namespace

bool isNearShare(double left)
{
    return std::round(100.0 * left) < kNearPercent;
}

bool isNearPoints(double left)
{
    return std::round(1000.0 * left) < 10.0 * kNearPoints;
}

ShownWall shownWall(const Wall& wall)
{
    const bool isHeat = wall.kind == WallKind::Temperature;
    return isHeat ? withSpare(wall, celsius(wall.demand), celsius(wall.limit))
                  : withSpare(wall, wall.demand, wall.limit);
}

double marginOf(const Wall& wall, const ShownWall& value)
{
    const double whole = wall.mustExceed && value.spare > 0.0 ? value.demand : value.limit;
    return std::isfinite(whole) && whole != 0.0 ? value.spare / std::abs(whole) : value.spare;
}

WallState stateOf(const Wall& wall, const ShownWall& value)
{
    if (!wall.passed()) {
        return WallState::Fails;
    }
    return isNear(wall, value) ? WallState::Near : WallState::Holds;
}

void fillNumbers(WallRow& row, const Wall& wall, const ShownWall& value)
{
    if (std::isinf(value.limit)) {
        row.demand = quantityText(value.demand, row.unit);
        row.limit = "none";
        row.against = row.needOfHave = row.demand;
        return;
    }
    switch (wall.kind) {
    case WallKind::Temperature:
        row.demand = numberText(value.demand) + " °C";
        row.limit = limitText(value.limit, "") + " °C";
        row.against = row.needOfHave = numberText(value.demand) + " / " + row.limit;
        return;
    case WallKind::Utilization:
        row.demand = percentText(value.demand);
        row.limit = limitText(100.0 * value.limit, "") + " %";
        fillGoal(row, limitText(100.0 * value.limit, "") + " / " + row.demand);
        return;
    case WallKind::DeadlineMisses:
        row.demand = std::isfinite(value.demand) ? rateAnHour(value.demand) : std::string(kUnknownText);
        row.limit = limitText(value.limit, "");
        row.against = row.needOfHave = row.demand + " / " + row.limit;
        return;
    case WallKind::Cost: fillCost(row, wall, value); return;
    default: fillPlain(row, wall, value);
    }
}

void fillWords(WallRow& row, const Wall& wall, const ShownWall& value)
{
    const bool holds = wall.passed();
    if (std::isinf(value.limit)) {
        row.words = row.longWords = "no limit";
        return;
    }
    if (wall.kind == WallKind::Utilization) {
        const std::string points = pointsText(value.spare);
        row.words = row.longWords = points + (holds ? " points left" : " points short");
        return;
    }
    if (!std::isfinite(value.demand) || (wall.kind == WallKind::DeadlineMisses && !holds && value.limit > 0.0)) {
        row.words = std::isfinite(value.demand) ? numberText(value.demand / value.limit) + " times" : "not known";
        row.longWords = std::isfinite(value.demand) ? row.words + " as many" : row.words;
        return;
    }
    const bool isHeat = wall.kind == WallKind::Temperature;
    const std::string amount =
        isHeat ? fixedText(std::abs(value.spare), decimalsShown(value.demand)) + " K" : shareLeft(wall, value);
    row.words = amount + (holds ? " left" : wall.mustExceed ? " short" : " over");
    row.longWords = row.words;
}

}  // namespace ironlab::present
