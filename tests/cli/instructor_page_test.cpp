// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "grade_fixture.h"
#include "support/test_paths.h"

#include <ironlab/lab/assignment.h>
#include <ironlab/lab/assignment_presets.h>
#include <ironlab/lab/class_list.h>
#include <ironlab/lab/ledger_migration.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iomanip>
#include <map>
#include <sstream>

namespace ironlab::cli::test {
namespace {

namespace fs = std::filesystem;

/// The files and commands that docs/INSTRUCTOR.md shows, in its order.
struct Page {
    struct File {
        std::string name;
        std::string text;
    };
    std::vector<File> files;
    std::vector<std::string> commands;
};

Page pageOf(const fs::path& path)
{
    constexpr std::string_view kIndent = "    ";
    Page page;
    std::ifstream in(path);
    std::string line;
    std::string file;
    while (std::getline(in, line)) {
        const bool isCode = line.starts_with(kIndent);
        const bool namesFile = line.ends_with(".json:") || line.ends_with(".csv:");
        if (namesFile && !isCode && line.find(' ') == std::string::npos) {
            file = line.substr(0, line.size() - 1);
            page.files.push_back({file, {}});
        } else if (isCode && !file.empty()) {
            page.files.back().text += line.substr(kIndent.size()) + '\n';
        } else if (isCode && line.starts_with(std::string(kIndent) + "ironlab-cli ")) {
            page.commands.push_back(line.substr(kIndent.size()));
        } else if (!isCode && !line.empty()) {
            file.clear();
        }
    }
    return page;
}

/// Runs a command of the page in a folder: its words, and a file for what it prints.
class Reader {
public:
    explicit Reader(fs::path folder) : m_before(fs::current_path()) { fs::current_path(folder); }
    ~Reader() { fs::current_path(m_before); }
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

