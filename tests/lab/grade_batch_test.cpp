// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ledger_maker.h"
#include "support/test_paths.h"

#include <ironlab/lab/grade_batch.h>

#include <gtest/gtest.h>

#include <atomic>

namespace ironlab::lab {
namespace {

const test::LabData& data()
{
    static const test::LabData lab(test::dataFolder());
    return lab;
}

const Grader& grader()
{
    static const Grader one = [] {
        Course course;
        course.catalog = &data().catalog;
        course.missions = &data().missions;
        return Grader(std::move(course));
    }();
    return one;
}

const std::vector<test::Example>& examples()
{
    static const std::vector<test::Example> all = gradingExamples(data());
    return all;
}

/// All examples `times` times over, with files that are no ledgers between them.
std::string gradedWith(std::size_t jobs, std::size_t times, BatchCount& count)
{
    std::size_t place = 0;
    std::string text;
    const auto next = [&]() -> std::optional<Submission> {
        const std::size_t index = place++;
        if (index >= times * examples().size())
            return std::nullopt;
        Submission submission;
        const bool isOther = index % 7 == 6;
        submission.source = std::to_string(index);
        submission.text = isOther ? "{\"schema\": \"ironlab/design/1\"}" : examples()[index % examples().size()].text;
        return submission;
    };
    count = gradeAll(grader(), next, jobs,
                     [&](const GradeReport& report) { text += gradeReportText(report, true) + '\n'; });
    return text;
}

TEST(GradeBatch, WhatComesOutDoesNotDependOnTheNumberOfThreads)
{
    BatchCount one;
    BatchCount many;
    const std::string alone = gradedWith(1, 4, one);
    for (const std::size_t jobs : {std::size_t{2}, std::size_t{7}}) {
        EXPECT_EQ(gradedWith(jobs, 4, many), alone);
        EXPECT_EQ(many.graded, one.graded);
        EXPECT_EQ(many.passedOver, one.passedOver);
    }
    EXPECT_GT(one.passedOver, 0U);
}

TEST(GradeBatch, NoMoreSubmissionsAreTakenThanThreadsNeed)
{
    std::atomic<int> taken{0};
    std::atomic<int> delivered{0};
    int most = 0;
    const auto next = [&]() -> std::optional<Submission> {
        if (taken >= 60)
            return std::nullopt;
        most = std::max(most, ++taken - delivered);
        Submission submission;
        submission.text = examples().front().text;
        return submission;
    };
    gradeAll(grader(), next, 2, [&](const GradeReport&) { ++delivered; });
    EXPECT_EQ(delivered, 60);
    EXPECT_LE(most, 9);
}

TEST(GradeBatch, AFileThatIsNotThereIsAReport)
{
    bool isDone = false;
    const auto next = [&]() -> std::optional<Submission> {
        if (std::exchange(isDone, true))
            return std::nullopt;
        return Submission{"gone.json", "/nowhere/gone.json", {}, {}, true};
    };
    std::vector<GradeReport> reports;
    gradeAll(grader(), next, 2, [&](GradeReport report) { reports.push_back(std::move(report)); });
    ASSERT_EQ(reports.size(), 1U);
    EXPECT_FALSE(reports.front().isGraded());
    EXPECT_NE(reports.front().trouble.find("gone.json"), std::string::npos);
}

TEST(GradeBatch, EveryExampleIsGradedAsTheGuideSays)
{
    std::map<std::string, GradeReport> reports;
    for (const test::Example& example : examples())
        reports.emplace(example.file.substr(0, 2), grader().grade(example.file, example.text));
    const auto hasFlag = [&](const char* number, FlagKind kind) {
        const auto& flags = reports.at(number).flags;
        return std::any_of(flags.begin(), flags.end(), [&](const Flag& flag) { return flag.kind == kind; });
    };
    EXPECT_TRUE(reports.at("01").isPerfect());
    EXPECT_TRUE(reports.at("01").flags.empty());
    EXPECT_LT(reports.at("02").points.earned, reports.at("02").points.possible);
    EXPECT_TRUE(reports.at("02").replay.agrees());
    EXPECT_TRUE(reports.at("03").isPerfect());
    for (const char* number : {"04", "05", "06", "07"})
        EXPECT_TRUE(hasFlag(number, FlagKind::ChainBroken)) << number;
    EXPECT_TRUE(hasFlag("04", FlagKind::ResultDiffers));
    EXPECT_FALSE(hasFlag("08", FlagKind::ChainBroken));
    EXPECT_TRUE(hasFlag("08", FlagKind::ResultDiffers));
    EXPECT_TRUE(hasFlag("09", FlagKind::OrderBroken));
    EXPECT_EQ(reports.at("09").points.earned, reports.at("09").points.possible - 1.0);
    EXPECT_EQ(reports.at("10").progress(), "Failed");
    EXPECT_TRUE(reports.at("11").isPerfect());
    EXPECT_EQ(reports.at("12").migratedFrom, "ironlab/ledger/0");
    EXPECT_EQ(reports.at("12").points.earned, reports.at("12").points.possible);
}

}  // namespace
}  // namespace ironlab::lab
