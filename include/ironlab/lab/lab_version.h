// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace ironlab::lab {

/// Whether one version of the lab came after another, number by number: "0.10.0" is newer than "0.9.3". False where either
/// is no version.
[[nodiscard]] bool isNewerVersion(std::string_view version, std::string_view than);

}  // namespace ironlab::lab
