// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/expected.h>
#include <ironlab/base/fault.h>

#include <filesystem>
#include <string>

namespace ironlab::lab {

class JsonDocument;

/// The kind that a file says it is, the middle of `"schema": "ironlab/<kind>/<major>"`; empty where it says none.
/// Worked example: "accelerator" for a file that begins with "ironlab/accelerator/1".
[[nodiscard]] std::string declaredKind(const JsonDocument& document);
/// The same of a file on disk, however sound the rest of it is. The faults are those of a file that is no JSON.
[[nodiscard]] Expected<std::string, Faults> kindOfFile(const std::filesystem::path& file);

}  // namespace ironlab::lab
