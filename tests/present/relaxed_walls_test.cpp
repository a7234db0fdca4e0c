// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "present/example_evaluations.h"

#include <ironlab/lab/mission.h>
#include <ironlab/present/walls_figure.h>

#include <gtest/gtest.h>

#include <algorithm>

namespace ironlab::present {
namespace {

using physics::WallKind;

class RelaxedWalls : public testing::Test {
protected:
    RelaxedWalls()
    {
        m_machine.power = physics::PowerSpec{70.0 * unit::watt, 600.0 * unit::watt, 700.0 * unit::watt, {}, {}};
        m_machine.thermal = physics::ThermalSpec{0.1 * unit::kelvinPerWatt, 60.0 * unit::second, 300.0 * unit::kelvin,
                                                 350.0 * unit::kelvin, std::nullopt};
    }

    std::string knobOf(WallKind kind) { return rowOf(kind).knob; }

    WallRow rowOf(WallKind kind)
    {
        const physics::Evaluation now = physics::evaluate(m_machine, m_work, m_design, m_requirements);
        WallsInput input;
        input.now = &now;
        input.accelerator = &m_machine;
        input.workload = &m_work;
        input.design = &m_design;
        input.requirements = m_requirements;
        takeChoices(input, m_part);
        const WallsFigure walls = wallsFigure(input);
        const auto row = std::ranges::find(walls.rows, kind, &WallRow::kind);
        EXPECT_NE(row, walls.rows.end()) << "no such wall";
        return row == walls.rows.end() ? WallRow() : *row;
    }

