// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_paths.h"

#include <ironlab/lab/design_io.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace ironlab::lab {
namespace {

using physics::Precision;
using testing::HasSubstr;
using testing::SizeIs;

const Catalog& catalog()
{
    static const auto loaded = loadCatalog(test::dataFolder());
    return loaded.value();
}

constexpr std::string_view kCloudTitan = R"({
  "schema": "ironlab/design/1",
  "accelerator": "h100-sxm-80gb",
  "workload": "llama-3-70b",
  "batch": 64,
  "weight_precision": "int4",
  "compute_precision": "fp16",
  "kv_precision": "fp8",
  "context_tokens": 2048,
  "fusion": 0.5,
  "framework_tax": "2 ms",
  "accelerator_speedup": "inf",
  "overlap": 0,
  "network": { "distance": "600 km", "bandwidth": "10 Gbit/s", "zero_latency": true },
  "arrival_rate": "1000 /s",
  "target_latency": "50 ms",
  "target_mfu": 0.4
})";

DesignFile cloudTitan()
{
    auto design = parseDesign("cloud.json", std::string(kCloudTitan), catalog());
    EXPECT_TRUE(design) << (design ? "" : describe(design.error()));
    return design.value_or(DesignFile{});
}

Faults faultsOf(std::string text)
{
    auto design = parseDesign("d.json", std::move(text), catalog());
    EXPECT_FALSE(design);
    return design ? Faults{} : design.error();
}

TextFault refusal(std::string_view key, std::string_view value)
{
    DesignFile file = cloudTitan();
    const auto applied = applySetting(file, key, value, catalog());
    EXPECT_FALSE(applied) << key << '=' << value;
    return applied ? TextFault{} : applied.error();
}

TEST(DesignFile, GivesEveryKnobItsValue)
{
    const DesignFile file = cloudTitan();
    const physics::Design& knobs = file.design.knobs;
    EXPECT_EQ(file.design.accelerator, "h100-sxm-80gb");
    EXPECT_EQ(knobs.batch, 64.0);
    EXPECT_EQ(knobs.weightPrecision, Precision::Int4);
    EXPECT_EQ(knobs.kvPrecision, Precision::Fp8);
    EXPECT_EQ(knobs.frameworkTax, 2.0 * unit::millisecond);
    EXPECT_TRUE(std::isinf(knobs.acceleratorSpeedup));
    EXPECT_EQ(knobs.network.distance, 600.0 * unit::kilometre);
    EXPECT_EQ(knobs.network.bandwidth, 10.0 * unit::gigabitPerSecond);
    EXPECT_TRUE(knobs.network.zeroLatency);
    EXPECT_EQ(file.requirements.latency, 50.0 * unit::millisecond);
    EXPECT_EQ(file.requirements.modelFlopsUtilization, 0.4);
    EXPECT_FALSE(file.requirements.power);
}

TEST(DesignFile, WhatIsWrittenReadsBackAsTheSameDesign)
{
    const DesignFile file = cloudTitan();
    const std::string text = designJson(file, catalog());
    const auto again = parseDesign("again.json", text, catalog());
    ASSERT_TRUE(again) << describe(again.error());
    EXPECT_EQ(designJson(*again, catalog()), text);
    EXPECT_EQ(fingerprint(again->design), fingerprint(file.design));
}

TEST(DesignFile, KeepsTheOrderOfItsKeys)
{
    const std::string text = designJson(cloudTitan(), catalog(), JsonWriter::Layout::Compact);
    std::size_t last = 0;
    for (const std::string_view key : {"schema", "accelerator", "workload", "batch", "weight_precision", "fusion",
                                       "network", "distance", "zero_latency", "os_mode", "count", "target_mfu"}) {
        const std::size_t at = text.find('"' + std::string(key) + '"');
        ASSERT_NE(at, std::string::npos) << key;
        EXPECT_GT(at, last) << key;
        last = at;
    }
}

