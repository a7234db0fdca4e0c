// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/present/data_table.h>

#include <gtest/gtest.h>

#include <limits>

namespace ironlab::present {
namespace {

DataTable table()
{
    DataTable result;
    result.title = "Terms";
    result.columns = {{"term", "", false}, {"now", "s", true}};
    result.addRow({"memory, streamed", {"17.5 ms", 0.0175}});
    result.addRow({"say \"data\"", {"6.1 ms", 0.0061}});
    result.notes.push_back({"Batch", "64"});
    return result;
}

TEST(DataTable, ExportsExactValuesWithTheirUnitAndQuotesText)
{
    EXPECT_EQ(csv(table()), "# Terms\n# Batch: 64\nterm,now (s)\n\"memory, streamed\",0.0175\n"
                            "\"say \"\"data\"\"\",0.0061\n");
}

TEST(DataTable, ExportsAColumnOfNumbersAndWordsAsOneOfEach)
{
    DataTable result;
    result.columns = {{"design", "", false}, {"change", "", true}, {"demand", std::string(kUnitOfRow), true}};
    result.addRow({"E1", {"× 1.00", 1.0}, {"1.84 ms", 0.00184}});
    result.addRow({"E2", "does not fit", {"80 GB", 80e9}});
    EXPECT_EQ(csv(result), "design,change,change (number),demand,demand (SI unit)\n"
                           "E1,× 1.00,1,1.84 ms,0.00184\nE2,does not fit,,80 GB,8e+10\n");
}

TEST(DataTable, ExportsWhatIsUnknownAsNothingAndWhatHasNoBoundAsInf)
{
    DataTable result;
    result.columns = {{"S", "", true}};
    result.addRow({{"∞", std::numeric_limits<double>::infinity()}});
    result.addRow({"–"});
    result.addRow({""});
    EXPECT_EQ(csv(result), "S\ninf\n\n\n");
}

TEST(DataTable, CopiesWhatIsShown)
{
    EXPECT_EQ(tsv(table()), "term\tnow\nmemory, streamed\t17.5 ms\nsay \"data\"\t6.1 ms\n");
}

TEST(DataTable, AlignsCharactersNotBytes)
{
    DataTable result;
    result.columns = {{"a", "", false}, {"b", "", true}};
    result.addRow({"÷ 3.00", "1"});
    result.addRow({"x", "10"});
    EXPECT_EQ(text(result), "a        b\n÷ 3.00   1\nx       10\n");
}

TEST(DataTable, NeverHandsASpreadsheetAFormula)
{
    DataTable result;
    result.columns = {{"name", "", false}};
    result.addRow({"=HYPERLINK(1)"});
    EXPECT_EQ(csv(result), "name\n'=HYPERLINK(1)\n");
}

TEST(DataTable, KeepsARowOnOneLineWhenCopied)
{
    DataTable result;
    result.columns = {{"name", "", false}};
    result.addRow({"two\tcells\nand lines"});
    EXPECT_EQ(tsv(result), "name\ntwo cells and lines\n");
}

}  // namespace
}  // namespace ironlab::present
