// SPDX-FileCopyrightText: 2026 Iron Law Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace ironlab {

/// The text as it is, in double quotes. What may hold control characters or is of any length is for `excerpt`.
[[nodiscard]] std::string inQuotes(std::string_view text);

}  // namespace ironlab
