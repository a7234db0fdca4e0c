// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ledger_maker.h"
#include "support/temp_folder.h"
#include "support/test_paths.h"

#include <ironlab/lab/assignment.h>
#include <ironlab/lab/assignment_presets.h>
#include <ironlab/lab/grader.h>
#include <ironlab/lab/seal.h>
#include <ironlab/lab/sha256.h>

#include <gtest/gtest.h>

#include <algorithm>

namespace ironlab::lab {
namespace {

const test::LabData& data()
{
    static const test::LabData lab(test::dataFolder());
    return lab;
}

Expected<Assignment, Faults> parsed(const std::string& text)
{
    return parseAssignment("a.json", text, data().missions);
}

std::string withMembers(const std::string& members)
{
    return R"({ "schema": "ironlab/assignment/1", "id": "week-5", "title": "Week 5",
    "mission": { "id": "cloud_titan" })"
           + (members.empty() ? "" : ",\n    " + members) + "\n}\n";
}

std::string pointers(const Expected<Assignment, Faults>& read)
{
    std::string text;
    if (!read)
        for (const Fault& fault : read.error())
            text += fault.pointer + ' ';
    return text;
}

TEST(AssignmentFile, ReadsEverythingAnInstructorSets)
{
    const auto read = parsed(withMembers(R"("parts": [1, 2],
    "overrides": [ { "part": 2, "requirements": { "latency": "6 ms" }, "distinct_moves": 4,
                     "critical_fraction_tolerance": 0.02, "answer_tolerance": 0.1, "minutes": 30 } ],
    "rubric": [ { "id": "lock", "title": "Locked", "kind": "locked_first", "part": 1, "points": 2 },
                { "id": "why", "title": "Why", "kind": "reasoning", "part": 1, "points": 5, "fields": ["gap"],
                  "anchors": "0 to 5" } ],
    "timer": { "shown": false, "scale": 1.5 }, "presets": [ { "file": "presets/board.json" } ],
    "deadline": "Friday noon", "tokens": true, "class_list": "class.csv")"));
    ASSERT_TRUE(read) << describe(read.error());
    EXPECT_EQ(read->parts, (std::vector<int>{1, 2}));
    EXPECT_EQ(read->rubric.size(), 2U);
    EXPECT_FALSE(read->timer.isShown);
    EXPECT_EQ(read->beside(*read->classList), std::filesystem::path("class.csv"));
    const Mission mission = assigned(data().cloudTitan(), *read);
    EXPECT_EQ(mission.assignmentId, "week-5");
    EXPECT_EQ(mission.parts[1].requirements.latency, 6.0 * unit::millisecond);
    EXPECT_EQ(mission.parts[1].gates.distinctMoves, 4);
    EXPECT_EQ(mission.parts[1].minutes, 45) << "the 30 minutes of the override, scaled";
    EXPECT_GT(mission.parts[0].minutes, data().cloudTitan().parts[0].minutes);
    EXPECT_EQ(read->deadline, "Friday noon");
    EXPECT_TRUE(read->wantsTokens);
    EXPECT_EQ(mission.parts[2].requirements.latency, data().cloudTitan().parts[2].requirements.latency);
}

TEST(AssignmentFile, EveryRequirementThatAnOverrideNamesTakesThePlaceOfTheMissions)
{
    const auto read = parsed(withMembers(R"("overrides": [ { "part": 3, "requirements": { "latency": "6 ms",
        "latency_quantile": 0.99, "misses_per_hour": 3, "mfu": 0.3, "power": "500 W", "throughput": "9 1/s",
        "sustained_rate": "8 1/s", "battery_life": "2 h", "cost_per_million": "7 USD" } } ])"));
    ASSERT_TRUE(read) << describe(read.error());
    const physics::Requirements asked = assigned(data().cloudTitan(), *read).parts[2].requirements;
    EXPECT_EQ(asked.latency, 6.0 * unit::millisecond);
    EXPECT_EQ(asked.latencyQuantile, 0.99);
    EXPECT_EQ(asked.missesPerHour, 3.0);
    EXPECT_EQ(asked.modelFlopsUtilization, 0.3);
    EXPECT_EQ(asked.power, 500.0 * unit::watt);
    EXPECT_EQ(asked.throughput, 9.0 / (1.0 * unit::second));
    EXPECT_EQ(asked.sustainedRate, 8.0 / (1.0 * unit::second));
    EXPECT_EQ(asked.batteryLife, 7200.0 * unit::second);
    EXPECT_TRUE(asked.costPerMillion.has_value());
}

