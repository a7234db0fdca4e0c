// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/context.h"

#include "cli/json_output.h"

#include <ironlab/base/file_fault.h>
#include <ironlab/lab/assignment_presets.h>
#include <ironlab/lab/data_directory.h>

#include <CLI/CLI.hpp>

#include <fstream>
#include <ostream>

namespace ironlab::cli {

namespace {

Faults missingFolders(const std::vector<std::string>& folders)
{
    Faults faults;
    for (const std::string& folder : folders) {
        std::error_code error;
        if (!std::filesystem::is_directory(folder, error)) {
            faults.push_back(faultOfFile(folder, std::filesystem::exists(folder, error) ? "a file" : "no such folder",
                                         "a folder of presets",
                                         "name the folder that the preset files lie in; check the spelling"));
        }
    }
    return faults;
}

}  // namespace

void defineCommonOptions(CLI::App& command, CommonOptions& options)
{
    command
        .add_option("--presets", options.presets,
                    "Folder with accelerator and workload presets to add to the built-in ones (repeatable)")
        ->type_name("DIR");
    command
        .add_option("--missions", options.missions,
                    "Mission file, or folder of them, to add to the built-in ones (repeatable)")
        ->type_name("PATH");
    command
        .add_option("--data-dir", options.dataDirectory, "Folder with the lab's own data, in place of the found one")
        ->type_name("DIR");
    command.add_flag("--json", options.json, "Print exactly one JSON value on standard output");
}

void printFaults(const Faults& faults, const CommonOptions& options, Streams& streams)
{
    if (options.json) {
        streams.out << faultsJson(faults) << '\n';
    } else {
        streams.err << describe(faults);
    }
}

void printSentence(const std::string& sentence, Streams& streams)
{
    streams.err << "ironlab-cli: " << sentence << '\n';
}

Faults missingPaths(const std::vector<std::string>& paths)
{
    Faults faults;
    for (const std::string& path : paths) {
        std::error_code error;
        if (!std::filesystem::exists(path, error)) {
            faults.push_back(
                faultOfFile(path, "no such file or folder", "a file or a folder", "check the path and the spelling"));
        }
    }
    return faults;
}

Exit exitAfterFaultsOf(const std::string& file)
{
    std::error_code error;
    return std::filesystem::is_directory(file, error) || !std::ifstream(file) ? Exit::Usage : Exit::Invalid;
}

LoadedCatalog loadCatalog(const CommonOptions& options, Streams& streams)
{
    LoadedCatalog result;
    const auto directory = lab::dataDirectory(options.dataDirectory);
    if (!directory) {
        printSentence(directory.error(), streams);
        result.exit = Exit::Usage;
        return result;
    }
    result.dataDirectory = *directory;
    Faults missing = missingFolders(options.presets);
    const Faults missions = missingPaths(options.missions);
    missing.insert(missing.end(), missions.begin(), missions.end());
    if (!missing.empty()) {
        printFaults(missing, options, streams);
        result.exit = Exit::Usage;
        return result;
    }
    auto catalog = lab::loadCatalog(*directory, {options.presets.begin(), options.presets.end()});
    if (!catalog) {
        printFaults(catalog.error(), options, streams);
        result.exit = Exit::Invalid;
        return result;
    }
    result.catalog = std::move(*catalog);
    return result;
}

Expected<std::vector<lab::Mission>, Faults> loadMissions(const CommonOptions& options,
                                                         const std::filesystem::path& dataDirectory,
                                                         const lab::Catalog& catalog, const std::string& assignment)
{
    std::vector<std::filesystem::path> places{dataDirectory / "missions"};
    places.insert(places.end(), options.missions.begin(), options.missions.end());
    if (const auto brought = assignment.empty() ? std::nullopt : lab::missionFileOf(assignment)) {
        places.push_back(*brought);
    }
    return lab::readMissionsOf(places, catalog);
}

}  // namespace ironlab::cli
