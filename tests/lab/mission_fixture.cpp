// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mission_fixture.h"

#include "support/test_paths.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>

namespace ironlab::lab::fixture {
namespace {

const std::filesystem::path kData = ironlab::test::dataFolder();

template <class T>
T orDie(Expected<T, Faults> result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", describe(result.error()).c_str());
        std::abort();
    }
    return std::move(*result);
}

std::filesystem::path missionFile(const std::string& id)
{
    return kData / "missions" / "02_ml_systems" / (id + ".mission.json");
}

constexpr const char* kCloudTitan = "cloud_titan";

}  // namespace

const Catalog& builtInCatalog()
{
    static const Catalog catalog = orDie(loadCatalog(kData));
    return catalog;
}

const Mission& shippedMission(const std::string& id)
{
    static std::map<std::string, Mission> missions;
    const auto found = missions.find(id);
    if (found != missions.end())
        return found->second;
    return missions.emplace(id, orDie(readMission(missionFile(id), builtInCatalog()))).first->second;
}

const Mission& cloudTitan()
{
    return shippedMission(kCloudTitan);
}

std::string cloudTitanText()
{
    std::ostringstream text;
    text << std::ifstream(missionFile(kCloudTitan), std::ios::binary).rdbuf();
    return text.str();
}

const MissionPart& part(int number)
{
    return cloudTitan().parts.at(static_cast<std::size_t>(number - 1));
}

const KnobSpec& knob(int number, KnobId id)
{
    for (const KnobSpec& spec : part(number).knobs)
        if (spec.id == id)
            return spec;
    std::abort();
}

std::vector<std::pair<const MissionPart*, std::string>> textsOf(const Mission& mission)
{
    std::vector<std::pair<const MissionPart*, std::string>> all;
    const MissionPart* last = &mission.parts.back();
    for (const std::string& text : {mission.title, mission.persona, mission.briefTitle, mission.brief})
        all.emplace_back(last, text);
    for (const Mission::Goal& goal : mission.goals)
        all.emplace_back(last, goal.limit);
    for (const MissionPart& part : mission.parts) {
        for (const std::string& text :
             {part.title, part.question.prompt, part.question.numberLabel, part.observePrompt, part.reflectPrompt})
            all.emplace_back(&part, text);
        for (const ReflectionField& field : part.reflection) {
            all.emplace_back(&part, field.label);
            all.emplace_back(&part, field.hint);
        }
        if (part.scene) {
            all.emplace_back(&part, part.scene->says);
            all.emplace_back(&part, part.scene->asks);
        }
    }
    return all;
}

}  // namespace ironlab::lab::fixture
