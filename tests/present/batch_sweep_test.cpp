// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "present/sweep_examples.h"
#include "support/ledger_maker.h"
#include "support/test_paths.h"

#include <ironlab/base/number_format.h>
#include <ironlab/present/formula_book.h>
#include <ironlab/present/ridge_batch.h>

#include <gtest/gtest.h>

#include <algorithm>

namespace ironlab::present {
namespace {

using examples::Swept;
using Kind = CeilingStop::Kind;

const CeilingStop* stopOf(const CeilingFigure& figure, Kind kind)
{
    const auto found = std::ranges::find(figure.stops, kind, &CeilingStop::kind);
    return found == figure.stops.end() ? nullptr : &*found;
}

TEST(BatchSweep, ReadsAsThePictureOfTheExample)
{
    EXPECT_EQ(text(Swept{}.figure(256.0)),
              R"(Throughput by batch (tokens per second)
x batch: 1 10 100
y tok/s: 0 1,000 2,000 3,000
memory roof: 72 points from 75.5 to 7,855
throughput: 72 points from 43.7 to 2,656, throughput
stop: memory full after 216
stop: ridge at 96
stop: 50 ms passed after 100
  batch 64 | 1,600 | here
  batch 96 | 1,971
  batch 100 | 2,009
  batch 216 | 2,656
)");
}

TEST(BatchSweep, StopsAtTheVeryBatchesThatTheModelStopsAt)
{
    const Swept swept;
    const CeilingFigure figure = swept.figure(256.0);
    const CeilingStop* full = stopOf(figure, Kind::Capacity);
    ASSERT_NE(full, nullptr);
    EXPECT_TRUE(swept.at(full->x).footprint.fits());
    EXPECT_FALSE(swept.at(full->x + 1.0).footprint.fits());
    EXPECT_EQ(full->label, "memory full after " + countText(full->x));
    const CeilingStop* late = stopOf(figure, Kind::Latency);
    ASSERT_NE(late, nullptr);
    EXPECT_LE(swept.at(late->x).latency, *swept.requirements.latency);
    EXPECT_GT(swept.at(late->x + 1.0).latency, *swept.requirements.latency);
    EXPECT_EQ(late->label, "50 ms passed after " + countText(late->x));
    const CeilingStop* ridge = stopOf(figure, Kind::Ridge);
    ASSERT_NE(ridge, nullptr);
    EXPECT_EQ(ridge->label, "ridge at 96");
    EXPECT_EQ(describe(figure).summary, "Batch 64 gives 1,600 tok/s. Memory full after 216. "
                                        "Compute-bound from batch 96 on. 50 ms passed after 100.");
}

TEST(BatchSweep, HasAtEveryBatchWhatTheModelHas)
{
    const Swept swept;
    const CeilingFigure figure = swept.figure(256.0);
    for (const double batch : {1.0, 2.0, 63.0, 97.0, 150.0, 211.0}) {
        const physics::Evaluation there = swept.at(batch);
        ASSERT_TRUE(there.runs()) << batch;
        EXPECT_DOUBLE_EQ(throughputAt(figure, batch).value_or(0.0), there.throughput.in(unit::perSecond)) << batch;
        EXPECT_DOUBLE_EQ(sweptAt(figure, batch)->seconds, there.latency.in(unit::second)) << batch;
    }
    EXPECT_FALSE(swept.at(256.0).runs());
    EXPECT_FALSE(throughputAt(figure, 256.0));
    EXPECT_FALSE(throughputAt(figure, 257.0));
    EXPECT_NE(probeText(figure, 256.0).find("nothing runs here"), std::string::npos);
}

TEST(BatchSweep, NoBatchPassesARoof)
{
    const CeilingFigure figure = Swept{}.figure(256.0);
    for (const SweptBatch& swept : figure.sweep) {
        if (swept.runs) {
            EXPECT_LT(swept.rate, swept.computeRoof);
            EXPECT_LT(swept.rate, swept.memoryRoof);
        }
    }
}

TEST(BatchSweep, MovingTheDesignLeavesTheRestAsItIs)
{
    Swept swept;
    CeilingFigure moved = swept.figure(256.0);
    moveDesign(moved, 17.0);
    swept.design.batch = 17.0;
    const CeilingFigure anew = swept.figure(256.0);
    EXPECT_EQ(text(moved), text(anew));
    EXPECT_EQ(moved.rateHere, anew.rateHere);
    EXPECT_EQ(moved.sweep, anew.sweep);
    EXPECT_EQ(describe(moved).summary, describe(anew).summary);
}

TEST(BatchSweep, SaysWhichLimitsNoBatchReaches)
{
    Swept swept;
    swept.requirements.latency = 10.0 * unit::second;
    const CeilingFigure figure = swept.figure(100.0);
    EXPECT_EQ(figure.limits,
              (std::vector<std::string>{"All these batches fit in memory.", "All these batches keep 10 s."}));
    EXPECT_EQ(swept.figure(256.0).limits, (std::vector<std::string>{"All that fit keep 10 s."}));
}

TEST(BatchSweep, SaysWhereNoBatchDoes)
{
    Swept swept;
    swept.requirements.latency = 1.0 * unit::millisecond;
    const CeilingFigure late = swept.figure(100.0);
    ASSERT_NE(stopOf(late, Kind::Latency), nullptr);
    EXPECT_EQ(stopOf(late, Kind::Latency)->label, "no batch keeps 1 ms");
    swept.design.weightPrecision = physics::Precision::Fp16;
    const CeilingFigure full = swept.figure(100.0);
    EXPECT_TRUE(full.curves.empty());
    EXPECT_EQ(full.obstacle, "Does not fit: needs 157 GB, has 80 GB.");
    swept.accelerator.spill = physics::SpillPath{"PCIe", 50.0 * unit::gigabytePerSecond, {}};
    const CeilingFigure spilled = swept.figure(100.0);
    ASSERT_NE(stopOf(spilled, Kind::Capacity), nullptr);
    EXPECT_EQ(stopOf(spilled, Kind::Capacity)->label, "no batch fits in memory");
}

TEST(BatchSweep, HasNoFigureWithoutADesign)
{
    const CeilingFigure figure = ceilingFigure(BatchSweepInput{});
    EXPECT_TRUE(figure.curves.empty());
    EXPECT_TRUE(dataTable(figure).rows.empty());
    EXPECT_FALSE(throughputAt(figure, 1.0));
}

TEST(BatchSweep, TabulatesBothSidesOfEachStop)
{
    const CeilingFigure figure = Swept{}.figure(256.0);
    const DataTable table = dataTable(figure);
    const auto rowOf = [&table](double batch) {
        return std::ranges::find_if(table.rows, [batch](const auto& row) { return row.front().value == batch; });
    };
    for (const CeilingStop& stop : figure.stops) {
        ASSERT_NE(rowOf(stop.x), table.rows.end()) << stop.label;
        ASSERT_NE(rowOf(stop.x + 1.0), table.rows.end()) << stop.label;
    }
    const double last = stopOf(figure, Kind::Capacity)->x;
    EXPECT_EQ(rowOf(last)->back().text, "yes");
    EXPECT_EQ(rowOf(last + 1.0)->back().text, "no");
    EXPECT_EQ(rowOf(last + 1.0)->at(1).text, "");
}

/// The stops of the figure are what the formulas of the same design give.
TEST(BatchSweep, ItsStopsHaveFormulas)
{
    const test::LabData data(test::dataFolder());
    const lab::MissionPart& part = data.cloudTitan().parts.back();
    lab::NamedDesign named = part.start;
    named.knobs.weightPrecision = physics::Precision::Int4;
    named.knobs.kvPrecision = physics::Precision::Fp8;
    named.knobs.contextTokens = 1024.0;
    const auto design = lab::resolve(named, data.catalog);
    ASSERT_TRUE(design);
    const physics::Evaluation now = design->evaluate(part.requirements);
    BatchSweepInput input;
    input.bench = {&design->accelerator->value, &design->workload->value, &design->knobs};
    input.now = &now;
    input.end = 512.0;
    input.requirements = part.requirements;
    const CeilingFigure figure = ceilingFigure(input);
    const FormulaBook book({&*design, &now, &part});
    const std::pair<Kind, const char*> kStops[] = {
        {Kind::Capacity, "room.largest_batch"}, {Kind::Latency, "batch.in_time"}, {Kind::Ridge, "rates.ridge_batch"}};
    for (const auto& [kind, metric] : kStops) {
        const CeilingStop* stop = stopOf(figure, kind);
        ASSERT_NE(stop, nullptr) << metric;
        const auto formula = book.formula(metric);
        ASSERT_TRUE(formula) << metric;
        EXPECT_EQ(formula->value, stop->x) << metric;
        EXPECT_TRUE(stop->label.ends_with(formula->result)) << stop->label;
    }
    for (const double batch : {1.0, 40.0, 256.0}) {
        const auto formula = book.formula(placed("throughput.at_batch", {batch}));
        ASSERT_TRUE(formula);
        EXPECT_DOUBLE_EQ(formula->value, throughputAt(figure, batch).value_or(0.0));
    }
}

}  // namespace
}  // namespace ironlab::present
