// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The model alone: one evaluation of each kind on every machine and work of the catalog, and whether it allocates; then
// what is built on it: a verdict on every wall, a grid of a million designs, a whole mission, a region of two knobs.
#include <ironlab/base/parallel.h>
#include <ironlab/lab/solve.h>
#include <ironlab/lab/solve_region.h>
#include <ironlab/physics/sweep.h>

#include <benchmark/benchmark.h>

#include <cstdio>
#include <support/allocations.h>
#include <vector>

namespace {

using namespace ironlab;

struct Pair {
    const physics::Accelerator* accelerator;
    const physics::Workload* workload;
};

std::vector<Pair> allPairs(const lab::Catalog& catalog)
{
    std::vector<Pair> pairs;
    for (const auto* accelerator : catalog.accelerators()) {
        for (const auto* workload : catalog.workloads()) {
            pairs.push_back({&accelerator->value, &workload->value});
        }
    }
    return pairs;
}

/// Goes through all pairs in turn, so that no machine's branches are learnt by heart.
template <class Evaluate>
void measure(benchmark::State& state, const std::vector<Pair>& pairs, Evaluate evaluate)
{
    physics::Design design;
    design.batch = 64.0;
    std::size_t next = 0;
    const auto before = test::allocations();
    for ([[maybe_unused]] auto step : state) {
        const Pair& pair = pairs[next];
        next = next + 1 == pairs.size() ? 0 : next + 1;
        benchmark::DoNotOptimize(evaluate(*pair.accelerator, *pair.workload, design));
    }
    state.counters["allocations"] =
        benchmark::Counter(static_cast<double>(test::allocations() - before), benchmark::Counter::kAvgIterations);
    state.SetItemsProcessed(state.iterations());
}

physics::Requirements everyGoal()
{
    physics::Requirements asked;
    asked.latency = 50.0 * unit::millisecond;
    asked.modelFlopsUtilization = 0.4;
    asked.throughput = 1500.0 * unit::perSecond;
    asked.costPerMillion = 1.0 * unit::dollar;
    return asked;
}

/// Terms, latency, MFU, fit and every wall, of all pairs in turn and nothing left from the design before.
void measureVerdict(benchmark::State& state, const std::vector<Pair>& pairs)
{
    std::vector<physics::StagedEvaluation> evaluations;
    for (const Pair& pair : pairs) {
        evaluations.emplace_back(*pair.accelerator, *pair.workload, everyGoal());
    }
    physics::Design design;
    std::size_t next = 0;
    const auto before = test::allocations();
    for ([[maybe_unused]] auto step : state) {
        design.batch = design.batch >= 256.0 ? 1.0 : design.batch + 1.0;
        benchmark::DoNotOptimize(evaluations[next].at(design).feasible());
        next = next + 1 == evaluations.size() ? 0 : next + 1;
    }
    state.counters["allocations"] =
        benchmark::Counter(static_cast<double>(test::allocations() - before), benchmark::Counter::kAvgIterations);
    state.SetItemsProcessed(state.iterations());
}

/// A thousand batches by a thousand bandwidths, both of which ask for most of the model again.
physics::Grid millionDesigns()
{
    physics::Grid grid;
    grid.start.weightPrecision = physics::Precision::Int4;
    grid.axes = {{physics::DesignField::Batch, std::vector(1000, grid.start)},
                 {physics::DesignField::BandwidthScale, std::vector(1000, grid.start)}};
    for (std::size_t i = 0; i < 1000; ++i) {
        grid.axes[0].values[i].batch = 1.0 + static_cast<double>(i);
        grid.axes[1].values[i].bandwidthScale = 0.001 * static_cast<double>(i + 1);
    }
    return grid;
}

void measureGrid(benchmark::State& state, const Pair& pair)
{
    constexpr std::size_t kRows = 50;
    const auto threads = static_cast<unsigned>(state.range(0));
    const physics::Grid grid = millionDesigns();
    const std::size_t rowSize = grid.size() / kRows;
    std::vector<float> latency(grid.size());
    std::vector<char> passes(grid.size());
    for ([[maybe_unused]] auto step : state) {
        runInParallel(kRows, threads, [&](std::size_t row) {
            physics::StagedEvaluation evaluation(*pair.accelerator, *pair.workload, everyGoal());
            visitGrid(grid, evaluation, row * rowSize, (row + 1) * rowSize,
                      [&](std::size_t point, const physics::Design&, const physics::Evaluation& result) {
                          latency[point] = static_cast<float>(result.latency.in(unit::second));
                          passes[point] = result.feasible() ? 1 : 0;
                      });
        });
        benchmark::DoNotOptimize(latency.data());
        benchmark::DoNotOptimize(passes.data());
    }
    state.counters["limit_ms"] = 500.0;
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(grid.size()));
}

