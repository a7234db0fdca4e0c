// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "present/book_bench.h"
#include "present/example_evaluations.h"

#include <ironlab/present/levers.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace ironlab::present {
namespace {

using physics::Evaluation;
using physics::Term;

TEST(Levers, SaveWhatTheModelSavesWhenTheKnobIsReallyTurned)
{
    const physics::Accelerator card = example::newCard();
    const physics::Workload model = example::languageModel();
    physics::Design design = example::design();
    for (const double overlap : {0.0, 0.5, 1.0}) {
        design.overlap = overlap;
        const Evaluation now = physics::evaluate(card, model, design);
        physics::Design more = design;
        more.bandwidthScale = 1.1;
        const Time faster = physics::evaluate(card, model, more).latency;
        const std::vector<Lever> all = levers(now, {&card, &model, &design});
        const Lever* bandwidth = bestLever(all, Term::Memory);
        const double really = (now.latency - faster).in(unit::microsecond);
        EXPECT_NEAR(bandwidth == nullptr ? 0.0 : bandwidth->saves.in(unit::microsecond), really, 1e-6);
    }
}

TEST(Levers, RepeatTheirWorkedExample)
{
    const Evaluation now = example::step();
    const example::Stepped stepped = example::steppedLike(now);
    const std::vector<Lever> all = levers(now, stepped.bench());
    EXPECT_NEAR(bestLever(all, Term::Memory)->saves.in(unit::millisecond), 1.59, 0.005);
    EXPECT_TRUE(levers(now, {}).empty()) << "nothing can be turned on a machine that is not known";
}

TEST(Levers, TurnTogetherOnlyWhatHelpsMoreTogether)
{
    const auto isTogether = [](const Lever& lever) { return lever.also.has_value(); };
    const Evaluation apart = example::stepOf(0.0, 10.0, 5.0, 0.2, 1.0);
    EXPECT_EQ(std::ranges::count_if(levers(apart, example::steppedLike(apart, 1.0).bench()), isTogether), 0);
    const Evaluation summed = example::stepOf(0.0, 10.0, 10.0, 0.2);
    EXPECT_EQ(std::ranges::count_if(levers(summed, example::steppedLike(summed).bench()), isTogether), 0);
}

TEST(Levers, SpeakOfOperationsWhereTheArithmeticIsInteger)
{
    example::Stepped stepped = example::steppedLike(example::step());
    const auto from = static_cast<std::size_t>(physics::Precision::Fp16);
    stepped.accelerator.compute[static_cast<std::size_t>(physics::Precision::Int8)] = stepped.accelerator.compute[from];
    stepped.design.computePrecision = physics::Precision::Int8;
    const std::vector<Lever> all = levers(stepped.evaluation(), stepped.bench());
    EXPECT_EQ(bestLever(all, Term::Compute)->phrase, "ten per cent more OP/s");
}

TEST(Levers, NameTheMemoryThatTheStepWaitsForWhereItIsNotTheWorkingOne)
{
    const auto& missions = examples::labData().missions;
    const auto found = std::ranges::find(missions, "tiny_pioneer", &lab::Mission::id);
    ASSERT_NE(found, missions.end());
    const lab::Mission& tiny = *found;
    const auto bench = examples::bookBench(tiny, tiny.parts.front(), tiny.parts.front().start);
    ASSERT_TRUE(bench);
    const auto& design = bench->design;
    const auto all = levers(bench->now, {&design.accelerator->value, &design.workload->value, &design.knobs});
    EXPECT_EQ(bestLever(all, Term::Memory)->phrase, "ten per cent more flash bandwidth");
}

TEST(KnobStep, TakesTheNextWholeBatchThatIsTenPerCentMore)
{
    EXPECT_EQ(nextBatch(1.0), 2.0);
    EXPECT_EQ(nextBatch(10.0), 11.0);
    EXPECT_EQ(nextBatch(64.0), 71.0);
    EXPECT_EQ(previousBatch(64.0), 57.0);
    EXPECT_EQ(previousBatch(10.0), 9.0);
    EXPECT_EQ(previousBatch(8.0), 7.0);
    EXPECT_EQ(previousBatch(2.0), 1.0);
    EXPECT_EQ(previousBatch(1.0), 1.0);
}

TEST(KnobStep, RepeatsItsWorkedExample)
{
    const example::Stepped stepped = example::steppedLike(example::step());
    const auto step = knobStep(stepped.bench(), physics::Knob::Bandwidth);
    ASSERT_TRUE(step.has_value());
    EXPECT_NEAR(step->after.latency.in(unit::millisecond), 37.3, 0.05);
    EXPECT_FALSE(knobStep(stepped.bench(), physics::Knob::Context).has_value());
    EXPECT_FALSE(knobStep(stepped.bench(), physics::Knob::LinkRate).has_value());
    EXPECT_FALSE(knobStep({}, physics::Knob::Bandwidth).has_value());
}

}  // namespace
}  // namespace ironlab::present
