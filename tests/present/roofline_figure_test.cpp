// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "present/figure_examples.h"

#include <ironlab/base/number_format.h>
#include <ironlab/present/roofline_figure.h>
#include <ironlab/present/shown_number.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace ironlab::present {
namespace {

using examples::Example;
using physics::Tier;

RooflineMachine machine(Tier tier, std::string name, double tera, double terabytes)
{
    return {tier, std::move(name), {tera * unit::teraflopPerSecond, terabytes * unit::terabytePerSecond}, false, false};
}

/// The designs of the picture of part 1.
class Roofline : public testing::Test {
protected:
    physics::Evaluation now = examples::evaluation({});
    physics::Evaluation before = examples::evaluation({6.1, 28.8, 38.6, 2.6, 0.0, 64.0, 312.0, 2.04, 0.8, 0.75});
    physics::Evaluation edge = examples::evaluation({0.0, 172.0, 54.0, 0.5, 0.0, 1.0, 42.0, 0.205, 0.8, 0.5});
    physics::Evaluation large = examples::evaluation({6.1, 21.0, 25.8, 2.4, 0.0, 128.0});
    physics::Evaluation tooLarge = examples::doesNotFit();

    [[nodiscard]] RooflineInput input() const
    {
        RooflineInput result;
        result.machines = {machine(Tier::Tiny, "ESP32-S3", 0.0077, 0.00016),
                           machine(Tier::Mobile, "glasses SoC", 4, 0.017), machine(Tier::Edge, "AGX Orin", 42, 0.205),
                           machine(Tier::Cloud, "H100", 989, 3.35)};
        result.machines[0].integer = true;
        result.machines[0].isEstimate = true;
        result.currentMachine = 3;
        result.baselineMachine = machine(Tier::Cloud, "A100", 312, 2.04);
        result.moves = {{1, "AGX Orin, 1", &edge, false, false}, {2, "H100, 128", &large, false, false}};
        result.current = RooflineDesign{3, "H100, 64", &now, false, false};
        result.baseline = RooflineDesign{0, "A100, 64", &before, false, false};
        return result;
    }
};

TEST_F(Roofline, ReadsAsThePictureOfPartOne)
{
    EXPECT_EQ(text(rooflineFigure(input())),
              R"(Roofline (dense peaks; slope = memory bandwidth; log-log)
x operational intensity, FLOP or OP per byte: 1 10 100 1,000 10,000
y FLOP/s or OP/s: 10 G 100 G 1 T 10 T 100 T 1 P
roof other: Tiny: ESP32-S3 7.70 GOP/s, est.
roof other: Mobile: glasses SoC 4.00 TFLOP/s
roof other: Edge: AGX Orin 42.0 TFLOP/s
roof dashed: A100 312 TFLOP/s, baseline
roof current: Cloud: H100 989 TFLOP/s
ridge 295
point move 1: AGX Orin, 1, under 8.24 TFLOP/s, memory
point move 2: H100, 128, under 989 TFLOP/s, compute
point baseline: baseline: 119 TFLOP/s, under 312 TFLOP/s, compute
point now, move 3: now: 232 TFLOP/s, under 644 TFLOP/s, memory
table FLOP/B TFLOP/s
  move 1 | AGX Orin, 1 | 40.20 | 5.01
  move 2 | H100, 128 | 320.5 | 326
  baseline | A100, 64 | 192.2 | 119
  now, move 3 | H100, 64 | 192.3 | 232
Why 3 sits below its roof, TFLOP/s
  roof | roof at 192.3 FLOP/B | 644
  memory | 80 % of the bandwidth | 515
  compute | then computing in series | 297
  data | then the network | 247
  overhead | then overhead: achieved | 232
)");
}

TEST_F(Roofline, HasItsPeakInTheShortNameOfARoof)
{
    const RooflineFigure figure = rooflineFigure(input());
    ASSERT_EQ(figure.roofs.size(), 5U);
    EXPECT_EQ(figure.roofs[0].brief, "Tiny: 7.70 GOP/s, est.");
    EXPECT_EQ(figure.roofs[3].brief, "312 TFLOP/s, baseline");
    EXPECT_EQ(figure.roofs[4].brief, "Cloud: 989 TFLOP/s");
}

TEST_F(Roofline, EndsTheGapExactlyAtTheAchievedRate)
{
    for (const double overlap : {0.0, 0.3, 1.0}) {
        Example example;
        example.overlap = overlap;
        const physics::Evaluation evaluation = examples::evaluation(example);
        const auto gap = rooflineGap(evaluation);
        EXPECT_EQ(gap.front().rate, evaluation.attainable);
        EXPECT_EQ(gap.back().rate, evaluation.achieved);
        EXPECT_TRUE(
            std::is_sorted(gap.rbegin(), gap.rend(), [](const auto& a, const auto& b) { return a.rate < b.rate; }));
    }
}

TEST_F(Roofline, SaysWhyTheSideOfTheRidgeIsNotWhatTakesLonger)
{
    EXPECT_EQ(rooflineCrossing(now), "") << "memory side, and memory takes longer";
    physics::Evaluation slow = now;
    slow.machine.peak = 100.0 * unit::teraflopPerSecond;
    slow.terms.memory = 2.0 * unit::millisecond;
    slow.terms.compute = 4.0 * unit::millisecond;
    slow.work.flops = 0.088e12 * unit::flop;
    slow.intensity = 6.0 * unit::flopPerByte;
    EXPECT_EQ(rooflineCrossing(slow, true),
              "Computing takes longer than memory, though left of the ridge: it reaches 22 % of its peak, so it takes "
              "longer from 3.00 OP/B on.");
    RooflineInput with = input();
    with.current = RooflineDesign{3, "slow", &slow, true, false};
    const RooflineFigure figure = rooflineFigure(with);
    EXPECT_EQ(figure.crossingScope, "Computing takes longer than memory, though left of the ridge");
    EXPECT_NE(describe(figure).summary.find("from 3.00 OP/B on"), std::string::npos);
    slow.intensity = 2.0 * slow.ridge;
    EXPECT_EQ(rooflineCrossing(slow), "") << "compute side, and computing takes longer";
}

TEST_F(Roofline, SaysHowMuchOverlapHides)
{
    Example example;
    example.overlap = 0.5;
    EXPECT_EQ(rooflineGap(examples::evaluation(example))[2].label, "then computing, 50 % hidden");
    example.overlap = 1.0;
    EXPECT_EQ(rooflineGap(examples::evaluation(example))[2].label, "then the network");
}

TEST_F(Roofline, NamesTheSpillPathInTheGap)
{
    physics::Evaluation spilling = now;
    spilling.machine.spillBandwidth = 55.0 * unit::gigabytePerSecond;
    spilling.traffic.overSpill = 1.0 * unit::gigabyte;
    spilling.terms.memory = physics::memoryTime(spilling.machine, spilling.traffic);
    spilling.latency = physics::latency(spilling.terms, 0.0);
    spilling.achieved = spilling.work.flops / spilling.latency;
    const auto gap = rooflineGap(spilling);
    EXPECT_EQ(gap[2].label, "then the spill path");
    EXPECT_EQ(gap.back().rate, spilling.achieved);
}

TEST_F(Roofline, ListsWhatDoesNotRunAndNeverDrawsIt)
{
    RooflineInput with = input();
    with.current = RooflineDesign{4, "H100, FP16", &tooLarge, false, false};
    const RooflineFigure figure = rooflineFigure(with);
    EXPECT_EQ(figure.current(), nullptr);
    EXPECT_EQ(figure.points.size() + 1, figure.rows.size());
    EXPECT_EQ(figure.rows.back().obstacle, "Does not fit: needs 141 GB, has 80 GB.");
    EXPECT_EQ(figure.rows.back().brief, "does not fit");
    EXPECT_TRUE(figure.gap.empty());
    EXPECT_EQ(describe(figure).summary, "Does not fit: needs 141 GB, has 80 GB.");
}

TEST_F(Roofline, LetsNoNonPositiveOrInfiniteValueReachAnAxis)
{
    physics::Evaluation empty;
    physics::Evaluation magic = examples::evaluation({6.1, 0.0, 0.0, 2.4});
    RooflineInput with = input();
    with.machines.push_back(machine(Tier::Cloud, "nothing", 0, 0));
    with.machines[3].roof.peak = examples::kInfinity * unit::teraflopPerSecond;
    with.moves.push_back({5, "empty", &empty, false, false});
    with.moves.push_back({6, "magic", &magic, false, false});
    const RooflineFigure figure = rooflineFigure(with);
    for (const RoofPoint& point : figure.points) {
        EXPECT_GT(point.intensity.in(unit::flopPerByte), 0.0);
        EXPECT_GT(point.achieved.in(unit::flopPerSecond), 0.0);
    }
    EXPECT_FALSE(figure.ridge.has_value());
    EXPECT_EQ(figure.points.size(), 4u);
}

TEST_F(Roofline, KeepsTheCurrentRoofOnTopAndDrawsTheBaselinesRoofOnce)
{
    RooflineInput with = input();
    with.baselineMachine = with.machines[2];
    const RooflineFigure figure = rooflineFigure(with);
    EXPECT_EQ(figure.roofs.size(), 4u);
    EXPECT_EQ(figure.roofs.back().kind, RoofKind::Current);
    EXPECT_EQ(figure.roofs[2].label, "Edge: AGX Orin 42.0 TFLOP/s, baseline");
    with.baselineMachine = with.machines[3];
    const RooflineFigure same = rooflineFigure(with);
    EXPECT_TRUE(std::none_of(same.roofs.begin(), same.roofs.end(),
                             [](const Roof& roof) { return roof.kind == RoofKind::Baseline; }));
}

TEST_F(Roofline, GivesEachRateItsPrefixWhereOneUnitWouldHideTheSmall)
{
    physics::Evaluation tiny = examples::evaluation({0.0, 10.0, 10.0, 1.0, 0.0, 1.0, 0.0077, 0.00016, 0.8, 0.5});
    RooflineInput with = input();
    with.moves.push_back({4, "ESP32-S3, 1", &tiny, false, false});
    const RooflineFigure figure = rooflineFigure(with);
    EXPECT_EQ(figure.rateUnit, "FLOP/s");
    EXPECT_EQ(figure.rows[2].rate, "1.83 G");
    EXPECT_EQ(figure.rows.back().rate, "232 T");
}

TEST_F(Roofline, CountsOperationsWhereAllArithmeticIsInteger)
{
    RooflineInput with = input();
    for (RooflineMachine& machine : with.machines) {
        machine.integer = true;
    }
    with.baselineMachine->integer = true;
    for (RooflineDesign& move : with.moves) {
        move.integer = true;
    }
    with.current->integer = true;
    with.baseline->integer = true;
    const RooflineFigure figure = rooflineFigure(with);
    EXPECT_EQ(figure.rate.title, "OP/s");
    EXPECT_EQ(figure.intensity.title, "operational intensity, OP per byte");
    EXPECT_EQ(figure.intensityUnit, "OP/B");
    EXPECT_EQ(figure.gap.front().label, "roof at 192.3 OP/B");
    EXPECT_EQ(figure.rateUnit, "TOP/s");
    EXPECT_EQ(figure.rows.back().rate, "232");
    EXPECT_EQ(figure.gap.back().whole, "232 TOP/s");
    for (const std::string& said : {text(figure), describe(figure).summary, probeText(figure, 0),
                                    csv(dataTable(figure)), roofText(figure, 100.0 * unit::flopPerByte)}) {
        EXPECT_EQ(said.find("FLOP"), std::string::npos) << said;
    }
}

TEST_F(Roofline, GivesEachRateItsWholeUnitWhereFlopStandBesideOperations)
{
    RooflineInput with = input();
    with.moves.front().integer = true;
    const RooflineFigure figure = rooflineFigure(with);
    EXPECT_EQ(figure.rate.title, "FLOP/s or OP/s");
    EXPECT_EQ(figure.rateUnit, "rate");
    EXPECT_EQ(figure.intensityUnit, "per byte");
    EXPECT_EQ(figure.rows[0].rate, "5.01 TOP/s");
    EXPECT_EQ(figure.rows.back().rate, "232 TFLOP/s");
    EXPECT_EQ(dataTable(figure).rows[0][2].text, "40.20 OP/B");
}

TEST_F(Roofline, TellsTheWayDownInWholeUnitsWhateverItsListIsIn)
{
    physics::Evaluation tiny = examples::evaluation({0.0, 0.001, 0.001, 9000.0, 0.0, 1.0, 989.0, 3.35, 0.8, 0.5});
    RooflineInput with = input();
    with.current = RooflineDesign{4, "H100, 1", &tiny, false, false};
    const RooflineFigure figure = rooflineFigure(with);
    EXPECT_EQ(figure.gapUnit, "FLOP/s");
    EXPECT_EQ(figure.gap.back().text + figure.gapUnit, figure.gap.back().whole);
    EXPECT_EQ(dataTable(figure).notes.back().value, figure.gap.back().whole);
}

TEST_F(Roofline, SaysThatTheStepWaitsWhereItsDataTimeIsAWait)
{
    examples::Example example;
    example.data = 50.0;
    physics::Evaluation waiting = examples::evaluation(example);
    waiting.data.accumulation = waiting.terms.data;
    const auto gap = rooflineGap(waiting);
    EXPECT_TRUE(
        std::ranges::any_of(gap, [](const RoofGapStep& step) { return step.label == "then waiting for the batch"; }));
}

TEST_F(Roofline, TellsOnceThatAllPeaksAreEstimates)
{
    RooflineInput with = input();
    for (RooflineMachine& machine : with.machines) {
        machine.isEstimate = true;
    }
    with.baselineMachine->isEstimate = true;
    const RooflineFigure figure = rooflineFigure(with);
    EXPECT_EQ(figure.scope, "dense peaks, est.; slope = memory bandwidth; log-log");
    EXPECT_EQ(figure.roofs.back().label, "Cloud: H100 989 TFLOP/s");
}

TEST_F(Roofline, TellsAnIntensityFromWhichTheBandwidthGivesTheRoof)
{
    const RooflineFigure figure = rooflineFigure(input());
    constexpr double kBandwidth = 3.35;
    int onSlope = 0;
    for (const double intensity : {11.13, 77.77, 155.58, 192.3, 401.2}) {
        const std::string told = roofText(figure, intensity * unit::flopPerByte);
        const auto numbers = numbersIn(told);
        ASSERT_EQ(numbers.size(), 2U) << told;
        if (intensity < figure.ridge->in(unit::flopPerByte)) {
            EXPECT_EQ(numberText(numbers[0].value * kBandwidth), numberText(numbers[1].value)) << told;
            ++onSlope;
        }
    }
    EXPECT_EQ(onSlope, 4);
    EXPECT_EQ(roofText(figure, 155.58 * unit::flopPerByte), "roof at 155.6 FLOP/B: 521 TFLOP/s");
}

TEST_F(Roofline, TellsAllIntensitiesWithThreeDigitsOrAllWithFour)
{
    RooflineInput with = input();
    physics::Evaluation one = *with.current->evaluation;
    one.intensity = 400.0 * unit::flopPerByte;
    physics::Evaluation other = one;
    with.moves = {RooflineDesign{1, "H100, 1", &other, false, false}};
    with.baseline.reset();
    with.current->evaluation = &one;
    EXPECT_EQ(rooflineFigure(with).rows[0].intensity, "400") << "right of the ridge nothing follows from it";
    other.intensity = 400.4 * unit::flopPerByte;
    EXPECT_EQ(rooflineFigure(with).rows[0].intensity, "400.4");
    EXPECT_EQ(rooflineFigure(with).rows[1].intensity, "400.0") << "two that differ do not look alike";
}

TEST_F(Roofline, TellsAColumnOfItsTableInOneUnitWhereThatLeavesNoNumberBelowOne)
{
    const auto unitsOf = [](const RooflineInput& of) {
        std::set<std::string> units;
        for (const auto& row : dataTable(rooflineFigure(of)).rows) {
            units.insert(row[3].text.substr(row[3].text.find(' ')));
            EXPECT_GE(std::stod(row[3].text), 1.0) << row[3].text;
        }
        return units.size();
    };
    RooflineInput with = input();
    EXPECT_EQ(unitsOf(with), 1U);
    physics::Evaluation slow = *with.current->evaluation;
    slow.achieved = slow.achieved / 1e6;
    with.current->evaluation = &slow;
    EXPECT_GT(unitsOf(with), 1U) << "a millionth is told in a unit of its own";
}

TEST_F(Roofline, GivesTheMarkOfADesignTheUnitOfTheListBesideIt)
{
    physics::Evaluation small = examples::evaluation({0.0, 0.001, 0.001, 900.0, 0.0, 1.0, 989.0, 3.35, 0.8, 0.5});
    RooflineInput with = input();
    with.moves.clear();
    with.baseline.reset();
    with.current = RooflineDesign{1, "H100, 1", &small, false, false};
    const RooflineFigure figure = rooflineFigure(with);
    EXPECT_EQ(figure.points.back().label, "now: " + figure.gap.back().whole);
}

TEST_F(Roofline, SaysWhatItShows)
{
    const RooflineFigure figure = rooflineFigure(input());
    EXPECT_EQ(
        describe(figure).summary,
        "H100, 64 reaches 232 TFLOP/s at 192.3 FLOP/B, on the memory side of the ridge at 295 FLOP/B. Its roof there "
        "is 644 TFLOP/s; memory binds.");
    EXPECT_EQ(probeText(figure, 0),
              "Move 1: AGX Orin, 1, 5.01 TFLOP/s at 40.20 FLOP/B, 61 % of its roof, memory binds.");
    const DataTable table = dataTable(figure);
    EXPECT_EQ(table.rows.size(), 4u);
    EXPECT_EQ(table.rows[3][3].text, "232 TFLOP/s");
    EXPECT_DOUBLE_EQ(table.rows[3][3].value.value_or(0.0), now.achieved.in(unit::flopPerSecond));
}

TEST_F(Roofline, StandsWithoutAnyMachine)
{
    const RooflineFigure figure = rooflineFigure({});
    EXPECT_TRUE(figure.roofs.empty());
    EXPECT_TRUE(roofText(figure, 10.0 * unit::flopPerByte).empty());
    EXPECT_FALSE(text(figure).empty());
}

TEST_F(Roofline, StandsBeforeThereIsAnyDesign)
{
    RooflineInput with = input();
    with.moves.clear();
    with.current.reset();
    with.baseline.reset();
    const RooflineFigure figure = rooflineFigure(with);
    EXPECT_TRUE(figure.points.empty());
    EXPECT_EQ(describe(figure).summary, "No design stands under its roof yet.");
}

TEST_F(Roofline, SetsCapturedDesignsBesideTheOneOnTheBench)
{
    RooflineInput with = input();
    with.captured = {{"E1", SnapshotShape::Square, &edge, with.machines[2]},
                     {"E2", SnapshotShape::Triangle, &tooLarge, std::nullopt},
                     {"E3", SnapshotShape::Diamond, &large, machine(Tier::Cloud, "L4", 121, 0.3)}};
    const RooflineFigure figure = rooflineFigure(with);
    ASSERT_EQ(figure.captures.size(), 2U) << "what does not run has no point";
    EXPECT_EQ(figure.captures[0].achieved, edge.achieved);
    EXPECT_FALSE(figure.captures[0].roof) << "its roof is drawn already";
    EXPECT_EQ(figure.captures[1].shape, SnapshotShape::Diamond);
    EXPECT_TRUE(figure.captures[1].roof);
    EXPECT_EQ(figure.points, rooflineFigure(input()).points);
    EXPECT_NE(text(figure).find("captured E1: "), std::string::npos);
}

TEST_F(Roofline, ReachesAsFarAsACapturedDesign)
{
    RooflineInput with = input();
    const physics::Evaluation slow = examples::evaluation({0.0, 1e7, 1e6, 0.5, 0.0, 1.0, 42.0, 0.205, 0.8, 0.5});
    with.captured = {{"E1", SnapshotShape::Square, &slow, std::nullopt}};
    const RooflineFigure figure = rooflineFigure(with);
    ASSERT_EQ(figure.captures.size(), 1U);
    EXPECT_TRUE(figure.rate.scale.contains(figure.captures[0].achieved.in(unit::flopPerSecond)));
}

}  // namespace
}  // namespace ironlab::present
