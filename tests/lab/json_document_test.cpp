// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/lab/json_document.h>

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace ironlab::lab {
namespace {

std::string repeated(std::string_view text, int times)
{
    std::string result;
    for (int i = 0; i < times; ++i)
        result += text;
    return result;
}

// The faults of a text, whether or not it became a document.
Faults faultsOf(std::string text, const JsonLimits& limits = {})
{
    const auto document = JsonDocument::parse("f", std::move(text), limits);
    return document ? document->faults() : document.error();
}

std::string places(const Faults& faults)
{
    std::string result;
    for (const Fault& fault : faults)
        result += std::to_string(fault.line) + ':' + std::to_string(fault.column) + fault.pointer + ' ';
    return result;
}

TEST(JsonDocument, KeepsMembersInTheOrderOfTheFile)
{
    const auto document = JsonDocument::parse("f", R"({"z": 1, "a": [true, null, "x"], "m": {}})");
    ASSERT_TRUE(document);
    EXPECT_TRUE(document->faults().empty());
    const auto members = document->root().children();
    ASSERT_EQ(members.size(), 3U);
    EXPECT_EQ(members[0].key(), "z");
    EXPECT_EQ(members[0].text(), "1");
    EXPECT_EQ(members[1].key(), "a");
    ASSERT_EQ(members[1].size(), 3U);
    EXPECT_EQ(members[1].children()[0].kind(), JsonKind::Boolean);
    EXPECT_EQ(members[1].children()[1].kind(), JsonKind::Null);
    EXPECT_EQ(members[1].children()[2].text(), "x");
    EXPECT_EQ(members[2].kind(), JsonKind::Object);
    EXPECT_EQ(members[2].size(), 0U);
}

TEST(JsonDocument, ResolvesEscapes)
{
    const auto document = JsonDocument::parse("f", R"({"a\/b": "\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00", "plain": ""})");
    ASSERT_TRUE(document);
    const auto members = document->root().children();
    EXPECT_EQ(members[0].key(), "a/b");
    EXPECT_EQ(members[0].text(), "\"\\/\b\f\n\r\té😀");
    EXPECT_EQ(members[1].key(), "plain");
    EXPECT_EQ(members[1].text(), "");
}

TEST(JsonDocument, CountsColumnsInCodePointsAndLinesFromOne)
{
    const auto document = JsonDocument::parse("f", "{\n  \"é😀\": 1, \"b\": 2\n}");
    ASSERT_TRUE(document);
    const auto members = document->root().children();
    const Fault fault = members[1].fault("", "", "");
    EXPECT_EQ(fault.line, 2);
    EXPECT_EQ(fault.column, 17);
    EXPECT_EQ(members[1].keyFault("", "", "").column, 12);
}

TEST(JsonDocument, PointersEscapeSlashAndTilde)
{
    const auto document = JsonDocument::parse("f", R"({"a/b": [0, {"m~n": 1}]})");
    ASSERT_TRUE(document);
    const JsonValue list = document->root().children()[0];
    EXPECT_EQ(document->root().pointer(), "");
    EXPECT_EQ(list.pointer(), "/a~1b");
    EXPECT_EQ(list.children()[1].children()[0].pointer(), "/a~1b/1/m~0n");
}

struct Malformed {
    const char* text;
    const char* places;  ///< line:column/pointer of each fault
};

class MalformedDocument : public testing::TestWithParam<Malformed> {};

TEST_P(MalformedDocument, IsReportedAtItsPlace)
{
    const Faults faults = faultsOf(GetParam().text);
    EXPECT_EQ(places(faults), GetParam().places) << GetParam().text << '\n' << describe(faults);
    for (const Fault& fault : faults) {
        EXPECT_EQ(fault.file, "f");
        EXPECT_FALSE(fault.found.empty());
        EXPECT_FALSE(fault.expected.empty());
        EXPECT_FALSE(fault.fix.empty());
    }
}

INSTANTIATE_TEST_SUITE_P(
    Structure, MalformedDocument,
    testing::Values(Malformed{"", "1:1 "}, Malformed{" \n ", "2:2 "}, Malformed{"{", "1:2 "}, Malformed{"[", "1:2/0 "},
                    Malformed{"}", "1:1 "}, Malformed{"]", "1:1 "}, Malformed{",", "1:1 "}, Malformed{":", "1:1 "},
                    Malformed{"{]", "1:2 "}, Malformed{"[}", "1:2/0 "}, Malformed{"[1,]", "1:3 "},
                    Malformed{"[1,,2]", "1:4/1 "}, Malformed{"[,1]", "1:2/0 "}, Malformed{"[1 2]", "1:4 "},
                    Malformed{"[1", "1:3 "}, Malformed{"[1,", "1:4/1 "}, Malformed{"[1;2]", "1:3 "},
                    Malformed{"[1}", "1:3 "}, Malformed{R"({"a":1,})", "1:7 "}, Malformed{R"({"a":1,,"b":2})", "1:8 "},
                    Malformed{R"({"a":1 "b":2})", "1:8 "}, Malformed{R"({"a" 1})", "1:6/a "},
                    Malformed{R"({"a":})", "1:6/a "}, Malformed{R"({"a"})", "1:5/a "}, Malformed{R"({"a":1)", "1:7 "},
                    Malformed{R"({"a":1])", "1:7 "}, Malformed{R"({"a":)", "1:6/a "}, Malformed{R"({a:1})", "1:2 "},
                    Malformed{R"({1:1})", "1:2 "}, Malformed{R"({"a":1}})", "1:8 "}, Malformed{"1 2", "1:3 "},
                    Malformed{"{} x", "1:4 "}, Malformed{R"({"a":[1,2}, "b":3})", "1:10/a "},
                    Malformed{"\xC2\xA0 1", "1:1 "}, Malformed{"(1)", "1:1 "}));

INSTANTIATE_TEST_SUITE_P(
    Numbers, MalformedDocument,
    testing::Values(Malformed{"[01]", "1:2/0 "}, Malformed{"[+1]", "1:2/0 "}, Malformed{"[.5]", "1:2/0 "},
                    Malformed{"[5.]", "1:2/0 "}, Malformed{"[-]", "1:2/0 "}, Malformed{"[1e]", "1:2/0 "},
                    Malformed{"[1e+]", "1:2/0 "}, Malformed{"[0x10]", "1:2/0 "}, Malformed{"[1_000]", "1:2/0 "},
                    Malformed{"[1.2.3]", "1:2/0 "}, Malformed{"[-01]", "1:2/0 "}, Malformed{"[--1]", "1:2/0 "},
                    Malformed{"[NaN]", "1:2/0 "}, Malformed{"[-Infinity]", "1:2/0 "}, Malformed{"[Infinity]", "1:2/0 "},
                    Malformed{"[nan, 1e400, -1e400]", "1:2/0 1:7/1 1:14/2 "},
                    Malformed{"[1e99999999999999999999]", "1:2/0 "}, Malformed{"[80 GB]", "1:5 1:5/1 "},
                    Malformed{"[3.35TB]", "1:2/0 "}));

INSTANTIATE_TEST_SUITE_P(
    WordsAndStrings, MalformedDocument,
    testing::Values(Malformed{"[True]", "1:2/0 "}, Malformed{"[nul]", "1:2/0 "}, Malformed{"[None]", "1:2/0 "},
                    Malformed{"[undefined]", "1:2/0 "}, Malformed{"[truefalse]", "1:2/0 "},
                    Malformed{"[hbm]", "1:2/0 "}, Malformed{"['a']", "1:2/0 "}, Malformed{"[\"a]", "1:5/0 "},
                    Malformed{"[\"a\nb\"]", "1:4/0 "}, Malformed{"[\"a\tb\"]", "1:4/0 "},
                    Malformed{R"(["\x"])", "1:3/0 "}, Malformed{R"(["\u12"])", "1:3/0 "},
                    Malformed{R"(["\ud800"])", "1:3/0 "}, Malformed{R"(["\udc00"])", "1:3/0 "},
                    Malformed{R"(["\ud800\ud800"])", "1:3/0 "}, Malformed{R"(["\ud800x"])", "1:3/0 "},
                    Malformed{R"(["a\)", "1:5/0 "}, Malformed{"// hi\n1", "1:1 "}, Malformed{"[1 /* one */]", "1:4 "},
                    Malformed{"# hi\n1", "1:1 "}, Malformed{"\xEF\xBB\xBF{}", "1:1 "}, Malformed{"[\"\xFF\"]", "1:3 "},
                    Malformed{"[\"\xC0\x80\"]", "1:3 "}, Malformed{"[\"\xED\xA0\x80\"]", "1:3 "},
                    Malformed{"[\"\xF5\x80\x80\x80\"]", "1:3 "}, Malformed{"[\"\xE2\x82\"]", "1:3 "},
                    Malformed{"\xFF\xFE{", "1:1 "}));

INSTANTIATE_TEST_SUITE_P(RepeatedKeys, MalformedDocument,
                         testing::Values(Malformed{R"({"a":1,"a":2})", "1:8/a "},
                                         Malformed{R"({"a":1,"\u0061":2})", "1:8/a "},
                                         Malformed{R"({"a":1,"b":{"c":1,"c":2},"a":2})", "1:19/b/c 1:26/a "},
                                         Malformed{R"({"":1,"":2,"":3})", "1:7/ 1:12/ "}));

TEST(JsonDocument, FindsRepeatedKeysAmongMany)
{
    std::string text = "{";
    for (int i = 0; i < 1000; ++i)
        text += "\"key" + std::to_string(i) + "\":0,";
    const Faults faults = faultsOf(text + "\"key500\":1,\"last\":2}");
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_EQ(faults[0].pointer, "/key500");
}

TEST(JsonDocument, ReportsIndependentFaultsTogether)
{
    const Faults faults = faultsOf("{\n \"a\": NaN,\n \"b\": 1e999,\n \"b\": 2,\n \"c\": [1,],\n \"d\": 'x' // why\n}");
    EXPECT_EQ(places(faults), "2:7/a 3:7/b 4:2/b 5:9/c 6:7/d 6:11 ");
}

TEST(JsonDocument, AllowsThirtyTwoLevelsAndNoMore)
{
    const auto nested = [](int depth) {
        return std::string(static_cast<std::size_t>(depth), '[') + std::string(static_cast<std::size_t>(depth), ']');
    };
    EXPECT_TRUE(faultsOf(nested(32)).empty());
    const Faults faults = faultsOf(nested(33));
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_EQ(faults[0].column, 33);
}

TEST(JsonDocument, SurvivesADepthBomb)
{
    const Faults faults = faultsOf(std::string(1'000'000, '['));
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_EQ(faultsOf("{\"a\":" + std::string(100, '[') + "\"]\"" + std::string(100, ']') + ",\"b\":nan}").size(), 2U);
}

TEST(JsonDocument, RefusesTooLargeATextWithOneFault)
{
    JsonLimits limits;
    limits.bytes = 100;
    EXPECT_TRUE(faultsOf("\"" + std::string(98, 'x') + "\"", limits).empty());
    const Faults faults = faultsOf("\"" + std::string(99, 'x') + "\"", limits);
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_EQ(faults[0].pointer, "");
}

TEST(JsonDocument, RefusesTooManyValues)
{
    JsonLimits limits;
    limits.values = 10;
    EXPECT_EQ(faultsOf("[0,0,0,0,0,0,0,0,0]", limits).size(), 0U);
    EXPECT_EQ(faultsOf("[0,0,0,0,0,0,0,0,0,0]", limits).size(), 1U);
}

TEST(JsonDocument, StopsCountingFaultsOfAHopelessText)
{
    std::string text = "[";
    for (int i = 0; i < 10'000; ++i)
        text += "NaN,";
    EXPECT_EQ(faultsOf(text).size(), 100U);
}

TEST(JsonDocument, ReadsNumbersBelowTheSmallestAsZero)
{
    EXPECT_TRUE(faultsOf("[1e-400, -1e-99999999999999999999, 0e999]").empty());
}

TEST(JsonDocument, StopsListingAfterAHundredFaultsWherever)
{
    // Each place at which the reader adds a fault and reads on.
    for (const std::string& text :
         {"{\"a\": \"" + std::string(300, '\x01') + "\"}", std::string(300, '['), "[" + repeated("'a', ", 300) + "1]",
          "[" + repeated("NaN, ", 300) + "1]", "[" + repeated("1 /* c */, ", 300) + "1]",
          "[" + repeated("\"\\q\", ", 300) + "1]", "[" + repeated("1 // c\n, ", 300) + "1]",
          "{" + repeated("\"a\": 1, ", 300) + "\"b\": 1}", "{" + repeated("a: 1, ", 300) + "b: 1}",
          "[" + repeated("1,, ", 300) + "1]"}) {
        const auto document = JsonDocument::parse("a.json", text);
        const Faults faults = document ? document->faults() : document.error();
        EXPECT_FALSE(faults.empty()) << text.substr(0, 30);
        EXPECT_LE(faults.size(), 101U) << text.substr(0, 30);
    }
}

}  // namespace
}  // namespace ironlab::lab
