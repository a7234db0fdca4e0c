// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ledger_maker.h"
#include "support/test_paths.h"

#include <ironlab/present/wall_families.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace ironlab::present {
namespace {

using testing::ElementsAre;

const test::LabData& data()
{
    static const test::LabData lab(test::dataFolder());
    return lab;
}

const lab::Mission& missionOf(const std::string& id)
{
    return *std::ranges::find(data().missions, id, &lab::Mission::id);
}

std::vector<WallFamily> familiesOf(const std::string& id)
{
    return wallFamilies(missionOf(id), data().catalog);
}

std::vector<std::string> wallsOf(const std::string& id, const std::string& family)
{
    const auto families = familiesOf(id);
    const auto found = std::ranges::find(families, family, &WallFamily::name);
    return found == families.end() ? std::vector<std::string>() : found->walls;
}

TEST(WallFamilies, NameTheWallsOfATrackAsItsTableDoes)
{
    EXPECT_THAT(wallsOf("cloud_titan", "Bandwidth"), ElementsAre("HBM bandwidth", "MFU", "Throughput"));
    EXPECT_THAT(wallsOf("cloud_titan", "Time"), ElementsAre("Time per token"));
    EXPECT_THAT(wallsOf("tiny_pioneer", "Capacity"), ElementsAre("SRAM capacity"));
    EXPECT_THAT(wallsOf("tiny_pioneer", "Time"), ElementsAre("Sound to sound"));
    EXPECT_THAT(wallsOf("mobile_nomad", "Power"),
                ElementsAre("Power", "Temperature", "Sustained rate", "Battery life"));
}

TEST(WallFamilies, SpeakOfDeterminismWhereNearlyAllStepsAreHeldToTheLimit)
{
    EXPECT_THAT(wallsOf("edge_guardian", "Determinism"), ElementsAre("Time, p99.99", "Misses per hour"));
    for (const char* id : {"cloud_titan", "mobile_nomad", "tiny_pioneer"}) {
        EXPECT_TRUE(wallsOf(id, "Determinism").empty()) << id;
    }
}

TEST(WallFamilies, HaveEveryWallOfADesignThatRunsOnce)
{
    for (const lab::Mission& mission : data().missions) {
        const lab::MissionPart& part = mission.parts.back();
        std::size_t named = 0;
        for (const WallFamily& family : wallFamilies(mission, data().catalog)) {
            EXPECT_FALSE(family.walls.empty()) << mission.id << ", " << family.name;
            named += family.walls.size();
        }
        std::size_t most = 0;
        std::vector<lab::NamedDesign> designs{part.start};
        designs.insert(designs.end(), part.question.candidates.begin(), part.question.candidates.end());
        for (const lab::NamedDesign& design : designs) {
            const auto walls = lab::resolve(design, data().catalog)->evaluate(part.requirements).walls;
            most = std::max(most, static_cast<std::size_t>(std::distance(walls.begin(), walls.end())));
        }
        EXPECT_EQ(named, most) << mission.id;
    }
}

}  // namespace
}  // namespace ironlab::present
