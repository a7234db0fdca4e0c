// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/fault.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace ironlab::ui {

/// Files and folders that somebody opened or dropped, by what the lab does with them.
struct CourseFiles {
    std::optional<std::filesystem::path> assignment;  ///< the first; it brings its presets itself
    std::optional<std::filesystem::path> ledger;      ///< the first
    std::vector<std::filesystem::path> presets;       ///< files, and folders of them
    std::vector<std::filesystem::path> missions;
    Faults faults;  ///< of files that are none of these
};

/// Tells them apart by the kind that each file says it is. Of a folder: the one assignment in it, where there is one, else
/// its presets and the missions below it.
[[nodiscard]] CourseFiles courseFilesOf(const std::vector<std::filesystem::path>& paths);

}  // namespace ironlab::ui
