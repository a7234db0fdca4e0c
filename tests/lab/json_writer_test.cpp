// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/base/utf8.h>
#include <ironlab/lab/json_writer.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <limits>

namespace ironlab::lab {
namespace {

Payload text(std::string_view value)
{
    return Payload::text(value);
}

// The example of RFC 8785, section 3.2.3: keys sort by UTF-16 code units.
TEST(CanonicalJson, SortsKeysAsRfc8785Does)
{
    const Payload payload = Payload::object({{"\u20ac", text("Euro Sign")},
                                             {"\r", text("Carriage Return")},
                                             {"\ufb33", text("Hebrew Letter Dalet With Dagesh")},
                                             {"1", text("One")},
                                             {"😀", text("Emoji: Grinning Face")},
                                             {"\u0080", text("Control")},
                                             {"ö", text("Latin Small Letter O With Diaeresis")}});
    EXPECT_EQ(canonicalJson(payload), "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                                      "\"ö\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                                      "\"😀\":\"Emoji: Grinning Face\","
                                      "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
}

// The string of RFC 8785, section 3.2.2.
TEST(CanonicalJson, EscapesAsRfc8785Does)
{
    EXPECT_EQ(canonicalJson(text("\u20ac$\x0F\nA'B\"\\\\\"/")), "\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
    EXPECT_EQ(canonicalJson(text("\b\t\f\r\x1f\x7f")), "\"\\b\\t\\f\\r\\u001f\x7f\"");
}

TEST(CanonicalJson, WritesEveryKindWithoutBlanks)
{
    const Payload payload = Payload::object(
        {{"b", Payload::array({Payload::integer(-5), Payload::boolean(true), Payload::boolean(false), Payload()})},
         {"a", Payload::real(0.5)},
         {"c", Payload::array({})},
         {"", Payload::integer(Payload::kLargestInteger)}});
    EXPECT_EQ(canonicalJson(payload), R"({"":9007199254740991,"a":"0.5","b":[-5,true,false,{}],"c":[]})");
}

TEST(CanonicalJson, DoesNotDependOnTheOrderOfMembers)
{
    Payload::Object members{{"x", text("1")}, {"xy", text("2")}, {"a", text("3")}, {"é", text("4")}};
    const auto byKey = [](const PayloadMember& a, const PayloadMember& b) { return a.key < b.key; };
    std::sort(members.begin(), members.end(), byKey);
    const std::string expected = canonicalJson(Payload::object(members));
    while (std::next_permutation(members.begin(), members.end(), byKey))
        ASSERT_EQ(canonicalJson(Payload::object(members)), expected);
}

TEST(Utf16Order, AgreesWithCodeUnitsForEveryPairAtTheBorders)
{
    const auto units = [](char32_t c) {
        return c < 0x10000U ? std::u16string(1, static_cast<char16_t>(c))
                            : std::u16string{static_cast<char16_t>(0xD7C0U + (c >> 10U)),
                                             static_cast<char16_t>(0xDC00U + (c & 0x3FFU))};
    };
    constexpr std::array<char32_t, 14> kCharacters{0x0,    0x7F,   0x80,   0x7FF,   0x800,   0xD7FF,  0xE000,
                                                   0xEFFF, 0xF000, 0xFFFF, 0x10000, 0x103FF, 0x10400, 0x10FFFF};
    for (const char32_t a : kCharacters) {
        for (const char32_t b : kCharacters) {
            std::string textA = "k";
            std::string textB = "k";
            appendUtf8(textA, a);
            appendUtf8(textB, b);
            EXPECT_EQ(precedesInUtf16(textA, textB), units(a) < units(b));
        }
    }
    EXPECT_TRUE(precedesInUtf16("a", "ab"));
    EXPECT_FALSE(precedesInUtf16("ab", "a"));
    EXPECT_FALSE(precedesInUtf16("a", "a"));
}

TEST(JsonWriter, IndentsBlocksAndKeepsLines)
{
    JsonWriter json;
    json.beginObject().member("schema", "ironlab/design/1").member("batch", 64).member("fusion", 0.5);
    json.key("network").beginObject(JsonWriter::Shape::Line).member("zero_latency", true).key("a").beginArray();
    json.integer(1).integer(2).endArray().endObject();
    json.key("empty").beginArray().endArray().key("list").beginArray().null().string("x").endArray().endObject();
    EXPECT_EQ(json.finish(), R"({
  "schema": "ironlab/design/1",
  "batch": 64,
  "fusion": 0.5,
  "network": {"zero_latency": true, "a": [1, 2]},
  "empty": [],
  "list": [
    null,
    "x"
  ]
}
)");
}

TEST(JsonWriter, CompactHasNoBlanks)
{
    JsonWriter json(JsonWriter::Layout::Compact);
    json.beginObject().member("a", 1e22).key("b").payload(Payload::object({{"c", text("d")}})).endObject();
    EXPECT_EQ(json.finish(), R"({"a":1e+22,"b":{"c":"d"}})");
}

TEST(JsonWriter, ReplacesMalformedUtf8)
{
    JsonWriter json(JsonWriter::Layout::Compact);
    json.string("a\xFF");
    EXPECT_EQ(json.finish(), "\"a\uFFFD\"");
}

TEST(JsonWriterDeathTest, RefusesWhatIsNotJson)
{
    EXPECT_DEATH(JsonWriter().number(std::numeric_limits<double>::infinity()), "pre-condition");
    EXPECT_DEATH(JsonWriter().beginObject().integer(1), "pre-condition");
    EXPECT_DEATH(JsonWriter().beginObject().endArray(), "pre-condition");
    EXPECT_DEATH(JsonWriter().beginArray().key("a"), "pre-condition");
    EXPECT_DEATH(static_cast<void>(JsonWriter().beginArray().finish()), "pre-condition");
}

}  // namespace
}  // namespace ironlab::lab
