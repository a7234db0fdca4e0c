// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/lab/grade_reflection.h>

#include <gtest/gtest.h>

namespace ironlab::lab {
namespace {

using physics::Term;

std::vector<Term> termsIn(const char* text)
{
    return namedTerms(text).terms;
}

TEST(GradeReflection, FindsTermsThatAreSaidToBind)
{
    EXPECT_EQ(termsIn("The card is memory-bound."), std::vector{Term::Memory});
    EXPECT_EQ(termsIn("T_overhead holds most of the time"), std::vector{Term::Overhead});
    EXPECT_EQ(termsIn("It is limited by the bandwidth of the HBM, not compute."), std::vector{Term::Memory});
    EXPECT_EQ(termsIn("the binding term is compute"), std::vector{Term::Compute});
    EXPECT_EQ(termsIn("The data term binds"), std::vector{Term::Data});
    EXPECT_TRUE(namedTerms("memory-bound").areStated);
}

TEST(GradeReflection, MentionsCountOnlyWhereNothingIsSaidClearly)
{
    const NamedTerms mentioned = namedTerms("More memory would help, more compute would not.");
    EXPECT_FALSE(mentioned.areStated);
    EXPECT_EQ(mentioned.terms, (std::vector{Term::Memory, Term::Compute}));
    EXPECT_TRUE(termsIn("In the data centre we measured data.").empty());
    EXPECT_TRUE(termsIn("").empty());
}

QuotedFigure only(const char* text)
{
    const auto figures = quotedFigures(text);
    EXPECT_EQ(figures.size(), 1U) << text;
    return figures.empty() ? QuotedFigure{} : figures.front();
}

TEST(GradeReflection, ReadsFiguresWithTheirUnits)
{
    EXPECT_DOUBLE_EQ(only("it took 41.8 ms.").value, 0.0418);
    EXPECT_DOUBLE_EQ(only("MFU of 35 %").value, 0.35);
    EXPECT_DOUBLE_EQ(only("35.3\u202fGB").value, 35.3e9);
    EXPECT_DOUBLE_EQ(only("12 \u00b5s").value, 12e-6);
    EXPECT_DOUBLE_EQ(only("1,984 tokens/s").value, 1984.0);
    EXPECT_DOUBLE_EQ(only("1.98 k tokens/s").value, 1980.0);
    EXPECT_DOUBLE_EQ(only("3.35 TB/s").value, 3.35e12);
    EXPECT_NEAR(only("41.8 ms").halfStep, 0.05e-3, 1e-12);
}

TEST(GradeReflection, NumbersWithoutUnitsAreNoFigures)
{
    EXPECT_TRUE(quotedFigures("batch 64 with int4 weights [E1] and 2 captured designs").empty());
    EXPECT_TRUE(quotedFigures("").empty());
    EXPECT_TRUE(quotedFigures("1.2.3 v2 99999999999999999999999999").empty());
}

TEST(GradeReflection, AFigureAgreesWithinItsLastDigitOrAHundredth)
{
    EXPECT_TRUE(agrees(only("42 ms"), 0.0418));
    EXPECT_TRUE(agrees(only("40 ms"), 0.0403));
    EXPECT_FALSE(agrees(only("41.8 ms"), 0.0425));
}

}  // namespace
}  // namespace ironlab::lab
