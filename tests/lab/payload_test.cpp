// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/lab/payload.h>

#include <gtest/gtest.h>

#include <limits>

namespace ironlab::lab {
namespace {

TEST(Payload, AnswersOnlyForItsOwnKind)
{
    const Payload payload = Payload::object({{"text", Payload::text("x")},
                                             {"integer", Payload::integer(5)},
                                             {"truth", Payload::boolean(true)},
                                             {"real", Payload::real(0.1)},
                                             {"list", Payload::array({Payload::integer(1)})}});
    EXPECT_EQ(payload.textAt("text"), "x");
    EXPECT_EQ(payload.integerAt("integer"), 5);
    EXPECT_EQ(payload.booleanAt("truth"), true);
    EXPECT_EQ(payload.realAt("real"), 0.1);
    EXPECT_EQ(payload.find("list")->asArray()->size(), 1U);
    EXPECT_EQ(payload.integerAt("text"), std::nullopt);
    EXPECT_EQ(payload.booleanAt("integer"), std::nullopt);
    EXPECT_EQ(payload.realAt("text"), std::nullopt);
    EXPECT_EQ(payload.textAt("truth"), std::nullopt);
    EXPECT_EQ(payload.find("absent"), nullptr);
    EXPECT_EQ(Payload::integer(5).find("x"), nullptr);
}

TEST(Payload, IsAnEmptyObjectAtFirst)
{
    Payload payload;
    ASSERT_NE(payload.asObject(), nullptr);
    payload.set("a", Payload::integer(1)).set("b", Payload::integer(2));
    EXPECT_EQ(payload, Payload::object({{"a", Payload::integer(1)}, {"b", Payload::integer(2)}}));
}

TEST(PayloadDeathTest, RefusesWhatNoFileCouldHold)
{
    EXPECT_DEATH(static_cast<void>(Payload::integer(Payload::kLargestInteger + 1)), "pre-condition");
    EXPECT_DEATH(static_cast<void>(Payload::real(std::numeric_limits<double>::quiet_NaN())), "pre-condition");
    EXPECT_DEATH(static_cast<void>(Payload::object({{"a", Payload()}, {"a", Payload()}})), "pre-condition");
    EXPECT_DEATH(Payload().set("a", Payload()).set("a", Payload()), "pre-condition");
}

}  // namespace
}  // namespace ironlab::lab
