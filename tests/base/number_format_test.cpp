// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/base/number_format.h>

#include <gtest/gtest.h>

#include <limits>

namespace ironlab {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

TEST(NumberFormat, ShowsThreeSignificantDigitsWithoutAnExponent)
{
    EXPECT_EQ(numberText(38.94), "38.9");
    EXPECT_EQ(numberText(0.6521), "0.652");
    EXPECT_EQ(numberText(0.0), "0");
    EXPECT_EQ(numberText(999.6), "1,000");
    EXPECT_EQ(numberText(1234.6), "1,235");
    EXPECT_EQ(numberText(1.984e6), "1.98 M");
    EXPECT_EQ(numberText(-2.5), "\u22122.50");
}

TEST(NumberFormat, WholeCountsStayWholeUpToNineThousandNineHundredNinetyNine)
{
    EXPECT_EQ(countText(64), "64");
    EXPECT_EQ(countText(1280), "1,280");
    EXPECT_EQ(countText(9999), "9,999");
    EXPECT_EQ(countText(65536), "65.5 k");
}

TEST(NumberFormat, PicksThePrefixAfterRounding)
{
    EXPECT_EQ(quantityText(0.0389, "s"), "38.9 ms");
    EXPECT_EQ(quantityText(0.9996, "s"), "1.00 s");
    EXPECT_EQ(quantityText(0.0009996, "s"), "1.00 ms");
    EXPECT_EQ(quantityText(2.1e-6, "s"), "2.10 \u00b5s");
    EXPECT_EQ(quantityText(3.35e12, "B/s"), "3.35 TB/s");
    EXPECT_EQ(quantityText(141e9, "B"), "141 GB");
    EXPECT_EQ(quantityText(0.0, "s"), "0 s");
}

TEST(NumberFormat, TellsLongTimesInLongUnits)
{
    EXPECT_EQ(quantityText(59.9, "s"), "59.9 s");
    EXPECT_EQ(quantityText(60.0, "s"), "1.00 min");
    EXPECT_EQ(quantityText(226.0, "s"), "3.77 min");
    EXPECT_EQ(quantityText(3600.0, "s"), "1.00 h");
    EXPECT_EQ(quantityText(6000.0, "s"), "100 min");
    EXPECT_EQ(quantityText(9000.0, "s"), "2.50 h");
    EXPECT_EQ(quantityText(86400.0, "s"), "24.0 h");
    EXPECT_EQ(quantityText(864000.0, "s"), "10.0 d");
}

TEST(NumberFormat, AColumnOfLongTimesSharesTheirUnit)
{
    EXPECT_EQ(commonScale({5.0, 226.0}, "s").text(226.0), quantityText(226.0, "s"));
    EXPECT_EQ(commonScale({5.0, 226.0}, "s").text(6.0), "0.10 min");
    EXPECT_EQ(commonScale({3600.0}, "s").unit, longTimeUnit(3600.0, "s")->name);
    EXPECT_FALSE(longTimeUnit(3600.0, "J"));
    EXPECT_FALSE(longTimeUnit(30.0, "s"));
}

TEST(NumberFormat, KeepsThePrefixWithTheNumberWhereTheUnitIsAWord)
{
    EXPECT_EQ(quantityText(3356.2, "tokens/s"), "3,356 tokens/s");
    EXPECT_EQ(quantityText(12345.0, "tokens/s"), "12.3 k tokens/s");
    EXPECT_EQ(quantityText(0.00196, "USD"), "0.00196 USD");
    EXPECT_EQ(quantityText(295.2, "FLOP/B"), "295 FLOP/B");
}

TEST(NumberFormat, SaysGrowthAndShrinkageApart)
{
    EXPECT_EQ(ratioText(3.17), "\u00d7 3.17");
    EXPECT_EQ(ratioText(1.0 / 3.0), "\u00f7 3.00");
    EXPECT_EQ(ratioText(1.0), "\u00d7 1.00");
    EXPECT_EQ(ratioText(0.9999), "\u00d7 1.00");
    EXPECT_EQ(ratioText(kInfinity), "\u00d7 \u221e");
    EXPECT_EQ(ratioText(0.0), "\u00f7 \u221e");
}

TEST(NumberFormat, ShowsSharesAsPercentages)
{
    EXPECT_EQ(percentText(0.4821), "48.2 %");
    EXPECT_EQ(percentText(1.0), "100 %");
    EXPECT_EQ(percentText(0.0000001), "< 0.001 %");
}

TEST(NumberFormat, LeavesZerosOutOfValuesThatSomebodySet)
{
    EXPECT_EQ(statedText(0.05, "s"), "50 ms");
    EXPECT_EQ(statedText(0.0025, "s"), "2.5 ms");
    EXPECT_EQ(statedText(0.4, "%"), "40 %");
    EXPECT_EQ(statedText(1500.0, "tokens/s"), "1,500 tokens/s");
    EXPECT_EQ(statedText(600e3, "m"), "600 km");
    EXPECT_EQ(statedText(2.0, ""), "2");
    EXPECT_EQ(statedText(0.0, "s"), "0 s");
}

TEST(NumberFormat, NamesTheInfiniteAndTheUnknown)
{
    EXPECT_EQ(numberText(kInfinity), "\u221e");
    EXPECT_EQ(quantityText(std::numeric_limits<double>::quiet_NaN(), "s"), "\u2013 s");
}

TEST(NumberFormat, GivesNumbersThatAreSummedOneScale)
{
    const NumberScale scale = commonScale({0.0061, 0.0175, 0.0129, 0.0024, 0.0389}, "s");
    EXPECT_EQ(scale.text(0.0061), "6.1 ms");
    EXPECT_EQ(scale.text(0.0389), "38.9 ms");
    EXPECT_EQ(scale.digits(0.0), "0.0");
}

}  // namespace
}  // namespace ironlab
