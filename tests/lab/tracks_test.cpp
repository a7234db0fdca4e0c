// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mission_fixture.h"

#include <ironlab/base/number_format.h>
#include <ironlab/lab/candidate_outcomes.h>
#include <ironlab/lab/solve.h>
#include <ironlab/lab/text_template.h>

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <regex>
#include <set>
#include <string>

namespace ironlab::lab {
namespace {

using namespace fixture;
using physics::WallKind;

/// What a track promises beyond what every track does.
struct Track {
    std::string id;
    std::string floorKey;           ///< answer to the question of part 2
    std::set<WallKind> startFails;  ///< by its own wall: one of these comes first
    bool startRuns = true;          ///< a design that does not fit has no other wall
};

void PrintTo(const Track& track, std::ostream* out)
{
    *out << track.id;
}

class Tracks : public testing::TestWithParam<Track> {
protected:
    [[nodiscard]] const Mission& mission() const { return shippedMission(GetParam().id); }
    [[nodiscard]] const MissionPart& partOf(int number) const
    {
        return mission().parts.at(static_cast<std::size_t>(number - 1));
    }
    [[nodiscard]] PosedQuestion posed(int number) const { return pose(mission(), partOf(number), builtInCatalog()); }
};

ResolvedDesign resolved(const NamedDesign& design)
{
    return resolve(design, builtInCatalog()).value();
}

/// Solved once for all claims about a track.
const Solution& solutionOf(const Mission& mission)
{
    static std::map<std::string, Solution> solutions;
    const auto found = solutions.find(mission.id);
    if (found != solutions.end())
        return found->second;
    return solutions.emplace(mission.id, solve(mission, mission.parts.back(), builtInCatalog(), {}, 2)).first->second;
}

/// A knob that the designs of a question share and that the bench does not start with has to be in the question:
/// nobody reaches the promised figure without it.
TEST_P(Tracks, TheLastQuestionNamesWhateverItsDesignsShareAndTheBenchDoesNot)
{
    const MissionPart& part = mission().parts.back();
    // Words that stand for a value which the text does not take from the design.
    const std::map<KnobId, std::string> words{{KnobId::Fusion, "fused"},
                                              {KnobId::OsMode, "RT isolated"},
                                              {KnobId::PowerMode, "power"},
                                              {KnobId::ModelScale, "{candidate.parameters}"}};
    for (const KnobSpec& knob : part.knobs) {
        const auto valueIn = [&](const NamedDesign& design) {
            return knobValue(design, mission(), knob, builtInCatalog());
        };
        const auto& candidates = part.question.candidates;
        const KnobValue shared = valueIn(candidates.front());
        const bool isShared = std::all_of(candidates.begin(), candidates.end(),
                                          [&](const NamedDesign& design) { return valueIn(design) == shared; });
        if (!isShared || valueIn(part.start) == shared)
            continue;
        const auto word = words.find(knob.id);
        const std::string name(fileName(knob.id));
        const bool isNamed =
            word != words.end()
                ? part.question.prompt.find(word->second) != std::string::npos
                : part.question.prompt.find("{candidate." + name.substr(0, name.find("_tokens"))) != std::string::npos;
        EXPECT_TRUE(isNamed) << name << " is missing in: " << part.question.prompt;
    }
}

/// The page sets what is given small and what is asked large, so the latter is a line of its own, and a short one.
TEST_P(Tracks, AskInOneLineOfItsOwnWhateverIsGivenBefore)
{
    constexpr std::size_t kThreeLines = 190;
    for (const MissionPart& part : mission().parts) {
        const std::string prompt = missionText(mission(), part, builtInCatalog(), part.question.prompt);
        const std::size_t end = prompt.rfind('\n');
        const std::string asked = end == std::string::npos ? prompt : prompt.substr(end + 1);
        EXPECT_EQ(asked.back(), '?') << asked;
        EXPECT_LE(asked.size(), kThreeLines) << asked;
        EXPECT_EQ(prompt.find('?'), prompt.find('?', end == std::string::npos ? 0 : end)) << "nothing is asked before";
    }
}

TEST_P(Tracks, TellWhatBecomesOfEachDesignThatTheLastQuestionOffers)
{
    const MissionPart& part = partOf(3);
    const auto outcomes = candidateOutcomes(part, builtInCatalog());
    ASSERT_EQ(outcomes.size(), part.question.candidates.size());
    const PosedQuestion question = posed(3);
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        EXPECT_EQ(outcomes[i].choice, question.choices[i].id);
        EXPECT_NE(question.because.find(": " + outcomes[i].outcome + '.'), std::string::npos) << outcomes[i].outcome;
        if (outcomes[i].choice == question.key) {
            EXPECT_TRUE(outcomes[i].outcome.starts_with(percentText(question.number))) << outcomes[i].outcome;
            EXPECT_FALSE(outcomes[i].cause) << "there is no difference to itself";
        }
    }
    EXPECT_TRUE(candidateOutcomes(partOf(1), builtInCatalog()).empty());
}

TEST(EdgeGuardian, TellsWhatMakesEachOtherDesignLate)
{
    using physics::Term;
    const Mission& mission = shippedMission("edge_guardian");
    const MissionPart& part = mission.parts.back();
    const auto outcomes = candidateOutcomes(part, builtInCatalog());
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        const physics::Design& knobs = part.question.candidates[i].knobs;
        const bool isBest = outcomes[i].choice == pose(mission, part, builtInCatalog()).key;
        if (knobs.batch > 1.0 && !isBest) {
            EXPECT_EQ(outcomes[i].cause, Term::Data) << "the further frames are waited for";
        } else if (knobs.computePrecision == physics::Precision::Fp16) {
            EXPECT_EQ(outcomes[i].cause, Term::Compute) << "half the peak";
        }
    }
}

