// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session_driver.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace ironlab::lab {
namespace {

using namespace fixture;

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kUndefined = std::numeric_limits<double>::quiet_NaN();

bool has(const std::string& text, const std::string& piece)
{
    return text.find(piece) != std::string::npos;
}

TEST(SessionRules, NothingButANoteComesBeforeTheLock)
{
    Driver driver;
    const std::vector<Command> early{TurnKnob{},
                                     PinBaseline{},
                                     CaptureEvidence{},
                                     ClaimNoFlip{},
                                     RecordObservation{},
                                     SaveReflection{},
                                     ClosePart{},
                                     UndoTurn{},
                                     RedoTurn{},
                                     ResetDesign{},
                                     RevisePrediction{},
                                     AnswerStakeholder{},
                                     ClaimCriticalFraction{}};
    for (const Command& command : early)
        EXPECT_TRUE(has(driver.refusal(1, command), "Lock your answer first"));
    EXPECT_TRUE(driver.session().ledger().events().empty());
    driver.must(1, AddNote{"before I start"});
}

TEST(SessionRules, ALockTakesAnOfferedAnswerANumberAndAConfidence)
{
    Driver driver;
    EXPECT_TRUE(has(driver.refusal(1, LockPrediction{"phlogiston", 2.0, 3}), "Pick one"));
    for (const double number : {0.0, -1.0, kUndefined, kInfinity})
        EXPECT_TRUE(has(driver.refusal(1, LockPrediction{"data", number, 3}), "number above zero"));
    EXPECT_TRUE(has(driver.refusal(1, LockPrediction{"data", 2.0, 0}), "how sure"));
    EXPECT_TRUE(has(driver.refusal(1, LockPrediction{"data", 2.0, 6}), "how sure"));
    driver.must(1, LockPrediction{"data", 2.0, 5});
}

TEST(SessionRules, TheFirstAnswerStaysAndRevisionsStandBesideIt)
{
    Driver driver;
    driver.must(1, LockPrediction{"data", 2.0, 5});
    EXPECT_TRUE(has(driver.refusal(1, LockPrediction{"compute", 9.0, 5}), "stays on record"));
    driver.must(1, RevisePrediction{"compute", 9.0, 1});
    driver.must(1, RevisePrediction{"memory", 4.0, 2});
    EXPECT_EQ(driver.part(1).prediction->choice, "data");
    EXPECT_EQ(driver.part(1).prediction->number, 2.0);
    EXPECT_EQ(driver.part(1).revisions.size(), 2U);
}

TEST(SessionRules, RevisionsEndWithTheObservation)
{
    Driver driver;
    driver.explorePart1();
    driver.must(1, RecordObservation{"data", 2.0});
    EXPECT_TRUE(has(driver.refusal(1, RevisePrediction{"compute", 9.0, 1}), "on screen already"));
}

TEST(SessionRules, APartThatIsShutTakesNothing)
{
    Driver driver;
    EXPECT_TRUE(has(driver.refusal(2, LockPrediction{"no", 1.0, 3}), "opens when"));
    EXPECT_TRUE(has(driver.refusal(7, AddNote{"hello"}), "opens when"));
}

TEST(SessionRules, APartThatIsClosedStaysAsItIs)
{
    Driver driver;
    driver.finishPart1();
    EXPECT_TRUE(has(driver.refusal(1, TurnKnob{KnobId::Batch, {2.0, {}}}), "closed"));
    EXPECT_TRUE(has(driver.refusal(1, SaveReflection{"gap", "other"}), "closed"));
    EXPECT_TRUE(has(driver.refusal(1, ClosePart{}), "closed"));
    driver.must(1, AddNote{"an afterthought"});
}

TEST(SessionRules, KnobsTurnWithinThePartAndItsRange)
{
    Driver driver;
    driver.lock(1);
    EXPECT_TRUE(has(driver.refusal(1, TurnKnob{KnobId::Context, {2048.0, {}}}), "fixed"));
    EXPECT_TRUE(has(driver.refusal(1, TurnKnob{KnobId::Tier, {0.0, "orbital"}}), "orbital"));
    driver.turn(1, KnobId::Batch, 1e9);
    EXPECT_EQ(driver.part(1).design.knobs.batch, 256.0);
    driver.turn(1, KnobId::Batch, 12.4);
    EXPECT_EQ(driver.part(1).design.knobs.batch, 12.0);
    driver.turn(1, KnobId::Batch, kUndefined);
    EXPECT_EQ(driver.part(1).design.knobs.batch, 1.0);
}

TEST(SessionRules, ATurnToTheSameValueRecordsNothing)
{
    Driver driver;
    driver.lock(1);
    const std::size_t events = driver.session().ledger().events().size();
    driver.turn(1, KnobId::Batch, driver.part(1).design.knobs.batch);
    driver.must(1, ResetDesign{});
    EXPECT_EQ(driver.session().ledger().events().size(), events);
}

TEST(SessionRules, EvidenceIsCapturedOncePerDesign)
{
    Driver driver;
    driver.lock(1);
    driver.must(1, CaptureEvidence{});
    EXPECT_TRUE(has(driver.refusal(1, CaptureEvidence{}), "E1 holds this design"));
    driver.turn(1, KnobId::Batch, 64);
    driver.must(1, CaptureEvidence{});
    EXPECT_EQ(driver.part(1).evidence.back().id, "E2");
    EXPECT_TRUE(has(driver.part(1).evidence.back().label, "batch 64"));
}

TEST(SessionRules, ObservingWaitsForTheGatesAndNamesTheFirstMissingOne)
{
    Driver driver;
    driver.lock(1);
    EXPECT_TRUE(has(driver.refusal(1, RecordObservation{"data", 2.0}), "1 of 5 distinct designs"));
    EXPECT_TRUE(has(driver.refusal(1, ClosePart{}), "observed"));
    for (const double batch : {2.0, 16.0, 64.0, 256.0})
        driver.turn(1, KnobId::Batch, batch);
    EXPECT_TRUE(has(driver.refusal(1, RecordObservation{"data", 2.0}), "1 of 4 tiers"));
}

TEST(SessionRules, AnObservationIsMadeOnce)
{
    Driver driver;
    driver.explorePart1();
    EXPECT_TRUE(has(driver.refusal(1, RecordObservation{"data", -2.0}), "number above zero"));
    driver.must(1, RecordObservation{"data", 2.0});
    EXPECT_TRUE(has(driver.refusal(1, RecordObservation{"compute", 2.0}), "on record"));
}

TEST(SessionRules, ClosingWaitsForWordsAndCitations)
{
    Driver driver;
    driver.explorePart1();
    driver.must(1, RecordObservation{"compute", 2.0});
    EXPECT_TRUE(has(driver.refusal(1, ClosePart{}), "0 of 25 words"));
    EXPECT_FALSE(driver.session().mayClose(1));
    for (const ReflectionField& field : fixture::part(1).reflection) {
        std::string text = "[E9]";
        for (int i = 0; i < field.minimumWords; ++i)
            text += i % 2 == 0 ? " one" : " other";
        driver.must(1, SaveReflection{field.id, text});
    }
    EXPECT_TRUE(has(driver.refusal(1, ClosePart{}), "A captured design cited in any box of your reflection"));
    driver.reflect(1);
    EXPECT_TRUE(driver.session().mayClose(1));
    driver.must(1, ClosePart{});
}

TEST(SessionRules, ReflectionsAreKeptAsTypedAndOnlyWhenChanged)
{
    Driver driver;
    driver.lock(1);
    const std::string typed = "  Zwölf Wörter,\n\tnicht “zehn” [E1]  ";
    driver.must(1, SaveReflection{"gap", typed});
    const std::size_t events = driver.session().ledger().events().size();
    driver.must(1, SaveReflection{"gap", typed});
    EXPECT_EQ(driver.session().ledger().events().size(), events);
    EXPECT_EQ(driver.part(1).reflection.at("gap"), typed);
    EXPECT_TRUE(has(driver.refusal(1, SaveReflection{"diary", "x"}), "diary"));
    EXPECT_TRUE(has(driver.refusal(1, SaveReflection{"gap", "\xC3"}), "UTF-8"));
    EXPECT_TRUE(has(driver.refusal(1, SaveReflection{"gap", std::string(30'000, 'a')}), "too long"));
}

TEST(SessionRules, ANoteSaysSomething)
{
    Driver driver;
    EXPECT_TRUE(has(driver.refusal(1, AddNote{" \n"}), "empty"));
    driver.must(1, AddNote{"The fan is loud."});
}

TEST(SessionRules, UndoAndRedoSayWhenThereIsNothing)
{
    Driver driver;
    driver.lock(1);
    EXPECT_TRUE(has(driver.refusal(1, UndoTurn{}), "nothing to undo"));
    EXPECT_TRUE(has(driver.refusal(1, RedoTurn{}), "nothing to do again"));
}

TEST(SessionRules, PinningTheSameDesignTwiceRecordsItOnce)
{
    Driver driver;
    driver.lock(1);
    driver.turn(1, KnobId::Batch, 8);
    driver.must(1, PinBaseline{});
    const std::size_t events = driver.session().ledger().events().size();
    driver.must(1, PinBaseline{});
    EXPECT_EQ(driver.session().ledger().events().size(), events);
    EXPECT_EQ(driver.part(1).pinned->knobs.batch, 8.0);
}

}  // namespace
}  // namespace ironlab::lab
