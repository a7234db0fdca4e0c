// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "present/example_evaluations.h"

#include <ironlab/base/number_format.h>
#include <ironlab/present/waterfall_figure.h>

#include <gtest/gtest.h>

#include <string>

namespace ironlab::present {
namespace {

using physics::Evaluation;
using physics::Term;

WaterfallFigure figureOf(const Evaluation& now, const Evaluation* baseline = nullptr, bool fitsBoth = false)
{
    const example::Stepped stepped = example::steppedLike(now);
    WaterfallInput input;
    input.now = &now;
    input.bench = stepped.bench();
    input.baseline = baseline;
    input.limit = 50.0 * unit::millisecond;
    input.scope = stepScope("decode step", physics::WorkUnit::Token, 64.0);
    input.fitsBoth = fitsBoth;
    return waterfallFigure(input);
}

/// A step that gets 4 of the 10 ms that are asked for.
WaterfallInput fourOfTen(const Evaluation& now)
{
    WaterfallInput input;
    input.now = &now;
    input.limit = 4.0 * unit::millisecond;
    input.required = 10.0 * unit::millisecond;
    return input;
}

TEST(WaterfallFigure, SaysTheWholePictureAsText)
{
    const Evaluation baseline = example::baselineStep();
    EXPECT_EQ(text(figureOf(example::step(), &baseline)),
              "Latency waterfall, one decode step: 64 tokens, one per sequence\n"
              "term            now  share  baseline  change\n"
              "T_data       6.1 ms   16 %    6.1 ms  × 1.00\n"
              "T_memory    17.5 ms   45 %   28.8 ms  ÷ 1.65\n"
              "T_compute   12.9 ms   33 %   38.7 ms  ÷ 3.00\n"
              "T_overhead   2.4 ms    6 %    2.6 ms  ÷ 1.08\n"
              "Total       38.9 ms  100 %   76.2 ms  ÷ 1.96\n"
              "SLA 50 ms: 11.1 ms, 22 % left\n"
              "Verdict: T_memory binds: 17.5 of 38.9 ms. Ten per cent more bandwidth would save 1.6 ms; ten per cent "
              "more FLOP/s, 1.2 ms.\n"
              "T_data from 0.00 to 6.10\n"
              "T_memory from 6.10 to 23.60, binds\n"
              "T_compute from 23.60 to 36.50\n"
              "T_overhead from 36.50 to 38.90\n"
              "Axis: 0 20 40 60 80 ms\n");
}

TEST(WaterfallFigure, StartsEachBarWhereTheOneBeforeEnds)
{
    const WaterfallFigure figure = figureOf(example::step());
    double at = 0.0;
    for (const WaterfallRow& row : figure.rows) {
        EXPECT_NEAR(row.bar.start, at, 1e-9);
        at = row.bar.end();
    }
    EXPECT_NEAR(figure.total.bar.end(), at, 1e-9);
}

TEST(WaterfallFigure, ShowsOverlapAsTimeTakenBackAndStillAddsUp)
{
    const WaterfallFigure figure = figureOf(example::stepOf(6.1, 17.5, 12.9, 2.4, 0.5));
    ASSERT_EQ(figure.rows.size(), 5U);
    const WaterfallRow& overlap = figure.rows[3];
    EXPECT_FALSE(overlap.term.has_value());
    EXPECT_EQ(overlap.now, "−6.45");
    EXPECT_NEAR(overlap.bar.length, 6.45, 1e-9);
    EXPECT_NEAR(figure.rows[2].bar.start, 23.6 - 6.45, 1e-9);
    EXPECT_NEAR(figure.rows[4].bar.end(), figure.total.bar.end(), 1e-9);
    double sum = 0.0;
    for (const WaterfallSegment& segment : figure.segments) {
        EXPECT_NEAR(segment.span.start, sum, 1e-9);
        sum = segment.span.end();
    }
    EXPECT_NEAR(sum, figure.total.bar.end(), 1e-9);
    const auto plain = example::stepOf(6.1, 17.5, 12.9, 2.4);
    EXPECT_EQ(figureOf(example::stepOf(6.1, 17.5, 12.9, 2.4, 0.5), &plain).rows[3].change, "new");
}

TEST(WaterfallFigure, FullOverlapHidesTheSmallerTermFromTheTotal)
{
    const WaterfallFigure figure = figureOf(example::stepOf(1.0, 10.0, 4.0, 1.0, 1.0));
    EXPECT_NEAR(figure.total.bar.end(), 12.0, 1e-9);
    ASSERT_EQ(figure.segments.size(), 3U);
    EXPECT_EQ(figure.segments[1].term, Term::Memory);
    EXPECT_NEAR(figure.rows.back().bar.end(), 12.0, 1e-9);
}

TEST(WaterfallFigure, SaysOfADesignThatDoesNotFitWhatItsTimeIs)
{
    example::Stepped full{example::newCard(), example::languageModel(), example::design()};
    full.accelerator.spill = physics::SpillPath{"PCIe", 64.0 * unit::gigabytePerSecond, std::nullopt};
    full.design.weightPrecision = physics::Precision::Fp16;
    const physics::Evaluation now = full.evaluation();
    ASSERT_TRUE(now.runs());
    ASSERT_FALSE(now.footprint.fits());
    const KnobBench bench = full.bench();
    WaterfallInput input;
    input.now = &now;
    input.bench = bench;
    input.scope = "one step";
    const WaterfallFigure figure = waterfallFigure(input);
    EXPECT_EQ(figure.scope, "one step; does not fit");
    EXPECT_TRUE(figure.spill.starts_with("Does not fit: ")) << figure.spill;
    EXPECT_NE(figure.spill.find("a step come over PCIe"), std::string::npos) << figure.spill;
    EXPECT_NE(plainText(figure.verdict).find(figure.spill), std::string::npos);
    full.accelerator.spill.reset();
    EXPECT_TRUE(spillText(full.evaluation()).empty());
}

TEST(WaterfallFigure, CallsNearlyEqualTermsBalanced)
{
    const WaterfallFigure figure = figureOf(example::stepOf(1.0, 15.1, 14.9, 2.0));
    EXPECT_EQ(figure.bindsTag, "ties");
    EXPECT_TRUE(figure.scope.ends_with("ties: nearly equal"));
    EXPECT_TRUE(figure.rows[1].binds);
    EXPECT_TRUE(figure.rows[2].binds);
    EXPECT_EQ(plainText(figure.verdict).substr(0, 58), "T_memory and T_compute are balanced: 15.1 and 14.9 of 33.0");
}

TEST(WaterfallFigure, CutsALongBaselineAtTheEdgeUnlessBothAreAskedFor)
{
    const Evaluation baseline = example::stepOf(0.0, 180.0, 40.0, 6.0);
    const WaterfallFigure cut = figureOf(example::step(), &baseline);
    EXPECT_EQ(cut.cut, "» 226 ms");
    EXPECT_TRUE(cut.canFitBoth);
    EXPECT_LT(cut.axis.scale.high(), 60.0);
    const WaterfallFigure both = figureOf(example::step(), &baseline, true);
    EXPECT_TRUE(both.cut.empty());
    EXPECT_GE(both.axis.scale.high(), 226.0);
    EXPECT_TRUE(both.canFitBoth);
}

TEST(WaterfallFigure, GivesABaselineOfOtherSizeItsOwnUnit)
{
    const Evaluation baseline = example::stepOf(0.0, 180000.0, 40000.0, 6000.0);
    const WaterfallFigure figure = figureOf(example::step(), &baseline);
    EXPECT_EQ(figure.baselineHead, "baseline, min");
    EXPECT_EQ(figure.total.baseline, "3.77");
    EXPECT_EQ(figure.baselineFlag, "baseline 3.77 min");
}

double printedNumber(std::string text)
{
    std::erase(text, ',');
    return std::stod(text);
}

TEST(WaterfallFigure, PrintsNowAndBaselineSoThatTheirRatioFollows)
{
    const Evaluation baseline = example::stepOf(0.0, 1.099, 1.017, 0.1146);
    const WaterfallFigure figure = figureOf(example::stepOf(6.0, 19.78, 31.2, 4.376), &baseline);
    EXPECT_EQ(figure.baselineHead, "baseline");
    EXPECT_EQ(figure.rows[0].change, "new");
    EXPECT_EQ(figure.rows[3].now, "4.376");
    EXPECT_EQ(figure.rows[3].baseline, "0.115");
    for (const std::size_t row : {1U, 2U, 3U}) {
        const WaterfallRow& values = figure.rows[row];
        const double ratio = printedNumber(values.now) / printedNumber(values.baseline);
        EXPECT_NEAR(printedNumber(values.change.substr(values.change.find(' ') + 1)), ratio, row == 3U ? 0.5 : 0.05);
    }
}

TEST(WaterfallFigure, KeepsOneUnitForTimesThatDifferAThousandfold)
{
    const Evaluation baseline = example::stepOf(0.0, 90.0, 30.0, 0.43);
    const WaterfallFigure figure = figureOf(example::stepOf(1276.0, 0.0009, 0.0, 0.386), &baseline);
    EXPECT_EQ(figure.axis.unit, "ms");
    EXPECT_EQ(figure.baselineHead, "baseline");
    EXPECT_EQ(figure.rows[3].now, "0.39");
    EXPECT_EQ(figure.rows[3].baseline, "0.43");
    EXPECT_EQ(figure.rows[3].change, "÷ 1.11") << "of 0.430 and 0.386, though a decimal of them is not shown";
    EXPECT_EQ(figure.rows[2].change, "gone");
}

TEST(WaterfallFigure, TellsAChangeOfTheTimesAsTheyAreWhereTheColumnsDoNotShowIt)
{
    const physics::Evaluation before = example::stepOf(0.5, 2.39, 55.254, 0.5);
    const physics::Evaluation now = example::stepOf(60.0, 0.00463, 0.000164, 0.5);
    const WaterfallFigure figure = figureOf(now, &before);
    EXPECT_EQ(figure.rows[1].change, "÷ 516") << figure.rows[1].baseline << " to " << figure.rows[1].now;
    EXPECT_EQ(figure.rows[2].change, "÷ 337 k");
    EXPECT_NE(probeText(figure, 1).find("divided by 516"), std::string::npos) << probeText(figure, 1);
}

TEST(WaterfallFigure, BendsNoTermThatIsWhatTheBaselineIs)
{
    const physics::Evaluation before = example::stepOf(0.0, 1.843, 4.3451, 2.572);
    const physics::Evaluation now = example::stepOf(0.0, 1.15796, 4.3451, 0.55140);
    const WaterfallFigure figure = figureOf(now, &before);
    EXPECT_EQ(figure.rows[2].change, "× 1.00");
    EXPECT_EQ(figure.rows[2].now, figure.rows[2].baseline) << figure.total.now << " of " << figure.total.baseline;
    double sum = 0.0;
    for (const WaterfallRow& row : figure.rows) {
        sum += printedNumber(row.now);
    }
    EXPECT_NEAR(sum, printedNumber(figure.total.now), 1e-9);
}

TEST(WaterfallFigure, TellsColumnsInTheUnitOfTheLimit)
{
    const Evaluation now = example::stepOf(0.0, 0.307, 0.382, 0.098, 0.75);
    WaterfallInput input = fourOfTen(now);
    const WaterfallFigure figure = waterfallFigure(input);
    EXPECT_EQ(figure.axis.unit, "ms");
    EXPECT_EQ(figure.rows[1].now, "0.307");
    EXPECT_EQ(figure.limit->margin.substr(0, 12), "3.44 ms left");
}

TEST(WaterfallFigure, TellsAFarMissInTimes)
{
    const Evaluation now = example::stepOf(0.0, 320.0, 1.0, 0.05);
    WaterfallInput input = fourOfTen(now);
    EXPECT_EQ(waterfallFigure(input).limit->margin, "317 ms over, 31.7 times 10 ms");
}

TEST(WaterfallFigure, SaysByHowMuchALimitIsMissed)
{
    const WaterfallFigure figure = figureOf(example::stepOf(6.0, 30.0, 16.0, 2.0));
    ASSERT_TRUE(figure.limit.has_value());
    EXPECT_FALSE(figure.limit->isMet);
    EXPECT_EQ(figure.limit->flag, "SLA 50 ms");
    EXPECT_EQ(figure.limit->margin, "4.0 ms, 8 % over");
}

TEST(WaterfallFigure, WithoutABaselineSaysWhatTenPerCentMoreWouldSave)
{
    const WaterfallFigure figure = figureOf(example::stepOf(0.69, 1.30, 4.09, 0.47));
    EXPECT_TRUE(figure.hasSavings());
    EXPECT_EQ(figure.rows[1].saves, "0.12 ms");
    EXPECT_EQ(figure.rows[2].saves, "0.37 ms");
    EXPECT_EQ(figure.rows[3].saves, "");
}

TEST(WaterfallFigure, AnswersInASentenceWhatDoesNotFit)
{
    physics::Design design = example::design();
    design.weightPrecision = physics::Precision::Fp16;
    const Evaluation now = physics::evaluate(example::newCard(), example::languageModel(), design);
    WaterfallInput input;
    input.now = &now;
    input.bench.design = &design;
    const WaterfallFigure figure = waterfallFigure(input);
    EXPECT_FALSE(figure.runs());
    EXPECT_EQ(figure.obstacle.answer, "Does not fit: needs 157 GB, has 80 GB.");
    EXPECT_EQ(figure.obstacle.help, "INT4 weights would fit: 51.3 of 80 GB.");
    EXPECT_EQ(probeCount(figure), 0U);
    EXPECT_EQ(text(figure), "Latency waterfall\nDoes not fit: needs 157 GB, has 80 GB.\n"
                            "INT4 weights would fit: 51.3 of 80 GB.\n");
}

TEST(WaterfallFigure, OffersTheBatchThatFitsWhereTheBatchIsTooLarge)
{
    physics::Design design = example::design();
    design.batch = 1000.0;
    const Evaluation now = physics::evaluate(example::newCard(), example::languageModel(), design);
    const ObstacleText answer = obstacleText(now, &design);
    const double fits = physics::largestBatch(example::newCard(), example::languageModel(), design);
    EXPECT_EQ(answer.help, "A batch of " + countText(fits) + " would fit.");
}

TEST(WaterfallFigure, SpeaksARowWithItsUnitAndShare)
{
    const Evaluation baseline = example::baselineStep();
    const WaterfallFigure figure = figureOf(example::step(), &baseline);
    EXPECT_EQ(probeText(figure, 1), "T memory: 17.5 ms, 45 %, binds; baseline 28.8 ms, divided by 1.65.");
    EXPECT_EQ(probeText(figure, 4), "Total: 38.9 ms, 100 %; baseline 76.2 ms, divided by 1.96.");
    EXPECT_EQ(describe(figure).summary,
              "One decode step: 64 tokens, one per sequence. T memory binds: 17.5 of 38.9 ms. Ten per cent more "
              "bandwidth would save 1.6 ms; ten per cent more FLOP/s, 1.2 ms. SLA 50 ms: 11.1 ms, 22 % left. Pinned "
              "baseline: 76.2 ms, now divided by 1.96.");
}

TEST(WaterfallFigure, PrintsNothingAsZeroThatIsNot)
{
    const Evaluation baseline = example::stepOf(0.0, 3.03, 0.49, 0.09);
    const WaterfallFigure figure = figureOf(example::stepOf(6.0, 0.000003, 0.0, 0.05), &baseline);
    EXPECT_EQ(figure.rows[1].now, "< 0.01");
    EXPECT_EQ(figure.rows[1].share, "< 1 %");
    EXPECT_EQ(figure.rows[2].now, "0.00");
    EXPECT_EQ(figure.rows[2].share, "0 %");
    EXPECT_EQ(figure.rows[0].baseline, "0.00");
    EXPECT_NE(describe(figure).summary.find("T data binds"), std::string::npos);
    EXPECT_EQ(probeText(figure, 1).find('<'), std::string::npos);
}

TEST(WaterfallFigure, MeasuresByTheLimitThatTheWallsJudgeBy)
{
    const Evaluation now = example::stepOf(6.0, 0.0, 0.0, 0.06);
    WaterfallInput input = fourOfTen(now);
    EXPECT_EQ(waterfallFigure(input).limit->flag, "step gets 4 of 10 ms");
    EXPECT_EQ(waterfallFigure(input).limit->margin, "2.06 ms over, 21 % of 10 ms");
    input.limit = 8.0 * unit::millisecond;
    EXPECT_EQ(waterfallFigure(input).limit->margin, "1.94 ms left, 19 % of 10 ms");
}

/// A camera's batch: of 58.7 ms 58.4 are the wait for eight frames at 120 a second.
example::Stepped waiting()
{
    example::Stepped stepped = example::steppedLike(example::stepOf(0.0, 0.2, 0.1, 0.3));
    stepped.workload.rate = 120.0 * unit::perSecond;
    stepped.design.batch = 8.0;
    return stepped;
}

TEST(WaterfallFigure, NamesTheSmallerBatchWhereTheStepWaitsForIt)
{
    const example::Stepped stepped = waiting();
    const Evaluation now = stepped.evaluation();
    WaterfallInput input;
    input.now = &now;
    input.bench = stepped.bench();
    const std::string verdict = plainText(waterfallFigure(input).verdict);
    EXPECT_NE(verdict.find("T_data binds"), std::string::npos) << verdict;
    EXPECT_NE(verdict.find(". A batch of 7 would save 8.3 ms"), std::string::npos) << verdict;
}

TEST(WaterfallFigure, NamesBothRatesWhereTwoTermsAreTiedAndHideEachOther)
{
    const Evaluation now = example::stepOf(0.1, 10.0, 10.0, 0.2, 1.0);
    const example::Stepped stepped = example::steppedLike(now, 1.0);
    WaterfallInput input;
    input.now = &now;
    input.bench = stepped.bench();
    EXPECT_EQ(plainText(waterfallFigure(input).verdict),
              "T_memory and T_compute are balanced: 10.0 and 10.0 of 10.3 ms. Ten per cent more bandwidth and FLOP/s "
              "together would save 0.9 ms.");
}

TEST(WaterfallFigure, TellsTheGreaterSavingFirst)
{
    example::Stepped stepped = example::steppedLike(example::stepOf(0.0, 4.0, 0.1, 0.1));
    stepped.workload.layers = 100.0;
    const auto verdict = [&stepped] {
        const Evaluation now = stepped.evaluation();
        EXPECT_EQ(now.binding.term, Term::Overhead);
        WaterfallInput input;
        input.now = &now;
        input.bench = stepped.bench();
        return plainText(waterfallFigure(input).verdict);
    };
    stepped.accelerator.overheads.layerSetup = 50.0 * unit::microsecond;
    EXPECT_NE(verdict().find(". Ten per cent less layer set-up would save"), std::string::npos) << verdict();
    // Of two halves of an overhead each saves less than the bandwidth does.
    stepped.accelerator.overheads.layerSetup = 25.0 * unit::microsecond;
    stepped.design.frameworkTax = 2.5 * unit::millisecond;
    EXPECT_NE(verdict().find(". Ten per cent more bandwidth would save"), std::string::npos) << verdict();
}

TEST(StepScope, NamesTheBatchInWords)
{
    EXPECT_EQ(stepScope("decode step", physics::WorkUnit::Token, 1.0), "one decode step: 1 token");
    EXPECT_EQ(stepScope("loop", physics::WorkUnit::Frame, 4.0), "one loop: 4 frames in one batch, each waits for all");
    EXPECT_EQ(stepScope("frame", physics::WorkUnit::Frame, 1.0), "one frame, batch 1");
    EXPECT_EQ(stepScope("frame", physics::WorkUnit::Frame, 8.0), "one batch of 8 frames, each waits for all");
}

TEST(WaterfallFigure, OutlinesCapturedDesignsOnItsOwnAxis)
{
    const Evaluation now = example::step();
    const Evaluation slower = example::baselineStep();
    WaterfallInput input;
    input.now = &now;
    input.limit = 50.0 * unit::millisecond;
    input.captured = {{"E1", SnapshotShape::Square, &now}, {"E2", SnapshotShape::Triangle, &slower}};
    const WaterfallFigure figure = waterfallFigure(input);
    ASSERT_EQ(figure.captures.size(), 2U);
    ASSERT_EQ(figure.captures[0].ends.size(), figure.rows.size() + 1);
    for (std::size_t row = 0; row < figure.rows.size(); ++row) {
        EXPECT_NEAR(figure.captures[0].ends[row], figure.rows[row].bar.end(), 1e-9);
    }
    EXPECT_FALSE(figure.captures[0].isBeyond);
    EXPECT_TRUE(figure.captures[1].isBeyond) << "the axis stays with now and the limit";
    EXPECT_EQ(figure.axis, waterfallFigure([&] {
                               WaterfallInput alone = input;
                               alone.captured.clear();
                               return alone;
                           }())
                               .axis);
}

}  // namespace
}  // namespace ironlab::present
