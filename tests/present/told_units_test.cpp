// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure_examples.h"
#include "support/ledger_maker.h"
#include "support/test_paths.h"

#include <ironlab/present/formula_book.h>
#include <ironlab/present/mfu_figure.h>
#include <ironlab/present/roofline_figure.h>

#include <gtest/gtest.h>

#include <algorithm>

namespace ironlab::present {
namespace {

using physics::Precision;

class ToldUnits : public testing::Test {
protected:
    static const test::LabData& data()
    {
        static const test::LabData lab(test::dataFolder());
        return lab;
    }
    /// The start of a track's last part, computing in `precision`.
    static lab::ResolvedDesign lastStart(const std::string& track, Precision precision)
    {
        const auto mission = std::ranges::find(data().missions, track, &lab::Mission::id);
        lab::NamedDesign design = mission->parts.back().start;
        design.knobs.computePrecision = precision;
        return *lab::resolve(design, data().catalog);
    }
    static bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }
};

TEST_F(ToldUnits, AFormulaCountsOperationsAsItsInstrumentDoes)
{
    const lab::ResolvedDesign design = lastStart("edge_guardian", Precision::Int8);
    const physics::Evaluation now = design.evaluate({});
    const FormulaBook book({&design, &now});
    for (const std::string& metric : book.metrics()) {
        const MetricFormula formula = *book.formula(metric);
        EXPECT_FALSE(has(formula.line, "FLOP")) << metric << ": " << formula.line;
        EXPECT_FALSE(has(formula.result, "FLOP")) << metric << ": " << formula.result;
        for (const FormulaOperand& operand : formula.operands) {
            EXPECT_FALSE(has(operand.text, "FLOP")) << metric << ": " << operand.name;
        }
    }
    MfuInput input;
    input.now = &now;
    input.design = &design.knobs;
    input.integer = true;
    const std::string rates = mfuFigure(input).rates;
    EXPECT_TRUE(has(rates, "OP/s")) << rates;
    EXPECT_TRUE(rates.ends_with(" TOP/s") && book.formula("machine.peak")->result.ends_with(" TOP/s")) << rates;
}

TEST_F(ToldUnits, ArithmeticInRealsCountsFlop)
{
    const lab::ResolvedDesign design = lastStart("edge_guardian", Precision::Fp16);
    const physics::Evaluation now = design.evaluate({});
    const FormulaBook book({&design, &now});
    EXPECT_TRUE(book.formula("machine.peak")->result.ends_with("TFLOP/s"));
}

TEST_F(ToldUnits, ThePinnedSideOfARatioCountsAsThePinnedDesignDoes)
{
    const lab::ResolvedDesign design = lastStart("edge_guardian", Precision::Int8);
    const lab::ResolvedDesign before = lastStart("edge_guardian", Precision::Fp16);
    const physics::Evaluation now = design.evaluate({});
    const physics::Evaluation then = before.evaluate({});
    FormulaBookInput input{&design, &now};
    input.baselineDesign = &before;
    input.baseline = &then;
    const std::string line = FormulaBook(input).formula("ratio.peak")->line;
    EXPECT_TRUE(has(line, "TOP/s / ") && has(line, "TFLOP/s = ")) << line;
}

TEST_F(ToldUnits, AnHourIsAnHourInAFormula)
{
    const lab::ResolvedDesign design = lastStart("edge_guardian", Precision::Int8);
    const physics::Evaluation now = design.evaluate({});
    const FormulaBook book({&design, &now});
    bool isSeen = false;
    for (const std::string& metric : book.metrics()) {
        const std::string line = book.formula(metric)->line;
        EXPECT_FALSE(has(line, " ks")) << metric << ": " << line;
        isSeen = isSeen || has(line, "1 h");
    }
    EXPECT_TRUE(isSeen);
}

TEST_F(ToldUnits, ATimeBelowAnyClockSaysThatTheModelHasNoSmallestKernel)
{
    lab::ResolvedDesign design = lastStart("tiny_pioneer", Precision::Int8);
    design.accelerator = data().catalog.accelerator("h100-sxm-80gb");
    ASSERT_NE(design.accelerator, nullptr);
    const physics::Evaluation now = design.evaluate({});
    ASSERT_LT(now.terms.compute, now.overhead.dispatch);
    const std::string note = FormulaBook({&design, &now}).formula("terms.compute")->note;
    EXPECT_TRUE(has(note, "no smallest kernel")) << note;
    EXPECT_TRUE(has(note, FormulaBook({&design, &now}).formula("overhead.dispatch")->result)) << note;

    const lab::ResolvedDesign large = lastStart("cloud_titan", Precision::Fp16);
    const physics::Evaluation step = large.evaluate({});
    if (step.runs() && step.terms.compute >= step.overhead.dispatch) {
        EXPECT_EQ(FormulaBook({&large, &step}).formula("terms.compute")->note, "");
    }
}

TEST_F(ToldUnits, RatesOfOneGapAreToldInOnePrefixWhereTheyReadWell)
{
    examples::Example slow;
    slow.peak = 2.46;
    slow.bandwidth = 0.0083;
    slow.overhead = 17500.0;
    const physics::Evaluation now = examples::evaluation(slow);
    RooflineInput input;
    input.machines = {{physics::Tier::Cloud, "card", now.machine.roofline(), false, false}};
    input.currentMachine = 0;
    input.current = RooflineDesign{1, "now", &now, false, false};
    const RooflineFigure figure = rooflineFigure(input);
    const double most = figure.gap.front().rate.in(unit::flopPerSecond);
    const double least = figure.gap.back().rate.in(unit::flopPerSecond);
    ASSERT_GT(most / least, 1000.0);
    EXPECT_EQ(figure.gapUnit, "GFLOP/s");
    for (const RoofGapStep& step : figure.gap) {
        EXPECT_EQ(step.text.find(' '), std::string::npos) << step.text;
        EXPECT_TRUE(step.whole.ends_with(figure.gapUnit)) << step.whole;
    }
}

}  // namespace
}  // namespace ironlab::present
