// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ironlab/base/expected.h>

#include <filesystem>
#include <string>

namespace ironlab::lab {

/// The text of one submission again, by the `source` that it had among others: a file, or the path of an archive and the
/// name in it. The error is a sentence.
[[nodiscard]] Expected<std::string, std::string> submissionText(const std::filesystem::path& source);

}  // namespace ironlab::lab