void measureSolve(benchmark::State& state, const lab::Mission& mission, const lab::Catalog& catalog)
{
    std::size_t points = 0;
    for ([[maybe_unused]] auto step : state) {
        points += lab::solve(mission, mission.parts.back(), catalog, {}, static_cast<unsigned>(state.range(0))).points;
    }
    state.counters["limit_ms"] = 2000.0;
    state.SetItemsProcessed(static_cast<std::int64_t>(points));
}

/// The first two knobs that are numbers: a plane in which the lab shades where a design would pass.
void measureRegion(benchmark::State& state, const lab::Mission& mission, const lab::Catalog& catalog)
{
    const lab::MissionPart& part = mission.parts.back();
    std::vector<const lab::KnobSpec*> numbers;
    for (const lab::KnobSpec& knob : part.knobs) {
        if (knob.choices.empty()) {
            numbers.push_back(&knob);
        }
    }
    for ([[maybe_unused]] auto step : state) {
        const auto region = lab::feasibleRegion(mission, part, part.start, *numbers.at(0), *numbers.at(1), catalog);
        benchmark::DoNotOptimize(region.passing());
    }
    state.counters["limit_ms"] = 1.0;
}

void registerMissions(const std::vector<lab::Mission>& missions, const lab::Catalog& catalog)
{
    for (const lab::Mission& mission : missions) {
        benchmark::RegisterBenchmark(("Solve/" + mission.id).c_str(),
                                     [&](benchmark::State& state) { measureSolve(state, mission, catalog); })
            ->Arg(1)
            ->Arg(2)
            ->UseRealTime()
            ->Unit(benchmark::kMillisecond);
        benchmark::RegisterBenchmark(("FeasibleRegion/" + mission.id).c_str(), [&](benchmark::State& state) {
            measureRegion(state, mission, catalog);
        })->Unit(benchmark::kMillisecond);
    }
}

}  // namespace

int main(int argumentCount, char** arguments)
{
    const auto catalog = lab::loadCatalog(IRONLAB_BENCH_DATA_DIR);
    if (!catalog) {
        std::fputs("physics_bench: the built-in presets do not load; run ironlab-cli check on them\n", stderr);
        return 1;
    }
    const auto pairs = allPairs(*catalog);
    benchmark::RegisterBenchmark("Evaluate", [&](benchmark::State& state) {
        measure(state, pairs, [](const auto& accelerator, const auto& workload, const auto& design) {
            return physics::evaluate(accelerator, workload, design);
        });
    });
    benchmark::RegisterBenchmark("EvaluateQuickly", [&](benchmark::State& state) {
        measure(state, pairs, [](const auto& accelerator, const auto& workload, const auto& design) {
            return physics::evaluateQuickly(accelerator, workload, design);
        });
    });
    benchmark::RegisterBenchmark("Verdict", [&](benchmark::State& state) { measureVerdict(state, pairs); });
    const Pair largest{&catalog->accelerator("h100-sxm-80gb")->value, &catalog->workload("llama-3-70b")->value};
    benchmark::RegisterBenchmark("GridOfAMillion", [&](benchmark::State& state) { measureGrid(state, largest); })
        ->Arg(1)
        ->Arg(2)
        ->UseRealTime()
        ->Unit(benchmark::kMillisecond);
    const auto missions = lab::readMissions(std::filesystem::path(IRONLAB_BENCH_DATA_DIR) / "missions", *catalog);
    if (!missions) {
        std::fputs("physics_bench: the missions do not load; run ironlab-cli check on them\n", stderr);
        return 1;
    }
    registerMissions(*missions, *catalog);
    benchmark::Initialize(&argumentCount, arguments);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