TEST(TinyPioneer, SaysWhatCollectingAndListeningLeaveForTheChip)
{
    const Mission& mission = shippedMission("tiny_pioneer");
    const auto filled = [&](const char* text) {
        return missionText(mission, mission.parts.back(), builtInCatalog(), text);
    };
    EXPECT_EQ(filled("{part.requirements.latency} {start.hop} {start.look_ahead} {start.step_target}"),
              "10 ms 5 ms 1 ms 4 ms");
}

TEST_P(Tracks, TypeNoNumberIntoProse)
{
    const std::regex placeholder("\\{[^}]*\\}");
    for (const auto& [part, text] : textsOf(mission())) {
        const std::string bare = std::regex_replace(text, placeholder, "");
        EXPECT_EQ(bare.find_first_of("0123456789"), std::string::npos) << text;
        EXPECT_EQ(bare.find('!'), std::string::npos) << text;
    }
}

TEST_P(Tracks, FillEveryText)
{
    for (const auto& [part, text] : textsOf(mission())) {
        const std::string filled = missionText(mission(), *part, builtInCatalog(), text);
        EXPECT_EQ(filled.find_first_of("{}"), std::string::npos) << filled;
        EXPECT_EQ(filled.find("–"), std::string::npos) << filled;
        EXPECT_FALSE(filled.empty());
    }
}

/// The number behind "× 258 k", "÷ 1.68" or "32.6 k".
double printedNumber(std::string text)
{
    const bool divides = text.starts_with("÷ ");
    if (divides || text.starts_with("× "))
        text.erase(0, text.find(' ') + 1);
    std::erase(text, ',');
    const double scale = text.ends_with(" k") ? 1e3 : text.ends_with(" M") ? 1e6 : text.ends_with(" G") ? 1e9 : 1.0;
    const double number = std::stod(text) * scale;
    return divides ? 1.0 / number : number;
}

TEST_P(Tracks, TellAGapThatIsTheQuotientOfTheRatiosBesideIt)
{
    const auto filled = [this](const char* text) { return missionText(mission(), partOf(1), builtInCatalog(), text); };
    const double quotient = printedNumber(filled("{ratio.peak}")) / printedNumber(filled("{ratio.throughput}"));
    EXPECT_EQ(filled("{ratio.gap}"), numberText(quotient));
}

TEST_P(Tracks, HaveThreePartsOfFifteenTwentyAndTenMinutes)
{
    ASSERT_EQ(mission().parts.size(), 3U);
    EXPECT_EQ(partOf(1).minutes, 15);
    EXPECT_EQ(partOf(2).minutes, 20);
    EXPECT_EQ(partOf(3).minutes, 10);
    EXPECT_EQ(partOf(1).gates.distinctMoves, 5);
    EXPECT_EQ(partOf(1).gates.bracketFlipOn.size(), 4U);
    EXPECT_EQ(partOf(2).gates.distinctMoves, 15);
    EXPECT_TRUE(partOf(2).gates.claimCriticalFraction);
    EXPECT_TRUE(partOf(3).gates.meetRequirements);
    EXPECT_EQ(partOf(2).scene->who, "The CEO");
    EXPECT_EQ(partOf(3).scene->who, "The CFO");
}

TEST_P(Tracks, AskAboutDesignsThatRunAndFitOnEveryTier)
{
    for (const NamedDesign* design : {&partOf(1).question.before, &partOf(1).question.after}) {
        const auto evaluation = resolved(*design).evaluate();
        EXPECT_TRUE(evaluation.runs());
        EXPECT_TRUE(evaluation.footprint.fits());
    }
    EXPECT_EQ(mission().tierAccelerators.size(), 4U);
    for (const auto& [tier, accelerator] : mission().tierAccelerators) {
        NamedDesign design = partOf(1).start;
        design.accelerator = accelerator;
        EXPECT_TRUE(resolved(design).evaluate().footprint.fits()) << accelerator;
    }
}

