// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/base/fault.h>
#include <ironlab/base/file_fault.h>

#include <gtest/gtest.h>

#include <algorithm>

namespace ironlab {
namespace {

Fault faultAt(int line, int column)
{
    return {
        "h100.json", line, column, "/memory/0/bandwidth", "\"3.35 TB\"", "a bandwidth", "write a unit such as TB/s"};
}

TEST(Fault, OfAFileStandsAtItsBeginning)
{
    EXPECT_EQ(describe(faultOfFile("a.csv", "no such file", "a file", "check the path")),
              "a.csv:1:1  (document)  found no such file  expected a file  fix: check the path");
}

TEST(Fault, DescribesItselfOnOneLine)
{
    EXPECT_EQ(describe(faultAt(12, 20)),
              "h100.json:12:20  /memory/0/bandwidth  found \"3.35 TB\"  expected a bandwidth  "
              "fix: write a unit such as TB/s");
}

TEST(Fault, NamesTheWholeDocumentInWords)
{
    Fault fault = faultAt(1, 1);
    fault.pointer.clear();
    EXPECT_EQ(describe(fault).substr(0, 26), "h100.json:1:1  (document) ");
}

TEST(Faults, BeyondTwentyAreCounted)
{
    const Faults faults(23, faultAt(1, 1));
    const std::string text = describe(faults);
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 21);
    EXPECT_TRUE(text.ends_with("and 3 more faults\n"));
    EXPECT_TRUE(describe(Faults(21, faultAt(1, 1))).ends_with("and 1 more fault\n"));
    EXPECT_EQ(describe(Faults{}), "");
}

TEST(Faults, SortByPlace)
{
    Faults faults{faultAt(2, 1), faultAt(1, 9), faultAt(1, 3)};
    sortByPlace(faults);
    EXPECT_EQ(faults, (Faults{faultAt(1, 3), faultAt(1, 9), faultAt(2, 1)}));
}

TEST(Excerpt, IsShortAndPrintable)
{
    EXPECT_EQ(excerpt("3.35 TB"), "\"3.35 TB\"");
    EXPECT_EQ(excerpt("a\nb\xFF"), "\"a\\x0ab\\xff\"");
    EXPECT_EQ(excerpt("ééééé", 3), "\"ééé…\"");
    EXPECT_EQ(excerpt("ééé", 3), "\"ééé\"");
    EXPECT_EQ(excerpt(""), "\"\"");
}

TEST(ClosestMatch, FindsWhatWasProbablyMeant)
{
    const std::vector<std::string_view> keys{"bandwidth", "capacity", "achievable", "id", "weight_precision", "fp16"};
    EXPECT_EQ(closestMatch("bandwith", keys), "bandwidth");
    EXPECT_EQ(closestMatch("Capacity", keys), "capacity");
    EXPECT_EQ(closestMatch("weightPrecision", keys), "weight_precision");
    EXPECT_EQ(closestMatch("achieveable", keys), "achievable");
    EXPECT_EQ(closestMatch("FP16", keys), "fp16");
    EXPECT_EQ(closestMatch("bnadwidth", keys), "bandwidth");
}

TEST(ClosestMatch, PrefersNothingToAFarGuess)
{
    const std::vector<std::string_view> keys{"bandwidth", "id", "os"};
    EXPECT_EQ(closestMatch("latency", keys), "");
    EXPECT_EQ(closestMatch("x", keys), "");
    EXPECT_EQ(closestMatch("", keys), "");
    EXPECT_EQ(closestMatch(std::string(1000, 'a'), keys), "");
    EXPECT_EQ(closestMatch("bandwidth", {}), "");
}

TEST(Describe, StaysOnOneLineWhateverIsInAName)
{
    const Fault fault{"a\nb.json", 1, 2, "/k\x1b[31m\xff", "x", "y", "z"};
    EXPECT_EQ(describe(fault), "a\\x0ab.json:1:2  /k\\x1b[31m\\xff  found x  expected y  fix: z");
}

}  // namespace
}  // namespace ironlab
