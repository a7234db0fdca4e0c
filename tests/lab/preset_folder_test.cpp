// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/preset_samples.h"
#include "support/test_paths.h"

#include <ironlab/lab/preset_io.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ironlab::lab {
namespace {

using sample::kAccelerator;
using sample::kWorkload;
using sample::spoilt;
using testing::EndsWith;
using testing::HasSubstr;
using testing::SizeIs;

TEST(PresetFolder, AddsMachinesAndWorkToTheBuiltInOnes)
{
    const sample::TemporaryFolder folder("presets");
    folder.write("gpu.json", kAccelerator);
    folder.write("model.json", kWorkload);
    folder.write("notes.txt", "not a preset");
    const auto catalog = loadCatalog(test::dataFolder(), {folder.path()});
    ASSERT_TRUE(catalog) << describe(catalog.error());
    ASSERT_NE(catalog->accelerator("sample-gpu"), nullptr);
    ASSERT_NE(catalog->workload("sample-model"), nullptr);
    EXPECT_NE(catalog->accelerator("h100-sxm-80gb"), nullptr);
    EXPECT_FALSE(catalog->accelerator("sample-gpu")->builtIn);
    EXPECT_TRUE(catalog->accelerator("h100-sxm-80gb")->builtIn);
}

TEST(PresetFolder, AnInstructorsPresetNeedsNoProvenanceAndIsThenAnEstimate)
{
    const auto preset = parseWorkload("w.json", std::string(kWorkload), PresetOrigin::Instructor);
    ASSERT_TRUE(preset);
    EXPECT_TRUE(preset->hasEstimates());
    EXPECT_TRUE(preset->isEstimate("/parameters"));
    EXPECT_EQ(preset->provenanceOf("/parameters"), nullptr);
    EXPECT_FALSE(parseWorkload("w.json", std::string(kWorkload), PresetOrigin::BuiltIn));
}

TEST(PresetFolder, AnIdTakenTwiceNamesBothFiles)
{
    const sample::TemporaryFolder folder("twice");
    const auto first = folder.write("a.json", kAccelerator);
    folder.write("b.json", kAccelerator);
    folder.write("c.json", spoilt(kAccelerator, "sample-gpu", "t4-16gb"));
    const auto catalog = loadCatalog(test::dataFolder(), {folder.path()});
    ASSERT_FALSE(catalog);
    ASSERT_THAT(catalog.error(), SizeIs(2));
    EXPECT_THAT(catalog.error()[0].file, EndsWith("b.json"));
    EXPECT_EQ(catalog.error()[0].pointer, "/id");
    EXPECT_THAT(catalog.error()[0].fix, HasSubstr(first.generic_string()));
    EXPECT_THAT(catalog.error()[1].file, EndsWith("c.json"));
    EXPECT_THAT(catalog.error()[1].fix, HasSubstr("t4-16gb.json"));
}

TEST(PresetFolder, FaultsOfAllFilesComeBackTogether)
{
    const sample::TemporaryFolder folder("several");
    folder.write("a.json", spoilt(kAccelerator, "2 TB/s", "2 TB"));
    folder.write("b.json", spoilt(kWorkload, "\"token\"", "\"tok\""));
    folder.write("c.json", "{");
    const auto catalog = loadCatalog(test::dataFolder(), {folder.path()});
    ASSERT_FALSE(catalog);
    ASSERT_GE(catalog.error().size(), 3U);
    EXPECT_THAT(catalog.error().front().file, EndsWith("a.json"));
    EXPECT_THAT(catalog.error().back().file, EndsWith("c.json"));
}

TEST(PresetFolder, AMissingFolderIsAFault)
{
    const auto catalog = loadCatalog(test::dataFolder(), {"no-such-folder"});
    ASSERT_FALSE(catalog);
    ASSERT_THAT(catalog.error(), SizeIs(1));
    EXPECT_EQ(catalog.error()[0].found, "nothing");
}

TEST(PresetFolder, AnAuthorMayVouchForAnUnusualFigure)
{
    const std::string slow = spoilt(kAccelerator, "2 TB/s", "70 GB/s");
    EXPECT_FALSE(parseAccelerator("f.json", slow, PresetOrigin::Instructor));
    const std::string vouched = spoilt(
        slow, "\"provenance\": [",
        "\"provenance\": [ { \"field\": \"/memory/0/bandwidth\", \"kind\": \"benchmark\", \"title\": \"Measured\", "
        "\"date\": \"2024\", \"unusual\": true },");
    const auto preset = parseAccelerator("f.json", vouched, PresetOrigin::Instructor);
    ASSERT_TRUE(preset) << describe(preset.error());
    EXPECT_EQ(preset->value.workingMemory().bandwidth, 70.0 * unit::gigabytePerSecond);
}

TEST(PresetFolder, TheSampleMachineIsReadWhole)
{
    const auto preset = parseAccelerator("f.json", std::string(kAccelerator), PresetOrigin::BuiltIn);
    ASSERT_TRUE(preset) << describe(preset.error());
    const physics::Accelerator& gpu = preset->value;
    EXPECT_EQ(gpu.tier, physics::Tier::Cloud);
    EXPECT_EQ(gpu.engine(physics::Precision::Int8)->peak, 1000.0 * unit::teraflopPerSecond);
    EXPECT_EQ(gpu.overheads.kernelTail, 2e-6 * unit::second);
    ASSERT_TRUE(gpu.power);
    EXPECT_THAT(gpu.power->modes, SizeIs(2));
    EXPECT_EQ(gpu.thermal->limit, 363.15 * unit::kelvin);
    EXPECT_FALSE(gpu.battery);
    EXPECT_EQ(preset->sha256.size(), 64U);
}

}  // namespace
}  // namespace ironlab::lab
