// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/assignment.h>
#include <ironlab/lab/catalog.h>
#include <ironlab/lab/mission.h>

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ironlab::ui {

/// Where presets, missions and the assignment are read from.
struct ContentSources {
    std::filesystem::path dataFolder;             ///< of the lab itself
    std::vector<std::filesystem::path> presets;   ///< the instructor's: folders, and single files
    std::vector<std::filesystem::path> missions;  ///< likewise
    std::optional<std::filesystem::path> assignment;
};

/// What the lab is made of at one moment. It never changes: what is read anew makes other contents, and a session keeps
/// those that it began with.
struct LabContents {
    ContentSources sources;
    lab::Catalog catalog;
    std::vector<lab::Mission> missions;  ///< under an assignment those that it allows, as it sets them; at least one
    std::optional<lab::Assignment> assignment;
};

/// What came of a reading: contents of everything that is sound, and all faults of the rest.
struct ContentReading {
    std::shared_ptr<const LabContents> contents;  ///< null where the lab cannot open on them
    Faults faults;
};

/// Reads contents, and remembers the last sound version of each of the instructor's files: one that is broken by an edit
/// goes on in its last sound version, one that never was sound is left out, and in both cases every fault is told.
/// Files of the lab itself and an assignment, with the presets it names, come whole or not at all.
class ContentReader {
public:
    [[nodiscard]] ContentReading read(const ContentSources& sources);
    /// The files of the last reading that may change on disk, and the folders that others may come into.
    [[nodiscard]] const std::vector<std::filesystem::path>& watched() const { return m_watched; }

private:
    template <class T>
    using Remembered = std::map<std::filesystem::path, T>;

    void addPresets(const std::filesystem::path& place);
    void addPreset(const std::filesystem::path& file);
    template <class T>
    void keep(const std::filesystem::path& file, Expected<lab::Preset<T>, Faults> read,
              Remembered<lab::Preset<T>>& remembered);
    [[nodiscard]] bool addAssignment(const ContentSources& sources);
    void addMissions(const std::filesystem::path& place);
    void addMission(const std::filesystem::path& file);
    void complain(const Faults& faults);

    Remembered<lab::Preset<physics::Accelerator>> m_accelerators;
    Remembered<lab::Preset<physics::Workload>> m_workloads;
    Remembered<lab::Mission> m_missions;
    // Of the reading that is under way.
    lab::Catalog m_catalog;
    std::vector<lab::Mission> m_read;
    std::optional<lab::Assignment> m_assignment;
    Faults m_faults;
    std::vector<std::filesystem::path> m_watched;
};

}  // namespace ironlab::ui
