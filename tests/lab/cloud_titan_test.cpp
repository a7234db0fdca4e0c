// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mission_fixture.h"

#include <ironlab/lab/text_template.h>
#include <ironlab/physics/serving.h>

#include <gtest/gtest.h>

#include <cmath>
#include <regex>

namespace ironlab::lab {
namespace {

using namespace test;

ResolvedDesign resolved(const NamedDesign& design)
{
    return resolve(design, builtInCatalog()).value();
}

PosedQuestion posed(int number)
{
    return pose(cloudTitan(), part(number), builtInCatalog());
}

/// Every text of the mission that a person reads, with the part it belongs to.
std::vector<std::pair<const MissionPart*, std::string>> texts()
{
    const Mission& mission = cloudTitan();
    std::vector<std::pair<const MissionPart*, std::string>> all;
    const MissionPart* last = &mission.parts.back();
    for (const std::string& text : {mission.title, mission.persona, mission.briefTitle, mission.brief})
        all.emplace_back(last, text);
    for (const Mission::Goal& goal : mission.goals)
        all.emplace_back(last, goal.limit);
    for (const MissionPart& part : mission.parts) {
        for (const std::string& text :
             {part.title, part.question.prompt, part.question.numberLabel, part.observePrompt, part.reflectPrompt})
            all.emplace_back(&part, text);
        for (const ReflectionField& field : part.reflection) {
            all.emplace_back(&part, field.label);
            all.emplace_back(&part, field.hint);
        }
        if (part.scene) {
            all.emplace_back(&part, part.scene->says);
            all.emplace_back(&part, part.scene->asks);
        }
    }
    return all;
}

TEST(CloudTitan, TypesNoNumberIntoProse)
{
    const std::regex placeholder("\\{[^}]*\\}");
    for (const auto& [part, text] : texts()) {
        const std::string bare = std::regex_replace(text, placeholder, "");
        EXPECT_EQ(bare.find_first_of("0123456789"), std::string::npos) << text;
        EXPECT_EQ(bare.find('!'), std::string::npos) << text;
    }
}

TEST(CloudTitan, FillsEveryText)
{
    for (const auto& [part, text] : texts()) {
        const std::string filled = missionText(cloudTitan(), *part, builtInCatalog(), text);
        EXPECT_EQ(filled.find_first_of("{}"), std::string::npos) << filled;
        EXPECT_FALSE(filled.empty());
    }
}

TEST(CloudTitan, HasThreePartsOfFifteenTwentyAndTenMinutes)
{
    ASSERT_EQ(cloudTitan().parts.size(), 3U);
    EXPECT_EQ(part(1).minutes, 15);
    EXPECT_EQ(part(2).minutes, 20);
    EXPECT_EQ(part(3).minutes, 10);
    EXPECT_EQ(part(1).gates.distinctMoves, 5);
    EXPECT_EQ(part(2).gates.distinctMoves, 15);
}

TEST(CloudTitan, AsksAboutDesignsThatRunAndFitOnEveryTier)
{
    for (const NamedDesign* design : {&part(1).question.before, &part(1).question.after}) {
        const auto evaluation = resolved(*design).evaluate();
        EXPECT_TRUE(evaluation.runs());
        EXPECT_TRUE(evaluation.footprint.fits());
    }
    for (const auto& [tier, accelerator] : cloudTitan().tierAccelerators) {
        NamedDesign design = part(1).start;
        design.accelerator = accelerator;
        EXPECT_TRUE(resolved(design).evaluate().footprint.fits()) << accelerator;
    }
}

TEST(CloudTitan, ComputeShrinksMostAndTheNetworkAppears)
{
    const PosedQuestion question = posed(1);
    ASSERT_EQ(question.choices.size(), 4U);
    EXPECT_EQ(question.key, "compute");
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
    EXPECT_GT(question.number, 0.4);
    EXPECT_NE(question.because.find("too late"), std::string::npos) << question.because;
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

struct Grid {
    long designs = 0;
    long feasible = 0;
};

bool passes(const ResolvedDesign& design)
{
    const auto quick = physics::evaluateQuickly(design.accelerator->value, design.workload->value, design.knobs);
    const physics::Requirements& asked = part(3).requirements;
    return quick.obstacle == physics::Obstacle::None && quick.fits && quick.latency <= *asked.latency
           && quick.modelFlopsUtilization > *asked.modelFlopsUtilization
           && design.knobs.batch / quick.latency >= *asked.throughput;
}

/// Every choice and a few stops of every slider.
void sweep(const NamedDesign& design, std::size_t index, Grid& grid)
{
    const auto& knobs = part(3).knobs;
    if (index == knobs.size()) {
        ++grid.designs;
        grid.feasible += passes(resolved(design)) ? 1 : 0;
        return;
    }
    const KnobSpec& spec = knobs[index];
    for (const std::string& choice : spec.choices)
        sweep(withKnob(design, cloudTitan(), spec, {0.0, choice}), index + 1, grid);
    constexpr int kStops = 3;
    const int stops = spec.id == KnobId::Batch ? 12 : kStops;
    for (int i = 0; spec.choices.empty() && i < stops; ++i) {
        const double share = static_cast<double>(i) / (stops - 1);
        const double value = spec.scale == KnobScale::Logarithmic
                                 ? spec.minimum * std::pow(spec.maximum / spec.minimum, share)
                                 : spec.minimum + share * (spec.maximum - spec.minimum);
        sweep(withKnob(design, cloudTitan(), spec, {value, {}}), index + 1, grid);
    }
}

TEST(CloudTitan, SynthesisIsReachableNotMetAndNotTrivial)
{
    EXPECT_FALSE(resolved(part(3).start).evaluate(part(3).requirements).feasible());
    Grid grid;
    sweep(part(3).start, 0, grid);
    EXPECT_GT(grid.feasible, grid.designs / 20'000);
    EXPECT_LT(grid.feasible, 0.15 * static_cast<double>(grid.designs));
    RecordProperty("feasible", std::to_string(grid.feasible) + " of " + std::to_string(grid.designs));
}

TEST(CloudTitan, TheFullEvaluationAgreesThatAFeasibleDesignExists)
{
    NamedDesign design = part(3).question.candidates[3];
    const auto evaluation = resolved(design).evaluate(part(3).requirements);
    EXPECT_TRUE(evaluation.feasible());
}

}  // namespace
}  // namespace ironlab::lab
