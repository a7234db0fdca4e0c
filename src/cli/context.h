// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/streams.h"

#include <ironlab/base/fault.h>
#include <ironlab/lab/catalog.h>
#include <ironlab/lab/mission.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace ironlab::cli {

/// What every command understands.
struct CommonOptions {
    std::vector<std::string> presets;
    std::vector<std::string> missions;
    std::string dataDirectory;
    bool json = false;
};
void defineCommonOptions(CLI::App& command, CommonOptions& options);

/// Prints faults: in words on standard error, or with --json as one JSON value on standard output.
void printFaults(const Faults& faults, const CommonOptions& options, Streams& streams);

/// A fault for each path that leads to nothing.
[[nodiscard]] Faults missingPaths(const std::vector<std::string>& paths);

/// How to end after the faults of a file were printed: as after wrong usage where the file itself cannot be read.
[[nodiscard]] Exit exitAfterFaultsOf(const std::string& file);

/// Prints one sentence on standard error.
void printSentence(const std::string& sentence, Streams& streams);

/// The catalog with the extra presets; nothing after its faults were printed, and then `exit` says how to end.
struct LoadedCatalog {
    std::optional<lab::Catalog> catalog;
    std::filesystem::path dataDirectory;
    Exit exit = Exit::Done;
};
[[nodiscard]] LoadedCatalog loadCatalog(const CommonOptions& options, Streams& streams);

/// The missions of the lab's own data and of --missions, and the one that an assignment brings with it.
[[nodiscard]] Expected<std::vector<lab::Mission>, Faults> loadMissions(const CommonOptions& options,
                                                                       const std::filesystem::path& dataDirectory,
                                                                       const lab::Catalog& catalog,
                                                                       const std::string& assignment = {});

}  // namespace ironlab::cli
