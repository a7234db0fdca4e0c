// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/base/utf8.h>

#include <gtest/gtest.h>

#include <array>

namespace ironlab {
namespace {

using namespace std::string_view_literals;

TEST(Utf8, EveryScalarValueRoundTrips)
{
    for (char32_t codePoint = 0; codePoint <= 0x10FFFFU; ++codePoint) {
        if (codePoint >= 0xD800U && codePoint <= 0xDFFFU)
            continue;
        std::string text;
        appendUtf8(text, codePoint);
        ASSERT_EQ(utf8SequenceLength(text), text.size()) << static_cast<unsigned>(codePoint);
        ASSERT_EQ(codePointCount(text), 1U);
        ASSERT_EQ(utf8SequenceLength(text.substr(0, text.size() - 1)), 0U);
    }
}

TEST(Utf8, MalformedSequencesAreRefused)
{
    constexpr std::array kMalformed{"\x80"sv,
                                    "\xC0\x80"sv,
                                    "\xC1\xBF"sv,
                                    "\xC2"sv,
                                    "\xE0\x9F\x80"sv,
                                    "\xED\xA0\x80"sv,
                                    "\xEF\xBF"sv,
                                    "\xF0\x8F\xBF\xBF"sv,
                                    "\xF4\x90\x80\x80"sv,
                                    "\xF5\x80\x80\x80"sv,
                                    "\xFF"sv,
                                    "\xE2\x28\xA1"sv};
    for (const std::string_view text : kMalformed)
        EXPECT_EQ(utf8SequenceLength(text), 0U);
}

TEST(Utf8, FindsTheFirstMalformedByte)
{
    EXPECT_EQ(validUtf8Prefix("plain text, longer than eight bytes"), 35U);
    EXPECT_EQ(validUtf8Prefix("plain text, é then \xFF and more"), 20U);
    EXPECT_EQ(validUtf8Prefix(""), 0U);
}

TEST(Utf8, SanitizingReplacesEachMalformedByte)
{
    EXPECT_EQ(sanitizedUtf8("a\xFF\xFE"
                            "b"),
              "a\uFFFD\uFFFDb");
    EXPECT_EQ(sanitizedUtf8("é😀"), "é😀");
    EXPECT_EQ(sanitizedUtf8("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD");
}

}  // namespace
}  // namespace ironlab
