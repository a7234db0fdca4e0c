// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/axis.h"

#include <gtest/gtest.h>

namespace ironlab::cli {
namespace {

using Values = std::vector<std::string>;

TEST(Axis, EvenlySpacedValuesIncludeBothEnds)
{
    EXPECT_EQ(parseAxis("fusion=0:1:5")->values, (Values{"0", "0.25", "0.5", "0.75", "1"}));
    EXPECT_EQ(parseAxis("fusion=0:1:5")->key, "fusion");
}

TEST(Axis, LogarithmicPowersOfTwoAreWhole)
{
    EXPECT_EQ(parseAxis("batch=1:256:9log")->values, (Values{"1", "2", "4", "8", "16", "32", "64", "128", "256"}));
}

TEST(Axis, CountsAreWholeAndStandOnce)
{
    EXPECT_EQ(parseAxis("batch=1:4:9", AxisValues::Whole)->values, (Values{"1", "2", "3", "4"}));
    EXPECT_EQ(parseAxis("batch=1:8:3log", AxisValues::Whole)->values, (Values{"1", "3", "8"}));
}

TEST(Axis, AUnitOnOneEndHoldsForBoth)
{
    EXPECT_EQ(parseAxis("framework_tax=1:100ms:3log")->values, (Values{"1 ms", "10 ms", "100 ms"}));
    EXPECT_FALSE(parseAxis("framework_tax=1us:1ms:3").has_value());
}

TEST(Axis, ListsAreTakenAsTheyAre)
{
    EXPECT_EQ(parseAxis("weight_precision=int4,fp16")->values, (Values{"int4", "fp16"}));
}

TEST(Axis, WhatIsNoAxisIsRefusedWithAnExample)
{
    for (const char* text :
         {"", "batch", "batch=", "=1:2:3", "batch=1:2:0", "batch=1:2:x", "batch=0:2:3log", "batch=a:b:3", "batch=1,,2",
          "batch=1:256", "framework_tax=1us:1ms", "batch=1:2:99999999"}) {
        const auto axis = parseAxis(text);
        ASSERT_FALSE(axis.has_value()) << text;
        EXPECT_EQ(axis.error().back(), '.') << text;
    }
}

}  // namespace
}  // namespace ironlab::cli
