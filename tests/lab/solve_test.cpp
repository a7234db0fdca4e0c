// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mission_fixture.h"
#include "solve_fixture.h"

#include <ironlab/lab/solve_io.h>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <limits>

namespace ironlab::lab {
namespace {

using namespace fixture;

const MissionPart& plainPart(const Mission& mission)
{
    return mission.parts.front();
}

Solution solvedPlain(const Mission& mission = plainMission())
{
    return solve(mission, plainPart(mission), plainCatalog());
}

const WallToll* toll(const Solution& solution, std::string_view wall)
{
    for (const WallToll& toll : solution.tolls)
        if (toll.wall == wall)
            return &toll;
    return nullptr;
}

TEST(Solve, CountsTheDesignsThatPassAPartKnownByHand)
{
    const Solution solution = solvedPlain();
    EXPECT_EQ(solution.points, 8U);
    EXPECT_EQ(solution.feasible, 4U);
    EXPECT_DOUBLE_EQ(solution.feasibleShare(), 0.5);
}

TEST(Solve, SaysWhichWallStopsWhichDesigns)
{
    const Solution solution = solvedPlain();
    // Too late: FP16 at 3 and 4, INT8 at 4. Too idle: FP16 at 1.
    ASSERT_NE(toll(solution, "latency"), nullptr);
    EXPECT_EQ(toll(solution, "latency")->first, 3U);
    EXPECT_EQ(toll(solution, "latency")->alone, 3U);
    ASSERT_NE(toll(solution, "utilization"), nullptr);
    EXPECT_EQ(toll(solution, "utilization")->failed, 1U);
    EXPECT_EQ(solution.tolls.size(), 2U);
    EXPECT_FALSE(solution.start.evaluation.feasible());
}

TEST(Solve, FindsTheBestDesignOfEachObjective)
{
    const Solution solution = solvedPlain();
    const auto& fastest = solution.bestAt(Objective::Latency);
    ASSERT_TRUE(fastest);
    EXPECT_EQ(fastest->design.knobs.batch, 1.0);
    EXPECT_NEAR(fastest->evaluation.latency.in(unit::millisecond), 3.0, 1e-9);
    const auto& busiest = solution.bestAt(Objective::Throughput);
    ASSERT_TRUE(busiest);
    EXPECT_EQ(busiest->design.knobs.batch, 3.0);
    EXPECT_EQ(busiest->design.knobs.weightPrecision, physics::Precision::Int8);
    EXPECT_NEAR(busiest->evaluation.throughput.in(unit::perSecond), 3000.0 / 7.0, 1e-6);
    EXPECT_NEAR(*objectiveValue(busiest->evaluation, Objective::Cost), 1e6 * 3.6 / 3600.0 / (3000.0 / 7.0), 1e-9);
    EXPECT_FALSE(solution.bestAt(Objective::Energy)) << "these machines have no power figures";
}

TEST(Solve, FrontHoldsWhatNoOtherBeatsInBoth)
{
    const Solution solution = solvedPlain();
    ASSERT_EQ(solution.fronts.size(), 2U);
    const ParetoFront& front = solution.fronts.front();
    EXPECT_EQ(front.against, Objective::Latency);
    ASSERT_EQ(front.designs.size(), 3U) << "FP16 at batch 2 is beaten by INT8 at batch 2";
    for (std::size_t i = 0; i < 3; ++i)
        EXPECT_EQ(front.designs[i].design.knobs.batch, static_cast<double>(i + 1));
}

TEST(Solve, WeighsTheProposalAtTheLoadOfTheMission)
{
    const auto proposal = solvedPlain().proposal;
    ASSERT_TRUE(proposal);
    // The slow machine at batch 1 takes 40 ms: 25 a second for 1.8 USD/h. A load of 400 asks for 16 of it, 28.8 USD/h.
    EXPECT_EQ(proposal->proposal.evaluation.economics.machines, 16.0);
    ASSERT_TRUE(proposal->rival);
    EXPECT_EQ(proposal->rival->evaluation.economics.machines, 1.0);
    EXPECT_FALSE(proposal->winsAtLoad);
    // Two of the slow ones cost what the plain one does; the third is one too many, and is needed past 50 a second.
    ASSERT_TRUE(proposal->winsBelow);
    EXPECT_NEAR(proposal->winsBelow->in(unit::perSecond), 50.0, 1e-6);
}

TEST(Solve, TheResultDoesNotDependOnTheThreads)
{
    const auto text = [](unsigned threads) {
        GridOptions options;
        options.mostPoints = 300'000;
        const Solution solution = solve(cloudTitan(), part(3), builtInCatalog(), options, threads);
        return solutionJson(solution, cloudTitan(), part(3), {kObjectives.begin(), kObjectives.end()},
                            builtInCatalog());
    };
    const std::string alone = text(1);
    EXPECT_EQ(text(2), alone);
    EXPECT_EQ(text(5), alone);
}

TEST(Solve, EveryDesignItPrintsPassesWhenEvaluatedWhole)
{
    GridOptions options;
    options.mostPoints = 1'000'000;
    options.samples[KnobId::Batch] = 65;
    const Solution solution = solve(cloudTitan(), part(3), builtInCatalog(), options, 2);
    std::size_t designs = 0;
    for (const auto& best : solution.best)
        if (best) {
            ++designs;
            EXPECT_TRUE(best->evaluation.feasible());
        }
    for (const ParetoFront& front : solution.fronts)
        for (const SolvedDesign& design : front.designs)
            EXPECT_TRUE(design.evaluation.feasible());
    EXPECT_EQ(designs > 0, solution.feasible > 0);
    std::size_t stopped = 0;
    for (const WallToll& each : solution.tolls)
        stopped += each.first;
    EXPECT_EQ(stopped, solution.points - solution.feasible);
}

TEST(Solve, ABruteForceLoopCountsTheSameDesigns)
{
    GridOptions options;
    options.mostPoints = 20'000;
    const auto axes = solveAxes(part(3), options);
    const auto grids = machineGrids(cloudTitan(), part(3).start, axes, builtInCatalog());
    MissionPart easy = part(3);
    easy.requirements.modelFlopsUtilization = 0.1;
    std::size_t feasible = 0;
    std::size_t points = 0;
    for (const MachineGrid& machine : grids)
        for (std::size_t point = 0; point < machine.grid.size(); ++point, ++points)
            feasible += resolve(machine.at(point), builtInCatalog())->evaluate(easy.requirements).feasible() ? 1U : 0U;
    const Solution solution = solve(cloudTitan(), easy, builtInCatalog(), options);
    EXPECT_EQ(solution.points, points);
    EXPECT_EQ(solution.feasible, feasible);
    EXPECT_GT(feasible, 0U);
}

TEST(KnobSamples, NineOfALogarithmicBatchArePowersOfTwo)
{
    KnobSpec batch = knob(1, KnobId::Batch);
    const auto values = knobSamples(batch, 9);
    ASSERT_EQ(values.size(), 9U);
    for (std::size_t i = 0; i < values.size(); ++i)
        EXPECT_EQ(values[i].number, static_cast<double>(1U << i));
}

TEST(KnobSamples, InfinityComesOnTopWhereTheKnobAllowsIt)
{
    const auto values = knobSamples(knob(2, KnobId::AcceleratorSpeedup), 5);
    ASSERT_EQ(values.size(), 6U);
    EXPECT_EQ(values[4].number, 10'000.0);
    EXPECT_EQ(values[5].number, std::numeric_limits<double>::infinity());
}

TEST(KnobSamples, EndsAreExactAndTheRestHasThreeDigits)
{
    KnobSpec tax;
    tax.id = KnobId::FrameworkTax;
    tax.scale = KnobScale::Logarithmic;
    tax.minimum = 1.2345e-5;
    tax.maximum = 1e-2;
    const auto values = knobSamples(tax, 5);
    EXPECT_EQ(values.front().number, 1.2345e-5);
    EXPECT_EQ(values.back().number, 1e-2);
    EXPECT_DOUBLE_EQ(values[2].number, 3.51e-4);
    EXPECT_EQ(knobSamples(tax, 1).size(), 1U);
}

TEST(SolveGrid, StaysWithinItsBoundAndMakesEveryNumberAsFineAsTheOthers)
{
    const auto axes = solveAxes(part(3), {});
    std::size_t points = 1;
    std::size_t fewest = 1000;
    std::size_t most = 0;
    for (const SolveAxis& axis : axes) {
        points *= axis.values.size();
        if (axis.knob.choices.empty()) {
            fewest = std::min(fewest, axis.values.size());
            most = std::max(most, axis.values.size());
        }
    }
    EXPECT_LE(points, GridOptions{}.mostPoints);
    EXPECT_LE(most, 2 * fewest - 1);
}

TEST(SolutionJson, KeepsTheKeysThatScriptsRead)
{
    const Mission mission = plainMission();
    const auto json = nlohmann::json::parse(solutionJson(solvedPlain(mission), mission, plainPart(mission),
                                                         {Objective::Latency, Objective::Energy}, plainCatalog()));
    EXPECT_EQ(json["schema"], "ironlab/solution/1");
    EXPECT_EQ(json["points"], 8);
    EXPECT_EQ(json["feasible"], 4);
    EXPECT_EQ(json["feasible_share"], 0.5);
    EXPECT_EQ(json["killed_by"], (nlohmann::json{{"latency", 3}, {"utilization", 1}}));
    EXPECT_EQ(json["best"]["latency"]["design"]["batch"], 1);
    EXPECT_TRUE(json["best"]["energy"].is_null());
    EXPECT_FALSE(json["best"].contains("cost")) << "not asked for";
    EXPECT_EQ(json["default"]["first_wall"], "latency");
    EXPECT_EQ(json["pareto"][0]["against"], "latency");
    EXPECT_EQ(json["proposal"]["wins_at_load"], false);
    EXPECT_NEAR(json["proposal"]["wins_below_per_s"].get<double>(), 50.0, 1e-6);
}

}  // namespace
}  // namespace ironlab::lab
