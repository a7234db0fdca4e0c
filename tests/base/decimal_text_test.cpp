// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/base/decimal_text.h>

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <limits>
#include <random>

namespace ironlab {
namespace {

TEST(DecimalText, IsTheShortestThatReadsBack)
{
    EXPECT_EQ(decimalText(0.1), "0.1");
    EXPECT_EQ(decimalText(64.0), "64");
    EXPECT_EQ(decimalText(-2.5), "-2.5");
    EXPECT_EQ(decimalText(1e22), "1e+22");
    EXPECT_EQ(decimalText(0.0), "0");
    EXPECT_EQ(decimalText(5e-324), "5e-324");
    EXPECT_EQ(decimalText(std::numeric_limits<double>::max()), "1.7976931348623157e+308");
}

TEST(DecimalText, EveryFiniteDoubleRoundTripsToTheBit)
{
    std::mt19937_64 random(7);
    for (int i = 0; i < 100'000; ++i) {
        const auto value = std::bit_cast<double>(random());
        if (!std::isfinite(value))
            continue;
        const auto back = parseDecimalText(decimalText(value));
        ASSERT_TRUE(back) << decimalText(value);
        ASSERT_EQ(std::bit_cast<std::uint64_t>(*back), std::bit_cast<std::uint64_t>(value));
    }
}

TEST(ParseDecimalText, AcceptsOneTextPerNumber)
{
    for (const char* const text : {"",     "0.10",  "1E22",   "1e22", "+1", " 1", "1 ", "0,1", "inf",  "nan",
                                   "-nan", "1e400", "1e-400", "0x10", "1.", ".5", "01", "1.0", "12ms", "1_000"})
        EXPECT_FALSE(parseDecimalText(text)) << text;
    EXPECT_EQ(parseDecimalText("1.0").error().fix, "write \"1\", which is the same number");
}

TEST(JsonNumber, TellsTooLargeFromTooSmall)
{
    EXPECT_EQ(jsonNumber("1e400"), std::nullopt);
    EXPECT_EQ(jsonNumber("-1e400"), std::nullopt);
    EXPECT_EQ(jsonNumber("1" + std::string(400, '0')), std::nullopt);
    EXPECT_EQ(jsonNumber("1" + std::string(400, '0') + "e-5"), std::nullopt);
    EXPECT_EQ(jsonNumber("1e99999999999999999999"), std::nullopt);
    EXPECT_EQ(jsonNumber("1e-400"), 0.0);
    EXPECT_EQ(jsonNumber("0." + std::string(400, '0') + "1"), 0.0);
    EXPECT_EQ(jsonNumber("1e-99999999999999999999"), 0.0);
    EXPECT_EQ(jsonNumber("0e999"), 0.0);
    EXPECT_EQ(jsonNumber("0." + std::string(400, '0') + "1e405"), 1e4);
    EXPECT_EQ(jsonNumber("3.35e12"), 3.35e12);
}

}  // namespace
}  // namespace ironlab
