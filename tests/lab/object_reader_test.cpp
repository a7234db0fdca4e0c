// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <ironlab/lab/object_reader.h>

#include <gtest/gtest.h>

#include <array>
#include <chrono>
#include <filesystem>
#include <fstream>

namespace ironlab::lab {
namespace {

enum class Bus { Pcie, Nvlink, Ethernet };
constexpr std::array kBuses{Bus::Pcie, Bus::Nvlink, Bus::Ethernet};

std::string_view fileName(Bus bus)
{
    constexpr std::array<std::string_view, 3> kNames{"pcie", "nvlink", "ethernet"};
    return kNames[static_cast<std::size_t>(bus)];
}

Expected<double, TextFault> parseGigabytes(std::string_view text)
{
    if (text != "80 GB")
        return unexpected(TextFault{"a capacity in GB", "write \"80 GB\""});
    return 80e9;
}

struct Link {
    std::string name;
    Bus bus = Bus::Pcie;
    std::int64_t lanes = 0;
    double share = 0.0;
    bool isDuplex = false;
    double capacity = 0.0;
    std::vector<std::string> tags;
    std::vector<std::pair<Bus, double>> costs;
};

Link readLink(ObjectReader& reader)
{
    Link link;
    link.name = reader.string("name");
    link.bus = reader.choice("bus", kBuses);
    link.lanes = reader.optionalInteger("lanes", {1, 64}).value_or(1);
    link.share = reader.number("share", kShare);
    link.isDuplex = reader.boolean("duplex");
    link.capacity = reader.text("capacity", "a capacity such as \"80 GB\"", parseGigabytes);
    reader.optionalEach("tags", [&](const ValueReader& tag) { link.tags.push_back(tag.string()); }, {1, 2});
    reader.optionalObject("costs", [&](ObjectReader& costs) {
        costs.eachMember([&](const ValueReader& cost) {
            link.costs.emplace_back(cost.keyChoice(kBuses), cost.number(kNonNegative));
        });
    });
    return link;
}

Expected<Link, Faults> linkFrom(std::string members)
{
    return readJsonText<Link>("f", "{\"schema\": \"ironlab/link/1\"" + std::move(members) + "}", "ironlab/link/1",
                              readLink);
}

constexpr const char* kGood = R"(, "name": "NVLink 4", "bus": "nvlink", "lanes": 18, "share": 0.8, "duplex": true,
    "capacity": "80 GB", "tags": ["fast"], "costs": {"pcie": 1, "nvlink": 2.5})";

// `kGood` with one member replaced.
Expected<Link, Faults> linkWith(std::string_view from, std::string_view to)
{
    std::string members = kGood;
    const std::size_t at = members.find(from);
    EXPECT_NE(at, std::string::npos);
    return linkFrom(members.replace(at, from.size(), to));
}

Fault onlyFault(const Expected<Link, Faults>& link)
{
    if (link || link.error().size() != 1) {
        ADD_FAILURE() << "not exactly one fault:\n" << (link ? "" : describe(link.error()));
        return {};
    }
    return link.error().front();
}

TEST(ObjectReader, ReadsEveryKindOfMember)
{
    const auto link = linkFrom(kGood);
    ASSERT_TRUE(link) << describe(link.error());
    EXPECT_EQ(link->name, "NVLink 4");
    EXPECT_EQ(link->bus, Bus::Nvlink);
    EXPECT_EQ(link->lanes, 18);
    EXPECT_EQ(link->share, 0.8);
    EXPECT_TRUE(link->isDuplex);
    EXPECT_EQ(link->capacity, 80e9);
    EXPECT_EQ(link->tags, std::vector<std::string>{"fast"});
    ASSERT_EQ(link->costs.size(), 2U);
    EXPECT_EQ(link->costs[1], std::pair(Bus::Nvlink, 2.5));
}

TEST(ObjectReader, SuggestsTheKeyThatWasMeant)
{
    const auto link = linkWith("\"lanes\"", "\"lane\"");
    const Fault fault = onlyFault(link);
    EXPECT_EQ(fault.found, "the unknown key \"lane\"");
    EXPECT_EQ(fault.fix, "did you mean \"lanes\"?");
    EXPECT_EQ(fault.pointer, "/lane");
}

TEST(ObjectReader, NamesTheKnownKeysBesideAnUnknownOne)
{
    const Fault fault = onlyFault(linkWith("\"lanes\": 18", "\"colour\": 3"));
    EXPECT_NE(fault.expected.find("\"lanes\""), std::string::npos);
    EXPECT_EQ(fault.fix, "remove it");
}

TEST(ObjectReader, MissesWhatIsRequired)
{
    const auto link = linkFrom("");
    ASSERT_FALSE(link);
    EXPECT_EQ(link.error().size(), 5U) << describe(link.error());
    EXPECT_EQ(link.error().front().found, "no key \"name\"");
    EXPECT_EQ(link.error().back().expected, "a capacity such as \"80 GB\"");
}

TEST(ObjectReader, RefusesWrongKindsWithWhatBelongsThere)
{
    EXPECT_EQ(onlyFault(linkWith("\"NVLink 4\"", "4")).expected, "a text in double quotes");
    EXPECT_EQ(onlyFault(linkWith("\"NVLink 4\"", "\"\"")).expected, "a text that is not empty");
    EXPECT_EQ(onlyFault(linkWith("\"nvlink\"", "7")).pointer, "/bus");
    EXPECT_EQ(onlyFault(linkWith("18", "\"18\"")).expected, "a whole number from 1 to 64");
    EXPECT_EQ(onlyFault(linkWith("18", "18.0")).fix, "write a whole number in digits, without a point or an exponent");
    EXPECT_EQ(onlyFault(linkWith("18", "1e1")).pointer, "/lanes");
    EXPECT_EQ(onlyFault(linkWith("18", "99999999999999999999")).pointer, "/lanes");
    EXPECT_EQ(onlyFault(linkWith("0.8", "\"0.8\"")).fix, "remove the quotes; this number has no unit");
    EXPECT_EQ(onlyFault(linkWith("true", "\"true\"")).expected, "true or false, without quotes");
    EXPECT_EQ(onlyFault(linkWith("true", "null")).found, "null");
    EXPECT_EQ(onlyFault(linkWith("\"80 GB\"", "80")).expected, "a capacity such as \"80 GB\"");
    EXPECT_EQ(onlyFault(linkWith("[\"fast\"]", "\"fast\"")).expected, "a list in square brackets");
    EXPECT_EQ(onlyFault(linkWith("{\"pcie\": 1, \"nvlink\": 2.5}", "[]")).expected, "an object in braces");
}

TEST(ObjectReader, KeepsNumbersInTheirRange)
{
    EXPECT_EQ(onlyFault(linkWith("18", "0")).found, "0");
    EXPECT_EQ(onlyFault(linkWith("18", "65")).expected, "a whole number from 1 to 64");
    EXPECT_EQ(onlyFault(linkWith("0.8", "0")).expected, "a number above 0 and up to 1");
    EXPECT_EQ(onlyFault(linkWith("0.8", "1.0000001")).pointer, "/share");
    EXPECT_TRUE(linkWith("0.8", "1"));
    EXPECT_EQ(onlyFault(linkWith("2.5", "-1")).expected, "a number from 0 up");
    EXPECT_EQ(onlyFault(linkWith("[\"fast\"]", "[]")).expected, "a list of 1 to 2 entries");
    EXPECT_EQ(onlyFault(linkWith("[\"fast\"]", "[\"a\", \"b\", \"c\"]")).found, "a list of 3");
}

TEST(ObjectReader, OffersTheChoicesAndTheLikeliestOne)
{
    const Fault fault = onlyFault(linkWith("\"nvlink\"", "\"NV-Link\""));
    EXPECT_EQ(fault.found, "\"NV-Link\"");
    EXPECT_EQ(fault.expected, "\"pcie\", \"nvlink\" or \"ethernet\"");
    EXPECT_EQ(fault.fix, "did you mean \"nvlink\"?");
    EXPECT_EQ(onlyFault(linkWith("\"pcie\"", "\"isa\"")).found, "the key \"isa\"");
}

TEST(ObjectReader, PassesOnWhatATextParserSays)
{
    const Fault fault = onlyFault(linkWith("80 GB", "80 GiB"));
    EXPECT_EQ(fault.found, "\"80 GiB\"");
    EXPECT_EQ(fault.expected, "a capacity in GB");
    EXPECT_EQ(fault.fix, "write \"80 GB\"");
}

TEST(ObjectReader, ReportsFaultsOfFormAndOfMeaningTogetherInTheOrderOfTheFile)
{
    const auto link = linkFrom(R"(,
"name": "", "bus": "nvlnk",
"lanes": 1e400, "share": NaN,
"duplex": true, "duplex": false,
"capacity": "80 GB", "weight": 1,)");
    ASSERT_FALSE(link);
    std::string pointers;
    for (const Fault& fault : link.error())
        pointers += std::to_string(fault.line) + fault.pointer + ' ';
    EXPECT_EQ(pointers, "2/name 2/bus 3/lanes 3/share 4/duplex 5/weight 5 ");
}

TEST(ReadRoot, WantsTheSchemaFirst)
{
    const auto late = readJsonText<int>("f", R"({"a": 1, "schema": "s/1"})", "s/1",
                                        [](ObjectReader& reader) { return static_cast<int>(reader.integer("a")); });
    ASSERT_FALSE(late);
    ASSERT_EQ(late.error().size(), 1U);
    EXPECT_EQ(late.error()[0].fix, "move \"schema\" to the top of the file");
}

TEST(ReadRoot, StopsAtAForeignSchemaInsteadOfListingEveryKey)
{
    const auto foreign = readJsonText<int>("f", R"({"schema": "s/2", "b": 1})", "s/1",
                                           [](ObjectReader& reader) { return static_cast<int>(reader.integer("a")); });
    ASSERT_FALSE(foreign);
    ASSERT_EQ(foreign.error().size(), 1U);
    EXPECT_EQ(foreign.error()[0].found, "\"s/2\"");
    EXPECT_EQ(foreign.error()[0].expected, "\"s/1\"");
}

TEST(ReadRoot, WantsAnObject)
{
    const auto list = readJsonText<int>("f", "[]", "s/1", [](ObjectReader&) { return 1; });
    ASSERT_FALSE(list);
    EXPECT_EQ(list.error()[0].expected, "an object in braces");
    EXPECT_FALSE(readJsonText<int>("f", "{}", "s/1", [](ObjectReader&) { return 1; }));
    EXPECT_FALSE(readJsonText<int>("f", "{\"schema\": 1}", "s/1", [](ObjectReader&) { return 1; }));
    EXPECT_FALSE(readJsonText<int>("f", "NaN", "s/1", [](ObjectReader&) { return 1; }));
}

TEST(ReadRoot, CountsFaultsOnlyUpToABound)
{
    std::string list = "{\"schema\": \"s/1\", \"list\": [";
    for (int i = 0; i < 5000; ++i)
        list += "\"x\",";
    const auto result = readJsonText<int>("f", list + "\"x\"]}", "s/1", [](ObjectReader& reader) {
        reader.each("list", [](const ValueReader& value) { static_cast<void>(value.integer()); });
        return 1;
    });
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().size(), 1000U);
}

