// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ledger_maker.h"
#include "support/test_paths.h"

#include <ironlab/lab/grader.h>
#include <ironlab/lab/seal.h>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace ironlab::lab {
namespace {

using test::edited;
using test::indexOf;
using test::rebuilt;

const test::LabData& data()
{
    static const test::LabData lab(test::dataFolder());
    return lab;
}

Course course()
{
    Course result;
    result.catalog = &data().catalog;
    result.missions = &data().missions;
    return result;
}

const Grader& grader()
{
    static const Grader one(course());
    return one;
}

const Ledger& perfect()
{
    static const Ledger ledger = test::takenBy(data().cloudTitan(), data().catalog, {});
    return ledger;
}

GradeReport graded(const Ledger& ledger)
{
    return grader().grade("x.ledger.json", ledgerText(ledger));
}

const CriterionResult& result(const GradeReport& report, std::string_view id)
{
    const auto found = std::find_if(report.criteria.begin(), report.criteria.end(),
                                    [&](const CriterionResult& each) { return each.criterion.id == id; });
    if (found == report.criteria.end())
        std::abort();
    return *found;
}

bool hasFlag(const GradeReport& report, FlagKind kind)
{
    return std::any_of(report.flags.begin(), report.flags.end(), [&](const Flag& flag) { return flag.kind == kind; });
}

TEST(Grader, APerfectLedgerEarnsEveryAutomaticPoint)
{
    const GradeReport report = graded(perfect());
    ASSERT_TRUE(report.isGraded());
    for (const CriterionResult& each : report.criteria)
        EXPECT_EQ(each.earned, each.possible) << each.criterion.id << ": " << each.because;
    EXPECT_TRUE(report.isPerfect());
    EXPECT_TRUE(report.flags.empty()) << report.flags.front().reason;
    EXPECT_GT(report.points.pending, 0.0);
    EXPECT_EQ(report.progress(), "PendingManual");
}

TEST(Grader, PendingPointsAreNeverFoldedIntoTheOthers)
{
    const GradeReport report = graded(perfect());
    double pending = 0.0;
    double possible = 0.0;
    for (const CriterionResult& each : report.criteria) {
        EXPECT_TRUE(each.possible == 0.0 || each.pending == 0.0) << each.criterion.id;
        pending += each.pending;
        possible += each.possible;
    }
    EXPECT_EQ(report.points.pending, pending);
    EXPECT_EQ(report.points.possible, possible);
    EXPECT_EQ(report.points.earned, possible);
}

TEST(Grader, WrongPredictionsCostNothing)
{
    test::StudentPlan plan;
    plan.predictsRight = false;
    const GradeReport report = graded(test::takenBy(data().cloudTitan(), data().catalog, plan));
    EXPECT_TRUE(report.isPerfect());
    ASSERT_EQ(report.predictions.size(), 3U);
    for (const PredictionReport& each : report.predictions)
        EXPECT_FALSE(each.isRight);
}

TEST(Grader, AnObservationThatContradictsTheModelCosts)
{
    test::StudentPlan plan;
    plan.observesRight = false;
    const GradeReport report = graded(test::takenBy(data().cloudTitan(), data().catalog, plan));
    EXPECT_EQ(result(report, "part1-observation").state, CriterionState::Missed);
    EXPECT_EQ(result(report, "part1-moves").state, CriterionState::Earned);
}

TEST(Grader, AnUnfinishedLedgerIsGradedAsFarAsItGoes)
{
    test::StudentPlan plan;
    plan.partsFinished = 1;
    const GradeReport report = graded(test::takenBy(data().cloudTitan(), data().catalog, plan));
    EXPECT_EQ(result(report, "part1-observation").state, CriterionState::Earned);
    EXPECT_EQ(result(report, "part2-lock").state, CriterionState::Earned);
    EXPECT_EQ(result(report, "part2-observation").state, CriterionState::Missed);
    EXPECT_EQ(result(report, "part3-lock").state, CriterionState::Missed);
    EXPECT_FALSE(report.parts[2].unfinished.empty());
    EXPECT_TRUE(report.replay.agrees());
}

TEST(Grader, TextsForAPersonStandBesideWhatTheyCite)
{
    const CriterionResult reasoning = result(graded(perfect()), "part1-reasoning");
    ASSERT_FALSE(reasoning.texts.empty());
    const ManualText& text = reasoning.texts.front();
    EXPECT_NE(text.text.find("[E1]"), std::string::npos);
    ASSERT_GE(text.evidence.size(), 2U);
    EXPECT_TRUE(text.evidence.front().exists);
    EXPECT_FALSE(text.evidence.front().binding.empty());
    EXPECT_NE(text.evidence.front().figures.find("memory time"), std::string::npos);
}

TEST(Grader, AClaimedResultEarnsNothingByItself)
{
    // Every evaluation says that it passes every wall, in a chain that holds; part 3 ends at its start.
    test::StudentPlan plan;
    plan.partsFinished = 2;
    const Ledger ledger = test::takenBy(data().cloudTitan(), data().catalog, plan);
    std::vector<Event> events;
    int ofPart3 = 0;
    for (Event event : ledger.events()) {
        const bool isEvaluation = event.kind == EventKind::Evaluated || event.kind == EventKind::EvidenceCaptured;
        if (isEvaluation)
            event.payload = test::changed(event.payload, {"result", "feasible"}, Payload::boolean(true));
        ofPart3 += event.payload.integerAt("part") == 3 ? 1 : 0;
        if (ofPart3 <= 2)
            events.push_back(event);
    }
    const GradeReport report = graded(rebuilt(ledger.header(), events));
    EXPECT_FALSE(report.replay.chain);
    EXPECT_TRUE(hasFlag(report, FlagKind::ResultDiffers));
    EXPECT_EQ(report.replay.disagreements.front().what, "verdict on the walls");
    EXPECT_EQ(result(report, "part3-design").state, CriterionState::Missed);
}

TEST(Grader, DesignsThatNoKnobLeadsToDoNotCount)
{
    const Ledger& ledger = perfect();
    const std::size_t turn = indexOf(ledger, EventKind::KnobMoved, 5);
    std::vector<Event> events = ledger.events();
    for (std::size_t i = turn; i < events.size(); ++i) {
        const bool hasDesign = events[i].payload.find("design") != nullptr && events[i].payload.integerAt("part") == 1;
        if (hasDesign)
            events[i].payload = test::changed(events[i].payload, {"design", "context_tokens"}, Payload::text("1"));
    }
    const GradeReport forged = graded(rebuilt(ledger.header(), events));
    const GradeReport honest = graded(ledger);
    EXPECT_LT(forged.parts[0].moves, honest.parts[0].moves);
    EXPECT_TRUE(hasFlag(forged, FlagKind::ResultDiffers));
    // The other parts keep what they earned.
    EXPECT_EQ(result(forged, "part3-design").state, CriterionState::Earned);
}

TEST(Grader, ACitationOfWhatWasNotCapturedIsAFinding)
{
    const std::size_t index = indexOf(perfect(), EventKind::ReflectionSaved);
    const std::string text = *perfect().events()[index].payload.textAt("text") + " See [E9].";
    std::vector<Event> events = perfect().events();
    events[index].payload = test::changed(events[index].payload, {"text"}, Payload::text(text));
    const CriterionResult evidence = result(graded(rebuilt(perfect().header(), events)), "part1-evidence");
    EXPECT_EQ(evidence.state, CriterionState::Earned);
    ASSERT_EQ(evidence.findings.size(), 1U);
    EXPECT_NE(evidence.findings.front().find("E9"), std::string::npos);
}

TEST(Grader, AContradictedTermIsToldToAPerson)
{
    std::vector<Event> events = perfect().events();
    for (Event& event : events)
        if (event.kind == EventKind::ReflectionSaved && event.payload.integerAt("part") == 1)
            event.payload = test::changed(event.payload, {"text"},
                                          Payload::text("It is data-bound in [E1], whatever else is true of it, and "
                                                        "that is so from the beginning of the run to its very end, on "
                                                        "each and every tier that I have tried today."));
    const CriterionResult term = result(graded(rebuilt(perfect().header(), events)), "part1-term");
    EXPECT_EQ(term.state, CriterionState::Missed);
    EXPECT_FALSE(term.findings.empty());
}

TEST(Grader, NothingThatIsNoLedgerStopsIt)
{
    for (const std::string& text : {std::string(), std::string("{"), std::string("[[[["), std::string("\xff\xfe\0x", 4),
                                    std::string(100'000, '['), std::string(R"({"schema": "ironlab/ledger/7"})"),
                                    std::string(R"({"schema": "ironlab/design/1"})")}) {
        const GradeReport report = grader().grade("x", text);
        EXPECT_FALSE(report.isGraded());
        EXPECT_FALSE(report.faults.empty());
        EXPECT_EQ(report.progress(), "Failed");
        EXPECT_TRUE(nlohmann::json::accept(gradeReportText(report, true)));
    }
}

TEST(Grader, AnUnknownMissionIsSaidAndNotGraded)
{
    LedgerHeader header = perfect().header();
    header.missionId = "moon_base";
    const GradeReport report = graded(rebuilt(header, perfect().events()));
    EXPECT_FALSE(report.isGraded());
    EXPECT_NE(report.trouble.find("moon_base"), std::string::npos);
}

TEST(Grader, AnOlderFormatIsMigratedAndItsChainVerified)
{
    const std::string text = test::oldFormat(perfect());
    const GradeReport report = grader().grade("old.ledger.json", text);
    ASSERT_TRUE(report.isGraded()) << describe(report.faults);
    EXPECT_EQ(report.migratedFrom, "ironlab/ledger/0");
    EXPECT_EQ(report.points.earned, report.points.possible);
    EXPECT_FALSE(report.replay.chain);
    std::string touched = text;
    const std::size_t place = touched.find("\"confidence\":4");
    ASSERT_NE(place, std::string::npos);
    touched.replace(place, 14, "\"confidence\":5");
    const GradeReport changed = grader().grade("old.ledger.json", touched);
    ASSERT_TRUE(changed.replay.chain);
    EXPECT_EQ(changed.replay.chain->event, 1U);
    EXPECT_TRUE(hasFlag(changed, FlagKind::ChainBroken));
}

TEST(Grader, FlagsAClockThatRunsBackwardsAndTurnsFasterThanHands)
{
    std::vector<Event> events = perfect().events();
    events[20].time -= std::chrono::hours{2};
    EXPECT_TRUE(hasFlag(graded(rebuilt(perfect().header(), events)), FlagKind::ClockBackwards));
    events = perfect().events();
    for (std::size_t i = 0; i < events.size(); ++i)
        events[i].time = events.front().time + std::chrono::milliseconds{i};
    const GradeReport fast = graded(rebuilt(perfect().header(), events));
    EXPECT_TRUE(hasFlag(fast, FlagKind::TurnsTooFast));
    EXPECT_EQ(fast.points.earned, fast.points.possible) << "a flag costs no point";
}

TEST(Grader, ALockAfterExplorationLosesItsPointAndNoMore)
{
    std::vector<Event> events = perfect().events();
    std::rotate(events.begin(), events.begin() + 1, events.begin() + 5);
    const GradeReport report = graded(rebuilt(perfect().header(), events));
    EXPECT_EQ(result(report, "part1-lock").state, CriterionState::Missed);
    EXPECT_TRUE(hasFlag(report, FlagKind::OrderBroken));
    EXPECT_EQ(result(report, "part1-moves").state, CriterionState::Earned);
    EXPECT_EQ(result(report, "part2-lock").state, CriterionState::Earned);
}

TEST(Grader, ReceiptsOfAClassListAreComparedWithTheLocks)
{
    const std::string lock = receiptCode(perfect().events().front().hash);
    const auto withList = [&](const std::string& row) {
        Course listed = course();
        listed.classList = *ClassList::parse("student,receipt_1,receipt_final\n" + row + "\nsomebody," + lock + ",\n");
        return Grader(std::move(listed)).grade("x", ledgerText(perfect()));
    };
    EXPECT_TRUE(withList("student-4711," + lock + ',' + perfect().receipt()).flags.empty());
    EXPECT_TRUE(hasFlag(withList("student-4711,0000-0000,"), FlagKind::ReceiptDiffers));
    EXPECT_TRUE(hasFlag(withList("student-4711,,"), FlagKind::ReceiptMissing));
    EXPECT_TRUE(hasFlag(withList("student-4711," + lock + ",0000-0000"), FlagKind::ReceiptDiffers));
    EXPECT_TRUE(hasFlag(withList("student-4712,,"), FlagKind::NotInClassList));
}

TEST(Grader, TheReportIsJsonWithEveryKeyOfTheContract)
{
    const auto json = nlohmann::json::parse(gradeReportText(graded(perfect()), false));
    for (const char* key : {"schema", "source", "sha256", "progress", "student", "mission", "track", "seed", "receipt",
                            "points", "criteria", "predictions", "parts", "replay", "flags"})
        EXPECT_TRUE(json.contains(key)) << key;
    EXPECT_EQ(json["schema"], "ironlab/grade/1");
    EXPECT_TRUE(json["replay"]["agrees"].get<bool>());
}

}  // namespace
}  // namespace ironlab::lab