TEST(DesignFile, EveryFaultComesBackAtOnce)
{
    const Faults faults = faultsOf(R"({
  "schema": "ironlab/design/1",
  "accelerator": "h100",
  "workload": "llama-3-70b",
  "batch": "64",
  "weight_precision": "fp12",
  "framework_tax": 2,
  "fusion": 1.5,
  "network": { "distance": "5 ms", "zero_latency": "yes" },
  "overlapp": 0
})");
    ASSERT_THAT(faults, SizeIs(8));
    EXPECT_EQ(faults[0].pointer, "/accelerator");
    EXPECT_THAT(faults[0].fix, HasSubstr("h100-"));
    EXPECT_EQ(faults[1].pointer, "/batch");
    EXPECT_EQ(faults[1].line, 5);
    EXPECT_EQ(faults[2].pointer, "/weight_precision");
    EXPECT_EQ(faults[3].pointer, "/framework_tax");
    EXPECT_EQ(faults[4].pointer, "/fusion");
    EXPECT_EQ(faults[5].pointer, "/network/distance");
    EXPECT_THAT(faults[5].fix, HasSubstr("a distance in m or km"));
    EXPECT_EQ(faults[6].pointer, "/network/zero_latency");
    EXPECT_THAT(faults[7].fix, HasSubstr("overlap"));
}

TEST(DesignFile, NeedsOnlyAMachineAndWork)
{
    const auto small = parseDesign(
        "s.json", R"({"schema": "ironlab/design/1", "accelerator": "t4-16gb", "workload": "resnet-50"})", catalog());
    ASSERT_TRUE(small);
    EXPECT_EQ(small->design.knobs.batch, 1.0);
    EXPECT_THAT(faultsOf(R"({"schema": "ironlab/design/1"})"), SizeIs(2));
}

TEST(Settings, SetEveryKindOfKey)
{
    DesignFile file = cloudTitan();
    const auto set = [&](std::string_view key, std::string_view value) {
        const auto applied = applySetting(file, key, value, catalog());
        EXPECT_TRUE(applied) << key << '=' << value << ": " << (applied ? "" : applied.error().fix);
    };
    set("batch", "10k");
    set("framework_tax", "250 us");
    set("accelerator_speedup", "\u221e");
    set("speedup_applies_to", "compute");
    set("network.zero_latency", "false");
    set("target_power", "700 W");
    EXPECT_EQ(file.design.knobs.batch, 10000.0);
    EXPECT_DOUBLE_EQ(file.design.knobs.frameworkTax.in(unit::microsecond), 250.0);
    EXPECT_EQ(file.design.knobs.speedupAppliesTo, physics::SpeedupTarget::Compute);
    EXPECT_FALSE(file.design.knobs.network.zeroLatency);
    EXPECT_EQ(settingText(file, "batch", catalog()), "10000");
    EXPECT_EQ(settingText(file, "accelerator_speedup", catalog()), "inf");
    EXPECT_EQ(settingNumber(file, "target_power"), 700.0);
    EXPECT_EQ(settingText(file, "power_mode", catalog()), std::nullopt);
}

TEST(Settings, EveryKeyTakesBackItsOwnText)
{
    DesignFile file = cloudTitan();
    ASSERT_TRUE(applySetting(file, "accelerator", "jetson-agx-orin-64gb", catalog()));
    for (const SettingSpec& spec : designSettings()) {
        const auto text = settingText(file, spec.key, catalog());
        if (!text)
            continue;
        EXPECT_TRUE(applySetting(file, spec.key, *text, catalog())) << spec.key << '=' << *text;
        EXPECT_EQ(settingText(file, spec.key, catalog()), text) << spec.key;
    }
}

TEST(Settings, NameTheKeyTheUnitAndTheChoiceThatWereMeant)
{
    EXPECT_THAT(refusal("bacth", "3").fix, HasSubstr("\"batch\""));
    EXPECT_THAT(refusal("framework_tax", "2").fix, HasSubstr("add the unit"));
    EXPECT_THAT(refusal("weight_precision", "int-4").fix, HasSubstr("\"int4\""));
    EXPECT_THAT(refusal("batch", "2.5").expected, HasSubstr("a whole number"));
    EXPECT_THAT(refusal("batch", "0").expected, HasSubstr("of at least 1"));
    EXPECT_THAT(refusal("accelerator", "h200-sxm").expected, HasSubstr("h100-sxm-80gb"));
    EXPECT_THAT(refusal("power_mode", "MAXN").fix, HasSubstr("no power modes"));
    EXPECT_THAT(refusal("peak_scale", "0").expected, HasSubstr("above 0"));
    EXPECT_THAT(refusal("fusion", "inf").fix, HasSubstr("finite"));
}

