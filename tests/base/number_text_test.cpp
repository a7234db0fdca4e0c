// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/base/number_text.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <clocale>
#include <limits>

namespace ironlab {
namespace {

using testing::HasSubstr;

using FlopRateDimension = dimension::Quotient<dimension::Flop, dimension::Time>;
using BandwidthDimension = dimension::Quotient<dimension::Bytes, dimension::Time>;
using EnergyPerByteDimension = dimension::Quotient<dimension::Energy, dimension::Bytes>;
using EnergyPerFlopDimension = dimension::Quotient<dimension::Energy, dimension::Flop>;
using PowerDimension = dimension::Quotient<dimension::Energy, dimension::Time>;
using MoneyRateDimension = dimension::Quotient<dimension::Money, dimension::Time>;
using ThermalDimension = Dimension<1, 0, 0, -1, 0, 1, 0>;

template <class D>
double base(std::string_view text)
{
    const auto quantity = parseQuantity<D>(text);
    EXPECT_TRUE(quantity) << text << ": " << (quantity ? "" : quantity.error().fix);
    return quantity ? quantity->in(Unit<D>{}) : std::numeric_limits<double>::quiet_NaN();
}

template <class D>
TextFault fault(std::string_view text)
{
    const auto quantity = parseQuantity<D>(text);
    EXPECT_FALSE(quantity) << text;
    return quantity ? TextFault{} : quantity.error();
}

TEST(NumberText, ReadsEveryUnitOfTheFileContract)
{
    EXPECT_EQ(base<BandwidthDimension>("3.35 TB/s"), 3.35e12);
    EXPECT_EQ(base<dimension::Time>("2.1 us"), 2.1e-6);
    EXPECT_EQ(base<dimension::Time>("2.1 \u00b5s"), 2.1e-6);
    EXPECT_EQ(base<dimension::Time>("2.1 \u03bcs"), 2.1e-6);
    EXPECT_EQ(base<EnergyPerByteDimension>("31 pJ/B"), 31e-12);
    EXPECT_EQ(base<PowerDimension>("700 W"), 700.0);
    EXPECT_DOUBLE_EQ(base<MoneyRateDimension>("1.9 USD/h"), 1.9 / 3600.0);
    EXPECT_EQ(base<ThermalDimension>("15 K/W"), 15.0);
    EXPECT_EQ(base<dimension::Temperature>("43 degC"), 316.15);
    EXPECT_EQ(base<dimension::Temperature>("43 \u00b0C"), 316.15);
    EXPECT_EQ(base<EnergyPerFlopDimension>("0.6 pJ/FLOP"), 0.6e-12);
    EXPECT_EQ(base<dimension::Length>("600 km"), 600e3);
    EXPECT_EQ(base<BandwidthDimension>("10 Gbit/s"), 1.25e9);
    EXPECT_EQ(base<dimension::Time::Inverse>("60 /s"), 60.0);
    EXPECT_EQ(base<dimension::Time::Inverse>("60 Hz"), 60.0);
    EXPECT_EQ(base<dimension::Time::Inverse>("60 1/s"), 60.0);
    EXPECT_EQ(base<dimension::None>("25 %"), 0.25);
    EXPECT_EQ(base<dimension::Energy>("0.59 Wh"), 0.59 * 3600.0);
    EXPECT_EQ(base<EnergyPerByteDimension>("4 pJ/bit"), 32e-12);
}

TEST(NumberText, KeepsGigabytesAndGibibytesApart)
{
    EXPECT_EQ(base<dimension::Bytes>("80 GB"), 80e9);
    EXPECT_EQ(base<dimension::Bytes>("80 GiB"), 85'899'345'920.0);
}

TEST(NumberText, CountsOperationsAsFlopAndMultiplyAccumulatesAsTwo)
{
    EXPECT_EQ(base<FlopRateDimension>("989 TFLOP/s"), 989e12);
    EXPECT_EQ(base<FlopRateDimension>("1979 TOP/s"), 1979e12);
    EXPECT_EQ(base<FlopRateDimension>("85 TOPS"), 85e12);
    EXPECT_EQ(base<FlopRateDimension>("42 TFLOPS"), 42e12);
    EXPECT_EQ(base<dimension::Flop>("4.1 GMAC"), 8.2e9);
}

TEST(NumberText, TheSameFigureInAnotherUnitIsTheSameNumber)
{
    EXPECT_EQ(base<dimension::Time>("2.1 us"), base<dimension::Time>("0.0021 ms"));
    EXPECT_EQ(base<BandwidthDimension>("204.8 GB/s"), base<BandwidthDimension>("0.2048TB/s"));
    EXPECT_EQ(base<dimension::Bytes>("1e3 MB"), base<dimension::Bytes>("1 GB"));
}

TEST(NumberText, AWrongDimensionSaysWhatWasFoundAndWhatFits)
{
    const TextFault wrong = fault<BandwidthDimension>("80 GB");
    EXPECT_THAT(wrong.expected, HasSubstr("a bandwidth such as \"3.35 TB/s\""));
    EXPECT_THAT(wrong.fix, HasSubstr("\"GB\" measures a size in bytes"));
    EXPECT_THAT(wrong.fix, HasSubstr("B/s, kB/s, MB/s, GB/s or TB/s"));
}

TEST(NumberText, AnUnknownUnitGetsTheUnitsThatFitAndAGuess)
{
    const TextFault unknown = fault<BandwidthDimension>("3.35 TB/S");
    EXPECT_THAT(unknown.fix, HasSubstr("\"TB/S\" is not a unit known here"));
    EXPECT_THAT(unknown.fix, HasSubstr("did you mean \"TB/s\"?"));
}

TEST(NumberText, RefusesBareNumbersCommasInfinityAndNothing)
{
    EXPECT_THAT(fault<dimension::Bytes>("80").fix, HasSubstr("add the unit"));
    EXPECT_THAT(fault<BandwidthDimension>("3,35 TB/s").fix, HasSubstr("\"3.35 TB/s\""));
    EXPECT_THAT(fault<dimension::Bytes>("inf GB").fix, HasSubstr("finite"));
    EXPECT_THAT(fault<dimension::Bytes>("nan GB").fix, HasSubstr("finite"));
    EXPECT_THAT(fault<dimension::Bytes>("1e400 GB").fix, HasSubstr("too large"));
    EXPECT_THAT(fault<dimension::Bytes>("").fix, HasSubstr("start with a number"));
    EXPECT_THAT(fault<dimension::Bytes>("GB").fix, HasSubstr("start with a number"));
    EXPECT_EQ(fault<dimension::None>("lots").fix, "write it in digits") << "it has no unit";
    EXPECT_THAT(fault<dimension::None>("5 GB").fix, HasSubstr("write the number alone"));
}

TEST(NumberText, DoesNotListenToTheLocale)
{
    const std::string before = std::setlocale(LC_NUMERIC, nullptr);
    std::setlocale(LC_NUMERIC, "de_DE.UTF-8");
    EXPECT_EQ(base<BandwidthDimension>("3.35 TB/s"), 3.35e12);
    EXPECT_EQ(exactText(3.35 * unit::terabytePerSecond), "3.35 TB/s");
    std::setlocale(LC_NUMERIC, before.c_str());
}

TEST(NumberText, WritesTheShortestExactText)
{
    EXPECT_EQ(exactText(3.35 * unit::terabytePerSecond), "3.35 TB/s");
    EXPECT_EQ(exactText(80.0 * unit::gigabyte), "80 GB");
    EXPECT_EQ(exactText(512.0 * unit::kibibyte), "512 KiB");
    EXPECT_EQ(exactText(Time{}), "0 s");
    EXPECT_EQ(exactText(*parseQuantity<dimension::Time>("2.1 us")), "2.1 us");
    EXPECT_EQ(exactText(*parseQuantity<MoneyRateDimension>("1.9 USD/h")), "1.9 USD/h");
    EXPECT_EQ(exactText(*parseQuantity<dimension::Temperature>("43 degC")), "43 degC");
    EXPECT_EQ(exactText(989.0 * unit::teraflopPerSecond), "989 TFLOP/s");
    EXPECT_EQ(exactText(60.0 * unit::perSecond), "60 /s");
    EXPECT_EQ(exactText(600.0 * unit::kilometre), "600 km");
    EXPECT_EQ(measureText(0.8, {}), "0.8");
}

TEST(NumberText, WhatIsWrittenReadsBackAsTheSameNumber)
{
    double value = 1.1e-14;
    for (int i = 0; i < 35; ++i) {
        value *= 7.3;
        EXPECT_EQ(base<dimension::Time>(exactText(value * unit::second)), value);
        EXPECT_EQ(base<dimension::Bytes>(exactText(value * unit::byte)), value);
        EXPECT_EQ(base<FlopRateDimension>(exactText(value * unit::flopPerSecond)), value);
        EXPECT_EQ(base<dimension::Temperature>(exactText(value * unit::kelvin)), value);
        EXPECT_EQ(base<MoneyRateDimension>(exactText(value * unit::dollarPerSecond)), value);
    }
}

TEST(NumberText, ABoxTakesBareNumbersMultipliersAndUnits)
{
    const TypedForm milliseconds{"ms", false};
    EXPECT_EQ(parseTyped("2.5", milliseconds).value(), 0.0025);
    EXPECT_EQ(parseTyped("2.5 ms", milliseconds).value(), 0.0025);
    EXPECT_EQ(parseTyped(" 10 us ", milliseconds).value(), 1e-5);
    EXPECT_EQ(parseTyped("1k", milliseconds).value(), 1.0);
    const TypedForm plain{"", true};
    EXPECT_EQ(parseTyped("64", plain).value(), 64.0);
    EXPECT_EQ(parseTyped("10k", plain).value(), 10e3);
    EXPECT_EQ(parseTyped("1e6", plain).value(), 1e6);
    EXPECT_EQ(parseTyped("10\u202f000", plain).value(), 10e3);
    EXPECT_EQ(parseTyped("1,005", plain).value(), 1005.0);
    EXPECT_EQ(parseTyped("12,345,678.5", plain).value(), 12345678.5);
    EXPECT_EQ(parseTyped("2,048 ms", milliseconds).value(), 2.048);
    EXPECT_EQ(parseTyped("25 %", plain).value(), 0.25);
    EXPECT_EQ(parseTyped("10\u00d7", plain).value(), 10.0);
    EXPECT_EQ(parseTyped("-3", plain).value(), -3.0);
    EXPECT_EQ(parseTyped("\u22123", plain).value(), -3.0);
}

TEST(NumberText, ABoxSaysHowANumberWithOtherCommasIsWritten)
{
    const TypedForm plain{"", false};
    EXPECT_THAT(parseTyped("2,5", plain).error().fix, HasSubstr("write \"2.5\""));
    EXPECT_THAT(parseTyped("0,125", plain).error().fix, HasSubstr("write \"0.125\""));
    EXPECT_THAT(parseTyped("1,0000.5", plain).error().fix, HasSubstr("write the digits without commas"));
    EXPECT_THAT(parseMeasure("2,048", {}).error().fix, HasSubstr("write \"2048\"")) << "a file does not group";
}

TEST(NumberText, ABoxTakesInfinityOnlyWhereAllowed)
{
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    EXPECT_EQ(parseTyped("\u221e", {"", true}).value(), kInfinity);
    EXPECT_EQ(parseTyped("inf", {"", true}).value(), kInfinity);
    EXPECT_EQ(parseTyped("infinity", {"", true}).value(), kInfinity);
    EXPECT_FALSE(parseTyped("\u221e", {"", false}));
    EXPECT_THAT(parseTyped("5 km", {"ms", false}).error().fix, HasSubstr("\"km\" measures a distance"));
}

TEST(NumberText, CountsBaseUnitsInANamedUnit)
{
    EXPECT_EQ(numberIn(0.0025, "ms"), 2.5);
    EXPECT_EQ(numberIn(1.25e9, "Gbit/s"), 10.0);
    EXPECT_EQ(numberIn(316.15, "degC"), 43.0);
    EXPECT_EQ(numberIn(0.25, "%"), 25.0);
    EXPECT_EQ(dimensionOfUnit("Gbit/s"), exponentsOf(BandwidthDimension{}));
    EXPECT_EQ(dimensionOfUnit("furlong"), std::nullopt);
}

}  // namespace
}  // namespace ironlab