TEST(AssignmentFile, OffersDevicesWhereThePartHasAListOfThem)
{
    const auto read =
        parsed(withMembers(R"("overrides": [ { "part": 3, "accelerators": ["my-board", "h100-sxm-80gb"] } ])"));
    ASSERT_TRUE(read) << describe(read.error());
    const Mission mission = assigned(data().cloudTitan(), *read);
    const auto& knobs = mission.parts[2].knobs;
    const auto list =
        std::find_if(knobs.begin(), knobs.end(), [](const auto& knob) { return knob.id == KnobId::Accelerator; });
    ASSERT_NE(list, knobs.end());
    EXPECT_EQ(std::count(list->choices.begin(), list->choices.end(), "h100-sxm-80gb"), 1) << "it was there before";
    EXPECT_EQ(list->choices.back(), "my-board");
    EXPECT_EQ(pointers(parsed(withMembers(R"("overrides": [ { "part": 1, "accelerators": ["my-board"] } ])"))),
              "/overrides/0/accelerators ");
}

TEST(AssignmentFile, TellsAllFaultsAtOnceWithTheirPlaces)
{
    const auto read = parsed(withMembers(R"("parts": [1, 7], "colour": "red",
    "overrides": [ { "part": 2, "distinct_moves": -1 }, { "part": 2 } ],
    "rubric": [ { "id": "a", "title": "A", "kind": "flips_settled", "part": 2, "points": 2 },
                { "id": "a", "title": "B", "kind": "reasoning", "part": 1, "points": 0, "fields": ["nonsense"] } ],
    "presets": [ { "file": "../../etc/passwd" } ], "class_list": "/etc/passwd")"));
    const std::string found = pointers(read);
    for (const char* pointer :
         {"/parts/1", "/colour", "/overrides/0/distinct_moves", "/overrides/1/part", "/rubric/0/kind", "/rubric/1/id",
          "/rubric/1/points", "/rubric/1/fields", "/presets/0/file", "/class_list"})
        EXPECT_NE(found.find(pointer), std::string::npos) << pointer << " in " << found;
    ASSERT_FALSE(read);
    for (const Fault& fault : read.error()) {
        EXPECT_GT(fault.line, 1);
        EXPECT_FALSE(fault.fix.empty());
    }
}

TEST(AssignmentFile, RefusesAMissionThatIsNotHereOrNotTheOneMeant)
{
    EXPECT_EQ(pointers(parseAssignment("a.json",
                                       R"({"schema": "ironlab/assignment/1", "id": "x", "title": "X",
                                           "mission": {"id": "moon_base"}})",
                                       data().missions)),
              "/mission/id ");
    EXPECT_EQ(pointers(parseAssignment("a.json",
                                       R"({"schema": "ironlab/assignment/1", "id": "x", "title": "X",
                                           "mission": {"id": "cloud_titan", "hash": ")"
                                           + std::string(64, '0') + "\"}}",
                                       data().missions)),
              "/mission/hash ");
}

