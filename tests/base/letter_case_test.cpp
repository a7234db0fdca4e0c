// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/base/letter_case.h>

#include <gtest/gtest.h>

namespace ironlab {
namespace {

TEST(LetterCase, ANameStandsSmallInASentenceUnlessItIsAnAbbreviation)
{
    EXPECT_EQ(uncapitalized("Model scale"), "model scale");
    EXPECT_EQ(uncapitalized("weights"), "weights");
    EXPECT_EQ(uncapitalized("KV cache"), "KV cache");
    EXPECT_EQ(uncapitalized("T"), "T");
    EXPECT_EQ(uncapitalized(""), "");
}

TEST(LetterCase, OnlyALetterBecomesACapital)
{
    EXPECT_EQ(capitalized("one step"), "One step");
    EXPECT_EQ(capitalized("\u00b5 seconds"), "\u00b5 seconds");
    EXPECT_EQ(capitalized("2 steps"), "2 steps");
    EXPECT_EQ(capitalized(""), "");
}

}  // namespace
}  // namespace ironlab
