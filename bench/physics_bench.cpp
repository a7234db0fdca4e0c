// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The model alone: one evaluation of each kind on every machine and work of the catalog, and whether it allocates.
#include <ironlab/lab/catalog.h>
#include <ironlab/physics/evaluate.h>

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
    benchmark::Initialize(&argumentCount, arguments);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
