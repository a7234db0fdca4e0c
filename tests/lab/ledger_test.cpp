// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_ledger.h"

#include <ironlab/lab/json_writer.h>

#include <gtest/gtest.h>

#include <set>

namespace ironlab::lab {
namespace {

using fixture::sampleHeader;
using fixture::sampleLedger;
using fixture::samplePayload;

TEST(Ledger, LinksTheFirstEventToTheHeader)
{
    Ledger ledger(sampleHeader());
    EXPECT_EQ(ledger.headHash(), hashOf(sampleHeader()));
    const Event& first = ledger.append(EventKind::Note, samplePayload(1), fixture::kLessonStart);
    EXPECT_EQ(first.seq, 1U);
    EXPECT_EQ(first.prev, hashOf(sampleHeader()));
    EXPECT_EQ(ledger.headHash(), first.hash);
}

TEST(Ledger, HashesTheCanonicalJsonOfTheOtherFields)
{
    const Ledger ledger = sampleLedger(3);
    for (const Event& event : ledger.events()) {
        const Payload fields = Payload::object({{"time", Payload::text(utcText(event.time))},
                                                {"seq", Payload::integer(static_cast<std::int64_t>(event.seq))},
                                                {"prev", Payload::text(event.prev)},
                                                {"payload", event.payload},
                                                {"kind", Payload::text(fileName(event.kind))}});
        EXPECT_EQ(event.hash, sha256Hex(canonicalJson(fields)));
    }
}

TEST(Ledger, MakesTheNextEventWithoutAppendingIt)
{
    Ledger ledger = sampleLedger(2);
    const Event next = ledger.next(EventKind::Note, samplePayload(3), fixture::kLessonStart);
    EXPECT_EQ(ledger.events().size(), 2U);
    EXPECT_TRUE(ledger.accepts(next));
    ledger.append(next);
    EXPECT_EQ(ledger.events().back(), next);
    EXPECT_FALSE(ledger.accepts(next));
}

TEST(Ledger, AcceptsNothingThatDoesNotFollow)
{
    const Ledger ledger = sampleLedger(2);
    const Event good = ledger.next(EventKind::Note, samplePayload(3), fixture::kLessonStart);
    for (const auto change : std::initializer_list<void (*)(Event&)>{
             [](Event& event) { event.seq += 1; }, [](Event& event) { event.payload.set("more", Payload()); },
             [](Event& event) { event.prev[0] = event.prev[0] == 'a' ? 'b' : 'a'; },
             [](Event& event) { event.hash[0] = event.hash[0] == 'a' ? 'b' : 'a'; },
             [](Event& event) { event.time += std::chrono::milliseconds{1}; },
             [](Event& event) { event.kind = EventKind::Undone; }}) {
        Event bad = good;
        change(bad);
        EXPECT_FALSE(ledger.accepts(bad));
    }
}

TEST(LedgerDeathTest, RefusesToAppendAForeignEvent)
{
    Ledger ledger = sampleLedger(1);
    EXPECT_DEATH(ledger.append(sampleLedger(3).events().back()), "pre-condition");
}

TEST(ReceiptCode, IsTheFirstFortyBitsInUnambiguousLetters)
{
    EXPECT_EQ(receiptCode(std::string(64, '0')), "0000-0000");
    EXPECT_EQ(receiptCode(std::string(64, 'f')), "ZZZZ-ZZZZ");
    // 0x0123456789 is 00000 00100 10001 10100 01010 11001 11100 01001, that is 0, 4, 17, 20, 10, 25, 28, 9.
    EXPECT_EQ(receiptCode("0123456789" + std::string(54, '0')), "04HM-ASW9");
    EXPECT_EQ(sampleLedger(3).receipt(), receiptCode(sampleLedger(3).headHash()));
    const std::string code = receiptCode(sha256Hex("x"));
    EXPECT_EQ(code.find_first_of("ILOUilou"), std::string::npos);
}

TEST(ReceiptCode, ChangesWithEveryEvent)
{
    std::set<std::string> codes;
    for (int i = 0; i < 50; ++i)
        codes.insert(sampleLedger(i).receipt());
    EXPECT_EQ(codes.size(), 50U);
}

TEST(EventKind, EveryKindHasANameOfItsOwn)
{
    std::set<std::string_view> names;
    for (const EventKind kind : kEventKinds)
        names.insert(fileName(kind));
    EXPECT_EQ(names.size(), kEventKinds.size());
    EXPECT_EQ(fileName(EventKind::PredictionLocked), "prediction-locked");
    EXPECT_EQ(fileName(EventKind::SessionResumed), "session-resumed");
    EXPECT_FALSE(names.contains(""));
}

TEST(LedgerHeader, HasAnotherHashWhenAnythingInItChanges)
{
    std::set<std::string> hashes{hashOf(sampleHeader())};
    const auto changed = [&](auto change) {
        LedgerHeader header = sampleHeader();
        change(header);
        hashes.insert(hashOf(header));
    };
    changed([](LedgerHeader& header) { header.labVersion += '1'; });
    changed([](LedgerHeader& header) { header.missionId += '1'; });
    changed([](LedgerHeader& header) { header.missionHash = sha256Hex("other"); });
    changed([](LedgerHeader& header) { header.presets.pop_back(); });
    changed([](LedgerHeader& header) { header.presets[0].hash = sha256Hex("other"); });
    changed([](LedgerHeader& header) { header.presets[0].kind = PresetKind::Workload; });
    changed([](LedgerHeader& header) { header.assignmentId = "week-3"; });
    changed([](LedgerHeader& header) { header.assignmentId = ""; });
    changed([](LedgerHeader& header) { header.track += '1'; });
    changed([](LedgerHeader& header) { header.student += '1'; });
    changed([](LedgerHeader& header) { header.seed += 1; });
    EXPECT_EQ(hashes.size(), 12U);
}

}  // namespace
}  // namespace ironlab::lab
