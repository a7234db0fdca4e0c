// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/pace_timer.h"

#include <gtest/gtest.h>

namespace ironlab::ui {
namespace {

using namespace std::chrono_literals;
using lab::EventKind;
using lab::Payload;

constexpr UtcTime kStart{std::chrono::milliseconds{1'772'000'000'000}};

Payload ofPart(int part)
{
    return Payload::object({{"part", Payload::integer(part)}});
}

TEST(PaceTimer, GoesOnFromWhatALedgerTellsOfTheSessionsBefore)
{
    lab::Ledger ledger{lab::LedgerHeader{}};
    ledger.append(EventKind::PredictionLocked, ofPart(1), kStart);
    ledger.append(EventKind::Evaluated, ofPart(1), kStart + 2min);
    ledger.append(EventKind::Evaluated, ofPart(2), kStart + 3min);
    const auto spent = recordedTimes(ledger);
    EXPECT_EQ(spent.at(1), 2min);
    EXPECT_EQ(spent.at(2), 1min);

    ManualClock clock(kStart);
    PaceTimer pace(clock, spent);
    pace.show(1);
    clock.advance(30s);
    EXPECT_EQ(pace.spent(1), 150s);
    EXPECT_EQ(pace.spent(2), 60s);
}

TEST(PaceTimer, CountsNothingOfAPartThatIsClosed)
{
    lab::Ledger ledger{lab::LedgerHeader{}};
    ledger.append(EventKind::PredictionLocked, ofPart(1), kStart);
    ledger.append(EventKind::PartClosed, ofPart(1), kStart + 2min);
    ledger.append(EventKind::Note, ofPart(1), kStart + 5min);
    ledger.append(EventKind::PredictionLocked, ofPart(2), kStart + 6min);
    const auto spent = recordedTimes(ledger);
    EXPECT_EQ(spent.at(1), 2min);
    EXPECT_EQ(spent.at(2), 1min);
}

TEST(PaceTimer, CountsNoNightBetweenTwoSessionsAndNoLongBreak)
{
    lab::Ledger ledger{lab::LedgerHeader{}};
    ledger.append(EventKind::PredictionLocked, ofPart(1), kStart);
    ledger.append(EventKind::Evaluated, ofPart(1), kStart + 40min);
    ledger.append(EventKind::SessionResumed, Payload(), kStart + 10h);
    ledger.append(EventKind::Evaluated, ofPart(1), kStart + 10h + 1min);
    EXPECT_EQ(recordedTimes(ledger).at(1), 6min);
}

}  // namespace
}  // namespace ironlab::ui
