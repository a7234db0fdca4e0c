// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mission_fixture.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace ironlab::lab::test {
namespace {

const std::filesystem::path kData = IRONLAB_TEST_DATA_DIR;

template <class T>
T orDie(Expected<T, Faults> result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", describe(result.error()).c_str());
        std::abort();
    }
    return std::move(*result);
}

std::filesystem::path missionFile()
{
    return kData / "missions" / "02_ml_systems" / "cloud_titan.mission.json";
}

}  // namespace

const Catalog& builtInCatalog()
{
    static const Catalog catalog = orDie(loadCatalog(kData));
    return catalog;
}

const Mission& cloudTitan()
{
    static const Mission mission = orDie(readMission(missionFile(), builtInCatalog()));
    return mission;
}

std::string cloudTitanText()
{
    std::ostringstream text;
    text << std::ifstream(missionFile(), std::ios::binary).rdbuf();
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

}  // namespace ironlab::lab::test
