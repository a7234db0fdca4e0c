// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mission_fixture.h"

#include <ironlab/lab/choice_text.h>
#include <ironlab/physics/serving.h>

#include <gtest/gtest.h>

namespace ironlab::lab {
namespace {

using namespace fixture;

ResolvedDesign resolved(const NamedDesign& design)
{
    return resolve(design, builtInCatalog()).value();
}

PosedQuestion posed(int number)
{
    return pose(cloudTitan(), part(number), builtInCatalog());
}

TEST(CloudTitan, ComputeShrinksMostAndTheNetworkAppears)
{
    const PosedQuestion question = posed(1);
    ASSERT_EQ(question.choices.size(), 4U);
    EXPECT_EQ(question.key, "compute");
    EXPECT_EQ(choiceText(question, question.key), "compute time") << "in words, not as a symbol";
    EXPECT_GT(question.number, 1e5);
    EXPECT_NE(question.because.find("T_data appears"), std::string::npos) << question.because;
}

TEST(CloudTitan, EachTierFlipsWithinTheSliderAtSomeScale)
{
    const KnobSpec& scales = knob(1, KnobId::ModelScale);
    const KnobSpec& batch = knob(1, KnobId::Batch);
    for (const std::string& tier : knob(1, KnobId::Tier).choices) {
        const NamedDesign onTier = withKnob(part(1).start, cloudTitan(), knob(1, KnobId::Tier), {0.0, tier});
        bool flips = false;
        for (double scale = scales.minimum; scale <= scales.maximum; scale *= 10.0) {
            const ResolvedDesign design = resolved(withKnob(onTier, cloudTitan(), scales, {scale, {}}));
            flips |= physics::ridgeBatch(design.accelerator->value, design.workload->value, design.knobs, batch.maximum)
                         .batch.has_value();
        }
        EXPECT_TRUE(flips) << tier;
    }
}

TEST(CloudTitan, TheCloudFlipsAtFullScaleWithinTheSliderAndFits)
{
    const ResolvedDesign design =
        resolved(withKnob(withKnob(part(1).start, cloudTitan(), knob(1, KnobId::Tier), {0.0, "cloud"}), cloudTitan(),
                          knob(1, KnobId::ModelScale), {1.0, {}}));
    const auto ridge = physics::ridgeBatch(design.accelerator->value, design.workload->value, design.knobs, 256.0);
    ASSERT_TRUE(ridge.batch);
    EXPECT_GT(*ridge.batch, 1.0);
}

TEST(CloudTitan, TheMagicNetworkRemovesAVisibleShare)
{
    NamedDesign design = part(1).question.after;
    const auto with = resolved(design).evaluate();
    design.knobs.network.zeroLatency = true;
    const auto without = resolved(design).evaluate();
    EXPECT_LT(without.latency, 0.1 * with.latency);
}

TEST(CloudTitan, TheTaxAloneMakesTheTargetImpossible)
{
    const PosedQuestion question = posed(2);
    EXPECT_EQ(question.key, "no");
    EXPECT_GT(question.number, 0.005);
    EXPECT_EQ(part(2).question.before.knobs.frameworkTax, 5.0 * unit::millisecond);
    EXPECT_EQ(part(2).requirements.latency, 6.0 * unit::millisecond);
}

TEST(CloudTitan, SoftwareFirstMakesTheTargetReachable)
{
    NamedDesign design = part(2).start;
    design.knobs.frameworkTax = knob(2, KnobId::FrameworkTax).minimum * unit::second;
    design.knobs.fusion = 1.0;
    design.knobs.acceleratorSpeedup = 100.0;
    EXPECT_LT(resolved(design).evaluate().latency, *part(2).requirements.latency);
}

TEST(CloudTitan, OneCandidateWinsWithinTheLimit)
{
    const PosedQuestion question = posed(3);
    EXPECT_NE(question.key, "none");
    EXPECT_GT(question.number, 0.15);
    EXPECT_NE(question.because.find("does not fit"), std::string::npos) << question.because;
}

TEST(CloudTitan, TheChiefFinancialOfficersProposalIsInTimeAndCheapest)
{
    const NamedDesign& proposal = *part(3).scene->proposal;
    const auto evaluation = resolved(proposal).evaluate(part(3).requirements);
    EXPECT_EQ(proposal.knobs.batch, 1.0);
    EXPECT_LT(evaluation.latency, *part(3).requirements.latency);
    EXPECT_LT(evaluation.modelFlopsUtilization, 0.05);
    EXPECT_LT(evaluation.throughput, part(3).scene->arrivalRate);
}

TEST(CloudTitan, TheWinningPrecisionsReachTheGoalOnceTheSoftwareIsMended)
{
    NamedDesign design = part(3).question.candidates[3];
    design.knobs.batch = 144.0;
    design.knobs.contextTokens = 1024.0;
    design.knobs.fusion = 1.0;
    design.knobs.frameworkTax = 0.1 * unit::millisecond;
    design.knobs.overlap = 0.5;
    design.knobs.network.distance = Length{};
    EXPECT_TRUE(resolved(design).evaluate(part(3).requirements).feasible());
    EXPECT_FALSE(resolved(part(3).question.candidates[3]).evaluate(part(3).requirements).feasible());
}

}  // namespace
}  // namespace ironlab::lab
