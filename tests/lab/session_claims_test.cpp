// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session_driver.h"

#include <ironlab/base/number_format.h>

#include <gtest/gtest.h>

#include <limits>

namespace ironlab::lab {
namespace {

using namespace fixture;

constexpr double kInfinity = std::numeric_limits<double>::infinity();

bool has(const std::string& text, const std::string& piece)
{
    return text.find(piece) != std::string::npos;
}

const FlipState& flip(const Driver& driver, physics::Tier tier)
{
    for (const FlipState& each : driver.part(1).flips)
        if (each.tier == tier)
            return each;
    std::abort();
}

EventKind lastKind(Driver& driver)
{
    return driver.session().ledger().events().back().kind;
}

TEST(FlipClaims, AFlipIsBracketedByTwoBatchesOfOneConfiguration)
{
    Driver driver;
    driver.lock(1);
    EXPECT_EQ(flipText(flip(driver, physics::Tier::Tiny)), "memory takes longer, seen at batch 1");
    driver.turn(1, KnobId::Batch, 4);
    EXPECT_EQ(flipText(flip(driver, physics::Tier::Tiny)), "flips between batch 1 and 4: try one in between");
    driver.turn(1, KnobId::Batch, 2);
    EXPECT_EQ(flipText(flip(driver, physics::Tier::Tiny)), "flips between batch 1 and 2");
    EXPECT_EQ(flipText(flip(driver, physics::Tier::Cloud)), "not visited yet");
}

TEST(FlipClaims, SayThatTwoBatchesOfOneSideWereSeenWhichIsWhatAClaimNeeds)
{
    FlipState state;
    state.computeSideSeen = true;
    state.highBatch = 2.0;
    state.batches = 1;
    EXPECT_EQ(flipText(state), "compute takes longer, seen at batch 2");
    state.batches = 3;
    EXPECT_EQ(flipText(state), "compute takes longer, seen at 3 batches, the smallest 2");
    state.computeSideSeen = false;
    state.memorySideSeen = true;
    state.lowBatch = 8.0;
    EXPECT_EQ(flipText(state), "memory takes longer, seen at 3 batches, the largest 8");
}

TEST(FlipClaims, TheSmallestAndTheLargestBatchAloneSettleNothing)
{
    Driver driver;
    driver.lock(1);
    driver.turn(1, KnobId::Batch, 32);  // the largest that fits
    EXPECT_TRUE(flip(driver, physics::Tier::Tiny).bothSidesSeen());
    EXPECT_FALSE(flip(driver, physics::Tier::Tiny).settled());
    driver.narrow(physics::Tier::Tiny);
    const FlipState& narrowed = flip(driver, physics::Tier::Tiny);
    EXPECT_TRUE(narrowed.settled());
    EXPECT_LE(*narrowed.highBatch, part(1).gates.bracketWithin * *narrowed.lowBatch);
}

TEST(FlipClaims, WhatWasNarrowedDownStaysSoWhateverIsLookedAtFromAfarLater)
{
    Driver driver;
    driver.lock(1);
    driver.turn(1, KnobId::Batch, 4);
    driver.narrow(physics::Tier::Tiny);
    const std::string narrowed = flipText(flip(driver, physics::Tier::Tiny));
    driver.turn(1, KnobId::ModelScale, 0.02);
    driver.turn(1, KnobId::Batch, 1);
    driver.turn(1, KnobId::Batch, 32);
    EXPECT_EQ(flipText(flip(driver, physics::Tier::Tiny)), narrowed);
    EXPECT_TRUE(flip(driver, physics::Tier::Tiny).settled());
}

TEST(FlipClaims, SidesOfDifferentConfigurationsDoNotMakeABracket)
{
    Driver driver;
    driver.lock(1);
    driver.choose(1, KnobId::Tier, "cloud");
    driver.turn(1, KnobId::Batch, 256);       // a tiny model: memory at both batches
    driver.turn(1, KnobId::ModelScale, 1.0);  // the large one: compute at this batch
    const FlipState& cloud = flip(driver, physics::Tier::Cloud);
    EXPECT_TRUE(cloud.computeSideSeen);
    EXPECT_FALSE(cloud.memorySideSeen);
}

TEST(FlipClaims, NoFlipIsGrantedWhereThereIsNone)
{
    Driver driver;
    driver.lock(1);
    driver.choose(1, KnobId::Tier, "cloud");  // a tiny model on a big machine: the cache outgrows the weights
    EXPECT_TRUE(has(driver.refusal(1, ClaimNoFlip{physics::Tier::Cloud}), "two batches"));
    driver.turn(1, KnobId::Batch, 256);
    driver.must(1, ClaimNoFlip{physics::Tier::Cloud});
    EXPECT_TRUE(flip(driver, physics::Tier::Cloud).settled());
    EXPECT_EQ(lastKind(driver), EventKind::Observation);
    EXPECT_TRUE(has(driver.refusal(1, ClaimNoFlip{physics::Tier::Cloud}), "settled already"));
}

TEST(FlipClaims, AClaimNamesTheModelScaleThatItHoldsFor)
{
    Driver driver;
    driver.lock(1);
    driver.choose(1, KnobId::Tier, "cloud");
    driver.turn(1, KnobId::Batch, 256);
    driver.must(1, ClaimNoFlip{physics::Tier::Cloud});
    const std::string scale = statedText(driver.part(1).design.knobs.modelScale, "");
    EXPECT_EQ(flipText(flip(driver, physics::Tier::Cloud)), "no flip within the slider at model scale " + scale);
    driver.turn(1, KnobId::ModelScale, 1.0);
    EXPECT_TRUE(has(flipText(flip(driver, physics::Tier::Cloud)), "at model scale " + scale)) << "it stays what it was";
}

TEST(FlipClaims, AFlipThatIsSeenComesBeforeTheClaimAndWhatCountedStaysDone)
{
    Driver driver;
    driver.lock(1);
    driver.choose(1, KnobId::Tier, "cloud");
    driver.turn(1, KnobId::Batch, 256);
    driver.must(1, ClaimNoFlip{physics::Tier::Cloud});
    const std::string claimed = statedText(driver.part(1).design.knobs.modelScale, "");
    driver.turn(1, KnobId::ModelScale, 1.0);
    driver.turn(1, KnobId::Batch, 1);
    driver.turn(1, KnobId::Batch, 256);
    const FlipState& cloud = flip(driver, physics::Tier::Cloud);
    ASSERT_TRUE(cloud.bothSidesSeen());
    EXPECT_TRUE(cloud.settled()) << "ledgers of before count as they did";
    EXPECT_EQ(flipText(cloud), "flips between batch " + countText(*cloud.lowBatch) + " and "
                                   + countText(*cloud.highBatch) + " at model scale 1; none at model scale " + claimed
                                   + ", as claimed");
}

TEST(FlipClaims, AFalseClaimIsNotedAndRefusedWithoutTheBatch)
{
    Driver driver;
    driver.lock(1);
    driver.choose(1, KnobId::Tier, "cloud");
    driver.turn(1, KnobId::ModelScale, 1.0);
    driver.turn(1, KnobId::Batch, 2);
    const std::string reason = driver.refusal(1, ClaimNoFlip{physics::Tier::Cloud});
    EXPECT_TRUE(has(reason, "memory time"));
    EXPECT_EQ(reason.find_first_of("0123456789"), std::string::npos) << reason;
    EXPECT_EQ(lastKind(driver), EventKind::Note);
    EXPECT_FALSE(flip(driver, physics::Tier::Cloud).settled());
}

TEST(FlipClaims, AClaimIsAboutTheDesignOnTheBench)
{
    Driver driver;
    driver.lock(1);
    EXPECT_TRUE(has(driver.refusal(1, ClaimNoFlip{physics::Tier::Edge}), "Put the design on Edge"));
    driver.choose(1, KnobId::Tier, "mobile");
    driver.turn(1, KnobId::ModelScale, 1.0);
    EXPECT_TRUE(has(driver.refusal(1, ClaimNoFlip{physics::Tier::Mobile}), "does not fit"));
}

class FractionClaims : public testing::Test {
protected:
    void SetUp() override
    {
        driver.finishPart1();
        driver.lock(2);
    }
    Driver driver;
};

TEST_F(FractionClaims, ARightFractionIsGrantedWithinTheTolerance)
{
    driver.turn(2, KnobId::AcceleratorSpeedup, 100.0);
    driver.must(2, ClaimCriticalFraction{driver.criticalFraction() + 0.009});
    EXPECT_TRUE(driver.part(2).criticalFraction);
    EXPECT_TRUE(has(driver.refusal(2, ClaimCriticalFraction{0.5}), "stays on record"));
}

TEST_F(FractionClaims, AWrongFractionIsNotedAndTheHintHoldsNoAnswer)
{
    driver.turn(2, KnobId::AcceleratorSpeedup, 100.0);
    const double truth = driver.criticalFraction();
    const std::string reason = driver.refusal(2, ClaimCriticalFraction{truth - 0.02});
    EXPECT_TRUE(has(reason, "S = 100"));
    EXPECT_FALSE(has(reason, numberText(truth)));
    EXPECT_EQ(lastKind(driver), EventKind::Note);
    EXPECT_FALSE(driver.part(2).criticalFraction);
}

TEST_F(FractionClaims, WhereNoFractionIsEnoughThatIsTheTruthButOpensNoGate)
{
    driver.turn(2, KnobId::AcceleratorSpeedup, 2.0);
    EXPECT_TRUE(has(driver.refusal(2, ClaimCriticalFraction{0.9}), "cannot be right"));
    EXPECT_TRUE(has(driver.refusal(2, ClaimCriticalFraction{std::nullopt}), "True at this S"));
    EXPECT_EQ(lastKind(driver), EventKind::Observation);
    EXPECT_FALSE(driver.part(2).criticalFraction);
    driver.turn(2, KnobId::AcceleratorSpeedup, 100.0);
    EXPECT_TRUE(has(driver.refusal(2, ClaimCriticalFraction{std::nullopt}), "some fraction is enough"));
}

TEST_F(FractionClaims, TellForWhichDesignTheRightOneWasMade)
{
    driver.turn(2, KnobId::AcceleratorSpeedup, 2.0);
    EXPECT_TRUE(has(driver.refusal(2, ClaimCriticalFraction{std::nullopt}), "True at this S"));
    driver.turn(2, KnobId::AcceleratorSpeedup, 100.0);
    const NamedDesign asked = driver.part(2).design;
    EXPECT_TRUE(has(driver.refusal(2, ClaimCriticalFraction{driver.criticalFraction() - 0.1}), "S = 100"));
    EXPECT_FALSE(driver.part(2).fractionClaimedOn) << "no claim is right yet";
    driver.must(2, ClaimCriticalFraction{driver.criticalFraction()});
    driver.turn(2, KnobId::AcceleratorSpeedup, 7.0);
    const std::optional<NamedDesign> claimed = driver.part(2).fractionClaimedOn;
    ASSERT_TRUE(claimed);
    EXPECT_TRUE(sameConfiguration(*claimed, asked));
    EXPECT_FALSE(driver.part(1).fractionClaimedOn);
}

TEST_F(FractionClaims, AnInfiniteSpeedupHasAFractionToo)
{
    driver.turn(2, KnobId::AcceleratorSpeedup, kInfinity);
    EXPECT_EQ(driver.part(2).design.knobs.acceleratorSpeedup, kInfinity);
    driver.must(2, ClaimCriticalFraction{driver.criticalFraction()});
    EXPECT_TRUE(driver.part(2).criticalFraction);
}

TEST_F(FractionClaims, AFractionLiesBetweenZeroAndOne)
{
    driver.turn(2, KnobId::AcceleratorSpeedup, 100.0);
    for (const double value : {-0.1, 1.1, kInfinity})
        EXPECT_TRUE(has(driver.refusal(2, ClaimCriticalFraction{value}), "between 0 and 1"));
}

TEST_F(FractionClaims, OtherPartsAskForNone)
{
    Driver fresh;
    fresh.lock(1);
    EXPECT_TRUE(has(fresh.refusal(1, ClaimCriticalFraction{0.5}), "asks for no"));
    EXPECT_TRUE(has(fresh.refusal(1, AnswerStakeholder{"why", 1.0}), "Nobody asks"));
    EXPECT_TRUE(has(driver.refusal(2, ClaimNoFlip{physics::Tier::Cloud}), "does not ask about a flip"));
}

TEST_F(FractionClaims, TheChiefExecutiveWantsReasonsAndTheRightNumber)
{
    const std::string reasons =
        "The accelerator does not touch the software, and the software holds half of the time we spend.";
    const double truth = driver.session().preview(2, *fixture::part(2).scene->proposal).latency.in(unit::second);
    EXPECT_TRUE(has(driver.refusal(2, AnswerStakeholder{"no", truth}), "1 of 12 words"));
    EXPECT_TRUE(has(driver.refusal(2, AnswerStakeholder{reasons, std::nullopt}), "number as well"));
    EXPECT_TRUE(has(driver.refusal(2, AnswerStakeholder{reasons, 2.0 * truth}), "Put it on the bench"));
    EXPECT_EQ(lastKind(driver), EventKind::Note);
    driver.must(2, AnswerStakeholder{reasons, 1.02 * truth});
    EXPECT_EQ(driver.part(2).stakeholderAnswer, reasons);
}

TEST(CostClaims, TheLoadUpToWhichTheProposalIsCheaperIsCheckedAgainstTheBench)
{
    Driver driver;
    driver.finishPart1();
    driver.finishPart2();
    driver.lock(3);
    const std::string reasons = "One request at a time rents a machine by the hour and leaves nearly all of it idle, "
                                "which we pay for.";
    const double served = driver.session().preview(3, *fixture::part(3).scene->proposal).throughput.in(unit::perSecond);
    EXPECT_TRUE(has(driver.refusal(3, AnswerStakeholder{reasons, served}), "passes every wall"));

    Driver ready;
    ready.finishPart1();
    ready.finishPart2();
    ready.explorePart3();
    EXPECT_TRUE(has(ready.refusal(3, AnswerStakeholder{reasons, kInfinity}), "bills do not part"));
    EXPECT_TRUE(has(ready.refusal(3, AnswerStakeholder{reasons, 3.0 * served}), "bills do not part"));
    ready.must(3, AnswerStakeholder{reasons, 0.97 * served});
    EXPECT_EQ(ready.part(3).stakeholderNumber, 0.97 * served);
}

}  // namespace
}  // namespace ironlab::lab
