// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "present/example_evaluations.h"

#include <ironlab/present/formula_figure.h>
#include <ironlab/present/plain_formulas.h>

#include <gtest/gtest.h>

#include <limits>

namespace ironlab::present {
namespace {

/// A frame of 33.21 ms of which 0.604 is sped up eightfold.
physics::Evaluation frame(double parallel, double speedup)
{
    physics::Evaluation now = example::step();
    now.amdahl.parallelFraction = parallel;
    now.amdahl.baselineLatency = 33.21 * unit::millisecond;
    now.amdahl.latencyFloor = now.amdahl.baselineLatency * (1.0 - parallel);
    now.amdahl.speedup = physics::amdahlSpeedup(parallel, speedup);
    now.amdahl.speedupLimit = physics::amdahlLimit(parallel);
    return now;
}

double number(std::string text)
{
    std::erase(text, ',');
    return std::stod(text);
}

FormulaFigure figureOf(double parallel, double speedup, bool claimed = false)
{
    const physics::Evaluation now = frame(parallel, speedup);
    physics::Design design;
    design.acceleratorSpeedup = speedup;
    FormulaInput input;
    input.now = &now;
    input.design = &design;
    input.target = (1.0 / 60.0) * unit::second;
    input.criticalFractionClaimed = claimed;
    return formulaFigure(input);
}

TEST(FormulaFigure, PutsTheStudentsNumbersIntoAmdahlsLaw)
{
    EXPECT_EQ(text(figureOf(0.604, 8.0)),
              "Formula, with your numbers\n"
              "speedup = \\frac{1}{(1 − *p*) + *p* / *S*} = \\frac{1}{0.396 + 0.604 / 8} = 2.12\n"
              "limit, *S* = ∞: 1 / (1 − *p*) = 2.53\n"
              "floor: *T* (1 − *p*) = 13.2 ms\n"
              "needed, *T*^{∗} = 16.7 ms: *T* / *T*^{∗} = 1.99\n"
              "Met from S = 5.71 on.\n");
}

TEST(FormulaFigure, HidesTheCriticalFractionUntilItIsClaimed)
{
    const FormulaFigure before = figureOf(0.604, 8.0);
    EXPECT_EQ(text(before).find("critical"), std::string::npos);
    EXPECT_EQ(text(before).find("0.569"), std::string::npos);
    EXPECT_EQ(describe(before).summary.find("0.569"), std::string::npos);
    const FormulaFigure after = figureOf(0.604, 8.0, true);
    EXPECT_EQ(after.columns.back().head, "critical *p*");
    EXPECT_EQ(after.columns.back().value, "= 0.569");
}

TEST(FormulaFigure, NeedsNoFractionWhereTheTargetIsMetAtOnce)
{
    const physics::Evaluation now = frame(0.604, 8.0);
    physics::Design design;
    design.acceleratorSpeedup = 8.0;
    FormulaInput input;
    input.now = &now;
    input.design = &design;
    input.target = 50.0 * unit::millisecond;
    input.criticalFractionClaimed = true;
    const FormulaFigure figure = formulaFigure(input);
    EXPECT_EQ(figure.columns.back().value, "none needed: met at S = 1");
    EXPECT_EQ(dataTable(figure).rows.back().back().text, "none needed: met at S = 1");
}

TEST(FormulaFigure, PrintsEnoughDigitsForThePrintedResult)
{
    for (double parallel = 0.9901; parallel < 0.99999; parallel += 0.00037) {
        for (const double speedup : {3.0, 77.0, 1000.0, 10000.0}) {
            const FormulaFigure figure = figureOf(parallel, speedup);
            const std::size_t plus = figure.numbers.find(" + ");
            const double serial = std::stod(figure.numbers.substr(9, plus - 9));
            const double shared = std::stod(figure.numbers.substr(plus + 3));
            const double printed = 1.0 / (serial + shared / speedup);
            EXPECT_NEAR(printed, number(figure.result), 0.0051 * printed) << figure.numbers;
        }
    }
}

TEST(FormulaFigure, WritesAnInfiniteAcceleratorAsItsLimit)
{
    const FormulaFigure figure = figureOf(0.604, std::numeric_limits<double>::infinity());
    EXPECT_EQ(figure.numbers, "\\frac{1}{0.396 + 0.604 / ∞}");
    EXPECT_EQ(figure.result, "2.53");
}

TEST(FormulaFigure, SaysWhenNoSpeedupIsEnough)
{
    EXPECT_EQ(figureOf(0.4, 8.0).verdict, "Too serial: no speedup is enough.");
    EXPECT_EQ(figureOf(0.604, 2.0).verdict, "Missed: needs S = 5.71.");
}

TEST(FormulaFigure, SpeaksTheFractionInOrder)
{
    EXPECT_EQ(probeText(figureOf(0.604, 8.0), 0), "Speedup: 1 over 0.396 + 0.604 over 8 is 2.12.");
    EXPECT_EQ(probeText(figureOf(0.604, 8.0), 1), "Limit, S = infinity: 2.53.");
}

TEST(PlainFormulas, TellInPointsHowFarAShareLiesFromTheTrueOne)
{
    const MetricFormula low = missPoints(0.45, 0.494);
    EXPECT_EQ(low.result, "4.40 %");
    EXPECT_EQ(low.name, "Points too low");
    EXPECT_NEAR(low.value, 0.044, 1e-12);
    EXPECT_EQ(missPoints(0.6, 0.494).name, "Points too high");
}

TEST(PlainFormulas, TellHowManyTimesANumberMissesTheTrueOne)
{
    const MetricFormula large = missFactor(30.0, 12.0, {});
    EXPECT_EQ(large.result, "2.50");
    EXPECT_EQ(large.name, "Times too large");
}

}  // namespace
}  // namespace ironlab::present
