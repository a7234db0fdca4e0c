// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/mission_input.h"

#include "cli/value_check.h"

#include <ironlab/base/file_fault.h>

#include <algorithm>
#include <set>

namespace ironlab::cli {

namespace {

namespace fs = std::filesystem;
using Missions = std::vector<lab::Mission>;

/// "cloud_titan, edge_guardian and tiny_pioneer"
std::string listed(const std::set<std::string>& names)
{
    std::string text;
    std::size_t left = names.size();
    for (const std::string& name : names) {
        --left;
        text += name + (left > 1 ? ", " : left == 1 ? " and " : "");
    }
    return text;
}

std::set<std::string> idsOf(const Missions& missions)
{
    std::set<std::string> ids;
    for (const lab::Mission& mission : missions) {
        ids.insert(mission.id);
    }
    return ids;
}

Expected<Missions, Faults> readAll(const std::string& mission, const CommonOptions& common, const LoadedCatalog& loaded)
{
    std::error_code error;
    if (fs::is_regular_file(mission, error)) {
        auto one = lab::readMission(mission, *loaded.catalog);
        if (!one) {
            return unexpected(std::move(one.error()));
        }
        Missions missions;
        missions.push_back(std::move(*one));
        return missions;
    }
    return fs::is_directory(mission, error) ? lab::readMissions(mission, *loaded.catalog)
                                            : loadMissions(common, loaded.dataDirectory, *loaded.catalog);
}

/// Of the data folder's missions, those that a name stands for: one by its id, or all of a chapter.
Missions named(const std::string& name, const Missions& all)
{
    Missions found;
    for (const lab::Mission& mission : all) {
        if (mission.id == name || mission.chapter == name) {
            found.push_back(mission);
        }
    }
    return found;
}

Fault unknownMission(const std::string& name, const Missions& all)
{
    std::set<std::string> names = idsOf(all);
    for (const lab::Mission& mission : all) {
        names.insert(mission.chapter);
    }
    return faultOfFile(name, "no file or folder, and no mission or chapter of that name",
                       "a mission file, a folder of missions"
                           + (names.empty() ? std::string() : ", or one of " + listed(names)),
                       "check the spelling; ironlab-cli list missions names those of the lab");
}

Fault noMissionIn(const std::string& folder)
{
    return faultOfFile(folder, "a folder without a mission", "files that end in .mission.json",
                       "name the folder that holds them, or one mission file");
}

/// The track asked for among the missions found; null after a sentence was printed.
const lab::Mission* chosen(const Missions& found, const std::string& track, Streams& streams)
{
    if (track.empty() && found.size() == 1) {
        return &found.front();
    }
    if (track.empty()) {
        printSentence("These are " + std::to_string(found.size()) + " tracks. Name one: --track " + listed(idsOf(found))
                          + ".",
                      streams);
        return nullptr;
    }
    const auto match =
        std::find_if(found.begin(), found.end(), [&track](const lab::Mission& mission) { return mission.id == track; });
    if (match == found.end()) {
        printSentence("There is no track “" + track + "” here; there is " + listed(idsOf(found)) + ".", streams);
        return nullptr;
    }
    return &*match;
}

bool findPart(MissionInput& input, int number, Streams& streams)
{
    const auto& parts = input.mission.parts;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i].number == number) {
            input.part = i;
            return true;
        }
    }
    printSentence("“" + input.mission.id + "” has no part " + std::to_string(number) + "; it has parts 1 to "
                      + std::to_string(parts.size()) + ".",
                  streams);
    return false;
}

bool findMission(MissionInput& input, const MissionOptions& options, const CommonOptions& common, const Missions& all,
                 Streams& streams)
{
    std::error_code error;
    const Missions found = fs::exists(options.mission, error) ? all : named(options.mission, all);
    if (found.empty()) {
        printFaults(
            {fs::exists(options.mission, error) ? noMissionIn(options.mission) : unknownMission(options.mission, all)},
            common, streams);
        return false;
    }
    const lab::Mission* mission = chosen(found, options.track, streams);
    if (mission == nullptr) {
        return false;
    }
    input.mission = *mission;
    return findPart(input, options.part, streams);
}

}  // namespace

void defineMissionOptions(CLI::App& command, MissionOptions& options)
{
    command
        .add_option("mission", options.mission,
                    "Mission file, folder of missions, or the id of a mission or chapter of the lab's own")
        ->type_name("MISSION")
        ->required();
    command.add_option("--track", options.track, "Id of the track, where there are several")->type_name("TRACK");
    command.add_option("--part", options.part, "Number of the part")
        ->type_name("N")
        ->check(wholeNumber(1, 9))
        ->capture_default_str();
}

MissionInput readMissionInput(const MissionOptions& options, const CommonOptions& common, Streams& streams)
{
    MissionInput input;
    LoadedCatalog loaded = loadCatalog(common, streams);
    if (!loaded.catalog) {
        input.exit = loaded.exit;
        return input;
    }
    const auto all = readAll(options.mission, common, loaded);
    if (!all) {
        printFaults(all.error(), common, streams);
        input.exit = Exit::Invalid;
        return input;
    }
    if (!findMission(input, options, common, *all, streams)) {
        input.exit = Exit::Usage;
        return input;
    }
    input.catalog = std::move(loaded.catalog);
    return input;
}

}  // namespace ironlab::cli
