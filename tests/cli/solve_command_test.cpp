// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_run.h"
#include "support/test_paths.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace ironlab::cli {
namespace {

using test::Outcome;
using test::run;

/// A coarse grid, so that a test is quick.
Outcome solve(std::vector<std::string> arguments)
{
    arguments.insert(arguments.begin(), "solve");
    arguments.insert(arguments.end(), {"--samples", "2"});
    return run(std::move(arguments));
}

TEST(SolveCommand, TakesAMissionByIdByChapterAndByFile)
{
    const std::string file = ironlab::test::dataFolder() + "/missions/02_ml_systems/cloud_titan.mission.json";
    const Outcome byId = solve({"cloud_titan", "--json"});
    EXPECT_TRUE(byId.err.empty()) << byId.err;
    EXPECT_EQ(solve({"02_ml_systems", "--track", "cloud_titan", "--json"}).out, byId.out);
    EXPECT_EQ(solve({file, "--json"}).out, byId.out);
    EXPECT_EQ(solve({ironlab::test::dataFolder() + "/missions", "--track", "cloud_titan", "--json"}).out, byId.out);
}

TEST(SolveCommand, PrintsOneJsonValueWithTheKeysOfTheContract)
{
    const auto json = nlohmann::json::parse(solve({"cloud_titan", "--json"}).out);
    for (const char* key :
         {"points", "feasible", "feasible_share", "default", "best", "killed_by", "pareto", "proposal"}) {
        EXPECT_TRUE(json.contains(key)) << key;
    }
    for (const char* key : {"throughput", "latency", "mfu", "cost", "energy"}) {
        EXPECT_TRUE(json["best"].contains(key)) << key;
    }
    EXPECT_TRUE(json["default"].contains("walls_failed"));
    EXPECT_EQ(json["default"]["design"]["schema"], "ironlab/design/1");
}

TEST(SolveCommand, TellsTheSameInWords)
{
    const Outcome outcome = solve({"cloud_titan", "--samples", "batch=9"});
    for (const char* part : {"Cloud Titan, part 3", "batch × 9", "Feasible: ", "The part starts with",
                             "What stops the rest", "Stopped first", "The CFO proposes, at "}) {
        EXPECT_NE(outcome.out.find(part), std::string::npos) << part << "\n" << outcome.out;
    }
}

/// As the lab does: no rate is told by the bare second.
TEST(SolveCommand, CountsTheWorkOfTheTrackByTheSecond)
{
    for (const auto& [mission, unit] : {std::pair("cloud_titan", "tok/s"), std::pair("edge_guardian", "fps"),
                                        std::pair("mobile_nomad", "fps"), std::pair("tiny_pioneer", "hops/s")}) {
        for (const char* part : {"1", "2", "3"}) {
            const std::string words = solve({mission, "--part", part}).out;
            EXPECT_EQ(words.find(" 1/s"), std::string::npos) << words;
            EXPECT_NE(words.find(unit), std::string::npos) << words;
        }
    }
}

TEST(SolveCommand, ExitsWithThreeWhereNoDesignIsFeasible)
{
    const Outcome outcome = solve({"cloud_titan", "--part", "2", "--samples", "framework_tax=1", "--json"});
    const auto json = nlohmann::json::parse(outcome.out);
    EXPECT_EQ(outcome.exit, json["feasible"] > 0 ? Exit::Done : Exit::Missed);
    const Outcome none = solve({"cloud_titan", "--samples", "batch=1", "--samples", "fusion=1"});
    EXPECT_EQ(none.exit, Exit::Missed) << none.out;
    EXPECT_NE(none.out.find("Feasible: 0 of"), std::string::npos) << none.out;
}

TEST(SolveCommand, SaysWhatIsWrongWithACommandLine)
{
    const auto expectRefusal = [](std::vector<std::string> arguments, const std::string& sentence) {
        const Outcome outcome = solve(std::move(arguments));
        EXPECT_EQ(outcome.exit, Exit::Usage) << sentence;
        EXPECT_NE(outcome.err.find(sentence), std::string::npos) << outcome.err;
        EXPECT_TRUE(outcome.out.empty()) << outcome.out;
    };
    expectRefusal({"no_such_mission"},
                  "no_such_mission:1:1  (document)  found no file or folder, and no mission or chapter of that name");
    expectRefusal({"02_ml_systems", "--track", "sky_titan"},
                  "There is no track “sky_titan” here; there is cloud_titan");
    expectRefusal({"cloud_titan", "--part", "7"}, "“cloud_titan” has no part 7; it has parts 1 to 3.");
    expectRefusal({"cloud_titan", "--objective", "beauty"},
                  "--objective beauty is none of throughput, latency, mfu, cost, energy.");
    expectRefusal({"cloud_titan", "--samples", "many"}, "--samples many is not a number of samples");
    expectRefusal({"cloud_titan", "--samples", "os_mode=3"}, "this part has no knob “os_mode”");
    expectRefusal({"cloud_titan", "--samples", "1000"}, "Take fewer samples.");
    expectRefusal({"cloud_titan", "--jobs", "0"}, "--jobs");
    expectRefusal({}, "MISSION is missing.");
}

}  // namespace
}  // namespace ironlab::cli
