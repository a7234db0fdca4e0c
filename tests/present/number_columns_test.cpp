// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/present/number_columns.h>
#include <ironlab/present/printed_ratio.h>

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>
#include <random>

namespace ironlab::present {
namespace {

double printed(std::string digits)
{
    if (digits.starts_with('<') || digits.starts_with('>')) {
        return 0.0;  // less than the last digit counts as none
    }
    if (digits.starts_with("÷ ")) {
        return 1.0 / printed(digits.substr(std::string("÷ ").size()));
    }
    std::erase(digits, ',');
    const std::size_t minus = digits.find("−");
    if (minus != std::string::npos) {
        return -std::stod(digits.substr(std::string("−").size()));
    }
    return std::stod(digits);
}

TEST(SummedColumn, PrintsPartsThatAddUpToThePrintedTotal)
{
    const SummedColumn column = summedColumn({0.01666, 0.01666, 0.01668}, 0.05, "s");
    EXPECT_EQ(column.scale.unit, "ms");
    EXPECT_EQ(column.parts, (std::vector<std::string>{"16.66", "16.66", "16.68"}));
    EXPECT_EQ(column.total, "50.00");
    EXPECT_EQ(summedColumn({1.04, 1.04, 1.04}, 3.12, "s").parts, (std::vector<std::string>{"1.04", "1.04", "1.04"}));
}

TEST(SummedColumn, BendsThePartThatALastDigitMattersLeastTo)
{
    EXPECT_EQ(wholesThatAddUp({1146.0, 21.8, 437.0}, 1604.0), (std::vector<long long>{1145, 22, 437}));
    EXPECT_EQ(wholesThatAddUp({12266.7, 0.1, 0.1, 38.6}, 12305.3), (std::vector<long long>{12266, 0, 0, 39}));
    EXPECT_EQ(wholesThatAddUp({100.4, 100.4, 100.4, 0.0}, 301.2), (std::vector<long long>{101, 100, 100, 0}));
    EXPECT_EQ(wholesThatAddUp({}, 5.0), std::vector<long long>());
    EXPECT_EQ(wholesThatAddUp({1146.0, 21.8, 437.0}, 1604.0, {true, false, false}),
              (std::vector<long long>{1146, 22, 436}));
}

TEST(SummedColumn, AddsUpForRandomParts)
{
    std::mt19937 random(7);
    std::lognormal_distribution<double> size(-5.0, 3.0);
    for (int trial = 0; trial < 2000; ++trial) {
        std::vector<double> parts(4);
        for (double& part : parts) {
            part = size(random);
        }
        parts.push_back(-0.3 * parts[1]);
        const double total = std::accumulate(parts.begin(), parts.end(), 0.0);
        const SummedColumn column = summedColumn(parts, total, "s");
        double sum = 0.0;
        for (const std::string& part : column.parts) {
            sum += printed(part);
        }
        EXPECT_NEAR(sum, printed(column.total), 1e-6 * std::abs(sum) + 1e-9);
    }
}

/// The floor of Amdahl's law is the sum of the serial terms: it stands beside them.
TEST(SummedColumn, PrintsMarkedPartsThatAddUpToTheirOwnSum)
{
    const NumberScale scale{1e-3, "ms", 1};
    const SummedColumn column = summedColumn({0.0, 11.458e-3, 0.216e-3, 4.366e-3}, {true, false, false, true}, scale);
    EXPECT_EQ(column.parts, (std::vector<std::string>{"0.000", "11.458", "0.216", "4.366"}));
    EXPECT_EQ(column.total, "16.040");
    EXPECT_EQ(summedColumn({0.0, 11.45e-3, 0.21e-3, 4.36e-3}, {true, false, false, true}, scale).total, "16.02");
    std::mt19937 random(7);
    std::uniform_real_distribution<double> milliseconds(0.0, 20e-3);
    for (int i = 0; i < 2000; ++i) {
        const std::vector<double> parts{milliseconds(random), milliseconds(random), milliseconds(random),
                                        milliseconds(random)};
        const SummedColumn printed = summedColumn(parts, {true, false, false, true}, scale);
        EXPECT_GE(printed.scale.decimals, scale.decimals + 1);
        EXPECT_LE(printed.scale.decimals, scale.decimals + kMoreDecimals) << "five digits of what has three good ones";
        const auto digits = [&](double seconds) { return std::llround(seconds / printed.scale.lastDigit()); };
        EXPECT_EQ(digits(printed.values[0]) + digits(printed.values[3]), digits(parts[0] + parts[3]));
        EXPECT_EQ(digits(printed.values[0] + printed.values[3]) + digits(printed.values[1] + printed.values[2]),
                  digits(parts[0] + parts[1] + parts[2] + parts[3]));
    }
}

TEST(ShareText, SaysOneInHowManyWherePerCentWouldBeZeros)
{
    EXPECT_EQ(shareText(0.653), "65.3 %");
    EXPECT_EQ(shareText(0.0000532), "0.00532 %");
    EXPECT_EQ(shareText(3.8e-8), "1 in 26.3 M");
    EXPECT_EQ(shareText(0.0), percentText(0.0));
}

TEST(SummedColumn, LeavesAZeroAtZero)
{
    const SummedColumn column = summedColumn({0.0, 1.25e-3, 2.345e-3, 3.456e-3}, 7.051e-3, "s");
    EXPECT_EQ(column.parts.front(), "0.00");
}

TEST(SummedColumn, PrintsNoPartAsZeroThatIsNot)
{
    const SummedColumn column = summedColumn({6e-3, 3e-8, -3e-8, 5e-5, 0.0}, 6.05e-3, "s");
    EXPECT_EQ(column.parts, (std::vector<std::string>{"6.00", "< 0.01", "> −0.01", "0.05", "0.00"}));
    const SummedColumn seconds = summedColumn({226.0, 0.2}, 226.2, "s");
    EXPECT_EQ(seconds.parts.back(), "< 0.01");
    EXPECT_EQ(shareColumn({6e-3, 3e-8, 0.0}, 6.00003e-3), (std::vector<std::string>{"100 %", "< 1 %", "0 %", "100 %"}));
    EXPECT_EQ(columnDigits(0.0004, {1.0, "s", 2}), "< 0.01");
    EXPECT_EQ(columnDigits(0.0, {1.0, "s", 2}), "0.00");
}

TEST(ShareColumn, AddsUpToOneHundred)
{
    EXPECT_EQ(shareColumn({55.1, 68.6, -41.3, 17.6}, 100.0),
              (std::vector<std::string>{"55.1 %", "68.6 %", "−41.3 %", "17.6 %", "100.0 %"}));
    EXPECT_EQ(shareColumn({1.0, 1.0, 1.0}, 3.0), (std::vector<std::string>{"33.4 %", "33.3 %", "33.3 %", "100.0 %"}));
    EXPECT_EQ(shareColumn({0.0}, 0.0), (std::vector<std::string>{"–", "–"}));
}

TEST(PrintedProduct, KeepsThreeDigitsWhereTheyMultiplyOut)
{
    const PrintedProduct product = printedProduct({3.1699, 0.9467, 0.6519}, 3.1699 * 0.9467 * 0.6519);
    EXPECT_EQ(product.factors, (std::vector<std::string>{"3.17", "0.947", "0.652"}));
    EXPECT_EQ(product.result, "1.96");
}

TEST(PrintedProduct, WritesAFactorFarBelowOneAsWhatItDividesBy)
{
    const PrintedProduct product = printedProduct({3.1699, 6.064e-8}, 3.1699 * 6.064e-8);
    EXPECT_EQ(product.factors, (std::vector<std::string>{"3.17", "÷ 16.49 M"}));
    EXPECT_EQ(product.result, "÷ 5.20 M");
}

TEST(PrintedProduct, MultipliesOutAsPrintedForRandomFactors)
{
    std::mt19937 random(11);
    std::lognormal_distribution<double> size(0.0, 1.2);
    for (int trial = 0; trial < 2000; ++trial) {
        const std::vector<double> factors{size(random), size(random), size(random)};
        const double exact = factors[0] * factors[1] * factors[2];
        const PrintedProduct product = printedProduct(factors, exact);
        double value = 1.0;
        for (const std::string& factor : product.factors) {
            value *= printed(factor);
        }
        EXPECT_NEAR(value, printed(product.result), 0.0051 * exact) << exact;
    }
}

TEST(PrintedChange, NamesTheUnitOnceWhereBothReadWell)
{
    EXPECT_EQ(printedChange(312e12, 989e12, "FLOP/s").text, "312 → 989 TFLOP/s");
    EXPECT_EQ(printedChange(841.0, 1645.0, "tok/s").text, "841 → 1,645 tok/s");
    const PrintedChange apart = printedChange(7.7e9, 989e12, "FLOP/s");
    EXPECT_EQ(apart.text, "7.70 GFLOP/s → 989 TFLOP/s");
    EXPECT_EQ(apart.brief, "7.70 G → 989 TFLOP/s");
    EXPECT_EQ(apart.bare, "7.70 G → 989 T");
}

TEST(FollowingChange, HasTheDigitsThatItsPrintedQuotientNeeds)
{
    const double whole = 1979e12 / 7.68e9;
    const PrintedChange change = followingChange(
        7.68e9, 1979e12, "FLOP/s", [&](double quotient) { return factorText(quotient, 4) == factorText(whole, 4); });
    EXPECT_EQ(factorText(whole, 4), "257.7 k");
    EXPECT_EQ(change.text, "7.680 GFLOP/s → 1.979 PFLOP/s");
    std::mt19937 random(7);
    std::lognormal_distribution<double> size(0.0, 8.0);
    for (int i = 0; i < 2000; ++i) {
        const double before = size(random);
        const double now = size(random);
        const std::string printed = signedRatio(now / before, 3);
        const PrintedChange sides =
            followingChange(before, now, "s", [&](double quotient) { return signedRatio(quotient, 3) == printed; });
        // Six digits leave open what is nearer than that to the middle of two last digits.
        constexpr double kLeftOpen = 1.1e-5;
        const double ratio = now / before;
        const bool isOpen = signedRatio(ratio * (1.0 + kLeftOpen), 3) != signedRatio(ratio * (1.0 - kLeftOpen), 3);
        EXPECT_TRUE(isOpen || signedRatio(sides.now / sides.before, 3) == printed) << before << " " << now;
    }
}

TEST(AgainstText, PutsTheValueInTheLimitsUnit)
{
    EXPECT_EQ(againstText(0.0389, 0.05, "s"), "38.9 / 50 ms");
    EXPECT_EQ(againstText(49.0e9, 80e9, "B"), "49.0 / 80 GB");
    EXPECT_EQ(againstText(0.41e9, 64e9, "B"), "0.410 / 64 GB");
    EXPECT_EQ(againstText(8460.0, 5400.0, "s"), "141 / 90 min");
}

TEST(TextBeside, TakesTheLargerUnitOfTheOther)
{
    EXPECT_EQ(textBeside(516e-6, 10e-3, "s"), "0.516 ms");
    EXPECT_EQ(textBeside(95.7e-6, 4.09e-3, "s"), "0.0957 ms");
    EXPECT_EQ(textBeside(5e-6, 10e-3, "s"), "5.00 µs");
    EXPECT_EQ(textBeside(14.8e-3, 10e-3, "s"), "14.8 ms");
    EXPECT_EQ(textBeside(1.2, 10e-3, "s"), "1.20 s");
}

TEST(WholePercentText, KeepsADecimalOnlyBelowOne)
{
    EXPECT_EQ(wholePercentText(31.705), "31.7 times");
    EXPECT_EQ(wholePercentText(0.222), "22 %");
    EXPECT_EQ(wholePercentText(0.004), "0.4 %");
}

}  // namespace
}  // namespace ironlab::present
