// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_ledger.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace ironlab::lab {
namespace {

using Cause = ChainBreak::Cause;
using fixture::sampleLedger;

// The break of a ledger of ten events after `change` was done to their list.
template <class Change>
ChainBreak breakAfter(Change change)
{
    const Ledger whole = sampleLedger(10);
    std::vector<Event> events = whole.events();
    change(events);
    const auto broken = Ledger::asRecorded(whole.header(), std::move(events)).verifyChain();
    if (!broken) {
        ADD_FAILURE() << "the change went unnoticed";
        return {};
    }
    EXPECT_TRUE(broken->sentence.ends_with('.')) << broken->sentence;
    return *broken;
}

void expectBreak(const ChainBreak& found, Cause cause, std::uint64_t event)
{
    EXPECT_EQ(found.cause, cause) << found.sentence;
    EXPECT_EQ(found.event, event) << found.sentence;
}

TEST(LedgerChain, HoldsAsRecorded)
{
    EXPECT_EQ(sampleLedger(0).verifyChain(), std::nullopt);
    EXPECT_EQ(sampleLedger(10).verifyChain(), std::nullopt);
}

TEST(LedgerChain, NamesTheEventWhosePayloadHasAnotherDigit)
{
    for (std::size_t index = 0; index < 10; ++index) {
        const ChainBreak found = breakAfter([index](std::vector<Event>& events) {
            auto members = *events[index].payload.asObject();
            members[1].value = Payload::real(*members[1].value.asReal() + 1.0);
            events[index].payload = Payload::object(members);
        });
        expectBreak(found, Cause::ContentChanged, index + 1);
        EXPECT_NE(found.sentence.find("event " + std::to_string(index + 1)), std::string::npos);
    }
}

TEST(LedgerChain, NamesTheEventWhoseTimeOrKindWasChanged)
{
    expectBreak(breakAfter([](auto& events) { events[3].time += std::chrono::minutes{5}; }), Cause::ContentChanged, 4);
    expectBreak(breakAfter([](auto& events) { events[3].kind = EventKind::Undone; }), Cause::ContentChanged, 4);
}

TEST(LedgerChain, TellsAChangedHashFromAChangedContent)
{
    const auto other = sha256Hex("other");
    expectBreak(breakAfter([&](auto& events) { events[3].hash = other; }), Cause::HashChanged, 4);
    expectBreak(breakAfter([&](auto& events) { events[3].prev = other; }), Cause::LinkChanged, 4);
    expectBreak(breakAfter([&](auto& events) { events[9].hash = other; }), Cause::ContentChanged, 10);
}

TEST(LedgerChain, NoticesEverySwapOfTwoEvents)
{
    for (std::size_t a = 0; a < 10; ++a) {
        for (std::size_t b = a + 1; b < 10; ++b) {
            const ChainBreak found = breakAfter([=](auto& events) { std::swap(events[a], events[b]); });
            expectBreak(found, Cause::Reordered, a + 1);
        }
    }
}

TEST(LedgerChain, NamesAMissingEvent)
{
    for (std::ptrdiff_t index = 0; index < 9; ++index) {
        const ChainBreak found = breakAfter([=](auto& events) { events.erase(events.begin() + index); });
        expectBreak(found, Cause::Missing, static_cast<std::uint64_t>(index) + 1);
    }
    const ChainBreak several = breakAfter([](auto& events) { events.erase(events.begin() + 2, events.begin() + 5); });
    expectBreak(several, Cause::Missing, 3);
    EXPECT_EQ(several.sentence, "Events 3 to 5 are missing.");
}

TEST(LedgerChain, NamesADuplicatedEvent)
{
    expectBreak(breakAfter([](auto& events) { events.insert(events.begin() + 5, Event(events[4])); }),
                Cause::Duplicated, 5);
    expectBreak(breakAfter([](auto& events) { events.push_back(Event(events[2])); }), Cause::Duplicated, 3);
}

TEST(LedgerChain, NoticesAReplacedEventEvenWithARightHash)
{
    const ChainBreak found = breakAfter([](auto& events) {
        events[4].payload = fixture::samplePayload(99);
        events[4].hash = hashOf(events[4]);
    });
    expectBreak(found, Cause::Replaced, 5);
}

TEST(LedgerChain, NoticesAnotherHeader)
{
    const Ledger whole = sampleLedger(3);
    LedgerHeader header = whole.header();
    header.student = "Somebody Else";
    const auto found = Ledger::asRecorded(header, whole.events()).verifyChain();
    ASSERT_TRUE(found);
    expectBreak(*found, Cause::HeaderChanged, 0);
}

TEST(LedgerChain, NamesTheFirstOfSeveralBreaks)
{
    const ChainBreak found = breakAfter([](auto& events) {
        events[7].kind = EventKind::Undone;
        events[2].kind = EventKind::Undone;
    });
    expectBreak(found, Cause::ContentChanged, 3);
}

}  // namespace
}  // namespace ironlab::lab
