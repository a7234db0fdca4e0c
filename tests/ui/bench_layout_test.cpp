// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/bench_layout.h"

#include <gtest/gtest.h>

namespace ironlab::ui {
namespace {

using lab::Instrument;

TEST(BenchLayout, PutsASmallInstrumentBesideTheOneOfTheTracksWall)
{
    const auto rows = benchRows(
        {Instrument::LatencyWaterfall, Instrument::LatencyHistogram, Instrument::MfuGauge, Instrument::Walls});
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[1], (BenchRow{{Instrument::LatencyHistogram}, {Instrument::MfuGauge}}));
}

TEST(BenchLayout, LetsTwoOfATracksWallTakeTurnsInOnePlace)
{
    const auto rows = benchRows({Instrument::LatencyWaterfall, Instrument::MemoryMap, Instrument::EnergyBudget,
                                 Instrument::MfuGauge, Instrument::Walls, Instrument::FeasibleRegion});
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[1], (BenchRow{{Instrument::MemoryMap, Instrument::EnergyBudget}, {Instrument::MfuGauge}}));
    EXPECT_EQ(rows[2], (BenchRow{{Instrument::Walls}, {Instrument::FeasibleRegion}}));
}

TEST(BenchLayout, LetsThroughputByBatchTakeTurnsWithWhatMemoryHolds)
{
    const auto rows = benchRows({Instrument::LatencyWaterfall, Instrument::KvCapacity, Instrument::ThroughputByBatch,
                                 Instrument::MfuGauge, Instrument::Walls, Instrument::FeasibleRegion});
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[1], (BenchRow{{Instrument::KvCapacity, Instrument::ThroughputByBatch}, {Instrument::MfuGauge}}));
}

TEST(BenchLayout, KeepsTheNamedInstrumentsInRowsOfTheirOwn)
{
    const auto rows = benchRows({Instrument::LatencyWaterfall, Instrument::RatioCounter, Instrument::Roofline});
    ASSERT_EQ(rows.size(), 3U);
    for (const BenchRow& row : rows) {
        EXPECT_EQ(row.size(), 1U);
    }
}

}  // namespace
}  // namespace ironlab::ui
