// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ironlab::lab {

/// More names than this fill the line of a fault.
inline constexpr std::size_t kMostNamesInFull = 24;

/// What a fault expects in the place of `wrong`: all names, or where they would fill the line, how many there are and the
/// three that look most like it.
///
///     namesExpected("fp17", {"fp16", "fp32"})  is  "fp16" or "fp32"
[[nodiscard]] std::string namesExpected(std::string_view wrong, const std::vector<std::string_view>& names);

}  // namespace ironlab::lab
