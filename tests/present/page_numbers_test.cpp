// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "present/book_bench.h"

#include <ironlab/lab/choice_text.h>
#include <ironlab/lab/rate_unit.h>
#include <ironlab/present/energy_budget_figure.h>
#include <ironlab/present/formula_book.h>
#include <ironlab/present/number_columns.h>
#include <ironlab/present/printed_ratio.h>
#include <ironlab/present/shown_number.h>
#include <ironlab/present/tornado_figure.h>
#include <ironlab/present/walls_figure.h>
#include <ironlab/present/waterfall_figure.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <vector>

// Numbers that stand on one page, or in a window over it, agree to the last digit that is shown.
namespace ironlab::present {
namespace {

using examples::BookBench;
using examples::labData;

void visitDesign(const lab::Mission& mission, const lab::MissionPart& part, const lab::NamedDesign& named,
                 const std::function<void(const BookBench&)>& visit)
{
    const auto bench = examples::bookBench(mission, part, named);
    ASSERT_TRUE(bench);
    if (bench->now.runs() && bench->pinned.runs()) {
        visit(*bench);
    }
}

/// Designs of all parts: their start and the designs that are asked about, each with small and large batches.
void eachDesign(const std::function<void(const BookBench&)>& visit)
{
    for (const lab::Mission& mission : labData().missions) {
        for (const lab::MissionPart& part : mission.parts) {
            for (const lab::NamedDesign* from : {&part.start, &part.question.before, &part.question.after}) {
                for (const double batch : {1.0, 7.0, 64.0}) {
                    if (labData().catalog.accelerator(from->accelerator) != nullptr) {
                        lab::NamedDesign named = *from;
                        named.knobs.batch = batch;
                        visitDesign(mission, part, named, visit);
                    }
                }
            }
        }
    }
}

ShownNumber numberIn(const std::string& text)
{
    const std::vector<ShownNumber> numbers = numbersIn(text);
    EXPECT_FALSE(numbers.empty()) << text;
    return numbers.empty() ? ShownNumber{} : numbers.front();
}

TEST(PageNumbers, SharesOfOneTimeAddUpToAHundredAsTold)
{
    int told = 0;
    int bent = 0;
    eachDesign([&](const BookBench& bench) {
        const FormulaBook book = bench.book();
        double sum = 0.0;
        std::optional<double> lastDigit;
        std::string line = bench.mission.id + ":";
        for (const std::string name : {"data", "memory", "compute", "overhead", "overlap"}) {
            const auto formula = book.formula("share." + name);
            if (!formula) {
                continue;
            }
            const ShownNumber number = numberIn(formula->result);
            line += " " + formula->result;
            EXPECT_DOUBLE_EQ(lastDigit.value_or(number.lastDigit), number.lastDigit) << line;
            lastDigit = number.lastDigit;
            const double value = formula->result.starts_with("<") ? 0.0 : number.value;
            sum += name == "overlap" ? -value : value;
        }
        ++told;
        const double missing = std::abs(sum - 100.0);
        EXPECT_LT(missing, 1.5 * *lastDigit) << line;
        bent += missing > 0.5 * *lastDigit ? 1 : 0;
    });
    EXPECT_GT(told, 50);
    // Thirds never add up.
    EXPECT_LE(bent, told / 20);
}

TEST(PageNumbers, AChangeIsTheResultOfItsFormula)
{
    int told = 0;
    eachDesign([&](const BookBench& bench) {
        WaterfallInput input;
        input.now = &bench.now;
        input.baseline = &bench.pinned;
        input.limit = bench.now.stepTarget;
        input.required = requiredOfTheWhole(bench.part.requirements, bench.now);
        const WaterfallFigure figure = waterfallFigure(input);
        const FormulaBook book = bench.book();
        for (const WaterfallRow& row : figure.rows) {
            const auto formula = row.term ? book.formula("ratio." + std::string(fileName(*row.term))) : std::nullopt;
            if (formula && std::isfinite(formula->value) && formula->value > 0.0) {
                EXPECT_EQ(row.change, formula->result) << bench.mission.id << ", " << row.name;
                ++told;
            }
        }
        EXPECT_EQ(figure.total.change, book.formula("ratio.latency")->result);
    });
    EXPECT_GT(told, 100);
}

TEST(PageNumbers, TwoEstimatesOfAnEnergyLieApartByWhatTheirBarsSay)
{
    physics::Evaluation now;
    now.latency = 0.8 * unit::millisecond;
    now.throughput = 1250.0 * unit::perSecond;
    now.offered = 250.0 * unit::perSecond;
    now.averagePower = 1.12 * unit::milliwatt;
    now.work.batch = 1.0;
    physics::StepEnergy energy;
    energy.draw = {0.4 * unit::milliwatt, 4.0 * unit::milliwatt};
    energy.operations = 1.0 * unit::microjoule;
    int finer = 0;
    for (int i = 0; i < 400; ++i) {
        energy.movement = (0.1 + 0.0047 * i) * unit::microjoule;
        energy.bottomUp = energy.operations + energy.movement;
        now.energy = energy;
        EnergyBudgetInput input;
        input.now = &now;
        input.power = 1.25 * unit::milliwatt;
        input.unitName = "hop";
        const StackedBarsFigure figure = energyBudgetFigure(input);
        ASSERT_EQ(figure.bars.size(), 3U);
        const double one = numberIn(figure.bars[0].total).value;
        const double other = numberIn(figure.bars[1].total).value;
        const double gap = std::abs(one - other) / std::max(one, other);
        const std::string sentence = figure.sentences.front();
        EXPECT_TRUE(sentence.ends_with("the other is " + wholePercentText(gap) + " apart."))
            << sentence << " " << figure.bars[0].total << " and " << figure.bars[1].total;
        finer += numberIn(figure.bars[1].total).lastDigit < 0.005 ? 1 : 0;
    }
    EXPECT_GT(finer, 0) << "where three digits do not give it there are more";
}

TEST(PageNumbers, TheOverheadsRowsAddUpToATenthOfTheOverhead)
{
    int setUp = 0;
    eachDesign([&](const BookBench& bench) {
        const TornadoFigure figure = tornadoFigure(
            {&bench.now, {&bench.design.accelerator->value, &bench.design.workload->value, &bench.design.knobs}});
        double sum = 0.0;
        for (const TornadoRow& row : figure.rows) {
            const bool isOverhead = row.knob == physics::Knob::Launch || row.knob == physics::Knob::LayerSetup
                                    || row.knob == physics::Knob::FrameworkTax || row.knob == physics::Knob::Invocation;
            sum += isOverhead ? row.change : 0.0;
            setUp += row.knob == physics::Knob::LayerSetup ? 1 : 0;
        }
        // What is too small for a row is less than a hundredth of a per cent each.
        EXPECT_NEAR(sum, 0.1 * (bench.now.terms.overhead / bench.now.latency), 4.1e-4)
            << bench.mission.id << " on " << bench.design.accelerator->value.name;
    });
    EXPECT_GT(setUp, 0);
}

TEST(PageNumbers, EnoughIsNoLessThanWhatIsNeeded)
{
    EXPECT_DOUBLE_EQ(enoughValue(12.31, 3), 12.4);
    EXPECT_DOUBLE_EQ(enoughValue(12.3, 3), 12.3);
    EXPECT_DOUBLE_EQ(enoughValue(12.36, 3), 12.4);
    EXPECT_DOUBLE_EQ(enoughValue(9.991, 3), 10.0);
    EXPECT_DOUBLE_EQ(enoughValue(1234.2, 3), 1235.0);
    EXPECT_DOUBLE_EQ(enoughValue(1.0, 3), 1.0);
}

TEST(PageNumbers, AShareThatIsSomeNeverReadsAsNone)
{
    EXPECT_EQ(wholePercentText(0.00021), "0.02 %");
    EXPECT_EQ(wholePercentText(-0.00021), "\u22120.02 %");
    EXPECT_EQ(wholePercentText(0.000004), "< 0.001 %");
    EXPECT_EQ(wholePercentText(0.0), "0.0 %");
    EXPECT_EQ(wholePercentText(0.004), "0.4 %");
    EXPECT_EQ(pointsText(0.00021), "0.02");
    EXPECT_EQ(pointsText(0.0), "0.0");
}

TEST(PageNumbers, AUnitHasOneName)
{
    EXPECT_EQ(lab::rateUnit(physics::WorkUnit::Token), "tok/s");
    EXPECT_EQ(lab::rateUnit(physics::WorkUnit::Frame), "fps");
    for (const lab::Mission& mission : labData().missions) {
        const lab::MissionPart& part = mission.parts.back();
        EXPECT_EQ(lab::rateUnit(part, labData().catalog),
                  lab::rateUnit(labData().catalog.workload(part.start.workload)->value.unit));
    }
    EXPECT_EQ(lab::distanceText(Length{}), "0 km");
    EXPECT_EQ(lab::distanceText(600.0 * unit::kilometre), "600 km");
}

}  // namespace
}  // namespace ironlab::present
