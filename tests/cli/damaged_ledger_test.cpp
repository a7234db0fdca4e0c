// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A ledger that is not as the lab wrote it is told in words wherever a grade is told.
#include "grade_fixture.h"

#include <ironlab/lab/csv.h>

#include <gmock/gmock.h>

#include <map>

namespace ironlab::cli {
namespace {

using test::GradeFixture;
using test::Outcome;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class DamagedLedgers : public GradeFixture {
protected:
    void SetUp() override
    {
        for (const test::Example& example : examples())
            write(example.file, example.text);
    }

    /// One cell of each row, by what stands in another one.
    static std::map<std::string, std::string> cells(const std::string& csv, std::string_view by, std::string_view of)
    {
        const auto table = lab::parseCsv(csv);
        std::map<std::string, std::string> found;
        if (!table)
            return found;
        const std::size_t key = lab::columnNamed(table->rows.front(), by);
        const std::size_t value = lab::columnNamed(table->rows.front(), of);
        for (std::size_t i = 1; i < table->rows.size(); ++i)
            found[table->rows[i].at(key)] = table->rows[i].at(value);
        return found;
    }
};

TEST_F(DamagedLedgers, HaveARowInTheTableThatSaysWhatHappenedAndWhatToDo)
{
    auto notes = cells(grade({"--format", "csv"}).out, "student", "notes");
    EXPECT_EQ(notes["student-1"], "");
    EXPECT_EQ(notes["student-2"], "") << "what is unfinished is no damage";
    const std::string again = "ask for the file as the lab saved it.";
    EXPECT_THAT(notes["student-4"], AllOf(HasSubstr("was changed after it was recorded"), HasSubstr("not borne out"),
                                          HasSubstr("Only what the model bears out earned points."), HasSubstr(again)));
    EXPECT_THAT(notes["student-6"], AllOf(HasSubstr("Event 11 is missing."), HasSubstr(again)));
    EXPECT_THAT(notes["student-9"], AllOf(HasSubstr("where the lab would not have put it"), HasSubstr(again)));
    EXPECT_THAT(notes["student-10"], AllOf(HasSubstr("not a readable ledger. Line "), HasSubstr("the end of the file"),
                                           HasSubstr("Ask for another export")))
        << "the head of a file that was cut off still says whose it is";
}

TEST_F(DamagedLedgers, TellTheStudentInMoodleWithoutAGradeThatIsNone)
{
    const Outcome outcome = grade({"--format", "moodle"});
    auto grades = cells(outcome.out, "ID number", "Iron Law Lab");
    auto feedback = cells(outcome.out, "ID number", "Iron Law Lab (feedback)");
    EXPECT_EQ(grades["student-10"], "") << "no grade, and no zero";
    EXPECT_THAT(feedback["student-10"], AllOf(HasSubstr("not a readable ledger"), HasSubstr("No work is lost by this"),
                                              HasSubstr("File > Export ledger")));
    EXPECT_THAT(feedback["student-5"], AllOf(HasSubstr("was changed after it was recorded"),
                                             HasSubstr("costs no point"), HasSubstr("points found by replay")));
    EXPECT_THAT(feedback["student-1"], Not(HasSubstr("hand that file in")));
    EXPECT_THAT(outcome.err, HasSubstr("of \u201cstudent-10\u201d. The file is not a readable ledger."));
}

TEST_F(DamagedLedgers, GiveWayToOneOfTheSameStudentThatCanBeRead)
{
    write("zz.ledger.json", ledger("student-10", 1));
    const Outcome outcome = grade({"--format", "moodle"});
    EXPECT_NE(cells(outcome.out, "ID number", "Iron Law Lab")["student-10"], "");
}

TEST_F(DamagedLedgers, AreNotCountedAmongThoseWhoHandedInNothing)
{
    write("class.csv", "student\nstudent-10\nnobody\n");
    const Outcome outcome = grade({"--format", "csv", "--receipts", (folder() / "class.csv").string()});
    EXPECT_THAT(outcome.err, HasSubstr("without a ledger: nobody."));
}

}  // namespace
}  // namespace ironlab::cli
