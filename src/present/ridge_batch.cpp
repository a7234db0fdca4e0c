// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/base/number_format.h>
#include <ironlab/present/ridge_batch.h>

#include <cmath>

namespace ironlab::present {
namespace {

constexpr double kSame = 1e-6;  ///< share by which the two ways to the ridge batch may differ

physics::QuickEvaluation atBatch(const KnobBench& bench, double batch)
{
    physics::Design design = *bench.design;
    design.batch = batch;
    return physics::evaluateQuickly(*bench.accelerator, *bench.workload, design);
}

}  // namespace

std::optional<WholeRidgeBatch> wholeRidgeBatch(const physics::Evaluation& now, const KnobBench& bench)
{
    const auto exact = now.ridgeBatch.batch;
    if (!bench.isKnown() || !exact || !(*exact > 1.0) || !std::isfinite(*exact)) {
        return std::nullopt;
    }
    const physics::QuickEvaluation one = atBatch(bench, 1.0);
    const physics::QuickEvaluation two = atBatch(bench, 2.0);
    if (one.obstacle != physics::Obstacle::None || two.obstacle != physics::Obstacle::None) {
        return std::nullopt;
    }
    WholeRidgeBatch ridge;
    ridge.memoryPerUnit = two.terms.memory - one.terms.memory;
    ridge.computePerUnit = two.terms.compute - one.terms.compute;
    ridge.fixed = one.terms.memory - ridge.memoryPerUnit;
    const double crossing = ridge.fixed / (ridge.computePerUnit - ridge.memoryPerUnit);
    // Where a cache fills up on the way memory time is no one line.
    if (!(std::abs(crossing - *exact) <= kSame * *exact)) {
        return std::nullopt;
    }
    ridge.batch = std::ceil(*exact * (1.0 - 1e-12));
    return ridge;
}

std::string ridgeSentence(const physics::Evaluation& now, const KnobBench& bench)
{
    if (!bench.isKnown() || now.obstacle == physics::Obstacle::NoEngineForPrecision) {
        return {};
    }
    const physics::RidgeBatch& ridge = now.ridgeBatch;
    if (!ridge.batch) {
        return std::string(ridge.memoryBoundAtOne ? "Memory-bound" : "Compute-bound")
               + (ridge.beyondCapacity ? " at all that fit." : " at every batch.");
    }
    if (*ridge.batch <= 1.0) {
        return "Compute-bound at every batch.";
    }
    const auto whole = wholeRidgeBatch(now, bench);
    return whole ? "Compute-bound from batch " + countText(whole->batch) + " on." : std::string{};
}

}  // namespace ironlab::present