TEST_P(Tracks, AskForATermThatShrinksByAFiniteFactorWithoutATie)
{
    const PosedQuestion question = posed(1);
    EXPECT_TRUE(std::isfinite(question.number));
    EXPECT_GT(question.number, 1000.0);
    EXPECT_EQ(question.because.find("call it a tie"), std::string::npos) << question.because;
}

TEST_P(Tracks, MissTheTargetOfPartTwoUntilTheSoftwareShrinks)
{
    const MissionPart& amdahl = partOf(2);
    EXPECT_EQ(posed(2).key, GetParam().floorKey) << posed(2).because;
    EXPECT_FALSE(resolved(amdahl.start).evaluate(amdahl.requirements).walls.find(WallKind::Latency)->passed());
    const NamedDesign& proposal = *amdahl.scene->proposal;
    EXPECT_FALSE(resolved(proposal).evaluate(amdahl.requirements).walls.find(WallKind::Latency)->passed())
        << "the CEO's accelerator alone must not be enough";
    NamedDesign mended = amdahl.start;
    mended.knobs.frameworkTax = 10.0 * unit::microsecond;
    mended.knobs.fusion = 1.0;
    mended.knobs.acceleratorSpeedup = 100.0;
    EXPECT_TRUE(resolved(mended).evaluate(amdahl.requirements).walls.find(WallKind::Latency)->passed());
}

TEST_P(Tracks, OfferOneCandidateThatWinsWithoutGivingAwayADesignThatReachesTheGoal)
{
    const PosedQuestion question = posed(3);
    EXPECT_NE(question.key, "none") << question.because;
    EXPECT_LT(question.number, *partOf(3).requirements.modelFlopsUtilization);
    for (const NamedDesign& candidate : partOf(3).question.candidates) {
        EXPECT_FALSE(resolved(candidate).evaluate(partOf(3).requirements).feasible()) << candidate.knobs.batch;
    }
    const bool someFail = question.because.find("too late") != std::string::npos
                          || question.because.find("does not fit") != std::string::npos;
    EXPECT_TRUE(someFail) << question.because;
}

TEST_P(Tracks, StartPartThreeWithADesignThatFailsByTheTracksOwnWall)
{
    const physics::Evaluation start = resolved(partOf(3).start).evaluate(partOf(3).requirements);
    EXPECT_FALSE(start.feasible());
    EXPECT_EQ(start.runs(), GetParam().startRuns);
    ASSERT_NE(start.walls.first(), nullptr);
    EXPECT_TRUE(GetParam().startFails.contains(start.walls.first()->kind))
        << physics::fileName(start.walls.first()->kind);
}

TEST(CloudTitanPartThree, StartsWithMoreKvCacheThanTheCardHoldsAndWaitsForMemory)
{
    const MissionPart& synthesis = cloudTitan().parts[2];
    const physics::Evaluation start = resolve(synthesis.start, builtInCatalog())->evaluate(synthesis.requirements);
    EXPECT_FALSE(start.walls.find(WallKind::Capacity)->passed());
    EXPECT_LT(start.footprint.weights, start.footprint.capacity) << "the weights alone would fit";
    EXPECT_EQ(start.binding.term, physics::Term::Memory);
    EXPECT_GT(start.traffic.overSpill, Bytes{});
}

TEST_P(Tracks, LeaveASmallShareOfTheSpaceFeasible)
{
    const Solution& solution = solutionOf(mission());
    EXPECT_GE(solution.feasibleShare(), 0.001);
    EXPECT_LE(solution.feasibleShare(), 0.15);
    EXPECT_FALSE(solution.start.evaluation.feasible());
    ASSERT_TRUE(solution.bestAt(Objective::Mfu));
    EXPECT_GT(solution.bestAt(Objective::Mfu)->evaluation.modelFlopsUtilization, 0.4);
    RecordProperty("feasible", std::to_string(solution.feasible) + " of " + std::to_string(solution.points));
}

TEST_P(Tracks, LetTheChiefFinancialOfficerLoseAtTheLoadOfTheMissionAndWinBelowIt)
{
    const auto& proposal = solutionOf(mission()).proposal;
    ASSERT_TRUE(proposal);
    EXPECT_EQ(partOf(3).scene->proposal->knobs.batch, 1.0);
    EXPECT_FALSE(proposal->winsAtLoad);
    ASSERT_TRUE(proposal->winsBelow);
    EXPECT_GT(*proposal->winsBelow, Rate{});
    EXPECT_LT(*proposal->winsBelow, proposal->load);
}

