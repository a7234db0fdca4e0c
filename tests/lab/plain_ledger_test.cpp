// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/sample_ledger.h"

#include <ironlab/lab/json_document.h>
#include <ironlab/lab/plain_ledger.h>

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace ironlab::lab {
namespace {

/// What the strict reader finds, or nothing where it has a fault to tell.
std::optional<Ledger> strictly(std::string text)
{
    const auto document = JsonDocument::parse("class.ledger.json", std::move(text), kLedgerLimits);
    auto ledger = document ? ledgerFrom(*document) : unexpected(document.error());
    return ledger ? std::optional(std::move(*ledger)) : std::nullopt;
}

TEST(PlainLedger, WhatTheLabWritesIsReadAtOnceAndAsTheStrictReaderReadsIt)
{
    for (const int events : {0, 1, 40}) {
        Ledger ledger = fixture::sampleLedger(events);
        EXPECT_EQ(plainLedger(ledgerText(ledger), kLedgerLimits), ledger);
        LedgerHeader header = ledger.header();
        header.assignmentId = "lab-2";
        header.presets.clear();
        ledger = Ledger(header);
        EXPECT_EQ(plainLedger(ledgerText(ledger), kLedgerLimits), ledger);
    }
}

TEST(PlainLedger, BlanksDoNotMatter)
{
    const Ledger ledger = fixture::sampleLedger(12);
    std::string text;
    bool isInside = false;
    for (const char c : ledgerText(ledger)) {
        isInside = isInside != (c == '"' && !text.ends_with('\\'));
        if (isInside || (c != ' ' && c != '\n'))
            text += c;
    }
    EXPECT_LT(text.size(), ledgerText(ledger).size());
    EXPECT_EQ(plainLedger(text, kLedgerLimits), ledger);
}

TEST(PlainLedger, NothingIsTakenThatTheStrictReaderRefusesOrReadsOtherwise)
{
    constexpr std::string_view kCharacters = "\"\\,:{}[] 0e.\n\x01u-";
    const std::string text = ledgerText(fixture::sampleLedger(2));
    int taken = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::string damaged = text;
        damaged.erase(at, 1);
        damaged.insert(at, 1, kCharacters[at % kCharacters.size()]);
        for (const std::string& each : {damaged, text.substr(0, at), text.substr(0, at) + text.substr(at + 1)}) {
            if (const auto plain = plainLedger(each, kLedgerLimits)) {
                ++taken;
                ASSERT_EQ(strictly(each), plain) << "at " << at;
            }
        }
    }
    EXPECT_GT(taken, 100) << "changes inside texts do no harm to the form";
}

struct Odd {
    const char* name;
    const char* from;
    const char* to;
};

class PlainLedgerOdd : public testing::TestWithParam<Odd> {};

TEST_P(PlainLedgerOdd, IsLeftToTheStrictReader)
{
    std::string text = ledgerText(fixture::sampleLedger(2));
    const std::size_t place = text.find(GetParam().from);
    ASSERT_NE(place, std::string::npos);
    text.replace(place, std::string_view(GetParam().from).size(), GetParam().to);
    EXPECT_FALSE(plainLedger(text, kLedgerLimits));
}

INSTANTIATE_TEST_SUITE_P(Each, PlainLedgerOdd,
                         testing::Values(Odd{"AnotherSchema", "ironlab/ledger/1", "ironlab/ledger/0"},
                                         Odd{"AnotherOrderOfKeys", "\"seq\": 1,", "\"hash\": \"\", \"seq\": 1,"},
                                         Odd{"ARealNumber", "\"part\": 2", "\"part\": 2.5"},
                                         Odd{"ALeadingZero", "\"part\": 2", "\"part\": 02"},
                                         Odd{"AMinusZero", "\"part\": 2", "\"part\": -0"},
                                         Odd{"TooLargeANumber", "\"part\": 2", "\"part\": 9007199254740992"},
                                         Odd{"NoValue", "\"part\": 2", "\"part\": null"},
                                         Odd{"ARepeatedKey", "\"part\": 2", "\"part\": 2, \"part\": 2"},
                                         Odd{"AnUnknownKind", "\"prediction-revised\"", "\"predicted\""},
                                         Odd{"ATimeWithoutItsZone", "250Z\"", "250\""},
                                         Odd{"ACommaTooMuch", "\"part\": 2", "\"part\": 2,"},
                                         Odd{"AComment", "\"events\"", "/* so far */ \"events\""},
                                         Odd{"AnEscapeByNumber", "batch", "b\\u0061tch"}),
                         [](const auto& each) { return std::string(each.param.name); });

TEST(PlainLedger, LimitsAreTheStrictReaders)
{
    const std::string text = ledgerText(fixture::sampleLedger(3));
    EXPECT_FALSE(plainLedger(text, {text.size() - 1, 32, 1000}));
    EXPECT_FALSE(plainLedger(text, {text.size(), 4, 1000}));
    EXPECT_FALSE(plainLedger(text, {text.size(), 32, 20}));
    EXPECT_TRUE(plainLedger(text, {text.size(), 5, 1000}));
}

TEST(PlainLedger, ATextInAnotherEncodingIsLeftToTheStrictReader)
{
    const std::string text = ledgerText(fixture::sampleLedger(1));
    EXPECT_FALSE(plainLedger("\xEF\xBB\xBF" + text, kLedgerLimits));
    EXPECT_FALSE(plainLedger(text + '\xFF', kLedgerLimits));
    EXPECT_FALSE(plainLedger("", kLedgerLimits));
}

}  // namespace
}  // namespace ironlab::lab