class JsonFile : public testing::Test {
protected:
    void SetUp() override
    {
        m_folder = std::filesystem::path(testing::TempDir())
                   / ("ironlab_json_" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
        std::filesystem::create_directories(m_folder);
    }
    void TearDown() override { std::filesystem::remove_all(m_folder); }

    [[nodiscard]] std::filesystem::path path(const char* name) const { return m_folder / name; }

private:
    std::filesystem::path m_folder;
};

TEST_F(JsonFile, OfFiftyMegabytesGivesOneFaultAtOnce)
{
    std::ofstream(path("big.json")) << "{";
    std::filesystem::resize_file(path("big.json"), 50'000'000);
    const auto document = JsonDocument::read(path("big.json"));
    ASSERT_FALSE(document);
    ASSERT_EQ(document.error().size(), 1U);
    EXPECT_EQ(document.error()[0].found, "48 MiB");
    EXPECT_EQ(document.error()[0].expected, "at most 8 MiB");
}

TEST_F(JsonFile, ThatIsNoneIsReported)
{
    EXPECT_EQ(JsonDocument::read(path("absent.json")).error()[0].found, "no such file");
    EXPECT_EQ(JsonDocument::read(path("")).error()[0].found, "a folder");
    EXPECT_EQ(JsonDocument::read("/dev/zero").error()[0].found, "more than 8 MiB");
}

TEST_F(JsonFile, IsReadAsItStands)
{
    std::ofstream(path("good.json")) << "{\"schema\": \"s/1\", \"a\": 7}\n";
    const auto value =
        readJsonFile<std::int64_t>(path("good.json"), "s/1", [](ObjectReader& reader) { return reader.integer("a"); });
    ASSERT_TRUE(value);
    EXPECT_EQ(*value, 7);
}

}  // namespace
}  // namespace ironlab::lab
