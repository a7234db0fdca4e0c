// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/present/grade_page.h>
#include <ironlab/present/grade_words.h>

#include <gtest/gtest.h>

#include <limits>

namespace ironlab::present {
namespace {

lab::GradeReport reportOf(const std::string& student, double number = 2.0, double truth = 20.0)
{
    lab::GradeReport report;
    report.source = "a/" + student + ".json";
    report.student = student;
    report.mission = "cloud_titan";
    report.points = {3.0, 4.5, 2.0};
    report.predictions.push_back(
        {1, "memory", "T_memory", "compute", "T_compute", number, truth, "times", 5, false, 0, {}, 0.0});
    report.parts.push_back({1, "Term audit", lab::Stage::Closed, 6, 12, 1, 0, 600.0, 15, {}});
    return report;
}

TEST(GradePage, KeepsTheThreeFiguresApart)
{
    const std::string page = studentPage(reportOf("lee"));
    EXPECT_NE(page.find("<b>3</b>earned"), std::string::npos);
    EXPECT_NE(page.find("<b>4.5</b>possible"), std::string::npos);
    EXPECT_NE(page.find("<b>2</b>pending"), std::string::npos);
}

TEST(GradePage, ShowsTextsAsTheyAreTyped)
{
    lab::GradeReport report = reportOf("<b>&\"'\x01");
    lab::CriterionResult result;
    result.state = lab::CriterionState::PendingManual;
    result.texts.push_back({"gap", "Where", "one < two\nand </p><script>", {{"E9", false, {}, {}, {}}}});
    report.criteria.push_back(result);
    const std::string page = studentPage(report);
    EXPECT_NE(page.find("&lt;b&gt;&amp;&quot;&#39;"), std::string::npos);
    EXPECT_NE(page.find("one &lt; two<br>\nand &lt;/p&gt;&lt;script&gt;"), std::string::npos);
    EXPECT_NE(page.find("was not captured"), std::string::npos);
    EXPECT_EQ(page.find('\x01'), std::string::npos);
}

TEST(GradePage, PlotsPredictionsAgainstTheModel)
{
    lab::ClassGrade grade;
    for (const double number : {2.0, 20.0, 2e9})
        grade.add(reportOf("s" + std::to_string(number), number));
    const std::string page = classPage(grade, "Week 5", {"1.html", "2.html", "3.html"});
    EXPECT_NE(page.find("T_compute (the model&#39;s)"), std::string::npos);
    EXPECT_NE(page.find("the model: \u00f7 20.0"), std::string::npos);
    EXPECT_NE(page.find("3 of 3"), std::string::npos) << "of the misconception";
    EXPECT_EQ(page.find("nan"), std::string::npos);
    EXPECT_EQ(page.find("inf\""), std::string::npos);
}

TEST(GradePage, AnInfiniteTruthHasNoRatio)
{
    lab::ClassGrade grade;
    grade.add(reportOf("lee", 2.0, std::numeric_limits<double>::infinity()));
    EXPECT_NE(classPage(grade, "Week 5", {}).find("there is no ratio"), std::string::npos);
}

TEST(GradePage, AnEmptyClassIsAPage)
{
    EXPECT_NE(classPage(lab::ClassGrade(), "Week 5", {}).find("0 ledgers"), std::string::npos);
}

TEST(GradePage, WhatCannotBeReadSaysWhere)
{
    lab::GradeReport report;
    report.source = "x.json";
    report.trouble = "The file is not a readable ledger.";
    report.faults.push_back({"x.json", 7, 3, "/events/0", "nothing", "an object", "take another copy"});
    const std::string page = studentPage(report);
    EXPECT_NE(page.find("7:3"), std::string::npos);
    EXPECT_NE(page.find("take another copy"), std::string::npos);
}

TEST(AnswerText, SaysAShrinkageAsTheLabSaysIt)
{
    EXPECT_EQ(answerText(20000.0, "times"), "÷ 20 k");
    EXPECT_EQ(answerText(1180.0, "times"), "÷ 1,180");
    EXPECT_EQ(answerText(123456.0, "times"), "÷ 123 k") << "three digits, as the model's factor beside it has";
    EXPECT_EQ(answerText(300.0, "times"), "÷ 300");
    EXPECT_EQ(answerText(1090000.0, "times"), "÷ 1.09 M") << "as a computed number beside it";
    EXPECT_EQ(answerText(94853.4, "times"), "÷ 94.9 k");
    EXPECT_EQ(answerText(0.0062, "ms"), "6.20 ms");
}

}  // namespace
}  // namespace ironlab::present
