// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "grade_fixture.h"
#include "support/test_paths.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>

// The grader as other programs start it.
namespace ironlab::cli {
namespace {

using namespace test;
using nlohmann::json;

bool isInstalled(const char* program)
{
    return std::system(("command -v " + std::string(program) + " >/dev/null 2>&1").c_str()) == 0;
}

int shell(const std::string& command)
{
    return std::system(("bash -o pipefail -c '" + command + "'").c_str());
}

class GradeOutside : public GradeFixture {};

TEST_F(GradeOutside, GnuParallelGivesWhatOneProcessGives)
{
    if (!isInstalled("parallel"))
        GTEST_SKIP() << "GNU parallel is not installed";
    std::string lines;
    for (int i = 0; i < 12; ++i)
        lines += nlohmann::ordered_json::parse(ledger("student-" + std::to_string(i), i % 3 + 1)).dump() + '\n';
    write("class.ndjson", lines);
    const std::string in = (folder() / "class.ndjson").string();
    const std::string out = (folder() / "reports.ndjson").string();
    // `:` is this computer; other hosts stand beside it in the same list.
    ASSERT_EQ(shell("parallel --no-notice --pipe --keep-order --block 200k --jobs 2 --sshlogin : " IRONLAB_CLI
                    " grade --stream < "
                    + in + " > " + out),
              0);
    std::istringstream many(readText(out));
    std::istringstream one(runOnData({"grade", "--stream"}, lines).out);
    std::string left;
    std::string right;
    int count = 0;
    for (; std::getline(one, left); ++count) {
        ASSERT_TRUE(std::getline(many, right));
        json a = json::parse(left);
        json b = json::parse(right);
        a.erase("source");  // lines are counted by each process for itself
        b.erase("source");
        EXPECT_EQ(a, b);
    }
    EXPECT_EQ(count, 12);
    EXPECT_FALSE(std::getline(many, right));
}

TEST_F(GradeOutside, ADamagedLedgerIsALineAsWellAndStopsNoOther)
{
    int count = 0;
    for (const test::Example& example : examples()) {
        write(example.file, example.text);
        ++count;
    }
    const std::string in = (folder() / "class.ndjson").string();
    // As docs/GRADING.md has it.
    ASSERT_EQ(std::system(("cd " + folder().string()
                           + " && for ledger in *.ledger.json; do tr -d '\\r\\n' < \"$ledger\"; echo; done > " + in)
                              .c_str()),
              0);
    const Outcome stream = runOnData({"grade", "--stream"}, readText(in));
    std::istringstream lines(stream.out);
    const json files = json::parse(grade({}).out)["reports"];
    std::string line;
    int place = 0;
    for (; std::getline(lines, line); ++place) {
        const json report = json::parse(line);
        EXPECT_EQ(report.value("student", ""), files.at(static_cast<std::size_t>(place)).value("student", ""));
        EXPECT_EQ(report.contains("trouble"), files.at(static_cast<std::size_t>(place)).contains("trouble"));
        if (report.contains("points")) {
            EXPECT_EQ(report["points"], files.at(static_cast<std::size_t>(place))["points"]);
        }
    }
    EXPECT_EQ(place, count);
}

TEST_F(GradeOutside, AStreamOfHundredsLosesNothingWhateverTheJobs)
{
    std::string lines;
    for (int i = 0; i < 10; ++i)
        lines += nlohmann::ordered_json::parse(ledger("student-" + std::to_string(i), 1)).dump() + '\n';
    std::string all;
    for (int i = 0; i < 30; ++i)
        all += lines;
    write("class.ndjson", all);
    const auto graded = [&](const std::string& jobs) {
        const std::string out = (folder() / ("out" + jobs)).string();
        EXPECT_EQ(shell(IRONLAB_CLI " grade --stream --jobs " + jobs + " < " + (folder() / "class.ndjson").string()
                        + " > " + out),
                  0);
        return readText(out);
    };
    const std::string alone = graded("1");
    EXPECT_EQ(std::count(alone.begin(), alone.end(), '\n'), 300);
    EXPECT_EQ(graded("4"), alone);
    EXPECT_EQ(graded("7"), alone);
}

TEST_F(GradeOutside, TheAutograderWritesResultsWhateverWasHandedIn)
{
    const std::filesystem::path source = folder() / "source";
    std::filesystem::create_directories(source / "ironlab/bin");
    std::filesystem::create_symlink(IRONLAB_CLI, source / "ironlab/bin/ironlab-cli");
    const std::string script = (std::filesystem::path(test::dataFolder()) / "gradescope/run_autograder").string();
    const auto results = [&](const std::string& what) {
        std::filesystem::remove_all(folder() / "submission");
        std::filesystem::create_directories(folder() / "submission");
        write("submission/x.ledger.json", what);
        EXPECT_EQ(shell("AUTOGRADER_ROOT=" + folder().string() + " " + script + " 2>/dev/null"), 0);
        return json::parse(readText(folder() / "results/results.json"));
    };
    EXPECT_GT(results(ledger()).at("tests").size(), 10U);
    EXPECT_EQ(results("no ledger")["score"], 0);
    std::filesystem::remove(source / "ironlab/bin/ironlab-cli");
    EXPECT_EQ(results(ledger())["score"], 0);
}

}  // namespace
}  // namespace ironlab::cli
