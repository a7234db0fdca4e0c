// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/missions/mission_reader.h"

#include <ironlab/base/file_fault.h>
#include <ironlab/lab/sha256.h>

#include <algorithm>
#include <optional>
#include <system_error>

namespace ironlab::lab {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kExtension = ".mission.json";

void readTier(const ValueReader& member, MissionSource& source, std::optional<physics::Tier> tier)
{
    member.object([&](ObjectReader& members) {
        const std::string id = members.string("accelerator");
        NamedDesign design;
        const auto known = applySetting(design, "accelerator", id, source.catalog);
        if (!known)
            members.fault("accelerator", known.error().expected, known.error().fix);
        const auto distance = readOptionalQuantity<dimension::Length>(members, "distance");
        if (!tier)
            return;
        source.mission.tierAccelerators[*tier] = id;
        if (distance)
            source.mission.tierDistances[*tier] = *distance;
    });
}

void readTiers(ObjectReader& reader, MissionSource& source)
{
    bool isObject = false;
    reader.object("tiers", [&](ObjectReader& tiers) {
        isObject = true;
        tiers.eachMember([&](const ValueReader& member) {
            const std::size_t faultsBefore = tiers.faultCount();
            const physics::Tier tier = member.keyChoice(physics::kTiers);
            const bool isTier = tiers.faultCount() == faultsBefore;
            source.sound.tiers = source.sound.tiers && isTier && member.kind() == JsonKind::Object;
            readTier(member, source, isTier ? std::optional(tier) : std::nullopt);
        });
    });
    source.sound.tiers = source.sound.tiers && isObject;
}

void readBrief(ObjectReader& reader, MissionSource& source, TemplateTexts& texts)
{
    source.mission.briefTitle = texts.read(reader, "title");
    source.mission.brief = texts.read(reader, "text");
    reader.eachObject("goals",
                      [&](ObjectReader& members) {
                          std::string label = members.string("label");
                          source.mission.goals.push_back({std::move(label), texts.read(members, "limit")});
                      },
                      {1, 6});
}

void readParts(ObjectReader& reader, MissionSource& source)
{
    NamedDesign base{std::string(kNoPreset), std::string(kNoPreset), {}, false};
    reader.object("design", [&](ObjectReader& members) { base = source.design(members, {}); });
    source.sound.base = reader.isSound("design");
    const auto read = [&](ObjectReader& members) {
        const int number = static_cast<int>(source.mission.parts.size()) + 1;
        source.mission.parts.push_back(readPart(members, source, base, number));
    };
    reader.each("parts",
                [&](const ValueReader& element) {
                    source.sound.allParts = source.sound.allParts && element.kind() == JsonKind::Object;
                    element.object(read);
                },
                {1, 9});
}

/// The id names the ledger's file, so it holds nothing that a path could be made of.
Expected<std::string, TextFault> parseMissionId(std::string_view text)
{
    constexpr std::size_t kLongest = 64;
    constexpr std::string_view kAllowed = "abcdefghijklmnopqrstuvwxyz0123456789_";
    if (text.empty() || text.size() > kLongest || text.find_first_not_of(kAllowed) != std::string_view::npos)
        return unexpected(
            TextFault{"an id such as \"cloud_titan\"", "use up to 64 small letters, digits and underscores"});
    return std::string(text);
}

Mission readMembers(ObjectReader& reader, const Catalog& catalog)
{
    Mission mission;
    MissionSource source{catalog, mission, {}, {}};
    TemplateTexts briefTexts;
    mission.id = reader.text("id", "an id such as \"cloud_titan\"", parseMissionId);
    mission.chapter = reader.string("chapter");
    mission.title = reader.string("title");
    mission.icon = reader.choice("icon", kMissionIcons);
    mission.persona = reader.string("persona");
    reader.object("brief", [&](ObjectReader& members) { readBrief(members, source, briefTexts); });
    mission.workUnitName = reader.string("work_unit_name");
    mission.latencyName = reader.string("latency_name");
    readTiers(reader, source);
    readParts(reader, source);
    if (!mission.parts.empty() && source.sound.allParts)
        briefTexts.check(mission.parts.back(), source.unknownPlaceholders(mission.parts.back()));
    return mission;
}

Expected<Mission, Faults> missionFrom(Expected<JsonDocument, Faults> document, const Catalog& catalog)
{
    if (!document)
        return unexpected(std::move(document).error());
    auto mission = readJson<Mission>(*document, kMissionSchema,
                                     [&](ObjectReader& reader) { return readMembers(reader, catalog); });
    if (mission) {
        mission->file = document->file();
        mission->sha256 = sha256Hex(document->text());
    }
    return mission;
}

Fault folderFault(const fs::path& folder, std::string found)
{
    return faultOfFile(folder.generic_string(), std::move(found), "a folder with missions (*.mission.json)",
                       "check the path and that the folder may be read");
}

}  // namespace

Expected<Mission, Faults> parseMission(std::string file, std::string text, const Catalog& catalog)
{
    return missionFrom(JsonDocument::parse(std::move(file), std::move(text)), catalog);
}

Expected<Mission, Faults> readMission(const fs::path& file, const Catalog& catalog)
{
    return missionFrom(JsonDocument::read(file), catalog);
}

Expected<std::vector<fs::path>, Faults> missionFiles(const fs::path& place)
{
    std::error_code error;
    std::vector<fs::path> files;
    if (fs::is_regular_file(place, error))
        return std::vector{place};
    const auto options = fs::directory_options::follow_directory_symlink;
    for (fs::recursive_directory_iterator at(place, options, error), end; !error && at != end; at.increment(error)) {
        if (at->path().filename().string().ends_with(kExtension))
            files.push_back(at->path());
    }
    if (error)
        return unexpected(Faults{folderFault(place, "a folder that cannot be read (" + error.message() + ')')});
    std::sort(files.begin(), files.end());
    return files;
}

Expected<std::vector<Mission>, Faults> readMissions(const fs::path& folder, const Catalog& catalog)
{
    return readMissionsOf({folder}, catalog);
}

Expected<std::vector<Mission>, Faults> readMissionsOf(const std::vector<fs::path>& places, const Catalog& catalog)
{
    std::vector<Mission> missions;
    Faults faults;
    std::vector<fs::path> files;
    for (const fs::path& place : places) {
        const auto found = missionFiles(place);
        if (found)
            files.insert(files.end(), found->begin(), found->end());
        else
            faults.insert(faults.end(), found.error().begin(), found.error().end());
    }
    for (const fs::path& file : files) {
        auto mission = readMission(file, catalog);
        if (!mission) {
            faults.insert(faults.end(), mission.error().begin(), mission.error().end());
            continue;
        }
        const auto owner = std::ranges::find(missions, mission->id, &Mission::id);
        if (owner != missions.end()) {
            // The same file may have come by two ways: from a folder, and with an assignment.
            std::error_code error;
            if (!fs::equivalent(owner->file, file, error))
                faults.push_back({mission->file, 1, 1, "/id", excerpt(mission->id), "an id of its own",
                                  owner->file + " has this id; give one of them another"});
            continue;
        }
        missions.push_back(std::move(*mission));
    }
    if (!faults.empty())
        return unexpected(std::move(faults));
    return missions;
}

}  // namespace ironlab::lab
