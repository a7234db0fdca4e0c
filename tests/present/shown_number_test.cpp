// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/present/shown_number.h>

#include <gtest/gtest.h>

namespace ironlab::present {
namespace {

MetricFormula formulaOf(double value, std::string result)
{
    MetricFormula formula;
    formula.value = value;
    formula.result = std::move(result);
    return formula;
}

TEST(ShownNumber, DigitsWithinNamesAreNoNumbers)
{
    for (const char* name : {"H100", "INT8 weights", "p99.99", "Llama-3 70B", "E1", "part_2", "PCIe 5.0 x16"}) {
        EXPECT_TRUE(numbersIn(name).empty()) << name;
    }
}

TEST(ShownNumber, NumbersAreReadWithTheirUnitsAndLastDigits)
{
    const auto numbers = numbersIn("H100: 38.9 / 50 ms, 10,000 of them");
    ASSERT_EQ(numbers.size(), 3U);
    EXPECT_EQ(numbers[0].value, 38.9);
    EXPECT_NEAR(numbers[0].lastDigit, 0.1, 1e-15);
    EXPECT_TRUE(numbers[0].unit.empty());
    EXPECT_EQ(numbers[1].unit, "s");
    EXPECT_EQ(numbers[1].unitSize, 1e-3);
    EXPECT_EQ(numbers[2].value, 10000.0);
    EXPECT_TRUE(numbersIn("÷ 1.64").front().isDivided);
    EXPECT_EQ(numbersIn("2.5 TOP/s").front().unit, "FLOP/s");
    EXPECT_EQ(numbersIn("94.8\u00a0k.").front().unitSize, 1e3);
}

TEST(ShownNumber, OneInManyIsOneShare)
{
    const auto numbers = numbersIn("45.7 % → 1 in 26.3 M");
    ASSERT_EQ(numbers.size(), 2U);
    EXPECT_FALSE(numbers[0].isDivided);
    EXPECT_TRUE(numbers[1].isDivided);
    EXPECT_TRUE(shows(numbers[1], formulaOf(3.8e-8, "1 in 26.3 M")));
    EXPECT_FALSE(shows(numbers[1], formulaOf(3.9e-8, "1 in 25.6 M")));
    EXPECT_EQ(numbersIn("1 in the first, 11 in 20").size(), 3U);
}

TEST(ShownNumber, AResultAnswersInWhateverPrefixAndAtTheDigitsShown)
{
    const MetricFormula latency = formulaOf(0.0389, "38.9 ms");
    EXPECT_TRUE(shows(numbersIn("38.9 ms").front(), latency));
    EXPECT_TRUE(shows(numbersIn("39 ms").front(), latency));
    EXPECT_TRUE(shows(numbersIn("38.9").front(), latency));
    EXPECT_FALSE(shows(numbersIn("38.9 s").front(), latency));
    EXPECT_FALSE(shows(numbersIn("38.9 MB").front(), latency));
    EXPECT_FALSE(shows(numbersIn("38.8 ms").front(), latency));
    EXPECT_TRUE(shows(numbersIn("38.8 ms").front(), latency, 1.0));
    EXPECT_TRUE(shows(numbersIn("÷ 1.64").front(), formulaOf(1.0 / 1.64, "÷ 1.64")));
    EXPECT_TRUE(shows(numbersIn("1.2 points").front(), formulaOf(0.012, "1.2 %")));
    EXPECT_TRUE(shows(numbersIn("43.0 °C").front(), formulaOf(316.15, "43.0 °C")));
}

TEST(ShownNumber, TheResultComesBeforeWhatAFormulaStartsFrom)
{
    MetricFormula margin = formulaOf(0.22, "22 %");
    FormulaOperand limit;
    limit.value = 0.05;
    limit.unit = "s";
    limit.origin.kind = FormulaOrigin::Kind::Asked;
    margin.operands.push_back(limit);
    const MetricFormula target = formulaOf(0.05, "50.0 ms");
    const auto ask = [&](const std::string& metric) -> std::optional<MetricFormula> {
        return metric == "margin" ? std::optional(margin) : metric == "target" ? std::optional(target) : std::nullopt;
    };
    EXPECT_EQ(answerTo(numbersIn("50 ms").front(), {"margin", "unknown", "target"}, ask), "target");
    EXPECT_EQ(answerTo(numbersIn("22 %").front(), {"margin", "target"}, ask), "margin");
    EXPECT_EQ(answerTo(numbersIn("50 ms").front(), {"margin"}, ask), "margin");
    EXPECT_EQ(answerTo(numbersIn("53 ms").front(), {"margin", "target"}, ask), std::nullopt);
}

}  // namespace
}  // namespace ironlab::present
