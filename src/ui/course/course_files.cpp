// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/course/course_files.h"

#include <ironlab/base/file_fault.h>
#include <ironlab/lab/file_kind.h>
#include <ironlab/lab/mission.h>

#include <algorithm>
#include <system_error>

namespace ironlab::ui {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> jsonFilesIn(const fs::path& folder)
{
    std::error_code error;
    std::vector<fs::path> files;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        if (at->path().extension() == ".json") {
            files.push_back(at->path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

void keepFirst(std::optional<fs::path>& place, const fs::path& path)
{
    if (!place) {
        place = path;
    }
}

void addFile(const fs::path& file, CourseFiles& found)
{
    const auto kind = lab::kindOfFile(file);
    if (!kind) {
        found.faults.insert(found.faults.end(), kind.error().begin(), kind.error().end());
    } else if (*kind == "assignment") {
        keepFirst(found.assignment, file);
    } else if (*kind == "ledger") {
        keepFirst(found.ledger, file);
    } else if (*kind == "mission") {
        found.missions.push_back(file);
    } else if (*kind == "accelerator" || *kind == "workload") {
        found.presets.push_back(file);
    } else {
        found.faults.push_back({file.generic_string(), 1, 1, "/schema",
                                kind->empty() ? "no kind" : "a file of the kind \"" + *kind + '"',
                                "an assignment, a ledger, a mission, an accelerator or a workload",
                                "open another file, or write its \"schema\" as its first key"});
    }
}

void addFolder(const fs::path& folder, CourseFiles& found)
{
    std::vector<fs::path> assignments;
    bool hasPresets = false;
    for (const fs::path& file : jsonFilesIn(folder)) {
        const auto kind = lab::kindOfFile(file);
        if (kind && *kind == "assignment") {
            assignments.push_back(file);
        }
        hasPresets = hasPresets || !kind || *kind == "accelerator" || *kind == "workload";
    }
    if (assignments.size() == 1) {
        keepFirst(found.assignment, assignments.front());
        return;
    }
    const auto missions = lab::missionFiles(folder);
    if (missions && !missions->empty()) {
        found.missions.push_back(folder);
    }
    if (hasPresets) {
        found.presets.push_back(folder);
    }
    if (!hasPresets && (!missions || missions->empty())) {
        found.faults.push_back(faultOfFile(folder.generic_string(), "a folder with nothing for the lab",
                                           "preset files (*.json), missions (*.mission.json) or one assignment",
                                           "choose the folder that holds them"));
    }
}

}  // namespace

CourseFiles courseFilesOf(const std::vector<fs::path>& paths)
{
    CourseFiles found;
    for (const fs::path& path : paths) {
        std::error_code error;
        if (fs::is_directory(path, error)) {
            addFolder(path, found);
        } else {
            addFile(path, found);
        }
    }
    return found;
}

}  // namespace ironlab::ui
