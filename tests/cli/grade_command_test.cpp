// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "grade_fixture.h"
#include "support/archive_maker.h"
#include "support/test_paths.h"

#include <ironlab/lab/csv.h>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace ironlab::cli {
namespace {

using namespace test;
using nlohmann::json;

class GradeTest : public GradeFixture {};

TEST_F(GradeTest, PrintsOneJsonValueWithTheThreeFiguresApart)
{
    write("a.ledger.json", ledger());
    const Outcome outcome = grade({});
    EXPECT_EQ(outcome.exit, Exit::Done) << outcome.err;
    const json grades = json::parse(outcome.out);
    EXPECT_EQ(grades["schema"], "ironlab/grades/1");
    const json& points = grades["reports"][0]["points"];
    EXPECT_EQ(points["earned"], points["possible"]);
    EXPECT_GT(points["pending"].get<double>(), 0.0);
    EXPECT_EQ(grades["class"]["ledgers"], 1);
}

TEST_F(GradeTest, ExitCodesTellReadableFromUnreadableAndCompleteFromNot)
{
    write("a.ledger.json", ledger("x", 1));
    EXPECT_EQ(grade({}).exit, Exit::Missed);
    write("b.ledger.json", "{ broken");
    EXPECT_EQ(grade({}).exit, Exit::Invalid);
    EXPECT_EQ(runOnData({"grade", (folder() / "nowhere").string()}).exit, Exit::Usage);
    EXPECT_EQ(runOnData({"grade"}).exit, Exit::Usage);
    EXPECT_EQ(grade({"--format", "pdf"}).exit, Exit::Usage);
    EXPECT_EQ(grade({"--column", "x"}).exit, Exit::Usage);
}

TEST_F(GradeTest, AFolderWithoutLedgersIsSaid)
{
    write("a.json", "{}");
    const Outcome outcome = grade({});
    EXPECT_EQ(outcome.exit, Exit::Usage);
    EXPECT_NE(outcome.err.find("There is no ledger"), std::string::npos);
    EXPECT_NE(outcome.err.find("Passed over 1"), std::string::npos);
}

TEST_F(GradeTest, OutputIsTheSameWhateverTheJobsInEveryFormat)
{
    for (const test::Example& example : examples())
        write(example.file, example.text);
    for (const char* format : {"json", "csv", "html", "moodle", "gradescope"}) {
        const Outcome one = grade({"--format", format, "--jobs", "1"});
        const Outcome many = grade({"--format", format, "--jobs", "5"});
        EXPECT_EQ(one.out, many.out) << format;
        EXPECT_EQ(one.err, many.err) << format;
        EXPECT_EQ(one.exit, Exit::Invalid) << format;
        EXPECT_FALSE(one.out.empty()) << format;
    }
}

TEST(SampleLedgers, EarnEveryPointThatReplayCanGive)
{
    const std::string folder = dataFolder() + "/missions/02_ml_systems/examples/";
    for (const std::string track : {"cloud_titan", "edge_guardian", "mobile_nomad", "tiny_pioneer"}) {
        const Outcome outcome = runOnData({"grade", folder + track + ".ledger.json"});
        EXPECT_EQ(outcome.exit, Exit::Done) << track << '\n' << outcome.err;
        const json points = json::parse(outcome.out)["reports"][0]["points"];
        EXPECT_EQ(points["earned"], points["possible"]) << track;
    }
}

TEST_F(GradeTest, ArchivesAreGradedLikeFolders)
{
    write("a.ledger.json", ledger());
    writeArchive(folder() / "b.zip", ArchiveKind::Zip, {{"lee_late/x.json", ledger("lee")}, {"kim.txt", "no"}});
    writeArchive(folder() / "c.tar.gz", ArchiveKind::TarGz, {{"../../kim.json", ledger("kim")}});
    const json grades = json::parse(grade({}).out);
    ASSERT_EQ(grades["reports"].size(), 3U);
    EXPECT_EQ(grades["reports"][1]["student"], "lee");
    EXPECT_EQ(grades["reports"][2]["student"], "kim");
}

TEST_F(GradeTest, AnArchiveThatCannotBeReadIsAFaultAndTheRestIsGraded)
{
    const std::string archive = (folder() / "b.zip").string();
    write("b.zip", "this is no archive at all, but a sentence");
    const Outcome alone = grade({});
    EXPECT_EQ(alone.exit, Exit::Invalid);
    EXPECT_EQ(alone.err.find(archive + ":1:1  (document)  found an archive that cannot be read ("), 0U) << alone.err;
    EXPECT_NE(alone.err.find("  expected a zip, tar or tar.gz archive  fix: "), std::string::npos) << alone.err;
    EXPECT_EQ(alone.err.find("There is no ledger"), std::string::npos) << "nobody knows: " << alone.err;
    write("a.ledger.json", ledger());
    const Outcome both = grade({});
    EXPECT_EQ(both.exit, Exit::Invalid);
    EXPECT_EQ(json::parse(both.out)["reports"].size(), 1U);
    EXPECT_EQ(both.err, alone.err);
}

TEST_F(GradeTest, TheTableHasARowALedgerAndNoFormulas)
{
    write("a.ledger.json", ledger("=HYPERLINK(\"http://x\")"));
    write("b.ledger.json", ledger("4711", 1));
    write("c.ledger.json", "no");
    const Outcome outcome = grade({"--format", "csv"});
    const auto table = lab::parseCsv(outcome.out);
    ASSERT_TRUE(table);
    ASSERT_EQ(table->rows.size(), 4U);
    for (const lab::CsvRow& row : table->rows) {
        EXPECT_EQ(row.size(), table->rows.front().size());
        for (const std::string& cell : row)
            EXPECT_EQ(cell, lab::plainCell(cell));
    }
    const std::size_t progress = lab::columnNamed(table->rows.front(), "progress");
    EXPECT_EQ(table->rows[1][progress], "PendingManual");
    EXPECT_EQ(table->rows[3][progress], "Failed");
    EXPECT_EQ(table->rows[3][lab::columnNamed(table->rows.front(), "earned")], "") << "unreadable is no zero";
}

TEST_F(GradeTest, ARowNamesAFewOfManyCopiesAndCountsTheRest)
{
    for (const char c : std::string("abcdefghijkl"))
        write(std::string(1, c) + ".ledger.json", ledger());
    const auto table = lab::parseCsv(grade({"--format", "csv"}).out);
    ASSERT_TRUE(table);
    ASSERT_EQ(table->rows.size(), 13U);
    EXPECT_EQ(table->rows[0].back(), "alike");
    EXPECT_EQ(table->rows[1].back(), "same_ledger: 2 3 4 5 6 7 8 9 +3");
    EXPECT_EQ(table->rows[12].back(), "same_ledger: 1 2 3 4 5 6 7 8 +3");
}

TEST_F(GradeTest, PagesTakeNoTextForMarkup)
{
    const std::string evil = "<script>alert(1)</script><img src=x onerror='alert(2)'>\"";
    write("a.ledger.json", ledger(evil));
    write("b<b>.ledger.json", "{ \"<i>\": 1 }");
    const auto out = folder() / "out";
    EXPECT_EQ(grade({"--format", "html", "--output", out.string()}).exit, Exit::Invalid);
    for (const char* name : {"index.html", "students/00001.html", "students/00002.html"}) {
        const std::string page = readText(out / name);
        EXPECT_EQ(page.find("<script"), std::string::npos) << name;
        EXPECT_EQ(page.find("<img"), std::string::npos) << name;
        EXPECT_EQ(page.find("<i>"), std::string::npos) << name;
        EXPECT_NE(page.find("default-src 'none'"), std::string::npos) << name;
        EXPECT_NE(page.find("</html>"), std::string::npos) << name;
    }
    EXPECT_NE(readText(out / "students/00001.html").find("&lt;script&gt;"), std::string::npos);
}

TEST_F(GradeTest, AStudentsPageNamesNobodyElse)
{
    write("a.ledger.json", ledger("lee"));
    write("b.ledger.json", ledger("kim"));
    const auto out = folder() / "out";
    EXPECT_EQ(grade({"--format", "html", "--output", out.string()}).exit, Exit::Done);
    EXPECT_EQ(readText(out / "students/00001.html").find("kim"), std::string::npos);
    const std::string page = readText(out / "index.html");
    EXPECT_NE(page.find("Ledgers alike"), std::string::npos);
    EXPECT_NE(page.find("<svg"), std::string::npos);
    EXPECT_NE(page.find("href=\"students/00002.html\""), std::string::npos);
}

TEST_F(GradeTest, ResultsForGradescopeKeepToItsFormat)
{
    write("a.ledger.json", ledger("lee", 2));
    const json results = json::parse(grade({"--format", "gradescope"}).out);
    EXPECT_EQ(results["stdout_visibility"], "hidden");
    EXPECT_TRUE(results["output"].is_string());
    double score = 0.0;
    bool anyPending = false;
    for (const json& test : results["tests"]) {
        EXPECT_TRUE(test["name"].is_string() && test["output"].is_string());
        EXPECT_EQ(test["output_format"], "text");
        EXPECT_EQ(test["visibility"], "visible");
        if (test.contains("score")) {
            EXPECT_LE(test["score"].get<double>(), test["max_score"].get<double>());
            EXPECT_TRUE(test["status"] == "passed" || test["status"] == "failed");
            score += test["score"].get<double>();
        } else {
            anyPending = true;
        }
    }
    EXPECT_TRUE(anyPending);
    EXPECT_FALSE(results.contains("score"));
    EXPECT_GT(score, 0.0);
}

TEST_F(GradeTest, NothingHandedInIsAResultForGradescope)
{
    const Outcome outcome = grade({"--format", "gradescope"});
    const json results = json::parse(outcome.out);
    EXPECT_EQ(results["score"], 0);
    EXPECT_NE(results["output"].get<std::string>().find("no ledger"), std::string::npos);
}

TEST_F(GradeTest, MoodleGetsOneRowAStudentWithGradeAndFeedback)
{
    write("a.ledger.json", ledger("lee", 1));
    write("b.ledger.json", ledger("lee"));
    write("c.ledger.json", ledger("kim", 1));
    write("class.csv", "student,email,idnumber\nlee,lee@x.org,L1\n");
    const Outcome outcome = grade({"--format", "moodle", "--receipts", (folder() / "class.csv").string()});
    const auto table = lab::parseCsv(outcome.out);
    ASSERT_TRUE(table);
    ASSERT_EQ(table->rows.size(), 3U);
    EXPECT_EQ(table->rows[0], (lab::CsvRow{"ID number", "Email address", "Iron Law Lab", "Iron Law Lab (feedback)"}));
    EXPECT_EQ(table->rows[1][0], "kim");
    EXPECT_EQ(table->rows[2][0], "L1");
    EXPECT_EQ(table->rows[2][1], "lee@x.org");
    EXPECT_GT(std::stod(table->rows[2][2]), std::stod(table->rows[1][2]));
    EXPECT_NE(table->rows[1][3].find("given by a person"), std::string::npos);
    EXPECT_NE(outcome.err.find("the one with the most points"), std::string::npos);
}

TEST_F(GradeTest, AStreamGivesTheReportsOfTheFilesLineByLine)
{
    const std::string line = nlohmann::ordered_json::parse(ledger()).dump();
    write("a.ledger.json", ledger());
    const json fromFile = json::parse(grade({}).out)["reports"][0];
    const Outcome outcome = runOnData({"grade", "--stream", "--jobs", "3"}, line + "\n\nnonsense\n" + line);
    EXPECT_EQ(outcome.exit, Exit::Done);
    std::istringstream lines(outcome.out);
    std::vector<json> reports;
    for (std::string each; std::getline(lines, each);)
        reports.push_back(json::parse(each));
    ASSERT_EQ(reports.size(), 3U);
    EXPECT_EQ(reports[0]["points"], fromFile["points"]);
    EXPECT_EQ(reports[0]["criteria"], fromFile["criteria"]);
    EXPECT_EQ(reports[1]["progress"], "Failed");
    EXPECT_EQ(reports[1]["source"], "line 3");
    EXPECT_EQ(reports[2]["source"], "line 4");
}

TEST_F(GradeTest, ALineTooLongIsSaidAndSkipped)
{
    const std::string line = nlohmann::ordered_json::parse(ledger()).dump();
    const Outcome outcome =
        runOnData({"grade", "--stream"}, std::string(std::size_t{34} << 20U, 'x') + '\n' + line + '\n');
    EXPECT_NE(outcome.out.find("longer than"), std::string::npos);
    EXPECT_NE(outcome.out.find("PendingManual"), std::string::npos);
}

TEST_F(GradeTest, AnAssignmentIsCheckedAndGradedBy)
{
    write("a.ledger.json", ledger());
    const auto assignment = std::filesystem::path(test::dataFolder()) / "missions" / "02_ml_systems" / "examples"
                            / "cloud_titan.assignment.json";
    EXPECT_EQ(runOnData({"check", assignment.string()}).exit, Exit::Done);
    const json report = json::parse(grade({"--assignment", assignment.string()}).out)["reports"][0];
    EXPECT_EQ(report["criteria"][0]["id"], "lock1");
    EXPECT_EQ(report["points"]["earned"], report["points"]["possible"]);
    write("bad.json", R"({"schema": "ironlab/assignment/1", "id": "X"})");
    const Outcome bad = grade({"--assignment", (folder() / "bad.json").string()});
    EXPECT_EQ(bad.exit, Exit::Invalid);
    EXPECT_NE(bad.err.find("bad.json:1:"), std::string::npos) << bad.err;
}

TEST_F(GradeTest, WhoHasHandedInNothingIsNamed)
{
    write("a.ledger.json", ledger("lee"));
    write("device.json", R"({"schema": "ironlab/accelerator/1"})");
    write("class.csv", "student,name\nLee,Lee\nkim,Kim\nsam,Sam\n");
    const std::string list = (folder() / "class.csv").string();
    for (const char* format : {"csv", "moodle", "json"}) {
        const Outcome outcome = grade({"--receipts", list, "--format", format});
        EXPECT_NE(outcome.err.find("without a ledger: kim, sam."), std::string::npos) << format << outcome.err;
        EXPECT_NE(outcome.err.find("Passed over 1 JSON file that is no ledger."), std::string::npos) << outcome.err;
    }
    const Outcome one = runOnData({"grade", (folder() / "a.ledger.json").string(), "--receipts", list});
    EXPECT_EQ(one.err.find("without a ledger"), std::string::npos) << "nobody asked for the rest of the class";
}

TEST_F(GradeTest, WhatIsNotThereIsNamedTogether)
{
    const Outcome outcome = runOnData({"grade", "/no/such", "/none/either", "--assignment", "/not/this.json"});
    EXPECT_EQ(outcome.exit, Exit::Usage);
    for (const char* name : {"/no/such", "/none/either", "/not/this.json"}) {
        EXPECT_NE(outcome.err.find(name), std::string::npos) << outcome.err;
    }
}

TEST_F(GradeTest, TokensAreIssuedAndFoundAgain)
{
    const auto assignment = std::filesystem::path(test::dataFolder()) / "missions" / "02_ml_systems" / "examples"
                            / "cloud_titan.assignment.json";
    write("class.csv", "student,name\nlee,Lee\nkim,Kim\n");
    write("secret.txt", "correct horse\n");
    const std::string secret = (folder() / "secret.txt").string();
    const Outcome issued = runOnData(
        {"tokens", (folder() / "class.csv").string(), "--assignment", assignment.string(), "--secret", secret});
    ASSERT_EQ(issued.exit, Exit::Done) << issued.err;
    write("class.csv", issued.out);
    const auto table = *lab::parseCsv(issued.out);
    const std::string token = table.rows[1][2];
    write("a.ledger.json", ledger("lee", 3, *lab::seedOfToken(token)));
    write("b.ledger.json", ledger("kim", 3, *lab::seedOfToken(token)));
    const json reports = json::parse(grade({"--assignment", assignment.string(), "--secret", secret, "--receipts",
                                            (folder() / "class.csv").string()})
                                         .out)["reports"];
    const auto hasSeedFlag = [](const json& report) {
        return std::any_of(report["flags"].begin(), report["flags"].end(),
                           [](const json& flag) { return flag["kind"] == "seed_differs"; });
    };
    EXPECT_FALSE(hasSeedFlag(reports[0]));
    EXPECT_TRUE(hasSeedFlag(reports[1]));
    EXPECT_NE(reports[1].dump().find("issued to \u201clee\u201d"), std::string::npos);
    const auto out = folder() / "out";
    const Outcome pages =
        grade({"--assignment", assignment.string(), "--secret", secret, "--format", "html", "--output", out.string()});
    EXPECT_NE(pages.exit, Exit::Usage) << pages.err;
    const std::string page = readText(out / "students/00002.html");
    EXPECT_NE(page.find("not the one issued to this student"), std::string::npos);
    EXPECT_EQ(page.find("\u201clee"), std::string::npos) << "a student's page names nobody else";
}

TEST_F(GradeTest, AssignmentsAreSignedByTheKeyThatWasMade)
{
    const std::string key = (folder() / "week.key").string();
    const Outcome made = runOnData({"sign", "--new-key", key});
    ASSERT_EQ(made.exit, Exit::Done) << made.err;
    EXPECT_EQ(runOnData({"sign", "--new-key", key}).exit, Exit::Usage) << "a key is never overwritten";
    write("a.json",
          R"({ "schema": "ironlab/assignment/1", "id": "a", "title": "A", "mission": { "id": "cloud_titan" } })");
    const Outcome done = runOnData({"sign", (folder() / "a.json").string(), "--key", key});
    ASSERT_EQ(done.exit, Exit::Done) << done.err;
    write("signed.json", done.out);
    EXPECT_EQ(runOnData({"check", (folder() / "signed.json").string()}).exit, Exit::Done);
    std::string changed = done.out;
    changed.replace(changed.find("\"A\""), 3, "\"B\"");
    write("changed.json", changed);
    EXPECT_EQ(runOnData({"check", (folder() / "changed.json").string()}).exit, Exit::Invalid);
}

}  // namespace
}  // namespace ironlab::cli
