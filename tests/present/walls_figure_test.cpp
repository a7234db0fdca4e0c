// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "present/example_evaluations.h"

#include <ironlab/lab/mission.h>
#include <ironlab/present/kv_capacity_figure.h>
#include <ironlab/present/mfu_figure.h>
#include <ironlab/present/walls_figure.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>

namespace ironlab::present {
namespace {

using physics::Wall;
using physics::WallKind;

physics::Evaluation withWalls()
{
    physics::Evaluation now = example::step();
    now.walls.add({WallKind::Latency, 0.0389, 0.05, false, true});
    now.walls.add({WallKind::Capacity, 49.0e9, 80e9, false, false});
    now.walls.add({WallKind::Bandwidth, 1.21e12, 3.35e12, false, false});
    now.walls.add({WallKind::Utilization, 0.412, 0.4, true, true});
    now.walls.add({WallKind::Power, 52.0, 50.0, false, false});
    now.walls.add({WallKind::Temperature, 347.25, 368.15, false, false});
    now.footprint.weights = 35e9 * unit::byte;
    now.footprint.kvCache = 10e9 * unit::byte;
    return now;
}

WallsFigure figure()
{
    const physics::Evaluation now = withWalls();
    WallsInput input;
    input.now = &now;
    input.latencyName = "Time per token";
    input.memoryName = "HBM";
    return wallsFigure(input);
}

TEST(WallsFigure, NamesTheMemoryWhoseBandwidthBinds)
{
    WallsInput input;
    input.memoryName = "SRAM";
    EXPECT_EQ(wallName(WallKind::Bandwidth, input), "SRAM bandwidth");
    input.busiestMemory = "Flash";
    EXPECT_EQ(wallName(WallKind::Bandwidth, input), "Flash bandwidth");
    EXPECT_EQ(wallName(WallKind::Capacity, input), "SRAM capacity");
}

TEST(WallsFigure, SaysEveryWallInWords)
{
    EXPECT_EQ(text(figure()),
              "Walls, 5 of 6 hold\n"
              "wall            state         need       have  set by              left  relaxed most by, walls kept\n"
              "Power           fails       52.0 W       50 W  machine         4 % over\n"
              "MFU goal        is near       40 %     41.2 %  mission  1.2 points left\n"
              "Temperature     holds      74.1 °C      95 °C  machine      20.9 K left\n"
              "Time per token  holds      38.9 ms      50 ms  mission        22 % left\n"
              "HBM capacity    holds      49.0 GB      80 GB  machine        39 % left\n"
              "HBM bandwidth   holds    1.21 TB/s  3.35 TB/s  machine        64 % left\n"
              "First wall: Power fails first: 4 % over.\n"
              "HBM capacity: 74.5 GiB in binary units, in which memories are sold\n");
}

TEST(WallsFigure, PutsWhatFailsThenWhatIsNearFirst)
{
    EXPECT_EQ(headroomText(figure()),
              "Power 52.0 / 50 W of the machine, 4 % over; MFU 41.2 %, goal 40 %, 1.2 points left; Temperature "
              "74.1 / 95 °C, 20.9 K left; Time per token 38.9 / 50 ms of the mission, 22 % left");
    EXPECT_EQ(figure().firstSentence, "Power fails first: 4 % over.");
}

TEST(WallsFigure, CallsAWallNearWithinTenPerCentOrThreePoints)
{
    const WallsFigure walls = figure();
    EXPECT_EQ(walls.rows[0].state, WallState::Fails);
    EXPECT_EQ(walls.rows[1].state, WallState::Near);
    EXPECT_EQ(walls.rows[2].state, WallState::Holds);
    EXPECT_EQ(walls.rows[3].state, WallState::Holds);
}

TEST(WallsFigure, TurnsTheShareWhereTheDemandMustExceed)
{
    const WallsFigure walls = figure();
    EXPECT_GT(walls.rows[0].share, 1.0);
    EXPECT_NEAR(walls.rows[1].share, 0.4 / 0.412, 1e-9);
    EXPECT_NEAR(walls.rows[3].share, 0.778, 1e-9);
}

TEST(WallsFigure, SaysWhatABinarySizeIsAndWhenTheMissionsPowerCounts)
{
    const physics::Evaluation now = withWalls();
    WallsInput input;
    input.now = &now;
    input.memoryName = "HBM";
    input.powerLater = "the mission's 1 mW counts in part 3";
    const WallsFigure walls = wallsFigure(input);
    EXPECT_EQ(probeText(walls, 0),
              "Power fails: 52.0 W, limit of the machine 50 W, 4 % over; the mission's 1 mW counts in part 3.");
    EXPECT_EQ(probeText(walls, 4), "HBM capacity holds: 49.0 GB, limit of the machine 80 GB, 39 % left; 74.5 GiB in "
                                   "binary units, in which memories are sold.");
}

TEST(WallsFigure, TellsThePowerOfTheMissionFromThatOfTheMachine)
{
    physics::Evaluation now = example::step();
    now.walls.add({WallKind::Power, 0.9e-3, 1e-3, false, true});
    WallsInput input;
    input.now = &now;
    input.latencyOwner = "part";
    input.powerLater = "not said, since it counts here";
    const WallsFigure walls = wallsFigure(input);
    EXPECT_EQ(walls.rows[0].ownerWords, "of the mission");
    EXPECT_EQ(walls.rows[0].note, "");
}

TEST(WallsFigure, TellsTheTimeOfAPartFromThatOfTheMission)
{
    physics::Evaluation now = example::step();
    now.walls.add({WallKind::Latency, 0.00448, 0.006, false, true});
    WallsInput input;
    input.now = &now;
    input.latencyOwner = "part";
    EXPECT_NE(headroomText(wallsFigure(input)).find("4.48 / 6 ms of the part, 25 % left"), std::string::npos);
}

TEST(WallsFigure, SpeaksARow)
{
    EXPECT_EQ(probeText(figure(), 1), "MFU goal is near: 41.2 %, goal of the mission 40 %, 1.2 points left.");
}

physics::Evaluation withWall(const Wall& wall)
{
    physics::Evaluation now = example::step();
    now.walls.add(wall);
    return now;
}

WallRow rowOf(const Wall& wall)
{
    const physics::Evaluation now = withWall(wall);
    WallsInput input;
    input.now = &now;
    input.latencyName = "Frame time";
    input.rateUnit = "FPS";
    return wallsFigure(input).rows.front();
}

TEST(WallsFigure, NamesTheQuantileThatTheLatencyIsAskedOf)
{
    const physics::Evaluation now = withWall({WallKind::Latency, 0.009, 0.01, false, true});
    WallsInput input;
    input.now = &now;
    input.latencyName = "Time per frame";
    input.requirements.latencyQuantile = 0.9999;
    EXPECT_EQ(wallsFigure(input).rows.front().name, "Time per frame, p99.99");
    EXPECT_EQ(wallName(WallKind::Latency, input), "Time, p99.99");
}

TEST(WallsFigure, CountsMissesInTimesAndNotInPerCent)
{
    const WallRow row = rowOf({WallKind::DeadlineMisses, 96.5, 1.0, false, true});
    EXPECT_EQ(row.against, "96.5 / 1");
    EXPECT_EQ(row.words, "96.5 times");
    EXPECT_EQ(row.longWords, "96.5 times as many");
    EXPECT_EQ(rowOf({WallKind::DeadlineMisses, 0.25, 1.0, false, true}).words, "75 % left");
}

TEST(WallsFigure, SaysThatAQuantileIsNotKnownWhereNothingIsKnownOfTheScatter)
{
    const WallRow row = rowOf({WallKind::Latency, std::numeric_limits<double>::infinity(), 0.01, false, true});
    EXPECT_EQ(row.state, WallState::Fails);
    EXPECT_EQ(row.demand, "–");
    EXPECT_EQ(row.words, "not known");
}

TEST(WallsFigure, TellsBatteryLifeInHoursAndRatesInTheTracksUnit)
{
    const WallRow life = rowOf({WallKind::BatteryLife, 11160.0, 10800.0, true, true});
    EXPECT_EQ(life.demand, "3.10 h");
    EXPECT_EQ(life.limit, "3 h");
    EXPECT_EQ(life.words, "3 % left");
    EXPECT_EQ(life.state, WallState::Near);
    const WallRow rate = rowOf({WallKind::SustainedRate, 45.0, 60.0, true, true});
    EXPECT_EQ(rate.against, "45.0 FPS, goal 60 FPS");
    EXPECT_EQ(rate.words, "25 % short");
}

TEST(WallsFigure, ReadsAGoalAsWhatIsNeededOfWhatThereIs)
{
    const WallRow rate = rowOf({WallKind::Throughput, 1796.0, 200.0, true, true});
    EXPECT_EQ(rate.needOfHave, "200 / 1,796 FPS");
    EXPECT_EQ(rate.need(), "200 FPS");
    EXPECT_EQ(rate.have(), "1,796 FPS");
    EXPECT_EQ(rate.words, "89 % left");
    EXPECT_NEAR(rate.share + rate.margin, 1.0, 1e-12) << "the bar and the words tell one share";
    EXPECT_EQ(rowOf({WallKind::BatteryLife, 8460.0, 5400.0, true, true}).needOfHave, "90 / 141 min");
    const WallRow share = rowOf({WallKind::Utilization, 0.45, 0.4, true, true});
    EXPECT_EQ(share.needOfHave, "40 / 45.0 %");
    EXPECT_EQ(rowOf({WallKind::Latency, 0.0389, 0.05, false, true}).needOfHave, "38.9 / 50 ms");
}

TEST(KvCapacityFigure, SplitsTheMemoryIntoPartsThatAddUpToIt)
{
    const physics::Design design = example::design();
    const physics::Evaluation now = physics::evaluate(example::newCard(), example::languageModel(), design);
    const double largest = physics::largestBatch(example::newCard(), example::languageModel(), design);
    const KvCapacityFigure capacity = kvCapacityFigure({&now, largest, "HBM"});
    EXPECT_EQ(text(capacity), "Memory capacity, HBM 51.3 / 80 GB\n"
                              "part            size\n"
                              "weights      35.3 GB\n"
                              "KV cache     10.7 GB\n"
                              "activations   1.3 GB\n"
                              "reserve       4.0 GB\n"
                              "free         28.7 GB\n"
                              "Capacity: 80 GB = 74.5 GiB, the binary units in which memories are sold\n"
                              "Batch: Largest batch that fits: 216 (now 64).\n"
                              "36 % left\n");
}

TEST(KvCapacityFigure, SaysTheRidgeBatchBesideTheLargestOne)
{
    const physics::Design design = example::design();
    const physics::Evaluation now = physics::evaluate(example::newCard(), example::languageModel(), design);
    KvCapacityInput input{&now, 216.0, "HBM"};
    input.ridge = "Compute-bound from batch 96 on.";
    EXPECT_EQ(kvCapacityFigure(input).largestBatch,
              "Largest batch that fits: 216 (now 64). Compute-bound from batch 96 on.");
    input.largestBatch = 0.0;
    EXPECT_EQ(kvCapacityFigure(input).largestBatch, "Not even a batch of 1 fits.");
}

TEST(KvCapacityFigure, MarksTheEndOfTheMemoryWhereMoreIsNeeded)
{
    physics::Design design = example::design();
    design.weightPrecision = physics::Precision::Fp16;
    const physics::Evaluation now = physics::evaluate(example::newCard(), example::languageModel(), design);
    const KvCapacityFigure capacity = kvCapacityFigure({&now, 0.0, "HBM"});
    EXPECT_FALSE(capacity.fits);
    EXPECT_NEAR(capacity.limitAt, 80.0 / 157.26, 1e-3);
    EXPECT_EQ(capacity.words, "97 % over");
    EXPECT_EQ(capacity.largestBatch, "Not even a batch of 1 fits.");
}

TEST(MfuFigure, JudgesTheGoalInPointsAndNamesTheCause)
{
    physics::Evaluation now = example::step();
    now.modelFlopsUtilization = 0.412;
    now.machine.peak = 54e12 * unit::flopPerSecond;
    now.achieved = now.machine.peak * 0.412;
    now.economics.dutyUtilization = 0.655;
    now.economics.lowUtilizationTax = 1.0 / (0.412 * 0.655);
    now.terms.data = Time{};
    MfuInput input;
    input.now = &now;
    input.goal = 0.4;
    input.integer = true;
    const MfuFigure gauge = mfuFigure(input);
    EXPECT_EQ(gauge.state, WallState::Near);
    EXPECT_EQ(describe(gauge).summary,
              "41.2 % while busy: 22.25 of 54 TOP/s, goal 40 %, passes by 1.2 points only. Busy 65.5 % of the time, so "
              "27.0 % of the peak you pay for does useful work, at 3.71 times the peak's price.");
}

TEST(MfuFigure, DoesNotCallAWaitForDataOrForOtherDevicesBusy)
{
    physics::Evaluation now = example::stepOf(4.0, 3.0, 2.0, 1.0);
    now.modelFlopsUtilization = 0.4;
    now.machine.peak = 54e12 * unit::flopPerSecond;
    now.achieved = now.machine.peak * 0.4;
    now.economics.dutyUtilization = 0.5;
    now.economics.lowUtilizationTax = 5.0;
    MfuInput input;
    input.now = &now;
    EXPECT_EQ(plainText(mfuFigure(input).briefCause), "A step runs 50.0 % of the time, 40 % of it waiting for data, so "
                                                      "20.0 % of the peak you pay for does useful work.");
    EXPECT_EQ(mfuFigure(input).basis, "of a step, waiting included");
    now.overhead.collectives = 0.5 * unit::millisecond;
    EXPECT_NE(plainText(mfuFigure(input).briefCause).find("45 % of it waiting for data and for each other"),
              std::string::npos);
    now.economics.dutyUtilization = 1.0;
    EXPECT_TRUE(plainText(mfuFigure(input).briefCause).starts_with("While a step runs, "));
    now.terms.data = now.overhead.collectives = Time{};
    now.economics.lowUtilizationTax = 2.5;
    EXPECT_EQ(plainText(mfuFigure(input).cause),
              "While busy, 40.0 % of the peak you pay for does useful work, at 2.50 times the peak's price.")
        << "no load says how much of the time that is";
}

TEST(WallsFigure, TellsAThroughputAboveWhatArrivesAsAPossibleRate)
{
    physics::Evaluation now = example::step();
    now.offered = 200.0 * unit::perSecond;
    now.walls.add({WallKind::Throughput, 1796.0, 200.0, true, true});
    WallsInput input;
    input.now = &now;
    input.rateUnit = "hops/s";
    const WallRow row = wallsFigure(input).rows.front();
    EXPECT_EQ(row.shortName, "Possible rate");
    EXPECT_EQ(row.note, "what the machine could do; 200 hops/s arrive");
    now.offered.reset();
    EXPECT_EQ(wallsFigure(input).rows.front().shortName, "Throughput");
}

TEST(WallsFigure, NamesNoKnobWithoutKnowingWhatWasEvaluated)
{
    EXPECT_EQ(figure().rows[0].knob, "");
}

}  // namespace
}  // namespace ironlab::present