TEST(AssignmentFile, ASignatureHoldsUntilAnythingIsChanged)
{
    const SigningKey key = newSigningKey();
    const std::string text = withMembers(R"("parts": [1], "timer": { "scale": 1.5 })");
    const auto signedText = signedAssignment("a.json", text, key.secretKey);
    ASSERT_TRUE(signedText) << describe(signedText.error());
    const auto read = parsed(*signedText);
    ASSERT_TRUE(read) << describe(read.error());
    EXPECT_EQ(read->signedBy, key.publicKey);
    std::string changed = *signedText;
    changed.replace(changed.find("1.5"), 3, "2.5");
    EXPECT_EQ(pointers(parsed(changed)), "/signature/value ");
    // Blanks and the order of keys are not what is signed.
    std::string spaced = *signedText;
    spaced.replace(spaced.find("\"parts\": [1]"), 12, "\"parts\":  [ 1 ]");
    EXPECT_TRUE(parsed(spaced));
    EXPECT_FALSE(signedAssignment("a.json", *signedText, key.secretKey));
    EXPECT_FALSE(signedAssignment("a.json", text, "nonsense"));
}

Grader graderWith(const std::string& members, std::optional<std::string> secret = {})
{
    Course course;
    course.catalog = &data().catalog;
    course.missions = &data().missions;
    course.assignment = *parsed(withMembers(members));
    course.secret = std::move(secret);
    return Grader(std::move(course));
}

TEST(AssignmentGrading, ALedgerOfTheAssignmentReplaysUnderItsRequirements)
{
    const std::string members = R"("overrides": [ { "part": 1, "distinct_moves": 7 },
                                                  { "part": 3, "requirements": { "latency": "45 ms" } } ])";
    const Grader grader = graderWith(members);
    const Mission mission = assigned(data().cloudTitan(), *parsed(withMembers(members)));
    const Ledger ledger = test::takenBy(mission, data().catalog, {});
    EXPECT_EQ(ledger.header().assignmentId, "week-5");
    const GradeReport report = grader.grade("x", ledgerText(ledger));
    EXPECT_TRUE(report.isPerfect()) << report.replay.first();
    EXPECT_TRUE(report.flags.empty());
}

TEST(AssignmentGrading, ALedgerWithoutTheAssignmentIsGradedByWhatItAsks)
{
    const Ledger ledger = test::takenBy(data().cloudTitan(), data().catalog, {});
    const GradeReport report =
        graderWith(R"("overrides": [ { "part": 1, "distinct_moves": 900 } ])").grade("x", ledgerText(ledger));
    EXPECT_TRUE(report.replay.agrees()) << report.replay.first();
    EXPECT_LT(report.points.earned, report.points.possible);
    ASSERT_EQ(report.flags.size(), 1U);
    EXPECT_EQ(report.flags.front().kind, FlagKind::NotInAssignment);
}

TEST(AssignmentGrading, OnlyThePartsAndTheRubricOfTheAssignmentCount)
{
    const Ledger ledger = test::takenBy(data().cloudTitan(), data().catalog, {});
    EXPECT_EQ(graderWith(R"("parts": [2])").grade("x", ledgerText(ledger)).parts.size(), 1U);
    const GradeReport one = graderWith(R"("rubric": [ { "id": "lock", "title": "L", "kind": "locked_first", "part": 1,
                                                        "points": 2.5 } ])")
                                .grade("x", ledgerText(ledger));
    ASSERT_EQ(one.criteria.size(), 1U);
    EXPECT_EQ(one.points.earned, 2.5);
    EXPECT_EQ(one.progress(), "FullyGraded");
}

TEST(AssignmentGrading, SeedsAreComparedWithThoseIssued)
{
    test::StudentPlan plan;
    const Grader grader = graderWith("", "our secret");
    const Mission mission = assigned(data().cloudTitan(), *parsed(withMembers("")));
    plan.seed = ticketFor("our secret", "week-5", plan.student).seed;
    EXPECT_TRUE(grader.grade("x", ledgerText(test::takenBy(mission, data().catalog, plan))).flags.empty());
    plan.seed += 1;
    const GradeReport report = grader.grade("x", ledgerText(test::takenBy(mission, data().catalog, plan)));
    ASSERT_EQ(report.flags.size(), 1U);
    EXPECT_EQ(report.flags.front().kind, FlagKind::SeedDiffers);
    EXPECT_TRUE(report.isPerfect());
}

