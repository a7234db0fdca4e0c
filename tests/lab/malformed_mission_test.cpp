// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "malformed.h"
#include "mission_fixture.h"
#include "mission_sample.h"
#include "preset_samples.h"
#include "support/test_paths.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

namespace ironlab::lab {
namespace {

using malformed::Case;
using malformed::expectComplaints;
using malformed::nameOf;
using sample::kMission;
using testing::HasSubstr;

std::string mission(std::string_view from, std::string_view to)
{
    return sample::spoilt(kMission, from, to);
}

std::string withManyFaults()
{
    std::string text = mission("\"sample\"", "\"S\"");
    text = sample::spoilt(text, "\"car\"", "\"cat\"");
    text = sample::spoilt(text, "\"minutes\": 5", "\"minutes\": 0");
    text = sample::spoilt(text, "\"times\"", "\"ms\"");
    return sample::spoilt(text, "{ \"batch\": 64 }", "{ \"batch\": 0 }");
}

std::vector<Case> headCases()
{
    return {
        {"IdThatIsAPath",
         mission("\"sample\"", "\"../sample\""),
         {{3, 9, "/id", "../sample", "an id", "small letters"}}},
        {"IdWithCapitals",
         mission("\"sample\"", "\"Sample-1\""),
         {{3, 9, "/id", "\"Sample-1\"", "an id such as \"cloud_titan\"", "small letters, digits and underscores"}}},
        {"EmptyId", mission("\"sample\"", "\"\""), {{3, 9, "/id", "\"\"", "an id", "up to 64"}}},
        {"IdThatIsNoText",
         mission("\"sample\"", "7"),
         {{3, 9, "/id", "7", "an id such as \"cloud_titan\"", "write an id"}}},
        {"UnknownIcon",
         mission("\"car\"", "\"cat\""),
         {{6, 11, "/icon", "\"cat\"", "\"cloud\", \"car\", \"glasses\" or \"ear\"", "did you mean \"car\"?"}}},
        {"IconFromSomewhereElse",
         mission("\"car\"", "\"rocket.png\""),
         {{6, 11, "/icon", "\"rocket.png\"", "\"glasses\"", "choose one of these names"}}},
        {"MissingIcon",
         mission("  \"icon\": \"car\",\n", ""),
         {{1, 1, "", "no key \"icon\"", "\"cloud\", \"car\", \"glasses\" or \"ear\"", "add \"icon\""}}},
        {"IconTwice",
         mission("\"icon\": \"car\",", "\"icon\": \"car\", \"icon\": \"ear\","),
         {{6, 18, "/icon", "\"icon\" again", "each key once", "line 6"}}},
        {"UnknownKey",
         mission("\"persona\"", "\"colour\": \"red\", \"persona\""),
         {{7, 3, "/colour", "the unknown key \"colour\"", "\"persona\"", "remove it"}}},
        {"OtherMajor",
         mission("mission/1", "mission/2"),
         {{2, 13, "/schema", "ironlab/mission/2", "ironlab/mission/1", "this version of the lab"}}},
        {"TitleOfNothing",
         mission("\"Sample\"", "\"\""),
         {{5, 12, "/title", "\"\"", "a text that is not empty", "write the text"}}},
        {"GoalsMissing",
         mission(",\n    \"goals\": [{ \"label\": \"Time\", \"limit\": \"under {part.requirements.latency}\" }]", ""),
         {{8, 12, "/brief", "no key \"goals\"", "a list", "add \"goals\""}}},
        {"UnknownPlaceholder",
         mission("{start.accelerator.name}", "{start.accelerator.colour}"),
         {{8, 52, "/brief/text", "{start.accelerator.colour}", "placeholders",
           "correct or remove {start.accelerator.colour}"}}},
        {"TierOfAnotherWorld",
         mission("\"edge\": {", "\"lunar\": {"),
         {{13, 5, "/tiers/lunar", "the key \"lunar\"", "\"edge\" or \"cloud\"", "choose one"}}},
        {"UnknownAccelerator",
         mission("{ \"accelerator\": \"jetson-agx-orin-64gb\", \"distance\"",
                 "{ \"accelerator\": \"jetson\", \"distance\""),
         {{13, 30, "/tiers/edge/accelerator", "\"jetson\"", "names, such as \"jetson-", "did you mean \"jetson-"}}},
        {"DistanceInKilograms",
         mission("600 km", "600 kg"),
         {{14, 60, "/tiers/cloud/distance", "\"600 kg\"", "a distance", "did you mean \"km\"?"}}},
    };
}

std::vector<Case> partCases()
{
    return {
        {"NoMinutes",
         mission("\"minutes\": 5, \"start\": { \"acc", "\"minutes\": 0, \"start\": { \"acc"),
         {{19, 34, "/parts/0/minutes", "0", "from 1 to 600", "inside this range"}}},
        {"LatencyWithoutAUnit",
         mission("\"50 ms\" },\n      \"knobs\": [\n        { \"knob\": \"tier\"",
                 "50 },\n      \"knobs\": [\n        { \"knob\": \"tier\""),
         {{20, 36, "/parts/0/requirements/latency", "50", "a time such as \"2.5 ms\"", "write a time"}}},
        {"MisspeltKnob",
         mission("\"knob\": \"tier\"", "\"knob\": \"teir\""),
         {{22, 19, "/parts/0/knobs/0/knob", "\"teir\"", "\"tier\", \"accelerator\"", "did you mean \"tier\"?"}}},
        {"KnobBeyondItsRange",
         mission("\"minimum\": 1, \"maximum\": 64,\n", "\"minimum\": 0.5, \"maximum\": 64,\n"),
         {{23, 98, "/parts/0/knobs/1/minimum", "0.5", "a range that the model knows", "stay within"}}},
        {"StartBesideTheKnob",
         mission("\"batch\": 4", "\"batch\": 100"),
         {{23, 98, "/parts/0/knobs/1/minimum", "1", "holds the part's start", "move the start"}}},
        {"TicksOutOfOrder",
         mission("[1, 8, 64]", "[1, 64, 8]"),
         {{24, 43, "/parts/0/knobs/1/ticks/2", "8", "rising ticks", "sort the ticks"}}},
        {"UnknownInstrument",
         mission("\"walls\"]", "\"crystal_ball\"]"),
         {{25, 44, "/parts/0/instruments/1", "\"crystal_ball\"", "\"walls\"", "choose one of these names"}}},
        {"FlipOnATierThatIsNotThere",
         mission("[\"cloud\"]", "[\"tiny\"]"),
         {{28, 59, "/parts/0/gates/bracket_flip_on/0", "\"tiny\"", "a tier of this mission", "add the tier"}}},
        {"ABracketOfNoTier",
         mission("\"bracket_flip_on\": [\"cloud\"]", "\"bracket_within\": 2"),
         {{28, 57, "/parts/0/gates/bracket_within", "2", "tiers whose flip is bracketed", "\"bracket_flip_on\""}}},
        {"ABracketThatWholeBatchesCannotMeet",
         mission("[\"cloud\"]", "[\"cloud\"], \"bracket_within\": 1.5"),
         {{28, 87, "/parts/0/gates/bracket_within", "1.5", "2 to 1000", "inside this range"}}},
        {"FieldTwice",
         mission("[{ \"id\": \"why\", \"label\": \"Why\" }] },\n    { \"title\": \"Two\"",
                 "[{ \"id\": \"why\", \"label\": \"Why\" }, { \"id\": \"why\", \"label\": \"Again\" }] },\n    { "
                 "\"title\": \"Two\""),
         {{29, 110, "/parts/0/reflection/1/id", "\"why\"", "an id of its own", "another id"}}},
        {"TargetInADesign",
         mission("\"fusion\": 1,", "\"fusion\": 1, \"target_latency\": \"4 ms\","),
         {{17, 83, "/design/target_latency", "\"4 ms\"", "a key of the design itself", "\"requirements\""}}},
        {"NoParts",
         std::string(kMission.substr(0, kMission.find("  \"parts\""))) + "  \"parts\": []\n}\n",
         {{18, 12, "/parts", "a list of 0", "1 to 9 entries", "add what is missing"}}},
    };
}

std::vector<Case> questionCases()
{
    return {
        {"UnknownKindOfQuestion",
         mission("latency_floor", "latency_flour"),
         {{35, 29, "/parts/1/question/kind", "latency_flour", "\"best_mfu_design\"",
           "did you mean \"latency_floor\"?"}}},
        {"UnitOfAnotherQuestion",
         mission("\"times\"", "\"ms\""),
         {{27, 24, "/parts/0/question/number_unit", "\"ms\"", "\"times\"", "this kind of question"}}},
        {"DesignThatDoesNotRun",
         mission("\"after\": { \"accelerator\": \"h100-sxm-80gb\"", "\"after\": { \"accelerator\": \"esp32-s3\""),
         {{27, 56, "/parts/0/question/after", "an object", "a design that runs", "fits its machine"}}},
        {"FactorWithoutEnd",
         mission("\"before\": {}, \"after\": {",
                 "\"before\": {}, \"after\": { \"speedup_applies_to\": \"compute\", \"accelerator_speedup\": \"inf\","),
         {{27, 56, "/parts/0/question/after", "an object", "a term that vanishes has no factor",
           "T_compute goes from"}}},
        {"NobodyWins",
         mission("\"batch\": 1 }, { \"batch\": 64 }",
                 "\"batch\": 1, \"framework_tax\": \"1 s\" }, { \"batch\": 64, \"weight_precision\": \"fp16\" }"),
         {{43, 23, "/parts/2/question/candidates", "a list", "its MFU is the number to predict",
           "Batch 1 with INT4 weights"}}},
        {"TwoCardsAlike",
         mission("{ \"batch\": 64 }", "{ \"batch\": 1, \"overlap\": 1 }"),
         {{43, 40, "/parts/2/question/candidates/1", "an object", "a card of its own",
           "another candidate shows Batch 1"}}},
        {"OneCandidate",
         mission("{ \"batch\": 1 }, ", ""),
         {{43, 23, "/parts/2/question/candidates", "a list of 1", "2 to 8 entries", "add what is missing"}}},
        {"FiveFaultsAtOnce",
         withManyFaults(),
         {{3, 9, "/id", "\"S\"", "an id", "small letters"},
          {6, 11, "/icon", "\"cat\"", "\"cloud\"", "did you mean \"car\"?"},
          {19, 34, "/parts/0/minutes", "0", "from 1 to 600", ""},
          {27, 24, "/parts/0/question/number_unit", "\"ms\"", "\"times\"", ""},
          {43, 51, "/parts/2/question/candidates/1/batch", "0", "at least 1", "in this range"}}},
    };
}

class MalformedMission : public testing::TestWithParam<Case> {};

TEST_P(MalformedMission, ComesBackWithAllItsFaultsAndLoadsNothing)
{
    const auto read = parseMission("spoilt.mission.json", GetParam().document(), fixture::builtInCatalog());
    ASSERT_FALSE(read) << "a malformed mission was loaded";
    expectComplaints(read.error(), GetParam(), "spoilt.mission.json");
}

TEST(SampleMission, HasNoFault)
{
    const auto read = parseMission("sample.mission.json", std::string(kMission), fixture::builtInCatalog());
    EXPECT_TRUE(read) << describe(read.error());
}

TEST(SampleMission, WithAFloorOfNothingHasNoNumberToPredict)
{
    // A machine without any overhead, which no preset of the lab is.
    std::string machine = sample::spoilt(sample::kAccelerator, "\"launch\": \"4 us\"", "\"launch\": \"0 us\"");
    machine = sample::spoilt(machine, "\"1.5 us\"", "\"0 us\"");
    machine = sample::spoilt(machine, "\"2 us\"", "\"0 us\"");
    machine = sample::spoilt(machine, "\"10 us\"", "\"0 us\"");
    const sample::TemporaryFolder folder("floor");
    folder.write("machine.json", machine);
    const auto catalog = loadCatalog(ironlab::test::dataFolder(), {folder.path()});
    ASSERT_TRUE(catalog) << describe(catalog.error());
    const auto read =
        parseMission("spoilt.mission.json",
                     mission("\"before\": {} },\n      \"gates\": {}",
                             "\"before\": { \"accelerator\": \"sample-gpu\", \"framework_tax\": \"0 s\" } },"
                             "\n      \"gates\": {}"),
                     *catalog);
    ASSERT_FALSE(read);
    ASSERT_EQ(read.error().size(), 1U) << describe(read.error());
    EXPECT_EQ(read.error().front().pointer, "/parts/1/question/before");
    EXPECT_THAT(read.error().front().fix, HasSubstr("framework tax"));
}

INSTANTIATE_TEST_SUITE_P(Heads, MalformedMission, testing::ValuesIn(headCases()), nameOf);
INSTANTIATE_TEST_SUITE_P(Parts, MalformedMission, testing::ValuesIn(partCases()), nameOf);
INSTANTIATE_TEST_SUITE_P(Questions, MalformedMission, testing::ValuesIn(questionCases()), nameOf);

}  // namespace
}  // namespace ironlab::lab
