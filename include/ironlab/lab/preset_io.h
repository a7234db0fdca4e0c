// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/expected.h>
#include <ironlab/base/fault.h>
#include <ironlab/lab/catalog.h>

#include <filesystem>
#include <string>
#include <string_view>

namespace ironlab::lab {

/// Who answers for a preset. Every figure of a built-in one has provenance, and an estimate says how it was estimated;
/// an instructor's may leave the provenance out, and its figures are then shown as estimates.
enum class PresetOrigin { BuiltIn, Instructor };

/// Reads `ironlab/accelerator/1`. Every fault of the file comes back at once, in the order of the file: of its JSON, of
/// its keys and units, and of its sense (a sparse peak, a capacity below the reserve, a figure a thousandfold off).
[[nodiscard]] Expected<Preset<physics::Accelerator>, Faults> readAccelerator(const std::filesystem::path& file,
                                                                             PresetOrigin origin);
/// The same from the text of a file; `file` is for the faults.
[[nodiscard]] Expected<Preset<physics::Accelerator>, Faults> parseAccelerator(std::string file, std::string text,
                                                                              PresetOrigin origin);

/// Reads `ironlab/workload/1` in the same way.
[[nodiscard]] Expected<Preset<physics::Workload>, Faults> readWorkload(const std::filesystem::path& file,
                                                                       PresetOrigin origin);
[[nodiscard]] Expected<Preset<physics::Workload>, Faults> parseWorkload(std::string file, std::string text,
                                                                        PresetOrigin origin);

inline constexpr std::string_view kAcceleratorSchema = "ironlab/accelerator/1";
inline constexpr std::string_view kWorkloadSchema = "ironlab/workload/1";

}  // namespace ironlab::lab
