// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula_scope.h"

#include <ironlab/present/number_columns.h>
#include <ironlab/present/plain_formulas.h>

#include <algorithm>
#include <cmath>

namespace ironlab::present {

MetricFormula passingShare(std::size_t passing, std::size_t cells)
{
    const FormulaBookInput nothing;
    FormulaScope scope(nothing);
    const auto count = [&scope](const char* symbol, const char* name, std::size_t number) {
        return scope.law(symbol, name, static_cast<double>(number), "",
                         "counted: the model was evaluated for each place of the plane");
    };
    const Expression quotient =
        count("*n*_{pass}", "places that pass every wall", passing) / count("*n*", "places of the plane", cells);
    MetricFormula formula = scope.written(
        "share", "Share of the plane that passes", quotient, static_cast<double>(passing) / static_cast<double>(cells),
        wholePercentText, "every design of a grid over the two knobs, the rest as it stands on the bench");
    formula.metric = "region.share";
    return formula;
}

MetricFormula missFactor(double said, double truth, const std::string& baseUnit)
{
    const FormulaBookInput nothing;
    FormulaScope scope(nothing);
    const Expression yours = scope.law("said", "your prediction", said, baseUnit, "what you locked");
    const Expression right = scope.law("true", "the result", truth, baseUnit, "computed from the presets");
    const Expression quotient = said > truth ? yours / right : right / yours;
    MetricFormula formula =
        scope.written("factor", said > truth ? "Times too large" : "Times too small", quotient,
                      std::max(said / truth, truth / said), shownNumber, "the larger of the two over the smaller");
    formula.metric = "reveal.factor";
    return formula;
}

MetricFormula missPoints(double said, double truth)
{
    const FormulaBookInput nothing;
    FormulaScope scope(nothing);
    const Expression yours = scope.law("said", "your prediction", said, "", "what you locked");
    const Expression right = scope.law("true", "the result", truth, "", "computed from the presets");
    MetricFormula formula = scope.written(
        "points", said > truth ? "Points too high" : "Points too low", said > truth ? yours - right : right - yours,
        std::abs(said - truth), shownShare, "shares differ in points: the larger of the two less the smaller");
    formula.metric = "reveal.points";
    return formula;
}

}  // namespace ironlab::present
