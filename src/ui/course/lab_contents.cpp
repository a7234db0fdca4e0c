// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/course/lab_contents.h"

#include <ironlab/base/file_fault.h>
#include <ironlab/lab/assignment_presets.h>
#include <ironlab/lab/file_kind.h>
#include <ironlab/lab/preset_io.h>

#include <algorithm>
#include <system_error>

namespace ironlab::ui {
namespace {

namespace fs = std::filesystem;

Fault placeFault(const fs::path& place, std::string found, std::string expected)
{
    return faultOfFile(place.generic_string(), std::move(found), std::move(expected),
                       "check the path and that it may be read");
}

Fault takenId(const std::string& file, const std::string& id, const std::string& owner)
{
    return {file,
            1,
            1,
            "/id",
            '"' + id + '"',
            "an identifier of its own",
            (owner.empty() ? "another file" : owner) + " has taken it already; choose another one"};
}

/// The *.json files of a folder, sorted, so that nothing depends on the disk's order.
Expected<std::vector<fs::path>, Fault> filesIn(const fs::path& folder)
{
    std::error_code error;
    std::vector<fs::path> files;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        if (at->path().extension() == ".json") {
            files.push_back(at->path());
        }
    }
    if (error) {
        return unexpected(placeFault(folder, "a folder that cannot be read (" + error.message() + ')',
                                     "a folder with preset files (*.json)"));
    }
    std::sort(files.begin(), files.end());
    return files;
}

template <class T>
const lab::Preset<T>* presetIn(const lab::Catalog& catalog, const std::string& id)
{
    if constexpr (std::is_same_v<T, physics::Accelerator>) {
        return catalog.accelerator(id);
    } else {
        return catalog.workload(id);
    }
}

}  // namespace

void ContentReader::complain(const Faults& faults)
{
    m_faults.insert(m_faults.end(), faults.begin(), faults.end());
}

template <class T>
void ContentReader::keep(const fs::path& file, Expected<lab::Preset<T>, Faults> read,
                         Remembered<lab::Preset<T>>& remembered)
{
    if (read) {
        remembered.insert_or_assign(file, std::move(*read));
    } else {
        complain(read.error());
    }
    const auto last = remembered.find(file);
    if (last == remembered.end()) {
        return;
    }
    const std::string& id = last->second.value.id;
    if (const auto* owner = presetIn<T>(m_catalog, id)) {
        if (!owner->builtIn && owner->sha256 == last->second.sha256) {
            return;  // the same file by another way
        }
        m_faults.push_back(takenId(file.generic_string(), id, owner->file));
        return;
    }
    m_catalog.add(last->second);
}

void ContentReader::addPreset(const fs::path& file)
{
    m_watched.push_back(file);
    const auto kind = lab::kindOfFile(file);
    const bool wasWorkload = m_workloads.contains(file);
    if ((kind && *kind == "workload") || (!kind && wasWorkload)) {
        m_accelerators.erase(file);
        keep(file, lab::readWorkload(file, lab::PresetOrigin::Instructor), m_workloads);
    } else {
        m_workloads.erase(file);
        keep(file, lab::readAccelerator(file, lab::PresetOrigin::Instructor), m_accelerators);
    }
}

void ContentReader::addPresets(const fs::path& place)
{
    std::error_code error;
    if (fs::is_regular_file(place, error)) {
        addPreset(place);
        m_watched.push_back(place.parent_path());
        return;
    }
    m_watched.push_back(place);
    const auto files = filesIn(place);
    if (!files) {
        m_faults.push_back(files.error());
        return;
    }
    for (const fs::path& file : *files) {
        addPreset(file);
    }
}

void ContentReader::addMission(const fs::path& file)
{
    auto read = lab::readMission(file, m_catalog);
    if (read) {
        m_missions.insert_or_assign(file, std::move(*read));
    } else {
        complain(read.error());
    }
    const auto last = m_missions.find(file);
    if (last == m_missions.end()) {
        return;
    }
    const std::string& id = last->second.id;
    const auto owner =
        std::find_if(m_read.begin(), m_read.end(), [&](const lab::Mission& mission) { return mission.id == id; });
    if (owner != m_read.end()) {
        std::error_code error;
        if (fs::equivalent(owner->file, file, error)) {
            return;  // the same file by another way
        }
        m_faults.push_back(takenId(file.generic_string(), id, owner->file));
        return;
    }
    m_read.push_back(last->second);
}

void ContentReader::addMissions(const fs::path& place)
{
    const auto files = lab::missionFiles(place);
    if (!files) {
        complain(files.error());
        return;
    }
    std::error_code error;
    m_watched.push_back(fs::is_directory(place, error) ? place : place.parent_path());
    for (const fs::path& file : *files) {
        m_watched.push_back(file);
        addMission(file);
    }
}

/// Puts the missions in the form that the assignment gives them; false where it cannot govern the lab.
bool ContentReader::addAssignment(const ContentSources& sources)
{
    auto assignment = lab::readAssignment(*sources.assignment, m_read);
    if (!assignment) {
        complain(assignment.error());
        return false;
    }
    std::vector<lab::Mission> allowed;
    for (const lab::Mission& mission : m_read) {
        if (assignment->allows(mission.id)) {
            allowed.push_back(lab::assigned(mission, *assignment));
        }
    }
    // The mission that the assignment is about comes first.
    std::stable_partition(allowed.begin(), allowed.end(),
                          [&](const lab::Mission& mission) { return mission.id == assignment->missionId; });
    m_read = std::move(allowed);
    m_assignment = std::move(*assignment);
    return true;
}

ContentReading ContentReader::read(const ContentSources& sources)
{
    m_faults.clear();
    m_watched.clear();
    m_read.clear();
    m_assignment.reset();
    auto builtIn = lab::loadCatalog(sources.dataFolder);
    if (!builtIn) {
        return {nullptr, builtIn.error()};
    }
    m_catalog = std::move(*builtIn);
    for (const fs::path& place : sources.presets) {
        addPresets(place);
    }
    bool governs = true;
    if (sources.assignment) {
        const Faults faults = lab::addAssignmentPresets(*sources.assignment, m_catalog);
        complain(faults);
        governs = faults.empty();
    }
    auto missions = lab::readMissions(sources.dataFolder / "missions", m_catalog);
    if (!missions) {
        complain(missions.error());
        return {nullptr, std::move(m_faults)};
    }
    m_read = std::move(*missions);
    for (const fs::path& place : sources.missions) {
        addMissions(place);
    }
    if (const auto brought = sources.assignment ? lab::missionFileOf(*sources.assignment) : std::nullopt) {
        addMission(*brought);
    }
    governs = !sources.assignment || (addAssignment(sources) && governs);
    if (!governs) {
        return {nullptr, std::move(m_faults)};
    }
    if (m_read.empty()) {
        m_faults.push_back(placeFault(sources.dataFolder / "missions", "no mission", "a mission (*.mission.json)"));
        return {nullptr, std::move(m_faults)};
    }
    auto contents = std::make_shared<LabContents>(
        LabContents{sources, std::move(m_catalog), std::move(m_read), std::move(m_assignment)});
    return {std::move(contents), std::move(m_faults)};
}

}  // namespace ironlab::ui
