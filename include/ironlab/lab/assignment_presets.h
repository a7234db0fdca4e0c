// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/assignment.h>

#include <filesystem>
#include <optional>
#include <string>

namespace ironlab::lab {

/// Adds the presets that an assignment names to a catalog, before missions are read that may use them. All faults of all
/// of them come back at once, also those of a file whose hash is not the one that the assignment has, and devices that a
/// part offers and nobody has; other faults of the
/// assignment are for `readAssignment` to tell. A preset that the catalog has already with the same contents, from a
/// folder of presets, is no fault.
[[nodiscard]] Faults addAssignmentPresets(const std::filesystem::path& assignment, Catalog& catalog);
/// The same of a text that is to stand in that file.
[[nodiscard]] Faults addAssignmentPresets(const std::filesystem::path& assignment, std::string text, Catalog& catalog);

/// The mission file that an assignment brings with it, to be read beside the other missions; nothing where it brings none.
[[nodiscard]] std::optional<std::filesystem::path> missionFileOf(const std::filesystem::path& assignment);
/// The same of a text that is to stand in that file.
[[nodiscard]] std::optional<std::filesystem::path> missionFileOf(const std::filesystem::path& assignment,
                                                                 std::string text);

/// The text of an assignment in which every preset and mission file that it names has the hash of its file, so that a
/// signature covers them as well. What has a hash already stays as it is; a file that cannot be read is a fault.
[[nodiscard]] Expected<std::string, Faults> withPresetHashes(const std::filesystem::path& assignment, std::string text);

}  // namespace ironlab::lab
