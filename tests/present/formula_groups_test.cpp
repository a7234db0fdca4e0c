// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "present/book_bench.h"

#include <ironlab/present/formula_groups.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

// A list of numbers: by their kinds, each number once, and no name for two.
namespace ironlab::present {
namespace {

using examples::BookBench;
using examples::labData;

MetricFormula formulaOf(const std::string& metric, double value, const std::vector<double>& operands)
{
    MetricFormula formula;
    formula.metric = metric;
    formula.name = metric;
    formula.value = value;
    formula.result = std::to_string(value);
    for (const double each : operands) {
        FormulaOperand operand;
        operand.value = each;
        formula.operands.push_back(operand);
    }
    return formula;
}

std::vector<std::string> idsOf(const FormulaGroup& group)
{
    std::vector<std::string> ids;
    for (const MetricFormula& formula : group.formulas) {
        ids.push_back(formula.metric);
    }
    return ids;
}

TEST(FormulaGroups, StandInTheOrderOfTheirKindsTheFirstNumbersKindFirst)
{
    std::vector<MetricFormula> given;
    for (const char* metric : {"rates.achieved", "ratio.latency", "latency.target", "latency", "terms.data",
                               "share.data", "pinned:latency", "E1:latency", "rates.ridge"}) {
        given.push_back(formulaOf(metric, 1.0, {}));
    }
    std::vector<std::string> heads;
    const std::vector<FormulaGroup> groups = grouped(given);
    for (const FormulaGroup& group : groups) {
        heads.push_back(group.head);
    }
    EXPECT_EQ(heads,
              (std::vector<std::string>{"Rates", "Limits, and what is left to them", "The time and its terms",
                                        "Shares of the time", "Ratios to the pinned design", "Pinned design", "E1"}));
    EXPECT_EQ(idsOf(groups.front()), (std::vector<std::string>{"rates.achieved", "rates.ridge"}));
}

TEST(FormulaGroups, TellANumberOnceThatTwoFormulasGiveFromTheSameNumbers)
{
    const std::vector<FormulaGroup> groups =
        grouped({formulaOf("wall.latency", 0.58, {80.0, 46.8}), formulaOf("latency.margin", 0.58, {46.8, 80.0}),
                 formulaOf("latency.left", 33.2, {46.8, 80.0}), formulaOf("wall.power", 0.58, {700.0, 294.0})});
    ASSERT_EQ(groups.size(), 1U);
    EXPECT_EQ(idsOf(groups.front()), (std::vector<std::string>{"wall.latency", "latency.left", "wall.power"}));
}

/// The first design of each part, and the same with larger batches.
template <class Visit>
void eachBench(Visit visit)
{
    for (const lab::Mission& mission : labData().missions) {
        for (const lab::MissionPart& part : mission.parts) {
            for (const double batch : {1.0, 8.0}) {
                lab::NamedDesign named = part.start;
                named.knobs.batch = batch;
                const auto bench = examples::bookBench(mission, part, named);
                ASSERT_TRUE(bench);
                visit(*bench);
            }
        }
    }
}

TEST(FormulaGroups, NoTwoNumbersOfAnInstrumentHaveOneName)
{
    eachBench([](const BookBench& bench) {
        const FormulaBook book = bench.book();
        for (const lab::Instrument instrument : bench.part.instruments) {
            std::vector<MetricFormula> formulas;
            for (const std::string& metric : metricsOf(instrument)) {
                if (const auto formula = book.formula(metric)) {
                    formulas.push_back(*formula);
                }
            }
            std::set<std::string> names;
            for (const FormulaGroup& group : grouped(formulas)) {
                for (const MetricFormula& formula : group.formulas) {
                    EXPECT_TRUE(names.insert(formula.name).second) << bench.mission.id << ", part " << bench.part.number
                                                                   << ": " << formula.name << ", " << formula.metric;
                }
            }
        }
    });
}

TEST(FormulaGroups, TheWallOfAWholeResponseIsNotCalledTheTimeOfTheChip)
{
    int whole = 0;
    eachBench([&whole](const BookBench& bench) {
        const auto wall = bench.book().formula("wall.latency");
        const auto chip = bench.book().formula("latency.margin");
        if (!wall || !chip || wall->value == chip->value || bench.part.requirements.latencyQuantile) {
            return;
        }
        ++whole;
        EXPECT_TRUE(wall->name.ends_with(", sound to sound")) << wall->name;
        EXPECT_TRUE(chip->name.ends_with(", time per hop")) << chip->name;
    });
    EXPECT_GT(whole, 0);
}

TEST(FormulaSums, TellWhatIsTooSmallForTheColumnInAUnitOfItsOwn)
{
    int apart = 0;
    eachBench([&apart](const BookBench& bench) {
        const auto formula = bench.book().formula("latency");
        if (!formula) {
            return;
        }
        EXPECT_EQ(formula->line.find('<'), std::string::npos) << formula->line;
        const bool hasSmaller =
            formula->line.find("µs") != std::string::npos || formula->line.find("ns") != std::string::npos;
        apart += hasSmaller && formula->result.ends_with(" ms") ? 1 : 0;
    });
    EXPECT_GT(apart, 0);
}

}  // namespace
}  // namespace ironlab::present
