// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "grade_fixture.h"

#include <ironlab/lab/assignment.h>

#include <gtest/gtest.h>

namespace ironlab::cli::test {
namespace {

class CourseCommands : public GradeFixture {
protected:
    /// What a student records under these terms.
    [[nodiscard]] std::string assignedLedger(const std::string& assignment) const
    {
        const auto read = lab::parseAssignment("a.json", assignment, data().missions);
        EXPECT_TRUE(read) << describe(read.error());
        return ledgerText(takenBy(lab::assigned(data().cloudTitan(), *read), data().catalog, {}));
    }
    [[nodiscard]] std::string path(const std::string& name) const { return (folder() / name).string(); }

    const std::string m_assignment = R"({ "schema": "ironlab/assignment/1", "id": "week-5", "title": "Week 5",
        "mission": { "id": "cloud_titan" },
        "overrides": [ { "part": 3, "requirements": { "latency": "45 ms" } } ] })";
};

TEST_F(CourseCommands, ReplayUnderTheAssignmentThatALedgerWasRecordedUnder)
{
    write("week5.json", m_assignment);
    write("lee.ledger.json", assignedLedger(m_assignment));
    const Outcome under = runOnData({"replay", path("lee.ledger.json"), "--assignment", path("week5.json")});
    EXPECT_EQ(under.exit, Exit::Done) << under.out << under.err;
    const Outcome plain = runOnData({"replay", path("lee.ledger.json")});
    EXPECT_NE(plain.out.find("Recorded under the assignment \"week-5\""), std::string::npos) << plain.out;
    write("own.ledger.json", ledger());
    const Outcome own = runOnData({"replay", path("own.ledger.json"), "--assignment", path("week5.json")});
    EXPECT_EQ(own.exit, Exit::Done) << own.out;
    EXPECT_NE(own.out.find("was not recorded under the assignment"), std::string::npos) << own.out;
}

TEST_F(CourseCommands, TellPlainlyThatADemonstrationIsNotGraded)
{
    lab::LedgerHeader header = lab::ledgerHeader(data().cloudTitan(), data().catalog, "lee", 1);
    header.purpose = lab::LedgerPurpose::Demonstration;
    write("shown.ledger.json", ledgerText(lab::Ledger(header)));
    const std::string sentence = "This is the ledger of a demonstration";
    const Outcome checked = runOnData({"check", path("shown.ledger.json")});
    EXPECT_EQ(checked.exit, Exit::Done);
    EXPECT_NE(checked.err.find(sentence), std::string::npos) << checked.err;
    EXPECT_NE(runOnData({"check", path("shown.ledger.json"), "--json"}).out.find(sentence), std::string::npos);
    EXPECT_NE(runOnData({"replay", path("shown.ledger.json")}).out.find(sentence), std::string::npos);
    const Outcome graded = runOnData({"grade", path("shown.ledger.json")});
    EXPECT_EQ(graded.exit, Exit::Invalid);
    EXPECT_NE(graded.out.find(sentence), std::string::npos) << graded.out;
}

TEST_F(CourseCommands, KnowMissionsOutsideTheDataFolder)
{
    std::string mission = readText(data().cloudTitan().file);
    const std::string own = "\"id\": \"cloud_titan\"";
    mission.replace(mission.find(own), own.size(), "\"id\": \"my_titan\"");
    write("my_titan.mission.json", mission);
    const auto read = lab::readMission(folder() / "my_titan.mission.json", data().catalog);
    ASSERT_TRUE(read) << describe(read.error());
    std::filesystem::create_directories(folder() / "handed-in");
    write("handed-in/lee.ledger.json", ledgerText(takenBy(*read, data().catalog, {})));
    const std::string handedIn = path("handed-in");
    EXPECT_EQ(runOnData({"grade", handedIn}).exit, Exit::Invalid);
    EXPECT_EQ(runOnData({"grade", handedIn, "--missions", path("my_titan.mission.json")}).exit, Exit::Done);
    write("own.assignment.json", R"({ "schema": "ironlab/assignment/1", "id": "own", "title": "Own",
        "mission": { "id": "my_titan", "file": "my_titan.mission.json" } })");
    const std::string assignment = path("own.assignment.json");
    EXPECT_EQ(runOnData({"check", assignment}).exit, Exit::Done) << "the mission comes with it";
    EXPECT_EQ(runOnData({"grade", handedIn, "--assignment", assignment}).exit, Exit::Done);
    EXPECT_EQ(runOnData({"replay", handedIn + "/lee.ledger.json", "--missions", folder().string()}).exit, Exit::Done);
    EXPECT_EQ(runOnData({"replay", handedIn + "/lee.ledger.json", "--missions", path("gone")}).exit, Exit::Usage);
}

}  // namespace
}  // namespace ironlab::cli::test
