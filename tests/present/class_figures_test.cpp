// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/present/class_entry.h>
#include <ironlab/present/class_figures.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace ironlab::present {
namespace {

using testing::HasSubstr;

lab::GradeReport reportOf(const std::string& student, const std::string& choice, double number, int confidence = 3)
{
    lab::GradeReport report;
    report.source = "class/" + student + ".ledger.json";
    report.student = student;
    report.mission = "cloud_titan";
    report.missionTitle = "Cloud Titan";
    report.points = {3.0, 4.5, 2.0};
    report.predictions.push_back({1, choice, "T_" + choice, "compute", "T_compute", number, 20.0, "times", confidence,
                                  choice == "compute", 0, choice, 0.0});
    report.parts.push_back({1, "Term audit", lab::Stage::Closed, 6, 12, 1, 0, 600.0, 15, {}});
    return report;
}

lab::ClassGrade smallClass()
{
    lab::ClassGrade grade;
    grade.add(reportOf("ada", "compute", 20.0, 5));
    grade.add(reportOf("bo", "memory", 2.0, 4));
    grade.add(reportOf("cy", "memory", 2000.0, 1));
    grade.add(reportOf("di", "data", 0.0));
    return grade;
}

TEST(ClassEntry, KeepsPointsApartAndNeverMakesAZeroOfWhatWasNotGraded)
{
    const ClassEntry graded = classEntry(reportOf("ada", "compute", 20.0));
    EXPECT_EQ(cell(graded, ClassColumn::Earned).text, "3");
    EXPECT_EQ(cell(graded, ClassColumn::Possible).text, "4.5");
    EXPECT_EQ(cell(graded, ClassColumn::Pending).text, "2");
    lab::GradeReport broken;
    broken.source = "class/x.json";
    broken.trouble = "The file is not a readable ledger.";
    broken.faults.push_back({"class/x.json", 3, 7, "/events", "the end", "a list", "hand it in again"});
    const ClassEntry unreadable = classEntry(broken);
    EXPECT_EQ(unreadable.state, LedgerState::NotReadable);
    EXPECT_TRUE(cell(unreadable, ClassColumn::Earned).text.empty());
    EXPECT_EQ(unreadable.name(), "class/x.json");
    EXPECT_THAT(csv(classTable({&unreadable}, "Class")), HasSubstr("class/x.json:3:7")) << "the fault with its place";
}

TEST(ClassEntry, ALikenessIsAHintToEachOfThem)
{
    lab::ClassGrade grade;
    std::vector<ClassEntry> entries;
    for (const char* student : {"ada", "bo"}) {
        lab::GradeReport report = reportOf(student, "compute", 20.0);
        report.sketch.body = 77;
        report.sketch.times = 78;
        grade.add(report);
        entries.push_back(classEntry(report));
    }
    addLikenesses(entries, grade);
    ASSERT_EQ(entries[0].hints.size(), 1U);
    EXPECT_THAT(entries[0].hints[0], HasSubstr("Like bo"));
    EXPECT_THAT(entries[1].hints[0], HasSubstr("Like ada"));
    EXPECT_EQ(classSummary(entries),
              "2 ledgers: 2 finished, 0 unfinished, 0 not readable. 2 have something to look at.");
}

TEST(ClassFigures, CountEverybodyWhoChose)
{
    const lab::ClassGrade grade = smallClass();
    const auto figure = choicesFigure(grade.questions().front(), grade.rows());
    ASSERT_EQ(figure.rows.size(), 3U);
    EXPECT_EQ(figure.rows[0].label, "T_memory") << "the most frequent first";
    EXPECT_EQ(figure.rows[0].hatched, 2U);
    EXPECT_EQ(figure.rows[0].solid, 0U);
    for (const ClassBar& bar : figure.rows) {
        EXPECT_EQ(bar.isModels, bar.label == "T_compute");
    }
    const auto sure = confidenceFigure(grade.questions().front(), grade.rows());
    EXPECT_EQ(sure.rows[4].value, "1 of 1");
    EXPECT_EQ(sure.rows[3].value, "0 of 1");
    EXPECT_EQ(sure.rows[1].value, "0");
}

TEST(ClassFigures, SetNumbersOnALogarithmicAxisBesideTheModels)
{
    const lab::ClassGrade grade = smallClass();
    const auto figure = numbersFigure(grade.questions().front(), grade.rows());
    EXPECT_TRUE(figure.number.scale.isLogarithmic());
    EXPECT_TRUE(figure.number.scale.contains(20.0));
    EXPECT_TRUE(figure.number.scale.contains(2000.0));
    ASSERT_EQ(figure.bins.size(), 3U);
    std::size_t solid = 0;
    for (const auto& bin : figure.bins) {
        solid += bin.solid;
        EXPECT_LT(bin.low, bin.high);
    }
    EXPECT_EQ(solid, 1U);
    EXPECT_LE(figure.bins[0].low, 2.0);
    EXPECT_GT(figure.bins[0].high, 2.0);
    EXPECT_THAT(figure.bins[0].words, HasSubstr("bo"));
    EXPECT_THAT(figure.summary, HasSubstr("1 student with zero or less"));
    EXPECT_EQ(figure.table.rows.size(), 4U) << "the table has those without a place on the axis";
    EXPECT_EQ(figure.table.rows[1][2].value, 0.1);
}

TEST(ClassFigures, AnInfiniteTruthLeavesTheNumbersAlone)
{
    lab::ClassGrade grade;
    lab::GradeReport report = reportOf("ada", "compute", 20.0);
    report.predictions.front().truth = std::numeric_limits<double>::infinity();
    grade.add(report);
    const auto figure = numbersFigure(grade.questions().front(), grade.rows());
    EXPECT_TRUE(std::isfinite(figure.number.scale.high()));
    EXPECT_EQ(figure.bins.size(), 1U);
    EXPECT_THAT(figure.truthTag, HasSubstr("\u221e"));
}

TEST(ClassFigures, TellOfMisconceptionsThatWereKept)
{
    const auto figure = misconceptionsFigure(smallClass());
    ASSERT_FALSE(figure.rows.empty());
    EXPECT_EQ(figure.rows[0].label, "Cloud Titan, part 1: T_memory");
    EXPECT_EQ(figure.rows[0].value, "2 of 4");
    EXPECT_EQ(figure.rows[0].solid, 2U) << "both observed it still";
    EXPECT_THAT(figure.rows[0].words, HasSubstr("1 of them quite sure or certain"));
    const auto none = misconceptionsFigure(lab::ClassGrade());
    EXPECT_FALSE(none.obstacle.empty());
    EXPECT_FALSE(describe(none).summary.empty());
}

TEST(ClassFigures, SpreadsHaveRangeMiddleHalfAndMedian)
{
    lab::ClassGrade grade;
    for (int i = 1; i <= 5; ++i) {
        lab::GradeReport report = reportOf("s" + std::to_string(i), "compute", 20.0);
        report.parts.front().seconds = 60.0 * i;
        report.parts.front().moves = 10 * i;
        grade.add(report);
    }
    const auto minutes = minutesFigure(grade.rows());
    ASSERT_EQ(minutes.rows.size(), 1U);
    EXPECT_DOUBLE_EQ(minutes.rows[0].least, 1.0);
    EXPECT_DOUBLE_EQ(minutes.rows[0].lower, 2.0);
    EXPECT_DOUBLE_EQ(minutes.rows[0].middle, 3.0);
    EXPECT_DOUBLE_EQ(minutes.rows[0].upper, 4.0);
    EXPECT_DOUBLE_EQ(minutes.rows[0].most, 5.0);
    EXPECT_EQ(movesFigure(grade.rows()).rows[0].value, "30");
    EXPECT_FALSE(minutesFigure({}).obstacle.empty());
}

}  // namespace
}  // namespace ironlab::present
