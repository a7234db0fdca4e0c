// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/lab/file_system.h>
#include <ironlab/lab/seal.h>

namespace ironlab::lab {

/// The key pair whose secret half stands in the first line of a file, or what is wrong with that file.
[[nodiscard]] Expected<SigningKey, Faults> signingKeyIn(FileSystem& files, const std::filesystem::path& file);

}  // namespace ironlab::lab