    physics::Accelerator m_machine = example::newCard();
    physics::Workload m_work = example::languageModel();
    physics::Design m_design = example::design();
    physics::Requirements m_requirements = example::requirements();
    lab::MissionPart m_part;  ///< that offers no choice yet
};

TEST_F(RelaxedWalls, NameTheKnobOfWhichAStepShortensTheLatencyMost)
{
    EXPECT_EQ(knobOf(WallKind::Latency), "narrower KV cache") << "half a cache is more than a tenth of the rate";
    m_design.kvPrecision = physics::Precision::Int4;
    EXPECT_EQ(knobOf(WallKind::Latency), "smaller batch");
    m_design.batch = 1.0;
    EXPECT_EQ(knobOf(WallKind::Latency), "more bandwidth");
    m_design.frameworkTax = 1.0 * unit::second;
    EXPECT_EQ(knobOf(WallKind::Latency), "less framework tax");
    m_design.network.distance = 1e6 * unit::kilometre;
    EXPECT_EQ(knobOf(WallKind::Latency), "less distance");
}

TEST_F(RelaxedWalls, NameWhatFillsTheMemory)
{
    EXPECT_EQ(knobOf(WallKind::Capacity), "narrower KV cache");
    m_design.weightPrecision = physics::Precision::Fp16;
    EXPECT_EQ(knobOf(WallKind::Capacity), "narrower weights");
    m_design.weightPrecision = physics::Precision::Int4;
    m_design.kvPrecision = physics::Precision::Int4;
    m_design.contextTokens = 8192.0;
    EXPECT_EQ(knobOf(WallKind::Capacity), "smaller batch") << "cache and activations, though nothing runs any more";
}

TEST_F(RelaxedWalls, NameNoPrecisionThatThePartDoesNotOffer)
{
    lab::KnobSpec cache;
    cache.id = lab::KnobId::KvPrecision;
    cache.choices = {std::string(physics::fileName(m_design.kvPrecision)), "fp32"};
    m_part.knobs.push_back(cache);
    EXPECT_NE(knobOf(WallKind::Latency), "narrower KV cache") << "it could only become wider";
    EXPECT_NE(knobOf(WallKind::Capacity), "narrower KV cache");
    m_part.knobs.back().choices.push_back("int4");
    EXPECT_EQ(knobOf(WallKind::Capacity), "narrower KV cache");
}

TEST_F(RelaxedWalls, NameNoSliderThatStandsAtItsEnd)
{
    m_design.kvPrecision = physics::Precision::Int4;
    m_design.batch = 1.0;
    ASSERT_EQ(knobOf(WallKind::Latency), "more bandwidth");
    lab::KnobSpec bandwidth;
    bandwidth.id = lab::KnobId::BandwidthScale;
    bandwidth.minimum = 0.5;
    bandwidth.maximum = 1.0;
    m_part.knobs.push_back(bandwidth);
    EXPECT_NE(knobOf(WallKind::Latency), "more bandwidth") << "it stands at 1 already";
    m_design.bandwidthScale = 0.8;
    EXPECT_EQ(knobOf(WallKind::Latency), "more bandwidth");
}

TEST_F(RelaxedWalls, NameWhatThePartLetsSlideAndNothingElse)
{
    m_design.kvPrecision = physics::Precision::Int4;
    m_design.weightPrecision = physics::Precision::Int4;
    lab::KnobSpec batch;
    batch.id = lab::KnobId::Batch;
    batch.minimum = batch.maximum = m_design.batch;
    lab::KnobSpec overlap;
    overlap.id = lab::KnobId::Overlap;
    overlap.maximum = 0.75;
    m_part.knobs = {batch, overlap};
    EXPECT_EQ(knobOf(WallKind::Latency), "more overlap") << "bandwidth has no slider here";
    m_design.overlap = 0.75;
    EXPECT_NE(knobOf(WallKind::Latency), "more overlap");
    EXPECT_NE(knobOf(WallKind::Latency), "more bandwidth");
}

TEST_F(RelaxedWalls, PreferAKnobThatKeepsTheOtherWalls)
{
    m_requirements = {};
    m_requirements.latency = 1.0 * unit::second;
    m_design.kvPrecision = physics::Precision::Int4;
    ASSERT_EQ(knobOf(WallKind::Latency), "smaller batch");
    const physics::Evaluation now = physics::evaluate(m_machine, m_work, m_design, m_requirements);
    m_requirements.throughput = now.throughput * 0.9999;
    EXPECT_EQ(knobOf(WallKind::Latency), "more bandwidth") << "a smaller batch would serve too few";
}

TEST(WallRowWords, NameTheWallThatTheOnlyStepWouldCost)
{
    WallsFigure figure;
    figure.rows.emplace_back();
    WallRow& row = figure.rows.back();
    row.name = "Throughput";
    row.knob = "larger batch";
    EXPECT_EQ(row.knobWords(), "larger batch");
    EXPECT_NE(probeText(figure, 0).find("relaxed most by larger batch, which keeps every other wall"),
              std::string::npos);
    row.knobCosts = "MFU";
    EXPECT_EQ(row.knobWords(), "larger batch, costs MFU");
    EXPECT_NE(probeText(figure, 0).find("no step keeps every other wall, larger batch would cost MFU"),
              std::string::npos);
}

TEST_F(RelaxedWalls, NameThePowerModeWhereThereIsOneAndItMatters)
{
    EXPECT_NE(knobOf(WallKind::Power), "lower power mode") << "the machine has none";
    m_machine.power->modes = {{"full", 700.0 * unit::watt, 1.0, 1.0}, {"half", 350.0 * unit::watt, 1.0, 1.0}};
    EXPECT_EQ(knobOf(WallKind::Power), "lower power mode");
    EXPECT_EQ(knobOf(WallKind::Temperature), "lower power mode");
}

TEST_F(RelaxedWalls, NameTheLoadWhereThePowerFollowsIt)
{
    m_machine.power->idle = 1.0 * unit::watt;
    m_design.arrivalRate = 20.0 * unit::perSecond;
    EXPECT_EQ(knobOf(WallKind::Power), "lower arrival rate");
    EXPECT_EQ(knobOf(WallKind::Temperature), "lower arrival rate");
}

TEST_F(RelaxedWalls, SayThatLessOfARateIsBetterUsed)
{
    m_design.batch = 1.0;
    m_requirements.modelFlopsUtilization = 0.4;
    m_design.frameworkTax = 1.0 * unit::second;
    EXPECT_EQ(knobOf(WallKind::Utilization), "larger batch");
    m_design.frameworkTax = Time{};
    m_design.kvPrecision = physics::Precision::Int4;
    m_design.batch = 512.0;
    m_design.contextTokens = 512.0;
    EXPECT_EQ(knobOf(WallKind::Utilization), "less compute rate") << "its share of the time is what is not used";
}

TEST_F(RelaxedWalls, NameASmallerModelWhereNothingElseRelievesAndThePartScalesIt)
{
    m_design.weightPrecision = physics::Precision::Int4;
    m_design.kvPrecision = physics::Precision::Int4;
    m_design.batch = 1.0;
    m_work.kvCache.reset();
    EXPECT_EQ(knobOf(WallKind::Capacity), "only a smaller model") << "what would have to change is no knob here";
    lab::KnobSpec scale;
    scale.id = lab::KnobId::ModelScale;
    m_part.knobs.push_back(scale);
    EXPECT_EQ(knobOf(WallKind::Capacity), "smaller model");
}

TEST_F(RelaxedWalls, DoNotNameABatchBelowOne)
{
    m_design.batch = 1.0;
    m_design.kvPrecision = physics::Precision::Int4;
    EXPECT_NE(knobOf(WallKind::Latency), "smaller batch");
}

TEST_F(RelaxedWalls, NameTheOperatingSystemWhereItsStallsMissTheDeadlineAndNotAModeThatIsAtItsEnd)
{
    m_machine.jitter[0] = physics::Jitter{0.05, 200.0 * unit::perSecond, 20.0 * unit::millisecond, 0.0};
    m_machine.jitter[1] = physics::Jitter{0.02, 1.0 * unit::perSecond, 1.0 * unit::millisecond, 0.0};
    m_machine.power->modes = {{"half", 350.0 * unit::watt, 0.5, 0.5}, {"full", 700.0 * unit::watt, 1.0, 1.0}};
    m_design.powerMode = 1;
    m_requirements.missesPerHour = 1.0;
    EXPECT_EQ(knobOf(WallKind::DeadlineMisses), "OS mode");
}

TEST_F(RelaxedWalls, SayThatNoKnobIsLeftInsteadOfNothing)
{
    m_design.weightPrecision = physics::Precision::Int4;
    m_design.kvPrecision = physics::Precision::Int4;
    m_design.contextTokens = 1.0;
    m_design.batch = 1.0;
    m_machine.power->idle = *m_machine.power->busy;
    EXPECT_EQ(knobOf(WallKind::Power), kNoKnob) << "it draws the same whatever it does";
}

}  // namespace
}  // namespace ironlab::present
