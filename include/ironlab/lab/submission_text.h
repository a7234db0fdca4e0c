// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/expected.h>
#include <ironlab/base/fault.h>

#include <filesystem>
#include <string>

namespace ironlab::lab {

/// The text of one submission again, by the `source` that it had among others: a file, or the path of an archive and the
/// name in it. The error is all that keeps it from being
/// read.
[[nodiscard]] Expected<std::string, Faults> submissionText(const std::filesystem::path& source);

}  // namespace ironlab::lab
