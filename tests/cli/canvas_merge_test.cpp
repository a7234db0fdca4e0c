// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "grade_fixture.h"

#include <ironlab/lab/csv.h>

namespace ironlab::cli {
namespace {

using namespace test;

class CanvasMergeTest : public GradeFixture {
protected:
    CanvasMergeTest()
    {
        write("lee.ledger.json", ledger("L1"));
        write("kim.ledger.json", ledger("kim@x.org", 1));
        write("far.ledger.json", ledger("nobody"));
    }

    [[nodiscard]] Outcome merge(const std::string& column, std::vector<std::string> more = {}) const
    {
        more.insert(more.begin(), {"--merge-canvas", (folder() / "export.csv").string(), "--column", column});
        return grade(more);
    }

    void writeExport(const std::string& lines = {}) const
    {
        write("export.csv", "Student,ID,SIS User ID,SIS Login ID,Section,Other (7),Cloud Titan (42)\r\n"
                            "    Points Possible,,,,,10,40\r\n"
                            "\"Lee, Bo\",1,L1,lee@x.org,A,3,\r\n"
                            "Kim,2,K2,kim@x.org,A,4,2.0\r\n"
                            "Eve,3,E3,eve@x.org,A,5,7\r\n"
                                + lines);
    }
};

TEST_F(CanvasMergeTest, ShowsEveryChangeAndWritesNothingUnasked)
{
    writeExport();
    const Outcome outcome = merge("Cloud Titan");
    EXPECT_NE(outcome.out.find("Lee, Bo: (empty) -> "), std::string::npos) << outcome.out;
    EXPECT_NE(outcome.out.find("Kim: 2.0 -> "), std::string::npos);
    EXPECT_NE(outcome.out.find("not in the export: nobody"), std::string::npos);
    EXPECT_NE(outcome.out.find("2 changed, 0 the same, 1 without a ledger: Eve."), std::string::npos) << outcome.out;
    EXPECT_NE(outcome.out.find("Nothing was written"), std::string::npos);
}

TEST_F(CanvasMergeTest, ChangesOneColumnAndNothingElse)
{
    writeExport();
    const std::string before = readText(folder() / "export.csv");
    const auto out = folder() / "out";
    const Outcome outcome = merge("Cloud Titan (42)", {"--output", out.string()});
    EXPECT_EQ(outcome.exit, Exit::Missed);
    EXPECT_NE(outcome.out.find((out / "export.merged.csv").string()), std::string::npos) << outcome.out;
    EXPECT_EQ(readText(folder() / "export.csv"), before);
    auto merged = *lab::parseCsv(readText(out / "export.merged.csv"));
    const auto original = *lab::parseCsv(before);
    ASSERT_EQ(merged.rows.size(), original.rows.size());
    EXPECT_NE(merged.rows[2][6], "");
    EXPECT_EQ(merged.rows[4][6], "7") << "nobody's grade is taken away";
    for (std::size_t i = 0; i < merged.rows.size(); ++i) {
        merged.rows[i][6] = original.rows[i][6];
        EXPECT_EQ(merged.rows[i], original.rows[i]);
    }
    EXPECT_EQ(merged.lineEnd, "\r\n");
}

TEST_F(CanvasMergeTest, MergingTwiceChangesNothing)
{
    writeExport();
    const auto out = folder() / "out";
    static_cast<void>(merge("Cloud Titan", {"--output", out.string()}));
    std::filesystem::rename(out / "export.merged.csv", folder() / "export.csv");
    EXPECT_NE(merge("Cloud Titan").out.find("0 changed, 2 the same"), std::string::npos);
}

TEST_F(CanvasMergeTest, RefusesColumnsThatAreNotThereAndNamesThoseThatAre)
{
    writeExport();
    const Outcome outcome = merge("Cloud Titans");
    EXPECT_EQ(outcome.exit, Exit::Usage);
    EXPECT_NE(outcome.err.find("\"Cloud Titan (42)\""), std::string::npos) << outcome.err;
    EXPECT_TRUE(outcome.out.empty());
}

TEST_F(CanvasMergeTest, NeverMakesATableOutOfNothing)
{
    EXPECT_EQ(merge("Cloud Titan").exit, Exit::Usage);
    write("export.csv", "name,points\nlee,1\n");
    EXPECT_EQ(merge("points").exit, Exit::Usage);
}

TEST_F(CanvasMergeTest, LeavesExcusedStudentsAlone)
{
    write("exc.ledger.json", ledger("X9"));
    writeExport("Max,4,X9,max@x.org,A,5,EX\r\n");
    const auto out = folder() / "out";
    const Outcome outcome = merge("Cloud Titan", {"--output", out.string()});
    EXPECT_NE(outcome.out.find("excused, left alone: Max"), std::string::npos);
    EXPECT_NE(readText(out / "export.merged.csv").find("A,5,EX"), std::string::npos);
}

}  // namespace
}  // namespace ironlab::cli
