// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "present/sweep_examples.h"
#include "support/ledger_maker.h"
#include "support/test_paths.h"

#include <ironlab/base/number_format.h>
#include <ironlab/present/formula_book.h>
#include <ironlab/present/ridge_batch.h>

#include <gtest/gtest.h>

namespace ironlab::present {
namespace {

using examples::Swept;

TEST(RidgeBatch, IsTheFirstWholeBatchThatComputesLonger)
{
    const Swept bench;
    const physics::Evaluation now = bench.at(bench.design.batch);
    const auto ridge = wholeRidgeBatch(now, bench.knobs());
    ASSERT_TRUE(ridge);
    EXPECT_GE(ridge->batch, *now.ridgeBatch.batch);
    const physics::Evaluation on = bench.at(ridge->batch);
    const physics::Evaluation before = bench.at(ridge->batch - 1.0);
    EXPECT_GE(on.terms.compute, on.terms.memory);
    EXPECT_LT(before.terms.compute, before.terms.memory);
    EXPECT_NE(ridgeSentence(now, bench.knobs()).find("Compute-bound from batch " + countText(ridge->batch) + " on."),
              std::string::npos);
}

TEST(RidgeBatch, RepeatsItsWorkedExample)
{
    const Swept bench;
    const auto ridge = wholeRidgeBatch(bench.at(64.0), bench.knobs());
    ASSERT_TRUE(ridge);
    EXPECT_NEAR(ridge->fixed.in(unit::millisecond), 13.2, 0.05);
    EXPECT_NEAR(ridge->memoryPerUnit.in(unit::microsecond), 66.3, 0.05);
    EXPECT_NEAR(ridge->computePerUnit.in(unit::microsecond), 204.6, 0.05);
    EXPECT_EQ(ridge->batch, 96.0);
}

TEST(RidgeBatch, SaysWhereNoBatchIsOne)
{
    Swept bench;
    bench.design.contextTokens = 60000.0;
    bench.design.batch = 1.0;
    const physics::Evaluation now = bench.at(1.0);
    ASSERT_FALSE(now.ridgeBatch.batch);
    EXPECT_FALSE(wholeRidgeBatch(now, bench.knobs()));
    EXPECT_TRUE(ridgeSentence(now, bench.knobs()).starts_with("Memory-bound at "));
    EXPECT_EQ(ridgeSentence(now, {}), "");
}

TEST(RidgeBatch, ItsFormulaGivesIt)
{
    const test::LabData data(test::dataFolder());
    const lab::MissionPart& part = data.cloudTitan().parts.back();
    lab::NamedDesign named = part.start;
    named.knobs.weightPrecision = physics::Precision::Int4;
    named.knobs.computePrecision = physics::Precision::Fp16;
    named.knobs.kvPrecision = physics::Precision::Fp8;
    named.knobs.contextTokens = 1024.0;
    named.knobs.fusion = 1.0;
    named.accelerator = "h100-sxm-80gb";
    const auto design = lab::resolve(named, data.catalog);
    ASSERT_TRUE(design);
    const physics::Evaluation now = design->evaluate(part.requirements);
    const auto ridge = wholeRidgeBatch(now, {&design->accelerator->value, &design->workload->value, &design->knobs});
    ASSERT_TRUE(ridge);
    const auto formula = FormulaBook({&*design, &now, &part}).formula("rates.ridge_batch");
    ASSERT_TRUE(formula);
    EXPECT_EQ(formula->value, ridge->batch);
    EXPECT_EQ(formula->result, countText(ridge->batch));
}

}  // namespace
}  // namespace ironlab::present
