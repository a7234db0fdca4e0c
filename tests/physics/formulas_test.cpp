// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The worked examples of the public headers, repeated.
#include <ironlab/physics/amdahl.h>
#include <ironlab/physics/economics.h>
#include <ironlab/physics/iron_law.h>
#include <ironlab/physics/roofline.h>

#include <gtest/gtest.h>

#include <limits>

namespace ironlab::physics {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

TEST(IronLaw, MemoryAndComputeAddInSeriesAndHideBehindEachOtherWhenOverlapped)
{
    const Time memory = 17.5 * unit::millisecond;
    const Time compute = 12.9 * unit::millisecond;
    EXPECT_NEAR(acceleratorTime(memory, compute, 0.0).in(unit::millisecond), 30.4, 1e-9);
    EXPECT_NEAR(acceleratorTime(memory, compute, 1.0).in(unit::millisecond), 17.5, 1e-9);
    EXPECT_NEAR(acceleratorTime(memory, compute, 0.5).in(unit::millisecond), 23.95, 1e-9);
}

TEST(IronLaw, LatencyAtNoOverlapIsTheSumOfTheTerms)
{
    const Terms terms{6.1 * unit::millisecond, 17.5 * unit::millisecond, 12.9 * unit::millisecond,
                      2.4 * unit::millisecond};
    EXPECT_NEAR(latency(terms, 0.0).in(unit::millisecond), 38.9, 1e-9);
    EXPECT_EQ(latency(terms, 0.0).in(unit::second), terms.sum().in(unit::second));
    EXPECT_EQ(bindingTerm(terms).term, Term::Memory);
    EXPECT_EQ(bindingTerm(terms).runnerUp, Term::Compute);
    EXPECT_FALSE(bindingTerm(terms).balanced);
}

TEST(IronLaw, TermsWithinFivePerCentAreBalanced)
{
    const Terms close{Time{}, 10.0 * unit::millisecond, 9.6 * unit::millisecond, Time{}};
    const Terms apart{Time{}, 10.0 * unit::millisecond, 9.4 * unit::millisecond, Time{}};
    EXPECT_TRUE(bindingTerm(close).balanced);
    EXPECT_FALSE(bindingTerm(apart).balanced);
    EXPECT_FALSE(bindingTerm(Terms{}).balanced);
}

TEST(IronLaw, LightNeedsSixMillisecondsForSixHundredKilometresAndBack)
{
    EXPECT_NEAR(propagationRoundTrip(600.0 * unit::kilometre).in(unit::millisecond), 6.0, 1e-9);
}

TEST(Amdahl, SpeedupAndLimitRepeatTheWorkedExample)
{
    EXPECT_NEAR(amdahlSpeedup(0.604, 8.0), 2.12, 0.005);
    EXPECT_NEAR(amdahlLimit(0.604), 2.53, 0.005);
}

TEST(Amdahl, NoSpeedupBeatsTheSerialShare)
{
    for (int i = 0; i <= 100; ++i) {
        const double p = i / 100.0;
        for (double s = 1.0; s < 2e6; s *= 3.0) {
            EXPECT_LE(amdahlSpeedup(p, s), amdahlLimit(p) * (1.0 + 1e-12));
            EXPECT_GE(amdahlSpeedup(p, s), 1.0 - 1e-12);
        }
    }
    EXPECT_EQ(amdahlLimit(1.0), kInfinity);
    EXPECT_EQ(amdahlSpeedup(0.0, kInfinity), 1.0);
}

TEST(Amdahl, CriticalFractionExistsOnlyWhereTheAcceleratorIsFastEnough)
{
    const Time now = 33.3 * unit::millisecond;
    const Time target = 16.65 * unit::millisecond;
    ASSERT_TRUE(criticalParallelFraction(now, target, 10.0).has_value());
    EXPECT_NEAR(*criticalParallelFraction(now, target, 10.0), 0.5556, 1e-4);
    EXPECT_FALSE(criticalParallelFraction(now, target, 1.9).has_value());
    EXPECT_NEAR(*criticalParallelFraction(now, target, kInfinity), 0.5, 1e-12);
    EXPECT_EQ(*criticalParallelFraction(target, now, 1.0), 0.0);
    // Exactly fast enough: everything has to be parallel.
    EXPECT_NEAR(*criticalParallelFraction(50.0 * unit::millisecond, 16.0 * unit::millisecond, 3.125), 1.0, 1e-12);
}

TEST(Amdahl, TheCriticalFractionReachesTheTarget)
{
    const Time now = 80.0 * unit::millisecond;
    const Time target = 20.0 * unit::millisecond;
    for (double s = 4.0; s < 1e6; s *= 1.7) {
        const auto p = criticalParallelFraction(now, target, s);
        ASSERT_TRUE(p.has_value());
        EXPECT_NEAR((now / amdahlSpeedup(*p, s)).in(unit::millisecond), 20.0, 1e-9);
    }
}

TEST(Amdahl, RequiredSpeedupRepeatsTheWorkedExampleAndKnowsItsLimit)
{
    EXPECT_NEAR(*requiredSpeedup(50.0 * unit::millisecond, 0.9, 10.0 * unit::millisecond), 9.0, 1e-9);
    EXPECT_FALSE(requiredSpeedup(50.0 * unit::millisecond, 0.8, 10.0 * unit::millisecond).has_value());
    EXPECT_EQ(*requiredSpeedup(5.0 * unit::millisecond, 0.1, 10.0 * unit::millisecond), 1.0);
}

TEST(Roofline, RidgeOfAnH100SxmInHalfPrecisionIsNear295)
{
    const Roofline roof{989.0 * unit::teraflopPerSecond, 3.35 * unit::terabytePerSecond};
    EXPECT_NEAR(roof.ridgePoint().in(unit::flopPerByte), 295.2, 0.1);
    EXPECT_NEAR(roof.attainable(100.0 * unit::flopPerByte).in(unit::teraflopPerSecond), 335.0, 1e-9);
    EXPECT_EQ(roof.attainable(1000.0 * unit::flopPerByte).in(unit::teraflopPerSecond), 989.0);
}

TEST(Economics, CostAndTaxRepeatTheWorkedExample)
{
    const Economics full = economics(2.0 * unit::dollarPerHour, 1, 1000.0 * unit::perSecond, std::nullopt, 0.2);
    EXPECT_NEAR(full.costPerMillion->in(unit::dollar), 0.5556, 1e-4);
    EXPECT_NEAR(full.lowUtilizationTax, 5.0, 1e-12);
    const Economics half =
        economics(2.0 * unit::dollarPerHour, 1, 1000.0 * unit::perSecond, Load{500.0 * unit::perSecond}, 0.2);
    EXPECT_NEAR(half.dutyUtilization, 0.5, 1e-12);
    EXPECT_NEAR(half.lowUtilizationTax, 10.0, 1e-12);
    EXPECT_NEAR(half.costPerMillion->in(unit::dollar), 1.1111, 1e-4);
}

TEST(Economics, LoadAboveCapacityBuysWholeMachines)
{
    const Economics e =
        economics(2.0 * unit::dollarPerHour, 1, 1000.0 * unit::perSecond, Load{2500.0 * unit::perSecond}, 1.0);
    EXPECT_EQ(*e.machines, 3.0);
    EXPECT_NEAR(e.dutyUtilization, 2500.0 / 3000.0, 1e-12);
    const Economics exact =
        economics(2.0 * unit::dollarPerHour, 1, 1000.0 * unit::perSecond, Load{3000.0 * unit::perSecond}, 1.0);
    EXPECT_EQ(*exact.machines, 3.0);
}

TEST(Economics, WhatASourceSendsIsLeftToItsOneMachineThatIsBusyAllTheTimeWhereItCannotKeepUp)
{
    const Load camera{60.0 * unit::perSecond, false};
    const Economics late = economics(2.0 * unit::dollarPerHour, 1, 58.0 * unit::perSecond, camera, 1.0);
    EXPECT_FALSE(late.machines);
    EXPECT_EQ(late.dutyUtilization, 1.0);
    EXPECT_EQ(*late.fleetPrice, 2.0 * unit::dollarPerHour);
    EXPECT_NEAR(late.costPerMillion->in(unit::dollar), 1e6 * 2.0 / (58.0 * 3600.0), 1e-9);
    const Economics early = economics(2.0 * unit::dollarPerHour, 1, 120.0 * unit::perSecond, camera, 1.0);
    EXPECT_EQ(early.dutyUtilization, 0.5);
}

TEST(Economics, APurchaseIsWrittenOffOverThreeYears)
{
    Price price;
    price.purchase = 26'298.0 * unit::dollar;
    EXPECT_NEAR(hourlyPrice(price)->in(unit::dollarPerHour), 1.0, 1e-9);
    EXPECT_FALSE(hourlyPrice(Price{}).has_value());
}

TEST(Economics, TheCheaperMachineLosesOnceItsFleetCostsMore)
{
    // One dollar serves 10 a second, three dollars serve 1,000: past 30 a second three small machines cost more.
    const auto flip = costCrossover(1.0 * unit::dollarPerHour, 10.0 * unit::perSecond, 3.0 * unit::dollarPerHour,
                                    1000.0 * unit::perSecond, 1.0 * unit::perSecond, 900.0 * unit::perSecond);
    ASSERT_TRUE(flip.has_value());
    EXPECT_NEAR(flip->in(unit::perSecond), 30.0, 1e-9);
    EXPECT_FALSE(costCrossover(1.0 * unit::dollarPerHour, 10.0 * unit::perSecond, 3.0 * unit::dollarPerHour,
                               1000.0 * unit::perSecond, 1.0 * unit::perSecond, 20.0 * unit::perSecond)
                     .has_value());
}

TEST(Economics, QueueingTakesItsShareOfTheCapacity)
{
    const Rate capacity = 100.0 * unit::perSecond;
    const Time step = 10.0 * unit::millisecond;
    EXPECT_NEAR(loadWithin(capacity, step, 15.0 * unit::millisecond)->in(unit::perSecond), 50.0, 1e-9);
    EXPECT_FALSE(loadWithin(capacity, step, 10.0 * unit::millisecond).has_value());
    // The wait that the formula was solved for.
    const double rho = *loadWithin(capacity, step, 40.0 * unit::millisecond) / capacity;
    EXPECT_NEAR((step + rho / (2.0 * (1.0 - rho)) * step).in(unit::millisecond), 40.0, 1e-9);
}

TEST(Economics, BillsRepeatTheWorkedExample)
{
    const Offer offer{1.0 * unit::dollarPerHour, 100.0 * unit::perSecond, 10.0 * unit::millisecond};
    const Bill limited = billOf(offer, 120.0 * unit::perSecond, 15.0 * unit::millisecond);
    EXPECT_EQ(limited.machines, 3.0);
    EXPECT_NEAR(limited.price.in(unit::dollarPerHour), 3.0, 1e-12);
    EXPECT_EQ(billOf(offer, 120.0 * unit::perSecond, std::nullopt).machines, 2.0);
    EXPECT_FALSE(billOf(offer, 1.0 * unit::perSecond, 9.0 * unit::millisecond).serves);
}

TEST(Economics, TheCheapestMachineIsRightUpToALoadAndNeverWhereItMissesTheLimit)
{
    const Offer cheap{1.0 * unit::dollarPerHour, 10.0 * unit::perSecond, 100.0 * unit::millisecond};
    const Offer fast{3.0 * unit::dollarPerHour, 1000.0 * unit::perSecond, 1.0 * unit::millisecond};
    const Rate low = 1.0 * unit::perSecond;
    const Rate high = 900.0 * unit::perSecond;
    const auto at = [&](double load, std::optional<Time> limit) {
        return compareOffers(cheap, fast, load * unit::perSecond, limit, low, high);
    };
    EXPECT_EQ(at(20.0, std::nullopt).better, Choice::First);
    EXPECT_EQ(at(200.0, std::nullopt).better, Choice::Second);
    EXPECT_EQ(at(200.0, std::nullopt).first.machines, 20.0);
    EXPECT_NEAR(at(20.0, std::nullopt).flip->in(unit::perSecond), 30.0, 1e-9);
    // Within 150 ms a cheap machine takes half its capacity.
    EXPECT_NEAR(at(20.0, 150.0 * unit::millisecond).flip->in(unit::perSecond), 15.0, 1e-9);
    EXPECT_EQ(at(5.0, 50.0 * unit::millisecond).better, Choice::Second);
    EXPECT_FALSE(at(5.0, 50.0 * unit::millisecond).flip.has_value());
    EXPECT_EQ(at(5.0, 0.5 * unit::millisecond).better, Choice::Neither);
}

}  // namespace
}  // namespace ironlab::physics
