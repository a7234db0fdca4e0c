// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/base/quantity.h>

#include <gtest/gtest.h>

#include <type_traits>

namespace ironlab {
namespace {

template <class A, class B>
concept Addable = requires(A a, B b)
{
    a + b;
};

static_assert(sizeof(Time) == sizeof(double));
static_assert(std::is_trivially_copyable_v<Time>);
static_assert(!Addable<Time, Energy>);
static_assert(!Addable<Time, double>);
static_assert(!std::is_convertible_v<double, Time>);
static_assert(!Addable<Bytes, Flop>);
static_assert(std::is_same_v<decltype(Bytes{} / Bandwidth{}), Time>);
static_assert(std::is_same_v<decltype(Flop{} / Bytes{}), OperationalIntensity>);
static_assert(std::is_same_v<decltype(Time{} / Time{}), double>);
static_assert(std::is_same_v<decltype(Power{} * ThermalResistance{}), Temperature>);
static_assert(std::is_same_v<decltype(1.0 / Time{}), Rate>);

TEST(Quantity, EntersAndLeavesAtNamedUnits)
{
    EXPECT_DOUBLE_EQ((2.5 * unit::millisecond).in(unit::microsecond), 2500.0);
    EXPECT_DOUBLE_EQ((80.0 * unit::gibibyte).in(unit::gigabyte), 85.89934592);
    EXPECT_DOUBLE_EQ((1.0 * unit::hour).in(unit::second), 3600.0);
}

TEST(Quantity, ScalingUnitsChangesNothing)
{
    const Time fromGigabytes = (35.3 * unit::gigabyte) / (3350.0 * unit::gigabytePerSecond);
    const Time fromBytes = (35.3e9 * unit::byte) / (3.35 * unit::terabytePerSecond);
    EXPECT_DOUBLE_EQ(fromGigabytes.in(unit::second), fromBytes.in(unit::second));
}

TEST(Quantity, RatiosOfOneDimensionArePlainNumbers)
{
    EXPECT_DOUBLE_EQ((1.0 * unit::hour) / (1.0 * unit::minute), 60.0);
    EXPECT_LT(1.0 * unit::microsecond, 1.0 * unit::millisecond);
}

}  // namespace
}  // namespace ironlab
