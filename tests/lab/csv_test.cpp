// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/lab/class_list.h>
#include <ironlab/lab/csv.h>

#include <gtest/gtest.h>

namespace ironlab::lab {
namespace {

TEST(Csv, ReadsQuotesLineEndsAndSeparatorsOfSpreadsheets)
{
    const auto table = parseCsv("\xEF\xBB\xBFname;points\r\n\"Lee; \"\"Bo\"\"\";1\r\n\r\n\"two\nlines\";\r\n");
    ASSERT_TRUE(table) << describe(table.error());
    EXPECT_EQ(table->separator, ';');
    EXPECT_TRUE(table->hasByteOrderMark);
    ASSERT_EQ(table->rows.size(), 3U);
    EXPECT_EQ(table->rows[1], (CsvRow{"Lee; \"Bo\"", "1"}));
    EXPECT_EQ(table->rows[2], (CsvRow{"two\nlines", ""}));
}

TEST(Csv, WritesWhatItReads)
{
    const std::string text = "a,\"b,c\",\"d \"\"e\"\"\"\n,,\"x\ny\"\n";
    EXPECT_EQ(csvText(*parseCsv(text)), text);
}

TEST(Csv, TheLastLineMayEndWithoutABreakAndWithAnEmptyCell)
{
    EXPECT_EQ(parseCsv("a,b\n1,")->rows.back(), (CsvRow{"1", ""}));
    EXPECT_EQ(parseCsv("a,b\n1,2")->rows.back(), (CsvRow{"1", "2"}));
}

TEST(Csv, NamesTheLineOfAnOpenQuote)
{
    const auto table = parseCsv("a,b\n1,\"2\n");
    ASSERT_FALSE(table);
    EXPECT_EQ(table.error().at(0).line, 2);
    EXPECT_FALSE(parseCsv(""));
}

TEST(Csv, KnowsTheLineOfEachRow)
{
    EXPECT_EQ(parseCsv("a,b\n\n1,2\n")->lines, (std::vector<int>{1, 3}));
    EXPECT_EQ(parseCsv("a\r\n\"two\r\nlines\"\r\n3")->lines, (std::vector<int>{1, 2, 4}));
}

TEST(Csv, FormulasBecomeTexts)
{
    EXPECT_EQ(plainCell("=1+1"), "'=1+1");
    for (const char* formula : {"+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=cmd|' /C calc'!A0"})
        EXPECT_EQ(plainCell(formula).front(), '\'') << formula;
    EXPECT_EQ(plainCell("4711"), "4711");
    EXPECT_EQ(plainCell(""), "");
}

TEST(ClassList, ReadsReceiptsAsTheyWereTyped)
{
    const auto list = ClassList::parse("Student,Email,receipt_1,receipt_final,other\n"
                                       " 4711 ,a@b.org,k7qf2m9d,O0O0-0001,x\n4712,,,,\n");
    ASSERT_TRUE(list) << describe(list.error());
    ASSERT_EQ(list->members().size(), 2U);
    const ClassMember* const member = list->find("4711");
    ASSERT_NE(member, nullptr);
    EXPECT_EQ(member->receipts.at(1), "K7QF-2M9D");
    EXPECT_EQ(member->finalReceipt, "0000-0001");
    EXPECT_TRUE(list->hasReceiptsOf(1));
    EXPECT_FALSE(list->hasReceiptsOf(2));
    EXPECT_EQ(list->find("4713"), nullptr);
}

TEST(ClassList, RefusesWhatWouldBeGuessedAt)
{
    const auto faultsOf = [](std::string_view text) {
        const auto list = ClassList::parse(text, "class.csv");
        return list ? Faults() : list.error();
    };
    EXPECT_EQ(faultsOf("\nname,email\nA,b\n").at(0).line, 2);
    const Faults twice = faultsOf("student\n4711\n\n 4711\n");
    ASSERT_EQ(twice.size(), 1U);
    EXPECT_EQ(describe(twice[0]), "class.csv:4:1  /1/student  found \" 4711\", who stands in line 2 already  "
                                  "expected each student once  fix: leave one of the two lines");
    const Faults nobody = faultsOf("student,name,email\n4711,A,a@b.org\n,B,b@b.org\n,Total,\n");
    ASSERT_EQ(nobody.size(), 1U) << "a row with a word alone is no student's";
    EXPECT_EQ(describe(nobody[0]),
              "class.csv:3:1  /1/student  found no student, in the row of \"B\"  expected what the "
              "student types in the lab  fix: fill the cell in, or take the row out");
    EXPECT_EQ(faultsOf("student,receipt_1\n4711,hello\n4712,nothing\n").size(), 2U);
    EXPECT_EQ(faultsOf("student,name\n4711,\"two\nlines\"\n4712,\"open\n").at(0).line, 4);
    EXPECT_EQ(faultsOf("").size(), 1U);
    EXPECT_EQ(faultsOf("PK\x03\x04 a workbook").at(0).found, "a zip archive or a document of an office program");
}

}  // namespace
}  // namespace ironlab::lab
