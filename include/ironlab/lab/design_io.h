// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/expected.h>
#include <ironlab/base/fault.h>
#include <ironlab/lab/design_settings.h>
#include <ironlab/lab/json_writer.h>
#include <ironlab/lab/object_reader.h>

#include <filesystem>
#include <string>

namespace ironlab::lab {

inline constexpr std::string_view kDesignSchema = "ironlab/design/1";

/// Reads `ironlab/design/1`: `accelerator` and `workload` have to be there, every other key has a default. Every fault
/// at once, names that the catalog does not have among them.
[[nodiscard]] Expected<DesignFile, Faults> readDesign(const std::filesystem::path& file, const Catalog& catalog);
/// The same from text (standard input); `file` is for the faults.
[[nodiscard]] Expected<DesignFile, Faults> parseDesign(std::string file, std::string text, const Catalog& catalog);

/// Stands for a preset whose name is missing or unknown, which is a fault already; no id of a preset is like this.
inline constexpr std::string_view kNoPreset = "?";

/// Reads the members of a design inside another object (a mission's start). What is not said stays as in `base`;
/// accelerator and workload have to be said where `base` does not name them. Faults go to the reader; a name at fault
/// becomes `kNoPreset`, so that a design which takes this one as its base has no fault of its own.
[[nodiscard]] DesignFile readDesignMembers(ObjectReader& reader, const Catalog& catalog, const DesignFile& base = {});

/// Writes the members of a design into the writer's current object, in the order of `designSettings()`.
void writeDesignMembers(JsonWriter& json, const DesignFile& file, const Catalog& catalog);

/// A whole design file. Reading it gives the same design back.
[[nodiscard]] std::string designJson(const DesignFile& file, const Catalog& catalog,
                                     JsonWriter::Layout layout = JsonWriter::Layout::Indented);

}  // namespace ironlab::lab
