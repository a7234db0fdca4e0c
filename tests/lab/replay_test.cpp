// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session_driver.h"
#include "support/ledger_edits.h"

#include <ironlab/lab/replay.h>

#include <gtest/gtest.h>

#include <algorithm>

namespace ironlab::lab {
namespace {

using namespace fixture;
using ironlab::test::edited;
using ironlab::test::forged;
using ironlab::test::indexOf;

const Ledger& finishedLedger()
{
    static const Ledger ledger = [] {
        Driver driver;
        driver.finishMission();
        return driver.session().ledger();
    }();
    return ledger;
}

ReplayReport replayed(const Ledger& ledger)
{
    return replay(ledger, cloudTitan(), builtInCatalog());
}

std::string numbered(std::size_t index)
{
    return "vent " + std::to_string(index + 1) + ' ';
}

TEST(Replay, AgreesWithAnUntouchedLedger)
{
    const ReplayReport report = replayed(finishedLedger());
    EXPECT_TRUE(report.agrees());
    EXPECT_TRUE(report.first().empty());
    EXPECT_EQ(report.events, finishedLedger().events().size());
}

TEST(Replay, NamesTheEventWhoseResultHasOneDigitChanged)
{
    const std::size_t index = indexOf(finishedLedger(), EventKind::Evaluated, 6);
    std::string digits = *finishedLedger().events()[index].payload.find("result")->textAt("latency_s");
    char& digit = digits[digits.find_first_of("12345678")];
    digit = static_cast<char>(digit + 1);
    const ReplayReport report =
        replayed(edited(finishedLedger(), index, {"result", "latency_s"}, Payload::text(digits)));
    ASSERT_TRUE(report.chain);
    EXPECT_EQ(report.chain->event, index + 1);
    ASSERT_EQ(report.disagreements.size(), 1U);
    EXPECT_EQ(report.disagreements.front().event, index + 1);
    EXPECT_EQ(report.disagreements.front().what, "latency");
    EXPECT_NE(report.first().find(numbered(index)), std::string::npos) << report.first();
}

TEST(Replay, NamesTheEventWhoseReflectionWasEdited)
{
    const std::size_t index = indexOf(finishedLedger(), EventKind::ReflectionSaved, 1);
    const std::string text = *finishedLedger().events()[index].payload.textAt("text") + "!";
    const ReplayReport report = replayed(edited(finishedLedger(), index, {"text"}, Payload::text(text)));
    ASSERT_TRUE(report.chain);
    EXPECT_EQ(report.chain->event, index + 1);
    EXPECT_NE(report.first().find(numbered(index)), std::string::npos) << report.first();
}

TEST(Replay, SeesThroughAChainThatWasComputedAnew)
{
    const std::size_t index = indexOf(finishedLedger(), EventKind::EvidenceCaptured, 1);
    const ReplayReport report =
        replayed(forged(finishedLedger(), index, {"result", "latency_s"}, Payload::text("0.0124")));
    EXPECT_FALSE(report.chain);
    ASSERT_EQ(report.disagreements.size(), 1U);
    EXPECT_EQ(report.disagreements.front().event, index + 1);
    EXPECT_NE(report.first().find("claims latency 12.4 ms, the model gives "), std::string::npos) << report.first();
}

TEST(Replay, ReadsTamperedDigitsAsTheNumberTheyLookLike)
{
    const std::size_t index = indexOf(finishedLedger(), EventKind::Evaluated, 3);
    const Payload padded = Payload::text("0.01240000000000000000");
    const ReplayReport report = replayed(forged(finishedLedger(), index, {"result", "latency_s"}, padded));
    ASSERT_EQ(report.disagreements.size(), 1U);
    EXPECT_EQ(report.disagreements.front().claimed, "12.4 ms");
}

/// What replay finds where one number of a result is replaced by a text.
Disagreement claiming(const char* key, const std::string& text)
{
    const std::size_t index = indexOf(finishedLedger(), EventKind::Evaluated, 3);
    const ReplayReport report = replayed(forged(finishedLedger(), index, {"result", key}, Payload::text(text)));
    EXPECT_EQ(report.disagreements.size(), 1U) << key;
    return report.disagreements.empty() ? Disagreement{} : report.disagreements.front();
}

TEST(Replay, ShowsAsManyDigitsAsTellTheChangeApart)
{
    const std::size_t index = indexOf(finishedLedger(), EventKind::Evaluated, 3);
    const Payload& result = *finishedLedger().events()[index].payload.find("result");
    for (const auto& [key, unit] : {std::pair("latency_s", "s"), std::pair("footprint_bytes", "B"),
                                    std::pair("mfu", "%"), std::pair("throughput_per_s", "1/s")}) {
        const double truth = *result.realAt(key);
        // Both as the lab writes a number, and with more digits than it would write.
        for (const char* more : {"", "0000000000000000"}) {
            std::string text = *Payload::real(truth * (1.0 + 1e-7)).asText();
            text += text.find('.') == std::string::npos || text.find('e') != std::string::npos ? "" : more;
            const Disagreement found = claiming(key, text);
            EXPECT_NE(found.claimed, found.recomputed) << key;
            EXPECT_TRUE(found.claimed.ends_with(unit)) << found.claimed;
            EXPECT_TRUE(found.recomputed.ends_with(unit)) << found.recomputed;
            EXPECT_LT(found.claimed.size(), 24U) << "no more digits than it takes: " << found.claimed;
        }
    }
}

TEST(Replay, ShowsOneNumberThatIsWrittenInTwoWaysAsItIsWritten)
{
    const std::size_t index = indexOf(finishedLedger(), EventKind::Evaluated, 3);
    const std::string truth = *finishedLedger().events()[index].payload.find("result")->textAt("latency_s");
    const Disagreement found = claiming("latency_s", truth + "0");
    EXPECT_EQ(found.claimed, truth + "0");
    EXPECT_EQ(found.recomputed, truth);
}

TEST(Replay, OverlooksWhatRoundingCanDo)
{
    const std::size_t index = indexOf(finishedLedger(), EventKind::Evaluated, 3);
    const double latency = *finishedLedger().events()[index].payload.find("result")->realAt("latency_s");
    const Payload rounded = Payload::real(latency * (1.0 + 1e-12));
    EXPECT_TRUE(replayed(forged(finishedLedger(), index, {"result", "latency_s"}, rounded)).agrees());
}

TEST(Replay, ComparesVerdictsExactly)
{
    const std::size_t index = indexOf(finishedLedger(), EventKind::Evaluated, 0);
    EXPECT_EQ(replayed(forged(finishedLedger(), index, {"result", "binding_term"}, Payload::text("data")))
                  .disagreements.front()
                  .what,
              "binding term");
    EXPECT_FALSE(replayed(forged(finishedLedger(), index, {"result", "feasible"}, Payload::boolean(false))).agrees());
}

TEST(Replay, FindsClaimsThatDoNotHold)
{
    const auto& events = finishedLedger().events();
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (events[i].payload.textAt("about") != "critical-fraction")
            continue;
        const ReplayReport report = replayed(forged(finishedLedger(), i, {"value"}, Payload::text("0.123")));
        ASSERT_FALSE(report.disagreements.empty());
        EXPECT_EQ(report.disagreements.front().what, "claim");
        EXPECT_EQ(report.disagreements.front().event, i + 1);
        return;
    }
    FAIL() << "the ledger holds no claim";
}

TEST(Replay, FindsAnAnswerWithAnotherNumber)
{
    const std::size_t index = indexOf(finishedLedger(), EventKind::StakeholderAnswered);
    const ReplayReport report = replayed(forged(finishedLedger(), index, {"number"}, Payload::text("0.5")));
    ASSERT_FALSE(report.disagreements.empty());
    EXPECT_EQ(report.disagreements.front().event, index + 1);
}

TEST(Replay, FindsATurnThatChangesMoreThanItsKnob)
{
    const std::size_t index = indexOf(finishedLedger(), EventKind::KnobMoved, 1);
    const ReplayReport report =
        replayed(forged(finishedLedger(), index, {"design", "context_tokens"}, Payload::text("1")));
    ASSERT_FALSE(report.disagreements.empty());
    EXPECT_EQ(report.disagreements.front().event, index + 1);
    EXPECT_EQ(report.disagreements.front().what, "design");
}

TEST(Replay, NamesPresetsAndMissionThatDiffer)
{
    LedgerHeader header = finishedLedger().header();
    header.missionHash = std::string(64, '0');
    header.presets.front().hash = std::string(64, '1');
    header.presets.push_back({PresetKind::Accelerator, "abacus", std::string(64, '2')});
    Ledger ledger(header);
    const ReplayReport report = replayed(ledger);
    ASSERT_EQ(report.notices.size(), 3U);
    EXPECT_NE(report.notices[0].find("cloud_titan"), std::string::npos);
    EXPECT_NE(report.notices[1].find(header.presets.front().id), std::string::npos);
    EXPECT_NE(report.notices[2].find("abacus"), std::string::npos);
    EXPECT_TRUE(report.agrees());
}

TEST(Replay, RefusesAnotherMissionsLedger)
{
    LedgerHeader header = finishedLedger().header();
    header.missionId = "tiny_pioneer";
    EXPECT_NE(replayed(Ledger(header)).first().find("tiny_pioneer"), std::string::npos);
}

TEST(Replay, GoesOnAfterTheFirstDisagreement)
{
    Ledger twice = forged(finishedLedger(), indexOf(finishedLedger(), EventKind::Evaluated, 2), {"result", "mfu"},
                          Payload::text("0.99"));
    twice = forged(twice, indexOf(twice, EventKind::Evaluated, 9), {"result", "mfu"}, Payload::text("0.98"));
    EXPECT_EQ(replayed(twice).disagreements.size(), 2U);
}

}  // namespace
}  // namespace ironlab::lab