/// Rates, utilisation and battery life have to lie above what is asked, everything else at most at it.
TEST_P(Tracks, TheGoalsOfTheMissionSayHowTheirLimitsAreCompared)
{
    const std::map<std::string, bool> mustExceed{{"{part.requirements.mfu}", true},
                                                 {"{part.requirements.throughput}", true},
                                                 {"{part.requirements.sustained_rate}", true},
                                                 {"{part.requirements.battery_life}", true},
                                                 {"{part.requirements.latency}", false},
                                                 {"{part.requirements.power}", false},
                                                 {"{part.requirements.misses_per_hour}", false}};
    for (const auto& goal : mission().goals) {
        for (const auto& [placeholder, exceeds] : mustExceed) {
            const std::size_t at = goal.limit.find(placeholder);
            if (at == std::string::npos)
                continue;
            const std::string before = goal.limit.substr(0, at);
            const auto ends = [&](const char* words) { return before.ends_with(words); };
            EXPECT_TRUE(exceeds ? ends("more than ") || ends("above ") : ends("within ") || ends("at most "))
                << goal.limit;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Chapter02, Tracks,
                         testing::Values(Track{"cloud_titan", "no", {WallKind::Latency}},
                                         Track{"edge_guardian", "only_if_memory", {WallKind::DeadlineMisses}},
                                         Track{"mobile_nomad", "no", {WallKind::Power}},
                                         Track{"tiny_pioneer", "only_if_memory", {WallKind::Capacity}, false}),
                         [](const auto& track) { return track.param.id; });

TEST(CloudTitanTrack, StartsBoundByMemory)
{
    const MissionPart& last = shippedMission("cloud_titan").parts.back();
    EXPECT_EQ(resolved(last.start).evaluate(last.requirements).binding.term, physics::Term::Memory);
}

TEST(EdgeGuardianTrack, StartsInTimeByTheMeanAndLateInTheTail)
{
    const MissionPart& last = shippedMission("edge_guardian").parts.back();
    const physics::Evaluation start = resolved(last.start).evaluate(last.requirements);
    EXPECT_LT(start.latency, *last.requirements.latency);
    EXPECT_FALSE(start.walls.find(WallKind::Latency)->passed());
    EXPECT_FALSE(start.walls.find(WallKind::DeadlineMisses)->passed());
}

TEST(EdgeGuardianTrack, NeedsAnotherOperatingModeAndNoBatch)
{
    const Solution& solution = solutionOf(shippedMission("edge_guardian"));
    for (const Objective objective : kObjectives) {
        const auto& best = solution.bestAt(objective);
        ASSERT_TRUE(best) << fileName(objective);
        EXPECT_NE(best->design.knobs.osMode, physics::OsMode::Stock);
        EXPECT_EQ(best->design.knobs.batch, 1.0);
    }
}

TEST(MobileNomadTrack, StartsInTimeAndPastTheSkinLimit)
{
    const MissionPart& last = shippedMission("mobile_nomad").parts.back();
    const physics::Evaluation start = resolved(last.start).evaluate(last.requirements);
    EXPECT_TRUE(start.walls.find(WallKind::Latency)->passed());
    EXPECT_FALSE(start.walls.find(WallKind::Temperature)->passed());
    EXPECT_FALSE(start.walls.find(WallKind::SustainedRate)->passed());
    EXPECT_FALSE(start.walls.find(WallKind::BatteryLife)->passed());
}

TEST(TinyPioneerTrack, NeedsTheNeuralChipBecauseGeneralOnesBurnTheBudgetIdle)
{
    const Mission& mission = shippedMission("tiny_pioneer");
    const MissionPart& last = mission.parts.back();
    const auto& best = solutionOf(mission).bestAt(Objective::Energy);
    ASSERT_TRUE(best);
    for (const char* general : {"esp32-s3", "stm32u575", "apollo4-plus", "gap9-240mhz"}) {
        NamedDesign design = best->design;
        design.accelerator = general;
        const physics::Evaluation evaluation = resolved(design).evaluate(last.requirements);
        EXPECT_FALSE(evaluation.walls.find(WallKind::Power)->passed()) << general;
    }
}

TEST(TinyPioneerTrack, SpendsMostOfTheBudgetBeforeTheChipIsAsked)
{
    const MissionPart& last = shippedMission("tiny_pioneer").parts.back();
    NamedDesign fits = last.question.candidates[1];
    const physics::LatencyBudget budget = resolved(fits).evaluate(last.requirements).budget;
    EXPECT_GT(budget.algorithmic(), 0.5 * *last.requirements.latency);
    EXPECT_LT(budget.total(), *last.requirements.latency);
}

}  // namespace
}  // namespace ironlab::lab
