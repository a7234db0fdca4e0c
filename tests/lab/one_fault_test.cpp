// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One mistake is told once. Every member of the lab's own files is spoilt in turn, and what follows from it is not told.
#include "mission_fixture.h"
#include "support/test_paths.h"

#include <ironlab/lab/mission.h>
#include <ironlab/lab/preset_io.h>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <vector>

namespace ironlab::lab {
namespace {

using Json = nlohmann::ordered_json;
using Read = std::function<Faults(const std::string& text)>;

Json documentOf(const std::string& file)
{
    std::ifstream in(ironlab::test::dataFolder() + '/' + file);
    return Json::parse(in);
}

/// Every place below the root but the schema, as pointers.
void eachPlace(const Json& value, const Json::json_pointer& at,
               const std::function<void(const Json::json_pointer&)>& visit)
{
    for (auto member = value.begin(); member != value.end(); ++member) {
        const Json::json_pointer place =
            value.is_object() ? at / member.key() : at / static_cast<std::size_t>(member - value.begin());
        if (place.to_string() == "/schema")
            continue;
        visit(place);
        if (member->is_structured())
            eachPlace(*member, place, visit);
    }
}

/// A value of another kind: nothing that stands there may be of it.
Json withAnotherKind(const Json& document, const Json::json_pointer& place)
{
    Json spoilt = document;
    Json& value = spoilt[place];
    value = value.is_boolean() ? Json("x") : Json(true);
    return spoilt;
}

/// The same with a letter too many in a key, where the order of the members stays.
Json withMisspeltKey(const Json& document, const Json::json_pointer& place)
{
    Json spoilt = document;
    Json& parent = spoilt[place.parent_pointer()];
    Json renamed = Json::object();
    for (auto member = parent.begin(); member != parent.end(); ++member)
        renamed[member.key() == place.back() ? member.key() + 'x' : member.key()] = *member;
    parent = renamed;
    return spoilt;
}

/// Tells every damage that has another number of faults than one.
void expectOneFaultEach(const Json& document, const Read& read)
{
    int tried = 0;
    const auto expectOne = [&](const Json& spoilt, const std::string& what) {
        const Faults faults = read(spoilt.dump(1));
        EXPECT_EQ(faults.size(), 1U) << what << '\n' << describe(faults);
        ++tried;
    };
    eachPlace(document, Json::json_pointer(), [&](const Json::json_pointer& place) {
        expectOne(withAnotherKind(document, place), place.to_string() + " of another kind");
        if (document[place.parent_pointer()].is_object())
            expectOne(withMisspeltKey(document, place), place.to_string() + " misspelt");
    });
    EXPECT_GT(tried, 50);
}

Faults faultsOfMission(const std::string& text)
{
    const auto read = parseMission("spoilt.mission.json", text, fixture::builtInCatalog());
    return read ? Faults{} : read.error();
}

TEST(OneMistake, OfAMissionIsToldOnce)
{
    expectOneFaultEach(documentOf("missions/02_ml_systems/cloud_titan.mission.json"), faultsOfMission);
}

TEST(OneMistake, OfAnAcceleratorIsToldOnce)
{
    expectOneFaultEach(documentOf("accelerators/h100-sxm-80gb.json"), [](const std::string& text) {
        const auto read = parseAccelerator("spoilt.json", text, PresetOrigin::Instructor);
        return read ? Faults{} : read.error();
    });
}

TEST(OneMistake, OfAWorkloadIsToldOnce)
{
    expectOneFaultEach(documentOf("workloads/llama-3-70b.json"), [](const std::string& text) {
        const auto read = parseWorkload("spoilt.json", text, PresetOrigin::Instructor);
        return read ? Faults{} : read.error();
    });
}

TEST(OneMistake, InTheNameOfAPresetIsToldWhereItStandsAndNowhereElse)
{
    Json mission = documentOf("missions/02_ml_systems/cloud_titan.mission.json");
    mission["design"]["workload"] = "llama-3-70c";
    mission["title"] = "";
    const Faults faults = faultsOfMission(mission.dump(1));
    ASSERT_EQ(faults.size(), 2U) << describe(faults);
    EXPECT_EQ(faults[0].pointer, "/title") << "what has nothing to do with it is told all the same";
    EXPECT_EQ(faults[1].pointer, "/design/workload");
    EXPECT_NE(faults[1].fix.find("did you mean \"llama-3-70b\"?"), std::string::npos);
}

}  // namespace
}  // namespace ironlab::lab
