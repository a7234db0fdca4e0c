// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mission_fixture.h"
#include "solve_fixture.h"

#include <ironlab/lab/solve_region.h>

#include <gtest/gtest.h>

#include <algorithm>

namespace ironlab::lab {
namespace {

using namespace fixture;

TEST(FeasibleRegion, OfAPartKnownByHandIsItsFourDesigns)
{
    const Mission mission = plainMission();
    const MissionPart& part = mission.parts.front();
    const FeasibleRegion region =
        feasibleRegion(mission, part, part.start, part.knobs[0], part.knobs[1], plainCatalog(), 4, 32);
    ASSERT_EQ(region.columns(), 4U);
    ASSERT_EQ(region.rows(), 2U) << "a choice has one row each, whatever is asked for";
    const std::vector<bool> fp16{false, true, false, false};
    const std::vector<bool> int8{true, true, true, false};
    for (std::size_t column = 0; column < 4; ++column) {
        EXPECT_EQ(region.across().values[column].number, static_cast<double>(column + 1));
        EXPECT_EQ(region.passes(column, 0), fp16[column]) << column;
        EXPECT_EQ(region.passes(column, 1), int8[column]) << column;
    }
    EXPECT_EQ(region.passing(), 4U);
    EXPECT_EQ(region.stoppedBy(0, 0), physics::WallKind::Utilization);
    EXPECT_EQ(region.stoppedBy(3, 1), physics::WallKind::Latency);
    EXPECT_EQ(region.stoppedBy(1, 1), std::nullopt);
}

TEST(FeasibleRegion, HasOneCellForEachOfAFewWholeNumbers)
{
    const Mission mission = plainMission();
    const MissionPart& part = mission.parts.front();
    ASSERT_TRUE(part.knobs[0].wholeNumbers);
    const FeasibleRegion region =
        feasibleRegion(mission, part, part.start, part.knobs[0], part.knobs[1], plainCatalog(), 48, 32);
    ASSERT_EQ(region.columns(), 4U) << "batches of 1 to 4";
    for (std::size_t column = 0; column < 4; ++column)
        EXPECT_EQ(region.across().values[column].number, static_cast<double>(column + 1));
}

TEST(FeasibleRegion, HasWholeNumbersThatShareAPlaceOfTheSliderOnce)
{
    const MissionPart& last = part(3);
    const auto batch = std::ranges::find(last.knobs, KnobId::Batch, &KnobSpec::id);
    ASSERT_NE(batch, last.knobs.end());
    ASSERT_GT(batch->maximum - batch->minimum, 16.0);
    const KnobSpec& other = last.knobs.front().id == KnobId::Batch ? last.knobs[1] : last.knobs.front();
    const FeasibleRegion region =
        feasibleRegion(cloudTitan(), last, last.start, *batch, other, builtInCatalog(), 40, 2);
    const RegionSide& side = region.acrossSide();
    ASSERT_LT(region.columns(), 40U) << "low batches share places of a logarithmic slider";
    ASSERT_EQ(side.edges.size(), region.columns() + 1);
    EXPECT_EQ(side.edges.front(), 0.0);
    EXPECT_EQ(side.edges.back(), 1.0);
    for (std::size_t column = 1; column < region.columns(); ++column) {
        EXPECT_LT(side.axis.values[column - 1].number, side.axis.values[column].number);
        EXPECT_LT(side.edges[column], side.edges[column + 1]);
    }
}

NamedDesign turned(const KnobSpec& across, const KnobValue& x, const KnobSpec& up, const KnobValue& y)
{
    // A machine is chosen before what is turned on it.
    const NamedDesign& start = part(3).start;
    return fieldOf(up.id) ? withKnob(withKnob(start, cloudTitan(), across, x), cloudTitan(), up, y)
                          : withKnob(withKnob(start, cloudTitan(), up, y), cloudTitan(), across, x);
}

TEST(FeasibleRegion, AgreesWithWholeEvaluationsInEveryPlaneOfTwoKnobs)
{
    MissionPart easy = part(3);
    easy.requirements.modelFlopsUtilization = 0.02;
    easy.requirements.throughput = 200.0 * unit::perSecond;
    std::size_t passing = 0;
    for (const KnobSpec& across : easy.knobs)
        for (const KnobSpec& up : easy.knobs) {
            if (across.id == up.id)
                continue;
            const FeasibleRegion region =
                feasibleRegion(cloudTitan(), easy, easy.start, across, up, builtInCatalog(), 6, 5);
            for (std::size_t column = 0; column < region.columns(); ++column)
                for (std::size_t row = 0; row < region.rows(); ++row) {
                    const auto design = turned(across, region.across().values[column], up, region.up().values[row]);
                    const auto whole = resolve(design, builtInCatalog())->evaluate(easy.requirements);
                    ASSERT_EQ(region.passes(column, row), whole.feasible())
                        << fileName(across.id) << ' ' << column << ", " << fileName(up.id) << ' ' << row;
                }
            passing += region.passing();
        }
    EXPECT_GT(passing, 0U);
}

}  // namespace
}  // namespace ironlab::lab
