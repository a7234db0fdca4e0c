// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_run.h"
#include "support/test_paths.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <map>
#include <sstream>
#include <support/temp_folder.h>

namespace ironlab::cli {
namespace {

using test::Outcome;
using test::run;

std::vector<std::string> withH100(std::vector<std::string> arguments, std::vector<std::string> settings = {})
{
    settings.insert(settings.begin(), {"accelerator=h100-sxm-80gb", "workload=llama-3-70b"});
    for (const std::string& setting : settings) {
        arguments.insert(arguments.end(), {"--set", setting});
    }
    return arguments;
}

TEST(Evaluate, PrintsEveryKeyOfTheContract)
{
    const auto json = run(withH100({"evaluate", "--json"})).json();
    for (const char* key : {"design",
                            "terms_s",
                            "latency_s",
                            "latency_p50_s",
                            "latency_p99_s",
                            "latency_p999_s",
                            "latency_p9999_s",
                            "latency_max_in_an_hour_s",
                            "loop_rate_per_s",
                            "misses_per_hour",
                            "latency_budget_s",
                            "binding_term",
                            "throughput_per_s",
                            "flops",
                            "bytes",
                            "intensity_flop_per_byte",
                            "ridge_flop_per_byte",
                            "ridge_batch",
                            "attainable_flops_per_s",
                            "achieved_flops_per_s",
                            "mfu",
                            "mbu",
                            "ttft_s",
                            "time_per_output_token_s",
                            "output_tokens_per_s",
                            "footprint_bytes",
                            "amdahl",
                            "energy_j",
                            "energy_bottom_up_j",
                            "energy_gap",
                            "power_w",
                            "battery_life_s",
                            "memory_map",
                            "largest_model_scale",
                            "latency_histogram",
                            "heat_curve",
                            "temperature_c",
                            "time_to_throttle_s",
                            "sustained_per_s",
                            "cost_usd_per_million",
                            "low_utilization_tax",
                            "sensitivity",
                            "walls",
                            "feasible"}) {
        EXPECT_TRUE(json.contains(key)) << key;
    }
    for (const char* key : {"weights", "kv", "activations", "reserve", "total", "capacity"}) {
        EXPECT_TRUE(json["footprint_bytes"].contains(key)) << key;
    }
    for (const char* key :
         {"parallel_fraction", "speedup", "speedup_limit", "latency_floor_s", "critical_parallel_fraction"}) {
        EXPECT_TRUE(json["amdahl"].contains(key)) << key;
    }
}

TEST(Evaluate, TheTailDecidesWhereAQuantileIsAsked)
{
    const auto orin = [](const std::string& mode) {
        return run({"evaluate", "--json",
                    "--set",    "accelerator=jetson-agx-orin-64gb",
                    "--set",    "workload=resnet-50",
                    "--set",    "compute_precision=int8",
                    "--set",    "weight_precision=int8",
                    "--set",    "fusion=1",
                    "--set",    "batch=1",
                    "--set",    "arrival_rate=100 /s",
                    "--set",    "target_latency=2 ms",
                    "--set",    "target_latency_quantile=0.99999",
                    "--set",    "os_mode=" + mode});
    };
    const auto stock = orin("stock").json();
    EXPECT_LT(stock["latency_s"].get<double>(), 2e-3);
    EXPECT_GT(stock["walls"][0]["demand"].get<double>(), 2e-3);
    EXPECT_FALSE(stock["feasible"].get<bool>());
    EXPECT_GT(stock["misses_per_hour"].get<double>(), 1.0);
    EXPECT_TRUE(orin("rt-isolated").json()["feasible"].get<bool>());
}

TEST(Evaluate, AQuantileWithoutALatencyIsRefusedWithASentence)
{
    const Outcome outcome = run(withH100({"evaluate"}, {"target_latency_quantile=0.99"}));
    EXPECT_EQ(outcome.exit, Exit::Invalid);
    EXPECT_NE(outcome.err.find("target_latency"), std::string::npos) << outcome.err;
}

TEST(Evaluate, TellsTheWallsOfEveryTrackInWords)
{
    const Outcome outcome = run({"evaluate", "--set", "accelerator=ar-glasses-class", "--set", "workload=resnet-50",
                                 "--set", "compute_precision=int8", "--set", "weight_precision=int8"});
    for (const char* word : {"Tail: ", "Energy: ", "Heat: ", "Memory: ", "Money: ", "One charge lasts"}) {
        EXPECT_NE(outcome.out.find(word), std::string::npos) << word << outcome.out;
    }
}

TEST(Evaluate, Int4WeightsOfLlama70BTake35GigabytesAndFitOneH100)
{
    const auto json = run(withH100({"evaluate", "--json"}, {"weight_precision=int4", "context_tokens=1"})).json();
    EXPECT_NEAR(json["footprint_bytes"]["weights"].get<double>(), 35.3e9, 0.05e9);
    EXPECT_DOUBLE_EQ(json["footprint_bytes"]["kv"].get<double>(), 327'680.0);
    EXPECT_NEAR(json["ridge_flop_per_byte"].get<double>(), 295.0, 1.0);
    EXPECT_TRUE(json["footprint_bytes"]["fits"].get<bool>());
}

TEST(Evaluate, HalfPrecision70BDoesNotFitAndThatIsAResult)
{
    const Outcome outcome = run(withH100({"evaluate"}, {"weight_precision=fp16"}));
    EXPECT_EQ(outcome.exit, Exit::Missed);
    EXPECT_NE(outcome.out.find("Does not fit: needs 146 GB, has 85.5 GB."), std::string::npos) << outcome.out;
    EXPECT_TRUE(outcome.err.empty());
    const auto json = run(withH100({"evaluate", "--json"}, {"weight_precision=fp16"})).json();
    EXPECT_NEAR(json["footprint_bytes"]["weights"].get<double>(), 141.1e9, 0.05e9);
    EXPECT_FALSE(json["feasible"].get<bool>());
}

TEST(Evaluate, LatencyIsTheSumOfTheTermsAtNoOverlap)
{
    const auto json = run(withH100({"evaluate", "--json"}, {"weight_precision=int4", "framework_tax=5 ms"})).json();
    double sum = 0.0;
    for (const auto& term : json["terms_s"]) {
        sum += term.get<double>();
    }
    EXPECT_NEAR(json["latency_s"].get<double>(), sum, 1e-15);
}

TEST(Evaluate, AFiveMillisecondTaxMakesFourMillisecondsImpossibleAtEverySpeedup)
{
    for (const char* speedup : {"1", "1000", "1e6", "inf"}) {
        const Outcome outcome =
            run(withH100({"evaluate", "--json"}, {"weight_precision=int4", "framework_tax=5 ms", "target_latency=4 ms",
                                                  std::string("accelerator_speedup=") + speedup}));
        EXPECT_EQ(outcome.exit, Exit::Missed) << speedup;
        EXPECT_GT(outcome.json()["amdahl"]["latency_floor_s"].get<double>(), 4e-3) << speedup;
    }
    const Outcome words = run(withH100({"explain"}, {"weight_precision=int4", "framework_tax=5 ms",
                                                     "target_latency=4 ms", "accelerator_speedup=10000"}));
    EXPECT_NE(words.out.find("Too serial: no speedup is enough."), std::string::npos) << words.out;
}

TEST(Evaluate, ReadsADesignFromStandardInput)
{
    const Outcome outcome = run({"evaluate", "-", "--json"}, R"({"schema": "ironlab/design/1",
        "accelerator": "h100-sxm-80gb", "workload": "llama-3-70b", "weight_precision": "int4", "batch": "max",
        "context_tokens": 1024})");
    ASSERT_EQ(outcome.exit, Exit::Done) << outcome.err;
    EXPECT_GT(outcome.json()["design"]["batch"].get<double>(), 100.0);
}

TEST(Evaluate, AllFaultsOfADesignComeAtOnceWithTheirPlaces)
{
    const Outcome outcome = run({"evaluate", "-"}, R"({"schema": "ironlab/design/1",
        "accelerator": "h100-sxm-80gb", "workload": "llama-3-70b",
        "batch": 0,
        "fusoin": 0.5,
        "framework_tax": "5 kg"})");
    EXPECT_EQ(outcome.exit, Exit::Invalid);
    for (const char* part : {"standard input:3:", "/batch", "standard input:4:", "/fusoin", "did you mean",
                             "standard input:5:", "/framework_tax", "found ", "expected ", "fix: "}) {
        EXPECT_NE(outcome.err.find(part), std::string::npos) << part << "\n" << outcome.err;
    }
    EXPECT_TRUE(outcome.out.empty());
}

TEST(Evaluate, FaultsAreOneJsonValueToo)
{
    const Outcome outcome = run({"evaluate", "-", "--json"}, "{");
    EXPECT_EQ(outcome.exit, Exit::Invalid);
    EXPECT_FALSE(outcome.json()["faults"].empty());
    EXPECT_TRUE(outcome.json()["faults"][0].contains("fix"));
}

TEST(Evaluate, WrongSettingsAreAllNamed)
{
    const Outcome outcome = run(withH100({"evaluate"}, {"acelerator=x", "batch=12kg", "nothing"}));
    EXPECT_EQ(outcome.exit, Exit::Invalid);
    EXPECT_NE(outcome.err.find("did you mean \"accelerator\""), std::string::npos);
    EXPECT_NE(outcome.err.find("12kg"), std::string::npos);
    EXPECT_NE(outcome.err.find("--set nothing has no"), std::string::npos);
}

TEST(Sweep, WritesOneRowADesignWithTheKnobsFirst)
{
    const Outcome outcome =
        run(withH100({"sweep", "--over", "batch=1:256:9log", "--over", "weight_precision=int4,fp16"}));
    ASSERT_EQ(outcome.exit, Exit::Done) << outcome.err;
    std::istringstream lines(outcome.out);
    std::string line;
    std::getline(lines, line);
    EXPECT_EQ(line.rfind("batch,weight_precision,outcome,feasible,latency_s,", 0), 0U) << line;
    int rows = 0;
    int spilled = 0;
    while (std::getline(lines, line)) {
        ++rows;
        spilled += line.find(",spills,false,") != std::string::npos ? 1 : 0;
    }
    EXPECT_EQ(rows, 18);
    EXPECT_EQ(spilled, 9);
}

TEST(Sweep, NdjsonHasNumbersAsNumbers)
{
    const Outcome outcome = run(withH100({"sweep", "--format", "ndjson", "--over", "batch=1,2"}));
    std::istringstream lines(outcome.out);
    std::string line;
    int rows = 0;
    while (std::getline(lines, line)) {
        EXPECT_TRUE(nlohmann::json::parse(line)["latency_s"].is_number());
        ++rows;
    }
    EXPECT_EQ(rows, 2);
    EXPECT_EQ(run(withH100({"sweep", "--json", "--over", "batch=1,2"})).json().size(), 2U);
}

TEST(Sweep, RowsOfLargeGridsDoNotDependOnTheThreads)
{
    const auto grid = [](const char* jobs, const char* format) {
        return run(withH100({"sweep", "--over", "batch=1:60:60", "--over", "fusion=0:1:50", "--over",
                             "os_mode=stock,rt", "--jobs", jobs, "--format", format}))
            .out;
    };
    for (const char* format : {"csv", "ndjson"}) {
        const std::string alone = grid("1", format);
        EXPECT_EQ(std::count(alone.begin(), alone.end(), '\n'), 6000 + (format == std::string("csv") ? 1 : 0));
        EXPECT_EQ(grid("3", format), alone);
    }
}

TEST(Sweep, LabelsWhatCannotRunAndWhatCannotBe)
{
    const Outcome outcome = run({"sweep", "--set", "workload=llama-3-70b", "--over",
                                 "accelerator=jetson-agx-orin-64gb,h100-sxm-80gb", "--over", "power_mode=30 W"});
    EXPECT_NE(outcome.out.find("impossible_combination"), std::string::npos) << outcome.out << outcome.err;
    const Outcome precision = run(withH100({"sweep", "--over", "compute_precision=int4,fp16"}));
    EXPECT_NE(precision.out.find("int4,no_engine_for_precision,false,,"), std::string::npos) << precision.out;
}

TEST(Check, IsSilentOnTheBuiltInPresets)
{
    const Outcome outcome =
        run({"check", ironlab::test::dataFolder() + "/accelerators", ironlab::test::dataFolder() + "/workloads"});
    EXPECT_EQ(outcome.exit, Exit::Done) << outcome.err;
    EXPECT_TRUE(outcome.out.empty());
    EXPECT_TRUE(outcome.err.empty());
}

TEST(Check, IsSilentOnWhateverFolderOfDataIsShipped)
{
    std::vector<std::string> arguments{"check"};
    for (const auto& folder : std::filesystem::directory_iterator(ironlab::test::dataFolder())) {
        // The scripts of an autograder are nothing that the lab reads.
        if (folder.path().filename() != "gradescope") {
            arguments.push_back(folder.path().string());
        }
    }
    ASSERT_GT(arguments.size(), 5U);
    const Outcome outcome = run(arguments);
    EXPECT_EQ(outcome.exit, Exit::Done) << outcome.err;
    EXPECT_TRUE(outcome.err.empty()) << outcome.err;
}

TEST(Check, PassesOverTheJsonSchemasAmongTheFiles)
{
    // The folders of a build tree are links, which are followed where they are named.
    const std::string data = ironlab::test::dataFolder();
    const std::vector<std::string> folders{data + "/accelerators", data + "/missions", data + "/schemas"};
    const Outcome outcome = run({"check", "--json", folders[0], folders[1], folders[2]});
    EXPECT_EQ(outcome.exit, Exit::Done) << outcome.out;
    std::map<std::string, int> kinds;
    const nlohmann::json json = outcome.json();
    for (const auto& file : json["files"]) {
        ++kinds[file["kind"]];
    }
    EXPECT_GE(kinds["json-schema"], 5);
    EXPECT_GE(kinds["accelerator"], 5);
    EXPECT_GE(kinds["mission"], 1);
    EXPECT_EQ(run({"check", folders[2]}).err, "");
}

TEST(Check, DoesNotTakeAnySchemaKeyForAJsonSchema)
{
    const ironlab::test::TempFolder folder;
    ironlab::test::writeText(folder / "mine.json", R"({ "$schema": "my own", "id": "x" })");
    const Outcome outcome = run({"check", folder.path().string()});
    EXPECT_EQ(outcome.exit, Exit::Invalid);
    EXPECT_NE(outcome.err.find("ironlab/<kind>/1"), std::string::npos) << outcome.err;
}

TEST(CommandLine, UsageAndMissingFilesExitWithOne)
{
    EXPECT_EQ(run({}).exit, Exit::Usage);
    EXPECT_EQ(run({"frobnicate"}).exit, Exit::Usage);
    EXPECT_EQ(run({"check", "/no/such/file.json"}).exit, Exit::Usage);
    EXPECT_EQ(run({"evaluate", "--presets", "/no/such/folder"}).exit, Exit::Usage);
    EXPECT_EQ(run({"--help"}).exit, Exit::Done);
    EXPECT_EQ(run({"--version"}).exit, Exit::Done);
}

}  // namespace
}  // namespace ironlab::cli
