// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ledger_maker.h"
#include "support/test_paths.h"

#include <ironlab/lab/class_grade.h>
#include <ironlab/lab/grader.h>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace ironlab::lab {
namespace {

const test::LabData& data()
{
    static const test::LabData lab(test::dataFolder());
    return lab;
}

Ledger taken(std::uint64_t number)
{
    test::StudentPlan plan;
    plan.student = "student-" + std::to_string(number);
    plan.seed = number;
    plan.start += std::chrono::minutes{number};
    plan.variesMoves = true;
    plan.isTypical = true;
    return test::takenBy(data().cloudTitan(), data().catalog, plan);
}

Ledger renamed(const Ledger& ledger, const std::string& student)
{
    LedgerHeader header = ledger.header();
    header.student = student;
    return test::rebuilt(header, ledger.events());
}

class ClassGradeTest : public ::testing::Test {
protected:
    ClassGradeTest() : m_grader(courseOf()) {}

    void add(const Ledger& ledger) { m_class.add(m_grader.grade(ledger.header().student, ledgerText(ledger))); }

    static Course courseOf()
    {
        Course course;
        course.catalog = &data().catalog;
        course.missions = &data().missions;
        return course;
    }

    Grader m_grader;
    ClassGrade m_class;
};

TEST_F(ClassGradeTest, StudentsWhoWorkedForThemselvesAreNotAlike)
{
    for (std::uint64_t i = 1; i <= 8; ++i)
        add(taken(i));
    EXPECT_TRUE(m_class.similar().empty()) << m_class.similar().front().reason;
}

TEST_F(ClassGradeTest, ACopyUnderAnotherNameIsFound)
{
    add(taken(1));
    add(taken(2));
    add(renamed(taken(1), "somebody"));
    const auto similar = m_class.similar();
    ASSERT_EQ(similar.size(), 1U);
    EXPECT_EQ(similar.front().kind, FlagKind::SameLedger);
    EXPECT_EQ(similar.front().rows, (std::vector<std::size_t>{0, 2}));
    EXPECT_NE(similar.front().reason.find("same times"), std::string::npos);
}

TEST_F(ClassGradeTest, ACopyOfOneSHandedInTwiceIsToldAsSuch)
{
    add(taken(1));
    add(taken(1));
    ASSERT_EQ(m_class.similar().size(), 1U);
    EXPECT_NE(m_class.similar().front().reason.find("handed in twice"), std::string::npos);
}

TEST_F(ClassGradeTest, ACopyHandedInByAllOfALargeClassIsOneGroup)
{
    const GradeReport report = m_grader.grade("copy", ledgerText(taken(1)));
    constexpr std::size_t kCopies = 2'500;
    for (std::size_t i = 0; i < kCopies; ++i)
        m_class.add(report);
    const auto similar = m_class.similar();
    ASSERT_EQ(similar.size(), 1U) << "no pair of them is told of again";
    EXPECT_EQ(similar.front().rows.size(), kCopies);
}

TEST(SimilarLedgers, OthersAreAFewByRowAndTheRestByCount)
{
    SimilarLedgers similar;
    for (std::size_t row = 0; row < 12; ++row)
        similar.rows.push_back(row);
    EXPECT_EQ(similar.othersThan(0).named, (std::vector<std::size_t>{1, 2, 3, 4, 5, 6, 7, 8}));
    EXPECT_EQ(similar.othersThan(0).more, 3U);
    EXPECT_EQ(similar.othersThan(5).named, (std::vector<std::size_t>{0, 1, 2, 3, 4, 6, 7, 8}));
    similar.rows.resize(2);
    EXPECT_EQ(similar.othersThan(1).named, std::vector<std::size_t>{0});
    EXPECT_EQ(similar.othersThan(1).more, 0U);
}

TEST_F(ClassGradeTest, TheSameMovesWithOtherTextsAreFound)
{
    const Ledger original = taken(1);
    std::vector<Event> events = original.events();
    int count = 0;
    for (Event& event : events)
        if (event.payload.textAt("text"))
            event.payload =
                test::changed(event.payload, {"text"},
                              Payload::text(*event.payload.textAt("text") + " mine " + std::to_string(++count)));
    LedgerHeader header = original.header();
    header.student = "somebody";
    add(original);
    add(taken(2));
    add(test::rebuilt(header, events));
    const auto similar = m_class.similar();
    ASSERT_EQ(similar.size(), 1U);
    EXPECT_EQ(similar.front().kind, FlagKind::SameMoves);
}

TEST_F(ClassGradeTest, OneBorrowedTextIsFound)
{
    const Ledger first = taken(1);
    const Ledger second = taken(2);
    std::vector<Event> events = second.events();
    const std::size_t index = test::indexOf(second, EventKind::ReflectionSaved);
    const std::string text = *first.events()[test::indexOf(first, EventKind::ReflectionSaved)].payload.textAt("text");
    events[index].payload = test::changed(events[index].payload, {"text"}, Payload::text("  " + text + " "));
    add(first);
    add(test::rebuilt(second.header(), events));
    ASSERT_EQ(m_class.similar().size(), 1U);
    EXPECT_EQ(m_class.similar().front().kind, FlagKind::SameText);
}

TEST_F(ClassGradeTest, CountsMisconceptionsAndWhatIsUnfinished)
{
    test::StudentPlan plan;
    plan.predictsRight = false;
    plan.partsFinished = 1;
    for (int i = 0; i < 3; ++i) {
        plan.student = "s" + std::to_string(i);
        add(test::takenBy(data().cloudTitan(), data().catalog, plan));
    }
    const auto wrong = m_class.misconceptions();
    ASSERT_EQ(wrong.size(), 2U);
    EXPECT_EQ(wrong.front().count, 3U);
    EXPECT_EQ(wrong.front().answers, 3U);
    EXPECT_EQ(wrong.front().confident, 3U);
    EXPECT_EQ(wrong.front().kept, 0U);
    const auto unfinished = m_class.unfinished();
    ASSERT_FALSE(unfinished.empty());
    EXPECT_EQ(unfinished.front().second, 3U);
    const auto json = nlohmann::json::parse(classGradeText(m_class));
    EXPECT_EQ(json["ledgers"], 3);
    EXPECT_EQ(json["misconceptions"].size(), 2U);
}

}  // namespace
}  // namespace ironlab::lab