TEST(Settings, ARefusedValueChangesNothing)
{
    DesignFile file = cloudTitan();
    const std::string before = designJson(file, catalog());
    EXPECT_FALSE(applySetting(file, "batch", "-1", catalog()));
    EXPECT_FALSE(applySetting(file, "accelerator", "none", catalog()));
    EXPECT_EQ(designJson(file, catalog()), before);
}

TEST(Settings, APowerModeOutlivesItsMachineOnlyByName)
{
    DesignFile file = cloudTitan();
    ASSERT_TRUE(applySetting(file, "accelerator", "jetson-agx-orin-64gb", catalog()));
    ASSERT_TRUE(applySetting(file, "power_mode", "15 W", catalog()));
    EXPECT_EQ(file.design.knobs.powerMode, 3);
    ASSERT_TRUE(applySetting(file, "accelerator", "jetson-orin-nano-super", catalog()));
    EXPECT_EQ(settingText(file, "power_mode", catalog()), "15 W");
    ASSERT_TRUE(applySetting(file, "accelerator", "h100-sxm-80gb", catalog()));
    EXPECT_EQ(file.design.knobs.powerMode, 0);
}

TEST(NamedDesign, ResolvesTheLargestBatchThatFits)
{
    DesignFile file = cloudTitan();
    ASSERT_TRUE(applySetting(file, "batch", "max", catalog()));
    const auto resolved = resolve(file.design, catalog());
    ASSERT_TRUE(resolved);
    const double largest = resolved->knobs.batch;
    EXPECT_GT(largest, 64.0);
    EXPECT_TRUE(resolved->evaluate().footprint.fits());
    ASSERT_TRUE(applySetting(file, "batch", std::to_string(static_cast<int>(largest) + 1), catalog()));
    EXPECT_FALSE(resolve(file.design, catalog())->evaluate().footprint.fits());
}

TEST(NamedDesign, SaysWhatTheCatalogHas)
{
    const auto resolved = resolve({"h200", "llama-3-70b", {}, false}, catalog());
    ASSERT_FALSE(resolved);
    EXPECT_THAT(resolved.error(), HasSubstr("\"h200\""));
    EXPECT_THAT(resolved.error(), HasSubstr("h100-sxm-80gb"));
}

TEST(NamedDesign, EqualDesignsHaveEqualFingerprints)
{
    NamedDesign one = cloudTitan().design;
    NamedDesign other = one;
    EXPECT_EQ(fingerprint(one), fingerprint(other));
    other.knobs.batch = 65.0;
    EXPECT_NE(fingerprint(one), fingerprint(other));
    one.largestBatch = other.largestBatch = true;
    EXPECT_EQ(fingerprint(one), fingerprint(other)) << "with batch max the number says nothing";
}

// The figures that the first mission rests on, straight from the shipped files.
TEST(NamedDesign, TheCloudMissionsFiguresFollowFromThePresets)
{
    DesignFile file = cloudTitan();
    const auto int4 = resolve(file.design, catalog())->evaluate();
    EXPECT_NEAR(int4.footprint.weights.in(unit::gigabyte), 35.3, 0.05);
    EXPECT_NEAR(int4.ridge.in(unit::flopPerByte), 295.2, 0.1);
    ASSERT_TRUE(applySetting(file, "weight_precision", "fp16", catalog()));
    ASSERT_TRUE(applySetting(file, "batch", "1", catalog()));
    const auto fp16 = resolve(file.design, catalog())->evaluate();
    EXPECT_NEAR(fp16.footprint.weights.in(unit::gigabyte), 141.1, 0.05);
    EXPECT_FALSE(fp16.footprint.fits());
}

}  // namespace
}  // namespace ironlab::lab