    static Outcome follow(const std::string& command)
    {
        std::istringstream in(command);
        std::string word;
        std::vector<std::string> words;
        std::string target;
        in >> word;
        while (in >> std::quoted(word)) {
            if (word == ">")
                in >> target;
            else
                words.push_back(word);
        }
        Outcome outcome = runOnData(words);
        if (!target.empty())
            writeText(target, outcome.out);
        return outcome;
    }

private:
    fs::path m_before;
};

/// What the three students of the page hand in, each under the assignment and with the token issued to them.
void takeAssignment(const fs::path& assignmentFile, const fs::path& issued, const fs::path& submissions)
{
    lab::Catalog catalog = *lab::loadCatalog(test::dataFolder());
    ASSERT_TRUE(lab::addAssignmentPresets(assignmentFile, catalog).empty());
    const auto missions = lab::readMissions(fs::path(test::dataFolder()) / "missions", catalog);
    ASSERT_TRUE(missions);
    const auto assignment = lab::readAssignment(assignmentFile, *missions);
    ASSERT_TRUE(assignment) << describe(assignment.error());
    EXPECT_TRUE(assignment->signedBy);
    const auto mission = std::find_if(missions->begin(), missions->end(),
                                      [](const lab::Mission& each) { return each.id == "cloud_titan"; });
    ASSERT_NE(mission, missions->end());
    const lab::Mission set = lab::assigned(*mission, *assignment);
    const auto list = lab::ClassList::read(issued);
    ASSERT_TRUE(list) << describe(list.error());
    fs::create_directories(submissions);
    int parts = 3;
    for (const lab::ClassMember& member : list->members()) {
        StudentPlan plan;
        plan.student = member.student;
        plan.seed = lab::seedOfToken(member.token).value_or(0);
        plan.partsFinished = parts--;
        plan.variesMoves = true;
        writeText(submissions / (member.student + ".ledger.json"), ledgerText(takenBy(set, catalog, plan)));
    }
}

/// The codes of the locks as students handed them in, with one of the first student's copied wrongly.
void collectReceipts(const fs::path& submissions, const fs::path& file)
{
    std::string list = "student,receipt_1,receipt_2,receipt_3\n";
    for (const std::string student : {"lee", "kim", "sam"}) {
        const fs::path path = submissions / (student + ".ledger.json");
        const auto ledger = lab::readAnyLedger(path.string(), readText(path));
        ASSERT_TRUE(ledger);
        std::map<std::int64_t, std::string> codes;
        for (const lab::Event& event : ledger->ledger.events())
            if (event.kind == lab::EventKind::PredictionLocked)
                codes.emplace(*event.payload.integerAt("part"), lab::receiptCode(event.hash));
        if (student == "lee")
            codes[1] = "0000-0000";
        list += student + ',' + codes[1] + ',' + codes[2] + ',' + codes[3] + '\n';
    }
    writeText(file, list);
}

TEST(InstructorsPage, EveryFileAndCommandOnItWorksInItsOrder)
{
    const Page page = pageOf(fs::path(test::sourceFolder()) / "docs" / "INSTRUCTOR.md");
    ASSERT_EQ(page.files.size(), 4U);
    ASSERT_GE(page.commands.size(), 10U);
    const TempFolder folder;
    const Reader reader(folder.path());
    for (const Page::File& file : page.files) {
        fs::create_directories(folder.path() / fs::path(file.name).parent_path());
        writeText(folder / file.name, file.text);
    }
    writeText(folder / "secret.txt", "a secret of the instructor\n");
    for (const std::string& command : page.commands) {
        if (command.find(" grade ") != std::string::npos && !fs::exists("submissions")) {
            ASSERT_NO_FATAL_FAILURE(takeAssignment("week5-signed.json", "issued.csv", "submissions"));
            ASSERT_NO_FATAL_FAILURE(collectReceipts("submissions", "receipts.csv"));
        }
        const Outcome outcome = Reader::follow(command);
        const bool isGrade = command.starts_with("ironlab-cli grade");
        // Two of the students have not finished, which is what exit code 3 of `grade` says.
        EXPECT_EQ(outcome.exit, isGrade ? Exit::Missed : Exit::Done) << command << '\n' << outcome.err;
        if (command.starts_with("ironlab-cli check")) {
            EXPECT_EQ(outcome.out + outcome.err, "") << command;
        }
    }
    const std::string grades = readText("class-grades.csv");
    EXPECT_EQ(std::count(grades.begin(), grades.end(), '\n'), 4) << grades;
    for (const char* flag :
         {"seed_differs", "not_in_class_list", "not_in_assignment", "result_differs", "order_broken"})
        EXPECT_EQ(grades.find(flag), std::string::npos) << grades;
    const std::string receipts = readText("receipts-grades.csv");
    EXPECT_NE(receipts.find("The receipt handed in for part 1 is 0000-0000"), std::string::npos) << receipts;
    EXPECT_EQ(receipts.find("receipt_differs"), receipts.rfind("receipt_differs")) << "one code was copied wrongly";
    EXPECT_EQ(receipts.find("receipt_missing"), std::string::npos) << receipts;
    EXPECT_TRUE(fs::exists("pages/index.html"));
    EXPECT_NE(readText("moodle.csv").find("1002"), std::string::npos);
    EXPECT_NE(readText("results.json").find("\"tests\""), std::string::npos);
    const std::string merged = readText("merged/canvas.merged.csv");
    EXPECT_EQ(merged.find("Kim,2,1002,kim@example.org,A,\n"), std::string::npos) << "filled: " << merged;
    EXPECT_NE(merged.find("Sam,3,1003,sam@example.org,A,EX"), std::string::npos) << "excused stays excused";
}

TEST(InstructorsPage, ASignedAssignmentFollowsNeitherItselfNorItsPresetsWhenTheyAreChanged)
{
    const Page page = pageOf(fs::path(test::sourceFolder()) / "docs" / "INSTRUCTOR.md");
    const TempFolder folder;
    const Reader reader(folder.path());
    for (const Page::File& file : page.files) {
        fs::create_directories(folder.path() / fs::path(file.name).parent_path());
        writeText(folder / file.name, file.text);
    }
    for (const std::string& command : page.commands) {
        if (command.starts_with("ironlab-cli sign")) {
            ASSERT_EQ(Reader::follow(command).exit, Exit::Done);
        }
    }
    ASSERT_EQ(runOnData({"check", "week5-signed.json"}).exit, Exit::Done);
    std::string text = readText("week5-signed.json");
    text.replace(text.find("1.2"), 3, "1.5");
    writeText("changed.json", text);
    const Outcome changed = runOnData({"check", "changed.json"});
    EXPECT_EQ(changed.exit, Exit::Invalid);
    EXPECT_NE(changed.err.find("/signature/value"), std::string::npos) << changed.err;
    writeText("presets/mi300x.json", readText("presets/mi300x.json") + "\n");
    const Outcome other = runOnData({"check", "week5-signed.json"});
    EXPECT_EQ(other.exit, Exit::Invalid);
    EXPECT_NE(other.err.find("/presets/0/hash"), std::string::npos) << other.err;
}

}  // namespace
}  // namespace ironlab::cli::test
