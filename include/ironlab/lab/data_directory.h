// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/expected.h>

#include <filesystem>
#include <string>

namespace ironlab::lab {

/// The folder with accelerators, workloads, schemas and missions: `../share/ironlab` from the running program, which is
/// where both an installed tree and a build tree have it. `override` (the option --data-dir) is taken as it is.
/// The error is a sentence that says where was looked and how to go on.
[[nodiscard]] Expected<std::filesystem::path, std::string> dataDirectory(const std::filesystem::path& override = {});

}  // namespace ironlab::lab
