// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_paths.h"

#include <ironlab/lab/catalog.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace ironlab::lab {
namespace {

using physics::Precision;
using physics::Tier;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

const Catalog& shipped()
{
    static const auto catalog = loadCatalog(test::dataFolder());
    if (!catalog)
        ADD_FAILURE() << describe(catalog.error(), 100);
    return catalog.value();
}

TEST(ShippedPresets, AllLoad)
{
    ASSERT_TRUE(loadCatalog(test::dataFolder()));
    EXPECT_GE(shipped().accelerators().size(), 9U);
    EXPECT_GE(shipped().workloads().size(), 5U);
}

TEST(ShippedPresets, CoverEveryTier)
{
    for (const Tier tier : physics::kTiers)
        EXPECT_TRUE(std::ranges::any_of(shipped().accelerators(), [&](const auto* preset) {
            return preset->value.tier == tier;
        })) << fileName(tier);
}

TEST(ShippedPresets, AreSortedByTierThenName)
{
    const auto all = shipped().accelerators();
    EXPECT_TRUE(std::ranges::is_sorted(
        all, {}, [](const auto* preset) { return std::pair(preset->value.tier, preset->value.name); }));
}

TEST(ShippedPresets, VouchForNothingUnusual)
{
    // The way out of the plausibility bounds is for instructors' experiments, not for the built-in files.
    for (const auto* preset : shipped().accelerators())
        EXPECT_THAT(preset->sha256, SizeIs(64)) << preset->file;
}

TEST(ShippedPresets, PublishedSourcesHaveAnAddress)
{
    for (const auto* preset : shipped().accelerators()) {
        for (const Provenance& entry : preset->provenance)
            EXPECT_TRUE(entry.kind == ProvenanceKind::Estimate || !entry.url.empty())
                << preset->file << ' ' << entry.field;
    }
}

TEST(ShippedPresets, TheH100HasItsDataSheetsFigures)
{
    const auto* preset = shipped().accelerator("h100-sxm-80gb");
    ASSERT_NE(preset, nullptr);
    const physics::Accelerator& h100 = preset->value;
    EXPECT_EQ(h100.engine(Precision::Fp16)->peak, 989.0 * unit::teraflopPerSecond);
    EXPECT_EQ(h100.engine(Precision::Int4), nullptr);
    EXPECT_EQ(h100.workingMemory().capacity, 81559.0 * unit::mebibyte) << "as the driver reports it";
    EXPECT_DOUBLE_EQ(h100.workingMemory().bandwidth.in(unit::terabytePerSecond), 3.35);
    EXPECT_TRUE(preset->isEstimate("/price/hourly"));
    EXPECT_FALSE(preset->isEstimate("/compute/3/peak"));
    EXPECT_FALSE(preset->isEstimate("/compute/3")) << "all of its figures have a source";
    EXPECT_TRUE(preset->isEstimate("/compute/0")) << "what it achieves is one";
    EXPECT_TRUE(preset->isEstimate("/compute"));
    EXPECT_TRUE(preset->isEstimate("/nothing"));
    ASSERT_NE(preset->provenanceOf("/operators/depthwise"), nullptr);
    EXPECT_EQ(preset->provenanceOf("/operators/depthwise")->field, "/operators");
}

TEST(ShippedPresets, MicrocontrollersKeepWeightsInFlash)
{
    for (const std::string_view id : {"esp32-s3", "stm32h7a3"}) {
        const auto* preset = shipped().accelerator(id);
        ASSERT_NE(preset, nullptr);
        EXPECT_TRUE(preset->value.hasSeparateWeightMemory());
        EXPECT_EQ(preset->value.weightMemory().level, physics::MemoryLevel::Flash);
        EXPECT_LT(preset->value.workingMemory().capacity, 2.0 * unit::megabyte);
    }
}

TEST(ShippedPresets, PhoneAndGlassesAreLabelledAsEstimates)
{
    for (const std::string_view id : {"snapdragon-8-gen-3", "ar-glasses-class"}) {
        const auto* preset = shipped().accelerator(id);
        ASSERT_NE(preset, nullptr);
        for (const Provenance& entry : preset->provenance)
            EXPECT_EQ(entry.kind, ProvenanceKind::Estimate) << entry.field;
    }
}

TEST(ShippedPresets, LlamaTakesTwoFlopForEachParameterThatATokenPasses)
{
    for (const std::string_view id : {"llama-3-70b", "llama-3-8b"}) {
        const auto* preset = shipped().workload(id);
        ASSERT_NE(preset, nullptr);
        const physics::Workload& llama = preset->value;
        const double passed = llama.parameters - llama.lookupParameters;
        EXPECT_NEAR(llama.workPerUnit.in(unit::flop) / (2.0 * passed), 1.0, 1e-4);
        ASSERT_TRUE(llama.kvCache);
    }
    const auto& shape = *shipped().workload("llama-3-70b")->value.kvCache;
    EXPECT_EQ(2 * shape.layers * shape.kvHeads * shape.headDimension * 2, 327'680);
}

TEST(ShippedPresets, OneMultiplyAccumulateCountsTwoFlop)
{
    const auto megaflop = [](std::string_view id) {
        return shipped().workload(id)->value.workPerUnit.in(unit::megaflop);
    };
    EXPECT_DOUBLE_EQ(megaflop("resnet-50"), 2.0 * 4089.2);
    EXPECT_DOUBLE_EQ(megaflop("ds-cnn-kws"), 2.0 * 2.6568);
    EXPECT_DOUBLE_EQ(megaflop("mobilenet-v1-0.25-person"), 2.0 * 7.1579);
}

TEST(ShippedPresets, UnknownIdsAreNotFound)
{
    EXPECT_EQ(shipped().accelerator("h200"), nullptr);
    EXPECT_EQ(shipped().workload(""), nullptr);
}

}  // namespace
}  // namespace ironlab::lab
