// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_run.h"
#include "support/temp_folder.h"
#include "support/test_paths.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace ironlab::cli {
namespace {

using test::Outcome;
using test::run;

std::string contentOf(const std::filesystem::path& file)
{
    std::ostringstream content;
    content << std::ifstream(file).rdbuf();
    return content.str();
}

std::string rowsFile(const std::string& content)
{
    static const ironlab::test::TempFolder folder;
    const std::filesystem::path file = folder / "own_rows.json";
    ironlab::test::writeText(file, content);
    return file.string();
}

TEST(Validate, ThePageIsItsOutput)
{
    const Outcome outcome = run({"validate", "--markdown"});
    EXPECT_EQ(outcome.exit, Exit::Done);
    EXPECT_EQ(outcome.out, contentOf(std::filesystem::path(ironlab::test::sourceFolder()) / "docs" / "VALIDATION.md"))
        << "make it anew: build/release/bin/ironlab-cli validate --markdown > docs/VALIDATION.md";
}

TEST(Validate, PrintsEveryKeyOfTheContract)
{
    const auto json = nlohmann::json::parse(run({"validate", "--json"}).out);
    for (const auto& row : json.at("rows")) {
        for (const char* key :
             {"id", "device", "workload", "metric", "predicted", "measured", "unit", "error", "role", "source"}) {
            EXPECT_TRUE(row.contains(key)) << key;
        }
        if (row.at("role") == "out_of_scope") {
            EXPECT_TRUE(row.contains("reason")) << row.at("id");
        } else {
            const double predicted = row.at("predicted");
            const double measured = row.at("measured");
            EXPECT_NEAR(row.at("error"), predicted / measured - 1.0, 1e-12);
        }
    }
    EXPECT_TRUE(json.at("summary").at("holds"));
}

TEST(Validate, FitsTheShareOfADeviceFromOneRowOfYourOwn)
{
    const std::string file = rowsFile(R"({"schema": "ironlab/validation/1", "rows": [{"id": "OWN", "device": "board",
        "workload": "keyword spotting", "precision": "INT8", "batch": "1", "condition": "own run", "metric": "latency",
        "value": 20.0, "unit": "ms", "confidence": "own", "source": {"title": "own measurement"}, "role": "calibration",
        "predicts": "latency", "design": {"accelerator": "stm32u575", "workload": "ds-cnn-kws",
        "weight_precision": "int8", "compute_precision": "int8", "fusion": 1}}]})");
    const Outcome outcome = run({"validate", "--rows", file, "--json"});
    EXPECT_EQ(outcome.exit, Exit::Done);
    const auto row = nlohmann::json::parse(outcome.out).at("rows").at(0);
    const double share = row.at("fitted_achievable");
    EXPECT_GT(share, 0.0);
    EXPECT_LT(share, 1.0);
}

TEST(Validate, NamesTheFaultsOfRows)
{
    const std::string file = rowsFile(R"({"schema": "ironlab/validation/1", "rows": [{"id": "A"}]})");
    const Outcome outcome = run({"validate", "--rows", file});
    EXPECT_EQ(outcome.exit, Exit::Invalid);
    EXPECT_NE(outcome.err.find("/rows/0"), std::string::npos);
    EXPECT_NE(outcome.err.find("own_rows.json:1:"), std::string::npos);
}

}  // namespace
}  // namespace ironlab::cli
