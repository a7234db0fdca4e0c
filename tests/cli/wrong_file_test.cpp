// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A file that is not there, or is another than was meant, is told by every command in the form of all faults.
#include "command_run.h"
#include "support/temp_folder.h"
#include "support/test_paths.h"

#include <ironlab/lab/seal.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ironlab::cli::test {
namespace {

using ironlab::test::TempFolder;
using ironlab::test::writeText;
using testing::AllOf;
using testing::HasSubstr;

/// The example assignment and ledger of the first track.
std::string shipped(const std::string& file)
{
    return ironlab::test::dataFolder() + "/missions/02_ml_systems/examples/cloud_titan." + file + ".json";
}

/// Each command with a file that it asks for.
std::vector<std::vector<std::string>> commandsOn(const std::string& file, const TempFolder& folder)
{
    const std::string secret = (folder / "secret").string();
    const std::string list = (folder / "list.csv").string();
    const std::string key = (folder / "key").string();
    writeText(secret, "a secret\n");
    writeText(key, lab::newSigningKey().secretKey + "\n");
    writeText(list, "student\nlee\n");
    const std::string ledger = shipped("ledger");
    const std::string assignment = shipped("assignment");
    return {{"evaluate", file},
            {"sweep", file, "--over", "batch=1:4:2"},
            {"explain", file},
            {"solve", file},
            {"validate", "--rows", file},
            {"check", file},
            {"replay", file},
            {"replay", ledger, "--assignment", file},
            {"report", file},
            {"grade", file},
            {"grade", ledger, "--assignment", file},
            {"grade", ledger, "--assignment", assignment, "--receipts", file},
            {"grade", ledger, "--assignment", assignment, "--secret", file},
            {"grade", ledger, "--merge-canvas", file, "--column", "Titan"},
            {"sign", file, "--key", key},
            {"sign", assignment, "--key", file},
            {"tokens", file, "--assignment", assignment, "--secret", secret},
            {"tokens", list, "--assignment", file, "--secret", secret},
            {"tokens", list, "--assignment", assignment, "--secret", file},
            {"list", "--presets", file},
            {"list", "--missions", file}};
}

std::string line(const std::vector<std::string>& command)
{
    std::string text;
    for (const std::string& word : command) {
        text += word + ' ';
    }
    return text;
}

TEST(MissingFile, IsAFaultLikeAnyOtherInEveryCommand)
{
    const TempFolder folder;
    const std::string file = (folder / "gone.json").string();
    for (const std::vector<std::string>& command : commandsOn(file, folder)) {
        const Outcome outcome = run(command);
        EXPECT_EQ(outcome.exit, Exit::Usage) << line(command);
        EXPECT_THAT(outcome.err, AllOf(HasSubstr(file + ":1:1  (document)  found no "), HasSubstr("  expected "),
                                       HasSubstr("  fix: ")))
            << line(command);
        EXPECT_TRUE(outcome.out.empty()) << line(command) << outcome.out;
    }
}

TEST(MissingFile, IsOneJsonValueWithJson)
{
    const TempFolder folder;
    const std::string file = (folder / "gone.json").string();
    for (std::vector<std::string> command : commandsOn(file, folder)) {
        command.emplace_back("--json");
        const Outcome outcome = run(command);
        EXPECT_EQ(outcome.exit, Exit::Usage) << line(command);
        ASSERT_TRUE(nlohmann::json::accept(outcome.out)) << line(command) << outcome.out;
        const nlohmann::json json = outcome.json();
        const nlohmann::json& faults = command.front() == "check" ? json["files"][0]["faults"] : json["faults"];
        ASSERT_EQ(faults.size(), 1U) << line(command);
        EXPECT_EQ(faults[0]["file"], file);
        EXPECT_FALSE(faults[0]["fix"].get<std::string>().empty());
    }
}

TEST(FolderForAFile, IsTold)
{
    const TempFolder folder;
    for (const std::vector<std::string>& command :
         {std::vector<std::string>{"evaluate", folder.path().string()}, {"replay", folder.path().string()}}) {
        const Outcome outcome = run(command);
        EXPECT_EQ(outcome.exit, Exit::Usage) << line(command);
        EXPECT_THAT(outcome.err, HasSubstr("found a folder  expected a file  fix: name a file inside the folder"));
    }
}

TEST(FolderForAFile, WithNothingToCheckIsAFault)
{
    const TempFolder folder;
    writeText(folder / "notes.txt", "not for the lab");
    const Outcome outcome = run({"check", folder.path().string()});
    EXPECT_EQ(outcome.exit, Exit::Usage);
    EXPECT_THAT(outcome.err, HasSubstr("found a folder without any *.json  expected a folder with files to check"));
}

TEST(FolderForAFile, WithoutLedgersIsNamedWithWhatIsLookedFor)
{
    const TempFolder folder;
    const Outcome outcome = run({"grade", folder.path().string()});
    EXPECT_EQ(outcome.exit, Exit::Usage);
    EXPECT_THAT(outcome.err, AllOf(HasSubstr("There is no ledger in "), HasSubstr(folder.path().string()),
                                   HasSubstr("\"schema\": \"ironlab/ledger/1\"")));
}

TEST(WrongFile, IsToldAsWhatItLooksLike)
{
    const TempFolder folder;
    const std::string file = (folder / "handed-in.json").string();
    const std::string ledger = shipped("ledger");
    const std::string assignment = shipped("assignment");
    for (const auto& [contents, look] :
         {std::pair{std::string("%PDF-1.4\nbinary"), "a PDF document"},
          {std::string("PK\x03\x04 zipped"), "a zip archive or a document of an office program"},
          {std::string("<!DOCTYPE html><title>Sign in</title>"), "a web page"},
          {std::string("\x01\0\0\x02", 4), "a file that is no text"}}) {
        writeText(file, contents);
        for (const std::vector<std::string>& command :
             {std::vector<std::string>{"replay", file},
              {"report", file},
              {"check", file},
              {"solve", file},
              {"grade", ledger, "--assignment", assignment, "--receipts", file}}) {
            const Outcome outcome = run(command);
            EXPECT_NE(outcome.exit, Exit::Done) << line(command);
            EXPECT_THAT(outcome.err, HasSubstr(file + ":1:1  (document)  found " + look)) << line(command);
        }
        EXPECT_THAT(run({"replay", file}).err, HasSubstr("  expected a ledger or another file of the lab"));
    }
}

TEST(WrongFile, OfAnotherTypeIsAFaultInEveryCommand)
{
    const TempFolder folder;
    const std::string file = (folder / "lecture.pdf").string();
    writeText(file, std::string("%PDF-1.4\n%\xe2\xe3\xcf\xd3\n\0binary", 22));
    for (const std::vector<std::string>& command : commandsOn(file, folder)) {
        if (std::ranges::find(command, "--secret") != command.end() && command.back() == file) {
            continue;  // any line can be a secret
        }
        const Outcome outcome = run(command);
        EXPECT_NE(outcome.exit, Exit::Done) << line(command);
        if (command == std::vector<std::string>{"grade", file}) {
            EXPECT_FALSE(outcome.json()["reports"][0]["faults"].empty()) << "in the report of the file";
            continue;
        }
        EXPECT_THAT(outcome.err + outcome.out,
                    AllOf(HasSubstr("lecture.pdf:"), HasSubstr("found "), HasSubstr("expected "), HasSubstr("fix: ")))
            << line(command);
    }
}

}  // namespace
}  // namespace ironlab::cli::test
