// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Receipts as a class hands them in: written down at the lock, put into the class list, compared by grade.
#include "grade_fixture.h"

#include <ironlab/lab/csv.h>

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <map>

namespace ironlab::cli {
namespace {

using nlohmann::json;
using test::GradeFixture;
using test::Outcome;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class Receipts : public GradeFixture {
protected:
    /// Hands in a ledger, and tells the codes that the lab showed at its locks.
    std::map<int, std::string> handIn(const std::string& student, std::uint64_t seed)
    {
        test::StudentPlan plan;
        plan.student = student;
        plan.seed = seed;
        const lab::Ledger ledger = takenBy(data().cloudTitan(), data().catalog, plan);
        write(student + ".ledger.json", ledgerText(ledger));
        std::map<int, std::string> codes;
        for (const lab::Event& event : ledger.events())
            if (event.kind == lab::EventKind::PredictionLocked)
                codes.emplace(static_cast<int>(*event.payload.integerAt("part")), lab::receiptCode(event.hash));
        return codes;
    }

    /// Ada's are right, Bea's are wrong in part 1 and exchanged in 2 and 3, Cem has none of part 1, Dov and Eve stand in
    /// each other's rows, and Fay handed in what Ada did.
    void SetUp() override
    {
        auto ada = handIn("ada", 1);
        auto bea = handIn("bea", 2);
        auto cem = handIn("cem", 3);
        auto dov = handIn("dov", 4);
        auto eve = handIn("eve", 5);
        handIn("fay", 6);
        m_ada = ada[1];
        write("class.csv", "student,receipt_1,receipt_2,receipt_3\nada," + ada[1] + ',' + ada[2] + ',' + ada[3]
                               + "\nbea,0000-0000," + bea[3] + ',' + bea[2] + "\ncem,," + cem[2] + ',' + cem[3]
                               + "\ndov," + eve[1] + ',' + dov[2] + ',' + dov[3] + "\neve," + dov[1] + ',' + eve[2]
                               + ',' + eve[3] + "\nfay," + ada[1] + ",,\n");
    }

    [[nodiscard]] Outcome graded(const std::string& format, std::vector<std::string> more = {}) const
    {
        more.insert(more.begin(), {"--format", format, "--receipts", (folder() / "class.csv").string()});
        return grade(std::move(more));
    }

    /// All that is told of each student.
    [[nodiscard]] std::map<std::string, std::string> told() const
    {
        std::map<std::string, std::string> words;
        const json grades = json::parse(graded("json").out);
        for (const json& report : grades["reports"])
            for (const json& flag : report["flags"])
                words[report["student"].get<std::string>()] +=
                    flag["kind"].get<std::string>() + ": " + flag["reason"].get<std::string>() + '\n';
        return words;
    }

    std::string m_ada;
};

TEST_F(Receipts, ThatAreRightAreNotSpokenOf)
{
    const auto words = told();
    EXPECT_EQ(words.size(), 5U) << "the others are";
    EXPECT_EQ(words.count("ada"), 0U);
}

TEST_F(Receipts, AreEachToldInWordsAsWhatTheyAre)
{
    auto words = told();
    EXPECT_THAT(words["bea"], AllOf(HasSubstr("receipt_differs: The receipt handed in for part 1 is 0000-0000"),
                                    HasSubstr("It is the receipt of part 3: the columns may have been exchanged."),
                                    HasSubstr("begun anew, the code was copied wrongly, or it is another ledger.")));
    EXPECT_THAT(words["cem"], AllOf(HasSubstr("receipt_missing: No receipt was handed in for the lock of part 1."),
                                    HasSubstr("forgotten"), Not(HasSubstr("part 2"))));
    EXPECT_THAT(words["dov"],
                HasSubstr("stands in the class list with \u201ceve\u201d: the rows may have been exchanged."));
    EXPECT_THAT(words["eve"],
                HasSubstr("stands in the class list with \u201cdov\u201d: the rows may have been exchanged."));
    EXPECT_THAT(words["fay"], HasSubstr(m_ada + " stands in the class list with \u201cada\u201d."));
    for (const auto& [student, all] : words)
        EXPECT_THAT(all, AllOf(Not(HasSubstr("cheat")), Not(HasSubstr("fraud")), Not(HasSubstr("dishonest"))))
            << student;
}

TEST_F(Receipts, CostNoPoint)
{
    const json grades = json::parse(graded("json").out);
    for (const json& report : grades["reports"])
        EXPECT_EQ(report["points"]["earned"], report["points"]["possible"]) << report["student"];
}

TEST_F(Receipts, StandInTheTableAndOnThePagesWhichNameNobodyElse)
{
    const auto table = lab::parseCsv(graded("csv").out);
    ASSERT_TRUE(table);
    const std::size_t notes = lab::columnNamed(table->rows.front(), "notes");
    const std::size_t flags = lab::columnNamed(table->rows.front(), "flags");
    ASSERT_NE(notes, std::string::npos);
    EXPECT_EQ(table->rows[1][notes], "");
    EXPECT_EQ(table->rows[3][flags], "receipt_missing");
    EXPECT_THAT(table->rows[3][notes], HasSubstr("No receipt was handed in for the lock of part 1."));
    EXPECT_THAT(table->rows[4][notes], HasSubstr("\u201ceve\u201d"));
    const auto pages = folder() / "pages";
    EXPECT_EQ(graded("html", {"--output", pages.string()}).exit, Exit::Done);
    const std::string dov = test::readText(pages / "students/00004.html");
    EXPECT_THAT(dov, AllOf(HasSubstr("The receipt handed in for part 1 is"), HasSubstr("None of this costs a point")));
    EXPECT_THAT(dov, Not(HasSubstr("\u201ceve")));
}

TEST_F(Receipts, ThatAreNoneAreAllToldBeforeAnythingIsGraded)
{
    write("class.csv", "student,receipt_1\nada,hello\nbea,12\nbea,\n");
    const Outcome outcome = graded("json");
    EXPECT_EQ(outcome.exit, Exit::Usage);
    EXPECT_EQ(outcome.out, "");
    EXPECT_THAT(outcome.err,
                AllOf(HasSubstr("class.csv:2:1  /0/receipt_1  found \"hello\" of \"ada\""),
                      HasSubstr("class.csv:3:1  /1/receipt_1  found \"12\" of \"bea\""),
                      HasSubstr("class.csv:4:1  /2/student  found \"bea\", who stands in line 3 already")));
}

}  // namespace
}  // namespace ironlab::cli
