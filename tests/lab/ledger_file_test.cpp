// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_ledger.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace ironlab::lab {
namespace {

using fixture::sampleLedger;

std::string replaced(std::string text, std::string_view from, std::string_view to)
{
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
}

// Pointer and line of each fault of the sample ledger with one piece of text replaced.
std::string faultsAfter(std::string_view from, std::string_view to)
{
    const auto ledger = parseLedger("f", replaced(ledgerText(sampleLedger(3)), from, to));
    if (ledger)
        return "none";
    std::string result;
    for (const Fault& fault : ledger.error())
        result += fault.pointer + ' ';
    return result;
}

TEST(LedgerFile, RoundTripsToTheByte)
{
    for (const int events : {0, 1, 12, 100}) {
        Ledger ledger = sampleLedger(events);
        const std::string text = ledgerText(ledger);
        const auto read = parseLedger("f", text);
        ASSERT_TRUE(read) << describe(read.error());
        EXPECT_EQ(*read, ledger);
        EXPECT_EQ(ledgerText(*read), text);
        EXPECT_EQ(read->verifyChain(), std::nullopt);
    }
}

TEST(LedgerFile, KeepsAnAssignment)
{
    LedgerHeader header = fixture::sampleHeader();
    header.assignmentId = "week-3";
    const auto read = parseLedger("f", ledgerText(Ledger(header)));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->header(), header);
}

TEST(LedgerFile, IsPlainJsonWithTheSchemaFirst)
{
    const auto json = nlohmann::ordered_json::parse(ledgerText(sampleLedger(2)));
    EXPECT_EQ(json.begin().key(), "schema");
    EXPECT_EQ(json["schema"], "ironlab/ledger/1");
    EXPECT_EQ(json["mission"]["id"], "cloud_titan");
    EXPECT_EQ(json["student"], fixture::sampleHeader().student);
    EXPECT_EQ(json["events"][1]["seq"], 2);
    EXPECT_EQ(json["events"][1]["payload"]["value"], "3");
}

TEST(LedgerFile, SurvivesBeingReformatted)
{
    const Ledger ledger = sampleLedger(5);
    const auto json = nlohmann::ordered_json::parse(ledgerText(ledger));
    for (const int indent : {-1, 0, 4}) {
        const auto read = parseLedger("f", json.dump(indent, ' ', indent == 0));
        ASSERT_TRUE(read) << describe(read.error());
        EXPECT_EQ(read->verifyChain(), std::nullopt);
        EXPECT_EQ(*read, ledger);
    }
}

TEST(LedgerFile, WithOneDigitChangedNamesTheEvent)
{
    const std::string text = ledgerText(sampleLedger(20));
    for (const int number : {1, 7, 20}) {
        const Payload real = Payload::real(1.5 * number);
        const std::string& value = *real.asText();
        const auto read =
            parseLedger("f", replaced(text, "\"value\": \"" + value + '"', "\"value\": \"1" + value + '"'));
        ASSERT_TRUE(read);
        const auto found = read->verifyChain();
        ASSERT_TRUE(found);
        EXPECT_EQ(found->event, static_cast<std::uint64_t>(number));
    }
}

TEST(LedgerFile, EveryDamageOfOneByteIsNoticed)
{
    const Ledger ledger = sampleLedger(2);
    const std::string text = ledgerText(ledger);
    const std::size_t events = text.find("\"events\"");
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::string damaged = text;
        damaged[at] = static_cast<char>(damaged[at] ^ 1);
        const auto read = parseLedger("f", damaged);
        if (!read)
            continue;
        const bool isSame = *read == ledger;
        EXPECT_EQ(read->verifyChain().has_value(), !isSame) << "byte " << at << (at < events ? " of the header" : "");
    }
}

TEST(LedgerFile, IsReadStrictly)
{
    EXPECT_EQ(faultsAfter("ironlab/ledger/1", "ironlab/ledger/2"), "/schema ");
    EXPECT_EQ(faultsAfter("\"track\"", "\"trak\""), "/trak ");
    EXPECT_EQ(faultsAfter("\"seed\": 20260302", "\"seed\": -1"), "/seed ");
    EXPECT_EQ(faultsAfter("\"seed\": 20260302", "\"seed\": 9007199254740992"), "/seed ");
    EXPECT_EQ(faultsAfter("\"kind\": \"accelerator\"", "\"kind\": \"gpu\""), "/presets/0/kind ");
    EXPECT_EQ(faultsAfter("\"kind\": \"knob-moved\"", "\"kind\": \"knob-move\""), "/events/1/kind ");
    EXPECT_EQ(faultsAfter("\"seq\": 2", "\"seq\": 0"), "/events/1/seq ");
    EXPECT_EQ(faultsAfter("09:00:01.250Z", "09:00:01Z"), "/events/0/time ");
    EXPECT_EQ(faultsAfter("\"value\": \"1.5\"", "\"value\": 1.5"), "/events/0/payload/value ");
    EXPECT_EQ(faultsAfter("\"value\": \"1.5\"", "\"value\": null"), "/events/0/payload/value ");
    EXPECT_EQ(faultsAfter("\"value\": \"1.5\"", "\"value\": 9007199254740993"), "/events/0/payload/value ");
    EXPECT_EQ(faultsAfter("\"value\": \"1.5\"", "\"knob\": \"1.5\""), "/events/0/payload/knob ");
    EXPECT_EQ(faultsAfter("\"prev\": \"", "\"prev\": \"X"), "/events/0/prev ");
    EXPECT_EQ(faultsAfter("\"hash\": \"", "\"hash\": \"0"), "/mission/hash ");
}

TEST(LedgerFile, ReportsFaultsOfAllEventsAtOnce)
{
    std::string text = ledgerText(sampleLedger(3));
    for (const char* const seq : {"\"seq\": 1", "\"seq\": 2", "\"seq\": 3"})
        text = replaced(text, seq, "\"seq\": \"one\"");
    const auto read = parseLedger("f", text);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().size(), 3U);
}

TEST(LedgerFile, CutOffAnywhereIsRefused)
{
    const std::string text = ledgerText(sampleLedger(2));
    for (std::size_t size = 0; size + 2 < text.size(); ++size)
        ASSERT_FALSE(parseLedger("f", text.substr(0, size))) << size;
}

TEST(LedgerFile, IsReadFromDisk)
{
    const ironlab::test::TempFolder folder;
    ironlab::test::writeText(folder / "x.ledger.json", ledgerText(sampleLedger(3)));
    const auto read = readLedger(folder / "x.ledger.json");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->events().size(), 3U);
}

}  // namespace
}  // namespace ironlab::lab
