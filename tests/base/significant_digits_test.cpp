// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/base/number_format.h>
#include <ironlab/base/significant_digits.h>

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace ironlab {
namespace {

TEST(SignificantText, WritesNoExponentAndPrefixesLargeNumbers)
{
    EXPECT_EQ(significantText(0.65213, 3), "0.652");
    EXPECT_EQ(significantText(0.65213, 5), "0.65213");
    EXPECT_EQ(significantText(9.996, 3), "10.0");
    EXPECT_EQ(significantText(1234.4, 3), "1,234");
    EXPECT_EQ(significantText(128400.0, 3), "128 k");
}

TEST(SignificantText, SaysWhatTheValueBesideItIs)
{
    EXPECT_EQ(significantValue(0.65213, 3), 0.652);
    EXPECT_EQ(significantText(std::numeric_limits<double>::infinity(), 3), "∞");
    EXPECT_EQ(significantText(0.0, 3), "0");
}

TEST(SignedRatio, IsToldByWhatItDividesByWhereItShrinks)
{
    EXPECT_EQ(signedRatio(38.24, 3), "× 38.2");
    EXPECT_EQ(signedRatio(1.0 / 5.124, 3), "÷ 5.12");
    EXPECT_EQ(signedRatio(0.9999, 3), "× 1.00") << "what prints as one did not shrink";
    EXPECT_DOUBLE_EQ(signedRatioValue(1.0 / 5.124, 3), 1.0 / 5.12);
    EXPECT_DOUBLE_EQ(signedRatioValue(38.24, 3), 38.2);
}

TEST(DigitsToRead, AreTheFewestWithWhichAQuotientReadsAsItShould)
{
    // 257,682 / 8.8803 is 29,017: 258 k / 8.88 would be 29.1 k.
    const auto reads = [](int digits) {
        return numberText(significantValue(257682.0, digits) / significantValue(8.8803, digits)) == "29.0 k";
    };
    EXPECT_FALSE(reads(3));
    EXPECT_EQ(digitsToRead(reads), 4);
    EXPECT_EQ(digitsToRead([](int) { return false; }), 6) << "no reader takes in more";
}

TEST(DigitsToRead, AreOneMoreWhereANumberReadsWithThatAlone)
{
    EXPECT_EQ(digitMoreToRead([](int digits) { return digits >= 4; }), 4);
    EXPECT_EQ(digitMoreToRead([](int digits) { return digits >= 3; }), 3);
    EXPECT_EQ(digitMoreToRead([](int digits) { return digits >= 5; }), 3) << "a fourth would not help";
}

}  // namespace
}  // namespace ironlab
