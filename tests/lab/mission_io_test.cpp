// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mission_fixture.h"
#include "support/temp_folder.h"
#include "support/test_paths.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

namespace ironlab::lab {
namespace {

using namespace fixture;

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    const std::size_t place = text.find(from);
    if (place == std::string::npos) {
        ADD_FAILURE() << "the mission does not hold " << from;
        return text;
    }
    return text.replace(place, from.size(), to);
}

Faults faultsOf(const std::string& text)
{
    const auto mission = parseMission("broken.mission.json", text, builtInCatalog());
    return mission ? Faults{} : mission.error();
}

struct Mistake {
    const char* from;
    const char* to;
    const char* pointer;
};

void PrintTo(const Mistake& mistake, std::ostream* out)
{
    *out << mistake.to;
}

class MissionMistakes : public testing::TestWithParam<Mistake> {};

TEST_P(MissionMistakes, AreReportedAtTheirPlaceWithAMend)
{
    const Mistake& mistake = GetParam();
    const Faults faults = faultsOf(replaced(cloudTitanText(), mistake.from, mistake.to));
    ASSERT_FALSE(faults.empty());
    const auto found = std::find_if(faults.begin(), faults.end(),
                                    [&](const Fault& fault) { return fault.pointer == mistake.pointer; });
    ASSERT_NE(found, faults.end()) << describe(faults);
    EXPECT_GE(found->line, 1);
    EXPECT_FALSE(found->expected.empty());
    EXPECT_FALSE(found->fix.empty());
}

INSTANTIATE_TEST_SUITE_P(
    EveryKind, MissionMistakes,
    testing::Values(
        Mistake{"ironlab/mission/1", "ironlab/mission/9", "/schema"},
        Mistake{"\"persona\": \"LLM architect\",", "", ""},
        Mistake{"\"id\": \"cloud_titan\"", "\"id\": \"../etc/passwd\"", "/id"},
        Mistake{"\"icon\": \"cloud\"", "\"icon\": \"cloud\", \"sound\": \"rain\"", "/sound"},
        Mistake{"\"esp32-s3\", \"distance\"", "\"esp33\", \"distance\"", "/tiers/tiny/accelerator"},
        Mistake{"\"distance\": \"600 km\" }\n    }", "\"distance\": \"600 kg\" }\n    }", "/tiers/cloud/distance"},
        Mistake{"\"workload\": \"llama-3-70b\"", "\"workload\": \"llama-4\"", "/design/workload"},
        Mistake{"\"fusion\": 1\n", "\"fusion\": 1,\n \"target_latency\": \"1 ms\"\n", "/design/target_latency"},
        Mistake{"\"minutes\": 15", "\"minutes\": 0", "/parts/0/minutes"},
        Mistake{"\"latency\": \"80 ms\"", "\"latency\": 50", "/parts/0/requirements/latency"},
        Mistake{"\"knob\": \"tier\"", "\"knob\": \"teir\"", "/parts/0/knobs/0/knob"},
        Mistake{"[\"tiny\", \"mobile\", \"edge\", \"cloud\"]\n", "[\"tiny\", \"orbital\"]\n",
                "/parts/0/knobs/0/choices/1"},
        Mistake{"\"maximum\": 256", "\"maximum\": 0.5", "/parts/0/knobs/1/maximum"},
        Mistake{"\"ticks\": [1, 4, 16, 64, 256]", "\"ticks\": [1, 4, 3]", "/parts/0/knobs/1/ticks/2"},
        Mistake{"\"scale\": \"switch\"", "\"scale\": \"linear\"", "/parts/0/knobs/3/scale"},
        Mistake{"\"held\": [\n                \"weight_precision\"", "\"held\": [\n                \"weight\"",
                "/parts/0/held/0"},
        Mistake{"\"ratio_counter\"", "\"crystal_ball\"", "/parts/0/instruments/1"},
        Mistake{"{before.parameters}", "{before.parrots}", "/parts/0/question/prompt"},
        Mistake{"Where did it go?", "Where did it go {?", "/parts/0/reflect"},
        Mistake{"\"number_unit\": \"times\"", "\"number_unit\": \"ms\"", "/parts/0/question/number_unit"},
        Mistake{"\"before\": {},\n                \"after\"", "\"before\": { \"model_scale\": 1 },\n \"after\"",
                "/parts/0/question/before"},
        Mistake{"\"evidence_in_reflection\": 1", "\"evidence_in_reflection\": -1",
                "/parts/0/gates/evidence_in_reflection"},
        Mistake{"\"id\": \"network\"", "\"id\": \"gap\"", "/parts/0/reflection/1/id"},
        Mistake{"\"minimum\": \"10 us\"", "\"minimum\": 10", "/parts/1/knobs/2/minimum"},
        Mistake{"\"unit\": \"ms\"", "\"unit\": \"kg\"", "/parts/1/knobs/2/unit"},
        Mistake{"\"minimum\": 0,\n                    \"maximum\": 1,", "\"minimum\": 0.8,\n \"maximum\": 1,",
                "/parts/1/knobs/3/minimum"},
        Mistake{"\"proposal\": { \"accelerator_speedup\": 100 },", "", "/parts/1/scene/number"},
        Mistake{"\"number\": \"cost_crossover\"", "\"number\": \"horoscope\"", "/parts/2/scene/number"},
        Mistake{"\"mfu\": 0.4", "\"mfu\": 40", "/parts/2/requirements/mfu"}));

TEST(MissionReader, ReportsAllFaultsAtOnce)
{
    std::string text = cloudTitanText();
    text = replaced(text, "\"minutes\": 15", "\"minutes\": 0");
    text = replaced(text, "{before.parameters}", "{before.parrots}");
    text = replaced(text, "\"mfu\": 0.4", "\"mfu\": 40");
    EXPECT_EQ(faultsOf(text).size(), 3U);
}

TEST(MissionReader, StampsTheMissionWithTheHashOfItsFile)
{
    EXPECT_EQ(cloudTitan().sha256.size(), 64U);
    const auto other = parseMission("m", cloudTitanText() + "\n", builtInCatalog());
    ASSERT_TRUE(other);
    EXPECT_NE(other->sha256, cloudTitan().sha256);
}

TEST(MissionReader, FindsMissionsBelowAFolderInTheOrderOfTheirNames)
{
    const ironlab::test::TempFolder place;
    const auto folder = place / "missions";
    std::filesystem::create_directories(folder / "chapter");
    std::ofstream(folder / "chapter" / "b.mission.json") << cloudTitanText();
    std::ofstream(folder / "chapter" / "a.mission.json")
        << replaced(cloudTitanText(), "\"id\": \"cloud_titan\"", "\"id\": \"another\"");
    std::ofstream(folder / "chapter" / "script.play.json") << "{}";
    const auto missions = readMissions(folder, builtInCatalog());
    ASSERT_TRUE(missions) << describe(missions.error());
    ASSERT_EQ(missions->size(), 2U);
    EXPECT_EQ(missions->front().id, "another");

    std::ofstream(folder / "chapter" / "c.mission.json") << cloudTitanText();
    const auto repeated = readMissions(folder, builtInCatalog());
    ASSERT_FALSE(repeated);
    EXPECT_EQ(repeated.error().front().pointer, "/id");
    std::filesystem::remove_all(folder);
    EXPECT_FALSE(readMissions(folder, builtInCatalog()));
}

TEST(MissionReader, TakesFilesAndFoldersOfSeveralPlaces)
{
    const ironlab::test::TempFolder folder;
    const auto own = folder / "own.json";
    std::ofstream(own) << replaced(cloudTitanText(), "\"id\": \"cloud_titan\"", "\"id\": \"another\"");
    const auto shipped = std::filesystem::path(ironlab::test::dataFolder()) / "missions";
    const auto missions = readMissionsOf({shipped, own}, builtInCatalog());
    ASSERT_TRUE(missions) << describe(missions.error());
    EXPECT_EQ(missions->back().id, "another");
    const auto twice = readMissionsOf({shipped, own, own}, builtInCatalog());
    ASSERT_TRUE(twice) << "the same file by two ways is one mission";
    EXPECT_EQ(twice->size(), missions->size());
    const auto other = folder / "other.json";
    std::ofstream(other) << replaced(cloudTitanText(), "\"id\": \"cloud_titan\"", "\"id\":  \"another\"");
    const auto taken = readMissionsOf({shipped, own, other, folder / "gone"}, builtInCatalog());
    ASSERT_FALSE(taken);
    EXPECT_EQ(taken.error().size(), 2U) << describe(taken.error());
}

TEST(MissionReader, OffersAnInstructorsDevicesWhereTheListTakesThem)
{
    const std::string open = cloudTitanText();
    const std::string closed = replaced(open, "\"accepts_presets\": true", "\"accepts_presets\": false");
    Catalog catalog = builtInCatalog();
    Preset<physics::Accelerator> board = *catalog.accelerator("h100-sxm-80gb");
    board.value.id = "my-board";
    board.builtIn = false;
    ASSERT_TRUE(catalog.add(board));
    const auto choices = [](const Expected<Mission, Faults>& mission) {
        EXPECT_TRUE(mission);
        for (const KnobSpec& spec : mission->parts[2].knobs)
            if (spec.id == KnobId::Accelerator)
                return spec.choices;
        return std::vector<std::string>{};
    };
    EXPECT_EQ(choices(parseMission("m", open, catalog)).back(), "my-board");
    EXPECT_EQ(choices(parseMission("m", open, builtInCatalog())), choices(parseMission("m", closed, catalog)));
    EXPECT_FALSE(parseMission(
        "m", replaced(cloudTitanText(), "\"choices\": [\"tiny\"", "\"accepts_presets\": true, \"choices\": [\"tiny\""),
        catalog));
}

TEST(Knobs, ShowTheValueThatTheyWereTurnedTo)
{
    for (const MissionPart& part : cloudTitan().parts) {
        for (const KnobSpec& spec : part.knobs) {
            KnobValue value{spec.maximum, {}};
            if (!spec.choices.empty())
                value = {0.0, spec.choices.back()};
            const NamedDesign turned = withKnob(part.start, cloudTitan(), spec, value);
            EXPECT_EQ(knobValue(turned, cloudTitan(), spec, builtInCatalog()), value) << spec.label;
        }
    }
}

TEST(Knobs, HaveFileNamesThatReadBack)
{
    for (const KnobId id : kKnobIds)
        EXPECT_EQ(knobFromFileName(fileName(id)), id);
    EXPECT_FALSE(knobFromFileName("warp_drive"));
}

TEST(Knobs, AnotherMachineStartsInItsFirstPowerMode)
{
    NamedDesign design = part(3).start;
    design.accelerator = "jetson-agx-orin-64gb";
    design.knobs.powerMode = 2;
    const NamedDesign turned = withKnob(design, cloudTitan(), knob(3, KnobId::Accelerator), {0.0, "h100-sxm-80gb"});
    EXPECT_EQ(turned.knobs.powerMode, 0);
}

}  // namespace
}  // namespace ironlab::lab