TEST(AssignmentPresets, AreAddedAndHeldAgainstTheirHashes)
{
    const ironlab::test::TempFolder folder;
    std::string preset =
        ironlab::test::readText(std::filesystem::path(test::dataFolder()) / "accelerators" / "esp32-s3.json");
    preset.replace(preset.find("\"esp32-s3\""), 10, "\"my-board\"");
    ironlab::test::writeText(folder / "board.json", preset);
    const auto faultsWith = [&](const std::string& entry, Catalog& catalog) {
        ironlab::test::writeText(folder / "a.json", withMembers("\"presets\": [ " + entry + " ]"));
        return addAssignmentPresets(folder / "a.json", catalog);
    };
    Catalog catalog = data().catalog;
    EXPECT_TRUE(faultsWith(R"({ "file": "board.json" })", catalog).empty());
    ASSERT_NE(catalog.accelerator("my-board"), nullptr);
    ironlab::test::writeText(folder / "a.json", withMembers(R"("presets": [ { "file": "board.json" } ],
        "overrides": [ { "part": 3, "accelerators": ["my-board", "your-board"] } ])"));
    Catalog offering = data().catalog;
    const Faults unknown = addAssignmentPresets(folder / "a.json", offering);
    ASSERT_EQ(unknown.size(), 1U);
    EXPECT_EQ(unknown.front().pointer, "/overrides/0/accelerators/1");
    Catalog fresh = data().catalog;
    EXPECT_EQ(faultsWith(R"({ "file": "gone.json" })", fresh).size(), 1U);
    EXPECT_EQ(faultsWith("{ \"file\": \"board.json\", \"hash\": \"" + std::string(64, '0') + "\" }", fresh).size(), 1U);
    EXPECT_TRUE(faultsWith(R"({ "file": "board.json" })", fresh).empty())
        << "the same file has come already, as from a folder of presets";
    ironlab::test::writeText(folder / "board.json", preset + "\n");
    const Faults taken = faultsWith(R"({ "file": "board.json" })", fresh);
    ASSERT_EQ(taken.size(), 1U) << "another file has the id now";
    EXPECT_NE(taken.front().found.find("board.json has as well"), std::string::npos) << describe(taken);
}

TEST(AssignmentPresets, GetTheHashesOfTheirFilesBeforeTheyAreSigned)
{
    const ironlab::test::TempFolder folder;
    ironlab::test::writeText(folder / "board.json", "{ \"a\": 1 }");
    const std::string hash(64, 'f');
    const std::string text =
        withMembers("\"title_\": \"\u00e4\", \"presets\": [ { \"file\": \"board.json\" }, { \"file\": "
                    "\"board.json\", \"hash\": \""
                    + hash + "\" } ]");
    const auto hashed = withPresetHashes(folder / "a.json", text);
    ASSERT_TRUE(hashed) << describe(hashed.error());
    const std::string own =
        "{ \"file\": \"board.json\", \"hash\": \"" + sha256Hex(ironlab::test::readText(folder / "board.json")) + "\" }";
    EXPECT_NE(hashed->find(own), std::string::npos) << *hashed;
    EXPECT_NE(hashed->find(hash), std::string::npos);
    EXPECT_EQ(withPresetHashes(folder / "a.json", *hashed), *hashed) << "what has a hash stays";
    EXPECT_FALSE(withPresetHashes(folder / "a.json", withMembers("\"presets\": [ { \"file\": \"gone.json\" } ]")));
    EXPECT_EQ(withPresetHashes(folder / "a.json", withMembers("")), withMembers(""));
    EXPECT_FALSE(missionFileOf(folder / "a.json")) << "there is no such file";
    ironlab::test::writeText(folder / "a.json", R"({ "mission": { "id": "my_titan", "file": "board.json" } })");
    EXPECT_EQ(missionFileOf(folder / "a.json"), folder / "board.json");
    const auto brought = withPresetHashes(folder / "a.json", ironlab::test::readText(folder / "a.json"));
    ASSERT_TRUE(brought);
    EXPECT_NE(brought->find("\"board.json\", \"hash\": \""), std::string::npos) << *brought;
}

}  // namespace
}  // namespace ironlab::lab
